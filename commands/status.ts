import { z } from 'zod';
import type { ArchiveFacts } from '#src/archive/archive.ts';
import { defineCommand, privately, type Reader } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import type { ShownProcess } from '#src/render/cards/process-entries.ts';
import {
	alikeShown,
	type FeedStatus,
	type PostingStatus,
	renderStatus,
} from '#src/render/cards/status-card.ts';
import { isInTrouble, type ListedFeed } from '#src/sources/feed-list.ts';
import { serverToldOf } from '#src/sources/notices.ts';
import { mostUrgentFirst } from './subscriptions/find-subscription.ts';
import { summarize } from './subscriptions/summary.ts';

export default defineCommand({
	data: { name: 'status', description: 'doesStatus' },
	options: z.object({}),
	for: 'moderators',
	seenBy: 'reader',

	async run(_, newsroom, reader) {
		const { archive, process, cluster, phrases } = newsroom;
		const posting = postingStatusIn(newsroom, reader);
		const feeds = feedStatusIn(newsroom, reader);
		const alike = alikeNamesFor(reader, newsroom);
		const processes = (await cluster?.processes()) ?? [];
		const facts = withReloadOf(processes, archive.facts());
		const status = { facts, running: process(), posting, feeds, processes, alike };
		return privately(renderStatus(status, phrases));
	},
});

/** Of several processes only the leader reloads. */
function withReloadOf(processes: readonly ShownProcess[], facts: ArchiveFacts): ArchiveFacts {
	const leader = processes.find(({ leads }) => leads);
	if (leader === undefined || leader.isHere) return facts;
	return { ...facts, lastReload: leader.lastReload };
}

/** Only for those who can use `/name`, and one more than is shown. */
function alikeNamesFor({ guildId }: Reader, { nameDecisions, homeGuildId }: Newsroom) {
	const isHome = homeGuildId === undefined || guildId === homeGuildId;
	return isHome ? nameDecisions.alike(alikeShown + 1) : [];
}

function feedStatusIn(newsroom: Newsroom, reader: Reader): FeedStatus {
	const { sources, now } = newsroom;
	const all = sources.book.all();
	const longest = (one: ListedFeed) => one.state.failures?.since ?? '';
	const inTrouble = all
		.filter(isInTrouble)
		.sort((one, other) => (longest(one) < longest(other) ? -1 : 1));
	return {
		feeds: all.length,
		facts: sources.facts(),
		now: now(),
		inTrouble,
		notices: noticesHere(inTrouble, newsroom, reader),
	};
}

function noticesHere(
	inTrouble: readonly ListedFeed[],
	{ book, homeGuildId }: Newsroom,
	{ guildId }: Reader,
): FeedStatus['notices'] {
	const toldHere = inTrouble.filter((one) => serverToldOf(one, homeGuildId) === guildId);
	if (guildId === undefined || toldHere.length === 0) return { kind: 'not here' };
	const { noticesChannelId: channelId } = book.settingsOf(guildId);
	if (channelId === undefined) return { kind: 'no channel' };
	const isWaiting = toldHere.some(({ state }) => state.untold !== undefined);
	return isWaiting ? { kind: 'waiting', channelId } : { kind: 'told' };
}

function postingStatusIn(newsroom: Newsroom, { guildId }: Reader): PostingStatus {
	const { book, now } = newsroom;
	const here = guildId === undefined ? [] : book.inServer(guildId);
	const at = { ...newsroom, now: now() };
	return {
		subscriptions: mostUrgentFirst(here).map((one) => ({
			...summarize(one, at),
			leftOut: one.leftOut,
		})),
		setAside: book.setAside().length,
	};
}
