import type { ArchiveFacts } from '#src/archive/archive.ts';
import type { AlikeNames } from '#src/names/alike-names.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import type { ListedFeed } from '#src/sources/feed-list.ts';
import type { PollingFacts } from '#src/sources/poller.ts';
import { type Block, type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import { fits, plain, remaining, share, shorten } from '../text/plain-text.ts';
import { showDate, showInstant } from '../text/small-print.ts';
import { feedEntry } from './feed-entry.ts';
import { alikeBlocks } from './name-card.ts';
import { mebibytes, processBlocks, type ShownProcess } from './process-entries.ts';
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
	/** Those that share the work; by default this is the only one. */
	readonly processes?: readonly ShownProcess[];
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
	{ facts, running, posting, feeds, processes = [], alike }: Status,
	phrases: Phrases,
): Message {
	const lines = [
		...archiveLines(facts, phrases),
		...feedLines(feeds, phrases),
		...runningLines(running, phrases),
		...asideLines(posting, phrases),
	];
	return renderCard({
		accent: inkBlue,
		head: () => `## ${phrases.say('statusTitle')}`,
		blocks: [
			{
				entries: lines.map(
					([label, value]) =>
						() =>
							`**${label}** ${value}`,
				),
			},
			...processBlocks(processes, phrases),
			...troubleBlocks(feeds, phrases),
			...postingBlocks(posting, phrases),
			...alikeBlocks(alike.slice(0, alikeShown), alike.length > alikeShown, phrases),
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
	const number = subscriptions.length - entries.length;
	if (entries.length === 0) return [];
	const more = number > 0 ? [() => `-# ${phrases.say('andSoMany', { number })}`] : [];
	const title = phrases.say('statusPostingTitle');
	return [{ title, entries: [...entries, ...more], weight: 3 }];
}

function postingEntry(posting: PostingStatus['subscriptions'][number], phrases: Phrases): Entry {
	return (budget) => {
		const left = showRefused(posting.leftOut, phrases);
		const below = fits(left, share(budget, 2)) ? left : '';
		return subscriptionEntry(posting, phrases)(remaining(budget, below)) + below;
	};
}

function showRefused(leftOut: readonly RefusedArticle[], phrases: Phrases): string {
	if (leftOut.length === 0) return '';
	const entries = leftOut.map(({ articleId, code }) => `${shorten(articleId, idBudget)} (${code})`);
	return `\n-# ${phrases.say('statusRefused', { entries: entries.join(', ') })}`;
}

const idBudget = { characters: 40, bytes: 120 };

type Line = readonly [label: string, value: string];

function archiveLines(facts: ArchiveFacts, phrases: Phrases): Line[] {
	const newest = facts.newest && showDate(facts.newest, phrases);
	return [
		[phrases.say('statusArticles'), phrases.number(facts.articles)],
		[phrases.say('statusNames'), phrases.number(facts.names)],
		[phrases.say('statusNewest'), newest ?? phrases.say('statusNone')],
		[phrases.say('statusLastReload'), showReload(facts.lastReload, phrases)],
		[phrases.say('statusDatabase'), mebibytes(facts.databaseBytes, phrases)],
	];
}

function showReload(reload: ArchiveFacts['lastReload'], phrases: Phrases): string {
	if (reload === undefined) return phrases.say('statusNone');
	const { at, by, problemCount } = reload;
	const problems = phrases.say('problemCount', { count: problemCount });
	const when = showInstant(at);
	return by === undefined
		? phrases.say('statusReloadedAtStart', { when, problems })
		: phrases.say('statusReloadedBy', { when, who: mention(by), problems });
}

/** Shown as a name; it pings nobody because every message forbids that. */
function mention(userId: string): string {
	return /^\d{1,20}$/.test(userId) ? `<@${userId}>` : plain(userId.slice(0, 100));
}

function runningLines(running: ProgramFacts, phrases: Phrases): Line[] {
	const { version, startedAt, memoryBytes, gatewayLatencyMs: milliseconds } = running;
	const latency =
		milliseconds === undefined
			? phrases.say('statusNotMeasured')
			: phrases.say('statusLatency', { milliseconds });
	return [
		[phrases.say('statusMemory'), mebibytes(memoryBytes, phrases)],
		[phrases.say('statusVersion'), plain(version)],
		[phrases.say('statusStarted'), showInstant(startedAt)],
		[phrases.say('statusGateway'), latency],
	];
}

function asideLines({ setAside }: PostingStatus, phrases: Phrases): Line[] {
	if (setAside === 0) return [];
	return [[phrases.say('statusSetAside'), phrases.say('statusDocuments', { count: setAside })]];
}

function feedLines({ feeds, facts, now, inTrouble }: FeedStatus, phrases: Phrases): Line[] {
	if (feeds === 0) return [];
	const { polled, articles, inTrouble: failed, oldestDue } = facts;
	const lateMs = oldestDue === undefined ? 0 : now.getTime() - oldestDue.getTime();
	const sinceStart = [
		phrases.say('statusTimes', { count: polled }),
		phrases.say('statusArrived', { count: articles }),
		phrases.say('statusFailures', { count: failed }),
	];
	const troubled = inTrouble.length;
	const lines: Line[] = [
		[phrases.say('statusFeeds'), phrases.say('statusFeedsValue', { feeds, troubled })],
		[phrases.say('statusPolled'), sinceStart.join(phrases.say('between'))],
	];
	if (oldestDue === undefined || lateMs < lateMinMs) return lines;
	const due = phrases.say('statusDue', { when: showInstant(oldestDue) });
	return [...lines, [phrases.say('statusOverdue'), due]];
}

/** A tick comes once a minute, so that everything due waits for up to one. */
const lateMinMs = 2 * 60_000;

const troubleShown = 5;

function troubleBlocks({ inTrouble, notices }: FeedStatus, phrases: Phrases): Block[] {
	if (inTrouble.length === 0) return [];
	const number = inTrouble.length - troubleShown;
	const more = number > 0 ? [() => `-# ${phrases.say('statusTroubleMore', { number })}`] : [];
	const shown = inTrouble.slice(0, troubleShown).map((one) => feedEntry(one, phrases));
	const told = () => showNotices(notices, phrases);
	return [{ title: phrases.say('statusTroubleTitle'), entries: [...shown, ...more, told] }];
}

function showNotices(notices: FeedStatus['notices'], phrases: Phrases): string {
	switch (notices.kind) {
		case 'no channel':
			return `-# ${phrases.say('statusNobodyTold')}`;
		case 'waiting': {
			const channel = `<#${notices.channelId}>`;
			return `-# ${phrases.say('statusNoticeWaiting', { channel })}`;
		}
		default:
			return '';
	}
}
