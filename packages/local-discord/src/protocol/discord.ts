/** Discord's numbers for the components of a message. */
export const componentType = {
	actionRow: 1,
	button: 2,
	stringSelect: 3,
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
} as const;

export const buttonStyle = { link: 5, premium: 6 } as const;

/** Whether a component is one of the five menus. */
export function isSelect(type: number): boolean {
	return type === componentType.stringSelect || (type >= 5 && type <= 8);
}

/** A command as a bot registers it. */
export type CommandBody = {
	readonly name: string;
	readonly type?: number | null | undefined;
	readonly description?: string | null | undefined;
	readonly options?: readonly CommandOption[] | null | undefined;
	readonly name_localizations?: Localizations;
	readonly description_localizations?: Localizations;
	readonly default_member_permissions?: string | number | null | undefined;
	readonly dm_permission?: boolean | null | undefined;
	readonly contexts?: readonly number[] | null | undefined;
	readonly integration_types?: readonly number[] | null | undefined;
};

export type Localizations = Readonly<Record<string, string>> | null | undefined;

export type CommandOption = {
	readonly type: number;
	readonly name: string;
	readonly description: string;
	readonly required?: boolean | null | undefined;
	readonly autocomplete?: boolean | null | undefined;
	readonly choices?: readonly CommandChoice[] | null | undefined;
	readonly options?: readonly CommandOption[] | null | undefined;
	readonly min_length?: number | null | undefined;
	readonly max_length?: number | null | undefined;
	readonly min_value?: number | null | undefined;
	readonly max_value?: number | null | undefined;
	readonly name_localizations?: Localizations;
	readonly description_localizations?: Localizations;
};

export type CommandChoice = {
	readonly name: string;
	readonly value: string | number;
	readonly name_localizations?: Localizations;
};

/** A command as Discord gives it out. */
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

/** Where a command is registered: in one server, or everywhere. */
export type CommandScope = string | 'global';

/** What a gateway packet is about, by Discord's numbers. */
export const op = {
	dispatch: 0,
	heartbeat: 1,
	identify: 2,
	presence: 3,
	voiceState: 4,
	resume: 6,
	reconnect: 7,
	requestMembers: 8,
	invalidSession: 9,
	hello: 10,
	heartbeatAck: 11,
} as const;

export const messageFlags = { ephemeral: 64, loading: 128 } as const;
