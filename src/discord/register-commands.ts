import { type REST, Routes } from 'discord.js';
import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Command } from '#src/command.ts';
import type { Log } from '#src/observe/log.ts';
import { isSameCommandSet, toGuildRegistration, toRegistration } from './command-set.ts';

export type Registration = {
	readonly rest: REST;
	readonly applicationId: string;
	readonly commands: ReadonlyMap<string, Command>;
	readonly homeGuildId: string | undefined;
	readonly log: Log;
};

/** Registers the commands, globally and for the home server, where what is registered differs; returns their ids by name. */
export async function registerCommands(
	registration: Registration,
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
	{ rest, log }: Registration,
): Promise<readonly APIApplicationCommand[]> {
	// Discord documents what these two routes answer; the list is read field by field below.
	const registered = (await rest.get(route)) as APIApplicationCommand[];
	if (isSameCommandSet(registered, wanted)) return registered;
	const answered = (await rest.put(route, { body: wanted })) as APIApplicationCommand[];
	log.info({ commands: answered.length }, 'commands-registered');
	return answered;
}

function idsByName(commands: readonly APIApplicationCommand[]): ReadonlyMap<string, string> {
	return new Map(commands.map(({ name, id }) => [name, id]));
}
