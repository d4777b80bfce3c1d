import { type ContractEntry, docs } from '../entry.ts';

const source = docs('resources/message#crosspost-message');
const posted = {
	request: 'POST /channels/{news}/messages',
	body: { content: 'News' },
	expected: { status: 200 },
	keep: { message: 'id' },
} as const;

/** Publishing messages of announcement channels. */
export const announcementEntries: readonly ContractEntry[] = [
	{
		name: 'A published message has the flag CROSSPOSTED, which an edit leaves, and is not published again.',
		source,
		steps: [
			posted,
			{
				request: 'POST /channels/{news}/messages/{message}/crosspost',
				expected: {
					status: 200,
					schema: 'Message',
					body: { id: '{message}', flags: 1, edited_timestamp: null },
					headers: { 'x-ratelimit-limit': /^\d+$/ },
				},
			},
			{
				request: 'PATCH /channels/{news}/messages/{message}',
				body: { content: 'Corrected' },
				expected: { status: 200, body: { flags: 1 } },
			},
			{
				request: 'POST /channels/{news}/messages/{message}/crosspost',
				expected: { status: 400, body: { code: 40033 } },
			},
		],
	},
	{
		name: 'A message of a channel without announcements cannot be published.',
		source,
		steps: [
			{ ...posted, request: 'POST /channels/{text}/messages' },
			{
				request: 'POST /channels/{text}/messages/{message}/crosspost',
				expected: { status: 400, body: { code: 50024 } },
			},
		],
	},
	{
		name: 'A thread on a message of an announcement channel is an announcement thread.',
		source: docs('resources/channel#start-thread-from-message'),
		steps: [
			posted,
			{
				request: 'POST /channels/{news}/messages/{message}/threads',
				body: { name: 'Discussion', auto_archive_duration: 60 },
				expected: {
					status: 201,
					schema: 'Thread',
					body: { id: '{message}', type: 10, thread_metadata: { auto_archive_duration: 60 } },
				},
			},
		],
	},
];
