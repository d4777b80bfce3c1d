import type { Feed, FeedNotice, FeedState, PolledFeed } from './feed.ts';
import type { FeedBook } from './feed-book.ts';
import type { FetchFeed } from './fetch/fetch-feed.ts';
import { createAgenda } from './pace.ts';
import { type PollPorts, pollRound, type RoundTally } from './poll.ts';
import type { PublisherIndex } from './publishers.ts';
import type { FeedReading, ReadFeed } from './read-feed.ts';
import { createRequestMaker, mergeKnown } from './remembered-items.ts';
import type { Trouble } from './trouble.ts';

export type PollerSettings = Pick<PollPorts, 'accept' | 'onFault' | 'now'> & {
	readonly book: FeedBook;
	readonly fetchFeed: FetchFeed;
	readonly readFeed: ReadFeed;
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

/** Rounds at the same time, so that a slow host does not make all others wait. 1 … 4: each asks 20 hosts at once. */
const roundsMax = 2;

/** A round of the slowest feeds still ends before they would be taken again. */
const feedsPerRound = 500;

export function createPoller(settings: PollerSettings): Poller {
	const { book, now } = settings;
	const agenda = createAgenda();
	const ending = new AbortController();
	const rounds = new Set<Promise<void>>();
	const done = { polled: 0, unchanged: 0, articles: 0, inTrouble: 0 };
	const requestFor = createRequestMaker(settings);
	const ports = createPorts(settings, requestFor, schedule);
	for (const listed of book.all()) agenda.put(listed, now());
	book.onChange(schedule);

	return {
		tick() {
			if (rounds.size >= roundsMax || ending.signal.aborted) return;
			const due = agenda.take(now(), feedsPerRound).flatMap((id) => book.find(id) ?? []);
			if (due.length === 0) return;
			const round = runRound(due).finally(() => rounds.delete(round));
			rounds.add(round);
		},
		async idle() {
			while (rounds.size > 0) await Promise.all(rounds);
		},
		facts: () => ({ ...done, oldestDue: agenda.oldestDue(now()) }),
		look: (feed) => lookAt(feed, settings, { requestFor, signal: ending.signal }),
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

function createPorts(
	settings: PollerSettings,
	requestFor: RequestMaker,
	schedule: (id: string) => void,
): PollPorts {
	const { book, readFeed, onNotice } = settings;
	return {
		...settings,
		read: async (body, feed, at) => readFeed(await requestFor(body, feed, at)),
		async save(feed, { after, known }) {
			const kept = known && mergeKnown(known, await book.knownItems(feed.id));
			const notices: FeedNotice[] = [];
			const change = (current: FeedState) => {
				const { state, notices: fresh } = after(current);
				notices.push(...fresh);
				return state;
			};
			await book.save(feed.id, change, kept);
			schedule(feed.id);
			for (const notice of notices) onNotice(feed, notice);
		},
	};
}

async function lookAt(
	feed: Feed,
	{ fetchFeed, readFeed, now }: PollerSettings,
	{ requestFor, signal }: { readonly requestFor: RequestMaker; readonly signal: AbortSignal },
): Promise<Look | undefined> {
	const outcome = await fetchFeed({ url: feed.url }, signal);
	if (outcome.kind === 'interrupted') return undefined;
	if (outcome.kind !== 'body') {
		const trouble =
			outcome.kind === 'failed' ? outcome.trouble : ({ code: 'answer-unexpected' } as const);
		return { url: feed.url, reading: { kind: 'fault', trouble, feeds: [] } };
	}
	const { url } = outcome;
	const reading = await readFeed(await requestFor(outcome, feed, now()));
	if (reading.kind === 'feed') return { url, reading };
	const { code, feeds } = reading;
	return { url, reading: { kind: 'fault', trouble: { code }, feeds } };
}
