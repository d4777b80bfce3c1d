import { saying } from '../phrases/phrases.ts';
import { type CommandOption, optionType } from '../protocol/discord.ts';
import { hasName } from '../protocol/localized.ts';
import { rangeProblem } from '../protocol/range-problem.ts';
import { fileBytesMax } from '../rules/message-limits.ts';
import type { Attachments } from '../world/attachments.ts';
import type { World } from '../world/world.ts';
import type { Guild } from '../world/world-plan.ts';
import { ClientRefusal, findChannel, findPerson, findRole, hasRole } from './find.ts';

/** The value of an option; a file only for an attachment option. */
export type OptionValue = string | number | boolean | OptionFile;
export type OptionValues = Readonly<Record<string, OptionValue | undefined>>;

type SentValue = string | number | boolean;

/** An option as an interaction carries it; an attachment is carried as its id. */
export type SentOption = {
	readonly name: string;
	readonly type: number;
	readonly value: SentValue;
	readonly focused?: true;
};

const stringMax = 6_000;

/** Fills in a command’s options as a Discord client would, or throws the reason why it would not; `upload` gives a file its id. */
export function fillOptions(
	options: readonly CommandOption[],
	values: OptionValues,
	upload: (file: OptionFile) => string,
): readonly SentOption[] {
	refuseUnknown(options, values);
	return options.flatMap((option) => {
		const value = values[option.name];
		if (value === undefined && option.required) {
			throw new ClientRefusal(saying('optionRequired', { option: option.name }));
		}
		if (value === undefined) return [];
		const sent =
			typeof value === 'object' ? uploaded(option, value, upload) : allowed(option, value);
		return [{ name: option.name, type: option.type, value: sent }];
	});
}

/** Fills in the options while one is being typed: none is required yet, and no file is uploaded. */
export function fillPartly(
	options: readonly CommandOption[],
	values: OptionValues,
	typing: string,
): readonly SentOption[] {
	refuseUnknown(options, values);
	return options.flatMap((option) => {
		const value = values[option.name];
		if (option.name === typing) {
			if (option.autocomplete !== true) {
				throw new ClientRefusal(`“${typing}” has no autocomplete.`);
			}
			return [{ name: typing, type: option.type, value: `${value ?? ''}`, focused: true as const }];
		}
		const isLeftOut = value === undefined || typeof value === 'object';
		return isLeftOut ? [] : [{ name: option.name, type: option.type, value }];
	});
}

function refuseUnknown(options: readonly CommandOption[], values: OptionValues): void {
	const unknown = Object.keys(values).find(
		(name) => values[name] !== undefined && !options.some((option) => option.name === name),
	);
	if (unknown === undefined) return;
	const names = options.map(({ name }) => name).join(', ');
	const known = names === '' ? 'it takes none' : `its options: ${names}`;
	throw new ClientRefusal(`There is no option “${unknown}” (${known}).`);
}

function uploaded(
	{ name, type }: CommandOption,
	file: OptionFile,
	upload: (file: OptionFile) => string,
): string {
	if (type !== optionType.attachment) throw new ClientRefusal(`“${name}” takes no file.`);
	return upload(file);
}

function allowed(option: CommandOption, value: SentValue): SentValue {
	const typed = asType(option, value);
	const { choices } = option;
	if (choices && choices.length > 0 && !choices.some((choice) => choice.value === typed)) {
		const names = choices.map(({ name }) => name).join(', ');
		throw new ClientRefusal(saying('oneOf', { option: option.name, names }));
	}
	if (typeof typed === 'string') refuseLength(option, typed);
	if (typeof typed === 'number') refuseRange(option, typed);
	return typed;
}

function asType({ name, type }: CommandOption, value: SentValue): SentValue {
	if (type === optionType.attachment) throw new ClientRefusal(`“${name}” must be a file.`);
	if (type === optionType.boolean) {
		if (typeof value === 'boolean') return value;
		throw new ClientRefusal(`“${name}” must be true or false.`);
	}
	if (type === optionType.integer || type === optionType.number) {
		const isRight =
			typeof value === 'number' && (type === optionType.number || Number.isInteger(value));
		if (isRight) return value;
		const key = type === optionType.integer ? 'wantsWholeNumber' : 'wantsNumber';
		throw new ClientRefusal(saying(key, { option: name }));
	}
	if (typeof value === 'string') return value;
	throw new ClientRefusal(`“${name}” must be text.`);
}

function refuseLength({ name, type, min_length, max_length }: CommandOption, text: string): void {
	if (type !== optionType.string) return;
	const least = min_length ?? 1;
	const most = max_length ?? stringMax;
	if (text.length < least) {
		throw new ClientRefusal(saying('tooShort', { option: name, count: least }));
	}
	if (text.length > most) throw new ClientRefusal(saying('tooLong', { option: name, count: most }));
}

function refuseRange({ name, min_value, max_value }: CommandOption, number: number): void {
	const problem = rangeProblem(name, number, { least: min_value, most: max_value });
	if (problem !== undefined) throw new ClientRefusal(problem);
}

/** A file as the value of an option. */
export type OptionFile = { readonly name: string; readonly text: string };

/** Uploads a file, as a client does before it sends the command, and returns its id. */
export function uploadFile(
	attachments: Attachments,
	channelId: string,
	{ name, text }: OptionFile,
): string {
	const content = Buffer.from(text);
	if (content.length > fileBytesMax)
		throw new ClientRefusal(saying('fileTooLarge', { file: name, size: '10 MiB' }));
	return attachments.keep(channelId, { name, content }).id;
}

/** The values by the bot’s names for the options, some of which may have their names in the person’s language. */
export function registeredNames(
	options: readonly CommandOption[],
	values: OptionValues,
	locale = 'en-US',
): OptionValues {
	const entries = Object.entries(values).map(([name, value]) => {
		const option =
			options.find((one) => one.name === name) ?? options.find((one) => hasName(one, name, locale));
		return [option?.name ?? name, value] as const;
	});
	return Object.fromEntries(entries);
}

/** Replaces the names of channels, roles and people, with or without `#` or `@`, by ids, as a client does when one is chosen. */
export function withIds(
	world: World,
	guild: Guild | undefined,
	options: readonly CommandOption[],
	values: OptionValues,
): OptionValues {
	const chosen = options.flatMap(({ type, name }) => {
		const value = values[name];
		const id = typeof value === 'string' ? namedId(world, guild, type, value) : undefined;
		return id === undefined ? [] : [[name, id] as const];
	});
	return { ...values, ...Object.fromEntries(chosen) };
}

/** The id of the channel, role or person that an option of this type names; undefined for other types. */
export function namedId(
	world: World,
	guild: Guild | undefined,
	type: number,
	name: string,
): string | undefined {
	switch (type) {
		case optionType.channel:
			return findChannel(world, name.replace(/^#/, '')).id;
		case optionType.role:
			return findRole(guild, name).id;
		case optionType.user:
			return findPerson(world, name.replace(/^@/, '')).id;
		case optionType.mentionable:
			return hasRole(guild, name)
				? findRole(guild, name).id
				: findPerson(world, name.replace(/^@/, '')).id;
		default:
			return undefined;
	}
}
