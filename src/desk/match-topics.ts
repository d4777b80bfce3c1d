import { type Article, namesIn, type Passage, passagesIn } from '#src/articles/article.ts';
import type { NameIndex, NameKind } from '#src/names/name.ts';
import { holdsAny, type Matcher, matcherOf, searchable } from '#src/text/matcher.ts';
import { sentencesOf } from '#src/text/sentences.ts';
import { parseSearch } from './search.ts';
import { type Topic, type TopicSelection, topicKey } from './topics.ts';
import { canonicalName } from './understand.ts';

/** Why an article is wanted. */
export type Match = {
	/** Undefined where everything is wanted; `where` and `text` then say what the article is. */
	readonly topic: Topic | undefined;
	readonly where: SearchablePassage['where'];
	/** What stands there, verbatim: the headline, the kicker, the sentence, the name. */
	readonly text: string;
	/** Whether all of the topic stands there; where not, its other words stand elsewhere in the article. */
	readonly isWhole: boolean;
};

/** Says of each article whether it is wanted, and why; `topics` in their order, the first that matches. */
export function createArticleMatcher(
	wanted: TopicSelection,
	names: NameIndex,
): (article: Article) => Match | undefined {
	const topics = wanted.topics.map((topic) => topicMatcher(topic, names));
	const except = wanted.except.map((topic) => topicMatcher(topic, names));
	return (article) => {
		const reading = createSearchableArticle(article, names);
		if (firstMatch(except, reading) !== undefined) return undefined;
		return wanted.topics.length === 0 ? matchAnything(article) : firstMatch(topics, reading);
	};
}

/** The match of an article where everything is wanted. */
export function matchAnything({ headline }: Article): Match {
	return { topic: undefined, where: 'headline', text: headline, isWhole: true };
}

export type TopicMatcher = (reading: SearchableArticle) => Match | undefined;

/** Recognizes one topic: a name where the article names it, words wherever full text looks. */
function topicMatcher(topic: Topic, names: NameIndex): TopicMatcher {
	if (topic.kind === 'words') return wordsMatcher(topic);
	const { as } = topic;
	const name = canonicalName(topic.name, as, names);
	return (reading) => {
		const text = reading.written(name, as);
		return text === undefined ? undefined : { topic, where: as, text, isWhole: true };
	};
}

function wordsMatcher(topic: Topic & { kind: 'words' }): TopicMatcher {
	const search = parseSearch(topic.words, []);
	if (search.kind !== 'search') return () => undefined;
	const { all, either = [], none } = search.words;
	const wanted = matchersOf([...all.map((term) => [term]), ...either]);
	const unwanted = matchersOf(none.map((term) => [term]));
	return (reading) => {
		const isThere = (matcher: Matcher) => holdsAny(reading.whole(), matcher);
		if (!wanted.every(isThere) || unwanted.some(isThere)) return undefined;
		return wordsMatch(topic, reading.passages(), wanted);
	};
}

function wordsMatch(
	topic: Topic,
	passages: readonly SearchablePassage[],
	all: readonly Matcher[],
): Match | undefined {
	const [first] = all;
	if (first === undefined) return undefined;
	const whole = passages.find((passage) => all.every((matcher) => holds(matcher)(passage)));
	const found = whole ?? passages.find(holds(first));
	if (found === undefined) return undefined;
	const text = textToQuote(found, first);
	return { topic, where: found.where, text, isWhole: whole !== undefined };
}

/** Recognizes for each group of terms any of its terms. */
function matchersOf(groups: readonly (readonly string[])[]): Matcher[] {
	return groups.map(matcherOf).filter((matcher) => matcher !== undefined);
}

function holds(matcher: Matcher): (passage: SearchablePassage) => boolean {
	return ({ searchable }) => holdsAny(searchable, matcher);
}

function firstMatch(
	matchers: readonly TopicMatcher[],
	reading: SearchableArticle,
): Match | undefined {
	for (const matcher of matchers) {
		const match = matcher(reading);
		if (match !== undefined) return match;
	}
	return undefined;
}

/** An article that a subscription wants, and why. */
export type MatchingArticle = { readonly article: Article; readonly match: Match };

/** What of a batch of articles is wanted. */
export type TopicIndex = {
	/** In the order of the batch. */
	matching(wanted: TopicSelection): readonly MatchingArticle[];
};

export function createTopicIndex(articles: readonly Article[], names: NameIndex): TopicIndex {
	return {
		matching(wanted) {
			const found = createMatchCollector([wanted], names);
			for (const article of articles) found.take(article);
			return found.matching(wanted);
		},
	};
}

/** A passage with what a matcher reads of it. */
export type SearchablePassage = Passage & { readonly searchable: string };

