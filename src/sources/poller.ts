import { isDeepStrictEqual } from 'node:util';
import { createKeyedLock } from '#src/concurrency/keyed-lock.ts';
import { createLimiter } from '#src/concurrency/limiter.ts';
import { type Feed, type FeedNotice, type FeedState, isPolled, type PolledFeed } from './feed.ts';
import type { FeedBook } from './feed-book.ts';
import type { FetchFeed } from './fetch/fetch-feed.ts';
import type { KnownItem } from './item/match-item.ts';
import { createAgenda } from './pace.ts';
import { createLeadFinder, type ReadPage } from './page-leads.ts';
import { type PollPorts, pollRound, type RoundTally } from './poll.ts';
import type { PublisherIndex } from './publishers.ts';
import type { FeedReading, ReadFeed } from './read-feed.ts';
import {
	createRequestMaker,
	mergeKnown,
	publisherOfFeed,
	withPending,
} from './remembered-items.ts';
import type { Trouble } from './trouble.ts';

export type PollerSettings = Pick<PollPorts, 'accept' | 'measurePicture' | 'onFault' | 'now'> & {
	readonly book: FeedBook;
	readonly fetchFeed: FetchFeed;
	readonly readFeed: ReadFeed;
	/** Absent: pages are not read. */
	readonly readPage?: ReadPage;
	readonly publishers: () => PublisherIndex;
	/** Called with what moderators should be told of a feed, once its state owes it. */
	readonly onNotice: (feed: Feed, notice: FeedNotice) => void;
	/** Called after each round that polled anything. */
	readonly onRound: (tally: PollingFacts) => void;
};

/** Polls all feeds that are due. Nothing here rejects. */
export type Poller = {
	/** Starts what is due, and does not wait for it. */
	tick(): void;
	/** Resolves when no round is under way. */
	idle(): Promise<void>;
	/** What was done since the start. */
	facts(): PollingFacts;
	/** Fetches and reads an address as a poll of this feed would, and keeps nothing; undefined if the program ends. */
	look(feed: Feed): Promise<Look | undefined>;
	/** Ends what is under way; what was not finished is as if it had not begun. */
	close(): Promise<void>;
};

/** What polling did, since the start or in one round, and the feed that waits longest. */
export type PollingFacts = RoundTally & {
	/** Since when the feed that waits longest has been due; undefined if none is. */
	readonly oldestDue: Date | undefined;
};

/** What an address gives now. */
export type Look = {
	/** Where the answer came from, after all redirects. */
	readonly url: string;
	readonly reading: Extract<FeedReading, { kind: 'feed' }> | LookFault;
};

type LookFault = {
	readonly kind: 'fault';
	readonly trouble: Trouble;
	/** The feeds that a page names. */
	readonly feeds: readonly string[];
};

/** Feeds that are asked at the same time. 5 … 50: each can hold 10 MiB, and resolving names takes threads. */
const askedMax = 20;

/** Feeds that a tick starts. 100 … 2,000: at 500 a tick takes 5 ms, and 10,000 that are due at once 20 minutes. */
const feedsPerTick = 500;

