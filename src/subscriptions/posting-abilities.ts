import { PermissionFlagsBits } from 'discord-api-types/v10';
import { allOf, saying } from '#src/phrases/catalogue.ts';
import { permissionNamed } from '#src/render/text/permission-name.ts';
import { type CommandChannel, type Refusal, refuse } from './destination.ts';

/** A role of a server; `managed` by Discord or an app, so that nobody can choose to have it. */
export type ServerRole = {
	readonly id: string;
	readonly name: string;
	readonly kind: 'everyone' | 'managed' | 'usual';
	/** Whether anyone may mention it. */
	readonly isMentionable: boolean;
};

/** Whether the bot can ping a role in a channel; true if Discord did not say what it may do there. */
export function mayPing(
	{ isMentionable }: ServerRole,
	{ botPermissions }: Pick<CommandChannel, 'botPermissions'>,
): boolean {
	return isMentionable || isGranted(PermissionFlagsBits.MentionEveryone, botPermissions);
}

/** Whether the bot can post pictures in a channel; true if Discord did not say what it may do there. */
export function mayPostPictures({
	botPermissions,
}: Pick<CommandChannel, 'botPermissions'>): boolean {
	return isGranted(PermissionFlagsBits.AttachFiles, botPermissions);
}

function isGranted(bit: bigint, botPermissions: CommandChannel['botPermissions']): boolean {
	if (botPermissions === undefined) return true;
	return (botPermissions & (bit | PermissionFlagsBits.Administrator)) !== 0n;
}

const neededForThreads = [
	[PermissionFlagsBits.CreatePublicThreads, 'Create Public Threads'],
	[PermissionFlagsBits.SendMessagesInThreads, 'Send Messages in Threads'],
] as const;

/** Refuses threads in a channel where the bot may not start them or write in them. */
export function missingForThreads(
	{ botPermissions }: Pick<CommandChannel, 'botPermissions'>,
	shownAs: string,
): Refusal | undefined {
	const granted = botPermissions ?? PermissionFlagsBits.Administrator;
	if ((granted & PermissionFlagsBits.Administrator) !== 0n) return undefined;
	const missing = neededForThreads.filter(([bit]) => (granted & bit) === 0n);
	if (missing.length === 0) return undefined;
	const permissions = allOf(missing.map(([, name]) => permissionNamed(name)));
	return refuse(
		'permissions-missing',
		saying('permissionsMissing', { permissions, channel: shownAs }),
	);
}
