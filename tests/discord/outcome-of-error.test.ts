import { DiscordAPIError, type DiscordErrorData, HTTPError, RateLimitError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { outcomeOf, troubleOf } from '#src/discord/outcome-of-error.ts';

type FormErrors = NonNullable<DiscordErrorData['errors']>;

const url = '/channels/1100000000000001001/messages';

/** What Discord answered, as discord.js throws it. */
function answered(status: number, code: number, errors?: FormErrors): DiscordAPIError {
	const raw = { code, message: 'as Discord puts it', ...(errors && { errors }) };
	return new DiscordAPIError(raw, code, status, 'POST', url, { body: {}, files: [] });
}

/** An answer of any shape, as discord.js throws it. */
function asThrown(status: number, raw: object): DiscordAPIError {
	const error = answered(status, 0);
	return Object.assign(error, { rawError: raw, code: 'code' in raw ? raw.code : undefined });
}

function limitedFor(retryAfter: number, sublimitTimeout = 0): RateLimitError {
	return new RateLimitError({
		timeToReset: retryAfter,
		limit: 5,
		method: 'POST',
		hash: 'x',
		url,
		route: url,
		majorParameter: 'x',
		global: false,
		retryAfter,
		sublimitTimeout,
		scope: 'user',
	});
}

/** One fault, where a form error names it. */
const fault = { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be shorter.' }] };

describe('for ever, for this channel', () => {
	it.each([
		[404, 10003, 'channel gone'],
		[404, 10004, 'server gone'],
		[403, 50001, 'permissions'],
		[403, 50013, 'permissions'],
		[403, 50007, 'dm closed'],
		[400, 40067, 'tag needed'],
		[403, 50009, 'forbidden'],
		[400, 160005, 'thread locked'],
	])('%i with the code %i is in the way: %s', (status, code, kind) => {
		expect(outcomeOf(answered(status, code))).toMatchObject({
			kind: 'blocked',
			code,
			why: { kind },
		});
	});
});

describe('a refusal', () => {
	it.each([
		[400, 50035],
		[400, 50006],
		[400, 240000],
	])('of %i with the code %i is about the content, and blocks no channel', (status, code) => {
		const outcome = { kind: 'refused', code, about: 'content', components: [] };
		expect(outcomeOf(answered(status, code))).toEqual(outcome);
		expect(troubleOf(answered(status, code))).toMatchObject({ kind: 'wait' });
	});

	it.each([
		[400, 200000],
		[403, 200001],
		[403, 20009],
		[413, 40005],
		[400, 10000],
		[400, 98765],
		[400, 987654],
		[422, 50109],
	])('of %i with the code %i may be about the content or the channel', (status, code) => {
		const outcome = { kind: 'refused', code, about: 'content or channel', components: [] };
		expect(outcomeOf(answered(status, code))).toEqual(outcome);
	});
});

describe('what Discord itself did not say', () => {
	const statuses = [400, 401, 403, 404, 405, 408, 409, 410, 413, 418, 422, 429, 451];
	const bodies: readonly (readonly [what: string, raw: object])[] = [
		['a page', new ArrayBuffer(12)],
		['an empty object', {}],
		['a list', []],
		['the code 0', { code: 0, message: 'no' }],
		['the code 40333', { code: 40333, message: 'internal network error' }],
		['a code in words', { code: 'blocked', message: 'no' }],
		['a code of null', { code: null, message: 'no' }],
		['a code that is no whole number', { code: 50035.5, message: 'no' }],
		['a code in a list', { code: [50035], message: 'no' }],
		['the code 1', { code: 1, message: 'no' }],
		['the code of its status', { code: 404, message: 'no' }],
		['a code of Cloudflare’s', { code: 1020, message: 'no' }],
		['the largest code that is not Discord’s', { code: 9999, message: 'no' }],
		['a code below 0', { code: -50013, message: 'no' }],
	];
	const answers = statuses.flatMap((status) =>
		bodies.map(([what, raw]) => [status, what, raw] as const),
	);
	it.each(answers)('%i with %s waits, unexplained', (status, _, raw) => {
		const outcome = outcomeOf(asThrown(status, raw));
		expect(outcome).toMatchObject({ kind: 'wait', isExplained: false });
	});
});

describe('for a while', () => {
	it.each([
		[503, 130000],
		[429, 20016],
		[429, 20028],
		[429, 20029],
		[400, 20016],
		[400, 50083],
		[400, 30046],
		[400, 160006],
		[400, 40006],
	])('%i with the code %i waits', (status, code) => {
		expect(outcomeOf(answered(status, code)).kind).toBe('wait');
	});

	it('a rate limit waits as long as Discord told', () => {
		expect(outcomeOf(limitedFor(4_321))).toMatchObject({ kind: 'wait', ms: 4_321 });
		expect(outcomeOf(limitedFor(1, 9_000))).toMatchObject({ kind: 'wait', ms: 9_000 });
	});

	it.each([Number.NaN, -5_000, 0])(
		'a rate limit of %d ms, which is no time to wait, leaves it to us how long',
		(ms) => {
			const outcome = { kind: 'wait', ms: 0, isExplained: false };
			expect(outcomeOf(limitedFor(ms))).toMatchObject(outcome);
			expect(outcomeOf(limitedFor(ms, Number.NaN))).toMatchObject(outcome);
		},
	);

	it.each([3_000_000_000, Number.POSITIVE_INFINITY])(
		'a rate limit of %d ms is waited for an hour at a time',
		(ms) => {
			expect(outcomeOf(limitedFor(ms))).toMatchObject({ kind: 'wait', ms: 3_600_000 });
		},
	);

	it.each([
		new HTTPError(502, 'Bad Gateway', 'POST', url, { body: {}, files: [] }),
		Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
		new DOMException('This operation was aborted', 'AbortError'),
		'something that is no error',
	])('what may have arrived waits: %s', (error) => {
		expect(outcomeOf(error).kind).toBe('wait');
	});

	it('a message that Discord remembers by its nonce, and that somebody deleted, is no closed channel', () => {
		expect(outcomeOf(answered(404, 10008)).kind).toBe('wait');
	});
});

describe('a form error', () => {
	const inContainer = (places: FormErrors): FormErrors => ({
		components: { 0: { components: places } },
	});
	it.each([
		['no place where it names none', undefined, []],
		['the place that it names', inContainer({ 3: { content: fault } }), [3]],
		['each of several', inContainer({ 2: { content: fault }, 5: { content: fault } }), [2, 5]],
		[
			'the place of a component whose inner ones are meant',
			inContainer({ 4: { components: { 1: { label: fault } } } }),
			[4],
		],
		['the same below the message of a post', { message: inContainer({ 1: fault }) }, [1]],
		['no place where it is about all of them', inContainer(fault), []],
		['no place where it is about something else', { nonce: fault }, []],
		['no place in a second container', { components: { 1: { components: { 0: fault } } } }, []],
	])('gives %s', (_, errors, components) => {
		expect(outcomeOf(answered(400, 50035, errors))).toMatchObject({ kind: 'refused', components });
	});

	it.each([
		['in a message', (form: FormErrors) => form],
		['below the message of a post', (form: FormErrors) => ({ message: form })],
	])('names the line of a menu: %s', (_, within) => {
		const options = { 3: { label: fault }, 8: { value: fault } };
		const form = within(inContainer({ 7: { components: { 0: { options } } } }));
		expect(outcomeOf(answered(400, 50035, form))).toMatchObject({
			components: [7],
			options: [
				{ component: 7, menu: 0, option: 3 },
				{ component: 7, menu: 0, option: 8 },
			],
		});
	});

	it('names no line of a menu that is wrong as a whole', () => {
		const form = inContainer({ 7: { components: { 0: { options: fault } } } });
		expect(outcomeOf(answered(400, 50035, form))).not.toHaveProperty('options');
	});
});