/** What of an article topics are compared with; each is read when it is first asked for. */
export type SearchableArticle = {
	readonly article: Article;
	/** Where the article names this canonical name, as it writes it; undefined where it does not. */
	written(name: string, kind: NameKind): string | undefined;
	/** All that full text finds it by: headline, kicker, summary, names with aliases, statements. */
	passages(): readonly SearchablePassage[];
	/** What a matcher reads of them all: what is not in it is in none of them. */
	whole(): string;
};

function createSearchableArticle(article: Article, names: NameIndex): SearchableArticle {
	let writtenNames: ReadonlyMap<string, string> | undefined;
	let read: readonly SearchablePassage[] | undefined;
	let whole: string | undefined;
	return {
		article,
		written(name, kind) {
			writtenNames ??= readNames(article, names);
			return writtenNames.get(`${kind} ${name}`);
		},
		passages,
		whole() {
			whole ??= passages()
				.map((passage) => passage.searchable)
				.join('\n');
			return whole;
		},
	};

	function passages(): readonly SearchablePassage[] {
		read ??= passagesIn(article).map((one) => ({ ...one, searchable: searchable(one.text) }));
		return read;
	}
}

/** How the article writes each name, by kind and canonical name. */
function readNames(article: Article, names: NameIndex): ReadonlyMap<string, string> {
	const written = new Map<string, string>();
	for (const { kind, name } of namesIn(article)) {
		const key = `${kind} ${canonicalName(name, kind, names)}`;
		if (!written.has(key)) written.set(key, name);
	}
	return written;
}

/** What of a passage is worth quoting: the first sentence of a summary that a matcher finds, or all of it. */
function textToQuote({ where, text }: Passage, matcher: Matcher): string {
	if (where !== 'summary') return text;
	for (const { start, end } of sentencesOf(text)) {
		const sentence = text.slice(start, end);
		if (holdsAny(searchable(sentence), matcher)) return sentence;
	}
	return text;
}

/** What many subscriptions want of any number of articles; of an article that nobody wants nothing is kept. */
export type MatchCollector = {
	/** How many different topics each article is looked through for. */
	readonly topics: number;
	/** Looks through one more article, once for each topic; whether anybody may want it. */
	take(article: Article): boolean;
	/** Whether its topics were among those that were asked for. */
	knows(wanted: TopicSelection): boolean;
	/** In the order in which they were taken; of several matches of an article that of the earliest topic. */
	matching(wanted: TopicSelection): readonly MatchingArticle[];
};

type TopicSearch = {
	readonly matcher: TopicMatcher;
	/** False for what somebody only wants to leave out. */
	readonly isWanted: boolean;
	readonly found: Map<Article, Match>;
};

export function createMatchCollector(
	asked: Iterable<TopicSelection>,
	names: NameIndex,
): MatchCollector {
	const { searches, isAllWanted } = createTopicSearches([...asked], names);
	const places = new Map<Article, number>();

	return {
		topics: searches.size,

		take(article) {
			const reading = createSearchableArticle(article, names);
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
			topics.every((topic) => searches.get(topicKey(topic))?.isWanted) &&
			except.every((topic) => searches.has(topicKey(topic))),

		matching({ topics, except }) {
			const vetoes = except.map(foundFor);
			return (topics.length === 0 ? all() : matchingAny(topics)).filter(
				({ article }) => !vetoes.some((veto) => veto.has(article)),
			);
		},
	};

	function all(): MatchingArticle[] {
		return [...places.keys()].map((article) => ({ article, match: matchAnything(article) }));
	}

	function matchingAny(topics: readonly Topic[]): MatchingArticle[] {
		const matches = new Map(topics.toReversed().flatMap((topic) => [...foundFor(topic)]));
		return [...matches]
			.map(([article, match]) => ({ article, match }))
			.sort((one, other) => placeOf(one) - placeOf(other));
	}

	function foundFor(topic: Topic): ReadonlyMap<Article, Match> {
		return searches.get(topicKey(topic))?.found ?? new Map();
	}

	function placeOf({ article }: MatchingArticle): number {
		return places.get(article) ?? 0;
	}
}

function createTopicSearches(asked: readonly TopicSelection[], names: NameIndex) {
	const searches = new Map<string, TopicSearch>();
	const open = (topics: readonly Topic[], isWanted: boolean) => {
		for (const topic of topics) {
			const known = searches.has(topicKey(topic));
			if (!known) {
				const matcher = topicMatcher(topic, names);
				searches.set(topicKey(topic), { matcher, isWanted, found: new Map() });
			}
		}
	};
	for (const { topics } of asked) open(topics, true);
	for (const { except } of asked) open(except, false);
	return { searches, isAllWanted: asked.some(({ topics }) => topics.length === 0) };
}
