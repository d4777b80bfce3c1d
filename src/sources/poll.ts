import type { ArticleInput } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import type { Limiter } from '#src/concurrency/limiter.ts';
import { type AfterPoll, afterPoll, type PollFinding } from './after-poll.ts';
import { addressOf, type Feed, type FeedState, hostOf, type PolledFeed } from './feed.ts';
import type { FetchFeed, FetchOutcome, MeasurePicture } from './fetch/fetch-feed.ts';
import type { ItemArticle } from './item/item-articles.ts';
import { isPictureSize } from './item/item-image.ts';
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
	/** A feed as it is listed now; undefined if it is no longer polled. */
	readonly current: (id: string) => PolledFeed | undefined;
	/** Called when a feed’s poll has ended, however it did. */
	readonly onEnded: (id: string) => void;
	/** Runs at most so many at once. */
	readonly limit: Limiter['run'];
	/**
	 * Runs the poll of a feed when those of the same publisher’s other feeds have ended: what they brought is
	 * remembered only then, and an item that is in several of them must be recognized.
	 */
	readonly inTurn: (feed: Feed, poll: () => Promise<void>) => Promise<void>;
	readonly fetchFeed: FetchFeed;
	/** How many bytes a picture has; undefined if nobody says. */
	readonly measurePicture: MeasurePicture;
	readonly read: (body: FetchedBody, feed: Feed, now: Date) => Promise<FeedReading>;
	/** Stores under which ids new items are about to arrive, so that they keep them if the program is killed then. */
	readonly reserve: (feed: Feed, items: readonly KnownItem[]) => Promise<void>;
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

/**
 * Polls feeds, those of one host one after the other, so that a host with many feeds, or a slow one, takes
 * one place and not the place of others. It ends early when `signal` is aborted; what was not finished then
 * is as if it had not begun. Never rejects.
 */
export async function pollRound(
	feeds: readonly PolledFeed[],
	ports: PollPorts,
	signal: AbortSignal,
): Promise<RoundTally> {
	const tally = { polled: 0, unchanged: 0, articles: 0, inTrouble: 0 };
	const hosts = [...Map.groupBy(feeds, hostOf).values()];
	const askInTurn = async (ofHost: readonly PolledFeed[]) => {
		for (const { feed } of ofHost) {
			await ports.inTurn(feed, () => ports.limit(() => pollSafely(feed)));
		}
	};
	await Promise.all(hosts.map(askInTurn));
	return tally;

	async function pollSafely(feed: Feed): Promise<void> {
		try {
			// What moderators did since the round began counts.
			const polled = signal.aborted ? undefined : ports.current(feed.id);
			if (polled === undefined) return;
			const result = await pollFeed(polled, ports, signal);
			if (result === undefined) return;
			tally.polled += 1;
			tally.articles += result.articles;
			if (result.finding.kind === 'unchanged') tally.unchanged += 1;
			if (result.finding.kind === 'trouble') tally.inTrouble += 1;
		} catch (error) {
			ports.onFault(error, feed);
		} finally {
			ports.onEnded(feed.id);
		}
	}
}

/** A server that is asked with a condition can say “unchanged” by mistake forever, so once a day it is asked without. */
const wholeEveryMs = 24 * 60 * 60_000;

/** Polls one feed; undefined if it was interrupted. Rejects if its state could not be saved. */
async function pollFeed(polled: PolledFeed, ports: PollPorts, signal: AbortSignal) {
	const { feed, state } = polled;
	const wholeMs = state.wholeAt === undefined ? 0 : Date.parse(state.wholeAt);
	const isConditional = Math.abs(ports.now().getTime() - wholeMs) < wholeEveryMs;
	const outcome = await ports.fetchFeed(
		{
			url: addressOf(feed, state),
			validators: isConditional ? state.validators : undefined,
			bodyHash: state.bodyHash,
		},
		signal,
	);
	if (outcome.kind === 'interrupted' || !isStillPolled(feed, ports, signal)) return undefined;
	// Reading and keeping can take long; when the program ends, they are left to be repeated.
	const finding = findingOf(outcome, { ...polled, isConditional }, { ports, signal });
	const found = await unlessAborted(finding, signal);
	if (found === undefined) return undefined;
	const { known } = found;
	const at = ports.now();
	const after = (current: FeedState) => afterPoll(feed, current, found.finding, at);
	await ports.save(feed, { after, ...(known !== undefined && { known }) });
	return found;
}

