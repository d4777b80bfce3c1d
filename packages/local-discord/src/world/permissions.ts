import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Guild, Overwrite } from './world-plan.ts';

const everyoneDefault =
	PermissionFlagsBits.ViewChannel |
	PermissionFlagsBits.SendMessages |
	PermissionFlagsBits.EmbedLinks |
	PermissionFlagsBits.AttachFiles |
	PermissionFlagsBits.ReadMessageHistory |
	PermissionFlagsBits.UseApplicationCommands |
	PermissionFlagsBits.CreatePublicThreads |
	PermissionFlagsBits.SendMessagesInThreads;

/** The permissions that the local Discord looks at, as Discord's bits, and sets of them. */
export const permission = {
	administrator: PermissionFlagsBits.Administrator,
	manageChannels: PermissionFlagsBits.ManageChannels,
	manageGuild: PermissionFlagsBits.ManageGuild,
	viewChannel: PermissionFlagsBits.ViewChannel,
	sendMessages: PermissionFlagsBits.SendMessages,
	manageMessages: PermissionFlagsBits.ManageMessages,
	embedLinks: PermissionFlagsBits.EmbedLinks,
	attachFiles: PermissionFlagsBits.AttachFiles,
	readHistory: PermissionFlagsBits.ReadMessageHistory,
	mentionEveryone: PermissionFlagsBits.MentionEveryone,
	useCommands: PermissionFlagsBits.UseApplicationCommands,
	manageThreads: PermissionFlagsBits.ManageThreads,
	createThreads: PermissionFlagsBits.CreatePublicThreads,
	sendInThreads: PermissionFlagsBits.SendMessagesInThreads,
	everyoneDefault,
	botDefault: everyoneDefault | PermissionFlagsBits.MentionEveryone,
	directMessage: everyoneDefault,
	all: (1n << 53n) - 1n,
} as const;

/** A member’s permissions in a channel, or zero for non-members; for a thread, pass its parent. */
export function permissionsIn(guild: Guild, channel: Channel, userId: string): bigint {
	const base = serverPermissions(guild, userId);
	if ((base & permission.administrator) !== 0n) return permission.all;
	const member = guild.members.find((member) => member.userId === userId);
	if (member === undefined) return 0n;
	const ofEveryone = channel.overwrites.filter(({ id }) => id === guild.id);
	const ofRoles = channel.overwrites.filter(({ id }) => member.roleIds.includes(id));
	const ofMember = channel.overwrites.filter(({ id }) => id === userId);
	const granted = [ofEveryone, ofRoles, ofMember].reduce(overwrite, base);
	return (granted & permission.viewChannel) === 0n ? 0n : granted;
}

function overwrite(base: bigint, overwrites: readonly Overwrite[]): bigint {
	const denied = overwrites.reduce((bits, { deny }) => bits | deny, 0n);
	const allowed = overwrites.reduce((bits, { allow }) => bits | allow, 0n);
	return (base & ~denied) | allowed;
}

/** A member’s permissions in the server, before any channel’s overwrites. */
export function serverPermissions(guild: Guild, userId: string): bigint {
	if (guild.ownerId === userId) return permission.all;
	const member = guild.members.find((member) => member.userId === userId);
	if (member === undefined) return 0n;
	const bits = guild.roles
		.filter(({ id }) => id === guild.id || member.roleIds.includes(id))
		.reduce((sum, role) => sum | role.permissions, 0n);
	return (bits & permission.administrator) === 0n ? bits : permission.all;
}
