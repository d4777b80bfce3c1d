import { type Client, Events, Routes } from 'discord.js';
import { z } from 'zod';
import type { Log } from '#src/observe/log.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';

/** A message of a person's in direct messages; Discord tells it without any privileged intent. */
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

/** Who was told is told again after so long, and remembered for so many channels. */
const repeatedAfterMs = 3_600_000;
const rememberedMax = 1_000;

/** From now on tells whoever writes a plain direct message how to ask. */
export function answerDirectMessages(client: Client, log: Log): void {
	const told = new Map<string, number>();
	client.on(Events.Raw, (packet: unknown) => {
		const read = DirectMessage.safeParse(packet);
		if (!read.success) return;
		const { id, channel_id: channelId, timestamp } = read.data.d;
		const at = Date.parse(timestamp);
		if (at - (told.get(channelId) ?? 0) < repeatedAfterMs) return;
		told.delete(channelId);
		told.set(channelId, at);
		for (const oldest of told.keys()) {
			if (told.size <= rememberedMax) break;
			told.delete(oldest);
		}
		const body = { ...renderNotice(howToAsk), nonce: id, enforce_nonce: true };
		client.rest
			.post(Routes.channelMessages(channelId), { body })
			.catch((error: unknown) => log.warn({ err: error }, 'direct-message-not-answered'));
	});
}

const howToAsk =
	'Ask with a command: type `/` and choose one, such as `/brief`. `/help` tells what each does.';
