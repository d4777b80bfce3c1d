import type { Article } from '#src/articles/article.ts';
import type { NameIndex } from '#src/names/name.ts';
import { anything, type Match, type TopicMatcher, topicMatcher } from './match-topics.ts';
import { readForTopics } from './read-for-topics.ts';
import { keyOf, type Topic, type Wanted } from './topic.ts';
import type { Matching } from './topic-index.ts';

/** What many subscriptions want of any number of articles; of an article that nobody wants nothing is kept. */
export type WantedArticles = {
	/** How many different topics each article is looked through for. */
	readonly topics: number;
	/** Looks through one more article, once for each topic; whether anybody may want it. */
	take(article: Article): boolean;
	/** Whether its topics were among those that were asked for. */
	knows(wanted: Wanted): boolean;
	/** In the order in which they were taken; of several matches of an article that of the earliest topic. */
	matching(wanted: Wanted): readonly Matching[];
};

type Search = {
	readonly matcher: TopicMatcher;
	/** False for what somebody only wants to leave out. */
	readonly isWanted: boolean;
	readonly found: Map<Article, Match>;
};

export function openWantedArticles(asked: Iterable<Wanted>, names: NameIndex): WantedArticles {
	const { searches, isAllWanted } = openSearches([...asked], names);
	const places = new Map<Article, number>();

	return {
		topics: searches.size,

		take(article) {
			const reading = readForTopics(article, names);
			const finds = [...searches.values()].flatMap((search) => {
				const match = search.matcher(reading);
				return match === undefined ? [] : [{ search, match }];
			});
			if (!isAllWanted && !finds.some(({ search }) => search.isWanted)) return false;
			places.set(article, places.size);
			for (const { search, match } of finds) search.found.set(article, match);
			return true;
		},

		knows: ({ topics, except }) =>
			(topics.length > 0 || isAllWanted) &&
			topics.every((topic) => searches.get(keyOf(topic))?.isWanted) &&
			except.every((topic) => searches.has(keyOf(topic))),

		matching({ topics, except }) {
			const vetoes = except.map(foundFor);
			return (topics.length === 0 ? all() : matchingAny(topics)).filter(
				({ article }) => !vetoes.some((veto) => veto.has(article)),
			);
		},
	};

	function all(): Matching[] {
		return [...places.keys()].map((article) => ({ article, match: anything(article) }));
	}

	function matchingAny(topics: readonly Topic[]): Matching[] {
		const matches = new Map(topics.toReversed().flatMap((topic) => [...foundFor(topic)]));
		return [...matches]
			.map(([article, match]) => ({ article, match }))
			.sort((one, other) => placeOf(one) - placeOf(other));
	}

	function foundFor(topic: Topic): ReadonlyMap<Article, Match> {
		return searches.get(keyOf(topic))?.found ?? new Map();
	}

	function placeOf({ article }: Matching): number {
		return places.get(article) ?? 0;
	}
}

function openSearches(asked: readonly Wanted[], names: NameIndex) {
	const searches = new Map<string, Search>();
	const open = (topics: readonly Topic[], isWanted: boolean) => {
		for (const topic of topics) {
			const known = searches.has(keyOf(topic));
			if (!known) {
				const matcher = topicMatcher(topic, names);
				searches.set(keyOf(topic), { matcher, isWanted, found: new Map() });
			}
		}
	};
	for (const { topics } of asked) open(topics, true);
	for (const { except } of asked) open(except, false);
	return { searches, isAllWanted: asked.some(({ topics }) => topics.length === 0) };
}
