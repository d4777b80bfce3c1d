import { type Client, Events, Routes } from 'discord.js';
import { z } from 'zod';
import type { Log } from '#src/observe/log.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';

/** A direct message from a person; Discord sends these without a privileged intent. */
const DirectMessage = z.object({
	t: z.literal('MESSAGE_CREATE'),
	d: z.object({
		id: z.string(),
		channel_id: z.string(),
		timestamp: z.string(),
		guild_id: z.undefined().optional(),
		author: z.object({ bot: z.literal(false).optional() }),
	}),
});

/** Each person gets the hint once an hour at most. */
const repeatAfterMs = 3_600_000;
const rememberedChannelsMax = 1_000;

/** Answers plain direct messages with a hint on how to ask. */
export function answerDirectMessages(client: Client, log: Log): void {
	const lastHints = new Map<string, number>();
	client.on(Events.Raw, (packet: unknown) => {
		const parsed = DirectMessage.safeParse(packet);
		if (!parsed.success) return;
		const { id, channel_id: channelId, timestamp } = parsed.data.d;
		const sentAtMs = Date.parse(timestamp);
		if (sentAtMs - (lastHints.get(channelId) ?? 0) < repeatAfterMs) return;
		// Deleting first keeps the map in order of time, so that its first key is the oldest.
		lastHints.delete(channelId);
		lastHints.set(channelId, sentAtMs);
		const [oldest] = lastHints.keys();
		if (lastHints.size > rememberedChannelsMax && oldest !== undefined) lastHints.delete(oldest);
		const body = { ...renderNotice(howToAsk), nonce: id, enforce_nonce: true };
		client.rest
			.post(Routes.channelMessages(channelId), { body })
			.catch((error: unknown) => log.warn({ err: error }, 'direct-message-not-answered'));
	});
}

const howToAsk =
	'Ask with a command: type `/` and choose one, such as `/brief`. `/help` explains each of them.';