/** Whether what a poll brings is still wanted: moderators can pause a feed, remove it, or correct its address meanwhile. */
function isStillPolled({ id, url }: Feed, { current }: PollPorts, signal: AbortSignal): boolean {
	return !signal.aborted && current(id)?.feed.url === url;
}

async function unlessAborted<Result>(
	result: Promise<Result>,
	signal: AbortSignal,
): Promise<Result | undefined> {
	const aborted = Promise.withResolvers<undefined>();
	const abort = () => aborted.resolve(undefined);
	signal.addEventListener('abort', abort);
	try {
		return await Promise.race([result, aborted.promise]);
	} finally {
		signal.removeEventListener('abort', abort);
	}
}

type Found = {
	readonly finding: PollFinding;
	readonly articles: number;
	readonly known?: readonly KnownItem[];
};

type Asked = PolledFeed & { readonly isConditional: boolean };
type Polling = { readonly ports: PollPorts; readonly signal: AbortSignal };

/** Undefined if it is no longer wanted. */
async function findingOf(
	outcome: Exclude<FetchOutcome, { kind: 'interrupted' }>,
	asked: Asked,
	polling: Polling,
): Promise<Found | undefined> {
	if (outcome.kind === 'failed') return { finding: { ...outcome, kind: 'trouble' }, articles: 0 };
	if (outcome.kind === 'unchanged') {
		const isWhole = !asked.isConditional;
		return { finding: { kind: 'unchanged', outcome, isWhole }, articles: 0 };
	}
	try {
		return await readBody(outcome, asked, polling);
	} catch (error) {
		// What fails because the program ends is no fault.
		if (polling.signal.aborted) return undefined;
		polling.ports.onFault(error, asked.feed);
		return inTrouble('own-fault');
	}
}

async function readBody(
	body: Extract<FetchOutcome, { kind: 'body' }>,
	{ feed, state }: PolledFeed,
	{ ports, signal }: Polling,
): Promise<Found | undefined> {
	const at = ports.now();
	const reading = await ports.read(body, feed, at);
	if (reading.kind === 'fault') return inTrouble(nameOfFault(reading.code, state));
	if (reading.items === 0) return inTrouble(nameOfFault('feed-empty', state));
	if (!isStillPolled(feed, ports, signal)) return undefined;
	const isFirst = state.hadItems === undefined;
	const arrived = reading.articles.map((item) => arrivedItem(item, isFirst, at));
	const measure = (url: string) => ports.measurePicture(url, signal);
	const articles = await withPictures(reading.articles, arrived, measure);
	const fresh = newItemsIn(reading);
	if (fresh.length > 0) await ports.reserve(feed, fresh);
	if (articles.length > 0) await ports.accept({ feed, at, articles });
	const { dates, stated, known } = reading;
	return {
		finding: { kind: 'read', body, rhythm: rhythmOf(dates, stated, at) },
		articles: articles.length,
		known,
	};
}

function newItemsIn({ articles, known }: Extract<FeedReading, { kind: 'feed' }>): KnownItem[] {
	const ids = new Set(articles.flatMap(({ kind, article }) => (kind === 'new' ? article.id : [])));
	return known.filter(({ id }) => ids.has(id));
}

/** An item that is older when it arrives is no news: a feed shows it again, or shows it late. */
const newsMaxMs = 3 * 24 * 60 * 60_000;

function arrivedItem({ article }: ItemArticle, isFirst: boolean, at: Date): ArrivedItem {
	const ageMs = at.getTime() - instantOf(article.publishedAt).getTime();
	return { article, isBacklog: isFirst || ageMs > newsMaxMs };
}

/**
 * Adds the pictures that are neither too small nor too large. Where a feed does not say it, the first few that
 * are news are asked for; the others have none.
 */
async function withPictures(
	items: readonly ItemArticle[],
	arrived: readonly ArrivedItem[],
	measure: (url: string) => Promise<number | undefined>,
): Promise<ArrivedItem[]> {
	let asked = 0;
	return Promise.all(
		arrived.map(async (one, index) => {
			const picture = items[index]?.image;
			if (picture === undefined) return one;
			const { image, isSized } = picture;
			if (!isSized) {
				if (one.isBacklog || asked === picturesAskedMax) return one;
				asked += 1;
				const bytes = await measure(image.url);
				if (bytes === undefined || !isPictureSize(bytes)) return one;
			}
			return { ...one, article: { ...one.article, image } };
		}),
	);
}

/** Pictures of one poll that are asked for their size. 1 … 5: a poll waits for them, and their hosts are asked in turns. */
const picturesAskedMax = 3;

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
