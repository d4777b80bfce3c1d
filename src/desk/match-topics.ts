import type { Article } from '#src/articles/article.ts';
import type { NameIndex } from '#src/names/name.ts';
import { canonicalName } from './canonical-name.ts';
import { holdsAny, type Matcher, matcherOf } from './matching.ts';
import { parseSearch } from './parse-search.ts';
import { quotable, type Reading, type ReadPassage, readForTopics } from './read-for-topics.ts';
import type { Topic, Wanted } from './topic.ts';

/** Why an article is wanted. */
export type Match = {
	/** Undefined where everything is wanted; `where` and `text` then say what the article is. */
	readonly topic: Topic | undefined;
	readonly where: ReadPassage['where'];
	/** What stands there, verbatim: the headline, the kicker, the sentence, the name. */
	readonly text: string;
	/** Whether all of the topic stands there; where not, its other words stand elsewhere in the article. */
	readonly isWhole: boolean;
};

/** Says of each article whether it is wanted, and why; `topics` in their order, the first that matches. */
export function openMatcher(
	wanted: Wanted,
	names: NameIndex,
): (article: Article) => Match | undefined {
	const topics = wanted.topics.map((topic) => topicMatcher(topic, names));
	const except = wanted.except.map((topic) => topicMatcher(topic, names));
	return (article) => {
		const reading = readForTopics(article, names);
		if (firstMatch(except, reading) !== undefined) return undefined;
		return wanted.topics.length === 0 ? anything(article) : firstMatch(topics, reading);
	};
}

/** The match of an article where everything is wanted. */
export function anything({ headline }: Article): Match {
	return { topic: undefined, where: 'headline', text: headline, isWhole: true };
}

export type TopicMatcher = (reading: Reading) => Match | undefined;

/** Recognizes one topic: a name where the article names it, words wherever full text looks. */
export function topicMatcher(topic: Topic, names: NameIndex): TopicMatcher {
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
	passages: readonly ReadPassage[],
	all: readonly Matcher[],
): Match | undefined {
	const [first] = all;
	if (first === undefined) return undefined;
	const whole = passages.find((passage) => all.every((matcher) => holds(matcher)(passage)));
	const found = whole ?? passages.find(holds(first));
	if (found === undefined) return undefined;
	const text = quotable(found, first);
	return { topic, where: found.where, text, isWhole: whole !== undefined };
}

/** Recognizes for each group of terms any of its terms. */
function matchersOf(groups: readonly (readonly string[])[]): Matcher[] {
	return groups.map(matcherOf).filter((matcher) => matcher !== undefined);
}

function holds(matcher: Matcher): (passage: ReadPassage) => boolean {
	return ({ searchable }) => holdsAny(searchable, matcher);
}

function firstMatch(matchers: readonly TopicMatcher[], reading: Reading): Match | undefined {
	for (const matcher of matchers) {
		const match = matcher(reading);
		if (match !== undefined) return match;
	}
	return undefined;
}
