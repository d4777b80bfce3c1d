import { describe, expect, it } from 'vitest';
import {
	matchingCommands,
	menuCommands,
	namedCommand,
	offeredCommands,
} from '../../page/composer/offered-commands.ts';
import {
	type CommandOption,
	commandType,
	type RegisteredCommand,
} from '../../src/protocol/discord.ts';

const digest = aCommand({
	name: 'digest',
	options: [anOption({ type: 1, name: 'add' }), anOption({ type: 1, name: 'list' })],
});
const brief = aCommand({
	name: 'brief',
	name_localizations: { de: 'lage' },
	description_localizations: { de: 'Was es Neues gibt' },
	options: [anOption({ name: 'page' }), anOption({ name: 'topic', required: true })],
});
const offered = offeredCommands([digest, brief], 'en-US');

describe('the list of commands', () => {
	it('The list of commands shows each subcommand on its own, sorted by name', () => {
		expect(offered.map(({ path }) => path)).toEqual(['brief', 'digest add', 'digest list']);
	});

	it('The list of commands shows the reader’s language and keeps the bot’s own names', () => {
		const [, , lage] = offeredCommands([digest, brief], 'de');
		expect(lage).toMatchObject({ path: 'brief', name: 'lage', description: 'Was es Neues gibt' });
	});

	it('Required options of a command come first', () => {
		expect(offered[0]?.options.map(({ name }) => name)).toEqual(['topic', 'page']);
	});

	it('The list of commands narrows to what is typed, with names that start with it first', () => {
		const paths = (typed: string) => matchingCommands(offered, typed).map(({ path }) => path);
		expect(paths('digest l')).toEqual(['digest list']);
		expect(paths('i')).toEqual(['brief', 'digest add', 'digest list']);
		expect(paths('d')).toEqual(['digest add', 'digest list']);
		expect(paths('zzz')).toEqual([]);
	});

	it('Message commands are in the menu of a message, not in the list of commands', () => {
		const explain = aCommand({ name: 'Explain', type: 3 });
		expect(offeredCommands([explain], 'en-US')).toEqual([]);
		const who = aCommand({ name: 'Who is this?', type: 2 });
		const named = (type: number) => menuCommands([explain, who, brief], type, 'en-US');
		expect(named(commandType.message)).toEqual([{ path: 'Explain', name: 'Explain' }]);
		expect(named(commandType.user)).toEqual([{ path: 'Who is this?', name: 'Who is this?' }]);
	});
});

describe('a line such as /brief taiwan', () => {
	it('A line opens the command that it names in full, and keeps the rest of the line', () => {
		expect(namedCommand(offered, '/brief taiwan')).toMatchObject({
			command: { path: 'brief' },
			rest: 'taiwan',
		});
		expect(namedCommand(offered, '/Digest add ')).toMatchObject({
			command: { path: 'digest add' },
			rest: '',
		});
	});

	it.each(['/brief', '/digest ', '/briefing taiwan', 'brief taiwan'])(
		'The line “%s” opens no command',
		(line) => {
			expect(namedCommand(offered, line)).toBeUndefined();
		},
	);
});

function aCommand(fields: Partial<RegisteredCommand>): RegisteredCommand {
	return {
		id: '1',
		application_id: '2',
		version: '3',
		type: 1,
		name: 'command',
		description: 'What it does',
		default_member_permissions: null,
		name_localizations: null,
		description_localizations: null,
		contexts: null,
		integration_types: [0],
		nsfw: false,
		...fields,
	};
}

function anOption(fields: Partial<CommandOption>): CommandOption {
	return { type: 3, name: 'option', description: 'What it is', ...fields };
}
