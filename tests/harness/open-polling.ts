import { createLimiter } from '#src/concurrency/limiter.ts';
import { type Feed, type FeedNotice, FeedState, type PolledFeed } from '#src/sources/feed.ts';
import type { FetchFeed } from '#src/sources/fetch/fetch-feed.ts';
import { type ArrivedItem, type PollPorts, pollRound } from '#src/sources/poll.ts';
import type { FeedReading } from '#src/sources/read-feed.ts';
import type { TroubleCode } from '#src/sources/trouble.ts';
import { aClock } from './a-clock.ts';

/** A stand-in for reading: a feed is a list of ids, each with its day after an “@”, and a fault its name after a “!”. */
function readIds(text: string): FeedReading {
	// What a test writes after the “!” is one of our codes.
	const code = text.slice(1) as TroubleCode;
	if (text.startsWith('!')) return { kind: 'fault', code, feeds: [] };
	const items = text.split(' ').filter((id) => id !== '');
	const articles = items.map((item) => {
		const [id = '', publishedAt = '2025-06-20'] = item.split('@');
		const article = { id, headline: id, publishedAt };
		return { kind: 'new', article } as const;
	});
	const common = { title: undefined, language: undefined, dates: [], stated: {}, refused: [] };
	return { kind: 'feed', ...common, items: items.length, articles, known: [] };
}

/** Feeds that are polled with what is remembered of them; `steps` is what was accepted and saved, in order. */
export function openPolling(fetchFeed: FetchFeed, overrides: Partial<PollPorts> = {}) {
	const clock = aClock('2025-06-20T12:00:00Z');
	const states = new Map<string, FeedState>();
	const steps: string[] = [];
	const arrivals: ArrivedItem[][] = [];
	const notices: FeedNotice[] = [];
	const faults: unknown[] = [];
	const ending = new AbortController();
	const feedAt = (url: string): PolledFeed => {
		const feed: Feed = { id: url, url, name: url };
		return { feed, state: states.get(url) ?? {} };
	};
	const ports: PollPorts = {
		current: feedAt,
		onEnded: () => {},
		limit: createLimiter(20).run,
		inTurn: (_, poll) => poll(),
		reserve: async () => {},
		fetchFeed,
		measurePicture: async () => undefined,
		read: async ({ bytes }) => readIds(Buffer.from(bytes).toString()),
		async accept({ articles }) {
			arrivals.push([...articles]);
			steps.push(`accepted ${articles.map(({ article }) => article.id).join(' ')}`);
		},
		async save({ id }, { after }) {
			const { state, notices: told } = after(states.get(id) ?? {});
			states.set(id, FeedState.parse(JSON.parse(JSON.stringify(state))));
			notices.push(...told);
			steps.push(`saved ${id}`);
		},
		onFault: (error) => faults.push(error),
		now: clock.now,
		...overrides,
	};
	return {
		clock,
		steps,
		arrivals,
		notices,
		faults,
		abort: () => ending.abort(),
		state: (id: string) => states.get(id) ?? {},
		poll(...urls: readonly string[]) {
			return pollRound(urls.map(feedAt), ports, ending.signal);
		},
	};
}
