import { DiscordAPIError, type DiscordErrorData, HTTPError, RateLimitError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { outcomeOf, troubleOf } from '#src/discord/outcome-of-error.ts';

type FormErrors = NonNullable<DiscordErrorData['errors']>;

const url = '/channels/1100000000000001001/messages';

/** A JSON answer from Discord, as discord.js throws it. */
function answered(status: number, code: number, errors?: FormErrors): DiscordAPIError {
	const raw = { code, message: 'as Discord puts it', ...(errors && { errors }) };
	return new DiscordAPIError(raw, code, status, 'POST', url, { body: {}, files: [] });
}

/** An answer with any body, as discord.js throws it. */
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

/** One problem in a form error. */
const problem = { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be shorter.' }] };

describe('an obstacle in the channel', () => {
	it.each([
		[404, 10003, 'channel gone'],
		[404, 10004, 'server gone'],
		[403, 50001, 'permissions'],
		[403, 50013, 'permissions'],
		[403, 50007, 'dm closed'],
		[400, 40067, 'tag needed'],
		[403, 50009, 'forbidden'],
		[400, 160005, 'thread locked'],
	])('blocks the channel for status %i with code %i: %s', (status, code, kind) => {
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
	])('blames only the content for status %i with code %i', (status, code) => {
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
	])('blames the content or the channel for status %i with code %i', (status, code) => {
		const outcome = { kind: 'refused', code, about: 'content or channel', components: [] };
		expect(outcomeOf(answered(status, code))).toEqual(outcome);
	});
});

describe('an answer that is not Discord’s', () => {
	const statuses = [400, 401, 403, 404, 405, 408, 409, 410, 413, 418, 422, 429, 451];
	const bodies: readonly (readonly [what: string, raw: object])[] = [
		['a page', new ArrayBuffer(12)],
		['an empty object', {}],
		['a list', []],
		['the code 0', { code: 0, message: 'no' }],
		['the code 40333', { code: 40333, message: 'internal network error' }],
		['a code of letters', { code: 'blocked', message: 'no' }],
		['a code of null', { code: null, message: 'no' }],
		['a code that is not a whole number', { code: 50035.5, message: 'no' }],
		['a code in a list', { code: [50035], message: 'no' }],
		['the code 1', { code: 1, message: 'no' }],
		['the code of its status', { code: 404, message: 'no' }],
		['a Cloudflare code', { code: 1020, message: 'no' }],
		['the largest code that is not Discord’s', { code: 9999, message: 'no' }],
		['a code below 0', { code: -50013, message: 'no' }],
	];
	const answers = statuses.flatMap((status) =>
		bodies.map(([what, raw]) => [status, what, raw] as const),
	);
	it.each(answers)('waits, unexplained, after status %i with %s', (status, _, raw) => {
		const outcome = outcomeOf(asThrown(status, raw));
		expect(outcome).toMatchObject({ kind: 'wait', isExplained: false });
	});
});

describe('a temporary failure', () => {
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
	])('waits after status %i with code %i', (status, code) => {
		expect(outcomeOf(answered(status, code)).kind).toBe('wait');
	});

	it('waits as long as a rate limit says', () => {
		expect(outcomeOf(limitedFor(4_321))).toMatchObject({ kind: 'wait', ms: 4_321 });
		expect(outcomeOf(limitedFor(1, 9_000))).toMatchObject({ kind: 'wait', ms: 9_000 });
	});

	it.each([Number.NaN, -5_000, 0])('ignores the unusable time in a rate limit of %d ms', (ms) => {
		const outcome = { kind: 'wait', ms: 0, isExplained: false };
		expect(outcomeOf(limitedFor(ms))).toMatchObject(outcome);
		expect(outcomeOf(limitedFor(ms, Number.NaN))).toMatchObject(outcome);
	});

	it.each([3_000_000_000, Number.POSITIVE_INFINITY])(
		'waits an hour at a time for a rate limit of %d ms',
		(ms) => {
			expect(outcomeOf(limitedFor(ms))).toMatchObject({ kind: 'wait', ms: 3_600_000 });
		},
	);

	it.each([
		new HTTPError(502, 'Bad Gateway', 'POST', url, { body: {}, files: [] }),
		Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
		new DOMException('This operation was aborted', 'AbortError'),
		'something other than an error',
	])('waits if the message may have arrived: %s', (error) => {
		expect(outcomeOf(error).kind).toBe('wait');
	});

	it('waits, and blocks no channel, if a remembered message was deleted', () => {
		expect(outcomeOf(answered(404, 10008)).kind).toBe('wait');
	});
});

describe('a form error', () => {
	const inContainer = (componentErrors: FormErrors): FormErrors => ({
		components: { 0: { components: componentErrors } },
	});
	it.each([
		['no component if it names none', undefined, []],
		['the component that it names', inContainer({ 3: { content: problem } }), [3]],
		[
			'all components that it names',
			inContainer({ 2: { content: problem }, 5: { content: problem } }),
			[2, 5],
		],
		[
			'the component around a nested one',
			inContainer({ 4: { components: { 1: { label: problem } } } }),
			[4],
		],
		['the component in a forum post', { message: inContainer({ 1: problem }) }, [1]],
		['no component if it is about the whole container', inContainer(problem), []],
		['no component if it is about something else', { nonce: problem }, []],
		[
			'no component in a second container',
			{ components: { 1: { components: { 0: problem } } } },
			[],
		],
	])('reads from a form error %s', (_, errors, components) => {
		expect(outcomeOf(answered(400, 50035, errors))).toMatchObject({ kind: 'refused', components });
	});

	it.each([
		['in a message', (form: FormErrors) => form],
		['in a forum post', (form: FormErrors) => ({ message: form })],
	])('reads from a form error the menu lines it names %s', (_, within) => {
		const options = { 3: { label: problem }, 8: { value: problem } };
		const form = within(inContainer({ 7: { components: { 0: { options } } } }));
		expect(outcomeOf(answered(400, 50035, form))).toMatchObject({
			components: [7],
			options: [
				{ component: 7, menu: 0, option: 3 },
				{ component: 7, menu: 0, option: 8 },
			],
		});
	});

	it('reads no menu line from a form error about the whole menu', () => {
		const form = inContainer({ 7: { components: { 0: { options: problem } } } });
		expect(outcomeOf(answered(400, 50035, form))).not.toHaveProperty('options');
	});
});
