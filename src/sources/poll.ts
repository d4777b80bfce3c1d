import type { ArticleInput } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { type AfterPoll, afterPoll, type PollFinding } from './after-poll.ts';
import { addressOf, type Feed, type FeedState, hostOf, type PolledFeed } from './feed.ts';
import type { FetchFeed, FetchOutcome } from './fetch/fetch-feed.ts';
import type { ItemArticle } from './item/item-articles.ts';
import type { KnownItem } from './item/match-item.ts';
import { rhythmOf } from './pace.ts';
import type { FeedReading } from './read-feed.ts';
import type { TroubleCode } from './trouble.ts';

/** A body as it came, with what is needed to read it. */
export type FetchedBody = Pick<
	Extract<FetchOutcome, { kind: 'body' }>,
	'bytes' | 'contentType' | 'url'
>;

/** What one poll of one feed brought; repeated in full if the program is killed before its state is saved. */
export type Arrivals = {
	readonly feed: Feed;
	readonly at: Date;
	readonly articles: readonly ArrivedItem[];
};

export type ArrivedItem = {
	readonly article: ArticleInput;
	/** Whether it was there before anybody could have read it here, so that it alerts nobody. */
	readonly isBacklog: boolean;
};

/** What is to be remembered after a poll; `known` only if there was something to read. */
export type PollResult = {
	/** What the poll makes of the state, which can have changed while it was under way. Pure. */
	readonly after: (state: FeedState) => AfterPoll;
	readonly known?: readonly KnownItem[];
};

export type PollPorts = {
	readonly fetchFeed: FetchFeed;
	readonly read: (body: FetchedBody, feed: Feed, now: Date) => Promise<FeedReading>;
	/** Resolves when the arrivals can no longer be lost. Rejects if they were not accepted. */
	readonly accept: (arrivals: Arrivals) => Promise<void>;
	/** Stores what is to be remembered, and what moderators are owed, after its arrivals were accepted. */
	readonly save: (feed: Feed, result: PollResult) => Promise<void>;
	/** What went wrong on our side; the feed is tried again. */
	readonly onFault: (error: unknown, feed: Feed) => void;
	readonly now: () => Date;
};

/** What a round did, for the log and `/status`. */
export type RoundTally = {
	/** Feeds whose poll came to an end. */
	readonly polled: number;
	readonly unchanged: number;
	readonly articles: number;
	readonly inTrouble: number;
};

/** Hosts that are asked at the same time. 5 … 50: each can hold 10 MiB, and resolving names takes threads. */
const hostsAtOnce = 20;

/**
 * Polls feeds, those of one host one after the other. It ends early when `signal` is aborted; what was not
 * finished then is as if it had not begun. Never rejects.
 */
export async function pollRound(
	feeds: readonly PolledFeed[],
	ports: PollPorts,
	signal: AbortSignal,
): Promise<RoundTally> {
	const tally = { polled: 0, unchanged: 0, articles: 0, inTrouble: 0 };
	const hosts = Map.groupBy(feeds, hostOf).values();
	const workers = Array.from({ length: hostsAtOnce }, async () => {
		// All workers take from the same iterator.
		for (const ofHost of hosts) {
			for (const polled of ofHost) {
				if (signal.aborted) return;
				await pollSafely(polled);
			}
		}
	});
	await Promise.all(workers);
	return tally;

	async function pollSafely(polled: PolledFeed): Promise<void> {
		try {
			const result = await pollFeed(polled, ports, signal);
			if (result === undefined) return;
			tally.polled += 1;
			tally.articles += result.articles;
			if (result.finding.kind === 'unchanged') tally.unchanged += 1;
			if (result.finding.kind === 'trouble') tally.inTrouble += 1;
		} catch (error) {
			ports.onFault(error, polled.feed);
		}
	}
}

/** Polls one feed; undefined if it was interrupted. Rejects if its state could not be saved. */
async function pollFeed({ feed, state }: PolledFeed, ports: PollPorts, signal: AbortSignal) {
	const { validators, bodyHash } = state;
	const request = { url: addressOf(feed, state), validators, bodyHash };
	const outcome = await ports.fetchFeed(request, signal);
	if (outcome.kind === 'interrupted' || signal.aborted) return undefined;
	const { finding, articles, known } = await findingOf(outcome, { feed, state }, ports);
	const at = ports.now();
	const after = (current: FeedState) => afterPoll(feed, current, finding, at);
	await ports.save(feed, { after, ...(known !== undefined && { known }) });
	return { finding, articles };
}

type Found = {
	readonly finding: PollFinding;
	readonly articles: number;
	readonly known?: readonly KnownItem[];
};

async function findingOf(
	outcome: Exclude<FetchOutcome, { kind: 'interrupted' }>,
	{ feed, state }: PolledFeed,
	ports: PollPorts,
): Promise<Found> {
	if (outcome.kind === 'failed') return { finding: { ...outcome, kind: 'trouble' }, articles: 0 };
	if (outcome.kind === 'unchanged') return { finding: { kind: 'unchanged', outcome }, articles: 0 };
	try {
		return await readBody(outcome, { feed, state }, ports);
	} catch (error) {
		ports.onFault(error, feed);
		return inTrouble('own-fault');
	}
}

async function readBody(
	body: Extract<FetchOutcome, { kind: 'body' }>,
	{ feed, state }: PolledFeed,
	{ read, accept, now }: PollPorts,
): Promise<Found> {
	const at = now();
	const reading = await read(body, feed, at);
	if (reading.kind === 'fault') return inTrouble(nameOfFault(reading.code, state));
	if (reading.items === 0) return inTrouble(nameOfFault('feed-empty', state));
	const isFirst = state.hadItems === undefined;
	const articles = reading.articles.map((item) => arrivedItem(item, isFirst, at));
	if (articles.length > 0) await accept({ feed, at, articles });
	const { dates, stated, known } = reading;
	return {
		finding: { kind: 'read', body, rhythm: rhythmOf(dates, stated, at) },
		articles: articles.length,
		known,
	};
}

/** An item that is older when it arrives is no news: a feed shows it again, or shows it late. */
const newsMaxMs = 3 * 24 * 60 * 60_000;

function arrivedItem({ article }: ItemArticle, isFirst: boolean, at: Date): ArrivedItem {
	const ageMs = at.getTime() - instantOf(article.publishedAt).getTime();
	// Cards leave out a summary that only repeats the headline.
	const { summary = article.headline } = article;
	return { article: { ...article, summary }, isBacklog: isFirst || ageMs > newsMaxMs };
}

function inTrouble(code: TroubleCode): Found {
	return {
		finding: { kind: 'trouble', trouble: { code }, retryAfterMs: undefined },
		articles: 0,
	};
}

/** A feed that had items and has none is not the same as one that never had any. */
function nameOfFault(code: TroubleCode, { hadItems }: FeedState): TroubleCode {
	return code === 'feed-empty' && hadItems === true ? 'feed-emptied' : code;
}
