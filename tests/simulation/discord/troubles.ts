import type { Dice } from '../dice.ts';
import { type Answer, type DiscordRequest, refusal } from './answers.ts';

/** What goes wrong with one request. `stored`: Discord carried it out all the same. */
export type Trouble =
	| { readonly kind: 'none' }
	/** No answer arrives. */
	| { readonly kind: 'lost'; readonly how: 'late' | 'reset' | 'closed'; readonly stored: boolean }
	/** This answer arrives, from Discord or from something in between. */
	| { readonly kind: 'answered'; readonly answer: Answer; readonly stored: boolean };

/** The chance of each kind, from 0 to 1. */
export type TroubleShares = {
	readonly lost: number;
	readonly proxy: number;
	readonly limit: number;
	readonly globalLimit: number;
	/** Discord refuses with one of its codes, for a reason that does not last. */
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

/** Discord's codes about this attempt or this channel, and some unknown ones. */
const oddCodes = [
	10003, 10004, 50001, 50013, 160005, 40067, 50083, 20016, 20028, 130000, 160006, 200000, 200001,
	20009, 40005, 50006, 50035, 240000, 98765, 30001, 50109, -1,
] as const;
/** JSON bodies that Discord itself does not send. */
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

/** Draws what goes wrong with a request. */
export function troubleFor(request: DiscordRequest, shares: TroubleShares, dice: Dice): Trouble {
	const isWrite = request.method === 'POST';
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
	// Only posts are refused like this: Discord does not lie about what is there.
	if (isWrite && falls(shares.odd)) return byDiscord(dice);
	return { kind: 'none' };
}

/** A page, an empty body or meaningless JSON, from a proxy that may have passed the request on. */
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

/** Usually some seconds, sometimes longer than Discord remembers a nonce. */
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

/** Whether this answer is Discord's own refusal of a message; only then may an entry be left out. */
export function isRefusal({ status, json }: Answer): boolean {
	if (status < 400 || status >= 500 || typeof json !== 'object' || json === null) return false;
	const code = Number('code' in json ? json.code : Number.NaN);
	return Number.isInteger(code) && code !== 0 && code !== 40333;
}
