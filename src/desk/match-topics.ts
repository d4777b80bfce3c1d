import type { Archive, ListedStory } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import type { SearchablePassage } from '#src/articles/searchable-passages.ts';
import type { NameIndex } from '#src/names/name.ts';
import { containsAny, type Matcher, matcherOf, searchable } from '#src/text/matcher.ts';
import { sentencesOf } from '#src/text/sentences.ts';
import type { StemLanguage } from '#src/text/stems.ts';
import { tellingWords } from '#src/text/stop-words.ts';
import { parseSearch } from './search.ts';
import {
	type ArticleToMatch,
	createSearchableArticle,
	type SearchableArticle,
	whereWritten,
} from './searchable-article.ts';
import { termsToFind } from './story-list.ts';
import { type Topic, type TopicSelection, topicKey } from './topics.ts';
import { canonicalName } from './understand.ts';

/** Why a subscription wants an article. */
export type Match = {
	/** Undefined if the subscription wants everything; `where` and `text` are then the headline. */
	readonly topic: Topic | undefined;
	readonly where: SearchablePassage['where'];
	/** A verbatim quote: the headline, the kicker, the sentence or the name as written. */
	readonly text: string;
	/** Whether the quoted passage has all words of the topic; if not, the rest is elsewhere in the article. */
	readonly isWhole: boolean;
	/** The language to find the forms of a word in. */
	readonly language?: StemLanguage | undefined;
};

/** Creates a function that returns the first topic an article matches; undefined if it is not wanted. */
export function createArticleMatcher(
	wanted: TopicSelection,
	names: NameIndex,
): (arrival: ArticleToMatch) => Match | undefined {
	const topics = wanted.topics.map((topic) => topicMatcher(topic, names));
	const except = wanted.except.map((topic) => topicMatcher(topic, names));
	return (arrival) => {
		const searchableArticle = createSearchableArticle(arrival, names);
		if (firstMatch(except, searchableArticle) !== undefined) return undefined;
		return wanted.topics.length === 0
			? matchAnything(arrival.article)
			: firstMatch(topics, searchableArticle);
	};
}

/** Creates a function that returns the matches of an article with each topic that it matches, in the order of the topics. */
export function createTopicsMatcher(
	topics: readonly Topic[],
	names: NameIndex,
): (arrival: ArticleToMatch) => readonly Match[] {
	const matchers = topics.map((topic) => topicMatcher(topic, names));
	return (arrival) => {
		const searchableArticle = createSearchableArticle(arrival, names);
		return matchers.flatMap((matcher) => matcher(searchableArticle) ?? []);
	};
}

/** The match of any article with a subscription that wants everything. */
export function matchAnything({ headline }: Article): Match {
	return { topic: undefined, where: 'headline', text: headline, isWhole: true };
}

type TopicMatcher = (article: SearchableArticle) => Match | undefined;

/** Matches one topic: a name if the article mentions it, words if full text would find them. */
function topicMatcher(topic: Topic, names: NameIndex): TopicMatcher {
	if (topic.kind === 'words') return wordsMatcher(topic);
	const { as } = topic;
	const name = { kind: as, name: canonicalName(topic.name, as, names) };
	return (article) => {
		if (!article.mentions(name)) return undefined;
		const listed = article.listedAs(name);
		const written = listed === undefined ? whereWritten(article, name, names) : undefined;
		return { topic, isWhole: true, ...(written ?? { where: as, text: listed ?? name.name }) };
	};
}

function wordsMatcher(topic: Topic & { kind: 'words' }): TopicMatcher {
	const search = parseSearch(topic.words, []);
	if (search.kind !== 'search') return () => undefined;
	const { all, either = [], none } = search.words;
	const wanted = matchersOf([...tellingWords(all).map((term) => [term]), ...either]);
	const unwanted = matchersOf(none.map((term) => [term]));
	return (article) => {
		const isFound = (matcher: Matcher) => containsAny(article.fullText(), matcher);
		if (!wanted.every(isFound) || unwanted.some(isFound)) return undefined;
		return wordsMatch(topic, article.passages(), wanted);
	};
}

function wordsMatch(
	topic: Topic,
	passages: readonly SearchablePassage[],
	matchers: readonly Matcher[],
): Match | undefined {
	const [first] = matchers;
	if (first === undefined) return undefined;
	const whole = passages.find((passage) => matchers.every((matcher) => isIn(passage, matcher)));
	const found = whole ?? passages.find((passage) => isIn(passage, first));
	if (found === undefined) return undefined;
	const text = textToQuote(found, first);
	const { language } = found.searchable;
	return { topic, where: found.where, text, isWhole: whole !== undefined, language };
}

/** One matcher per group of terms; it finds any term of the group. */
function matchersOf(groups: readonly (readonly string[])[]): Matcher[] {
	return groups.map(matcherOf).filter((matcher) => matcher !== undefined);
}

function isIn({ searchable }: SearchablePassage, matcher: Matcher): boolean {
	return containsAny(searchable, matcher);
}

function firstMatch(
	matchers: readonly TopicMatcher[],
	article: SearchableArticle,
): Match | undefined {
	for (const matcher of matchers) {
		const match = matcher(article);
		if (match !== undefined) return match;
	}
	return undefined;
}

