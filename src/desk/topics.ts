import type { Name, NameIndex, NameKind } from '#src/names/name.ts';
import { memoize } from '#src/text/memoize.ts';
import { readQuestion } from './question.ts';
import { isFiltered, parseSearch } from './search.ts';
import type { RolesOf } from './titles.ts';
import {
	asksForEverything,
	escapable,
	readTopicListItem,
	splitList,
	type TopicListItem,
} from './topic-list.ts';
import { isCommonWord, readKindPrefix } from './topic-words.ts';
import { understandTopic } from './understand.ts';

/** The most topics of a subscription, and the most that it leaves out. */
export const topicsMax = 25;

/** The topics in a text, or why it cannot be read. */
export type ParsedTopics =
	/** Everything is wanted if `topics` is empty. `except` are those after a minus or “not”. */
	| {
			readonly kind: 'topics';
			readonly topics: readonly Topic[];
			readonly except: readonly Topic[];
	  }
	| TopicProblem
	/** Everything together with a topic. */
	| { readonly kind: 'contradiction' }
	/** Only topics to leave out. */
	| { readonly kind: 'only-left-out'; readonly words: string }
	/** A topic after “except a”, which can be wanted or left out. */
	| { readonly kind: 'except-unclear'; readonly words: string }
	/** A text that seems to leave something out, but not clearly what: “nothing but a”, “(a or b) -c”. */
	| { readonly kind: 'mixed'; readonly words: string };

/**
 * Parses a list of topics. It is divided at commas in any script, semicolons and line ends, except in
 * quotation marks or after a backslash; also at slashes, and at “or” and “and” between names. A known
 * name that contains any of these stays whole. `place: Georgia` gives the kind of a name, and
 * `words: Georgia` searches for the text instead.
 */
export function parseTopics(text: string, names: NameIndex, rolesOf?: RolesOf): ParsedTopics {
	const list = readTopicList(text, names, rolesOf);
	if (list.kind !== 'list') return list;
	const { wanted, leftOut, isEverything } = list;
	if (isEverything && wanted.length > 0) return { kind: 'contradiction' };
	if (isEverything || wanted.length > 0) return { kind: 'topics', topics: wanted, except: leftOut };
	const words = text.trim();
	return leftOut.length > 0 ? { kind: 'only-left-out', words } : { kind: 'unclear', words };
}

/** Parses a list of topics to leave out, with or without a minus before each. */
export function parseExcludedTopics(
	text: string,
	names: NameIndex,
	rolesOf?: RolesOf,
): ParsedTopics {
	const list = readTopicList(text, names, rolesOf);
	if (list.kind !== 'list') return list;
	const topics = distinctTopics([...list.wanted, ...list.leftOut]);
	if (list.isEverything) return { kind: 'topics', topics: [], except: [] };
	if (topics.length === 0) return { kind: 'unclear', words: text.trim() };
	return { kind: 'topics', topics, except: [] };
}

/** Writes topics as a text that `parseTopics` reads back, as short as the names allow. */
export function writeTopics(topics: readonly Topic[], names: NameIndex): string {
	const write = writers.get(names) ?? createWriter(names);
	writers.set(names, write);
	return write(topics);
}

/** Most answers offer to follow their topic, and reading back how it is written takes a fifth of the answer. */
const writers = new WeakMap<NameIndex, (topics: readonly Topic[]) => string>();

function createWriter(names: NameIndex) {
	return memoize((topics: readonly Topic[]) => {
		if (topics.length === 0) return 'everything';
		return topics.map((topic) => writeTopic(topic, names, '')).join(', ');
	});
}

/** Writes topics to leave out, with a minus before each, as a text that `parseTopics` reads back after what is wanted. */
export function writeExcept(topics: readonly Topic[], names: NameIndex): string {
	return topics.map((topic) => writeTopic(topic, names, '-')).join(', ');
}

function writeTopic(topic: Topic, names: NameIndex, sign: '' | '-'): string {
	const [prefix, text] =
		topic.kind === 'name' ? [`${topic.as}: `, topic.name] : ['words: ', topic.words];
	const escaped = text.replace(escapable, '\\$&');
	const readsTheSame = (written: string) => {
		// A topic that opens a quotation would swallow the comma after it.
		if (splitList(`${written}, "”`).length !== 2) return false;
		const list = readTopicList(written, names);
		if (list.kind !== 'list' || list.isEverything) return false;
		const [meant, others] = sign === '' ? [list.wanted, list.leftOut] : [list.leftOut, list.wanted];
		const [read] = meant;
		if (read === undefined || meant.length + others.length > 1) return false;
		return topicKey(read) === topicKey(topic);
	};
	const plainest = [sign + text, sign + prefix + text].find(readsTheSame);
	return plainest ?? sign + prefix + escaped;
}

type TopicList = {
	readonly kind: 'list';
	readonly wanted: readonly Topic[];
	readonly leftOut: readonly Topic[];
	readonly isEverything: boolean;
};

type TopicListProblem = Extract<ParsedTopics, { kind: 'except-unclear' | 'mixed' }> | TopicProblem;

