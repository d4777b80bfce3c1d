import { type Client, Events, Routes } from 'discord.js';
import { z } from 'zod';
import type { Log } from '#src/observe/log.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';

/** A direct message from a person; Discord sends these without a privileged intent. */
const DirectMessage = z.object({
	t: z.literal('MESSAGE_CREATE'),
	d: z.object({
		id: z.string(),
		channel_id: z.string(),
		timestamp: z.string(),
		guild_id: z.undefined().optional(),
		author: z.object({ id: z.string(), bot: z.literal(false).optional() }),
	}),
});

/** Each person gets the hint once an hour at most. */
const repeatAfterMs = 3_600_000;
const rememberedChannelsMax = 1_000;

export type DirectMessagesSettings = {
	readonly client: Client;
	readonly log: Log;
	/** Our texts in the language of somebody who writes: Discord does not say which that is. */
	readonly phrasesOf: (userId: string) => Phrases;
};

/** Answers plain direct messages with a hint on how to ask. */
export function answerDirectMessages({ client, log, phrasesOf }: DirectMessagesSettings): void {
	const lastHints = new Map<string, number>();
	client.on(Events.Raw, (packet: unknown) => {
		const parsed = DirectMessage.safeParse(packet);
		if (!parsed.success) return;
		const { id, channel_id: channelId, timestamp, author } = parsed.data.d;
		const sentAtMs = Date.parse(timestamp);
		if (sentAtMs - (lastHints.get(channelId) ?? 0) < repeatAfterMs) return;
		// Deleting first keeps the map in order of time, so that its first key is the oldest.
		lastHints.delete(channelId);
		lastHints.set(channelId, sentAtMs);
		const [oldest] = lastHints.keys();
		if (lastHints.size > rememberedChannelsMax && oldest !== undefined) lastHints.delete(oldest);
		const hint = renderNotice(phrasesOf(author.id).say('howToAsk'));
		const body = { ...hint, nonce: id, enforce_nonce: true };
		client.rest
			.post(Routes.channelMessages(channelId), { body })
			.catch((error: unknown) => log.warn({ err: error }, 'direct-message-not-answered'));
	});
}
