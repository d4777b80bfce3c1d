import {
	type CommandChoice,
	type CommandOption,
	commandType,
	isSubcommand,
	type RegisteredCommand,
} from '../../src/protocol/discord.ts';
import { localized } from '../../src/protocol/localized.ts';
import type { PageCommands } from '../../src/protocol/page.ts';

/** A slash command that can be filled in: a command, or one of its subcommands. */
export type OfferedCommand = {
	/** The bot’s name for it: `digest add`. */
	readonly path: string;
	/** The name in the reader’s language. */
	readonly name: string;
	readonly description: string;
	/** Required ones first. */
	readonly options: readonly OfferedOption[];
};

export type OfferedOption = CommandOption & { readonly title: string };

/** All slash commands and subcommands that can be typed, sorted by name. */
export function offeredCommands(commands: PageCommands, locale: string): OfferedCommand[] {
	return commands
		.filter(({ type }) => type === commandType.chatInput)
		.flatMap((command) => leaves(command, locale, { path: '', name: '' }))
		.toSorted((one, other) => one.name.localeCompare(other.name, locale));
}

/** The commands in a message’s or a person’s menu, by their type, with the bot’s and the reader’s name for each. */
export function menuCommands(
	commands: PageCommands,
	type: number,
	locale: string,
): readonly { readonly path: string; readonly name: string }[] {
	return commands
		.filter((command) => command.type === type)
		.map((command) => ({ path: command.name, name: localName(command, locale) }));
}

/** The commands that match the text after the slash: names that start with it, then names that contain it. */
export function matchingCommands(
	offered: readonly OfferedCommand[],
	typed: string,
): readonly OfferedCommand[] {
	const wanted = typed.trim().toLowerCase();
	const starts = ({ name, path }: OfferedCommand) =>
		name.startsWith(wanted) || path.startsWith(wanted);
	const contains = ({ name, path }: OfferedCommand) =>
		name.includes(wanted) || path.includes(wanted);
	return [...offered.filter(starts), ...offered.filter((one) => !starts(one) && contains(one))];
}

/** The command that a line such as `/brief taiwan` names in full, and the rest of the line. */
export function namedCommand(
	offered: readonly OfferedCommand[],
	line: string,
): { readonly command: OfferedCommand; readonly rest: string } | undefined {
	const typed = line.toLowerCase();
	const named = offered
		.flatMap((command) => [command.path, command.name].map((name) => ({ command, name })))
		.filter(({ name }) => typed.startsWith(`/${name} `))
		.toSorted((one, other) => other.name.length - one.name.length)[0];
	return named && { command: named.command, rest: line.slice(named.name.length + 2) };
}

type CommandNode = RegisteredCommand | CommandOption;

function leaves(
	command: CommandNode,
	locale: string,
	above: { readonly path: string; readonly name: string },
): OfferedCommand[] {
	const path = `${above.path} ${command.name}`.trim();
	const name = `${above.name} ${localName(command, locale)}`.trim();
	const inner = (command.options ?? []).filter(({ type }) => isSubcommand(type));
	if (inner.length > 0) return inner.flatMap((one) => leaves(one, locale, { path, name }));
	const options = (command.options ?? []).map((option) => inLanguage(option, locale));
	return [
		{
			path,
			name,
			description: localText(command, locale),
			options: [
				...options.filter(({ required }) => required === true),
				...options.filter(({ required }) => required !== true),
			],
		},
	];
}

function inLanguage(option: CommandOption, locale: string): OfferedOption {
	const choices = option.choices?.map((choice) => ({ ...choice, name: localName(choice, locale) }));
	return {
		...option,
		title: localName(option, locale),
		description: localText(option, locale),
		...(choices && { choices }),
	};
}

function localName(
	named: Pick<CommandChoice, 'name' | 'name_localizations'>,
	locale: string,
): string {
	return localized(named.name, named.name_localizations, locale);
}

function localText(
	{ description, description_localizations: texts }: CommandNode,
	locale: string,
): string {
	return localized(description, texts, locale);
}
