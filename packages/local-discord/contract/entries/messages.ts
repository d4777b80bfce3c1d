import { type ContractEntry, docs } from '../entry.ts';

const page = 'resources/message';
const messages = '/channels/{text}/messages';
const componentsV2 = 1 << 15;

/** Sending, reading, changing and deleting messages. */
export const messageEntries: readonly ContractEntry[] = [
	{
		name: 'A message answers 200 and carries its nonce.',
		source: docs(`${page}#create-message`),
		steps: [
			{
				request: `POST ${messages}`,
				body: { content: 'Hello', nonce: '{run}-hello' },
				expected: {
					status: 200,
					schema: 'Message',
					body: {
						content: 'Hello',
						nonce: '{run}-hello',
						channel_id: '{text}',
						author: { id: '{bot}' },
						edited_timestamp: null,
					},
				},
			},
		],
	},
	{
		name: 'A second message under an enforced nonce is not posted and answers with the first.',
		source: docs(`${page}#create-message`),
		steps: [
			{
				request: `POST ${messages}`,
				body: { content: 'Once', nonce: '{run}-once', enforce_nonce: true },
				expected: { status: 200 },
				keep: { message: 'id' },
			},
			{
				request: `POST ${messages}`,
				body: { content: 'Twice', nonce: '{run}-once', enforce_nonce: true },
				expected: { status: 200, body: { id: '{message}', content: 'Once' } },
			},
			{
				request: `GET ${messages}?after={message}`,
				expected: { status: 200, body: [] },
			},
		],
	},
	{
		name: 'A message takes 2,000 characters, and 2,001 are refused with 50035 at content.',
		source: docs(`${page}#create-message-jsonform-params`),
		steps: [
			{
				request: `POST ${messages}`,
				body: { content: 'x'.repeat(2_000) },
				expected: { status: 200 },
			},
			{
				request: `POST ${messages}`,
				body: { content: 'x'.repeat(2_001) },
				expected: {
					status: 400,
					body: {
						code: 50035,
						errors: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } },
					},
				},
			},
		],
	},
	{
		name: 'A message with nothing in it answers 400 with code 50006.',
		source: docs('topics/opcodes-and-status-codes#json'),
		steps: [
			{ request: `POST ${messages}`, body: {}, expected: { status: 400, body: { code: 50006 } } },
		],
	},
	{
		name: 'A nonce takes 25 characters, and 26 are refused with 50035 at nonce.',
		source: docs(`${page}#create-message-jsonform-params`),
		steps: [
			{
				request: `POST ${messages}`,
				body: { content: 'Long', nonce: 'x'.repeat(26) },
				expected: { status: 400, body: { code: 50035, errors: { nonce: {} } } },
			},
		],
	},
	{
		name: 'Embeds with more than 6,000 characters in all are refused with 50035.',
		source: docs(`${page}#embed-object-embed-limits`),
		steps: [
			{
				request: `POST ${messages}`,
				body: {
					embeds: [{ description: 'x'.repeat(3_000) }, { description: 'x'.repeat(3_001) }],
				},
				expected: { status: 400, body: { code: 50035 } },
			},
		],
	},
	{
		name: 'Text displays take 4,000 characters in all, and 4,001 are refused with 50035.',
		source: 'https://github.com/discord/discord-api-docs/issues/8554',
		steps: [
			{
				request: `POST ${messages}`,
				body: { flags: componentsV2, components: [text(2_000), text(2_000)] },
				expected: { status: 200, schema: 'Message', body: { flags: componentsV2 } },
			},
			{
				request: `POST ${messages}`,
				body: { flags: componentsV2, components: [text(2_000), text(2_001)] },
				expected: { status: 400, body: { code: 50035, errors: {} } },
			},
		],
	},
	{
		name: 'A message takes 40 components, nested ones counted, and 41 are refused with 50035.',
		source: docs('components/reference'),
		steps: [
			{
				request: `POST ${messages}`,
				body: { flags: componentsV2, components: [container(39)] },
				expected: { status: 200, schema: 'Message' },
			},
			{
				request: `POST ${messages}`,
				body: { flags: componentsV2, components: [container(40)] },
				expected: { status: 400, body: { code: 50035, errors: { components: {} } } },
			},
		],
	},
	{
		name: 'Content beside Components V2 is refused with 50035 at content.',
		source: docs('components/reference'),
		steps: [
			{
				request: `POST ${messages}`,
				body: { flags: componentsV2, content: 'Both', components: [text(1)] },
				expected: { status: 400, body: { code: 50035, errors: { content: {} } } },
			},
		],
	},
	{
		name: 'Two buttons with one custom_id are refused with 50035 below components.',
		source: docs('components/reference#anatomy-of-a-component-custom-id'),
		steps: [
			{
				request: `POST ${messages}`,
				body: { components: [{ type: 1, components: [button('same'), button('same')] }] },
				expected: { status: 400, body: { code: 50035, errors: { components: {} } } },
			},
		],
	},
	{
		name: 'An edit changes the message, marks it as edited and keeps Components V2.',
		source: docs(`${page}#edit-message`),
		steps: [
			{
				request: `POST ${messages}`,
				body: { flags: componentsV2, components: [text(1)] },
				expected: { status: 200 },
				keep: { message: 'id' },
			},
			{
				request: `PATCH ${messages}/{message}`,
				body: { components: [text(2)] },
				expected: {
					status: 200,
					schema: 'Message',
					body: {
						id: '{message}',
						flags: componentsV2,
						components: [{ type: 10, content: 'xx', id: 1 }],
						edited_timestamp: /^\d{4}-/,
					},
				},
			},
		],
	},
	{
		name: 'A deleted message answers 404 with code 10008.',
		source: docs(`${page}#delete-message`),
		steps: [
			{
				request: `POST ${messages}`,
				body: { content: 'Gone soon' },
				expected: { status: 200 },
				keep: { message: 'id' },
			},
			{ request: `DELETE ${messages}/{message}`, expected: { status: 204 } },
			{
				request: `GET ${messages}/{message}`,
				expected: { status: 404, body: { code: 10008 } },
			},
			{
				request: `PATCH ${messages}/{message}`,
				body: { content: 'Back' },
				expected: { status: 404, body: { code: 10008 } },
			},
		],
	},
	{
		name: 'An empty list of allowed mentions notifies nobody.',
		source: docs(`${page}#allowed-mentions-object`),
		steps: [
			{
				request: `POST ${messages}`,
				body: { content: '@everyone <@&{guild}>', allowed_mentions: { parse: [] } },
				expected: { status: 200, body: { mention_everyone: false, mention_roles: [] } },
			},
		],
	},
	{
		name: 'Users both parsed and listed as allowed mentions are refused with 50035.',
		source: docs(`${page}#allowed-mentions-object-allowed-mentions-reference`),
		steps: [
			{
				request: `POST ${messages}`,
				body: { content: '<@{bot}>', allowed_mentions: { parse: ['users'], users: ['{bot}'] } },
				expected: { status: 400, body: { code: 50035, errors: { allowed_mentions: {} } } },
			},
		],
	},
	{
		name: 'Messages are listed newest first, a page at a time, before or after one of them.',
		source: docs(`${page}#get-channel-messages`),
		steps: [
			...(['first', 'second', 'third'] as const).map((name) => ({
				request: `POST ${messages}` as const,
				body: { content: name },
				expected: { status: 200 },
				keep: { [name]: 'id' },
			})),
			{
				request: `GET ${messages}?limit=2`,
				expected: {
					status: 200,
					schema: 'MessageList',
					body: [{ id: '{third}' }, { id: '{second}' }],
				},
			},
			{
				request: `GET ${messages}?limit=1&before={third}`,
				expected: { status: 200, body: [{ id: '{second}' }] },
			},
			{
				request: `GET ${messages}?limit=1&after={first}`,
				expected: { status: 200, body: [{ id: '{second}' }] },
			},
			{
				request: `GET ${messages}?limit=101`,
				expected: { status: 400, body: { code: 50035, errors: { limit: {} } } },
			},
		],
	},
];

function text(length: number): object {
	return { type: 10, content: 'x'.repeat(length) };
}

function container(count: number): object {
	return { type: 17, components: Array.from({ length: count }, () => text(1)) };
}

function button(customId: string): object {
	return { type: 2, style: 2, label: 'Go', custom_id: customId };
}
