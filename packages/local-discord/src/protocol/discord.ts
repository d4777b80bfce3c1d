import type {
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ButtonStyle,
	ComponentType,
	MessageFlags,
	MessageType,
	TextInputStyle,
} from 'discord-api-types/v10';

/**
 * What the page and its server both know about Discord. A browser cannot load `discord-api-types`, so the
 * numbers are repeated here; they compile only if they equal those of an enum there.
 */
type NumbersOf<Enum> = {
	readonly [Name in keyof Enum as Uncapitalize<Name & string>]?: Enum[Name];
};

export const componentType = {
	actionRow: 1,
	button: 2,
	stringSelect: 3,
	textInput: 4,
	userSelect: 5,
	roleSelect: 6,
	mentionableSelect: 7,
	channelSelect: 8,
	section: 9,
	textDisplay: 10,
	thumbnail: 11,
	mediaGallery: 12,
	file: 13,
	separator: 14,
	container: 17,
	label: 18,
	fileUpload: 19,
	radioGroup: 21,
	checkboxGroup: 22,
	checkbox: 23,
} as const satisfies NumbersOf<typeof ComponentType>;

export const buttonStyle = {
	primary: 1,
	secondary: 2,
	success: 3,
	danger: 4,
	link: 5,
	premium: 6,
} as const satisfies NumbersOf<typeof ButtonStyle>;

export const textInputStyle = {
	short: 1,
	paragraph: 2,
} as const satisfies NumbersOf<typeof TextInputStyle>;

export const commandType = {
	chatInput: 1,
	user: 2,
	message: 3,
} as const satisfies NumbersOf<typeof ApplicationCommandType>;

/** The kind of message that answers a command in a menu. */
export const contextMenuAnswer: MessageType.ContextMenuCommand = 23;

export const messageFlag = {
	crossposted: 1,
	suppressEmbeds: 4,
	hasThread: 32,
	ephemeral: 64,
	loading: 128,
	suppressNotifications: 4096,
	isComponentsV2: 32_768,
} as const satisfies NumbersOf<typeof MessageFlags>;

export const optionType = {
	subcommand: 1,
	subcommandGroup: 2,
	string: 3,
	integer: 4,
	boolean: 5,
	user: 6,
	channel: 7,
	role: 8,
	mentionable: 9,
	number: 10,
	attachment: 11,
} as const satisfies NumbersOf<typeof ApplicationCommandOptionType>;

export function hasFlag(flags: number, flag: number): boolean {
	return (flags & flag) !== 0;
}

const selects: readonly number[] = [
	componentType.stringSelect,
	componentType.userSelect,
	componentType.roleSelect,
	componentType.mentionableSelect,
	componentType.channelSelect,
];

/** Whether a component is one of the five menus. */
export function isSelect(type: number): boolean {
	return selects.includes(type);
}

/** Whether an option is a subcommand or a group of them. */
export function isSubcommand(type: number): boolean {
	return type === optionType.subcommand || type === optionType.subcommandGroup;
}

/** Fields that a body can leave out or set to null. */
export type Optional<Fields> = {
	readonly [Name in keyof Fields]?: Fields[Name] | null | undefined;
};

/** A command as a bot registers it. */
export type CommandBody = {
	readonly name: string;
	readonly name_localizations?: Localizations;
	readonly description_localizations?: Localizations;
} & Optional<{
	type: number;
	description: string;
	options: readonly CommandOption[];
	default_member_permissions: string | number;
	dm_permission: boolean;
	contexts: readonly number[];
	integration_types: readonly number[];
}>;

/** Texts by locale. */
export type Localizations = Readonly<Record<string, string>> | null | undefined;

export type CommandOption = {
	readonly type: number;
	readonly name: string;
	readonly description: string;
	readonly name_localizations?: Localizations;
	readonly description_localizations?: Localizations;
} & Optional<{
	required: boolean;
	autocomplete: boolean;
	choices: readonly CommandChoice[];
	options: readonly CommandOption[];
	min_length: number;
	max_length: number;
	min_value: number;
	max_value: number;
}>;

export type CommandChoice = {
	readonly name: string;
	readonly value: string | number;
	readonly name_localizations?: Localizations;
};

/** A command as Discord returns it. */
export type RegisteredCommand = {
	readonly id: string;
	readonly application_id: string;
	readonly version: string;
	readonly type: number;
	readonly name: string;
	readonly description: string;
	readonly default_member_permissions: string | null;
	readonly options?: readonly CommandOption[];
	readonly name_localizations: Localizations;
	readonly description_localizations: Localizations;
	readonly contexts: readonly number[] | null;
	readonly integration_types: readonly number[];
	readonly dm_permission?: boolean;
	readonly nsfw: boolean;
	readonly guild_id?: string;
};

/** Where a command is registered: a server’s id, or everywhere. */
export type CommandScope = string | 'global';
