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
