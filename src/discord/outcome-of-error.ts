import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { NamedOption, SendFailure, SendResult } from '#src/delivery/sender.ts';
import type { Obstacle } from '#src/subscriptions/subscription.ts';

type FailedOutcome = Exclude<SendResult, { kind: 'sent' }>;

/**
 * Codes after which a message may be sent later as it is: 10008 is one that Discord remembers by its
 * nonce and that was deleted, 40006 a feature that is switched off, 50083 an archived thread, 160006
 * too many active threads; the others are limits.
 */
const waitCodes: ReadonlySet<number> = new Set([
	10008, 20016, 20022, 20028, 20029, 30046, 40006, 50083, 130000, 160006,
]);

/** Codes that say what stands between us and the channel. */
const obstacles: ReadonlyMap<number, Obstacle> = new Map<number, Obstacle>([
	[10003, { kind: 'channel gone' }],
	[10004, { kind: 'server gone' }],
	[40067, { kind: 'tag needed' }],
	[50001, { kind: 'permissions', missing: [] }],
	[50007, { kind: 'dm closed' }],
	[50013, { kind: 'permissions', missing: [] }],
	[160005, { kind: 'thread locked' }],
]);

/** Codes that are about the text of the message, and about nothing else. */
const contentCodes: ReadonlySet<number> = new Set([50006, 50035, 240000]);
/** Codes that may be about the text or about whatever is posted in that channel: AutoMod, explicit content, size. */
const doubtfulCodes: ReadonlySet<number> = new Set([20009, 40005, 200000, 200001]);
/** What is below this is a status, or a proxy’s own number: Discord’s codes have five digits and more. */
const lowestCode = 10_000;
/** What Cloudflare in front of Discord says in Discord's form. */
const cloudflareCode = 40333;

/** Waits where Discord tells no time; they grow from try to try. */
const shortWaitMs = 1_000;
const longWaitMs = 60_000;
/** A longer limit is asked about again meanwhile: it may be a mistake, and no timer holds more than 24 days. */
const longestWaitMs = 60 * 60_000;
/** So long a reader can be answered. */
const longestSleepMs = 15 * 60_000;

/** Says what an error of a REST call means for the message that was to be sent. */
export function outcomeOf(error: unknown): FailedOutcome {
	if (error instanceof RateLimitError) {
		const ms = limitMs(error);
		return { kind: 'wait', ms, why: 'rate limit', isExplained: ms > 0 };
	}
	if (error instanceof HTTPError) return wait(shortWaitMs, `status ${error.status}`);
	if (error instanceof DiscordAPIError) return outcomeOfAnswer(error);
	// Lost on the way: Discord may have it.
	return wait(shortWaitMs, error instanceof Error ? error.name : 'unknown');
}

/** How long a limit has us wait; 0 where it names no time, as a proxy’s with a date does not. */
function limitMs({ retryAfter, sublimitTimeout }: RateLimitError): number {
	const times = [retryAfter, sublimitTimeout].filter((ms) => ms > 0);
	return Math.min(Math.max(0, ...times), longestWaitMs);
}

/**
 * Whether a limit is too strange or too long for a call to sleep through: for a time that is no number
 * discord.js asks again at once, and again, and longer than this nobody waits for an answer.
 */
export function isLimitTooLong({ retryAfter }: Pick<RateLimitError, 'retryAfter'>): boolean {
	return !(retryAfter > 0 && retryAfter <= longestSleepMs);
}

/** The same where there is no message that could be refused: then all we can do is to ask again later. */
export function troubleOf(error: unknown): SendFailure {
	const outcome = outcomeOf(error);
	return outcome.kind === 'refused' ? wait(longWaitMs, `code ${outcome.code}`) : outcome;
}

/** Discord's code in an error; undefined where Discord itself did not speak: a proxy's page, or nothing. */
export function codeOf(error: unknown): number | undefined {
	const code: unknown = error instanceof DiscordAPIError ? error.code : undefined;
	const number = typeof code === 'number' || typeof code === 'string' ? Number(code) : Number.NaN;
	const isDiscords = Number.isSafeInteger(number) && number >= lowestCode;
	return isDiscords && number !== cloudflareCode ? number : undefined;
}

/** Only what Discord itself says of the message or the channel decides; everything else waits. */
function outcomeOfAnswer(error: DiscordAPIError): FailedOutcome {
	const { status, rawError } = error;
	const code = codeOf(error);
	if (code === undefined) return wait(shortWaitMs, `status ${status}`);
	if (waitCodes.has(code)) return { ...wait(longWaitMs, `code ${code}`), isExplained: true };
	const obstacle = obstacles.get(code);
	if (obstacle !== undefined) return { kind: 'blocked', code, why: obstacle };
	if (contentCodes.has(code)) return refused(code, 'content', rawError);
	if (doubtfulCodes.has(code)) return refused(code, 'content or channel', rawError);
	if (isTemporary(status)) return wait(longWaitMs, `status ${status}, code ${code}`);
	if (status === 403 || status === 404) {
		return { kind: 'blocked', code, why: { kind: 'forbidden' } };
	}
	return refused(code, 'content or channel', rawError);
}

function wait(ms: number, why: string): Extract<SendFailure, { kind: 'wait' }> {
	return { kind: 'wait', ms, why, isExplained: false };
}

function isTemporary(status: number): boolean {
	return status === 401 || status === 408 || status === 429 || status >= 500;
}

function refused(
	code: number,
	about: Extract<SendResult, { kind: 'refused' }>['about'],
	rawError: object,
): FailedOutcome {
	const errors = 'errors' in rawError ? rawError.errors : undefined;
	const places = componentErrorsIn(errors);
	const components = numericKeys(places);
	const options = menuOptionErrors(places);
	return { kind: 'refused', code, about, components, ...(options.length > 0 && { options }) };
}

/** The places in the first container that a form error names: `components.0.components.PLACE`, in a post below `message`. */
function componentErrorsIn(errors: unknown): object | undefined {
	const form = objectAt(errors, 'message') ?? errors;
	return objectAt(objectAt(objectAt(form, 'components'), '0'), 'components');
}

/** Of these the lines of menus: `PLACE.components.MENU.options.OPTION`. */
function menuOptionErrors(places: object | undefined): NamedOption[] {
	return numericKeys(places).flatMap((component) => {
		const menus = objectAt(objectAt(places, `${component}`), 'components');
		return numericKeys(menus).flatMap((menu) =>
			numericKeys(objectAt(objectAt(menus, `${menu}`), 'options')).map((option) => ({
				component,
				menu,
				option,
			})),
		);
	});
}

function numericKeys(places: object | undefined): number[] {
	return Object.keys(places ?? {})
		.map(Number)
		.filter(Number.isInteger);
}

function objectAt(value: unknown, key: string): object | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const found = Object.entries(value).find(([name]) => name === key)?.[1];
	return typeof found === 'object' && found !== null ? found : undefined;
}
