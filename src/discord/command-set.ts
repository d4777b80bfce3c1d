import {
	ApplicationCommandType,
	ApplicationIntegrationType,
	InteractionContextType,
	PermissionFlagsBits,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command } from '#src/command.ts';

/** A command as Discord is to register it for all servers. */
export function toRegistration(command: Command): Registration {
	const isForModerators = command.for === 'moderators';
	return {
		...toGuildRegistration(command),
		integration_types: [ApplicationIntegrationType.GuildInstall],
		contexts: isForModerators
			? [InteractionContextType.Guild]
			: [InteractionContextType.Guild, InteractionContextType.BotDM],
	};
}

/** A command as Discord is to register it for one server; contexts are for those of all servers only. */
export function toGuildRegistration({ data, for: audience }: Command): Registration {
	const isForModerators = audience === 'moderators';
	return {
		...data,
		type: ApplicationCommandType.ChatInput,
		default_member_permissions: isForModerators ? `${PermissionFlagsBits.ManageGuild}` : null,
	};
}

type Registration = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What Discord adds of its own to a registered command. */
const addedByDiscord = new Set([
	'id',
	'application_id',
	'guild_id',
	'version',
	'name_localized',
	'description_localized',
	'dm_permission',
]);

/** For one server a command has no contexts to choose, yet Discord answers with some. */
const addedForOneServer = new Set([...addedByDiscord, 'contexts', 'integration_types']);

/** Whether two sets of commands are the same, whatever their order and however Discord spells a default. */
export function isSameCommandSet(
	registered: readonly object[],
	wanted: readonly object[],
): boolean {
	const written = (commands: readonly object[]) =>
		commands.map((command) => JSON.stringify(essence(command))).sort();
	return written(registered).join('\n') === written(wanted).join('\n');
}

/** A value without what says nothing: absent, null, false and empty values, and Discord's own additions. */
function essence(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(essence);
	if (typeof value !== 'object' || value === null) return value;
	const added = 'guild_id' in value ? addedForOneServer : addedByDiscord;
	const fields = Object.entries(value)
		.filter(([key, field]) => !added.has(key) && saysSomething(field))
		.map(([key, field]) => [key, essence(field)] as const)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(fields);
}

function saysSomething(field: unknown): boolean {
	if (Array.isArray(field)) return field.length > 0;
	return field !== undefined && field !== null && field !== false;
}
