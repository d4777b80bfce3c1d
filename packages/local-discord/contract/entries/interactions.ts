import { type ContractEntry, docs, type RequestStep } from '../entry.ts';

const page = 'interactions/receiving-and-responding';
const callback = '/interactions/{interaction}/{token}/callback';
const webhook = '/webhooks/{application}/{token}';
const button = { type: 2, style: 1, label: 'Press me', custom_id: 'contract' };

/** Answering a person; only a person can start an interaction. */
export const interactionEntries: readonly ContractEntry[] = [
	{
		name: 'An interaction is answered once, and a second answer is refused with 40060.',
		source: docs(`${page}#create-interaction-response`),
		steps: [
			registering({ name: 'contract', description: 'Answers' }),
			{ person: { does: 'sends', command: 'contract' } },
			{
				request: `POST ${callback}?with_response=true`,
				body: { type: 4, data: { content: 'Here I am' } },
				expected: {
					status: 200,
					schema: 'Callback',
					body: {
						interaction: { id: '{interaction}', type: 2 },
						resource: { type: 4, message: { content: 'Here I am' } },
					},
				},
			},
			{
				request: `POST ${callback}`,
				body: { type: 4, data: { content: 'And again' } },
				expected: { status: 400, body: { code: 40060 } },
			},
		],
	},
	{
		name: 'A deferred answer is filled in by an edit of the original and can be read.',
		source: docs(`${page}#edit-original-interaction-response`),
		steps: [
			registering({ name: 'contract', description: 'Answers' }),
			{ person: { does: 'sends', command: 'contract' } },
			{ request: `POST ${callback}`, body: { type: 5 }, expected: { status: 204 } },
			{
				request: `PATCH ${webhook}/messages/@original`,
				body: { content: 'Done' },
				expected: {
					status: 200,
					schema: 'Message',
					body: { content: 'Done', application_id: '{application}' },
				},
				keep: { message: 'id' },
			},
			{
				request: `GET ${webhook}/messages/@original`,
				expected: { status: 200, body: { id: '{message}', content: 'Done' } },
			},
		],
	},
	{
		name: 'An ephemeral answer stays ephemeral, and follow-ups are messages of their own.',
		source: docs(`${page}#create-followup-message`),
		steps: [
			registering({ name: 'contract', description: 'Answers' }),
			{ person: { does: 'sends', command: 'contract' } },
			{
				request: `POST ${callback}`,
				body: { type: 4, data: { content: 'Between us', flags: 64 } },
				expected: { status: 204 },
			},
			{
				request: `PATCH ${webhook}/messages/@original`,
				body: { content: 'Still between us' },
				expected: { status: 200, body: { flags: 64, content: 'Still between us' } },
			},
			{
				request: `POST ${webhook}`,
				body: { content: 'For everyone' },
				expected: { status: 200, schema: 'Message', body: { webhook_id: '{application}' } },
				keep: { message: 'id' },
			},
			{ request: `DELETE ${webhook}/messages/{message}`, expected: { status: 204 } },
		],
	},
	{
		name: 'Autocomplete takes 25 choices, and 26 are refused with 50035 below data.',
		source: docs(`${page}#interaction-response-object-autocomplete`),
		steps: [
			registering({
				name: 'contract-choices',
				description: 'Completes',
				options: [
					{ type: 3, name: 'word', description: 'Word', required: true, autocomplete: true },
				],
			}),
			{ person: { does: 'types', command: 'contract-choices', option: 'word' } },
			{
				request: `POST ${callback}`,
				body: { type: 8, data: { choices: choices(26) } },
				expected: { status: 400, body: { code: 50035, errors: { data: { choices: {} } } } },
			},
			{
				request: `POST ${callback}`,
				body: { type: 8, data: { choices: choices(25) } },
				expected: { status: 204 },
			},
		],
	},
	{
		name: 'A pressed button can change the message that it is on.',
		source: docs(`${page}#interaction-response-object-interaction-callback-type`),
		steps: [
			{
				request: 'POST /channels/{text}/messages',
				body: { content: 'Before', components: [{ type: 1, components: [button] }] },
				expected: { status: 200 },
				keep: { message: 'id' },
			},
			{ person: { does: 'presses', message: '{message}', customId: 'contract' } },
			{
				request: `POST ${callback}`,
				body: { type: 7, data: { content: 'After', components: [] } },
				expected: { status: 204 },
			},
			{
				request: 'GET /channels/{text}/messages/{message}',
				expected: { status: 200, body: { content: 'After', components: [] } },
			},
		],
	},
	{
		name: 'A message command is answered with a message that names its target.',
		source: docs('interactions/application-commands#message-commands'),
		steps: [
			registering({ name: 'Contract This', type: 3 }),
			{
				request: 'POST /channels/{text}/messages',
				body: { content: 'The target' },
				expected: { status: 200 },
				keep: { message: 'id' },
			},
			{ person: { does: 'uses', message: '{message}', command: 'Contract This' } },
			{
				request: `POST ${callback}?with_response=true`,
				body: { type: 4, data: { content: 'About it' } },
				expected: {
					status: 200,
					schema: 'Callback',
					body: {
						resource: {
							message: { type: 23, interaction_metadata: { target_message_id: '{message}' } },
						},
					},
				},
			},
		],
	},
];

/** Replaces the commands of the run’s server. */
export function registering(command: object): RequestStep {
	return {
		request: 'PUT /applications/{application}/guilds/{guild}/commands',
		body: [command],
		expected: { status: 200, schema: 'CommandList' },
	};
}

function choices(count: number): readonly object[] {
	return Array.from({ length: count }, (_, index) => ({ name: `${index}`, value: `${index}` }));
}
