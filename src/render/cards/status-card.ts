import type { ArchiveFacts } from '#src/archive/archive.ts';
import { type Block, type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { fits, plain, remaining, share, shorten } from '../text/plain-text.ts';
import { formatCount, formatNumber, showDate, showInstant } from '../text/small-print.ts';
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
};

/** The answer to `/status`. */
export function renderStatus({ facts, running, posting }: Status, phrases: Phrases): Message {
	const lines = [...archiveLines(facts, phrases), ...runningLines(running), ...asideLines(posting)];
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
			...postingBlocks(posting, phrases),
		],
	});
}

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

function megabytes(bytes: number): string {
	return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