export function createPoller(settings: PollerSettings): Poller {
	const { book, now } = settings;
	const agenda = createAgenda();
	const ending = new AbortController();
	const rounds = new Set<Promise<void>>();
	const done = { polled: 0, unchanged: 0, articles: 0, inTrouble: 0 };
	const requestFor = createRequestMaker(settings);
	const ports: PollPorts = {
		...createPorts(settings, { requestFor, schedule, signal: ending.signal }),
		limit: createLimiter(askedMax).run,
		onEnded: agenda.giveBack,
	};
	for (const listed of book.all()) agenda.put(listed, now());
	book.onChange(schedule);

	return {
		tick() {
			if (ending.signal.aborted) return;
			const due = agenda.take(now(), feedsPerTick).flatMap((id) => book.find(id) ?? []);
			if (due.length === 0) return;
			const round = runRound(due).finally(() => rounds.delete(round));
			rounds.add(round);
		},
		async idle() {
			while (rounds.size > 0) await Promise.all(rounds);
		},
		facts: () => ({ ...done, oldestDue: agenda.oldestDue(now()) }),
		look: (feed) => lookAt(feed, ports, ending.signal),
		async close() {
			ending.abort();
			await Promise.all(rounds);
		},
	};

	/** A feed that was polled, changed or removed. */
	function schedule(id: string): void {
		const listed = book.find(id);
		if (listed === undefined) agenda.remove(id);
		else agenda.put(listed, now());
	}

	async function runRound(due: readonly PolledFeed[]): Promise<void> {
		const tally = await pollRound(due, ports, ending.signal);
		for (const key of ['polled', 'unchanged', 'articles', 'inTrouble'] as const) {
			done[key] += tally[key];
		}
		if (tally.polled > 0) settings.onRound({ ...tally, oldestDue: agenda.oldestDue(now()) });
	}
}

type RequestMaker = ReturnType<typeof createRequestMaker>;

type PortTools = {
	readonly requestFor: RequestMaker;
	readonly schedule: (id: string) => void;
	readonly signal: AbortSignal;
};

function createPorts(
	settings: PollerSettings,
	{ requestFor, schedule, signal }: PortTools,
): Omit<PollPorts, 'limit' | 'onEnded'> {
	const { book, publishers, readFeed, fetchFeed, readPage, onFault, onNotice } = settings;
	const addLeads = readPage === undefined ? undefined : createLeadFinder(fetchFeed, readPage);
	const turns = createKeyedLock();
	return {
		...settings,
		current(id) {
			const listed = book.find(id);
			return listed !== undefined && isPolled(listed) ? listed : undefined;
		},
		inTurn(feed, poll) {
			const publisher = publisherOfFeed(feed, publishers());
			return publisher === undefined ? poll() : turns.runAlone(publisher.name, poll);
		},
		async read(body, feed, at) {
			const reading = await readFeed(await requestFor(body, feed, at));
			if (reading.kind === 'fault' || addLeads === undefined) return reading;
			const during = { signal, onFault: (error: unknown) => onFault(error, feed) };
			return { ...reading, articles: await addLeads(reading.articles, during) };
		},
		async reserve(feed, items) {
			await book.keepItems(feed, withPending(items, await book.knownItems(feed.id)));
		},
		async save(feed, { after, known }) {
			const kept = known && (await newlyKnown(feed, known));
			const notices: FeedNotice[] = [];
			const change = (current: FeedState) => {
				const { state, notices: fresh } = after(current);
				notices.push(...fresh);
				return state;
			};
			await book.save(feed, change, kept);
			schedule(feed.id);
			for (const notice of notices) onNotice(feed, notice);
		},
	};

	/** Undefined if what is stored says the same. */
	async function newlyKnown(feed: Feed, known: readonly KnownItem[]) {
		const before = await book.knownItems(feed.id);
		const kept = mergeKnown(known, before);
		return isDeepStrictEqual(kept, before) ? undefined : kept;
	}
}

/** Fetches and reads what a feed’s address gives, as a poll would; undefined if the signal ended it. */
export async function lookAt(
	feed: Feed,
	{ fetchFeed, read, now }: Pick<PollPorts, 'fetchFeed' | 'read' | 'now'>,
	signal: AbortSignal,
): Promise<Look | undefined> {
	const outcome = await fetchFeed({ url: feed.url }, signal);
	if (outcome.kind === 'interrupted') return undefined;
	if (outcome.kind !== 'body') {
		const trouble =
			outcome.kind === 'failed' ? outcome.trouble : ({ code: 'answer-unexpected' } as const);
		return { url: feed.url, reading: { kind: 'fault', trouble, feeds: [] } };
	}
	const { url } = outcome;
	const reading = await read(outcome, feed, now());
	if (reading.kind === 'feed') return { url, reading };
	const { code, feeds } = reading;
	return { url, reading: { kind: 'fault', trouble: { code }, feeds } };
}
