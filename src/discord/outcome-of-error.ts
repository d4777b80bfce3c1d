import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { NamedOption, SendFailure, SendResult } from '#src/delivery/sender.ts';
import type { Obstacle } from '#src/subscriptions/subscription.ts';

type FailedOutcome = Exclude<SendResult, { kind: 'sent' }>;

/**
 * Codes after which the same message can be sent later. 10008: the message was deleted while Discord
 * remembers its nonce. 40006: a feature is switched off. 50083: the thread is archived. 160006: too
 * many active threads. The others are limits.
 */
const waitCodes: ReadonlySet<number> = new Set([
	10008, 20016, 20022, 20028, 20029, 30046, 40006, 50083, 130000, 160006,
]);

/** Codes that name an obstacle in the channel. */
const obstacles: ReadonlyMap<number, Obstacle> = new Map<number, Obstacle>([
	[10003, { kind: 'channel gone' }],
	[10004, { kind: 'server gone' }],
	[40067, { kind: 'tag needed' }],
	[50001, { kind: 'permissions', missing: [] }],
	[50007, { kind: 'dm closed' }],
	[50013, { kind: 'permissions', missing: [] }],
	[160005, { kind: 'thread locked' }],
]);

/** Codes that can only be about the message’s content. */
const contentCodes: ReadonlySet<number> = new Set([50006, 50035, 240000]);
/** Codes about the content or about anything posted in the channel: explicit content, size, AutoMod. */
const ambiguousCodes: ReadonlySet<number> = new Set([20009, 40005, 200000, 200001]);
/** Discord’s codes have five digits or more; a smaller number is a status or comes from a proxy. */
const lowestCode = 10_000;
/** Sent by Cloudflare in Discord’s format. */
const cloudflareCode = 40333;

/** First waits when Discord names no time; the delivery lengthens them with each attempt. */
const shortWaitMs = 1_000;
const longWaitMs = 60_000;
/** A longer limit is checked again after an hour, because it can be a mistake. */
const longestWaitMs = 60 * 60_000;
/** An interaction can be answered for 15 minutes. */
const longestSleepMs = 15 * 60_000;

/** What the error of a REST call means for the message that was being sent. */
export function outcomeOf(error: unknown): FailedOutcome {
	if (error instanceof RateLimitError) {
		const ms = limitMs(error);
		return { kind: 'wait', ms, why: 'rate limit', isExplained: ms > 0 };
	}
	if (error instanceof HTTPError) return wait(shortWaitMs, `status ${error.status}`);
	if (error instanceof DiscordAPIError) return outcomeOfAnswer(error);
	// The connection broke, so Discord may have the message.
	return wait(shortWaitMs, error instanceof Error ? error.name : 'unknown');
}

/** How long to wait for a rate limit; 0 if it names no usable time, such as a proxy’s date. */
function limitMs({ retryAfter, sublimitTimeout }: RateLimitError): number {
	const times = [retryAfter, sublimitTimeout].filter((ms) => ms > 0);
	return Math.min(Math.max(0, ...times), longestWaitMs);
}

/**
 * Whether a call should fail instead of sleeping through a rate limit. discord.js would retry in a
 * tight loop if the time is not a number, and no reader waits longer than an interaction lasts.
 */
export function isLimitTooLong({ retryAfter }: Pick<RateLimitError, 'retryAfter'>): boolean {
	return !(retryAfter > 0 && retryAfter <= longestSleepMs);
}

/** Like `outcomeOf`, for a call without a message to refuse: a refusal becomes a wait. */
export function troubleOf(error: unknown): SendFailure {
	const outcome = outcomeOf(error);
	return outcome.kind === 'refused' ? wait(longWaitMs, `code ${outcome.code}`) : outcome;
}

/** Discord’s code in an error; undefined if the answer came from a proxy, or there was none. */
export function codeOf(error: unknown): number | undefined {
	const code: unknown = error instanceof DiscordAPIError ? error.code : undefined;
	const number = typeof code === 'number' || typeof code === 'string' ? Number(code) : Number.NaN;
	const isDiscords = Number.isSafeInteger(number) && number >= lowestCode;
	return isDiscords && number !== cloudflareCode ? number : undefined;
}

/** Only Discord’s own verdict about the message or the channel counts; everything else waits. */
function outcomeOfAnswer(error: DiscordAPIError): FailedOutcome {
	const { status, rawError } = error;
	const code = codeOf(error);
	if (code === undefined) return wait(shortWaitMs, `status ${status}`);
	if (waitCodes.has(code)) return { ...wait(longWaitMs, `code ${code}`), isExplained: true };
	const obstacle = obstacles.get(code);
	if (obstacle !== undefined) return { kind: 'blocked', code, why: obstacle };
	if (contentCodes.has(code)) return refused(code, 'content', rawError);
	if (ambiguousCodes.has(code)) return refused(code, 'content or channel', rawError);
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
	const componentErrors = componentErrorsIn(errors);
	const components = numericKeys(componentErrors);
	const options = optionErrorsIn(componentErrors);
	return { kind: 'refused', code, about, components, ...(options.length > 0 && { options }) };
}

/**
 * The errors in the first container, by component index: `components.0.components.INDEX`, for a
 * post below `message`.
 */
function componentErrorsIn(errors: unknown): object | undefined {
	const form = objectAt(errors, 'message') ?? errors;
	return objectAt(objectAt(objectAt(form, 'components'), '0'), 'components');
}

/** The menu lines among them: `INDEX.components.MENU.options.OPTION`. */
function optionErrorsIn(componentErrors: object | undefined): NamedOption[] {
	return numericKeys(componentErrors).flatMap((component) => {
		const menus = objectAt(objectAt(componentErrors, `${component}`), 'components');
		return numericKeys(menus).flatMap((menu) =>
			numericKeys(objectAt(objectAt(menus, `${menu}`), 'options')).map((option) => ({
				component,
				menu,
				option,
			})),
		);
	});
}

function numericKeys(object: object | undefined): number[] {
	return Object.keys(object ?? {})
		.map(Number)
		.filter(Number.isInteger);
}

function objectAt(value: unknown, key: string): object | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const found = Object.entries(value).find(([name]) => name === key)?.[1];
	return typeof found === 'object' && found !== null ? found : undefined;
}
