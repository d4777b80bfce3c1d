import { type ContractEntry, docs } from '../entry.ts';

const page = 'interactions/application-commands';
const global = '/applications/{application}/commands';
const inServer = '/applications/{application}/guilds/{guild}/commands';
/** The server of Discord’s own developers, which no bot of ours is in. */
const elsewhere = '/applications/{application}/guilds/613425648685547541/commands';

/** Registering commands. */
export const commandEntries: readonly ContractEntry[] = [
	{
		name: 'A global command is created once and replaced by the next one of its name.',
		source: docs(`${page}#create-global-application-command`),
		steps: [
			{
				request: `POST ${global}`,
				body: { name: 'contract-global', description: 'First' },
				expected: {
					status: 201,
					schema: 'Command',
					body: { type: 1, application_id: '{application}', default_member_permissions: null },
				},
				keep: { command: 'id' },
			},
			{
				request: `POST ${global}`,
				body: { name: 'contract-global', description: 'Second' },
				expected: { status: 200, body: { id: '{command}', description: 'Second' } },
			},
		],
		cleanUp: [{ request: `DELETE ${global}/{command}`, expected: { status: 204 } }],
	},
	{
		name: 'A list of commands replaces all commands of a server.',
		source: docs(`${page}#bulk-overwrite-guild-application-commands`),
		steps: [
			{
				request: `PUT ${inServer}`,
				body: [
					{ name: 'one', description: 'One' },
					{ name: 'Two', type: 3 },
				],
				expected: { status: 200, schema: 'CommandList' },
			},
			{
				request: `PUT ${inServer}`,
				body: [{ name: 'one', description: 'One', default_member_permissions: '32' }],
				expected: {
					status: 200,
					body: [{ name: 'one', guild_id: '{guild}', default_member_permissions: '32' }],
				},
			},
			{ request: `GET ${inServer}`, expected: { status: 200, body: [{ name: 'one' }] } },
		],
	},
	{
		name: 'A changed command keeps its id, and a deleted one answers 404 with code 10063.',
		source: docs(`${page}#edit-guild-application-command`),
		steps: [
			{
				request: `POST ${inServer}`,
				body: { name: 'changing', description: 'Before' },
				expected: { status: 201 },
				keep: { command: 'id' },
			},
			{
				request: `PATCH ${inServer}/{command}`,
				body: { description: 'After' },
				expected: { status: 200, schema: 'Command', body: { id: '{command}', name: 'changing' } },
			},
			{ request: `DELETE ${inServer}/{command}`, expected: { status: 204 } },
			{
				request: `GET ${inServer}/{command}`,
				expected: { status: 404, body: { code: 10063 } },
			},
		],
	},
	{
		name: 'A command name in upper case is refused with 50035 at its name.',
		source: docs(`${page}#application-command-object-application-command-naming`),
		steps: [
			{
				request: `POST ${inServer}`,
				body: { name: 'Loud', description: 'Loud' },
				expected: { status: 400, body: { code: 50035, errors: { name: { _errors: [{}] } } } },
			},
			{
				request: `PUT ${inServer}`,
				body: [
					{ name: 'quiet', description: 'Quiet' },
					{ name: 'Loud', description: 'Loud' },
				],
				expected: { status: 400, body: { code: 50035, errors: { 1: { name: {} } } } },
			},
		],
	},
	{
		name: 'A required option after an optional one is refused with 50035 below options.',
		source: docs(`${page}#application-command-object-application-command-option-structure`),
		steps: [
			{
				request: `POST ${inServer}`,
				body: {
					name: 'order',
					description: 'Order',
					options: [
						{ type: 3, name: 'first', description: 'First' },
						{ type: 3, name: 'second', description: 'Second', required: true },
					],
				},
				expected: { status: 400, body: { code: 50035, errors: { options: {} } } },
			},
		],
	},
	{
		name: 'An option takes 25 choices, and 26 are refused with 50035 below options.',
		source: docs(`${page}#application-command-object-application-command-option-structure`),
		steps: [
			{
				request: `POST ${inServer}`,
				body: commandWithChoices(25),
				expected: { status: 201, schema: 'Command' },
			},
			{
				request: `POST ${inServer}`,
				body: commandWithChoices(26),
				expected: { status: 400, body: { code: 50035, errors: { options: {} } } },
			},
		],
	},
	{
		name: 'A message command has spaces and capitals in its name, and no description.',
		source: docs(`${page}#application-command-object-application-command-naming`),
		steps: [
			{
				request: `POST ${inServer}`,
				body: { name: 'Brief This Please', type: 3 },
				expected: { status: 201, schema: 'Command', body: { type: 3, description: '' } },
			},
			{
				request: `POST ${inServer}`,
				body: { name: 'Brief That', type: 3, description: 'A description' },
				expected: { status: 400, body: { code: 50035, errors: { description: {} } } },
			},
		],
	},
	{
		name: 'A server takes 15 user commands, and 16 are refused with 30032.',
		source: docs(`${page}#registering-a-command`),
		steps: [
			{
				request: `PUT ${inServer}`,
				body: userCommands(16),
				expected: { status: 400, body: { code: 30032 } },
			},
			{ request: `PUT ${inServer}`, body: [], expected: { status: 200, body: [] } },
		],
	},
	{
		name: 'A global command keeps where it can be installed and used, and has to be usable somewhere.',
		source: docs(`${page}#contexts`),
		steps: [
			{
				request: `POST ${global}`,
				body: {
					name: 'contract-everywhere',
					description: 'Everywhere',
					integration_types: [0, 1],
					contexts: [0, 1, 2],
				},
				expected: {
					status: 201,
					schema: 'Command',
					body: { integration_types: [0, 1], contexts: [0, 1, 2] },
				},
				keep: { command: 'id' },
			},
			{
				request: `PATCH ${global}/{command}`,
				body: { contexts: [] },
				expected: { status: 400, body: { code: 50035, errors: { contexts: {} } } },
			},
		],
		cleanUp: [{ request: `DELETE ${global}/{command}`, expected: { status: 204 } }],
	},
	{
		name: 'Commands of a server that the bot is not in answer 403 with code 50001.',
		source: docs('topics/opcodes-and-status-codes#json'),
		steps: [{ request: `GET ${elsewhere}`, expected: { status: 403, body: { code: 50001 } } }],
	},
];

function userCommands(count: number): readonly object[] {
	return Array.from({ length: count }, (_, index) => ({ name: `Person ${index}`, type: 2 }));
}

function commandWithChoices(count: number): object {
	const choices = Array.from({ length: count }, (_, index) => ({
		name: `choice ${index}`,
		value: `${index}`,
	}));
	const options = [{ type: 3, name: 'word', description: 'Word', choices }];
	return { name: 'choices', description: 'Choices', options };
}
