import {
	type APIApplicationCommandBasicOption,
	ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { type CommandWord, Language, type PlainKey } from '#src/phrases/catalogue.ts';
import { discordLocales, type Phrasebook } from '#src/phrases/phrases.ts';

/** What Discord shows of a command: words and keys of our texts, which become texts in every language. */
export type CommandData = Named & { readonly options?: readonly (OptionData | SubcommandData)[] };

type Named = { readonly name: CommandWord; readonly description: PlainKey };

export type SubcommandData = Named & {
	readonly type: ApplicationCommandOptionType.Subcommand;
	readonly options?: readonly OptionData[];
};

/** An option as Discord defines it, whose texts are ours. */
export type OptionData = Ours<APIApplicationCommandBasicOption>;

type Ours<Option> = Option extends unknown
	? Omit<Option, keyof Texts | 'name' | 'description' | 'choices'> &
			Named & { readonly choices?: readonly ChoiceData[] }
	: never;

/** One of the values that an option can have: a text of ours, or a name that is the same in every language. */
type ChoiceData = { readonly value: string } & (
	| { readonly says: PlainKey }
	| { readonly name: string }
);

type Texts = {
	name_localizations: Localizations;
	description_localizations: Localizations;
};

/** The text for each Discord locale except those that read English. */
type Localizations = Readonly<Record<string, string>>;

/** A command, subcommand or option in the form in which Discord takes it. */
export type LocalizedData = Texts & {
	readonly name: string;
	readonly description: string;
	readonly options?: readonly LocalizedData[];
};

/** Writes a command’s texts in every language. */
export function localizeCommand(data: CommandData, phrasebook: Phrasebook): LocalizedData {
	const { options, ...rest } = data;
	return {
		...withTexts(rest, phrasebook),
		...(options && { options: options.map((option) => localizeOption(option, phrasebook)) }),
	};
}

function localizeOption(
	option: OptionData | SubcommandData,
	phrasebook: Phrasebook,
): LocalizedData {
	if (option.type === ApplicationCommandOptionType.Subcommand) {
		return localizeCommand(option, phrasebook);
	}
	const { choices, ...rest } = option;
	return {
		...withTexts(rest, phrasebook),
		...(choices && { choices: choices.map((choice) => localizeChoice(choice, phrasebook)) }),
	};
}

function withTexts<Data extends Named>(
	data: Data,
	phrasebook: Phrasebook,
): Omit<Data, 'name' | 'description'> & Texts & { name: string; description: string } {
	const { name, description } = data;
	return {
		...data,
		description: phrasebook.en.say(description),
		name_localizations: inEveryLocale((language) => phrasebook[language].say(`/${name}`)),
		description_localizations: inEveryLocale((language) => phrasebook[language].say(description)),
	};
}

function localizeChoice(choice: ChoiceData, phrasebook: Phrasebook) {
	if ('name' in choice) return choice;
	const { says, value } = choice;
	return {
		name: phrasebook.en.say(says),
		name_localizations: inEveryLocale((language) => phrasebook[language].say(says)),
		value,
	};
}

function inEveryLocale(textIn: (language: Language) => string): Localizations {
	return Object.fromEntries(
		Language.options
			.filter((language) => language !== 'en')
			.flatMap((language) =>
				discordLocales[language].map((locale) => [locale, textIn(language)] as const),
			),
	);
}

/** Something a reader can type: a command, or a command with a subcommand. */
export type Usage = {
	/** In English and without the slash, such as `brief` or `digest add`. */
	readonly name: string;
	readonly description: PlainKey;
	readonly options: readonly OptionData[];
};

/** The command itself or, if it has subcommands, each of them in order. */
export function usagesOf({ name, description, options = [] }: CommandData): Usage[] {
	const subcommands = options.filter(isSubcommand);
	if (subcommands.length === 0) {
		return [{ name, description, options: options.filter((one) => !isSubcommand(one)) }];
	}
	return subcommands.map((subcommand) => ({
		name: `${name} ${subcommand.name}`,
		description: subcommand.description,
		options: subcommand.options ?? [],
	}));
}

function isSubcommand(option: OptionData | SubcommandData): option is SubcommandData {
	return option.type === ApplicationCommandOptionType.Subcommand;
}
