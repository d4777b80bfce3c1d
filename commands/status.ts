import { z } from 'zod';
import { defineCommand, privately, type Reader } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { type PostingStatus, renderStatus } from '#src/render/cards/status-card.ts';
import { mostUrgentFirst } from './subscriptions/find-subscription.ts';
import { summarize } from './subscriptions/summary.ts';

export default defineCommand({
	data: { name: 'status', description: 'How the news desk is doing' },
	options: z.object({}),
	for: 'moderators',
	seenBy: 'reader',

	run(_, newsroom, reader) {
		const { archive, process, english } = newsroom;
		const posting = postingStatusIn(newsroom, reader);
		const status = { facts: archive.facts(), running: process(), posting };
		return privately(renderStatus(status, english));
	},
});

function postingStatusIn({ book, slots, now }: Newsroom, { guildId }: Reader): PostingStatus {
	const here = guildId === undefined ? [] : book.inServer(guildId);
	const at = { now: now(), slots };
	return {
		subscriptions: mostUrgentFirst(here).map((one) => ({
			...summarize(one, at),
			leftOut: one.leftOut,
		})),
		setAside: book.setAside().length,
	};
}
