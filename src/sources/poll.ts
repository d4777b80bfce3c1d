import type { ArticleInput } from '#src/articles/article.ts';
import { afterPoll, type FeedNotice, type PollFinding } from './after-poll.ts';
import { addressOf, type Feed, type FeedState, hostOf, type PolledFeed } from './feed.ts';
import type { FetchFeed, FetchOutcome } from './fetch/fetch-feed.ts';
import { rhythmOf, type StatedRhythm } from './pace.ts';
import type { TroubleCode } from './trouble.ts';

/** A body as it came, with what is needed to read it. */
export type FetchedBody = Pick<
	Extract<FetchOutcome, { kind: 'body' }>,
	'bytes' | 'contentType' | 'url'
>;

/** What polling needs to know of a parsed feed; the rest is between `parse` and `toArticles`. */
export type PolledContent = {
	readonly items: readonly { readonly publishedAt?: Date | undefined }[];
	readonly stated: StatedRhythm;
};

/** Reads a feed’s bytes; what cannot be read is a fault with its reason. */
export type ParseFeed<Content extends PolledContent> = (
	body: FetchedBody,
	feed: Feed,
) => Promise<
	| { readonly kind: 'feed'; readonly content: Content }
	| { readonly kind: 'fault'; readonly code: TroubleCode }
>;

/** Makes articles of a parsed feed. */
export type ToArticles<Content> = (
	content: Content,
	about: { readonly feed: Feed; readonly url: string; readonly now: Date },
) => Promise<readonly ArticleInput[]> | readonly ArticleInput[];

/** What one poll of one feed brought; repeated in full if the program is killed before its state is saved. */
export type Arrivals = {
	readonly feed: Feed;
	readonly articles: readonly ArticleInput[];
	readonly at: Date;
	/** Whether the feed was never read before, so that nothing of it is news. */
	readonly isFirst: boolean;
};

export type PollPorts<Content extends PolledContent> = {
	readonly fetchFeed: FetchFeed;
	readonly parse: ParseFeed<Content>;
	readonly toArticles: ToArticles<Content>;
	/** Resolves when the arrivals can no longer be lost. Rejects if they were not accepted. */
	readonly accept: (arrivals: Arrivals) => Promise<void>;
	/** Stores a state, and what moderators should be told with it, after its arrivals were accepted. */
	readonly save: (feed: Feed, state: FeedState, notices: readonly FeedNotice[]) => Promise<void>;
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
export async function pollRound<Content extends PolledContent>(
	feeds: readonly PolledFeed[],
	ports: PollPorts<Content>,
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
async function pollFeed<Content extends PolledContent>(
	{ feed, state }: PolledFeed,
	ports: PollPorts<Content>,
	signal: AbortSignal,
) {
	const { validators, bodyHash } = state;
	const request = { url: addressOf(feed, state), validators, bodyHash };
	const outcome = await ports.fetchFeed(request, signal);
	if (outcome.kind === 'interrupted' || signal.aborted) return undefined;
	const { finding, articles } = await findingOf(outcome, { feed, state }, ports);
	const after = afterPoll(feed, state, finding, ports.now());
	await ports.save(feed, after.state, after.notices);
	return { finding, articles };
}

type Found = { readonly finding: PollFinding; readonly articles: number };

async function findingOf<Content extends PolledContent>(
	outcome: Exclude<FetchOutcome, { kind: 'interrupted' }>,
	{ feed, state }: PolledFeed,
	ports: PollPorts<Content>,
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

async function readBody<Content extends PolledContent>(
	body: Extract<FetchOutcome, { kind: 'body' }>,
	{ feed, state }: PolledFeed,
	{ parse, toArticles, accept, now }: PollPorts<Content>,
): Promise<Found> {
	const parsed = await parse(body, feed);
	if (parsed.kind === 'fault') return inTrouble(nameOfFault(parsed.code, state));
	const { items, stated } = parsed.content;
	if (items.length === 0) return inTrouble(nameOfFault('feed-empty', state));

	const at = now();
	const articles = await toArticles(parsed.content, { feed, url: body.url, now: at });
	if (articles.length > 0) {
		await accept({ feed, articles, at, isFirst: state.hadItems === undefined });
	}
	const dates = items.flatMap(({ publishedAt }) => publishedAt ?? []);
	return {
		finding: { kind: 'read', body, rhythm: rhythmOf(dates, stated, at) },
		articles: articles.length,
	};
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
