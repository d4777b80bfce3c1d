import { z } from 'zod';
import { defineCommand, privately, type Reader } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import {
	type FeedStatus,
	type PostingStatus,
	renderStatus,
} from '#src/render/cards/status-card.ts';
import { isInTrouble, type ListedFeed } from '#src/sources/feed-book.ts';
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
		const feeds = feedStatusIn(newsroom);
		const status = { facts: archive.facts(), running: process(), posting, feeds };
		return privately(renderStatus(status, english));
	},
});

function feedStatusIn({ sources, now }: Newsroom): FeedStatus {
	const all = sources.book.all();
	const inTrouble = all.filter(isInTrouble);
	const longest = (one: ListedFeed) => one.state.failures?.since ?? '';
	return {
		feeds: all.length,
		facts: sources.facts(),
		now: now(),
		inTrouble: inTrouble.sort((one, other) => (longest(one) < longest(other) ? -1 : 1)),
	};
}

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
