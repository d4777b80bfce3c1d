import type { Channel, Guild, Overwrite } from './world-plan.ts';

const viewChannel = 1n << 10n;
const sendMessages = 1n << 11n;
const embedLinks = 1n << 14n;
const readHistory = 1n << 16n;
const mentionEveryone = 1n << 17n;
const useCommands = 1n << 31n;
const manageThreads = 1n << 34n;
const createThreads = 1n << 35n;
const sendInThreads = 1n << 38n;
const attachFiles = 1n << 15n;
const everyoneDefault =
	viewChannel |
	sendMessages |
	embedLinks |
	attachFiles |
	readHistory |
	useCommands |
	createThreads |
	sendInThreads;

/** The bits that the local Discord looks at, by Discord's own places. */
export const permission = {
	administrator: 1n << 3n,
	manageGuild: 1n << 5n,
	viewChannel,
	sendMessages,
	manageMessages: 1n << 13n,
	embedLinks,
	attachFiles,
	readHistory,
	mentionEveryone,
	useCommands,
	manageThreads,
	createThreads,
	sendInThreads,
	everyoneDefault,
	botDefault: everyoneDefault | mentionEveryone,
	directMessage: everyoneDefault,
	all: (1n << 53n) - 1n,
} as const;

/** What a member may do in a channel; a thread's permissions are its parent's, so pass the parent. Zero for strangers. */
export function permissionsIn(guild: Guild, channel: Channel, userId: string): bigint {
	const base = serverPermissions(guild, userId);
	if ((base & permission.administrator) !== 0n) return permission.all;
	const member = guild.members.find((member) => member.userId === userId);
	if (member === undefined) return 0n;
	const ofEveryone = channel.overwrites.filter(({ id }) => id === guild.id);
	const ofRoles = channel.overwrites.filter(({ id }) => member.roleIds.includes(id));
	const ofMember = channel.overwrites.filter(({ id }) => id === userId);
	const granted = [ofEveryone, ofRoles, ofMember].reduce(overwrite, base);
	return (granted & viewChannel) === 0n ? 0n : granted;
}

function overwrite(base: bigint, overwrites: readonly Overwrite[]): bigint {
	const denied = overwrites.reduce((bits, { deny }) => bits | deny, 0n);
	const allowed = overwrites.reduce((bits, { allow }) => bits | allow, 0n);
	return (base & ~denied) | allowed;
}

/** What a member may do in the server, whatever the channel says. */
export function serverPermissions(guild: Guild, userId: string): bigint {
	if (guild.ownerId === userId) return permission.all;
	const member = guild.members.find((member) => member.userId === userId);
	if (member === undefined) return 0n;
	const bits = guild.roles
		.filter(({ id }) => id === guild.id || member.roleIds.includes(id))
		.reduce((sum, role) => sum | role.permissions, 0n);
	return (bits & permission.administrator) === 0n ? bits : permission.all;
}
