import type { FeedNotice } from '#src/sources/after-poll.ts';
import { Feed, FeedState } from '#src/sources/feed.ts';
import type { FetchFeed } from '#src/sources/fetch/fetch-feed.ts';
import { type Arrivals, type PolledContent, type PollPorts, pollRound } from '#src/sources/poll.ts';
import type { TroubleCode } from '#src/sources/trouble.ts';
import { aClock } from './a-clock.ts';

type Content = PolledContent & { readonly ids: readonly string[] };

/** A stand-in for a parser: a feed is a list of ids, and a fault its name after a “!”. */
function parseIds(text: string) {
	// What a test writes after the “!” is one of our codes.
	if (text.startsWith('!')) return { kind: 'fault', code: text.slice(1) as TroubleCode } as const;
	const ids = text.split(' ').filter((id) => id !== '');
	const content: Content = { ids, items: ids.map(() => ({})), stated: {} };
	return { kind: 'feed', content } as const;
}

/** Feeds that are polled with what is remembered of them; `steps` is what was accepted and saved, in order. */
export function openPolling(fetchFeed: FetchFeed, overrides: Partial<PollPorts<Content>> = {}) {
	const clock = aClock('2025-06-20T12:00:00Z');
	const states = new Map<string, FeedState>();
	const steps: string[] = [];
	const arrivals: Arrivals[] = [];
	const notices: FeedNotice[] = [];
	const faults: unknown[] = [];
	const ending = new AbortController();
	const ports: PollPorts<Content> = {
		fetchFeed,
		parse: async ({ bytes }) => parseIds(Buffer.from(bytes).toString()),
		toArticles: ({ ids }) =>
			ids.map((id) => ({ id, headline: id, summary: id, publishedAt: '2025-06-20' })),
		async accept(arrived) {
			arrivals.push(arrived);
			steps.push(`accepted ${arrived.articles.map(({ id }) => id).join(' ')}`);
		},
		async save({ id }, state, told) {
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
			const feeds = urls.map((url) => {
				const feed = Feed.parse({ id: url, url, name: url });
				return { feed, state: states.get(url) ?? {} };
			});
			return pollRound(feeds, ports, ending.signal);
		},
	};
}
