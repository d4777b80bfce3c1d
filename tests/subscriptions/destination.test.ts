import { PermissionFlagsBits as bit } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { missingPermissions } from '#src/subscriptions/destination.ts';

const reads = bit.ViewChannel | bit.ReadMessageHistory;

it.each([
	['channel', 0n, ['View Channel', 'Read Message History', 'Send Messages']],
	['channel', reads | bit.SendMessages, []],
	['channel', reads | bit.SendMessagesInThreads, ['Send Messages']],
	['channel', bit.ViewChannel | bit.SendMessages, ['Read Message History']],
	['thread', reads | bit.SendMessages, ['Send Messages in Threads']],
	['thread', reads | bit.SendMessagesInThreads, []],
	['forum', reads, ['Create Posts', 'Send Messages in Posts']],
	['forum', reads | bit.SendMessages, ['Send Messages in Posts']],
	['forum', reads | bit.SendMessages | bit.SendMessagesInThreads, []],
	['forum', bit.Administrator, []],
] as const)(
	'posting in a %s with the permission bits %i still needs %j',
	(kind, granted, missing) => {
		expect(missingPermissions(kind, granted)).toEqual(missing);
	},
);