/** An article that a subscription wants, with the reason. */
export type MatchingArticle = { readonly article: Article; readonly match: Match };

/** The reports of these stories that a subscription wants, with the numbers of their stories, in the order of the list. */
export function matchingReports(
	stories: readonly ListedStory[],
	wanted: TopicSelection,
	archive: Pick<Archive, 'names' | 'namesIn'>,
): readonly (MatchingArticle & { readonly story: number })[] {
	const match = createArticleMatcher(wanted, archive.names());
	return stories.flatMap(({ story, article, others }) =>
		[article, ...others].flatMap((report) => {
			const found = match({ article: report, names: archive.namesIn(report.id) });
			return found === undefined ? [] : [{ article: report, match: found, story }];
		}),
	);
}

/** What to quote from a passage: of a summary the first sentence that matches, otherwise all of it. */
function textToQuote({ where, text, searchable: whole }: SearchablePassage, matcher: Matcher) {
	if (where !== 'summary') return text;
	for (const { start, end } of sentencesOf(text)) {
		const sentence = text.slice(start, end);
		if (containsAny(searchable(sentence, whole.language), matcher)) return sentence;
	}
	return text;
}

/** Matches articles with the topics of many subscriptions; keeps only the articles that one of them can want. */
export type MatchCollector = {
	/** Number of different topics. */
	readonly topics: number;
	/** Matches one more article with each topic; returns whether any subscription can want it. */
	add(arrival: ArticleToMatch): boolean;
	/** Whether all topics of the selection were given at creation, so that `matching` can answer. */
	knows(wanted: TopicSelection): boolean;
	/** Finds the matches of an article that was added with each topic that it matches, in the order of the topics. */
	matchesWith(topics: readonly Topic[]): (article: Article) => readonly Match[];
	/** In the order in which they were added, each with the match of its first topic. */
	matching(wanted: TopicSelection): readonly MatchingArticle[];
};

type TopicSearch = {
	readonly matcher: TopicMatcher;
	/** False if subscriptions only leave it out. */
	readonly isWanted: boolean;
	readonly matches: Map<Article, Match>;
};

/** Creates a collector for all topics of these selections. */
export function createMatchCollector(
	selections: Iterable<TopicSelection>,
	names: NameIndex,
): MatchCollector {
	const { searches, isAllWanted } = createTopicSearches([...selections], names);
	const order = new Map<Article, number>();

	return {
		topics: searches.size,

		add(arrival) {
			const { article } = arrival;
			const searchableArticle = createSearchableArticle(arrival, names);
			const matches = [...searches.values()].flatMap((search) => {
				const match = search.matcher(searchableArticle);
				return match === undefined ? [] : [{ search, match }];
			});
			if (!isAllWanted && !matches.some(({ search }) => search.isWanted)) return false;
			order.set(article, order.size);
			for (const { search, match } of matches) search.matches.set(article, match);
			return true;
		},

		knows: ({ topics, except }) =>
			(topics.length > 0 || isAllWanted) &&
			topics.every((topic) => searches.get(topicKey(topic))?.isWanted) &&
			except.every((topic) => searches.has(topicKey(topic))),

		matchesWith(topics) {
			const found = topics.map(matchesOf);
			return (article) => found.flatMap((matches) => matches.get(article) ?? []);
		},

		matching({ topics, except }) {
			const leftOut = except.map(matchesOf);
			return (topics.length === 0 ? all() : matchingAny(topics)).filter(
				({ article }) => !leftOut.some((matches) => matches.has(article)),
			);
		},
	};

	function all(): MatchingArticle[] {
		return [...order.keys()].map((article) => ({ article, match: matchAnything(article) }));
	}

	function matchingAny(topics: readonly Topic[]): MatchingArticle[] {
		const matches = new Map(topics.toReversed().flatMap((topic) => [...matchesOf(topic)]));
		return [...matches]
			.map(([article, match]) => ({ article, match }))
			.sort((one, other) => indexOf(one) - indexOf(other));
	}

	function matchesOf(topic: Topic): ReadonlyMap<Article, Match> {
		return searches.get(topicKey(topic))?.matches ?? new Map();
	}

	function indexOf({ article }: MatchingArticle): number {
		return order.get(article) ?? 0;
	}
}

function createTopicSearches(selections: readonly TopicSelection[], names: NameIndex) {
	const searches = new Map<string, TopicSearch>();
	const add = (topics: readonly Topic[], isWanted: boolean) => {
		for (const topic of topics) {
			const key = topicKey(topic);
			if (searches.has(key)) continue;
			searches.set(key, { matcher: topicMatcher(topic, names), isWanted, matches: new Map() });
		}
	};
	for (const { topics } of selections) add(topics, true);
	for (const { except } of selections) add(except, false);
	return { searches, isAllWanted: selections.some(({ topics }) => topics.length === 0) };
}

/** Why a story was posted: the match, and the terms to highlight in it. */
export type Why = Match & { readonly terms: readonly string[] };

/** Composes the reason for posting a story. */
export function composeWhy(match: Match): Why {
	return { ...match, terms: match.topic?.kind === 'words' ? termsOf(match.topic.words) : [] };
}

function termsOf(query: string): readonly string[] {
	const search = parseSearch(query, []);
	return search.kind === 'search' ? termsToFind(search.words) : [];
}
