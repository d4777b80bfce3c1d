import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { Outcome, Trouble } from '#src/delivery/sender.ts';
import type { Obstacle } from '#src/subscriptions/subscription.ts';

type Failed = Exclude<Outcome, { kind: 'sent' }>;

/**
 * Codes after which a message may be sent later as it is. 10008 is one that Discord remembers by its
 * nonce and that was deleted, 50083 an archived thread, 20016 slow mode; the rest are limits.
 */
const waitCodes: ReadonlySet<number> = new Set([
	...[10008, 20016, 20022, 20028, 20029, 30046, 50083, 130000],
]);

/** Codes that say what stands between us and the channel. */
const obstacles: ReadonlyMap<number, Obstacle> = new Map<number, Obstacle>([
	[10003, { kind: 'channel gone' }],
	[10004, { kind: 'server gone' }],
	[40067, { kind: 'tag needed' }],
	[50001, { kind: 'permissions', missing: [] }],
	[50007, { kind: 'dm closed' }],
	[50013, { kind: 'permissions', missing: [] }],
]);

/** Waits where Discord tells no time; they grow from try to try. */
const shortWaitMs = 1_000;
const longWaitMs = 60_000;

/** Says what an error of a REST call means for the message that was to be sent. */
export function outcomeOf(error: unknown): Failed {
	if (error instanceof RateLimitError) {
		return {
			kind: 'wait',
			ms: Math.max(error.retryAfter, error.sublimitTimeout),
			why: 'rate limit',
		};
	}
	if (error instanceof HTTPError) {
		return { kind: 'wait', ms: shortWaitMs, why: `status ${error.status}` };
	}
	if (error instanceof DiscordAPIError) return outcomeOfCode(error);
	// Lost on the way: Discord may have it.
	return { kind: 'wait', ms: shortWaitMs, why: error instanceof Error ? error.name : 'unknown' };
}

/** The same where there is no message that could be refused: then all we can do is to ask again later. */
export function troubleOf(error: unknown): Trouble {
	const outcome = outcomeOf(error);
	if (outcome.kind !== 'refused') return outcome;
	return { kind: 'wait', ms: longWaitMs, why: `code ${outcome.code}` };
}

function outcomeOfCode({ code, status, rawError }: DiscordAPIError): Failed {
	const number = Number(code);
	if (status === 429 || status >= 500 || status === 401 || waitCodes.has(number)) {
		return { kind: 'wait', ms: longWaitMs, why: `code ${code}` };
	}
	const obstacle = obstacles.get(number);
	if (obstacle !== undefined) return { kind: 'blocked', code: number, why: obstacle };
	if (status === 403 || status === 404) {
		return { kind: 'blocked', code: number, why: { kind: 'forbidden' } };
	}
	const errors = 'errors' in rawError ? rawError.errors : undefined;
	return { kind: 'refused', code: number, components: placesIn(errors) };
}

/** The places in the first container that a form error names: `components.0.components.PLACE`, in a post below `message`. */
function placesIn(errors: unknown): number[] {
	const form = inside(errors, 'message') ?? errors;
	const places = inside(inside(inside(form, 'components'), '0'), 'components');
	return Object.keys(places ?? {})
		.map(Number)
		.filter(Number.isInteger);
}

function inside(value: unknown, key: string): object | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const found = Object.entries(value).find(([name]) => name === key)?.[1];
	return typeof found === 'object' && found !== null ? found : undefined;
}
