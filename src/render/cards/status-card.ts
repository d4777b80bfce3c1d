import type { ArchiveFacts } from '#src/archive/archive.ts';
import type { AlikeNames } from '#src/names/alike-names.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import type { ListedFeed } from '#src/sources/feed-book.ts';
import type { PollingFacts } from '#src/sources/poller.ts';
import { type Block, type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import { fits, plain, remaining, share, shorten } from '../text/plain-text.ts';
import { formatCount, formatNumber, showDate, showInstant } from '../text/small-print.ts';
import { feedEntry } from './feed-entry.ts';
import { alikeBlocks } from './name-card.ts';
import { type ShownSubscription, subscriptionEntry } from './subscription-entry.ts';

/** What the running program knows about itself. */
type ProgramFacts = {
	readonly version: string;
	readonly startedAt: Date;
	readonly memoryBytes: number;
	readonly gatewayLatencyMs: number | undefined;
};

/** What is posted in a server, and any obstacles. */
export type PostingStatus = {
	/** Those that may need attention first. */
	readonly subscriptions: readonly (ShownSubscription & {
		readonly leftOut: readonly RefusedArticle[];
	})[];
	/** How many stored documents, of all servers, could not be read. */
	readonly setAside: number;
};

/** The article of an entry that Discord refused, with Discord’s error code. */
type RefusedArticle = { readonly articleId: string; readonly code: number };

export type Status = {
	readonly facts: ArchiveFacts;
	readonly running: ProgramFacts;
	readonly posting: PostingStatus;
	readonly feeds: FeedStatus;
	/** People who look like one, for moderators who can decide that. */
	readonly alike: readonly AlikeNames[];
};

/** What polling did, and which feeds bring nothing. */
export type FeedStatus = {
	readonly feeds: number;
	readonly facts: PollingFacts;
	readonly now: Date;
	/** Those in trouble for longest first. */
	readonly inTrouble: readonly ListedFeed[];
	/** Whether moderators here are told of them. */
	readonly notices:
		| { readonly kind: 'told' | 'not here' | 'no channel' }
		/** In this channel, in which the notice could not be posted yet. */
		| { readonly kind: 'waiting'; readonly channelId: string };
};

/** The answer to `/status`. */
export function renderStatus(
	{ facts, running, posting, feeds, alike }: Status,
	phrases: Phrases,
): Message {
	const lines = [
		...archiveLines(facts, phrases),
		...feedLines(feeds),
		...runningLines(running),
		...asideLines(posting),
	];
	return renderCard({
		accent: inkBlue,
		head: () => '## Status',
		blocks: [
			{
				entries: lines.map(
					([label, value]) =>
						() =>
							`**${label}** ${value}`,
				),
			},
			...troubleBlocks(feeds),
			...postingBlocks(posting, phrases),
			...alikeBlocks(alike.slice(0, alikeShown), alike.length > alikeShown),
		],
	});
}

/** How many pairs of names that look alike are shown at once. */
export const alikeShown = 3;

/** More than this would leave too little space to say what is wrong with each. */
const subscriptionsShown = 8;

function postingBlocks({ subscriptions }: PostingStatus, phrases: Phrases): Block[] {
	const entries = subscriptions
		.slice(0, subscriptionsShown)
		.map((one) => postingEntry(one, phrases));
	const rest = subscriptions.length - entries.length;
	if (entries.length === 0) return [];
	const more = rest > 0 ? [() => `-# and ${formatNumber(rest)} more`] : [];
	return [{ title: 'Digests and alerts here', entries: [...entries, ...more], weight: 3 }];
}

function postingEntry(posting: PostingStatus['subscriptions'][number], phrases: Phrases): Entry {
	return (budget) => {
		const left = showRefused(posting.leftOut);
		const below = fits(left, share(budget, 2)) ? left : '';
		return subscriptionEntry(posting, phrases)(remaining(budget, below)) + below;
	};
}

function showRefused(leftOut: readonly RefusedArticle[]): string {
	if (leftOut.length === 0) return '';
	const entries = leftOut.map(({ articleId, code }) => `${shorten(articleId, idBudget)} (${code})`);
	return `\n-# Refused by Discord and left out: ${entries.join(', ')}`;
}

const idBudget = { characters: 40, bytes: 120 };

type Line = readonly [label: string, value: string];

function archiveLines(facts: ArchiveFacts, phrases: Phrases): Line[] {
	return [
		['Articles', formatNumber(facts.articles)],
		['Names', formatNumber(facts.names)],
		['Newest story', facts.newest === undefined ? 'none yet' : showDate(facts.newest, phrases)],
		['Last reload', showReload(facts.lastReload)],
		['Database', megabytes(facts.databaseBytes)],
	];
}

function showReload(reload: ArchiveFacts['lastReload']): string {
	if (reload === undefined) return 'none yet';
	const { at, by, problemCount } = reload;
	const who = by === undefined ? 'at startup' : `by ${mention(by)}`;
	const problems = formatCount({ count: problemCount, orMore: false }, 'problem', 'problems');
	return `${showInstant(at)} ${who}, ${problems}`;
}

/** Shown as a name; it pings nobody because every message forbids that. */
function mention(userId: string): string {
	return /^\d{1,20}$/.test(userId) ? `<@${userId}>` : plain(userId.slice(0, 100));
}

function runningLines({ version, startedAt, memoryBytes, gatewayLatencyMs }: ProgramFacts): Line[] {
	return [
		['Memory', megabytes(memoryBytes)],
		['Version', plain(version)],
		['Started', showInstant(startedAt)],
		['Gateway', gatewayLatencyMs === undefined ? 'not measured yet' : `${gatewayLatencyMs} ms`],
	];
}

function asideLines({ setAside }: PostingStatus): Line[] {
	if (setAside === 0) return [];
	const documents = formatCount({ count: setAside, orMore: false }, 'document', 'documents');
	return [['Set aside', `${documents} that could not be read`]];
}

function feedLines({ feeds, facts, now, inTrouble }: FeedStatus): Line[] {
	if (feeds === 0) return [];
	const { polled, articles, inTrouble: failed, oldestDue } = facts;
	const count = (number: number, one: string, many: string) =>
		formatCount({ count: number, orMore: false }, one, many);
	const lateMs = oldestDue === undefined ? 0 : now.getTime() - oldestDue.getTime();
	return [
		['Feeds', `${formatNumber(feeds)}, ${formatNumber(inTrouble.length)} in trouble`],
		[
			'Polled since start',
			`${count(polled, 'time', 'times')}, ${count(articles, 'article', 'articles')} arrived, ${count(failed, 'failure', 'failures')}`,
		],
		...(oldestDue === undefined || lateMs < lateMinMs
			? []
			: [['Longest unpolled', `due ${showInstant(oldestDue)}`] as const]),
	];
}

/** A tick comes once a minute, so that everything due waits for up to one. */
const lateMinMs = 2 * 60_000;

const troubleShown = 5;

function troubleBlocks({ inTrouble, notices }: FeedStatus): Block[] {
	if (inTrouble.length === 0) return [];
	const rest = inTrouble.length - troubleShown;
	const more = rest > 0 ? [() => `-# and ${formatNumber(rest)} more, see \`/source list\``] : [];
	return [
		{
			title: 'Feeds in trouble',
			entries: [
				...inTrouble.slice(0, troubleShown).map(feedEntry),
				...more,
				() => showNotices(notices),
			],
		},
	];
}

function showNotices(notices: FeedStatus['notices']): string {
	switch (notices.kind) {
		case 'no channel':
			return '-# Nobody is told of this. Choose a channel for it with `/settings notices`.';
		case 'waiting':
			return `-# The notice in <#${notices.channelId}> is not posted yet. If it does not come, see whether Dateline may post there.`;
		default:
			return '';
	}
}

function megabytes(bytes: number): string {
	return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
