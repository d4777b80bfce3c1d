import { PermissionFlagsBits } from 'discord-api-types/v10';

/** What kind of channel it is, as far as permissions differ. */
export type PostingPlace = 'channel' | 'thread' | 'forum';

const everywhere: readonly (readonly [bit: bigint, name: string])[] = [
	[PermissionFlagsBits.ViewChannel, 'View Channel'],
	// Without it we could not see whether a message is there already, and might post it twice.
	[PermissionFlagsBits.ReadMessageHistory, 'Read Message History'],
];

const neededIn: Readonly<Record<PostingPlace, typeof everywhere>> = {
	channel: [...everywhere, [PermissionFlagsBits.SendMessages, 'Send Messages']],
	thread: [...everywhere, [PermissionFlagsBits.SendMessagesInThreads, 'Send Messages in Threads']],
	forum: [
		...everywhere,
		[PermissionFlagsBits.SendMessages, 'Create Posts'],
		[PermissionFlagsBits.SendMessagesInThreads, 'Send Messages in Posts'],
	],
};

/** Which permissions the bot lacks to post there, by the names that Discord's settings show; `granted` are its bits. */
export function missingPermissions(place: PostingPlace, granted: bigint): string[] {
	const isAdministrator = (granted & PermissionFlagsBits.Administrator) !== 0n;
	if (isAdministrator) return [];
	return neededIn[place].filter(([bit]) => (granted & bit) === 0n).map(([, name]) => name);
}