function readTopicList(
	text: string,
	names: NameIndex,
	rolesOf?: RolesOf,
): TopicList | TopicListProblem {
	const items = splitList(text, names).flatMap((piece, index) =>
		readTopicListItem(piece, index === 0, names),
	);
	const isLeftOut = (item: TopicListItem) => item.role === 'left-out';
	const leftOutCount = items.filter(isLeftOut).length;
	if (Math.max(leftOutCount, items.length - leftOutCount) > topicsMax) return { kind: 'too-many' };
	const meansAll = (item: TopicListItem) =>
		item.role === 'wanted' && asksForEverything(item.text, names);
	const isEverything = items.some(meansAll);
	const wanted: Topic[] = [];
	const leftOut: Topic[] = [];
	let isAfterExcept = false;
	for (const item of items) {
		if (meansAll(item)) continue;
		if (item.role === 'unclear') return { kind: 'mixed', words: item.text };
		const parsed = parseTopic(item.text, names, rolesOf);
		if (parsed.kind !== 'name' && parsed.kind !== 'words') return parsed;
		if (isAfterExcept && item.role === 'wanted' && !isEverything) {
			return { kind: 'except-unclear', words: item.text };
		}
		// In “everything except a, b” the b can only be left out.
		(isLeftOut(item) || isAfterExcept ? leftOut : wanted).push(parsed);
		isAfterExcept ||= item.isOpenEnded;
	}
	return {
		kind: 'list',
		wanted: distinctTopics(wanted),
		leftOut: distinctTopics(leftOut),
		isEverything,
	};
}

/** The longest topic, in characters. */
export const topicCharactersMax = 100;

/** Why a text is not a topic. */
export type TopicProblem =
	/** A name that several share. */
	| { readonly kind: 'several'; readonly words: string; readonly names: readonly Name[] }
	/** Nothing to search for: no letter or digit, or a filter. */
	| { readonly kind: 'unclear'; readonly words: string }
	/** Only words that are in nearly every text. */
	| { readonly kind: 'common'; readonly words: string }
	/** A topic longer than `topicCharactersMax`, or a list of more than `topicsMax`, wanted or left out. */
	| { readonly kind: 'too-many' };

/**
 * Parses a single topic, even if it contains marks that divide lists; exports write topics like this.
 * `rolesOf` tells which titles fit a person, as in “President Lai”.
 */
export function parseTopic(
	text: string,
	names: NameIndex,
	rolesOf: RolesOf = noRoles,
): Topic | TopicProblem {
	const prefix = readKindPrefix(text);
	if (prefix?.as === 'words') return parseWords(prefix.rest);
	if (prefix !== undefined) return parseKindPrefixed(prefix.rest, prefix.as, names);
	const { names: found, several, words, core } = readQuestion(text, { names, rolesOf });
	const [only, ...others] = found;
	if (several.length > 0) return { kind: 'several', words: core, names: several };
	if (only !== undefined && others.length === 0 && words === '') return nameTopic(only);
	const searched = only === undefined ? words : core;
	const parsed = parseWords(searched);
	return parsed.kind === 'words' && isOnlyCommon(searched)
		? { kind: 'common', words: text }
		: parsed;
}

const noRoles: RolesOf = () => [];

/**
 * Parses the words after a kind as a name of that kind; after `topic:` a name of any kind. Unknown names
 * are allowed, because articles can name them later.
 */
function parseKindPrefixed(words: string, as: NameKind, names: NameIndex): Topic | TopicProblem {
	const meaning = understandTopic(words, as, names);
	if (meaning.kind === 'name' && meaning.name.kind === as) return nameTopic(meaning.name);
	const found = names.findWritten(words, [as]);
	if (found.kind !== 'none' && (found.how === 'exact' || as === 'person')) {
		return found.kind === 'one'
			? nameTopic(found.name)
			: { kind: 'several', words, names: found.names };
	}
	if (as === 'topic' && meaning.kind === 'name') return nameTopic(meaning.name);
	return words.length > topicCharactersMax
		? { kind: 'too-many' }
		: { kind: 'name', name: words, as };
}

function nameTopic({ name, kind }: Name): Topic {
	return { kind: 'name', name, as: kind };
}

function parseWords(words: string): Topic | TopicProblem {
	if (words.length > topicCharactersMax) return { kind: 'too-many' };
	const search = parseSearch(words, []);
	return search.kind !== 'search' || isFiltered(search)
		? { kind: 'unclear', words }
		: { kind: 'words', words };
}

function isOnlyCommon(words: string): boolean {
	const search = parseSearch(words, []);
	if (search.kind !== 'search') return false;
	const { all, either = [] } = search.words;
	return [...all, ...either.flat()].every(isCommonWord);
}

/** One thing that a subscription is about: a canonical name, or words to search for. */
export type Topic =
	| { readonly kind: 'name'; readonly name: string; readonly as: NameKind }
	| { readonly kind: 'words'; readonly words: string };

/** What a subscription wants: articles about any of `topics`, or about anything if empty, but none about `except`. */
export type TopicSelection = {
	readonly topics: readonly Topic[];
	readonly except: readonly Topic[];
};

/** Identifies a topic: equal topics have the same key. */
export function topicKey(topic: Topic): string {
	return topic.kind === 'name' ? `${topic.as} ${topic.name}` : `words ${topic.words}`;
}

/** Removes duplicates; keeps the order. */
export function distinctTopics(topics: readonly Topic[]): readonly Topic[] {
	return [...new Map(topics.map((topic) => [topicKey(topic), topic])).values()];
}
