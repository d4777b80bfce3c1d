import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import type { InstallationOwners } from '../world/message.ts';
import { permissionsOf, type World } from '../world/world.ts';
import { type Channel, type Guild, permission, type User } from '../world/world-plan.ts';

/** A person in a channel. */
export type Actor = {
	readonly user: User;
	readonly channel: Channel;
	readonly guild: Guild | undefined;
};

/** Where an interaction is started, as Discord’s number. */
export function contextOf({
	channel,
	guild,
}: Pick<Actor, 'channel' | 'guild'>): InteractionContextType {
	if (channel.kind === 'group') return InteractionContextType.PrivateChannel;
	return guild === undefined ? InteractionContextType.BotDM : InteractionContextType.Guild;
}

/** By which installations somebody can use a command with these `integration_types` here; empty when by none. */
export function installationOwners(
	{ guilds, installedBy }: World,
	{ user, channel, guild }: Actor,
	types: readonly number[],
): InstallationOwners {
	const isServers = types.includes(ApplicationIntegrationType.GuildInstall);
	const isTheirs =
		types.includes(ApplicationIntegrationType.UserInstall) && installedBy.has(user.id);
	const isHere = guild === undefined ? channel.kind !== 'group' : guilds.has(guild.id);
	return {
		...(isServers && isHere && { 0: guild?.id ?? '0' }),
		...(isTheirs && { 1: user.id }),
	};
}

/** What Discord grants an application where it has no member; in another server only as far as the person has it (discord-api-docs#7251). */
const withoutMember = permission.attachFiles | permission.embedLinks | permission.mentionEveryone;

/** The bot’s permissions where an interaction is started, as its `app_permissions` say. */
export function appPermissions(world: World, { user, channel, guild }: Actor): bigint {
	if (channel.kind === 'group') return withoutMember;
	if (guild === undefined) return withoutMember | permission.useExternalEmojis;
	if (world.guilds.has(guild.id)) return permissionsOf(world, channel, world.bot.id);
	return permissionsOf(world, channel, user.id) & withoutMember;
}
