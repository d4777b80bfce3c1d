import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createLogTo, describeError } from '#src/observe/log.ts';

/** Logs one event at `error`, and returns its line. */
function lineOf(fields: object, secrets: readonly string[] = []): string {
	const lines: string[] = [];
	createLogTo({ write: (line) => lines.push(line) }, 'error', secrets).error(fields, 'trouble');
	expect(lines).toHaveLength(1);
	return lines.join('');
}

/** As in the log, as it is read again. */
const errorIn = (error: unknown) => JSON.parse(lineOf({ err: error })).err;

describe('an error in the log', () => {
	it('logs the name, message, code, status and stack of an error', () => {
		const error = Object.assign(new Error('Unknown Channel'), { code: 10003, status: 404 });
		expect(errorIn(error)).toEqual({
			name: 'Error',
			message: 'Unknown Channel',
			code: 10003,
			status: 404,
			stack: expect.stringMatching(/^ {4}at .*log\.test\.ts/),
		});
	});

	it('logs neither the request of a discord.js error nor the row of a Postgres error', () => {
		const refused = new DiscordAPIError(
			{ code: 50035, message: 'Invalid Form Body' },
			50035,
			400,
			'POST',
			'https://discord.example/interactions/1/a-token/callback',
			{ files: undefined, body: { content: 'a reader’s words' } },
		);
		const damaged = Object.assign(new Error('duplicate key'), {
			detail: 'Key (id)=(a reader’s words) exists.',
			where: 'a reader’s words',
		});
		for (const error of [refused, damaged]) {
			for (const fields of [{ err: error }, { tries: [{ error }] }]) {
				expect(lineOf(fields)).not.toMatch(/a-token|a reader’s words/);
			}
		}
		expect(errorIn(refused)).toMatchObject({ message: 'Invalid Form Body', code: 50035 });
	});

	it.each([
		['a value that Discord quotes', 'content: Value "what a\nreader "asked"" is not snowflake.'],
		['a value that Postgres quotes', 'invalid input syntax for type json: "what a reader asked"'],
		['a word that SQLite quotes', 'fts5: syntax error near "what"'],
		['text that is not JSON', `Unexpected token 'w', "what a rea"... is not valid JSON`],
		['a time zone', 'Invalid time zone specified: what/ever'],
		['a number', 'Cannot convert what to a BigInt'],
		['a pattern', 'Invalid regular expression: /(what: /: Unterminated group'],
		['the token of an interaction', 'POST /interactions/1/what-a-token/callback failed'],
		['the token of a webhook', 'https://discord.example/webhooks/1/what-a-token?wait=true'],
		['the password of a database', 'no answer from postgres://dateline:what-a-password@db/news'],
		['a bot’s token', `MTIzNDU2Nzg5MDEyMzQ1Njc4.Gwhat1.${'a'.repeat(30)}what`],
		['an API key', 'Incorrect API key provided: sk-what0000. Check it.'],
		['an authorization', `header Authorization: Bearer what${'0'.repeat(20)} was refused`],
		['the secret of a feed', `GET /feeds/subscribed-what${'0'.repeat(28)}.xml`],
	])('does not log %s, wherever the message is', (_, message) => {
		const error = new Error(message);
		const caused = new Error('Not sent', { cause: new Error('Not written', { cause: error }) });
		const several = new AggregateError([new Error('one'), error], message);
		for (const thrown of [error, caused, several]) {
			expect(lineOf({ err: thrown })).not.toContain('what');
			expect(lineOf({ outcome: { errors: [thrown] } })).not.toContain('what');
		}
	});

	it('says what is left of a message, and the causes and parts of an error', () => {
		const cause = new AggregateError(
			[new Error('connect ECONNREFUSED 10.0.0.5:5432'), new Error('column "a" is missing')],
			'All failed',
		);
		expect(errorIn(new TypeError('Not written', { cause }))).toMatchObject({
			name: 'TypeError',
			message: 'Not written',
			cause: {
				name: 'AggregateError',
				message: 'All failed',
				errors: [
					{ message: 'connect ECONNREFUSED 10.0.0.5:5432' },
					{ message: 'column "…" is missing' },
				],
			},
		});
	});

	it('ends where an error is its own cause, or an object contains itself', () => {
		const error = new Error('round');
		error.cause = new AggregateError([error]);
		const fields: Record<string, unknown> = { error };
		fields.fields = fields;
		expect(lineOf(fields).length).toBeLessThan(100_000);
	});

	it('logs nothing of a thrown value that is not an error', () => {
		const message = 'something other than an error was thrown';
		expect(describeError('a reader’s words')).toEqual({ message });
		expect(errorIn('a reader’s words')).toEqual({ message });
		expect(errorIn(new Error('x', { cause: 'a reader’s words' })).cause).toEqual({ message });
	});
});

describe('a line of the log', () => {
	it('has no credential in any text, in whatever it is', () => {
		const address = 'https://someone:a-password@feeds.example/rss';
		const token = 'https://discord.example/api/v10/webhooks/1/a-token/messages/@original';
		const line = lineOf({ address, tries: [{ at: { token } }, `"${address}"`] });
		expect(line).not.toMatch(/a-password|a-token|someone/);
		expect(JSON.parse(line)).toMatchObject({
			address: 'https://…@feeds.example/rss',
			tries: [
				{ at: { token: 'https://discord.example/api/v10/webhooks/1/…/messages/@original' } },
				'"https://…@feeds.example/rss"',
			],
		});
	});

	it('has none of the secrets of the configuration, whatever they look like', () => {
		const secrets = ['plain words', 'with "quotes" and \\'];
		const line = lineOf(
			{ err: new Error(`key plain words, ${secrets[1]}`), key: secrets },
			secrets,
		);
		expect(line).not.toMatch(/plain words|quotes/);
		expect(JSON.parse(line).key).toEqual(['…', '…']);
	});

	it('is otherwise as it was logged', () => {
		const fields = { at: new Date(0), list: [1, 'two', null], deep: { is: true }, none: undefined };
		expect(JSON.parse(lineOf(fields))).toEqual({
			level: 50,
			time: expect.any(Number),
			at: '1970-01-01T00:00:00.000Z',
			list: [1, 'two', null],
			deep: { is: true },
			msg: 'trouble',
		});
	});
});
