import { expect, it } from 'vitest';
import { createSenderOnceReady, createSenderOver } from '#src/discord/channel-sender.ts';
import { createDiscordClock } from '#src/discord/discord-clock.ts';
import { snowflakeTimeMs } from '#src/subscriptions/subscription.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';

const discordNow = new Date('2026-03-28T12:00:00Z');

/** Answers every request with nothing found, and each tells Discord’s time. */
function openSender() {
	const requests: { readonly route: string; readonly query: URLSearchParams | undefined }[] = [];
	const clock = createDiscordClock(() => 0);
	const ask = async (route: string, { query }: { readonly query?: URLSearchParams } = {}) => {
		requests.push({ route, query });
		clock.noteHeader(discordNow.toUTCString());
		return [];
	};
	const rest = { get: ask, post: ask, patch: ask };
	return { sender: createSenderOver({ rest, access, ownId: '1', clock }), clock, requests };
}

/** Everything is allowed. */
const access: Parameters<typeof createSenderOver>[0]['access'] = {
	obstacle: () => undefined,
	systemChannel: () => undefined,
	lacksHistory: () => false,
	missingIn: () => [],
	tagsOf: () => undefined,
	lacksRole: () => false,
	guildOf: () => undefined,
};

it('a sender that may not post asks Discord nothing, but still knows Discord’s time', async () => {
	const { sender, clock, requests } = openSender();
	clock.noteHeader(discordNow.toUTCString());
	const waiting = createSenderOnceReady(
		() => sender,
		() => false,
	);
	expect(await waiting.isAnswering()).toBe(false);
	const destination = { channelId: '3', as: 'message' } as const;
	expect(await waiting.send(destination, anOwedMessage())).toMatchObject({ kind: 'wait' });
	expect(requests).toEqual([]);
	expect(waiting.discordNow()).toEqual(discordNow);
	// Nothing is posted by that, and whoever follows something is not told that Discord was silent.
	await waiting.openDirect('2');
	expect(requests).toHaveLength(1);
});

it('a message that was dated by a clock ahead is searched for from before Discord’s time, even if no answer has told that yet', async () => {
	const { sender, requests } = openSender();
	const since = new Date(discordNow.getTime() + 10 * 60_000);
	const destination = { channelId: '3', as: 'message' } as const;
	expect(await sender.find(destination, anOwedMessage(), since)).toEqual({ kind: 'absent' });
	const after = requests.at(-1)?.query?.get('after') ?? '';
	expect(snowflakeTimeMs(after)).toBeLessThan(discordNow.getTime());
});
