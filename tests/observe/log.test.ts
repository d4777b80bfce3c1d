import { describe, expect, it } from 'vitest';
import { describeError } from '#src/observe/log.ts';

describe('an error in the log', () => {
	it('keeps what helps to mend it', () => {
		const error = Object.assign(new Error('Unknown Channel'), { code: 10003, status: 404 });
		expect(describeError(error)).toMatchObject({
			name: 'Error',
			message: 'Unknown Channel',
			code: 10003,
			status: 404,
			stack: expect.stringContaining('log.test.ts'),
		});
	});

	it('leaves out the body that was sent and the address, which holds a token', () => {
		const error = Object.assign(new Error('Internal Server Error'), {
			url: 'https://discord.example/interactions/1/a-token/callback',
			requestBody: { json: { content: 'what a reader asked' } },
		});
		expect(JSON.stringify(describeError(error))).not.toMatch(/a-token|what a reader asked/);
	});

	it('says so when something else was thrown', () => {
		expect(describeError('a reader’s words')).toEqual({
			message: 'something that is no error was thrown',
		});
	});
});
