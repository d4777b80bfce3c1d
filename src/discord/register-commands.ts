import { type REST, Routes } from 'discord.js';
import {
	ApplicationCommandType,
	ApplicationIntegrationType,
	InteractionContextType,
	PermissionFlagsBits,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Command } from '#src/bot/command.ts';
import type { Log } from '#src/observe/log.ts';
import { notDiscordRefusal } from './login.ts';

/** What Discord has of our commands. */
const RegisteredCommands = z.array(z.looseObject({ id: z.string(), name: z.string() }));
type RegisteredCommands = z.infer<typeof RegisteredCommands>;

type RegistrationSettings = {
	readonly rest: REST;
	readonly applicationId: string;
	readonly commands: ReadonlyMap<string, Command>;
	readonly homeGuildId: string | undefined;
	readonly log: Log;
};

/** Registers the commands, globally and for the home server, where what is registered differs; returns their ids by name. */
export async function registerCommands(
	registration: RegistrationSettings,
): Promise<ReadonlyMap<string, string>> {
	const { applicationId, commands, homeGuildId } = registration;
	const atHome = [...commands.values()].filter(
		({ homeOnly }) => homeOnly === true && homeGuildId !== undefined,
	);
	const everywhere = [...commands.values()].filter((command) => !atHome.includes(command));
	const registered = await register(
		Routes.applicationCommands(applicationId),
		everywhere.map(toRegistration),
		registration,
	);
	if (homeGuildId === undefined) return idsByName(registered);
	const route = Routes.applicationGuildCommands(applicationId, homeGuildId);
	return idsByName([
		...registered,
		...(await register(route, atHome.map(toGuildRegistration), registration)),
	]);
}

async function register(
	route: `/${string}`,
	wanted: readonly object[],
	{ rest, log }: RegistrationSettings,
): Promise<RegisteredCommands> {
	const registered = readCommands(await rest.get(route));
	if (isSameCommandSet(registered, wanted)) return registered;
	const answered = readCommands(await rest.put(route, { body: wanted }));
	log.info({ commands: answered.length }, 'commands-registered');
	return answered;
}

function readCommands(answer: unknown): RegisteredCommands {
	const read = RegisteredCommands.safeParse(answer);
	if (!read.success) throw notDiscordRefusal(read.error);
	return read.data;
}

function idsByName(commands: RegisteredCommands): ReadonlyMap<string, string> {
	return new Map(commands.map(({ name, id }) => [name, id]));
}

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
function toGuildRegistration({ data, for: audience }: Command): Registration {
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
		commands.map((command) => JSON.stringify(withoutDefaults(command))).sort();
	return written(registered).join('\n') === written(wanted).join('\n');
}

/** A value without what says nothing: absent, null, false and empty values, and Discord's own additions. */
function withoutDefaults(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutDefaults);
	if (typeof value !== 'object' || value === null) return value;
	const added = 'guild_id' in value ? addedForOneServer : addedByDiscord;
	const fields = Object.entries(value)
		.filter(([key, field]) => !added.has(key) && isMeaningful(field))
		.map(([key, field]) => [key, withoutDefaults(field)] as const)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(fields);
}

function isMeaningful(field: unknown): boolean {
	if (Array.isArray(field)) return field.length > 0;
	return field !== undefined && field !== null && field !== false;
}
