import {
	type CommandBody,
	type CommandOption,
	commandType,
	isSubcommand,
	type Localizations,
	optionType,
} from '../protocol/discord.ts';
import type { FormIssue } from '../refusal.ts';

const charactersMax = 8_000;
const nameShape = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

type Path = readonly PropertyKey[];

/** What Discord refuses in a list of commands; each path starts with the command’s index. */
export function commandIssues(commands: readonly CommandBody[]): readonly FormIssue[] {
	return [
		...duplicateNames(
			commands,
			[],
			'APPLICATION_COMMANDS_DUPLICATE_NAME',
			({ name, type }) => `${type ?? commandType.chatInput} ${name}`,
		),
		...commands.flatMap((command, index) => oneCommandIssues(command, [index])),
	];
}

function oneCommandIssues(command: CommandBody, path: Path): readonly FormIssue[] {
	const isChatInput = (command.type ?? commandType.chatInput) === commandType.chatInput;
	return [
		...(isChatInput ? nameIssues(command, path) : menuNameIssues(command, path)),
		...(isChatInput && !command.description ? [required([...path, 'description'])] : []),
		...(!isChatInput && command.description ? [unwanted([...path, 'description'])] : []),
		...(!isChatInput && (command.options?.length ?? 0) > 0 ? [unwanted([...path, 'options'])] : []),
		...optionsIssues(command.options ?? [], [...path, 'options']),
		...(characters(command) > charactersMax ? [{ path, ...tooLong }] : []),
	];
}

const tooLong = {
	code: 'APPLICATION_COMMAND_TOO_LARGE',
	message: `Command exceeds maximum size (${charactersMax})`,
};

