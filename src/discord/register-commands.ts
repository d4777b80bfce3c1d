import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Command } from '#src/command.ts';
import type { Log } from '#src/observe/log.ts';
import { isSameCommandSet, toGuildRegistration, toRegistration } from './command-set.ts';
import { notDiscord } from './login-refusal.ts';

/** What Discord has of our commands. */
const RegisteredCommands = z.array(z.looseObject({ id: z.string(), name: z.string() }));
type RegisteredCommands = z.infer<typeof RegisteredCommands>;

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
): Promise<RegisteredCommands> {
	const registered = readCommands(await rest.get(route));
	if (isSameCommandSet(registered, wanted)) return registered;
	const answered = readCommands(await rest.put(route, { body: wanted }));
	log.info({ commands: answered.length }, 'commands-registered');
	return answered;
}

function readCommands(answer: unknown): RegisteredCommands {
	const read = RegisteredCommands.safeParse(answer);
	if (!read.success) throw notDiscord(read.error);
	return read.data;
}

function idsByName(commands: RegisteredCommands): ReadonlyMap<string, string> {
	return new Map(commands.map(({ name, id }) => [name, id]));
}
