import { type ContractEntry, docs } from '../entry.ts';

const page = 'resources/channel';

/** Threads and forum posts. */
export const threadEntries: readonly ContractEntry[] = [
	{
		name: 'A thread that starts from a message has the id of the message.',
		source: docs(`${page}#start-thread-from-message`),
		steps: [
			{
				request: 'POST /channels/{text}/messages',
				body: { content: 'Let us discuss this' },
				expected: { status: 200 },
				keep: { message: 'id' },
			},
			{
				request: 'POST /channels/{text}/messages/{message}/threads',
				body: { name: 'Discussion' },
				expected: {
					status: 201,
					schema: 'Thread',
					body: { id: '{message}', type: 11, parent_id: '{text}', name: 'Discussion' },
				},
			},
			{
				request: 'POST /channels/{text}/messages/{message}/threads',
				body: { name: 'Another' },
				expected: { status: 400, body: { code: 160004 } },
			},
			{
				request: 'GET /channels/{text}/messages/{message}',
				expected: { status: 200, schema: 'Message', body: { flags: 32 } },
			},
		],
	},
	{
		name: 'A thread without a message is not archived and belongs to the user who started it.',
		source: docs(`${page}#start-thread-without-message`),
		steps: [
			{
				request: 'POST /channels/{text}/threads',
				body: { name: 'Open', type: 11 },
				expected: {
					status: 201,
					schema: 'Thread',
					body: { type: 11, owner_id: '{bot}', thread_metadata: { archived: false } },
				},
			},
		],
	},
	{
		name: 'An archived thread is listed as such, refuses edits with 50083 and opens at a message.',
		source: docs('topics/threads#active-archived-threads'),
		steps: [
			{
				request: 'POST /channels/{text}/threads',
				body: { name: 'Closing', type: 11 },
				expected: { status: 201 },
				keep: { thread: 'id' },
			},
			{
				request: 'POST /channels/{thread}/messages',
				body: { content: 'Before' },
				expected: { status: 200 },
				keep: { message: 'id' },
			},
			{
				request: 'PATCH /channels/{thread}',
				body: { archived: true },
				expected: { status: 200, body: { thread_metadata: { archived: true } } },
			},
			{
				request: 'GET /channels/{text}/threads/archived/public',
				expected: { status: 200, schema: 'ThreadList', body: { threads: [{ id: '{thread}' }] } },
			},
			{
				request: 'PATCH /channels/{thread}/messages/{message}',
				body: { content: 'Edited' },
				expected: { status: 400, body: { code: 50083 } },
			},
			{
				request: 'POST /channels/{thread}/messages',
				body: { content: 'After' },
				expected: { status: 200 },
			},
			{
				request: 'GET /channels/{thread}',
				expected: { status: 200, body: { thread_metadata: { archived: false } } },
			},
		],
	},
	{
		name: 'A forum post is a thread whose first message has its id.',
		source: docs(`${page}#start-thread-in-forum-or-media-channel`),
		steps: [
			{
				request: 'POST /channels/{forum}/threads',
				body: { name: 'Post', message: { content: 'First' } },
				expected: {
					status: 201,
					schema: 'Thread',
					body: { type: 11, parent_id: '{forum}', message: { content: 'First' } },
				},
				keep: { post: 'id' },
			},
			{
				request: 'GET /channels/{post}/messages/{post}',
				expected: { status: 200, schema: 'Message', body: { content: 'First' } },
			},
		],
	},
	{
		name: 'A forum post without a message is refused with 50035 at message.',
		source: docs(`${page}#start-thread-in-forum-or-media-channel`),
		steps: [
			{
				request: 'POST /channels/{forum}/threads',
				body: { name: 'Empty' },
				expected: { status: 400, body: { code: 50035, errors: { message: {} } } },
			},
		],
	},
	{
		name: 'A forum post has the tags it is given, and six of them are refused with 50035 at applied_tags.',
		source: docs(
			`${page}#start-thread-in-forum-or-media-channel-jsonform-and-forum-thread-message-params`,
		),
		steps: [
			{
				request: 'POST /channels/{tagged}/threads',
				body: { name: 'Tagged', message: { content: 'First' }, applied_tags: ['{tag}'] },
				expected: { status: 201, schema: 'Thread', body: { applied_tags: ['{tag}'] } },
			},
			{
				request: 'POST /channels/{tagged}/threads',
				body: {
					name: 'Tagged',
					message: { content: 'First' },
					applied_tags: ['1', '2', '3', '4', '5', '6'],
				},
				expected: { status: 400, body: { code: 50035, errors: { applied_tags: {} } } },
			},
		],
	},
];
