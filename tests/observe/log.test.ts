import { describe, expect, it } from 'vitest';
import { describeError } from '#src/observe/log.ts';

describe('an error in the log', () => {
	it('logs the name, message, code, status and stack of an error', () => {
		const error = Object.assign(new Error('Unknown Channel'), { code: 10003, status: 404 });
		expect(describeError(error)).toMatchObject({
			name: 'Error',
			message: 'Unknown Channel',
			code: 10003,
			status: 404,
			stack: expect.stringContaining('log.test.ts'),
		});
	});

	it('does not log the body and the URL of a request, which contain readers’ words and a token', () => {
		const error = Object.assign(new Error('Internal Server Error'), {
			url: 'https://discord.example/interactions/1/a-token/callback',
			requestBody: { json: { content: 'what a reader asked' } },
		});
		expect(JSON.stringify(describeError(error))).not.toMatch(/a-token|what a reader asked/);
	});

	it('logs nothing of a thrown value that is not an error', () => {
		expect(describeError('a reader’s words')).toEqual({
			message: 'something other than an error was thrown',
		});
	});
});
