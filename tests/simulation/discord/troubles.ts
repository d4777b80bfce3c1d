import type { Dice } from '../dice.ts';
import { type Answer, type Asked, refusal } from './answers.ts';

/** What goes wrong with one request. `stored`: Discord did what was asked all the same. */
export type Trouble =
	| { readonly kind: 'none' }
	/** No answer comes. */
	| { readonly kind: 'lost'; readonly how: 'late' | 'reset' | 'closed'; readonly stored: boolean }
	/** Something else answers, or Discord says this. */
	| { readonly kind: 'answered'; readonly answer: Answer; readonly stored: boolean };

/** How likely each kind is, from 0 to 1. */
export type TroubleShares = {
	readonly lost: number;
	readonly proxy: number;
	readonly limit: number;
	readonly globalLimit: number;
	/** Discord says no, with a code of its own, for no reason that lasts. */
	readonly odd: number;
	readonly server: number;
};

export const noTrouble: TroubleShares = {
	lost: 0,
	proxy: 0,
	limit: 0,
	globalLimit: 0,
	odd: 0,
	server: 0,
};

/** Discord's codes about this try or this channel, and some that nobody knows. */
const oddCodes = [
	10003, 10004, 50001, 50013, 160005, 40067, 50083, 20016, 20028, 130000, 160006, 200000, 200001,
	20009, 40005, 50006, 50035, 240000, 98765, 30001, 50109, -1,
] as const;
/** Bodies of JSON that are not Discord's word. */
const strangeJson: readonly unknown[] = [
	{ code: 0, message: '' },
	{ code: 40333, message: 'internal network error' },
	{},
	[],
	null,
	{ code: null },
	{ code: 'x' },
	{ error: 'bad' },
	'text',
	7,
	{ code: 1.5 },
	{ message: 'no' },
	{ code: '0', errors: {} },
	{ retry_after: 1 },
];

export function troubleFor(asked: Asked, shares: TroubleShares, dice: Dice): Trouble {
	const isWrite = asked.method === 'POST';
	let drawn = dice.chance() * (isWrite ? 1 : 2);
	const falls = (share: number) => {
		drawn -= share;
		return drawn < 0;
	};
	if (falls(shares.lost)) {
		const how = dice.pick<'late' | 'reset' | 'closed'>(['late', 'reset', 'closed']);
		return { kind: 'lost', how, stored: dice.is(0.6) };
	}
	if (falls(shares.proxy)) return byProxy(dice);
	if (falls(shares.limit)) return byLimit(dice, false);
	if (falls(shares.globalLimit)) return byLimit(dice, true);
	if (falls(shares.server)) return byServer(dice);
	// Only what is posted is refused so: an odd word about a look would be a lie of Discord's.
	if (isWrite && falls(shares.odd)) return byDiscord(dice);
	return { kind: 'none' };
}

/** A page, nothing, or JSON that says nothing: from a proxy that may have passed the request on. */
function byProxy(dice: Dice): Trouble {
	const status = dice.is(0.1) ? 200 : dice.between(400, 451);
	const json = status !== 200 && dice.is(0.4) ? dice.oneOf(strangeJson) : undefined;
	const isLimit = status === 429;
	const answer = { status, json, ...(isLimit && { retryAfterMs: dice.between(0, 90) * 1_000 }) };
	return { kind: 'answered', answer, stored: dice.is(0.5) };
}

function byServer(dice: Dice): Trouble {
	const json = dice.is(0.3) ? { code: dice.pick(oddCodes), message: 'no' } : undefined;
	const answer = { status: dice.between(500, 599), json };
	return { kind: 'answered', answer, stored: dice.is(0.5) };
}

/** Mostly some seconds, at times longer than Discord remembers a nonce. */
function byLimit(dice: Dice, isGlobal: boolean): Trouble {
	const retryAfterMs = dice.is(0.3) ? dice.between(60_000, 600_000) : dice.between(50, 8_000);
	const json = { message: 'You are being rate limited.', retry_after: retryAfterMs / 1_000 };
	return {
		kind: 'answered',
		answer: { status: 429, json, retryAfterMs, isGlobal },
		stored: false,
	};
}

function byDiscord(dice: Dice): Trouble {
	const code = dice.pick(oddCodes);
	const status = dice.pick([400, 400, 403, 404, 413]);
	return { kind: 'answered', answer: refusal(status, code), stored: false };
}

/** Whether Discord itself refused a message in this answer; only then may an entry be left out. */
export function isRefusal({ status, json }: Answer): boolean {
	if (status < 400 || status >= 500 || typeof json !== 'object' || json === null) return false;
	const code = Number('code' in json ? json.code : Number.NaN);
	return Number.isInteger(code) && code !== 0 && code !== 40333;
}
