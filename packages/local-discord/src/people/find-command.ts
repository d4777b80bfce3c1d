import { InteractionContextType } from 'discord-api-types/v10';
import { type CommandOption, isSubcommand, type RegisteredCommand } from '../protocol/discord.ts';
import type { Commands } from '../world/commands.ts';
import { permission, serverPermissions } from '../world/permissions.ts';
import { permissionsOf, type World } from '../world/world.ts';
import { ClientRefusal, type Whereabouts } from './whereabouts.ts';

/** Finds a command that this person sees in this place; refuses what their client would not offer. */
export function findCommand(
	world: World,
	commands: Commands,
	at: Whereabouts,
	{ type, name }: { type: number; name: string },
): RegisteredCommand {
	const command = commands.visible(at.channel.guildId, type, name);
	if (command === undefined) throw new ClientRefusal(`There is no command “${name}” here.`);
	if (!isOffered(world, command, at)) {
		throw new ClientRefusal(`“${name}” is not offered to ${at.user.username} here.`);
	}
	return command;
}

/** Whether a person's client lists a command in a place. */
export function isOffered(world: World, command: RegisteredCommand, at: Whereabouts): boolean {
	const { guild, channel, user } = at;
	const context = guild === undefined ? InteractionContextType.BotDM : InteractionContextType.Guild;
	if (command.contexts !== null && !command.contexts.includes(context)) return false;
	if (guild === undefined) return command.dm_permission !== false && command.guild_id === undefined;
	const here = permissionsOf(world, channel, user.id);
	if ((here & permission.useCommands) === 0n) return false;
	const wanted = command.default_member_permissions;
	if (wanted === null) return true;
	const standing = serverPermissions(guild, user.id) | here;
	const isAdministrator = (standing & permission.administrator) !== 0n;
	return (
		isAdministrator || (BigInt(wanted) !== 0n && (standing & BigInt(wanted)) === BigInt(wanted))
	);
}

/** The path of a subcommand below a command, and the options at its end. */
export type CommandLeaf = {
	readonly path: readonly { readonly name: string; readonly type: number }[];
	readonly options: readonly CommandOption[];
};

/** Follows words such as `digest add` from a command to the subcommand that is meant. */
export function findLeaf(command: RegisteredCommand, words: readonly string[]): CommandLeaf {
	const start: CommandLeaf = { path: [], options: command.options ?? [] };
	const leaf = words.reduce<CommandLeaf>((at, word) => {
		const next = at.options.find(({ name, type }) => name === word && isSubcommand(type));
		if (next === undefined) throw new ClientRefusal(`“/${command.name}” has no “${word}”.`);
		const step = { name: next.name, type: next.type };
		return { path: [...at.path, step], options: next.options ?? [] };
	}, start);
	if (leaf.options.some(({ type }) => isSubcommand(type))) {
		const names = leaf.options.map(({ name }) => name).join(', ');
		throw new ClientRefusal(`“/${command.name}” needs one of: ${names}.`);
	}
	return leaf;
}
