import { expect, it } from 'vitest';
import { createSenderOnceReady, createSenderOver } from '#src/discord/channel-sender.ts';
import { createDiscordClock } from '#src/discord/discord-clock.ts';

it('a sender that may not post asks Discord nothing, but still knows Discord’s time', async () => {
	const requests: string[] = [];
	const ask = async (route: string) => requests.push(route);
	const rest = { get: ask, post: ask, patch: ask };
	const clock = createDiscordClock(() => 0);
	clock.noteHeader('Sat, 28 Mar 2026 12:00:00 GMT');
	const sender = createSenderOver({ rest, access, ownId: '1', clock });
	const waiting = createSenderOnceReady(
		() => sender,
		() => false,
	);
	expect(await waiting.isAnswering()).toBe(false);
	expect(await waiting.openDirect('2')).toMatchObject({ kind: 'wait' });
	expect(requests).toEqual([]);
	expect(waiting.discordNow()?.getTime()).toBeCloseTo(Date.parse('2026-03-28T12:00:00Z'), -4);
});

/** Not asked here. */
const access: Parameters<typeof createSenderOver>[0]['access'] = {
	obstacle: () => undefined,
	systemChannel: () => undefined,
	lacksHistory: () => false,
	missingIn: () => [],
	tagsOf: () => undefined,
	lacksRole: () => false,
	guildOf: () => undefined,
};
