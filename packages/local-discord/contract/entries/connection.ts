import { type ContractEntry, docs, type RequestStep } from '../entry.ts';

/** Tokens, routes, headers, and what every answer has in common. */
export const connectionEntries: readonly ContractEntry[] = [
	{
		name: 'The gateway route answers with its address, the shards and the identifies left today.',
		source: docs('events/gateway#get-gateway-bot'),
		steps: [
			{
				request: 'GET /gateway/bot',
				expected: {
					status: 200,
					schema: 'Gateway',
					body: { url: /^wss?:\/\//, shards: 1, session_start_limit: { total: 1_000 } },
				},
			},
		],
	},
	oneRequest('A wrong token answers 401 with code 0.', 'topics/opcodes-and-status-codes#http', {
		request: 'GET /users/@me',
		token: 'not.a.token',
		expected: { status: 401, body: { code: 0, message: '401: Unauthorized' } },
	}),
	oneRequest('An unknown route answers 404 with code 0.', 'topics/opcodes-and-status-codes#http', {
		request: 'GET /no-such-route',
		expected: { status: 404, body: { code: 0, message: '404: Not Found' } },
	}),
	{
		name: 'An answer carries the time in its Date header.',
		source: 'https://www.rfc-editor.org/rfc/rfc9110#section-6.6.1',
		steps: [
			{
				request: 'GET /users/@me',
				expected: {
					status: 200,
					body: { id: '{bot}', bot: true },
					headers: { date: /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/ },
				},
			},
		],
	},
	{
		name: 'An answer tells the limit of its route, what is left of it and when it starts over.',
		source: docs('topics/rate-limits#header-format'),
		steps: [
			{
				request: 'POST /channels/{text}/messages',
				body: { content: 'How many more?' },
				expected: {
					status: 200,
					headers: {
						'x-ratelimit-limit': /^\d+$/,
						'x-ratelimit-remaining': /^\d+$/,
						'x-ratelimit-reset': /^\d+(\.\d+)?$/,
						'x-ratelimit-reset-after': /^\d+(\.\d+)?$/,
						'x-ratelimit-bucket': /\w/,
					},
				},
			},
		],
	},
	{
		name: 'An unknown channel answers 404 with code 10003.',
		source: docs('topics/opcodes-and-status-codes#json'),
		steps: [
			{ request: 'GET /channels/1', expected: { status: 404, body: { code: 10003 } } },
			{
				request: 'POST /channels/1/messages',
				body: { content: 'Is anybody here?' },
				expected: { status: 404, body: { code: 10003 } },
			},
		],
	},
	oneRequest(
		'An unknown message answers 404 with code 10008.',
		'topics/opcodes-and-status-codes#json',
		{
			request: 'GET /channels/{text}/messages/1',
			expected: { status: 404, body: { code: 10008 } },
		},
	),
	oneRequest(
		'A message to a channel where the bot may not write answers 403 with code 50013.',
		'topics/opcodes-and-status-codes#json',
		{
			request: 'POST /channels/{readOnly}/messages',
			body: { content: 'May I?' },
			expected: { status: 403, body: { code: 50013 } },
		},
	),
	oneRequest(
		'A body that is not JSON answers 400 with code 50109.',
		'topics/opcodes-and-status-codes#json',
		{
			request: 'POST /channels/{text}/messages',
			text: '{"content":',
			expected: { status: 400, body: { code: 50109 } },
		},
	),
];

function oneRequest(name: string, page: string, step: RequestStep): ContractEntry {
	return { name, source: docs(page), steps: [step] };
}