function required(path: Path): FormIssue {
	return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

function unwanted(path: Path): FormIssue {
	const message = 'Context menu commands cannot have this field';
	return { path, code: 'APPLICATION_COMMAND_CONTEXT_MENU_FIELD', message };
}

type Named = {
	readonly name: string;
	readonly name_localizations?: Localizations;
	readonly description_localizations?: Localizations;
};

function nameIssues(named: Named, path: Path): readonly FormIssue[] {
	const localized = Object.entries(named.name_localizations ?? {});
	return [
		...(isName(named.name) ? [] : [badName([...path, 'name'])]),
		...localized
			.filter(([, name]) => !isName(name))
			.map(([locale]) => badName([...path, 'name_localizations', locale])),
		...localeIssues(named, path),
	];
}

/** A command in a menu can have spaces and capitals in its name. */
function menuNameIssues(named: Named, path: Path): readonly FormIssue[] {
	const localized = Object.entries(named.name_localizations ?? {});
	return [
		...(named.name.trim() === '' ? [badName([...path, 'name'])] : []),
		...localized
			.filter(([, name]) => name.trim() === '')
			.map(([locale]) => badName([...path, 'name_localizations', locale])),
		...localeIssues(named, path),
	];
}

function isName(name: string): boolean {
	return nameShape.test(name) && name === name.toLowerCase();
}

function badName(path: Path): FormIssue {
	const message = 'Command name is invalid';
	return { path, code: 'APPLICATION_COMMAND_INVALID_NAME', message };
}

function localeIssues(named: Named, path: Path): readonly FormIssue[] {
	return (['name_localizations', 'description_localizations'] as const).flatMap((field) =>
		Object.keys(named[field] ?? {})
			.filter((locale) => !isLocale(locale))
			.map((locale) => ({
				path: [...path, field, locale],
				code: 'ENUM_TYPE_COERCE',
				message: `Value "${locale}" is not a valid enum value.`,
			})),
	);
}

function optionsIssues(options: readonly CommandOption[], path: Path): readonly FormIssue[] {
	return [
		...duplicateNames(
			options,
			path,
			'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
			({ name }) => name,
		),
		...orderIssues(options, path),
		...options.flatMap((option, index) => [
			...nameIssues(option, [...path, index]),
			...(option.description ? [] : [required([...path, index, 'description'])]),
			...choiceIssues(option, [...path, index]),
			...optionsIssues(option.options ?? [], [...path, index, 'options']),
		]),
	];
}

function orderIssues(options: readonly CommandOption[], path: Path): readonly FormIssue[] {
	const firstOptional = options.findIndex((option) => option.required !== true);
	const subcommands = options.filter(({ type }) => isSubcommand(type)).length;
	const late = options.findIndex(
		(option, index) => option.required === true && firstOptional >= 0 && index > firstOptional,
	);
	return [
		...(late < 0 || subcommands > 0
			? []
			: [
					{
						path: [...path, late],
						code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
						message: 'Required options must be placed before non-required options',
					},
				]),
		...(subcommands > 0 && subcommands < options.length
			? [
					{
						path,
						code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
						message:
							'Sub-command and sub-command group option types are mutually exclusive to other types',
					},
				]
			: []),
	];
}

function duplicateNames<Item>(
	items: readonly Item[],
	path: Path,
	code: string,
	keyOf: (item: Item) => string,
): readonly FormIssue[] {
	const seen = new Set<string>();
	return items.flatMap((item, index) => {
		const key = keyOf(item);
		const isNew = !seen.has(key);
		seen.add(key);
		return isNew ? [] : [{ path: [...path, index, 'name'], code, message: 'Names must be unique' }];
	});
}

/** The total length of a command’s names, descriptions and choice values, by their longest localizations. */
function characters(command: CommandBody | CommandOption): number {
	const own =
		longest(command.name, command.name_localizations) +
		longest(command.description ?? '', command.description_localizations);
	const choices = 'choices' in command ? (command.choices ?? []) : [];
	return (
		own +
		choices.reduce(
			(sum, { name, value, name_localizations }) =>
				sum + longest(name, name_localizations) + `${value}`.length,
			0,
		) +
		(command.options ?? []).reduce((sum, option) => sum + characters(option), 0)
	);
}

function longest(text: string, localizations: Localizations): number {
	return Math.max(text.length, ...Object.values(localizations ?? {}).map(({ length }) => length));
}

const valueTypes = {
	[optionType.string]: 'string',
	[optionType.integer]: 'number',
	[optionType.number]: 'number',
} as const;

/** What Discord refuses in an option’s choices and bounds. */
function choiceIssues(option: CommandOption, path: readonly PropertyKey[]): readonly FormIssue[] {
	const choices = option.choices ?? [];
	return [
		...(choices.length > 0 && option.autocomplete
			? [{ path: [...path, 'choices'], ...bothWays }]
			: []),
		...duplicateChoices(option, path),
		...(isReversed(option.min_length, option.max_length)
			? [{ path: [...path, 'min_length'], ...reversed }]
			: []),
		...(isReversed(option.min_value, option.max_value)
			? [{ path: [...path, 'min_value'], ...reversed }]
			: []),
	];
}

const bothWays = {
	code: 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
	message: 'Autocomplete cannot be used together with choices',
};
const reversed = { code: 'BASE_TYPE_BAD', message: 'The minimum is greater than the maximum' };

function isReversed(least: number | null | undefined, most: number | null | undefined): boolean {
	return typeof least === 'number' && typeof most === 'number' && least > most;
}

function duplicateChoices(
	{ choices, type }: CommandOption,
	path: readonly PropertyKey[],
): readonly FormIssue[] {
	const names = new Set<string>();
	const wanted = Object.entries(valueTypes).find(([known]) => known === `${type}`)?.[1];
	return (choices ?? []).flatMap(({ name, value }, index) => {
		const isNew = !names.has(name);
		names.add(name);
		const at = [...path, 'choices', index];
		return [
			...(isNew ? [] : [{ path: [...at, 'name'], ...duplicate }]),
			...(wanted === undefined || typeof value === wanted
				? []
				: [{ path: [...at, 'value'], code: 'BASE_TYPE_BAD', message: `Must be ${wanted}.` }]),
		];
	});
}

const duplicate = {
	code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
	message: 'Choice names must be unique',
};

/** The codes of the 32 languages that Discord has. */
const locales: readonly string[] =
	'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
		' ',
	);

/** Whether Discord knows a locale. */
export function isLocale(locale: string): boolean {
	return locales.includes(locale);
}
