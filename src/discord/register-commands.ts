import { type REST, Routes } from 'discord.js';
import {
	ApplicationCommandType,
	ApplicationIntegrationType,
	InteractionContextType,
	PermissionFlagsBits,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Command, MessageCommand } from '#src/bot/command.ts';
import { inEveryLocale, localizeCommand } from '#src/bot/command-data.ts';
import type { Log } from '#src/observe/log.ts';
import type { Phrasebook } from '#src/phrases/phrases.ts';
import { notDiscordRefusal } from './login.ts';

/** Our commands as registered at Discord. */
const RegisteredCommands = z.array(z.looseObject({ id: z.string(), name: z.string() }));
type RegisteredCommands = z.infer<typeof RegisteredCommands>;

type RegistrationSettings = {
	readonly rest: REST;
	readonly applicationId: string;
	readonly commands: ReadonlyMap<string, Command>;
	readonly messageCommands: ReadonlyMap<string, MessageCommand>;
	readonly phrasebook: Phrasebook;
	readonly homeGuildId: string | undefined;
	readonly log: Log;
};

/** The ids of the registered commands, by name. */
export type CommandIds = () => ReadonlyMap<string, string>;

/** Registers changed commands, globally and in the home server. */
export async function registerCommands(settings: RegistrationSettings): Promise<CommandIds> {
	const ids = await register(settings);
	return () => ids;
}

/** Reads what another process registers; as long as something is missing, each use reads it again for the next. */
export async function readCommands(settings: RegistrationSettings): Promise<CommandIds> {
	let ids = await readIds(settings);
	let reading: Promise<void> | undefined;
	return () => {
		if (reading === undefined && !settings.commands.keys().every((name) => ids.has(name))) {
			reading = readAgain().finally(() => {
				reading = undefined;
			});
		}
		return ids;
	};

	async function readAgain(): Promise<void> {
		try {
			ids = await readIds(settings);
		} catch (error) {
			settings.log.warn({ err: error }, 'commands-not-read');
		}
	}
}

async function readIds({
	rest,
	applicationId,
	homeGuildId,
}: RegistrationSettings): Promise<ReadonlyMap<string, string>> {
	const everywhere = parseCommands(await rest.get(Routes.applicationCommands(applicationId)));
	if (homeGuildId === undefined) return idsByName(everywhere);
	const route = Routes.applicationGuildCommands(applicationId, homeGuildId);
	return idsByName([...everywhere, ...parseCommands(await rest.get(route))]);
}

async function register(settings: RegistrationSettings): Promise<ReadonlyMap<string, string>> {
	const { applicationId, commands, messageCommands, phrasebook, homeGuildId } = settings;
	const homeCommands = [...commands.values()].filter(
		({ homeOnly }) => homeOnly === true && homeGuildId !== undefined,
	);
	const globalCommands = [...commands.values()].filter(
		(command) => !homeCommands.includes(command),
	);
	const registered = await registerAt(
		Routes.applicationCommands(applicationId),
		[
			...globalCommands.map((command) => toRegistration(command, phrasebook)),
			...[...messageCommands.values()].map((command) => toMenuRegistration(command, phrasebook)),
		],
		settings,
	);
	if (homeGuildId === undefined) return idsByName(registered);
	const route = Routes.applicationGuildCommands(applicationId, homeGuildId);
	return idsByName([
		...registered,
		...(await registerAt(
			route,
			homeCommands.map((command) => toGuildRegistration(command, phrasebook)),
			settings,
		)),
	]);
}

async function registerAt(
	route: `/${string}`,
	wanted: readonly object[],
	{ rest, log }: RegistrationSettings,
): Promise<RegisteredCommands> {
	const query = new URLSearchParams({ with_localizations: 'true' });
	const current = parseCommands(await rest.get(route, { query }));
	if (isSameCommandSet(current, wanted)) return current;
	const registered = parseCommands(await rest.put(route, { body: wanted }));
	log.info({ commands: registered.length }, 'commands-registered');
	return registered;
}

function parseCommands(answer: unknown): RegisteredCommands {
	const parsed = RegisteredCommands.safeParse(answer);
	if (!parsed.success) throw notDiscordRefusal(parsed.error);
	return parsed.data;
}

function idsByName(commands: RegisteredCommands): ReadonlyMap<string, string> {
	return new Map(commands.map(({ name, id }) => [name, id]));
}

/** A command in the form in which it is registered for all servers. */
export function toRegistration(command: Command, phrasebook: Phrasebook) {
	const isForModerators = command.for === 'moderators';
	return {
		...toGuildRegistration(command, phrasebook),
		...(command.isPortable ? everywhere : inServers),
		...(isForModerators && { contexts: [InteractionContextType.Guild] }),
	};
}

const inServers = {
	integration_types: [ApplicationIntegrationType.GuildInstall],
	contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
};

const everywhere = {
	integration_types: [
		ApplicationIntegrationType.GuildInstall,
		ApplicationIntegrationType.UserInstall,
	],
	contexts: [
		InteractionContextType.Guild,
		InteractionContextType.BotDM,
		InteractionContextType.PrivateChannel,
	],
};

/** A command in the menu of every message, in the form in which it is registered. */
function toMenuRegistration({ says }: MessageCommand, phrasebook: Phrasebook) {
	return {
		type: ApplicationCommandType.Message,
		name: phrasebook.en.say(says),
		name_localizations: inEveryLocale((language) => phrasebook[language].say(says)),
		...everywhere,
	};
}

/** The same for one server, where Discord does not allow contexts. */
function toGuildRegistration({ data, for: audience }: Command, phrasebook: Phrasebook) {
	const isForModerators = audience === 'moderators';
	return {
		...localizeCommand(data, phrasebook),
		type: ApplicationCommandType.ChatInput,
		default_member_permissions: isForModerators ? `${PermissionFlagsBits.ManageGuild}` : null,
	};
}

/** Fields that Discord adds to a registered command. */
const addedByDiscord = new Set([
	'id',
	'application_id',
	'guild_id',
	'version',
	'name_localized',
	'description_localized',
	'dm_permission',
]);

/** Discord also adds contexts to a command of one server, though it cannot have any. */
const addedForOneServer = new Set([...addedByDiscord, 'contexts', 'integration_types']);

/** Whether two sets of commands are the same, apart from order and spelled-out defaults. */
export function isSameCommandSet(
	registered: readonly object[],
	wanted: readonly object[],
): boolean {
	const normalize = (commands: readonly object[]) =>
		commands.map((command) => JSON.stringify(withoutDefaults(command))).sort();
	return normalize(registered).join('\n') === normalize(wanted).join('\n');
}

/** A value without absent, null, false, empty and added fields (a command on a message has an empty description); keys sorted. */
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
	return field !== undefined && field !== null && field !== false && field !== '';
}
