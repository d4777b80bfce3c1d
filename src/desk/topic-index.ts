import type { Article } from '#src/articles/article.ts';
import type { NameIndex } from '#src/names/name.ts';
import { anything, type Match, topicMatcher } from './match-topics.ts';
import { readForTopics } from './read-for-topics.ts';
import { keyOf, type Topic, type Wanted } from './topic.ts';

/** An article that a subscription wants, and why. */
export type Matching = { readonly article: Article; readonly match: Match };

/** What of a batch of articles is wanted, for as many subscriptions as ask. */
export type TopicIndex = {
	/** In the order of the batch. */
	matching(wanted: Wanted): readonly Matching[];
	/** Looks for the topics that nobody asked for yet; how many articles it read for that, counted once for each topic. */
	lookFor(wanted: Wanted): number;
};

/** Opens a batch: each article is read once, and each distinct topic is looked for once, when it is first asked for. */
export function openTopicIndex(articles: readonly Article[], names: NameIndex): TopicIndex {
	const readings = articles.map((article) => readForTopics(article, names));
	const places = new Map(articles.map((article, place) => [article, place]));
	const known = new Map<string, ReadonlyMap<Article, Match>>();

	return {
		matching({ topics, except }) {
			const vetoes = except.map(matchesOf);
			const isWanted = ({ article }: Matching) => !vetoes.some((veto) => veto.has(article));
			return (topics.length === 0 ? all() : matchingAny(topics)).filter(isWanted);
		},
		lookFor({ topics, except }) {
			const before = known.size;
			for (const topic of [...topics, ...except]) matchesOf(topic);
			return (known.size - before) * articles.length;
		},
	};

	function all(): Matching[] {
		return articles.map((article) => ({ article, match: anything(article) }));
	}

	/** Of several matches of an article that of the earliest topic. */
	function matchingAny(topics: readonly Topic[]): Matching[] {
		const matches = new Map(topics.toReversed().flatMap((topic) => [...matchesOf(topic)]));
		return [...matches]
			.map(([article, match]) => ({ article, match }))
			.sort((one, other) => placeOf(one) - placeOf(other));
	}

	function placeOf({ article }: Matching): number {
		return places.get(article) ?? 0;
	}

	function matchesOf(topic: Topic): ReadonlyMap<Article, Match> {
		const key = keyOf(topic);
		const remembered = known.get(key);
		if (remembered !== undefined) return remembered;
		const matcher = topicMatcher(topic, names);
		const found = new Map<Article, Match>();
		for (const reading of readings) {
			const match = matcher(reading);
			if (match !== undefined) found.set(reading.article, match);
		}
		known.set(key, found);
		return found;
	}
}
