import type { Name, NameIndex, NameKind } from '#src/names/name.ts';
import { isFiltered, parseSearch } from './search.ts';
import {
	escapable,
	readTopicListItem,
	splitList,
	standsForEverything,
	type TopicListItem,
} from './topic-list.ts';
import { barerForms, isCommonWord, readKindPrefix, withoutLeadIn } from './topic-words.ts';
import { understandTopic } from './understand.ts';

/** How many topics a subscription has at most. */
export const topicsMax = 25;

export type ParsedTopics =
	/** None: everything is wanted. `except` are those with a minus or “not” before them. */
	| {
			readonly kind: 'topics';
			readonly topics: readonly Topic[];
			readonly except: readonly Topic[];
	  }
	| TopicProblem
	/** Everything, and something beside it. */
	| { readonly kind: 'contradiction' }
	/** Only what is to be left out. */
	| { readonly kind: 'only-left-out'; readonly words: string }
	/** After “except a” in a list: whether it is left out too. */
	| { readonly kind: 'except-unclear'; readonly words: string }
	/** Words that may leave something out, in several ways: “nothing but a”, “(a or b) -c”. */
	| { readonly kind: 'mixed'; readonly words: string };

/**
 * Takes a list of topics apart: at commas and their like in any script, semicolons and ends of lines,
 * unless they stand in quotation marks or behind a backslash; at strokes, and at “or” and “and” between
 * names. A known name that holds any of these stays whole. `place: Georgia` says which kind is meant,
 * and `words: Georgia` that the text is to be searched.
 */
export function parseTopics(text: string, names: NameIndex): ParsedTopics {
	const list = readTopicList(text, names);
	if (list.kind !== 'list') return list;
	const { wanted, leftOut, isEverything } = list;
	if (isEverything && wanted.length > 0) return { kind: 'contradiction' };
	if (isEverything || wanted.length > 0) return { kind: 'topics', topics: wanted, except: leftOut };
	const words = text.trim();
	return leftOut.length > 0 ? { kind: 'only-left-out', words } : { kind: 'unclear', words };
}

/** Reads a list of what is to be left out, with or without a minus before each. */
export function parseExcludedTopics(text: string, names: NameIndex): ParsedTopics {
	const list = readTopicList(text, names);
	if (list.kind !== 'list') return list;
	const topics = distinctTopics([...list.wanted, ...list.leftOut]);
	if (list.isEverything) return { kind: 'topics', topics: [], except: [] };
	if (topics.length === 0) return { kind: 'unclear', words: text.trim() };
	return { kind: 'topics', topics, except: [] };
}

/** Writes topics so that `parseTopics` reads the same, each as shortly as these names allow. */
export function writeTopics(topics: readonly Topic[], names: NameIndex): string {
	if (topics.length === 0) return 'everything';
	return topics.map((topic) => writeTopic(topic, names)).join(', ');
}

function writeTopic(topic: Topic, names: NameIndex): string {
	const [prefix, text] =
		topic.kind === 'name' ? [`${topic.as}: `, topic.name] : ['words: ', topic.words];
	const escaped = text.replace(escapable, '\\$&');
	const readsTheSame = (written: string) => {
		// The mark after it would close a quotation that it leaves open.
		if (splitList(`${written}, "”`).length !== 2) return false;
		const parsed = parseTopics(written, names);
		if (parsed.kind !== 'topics' || parsed.topics.length !== 1) return false;
		return (
			parsed.except.length === 0 &&
			parsed.topics.every((read) => topicKey(read) === topicKey(topic))
		);
	};
	return [text, prefix + text].find(readsTheSame) ?? prefix + escaped;
}

type TopicList = {
	readonly kind: 'list';
	readonly wanted: readonly Topic[];
	readonly leftOut: readonly Topic[];
	readonly isEverything: boolean;
};

type TopicListProblem = Extract<ParsedTopics, { kind: 'except-unclear' | 'mixed' }> | TopicProblem;

function readTopicList(text: string, names: NameIndex): TopicList | TopicListProblem {
	const pieces = splitList(text, names).flatMap((piece, place) =>
		readTopicListItem(piece, place === 0, names),
	);
	if (pieces.length > topicsMax) return { kind: 'too-many' };
	const isAll = ({ words, as }: TopicListItem) =>
		as === 'wanted' && standsForEverything(words, names);
	const isEverything = pieces.some(isAll);
	const wanted: Topic[] = [];
	const leftOut: Topic[] = [];
	let isOpen = false;
	for (const piece of pieces) {
		if (isAll(piece)) continue;
		if (piece.as === 'unclear') return { kind: 'mixed', words: piece.words };
		const parsed = parseTopic(piece.words, names);
		if (parsed.kind !== 'name' && parsed.kind !== 'words') return parsed;
		if (isOpen && piece.as === 'wanted' && !isEverything) {
			return { kind: 'except-unclear', words: piece.words };
		}
		// “everything except a, b”: b can be nothing but left out.
		(piece.as === 'left-out' || isOpen ? leftOut : wanted).push(parsed);
		isOpen ||= piece.opens;
	}
	return {
		kind: 'list',
		wanted: distinctTopics(wanted),
		leftOut: distinctTopics(leftOut),
		isEverything,
	};
}

/** How long a topic may be, in characters. */
export const topicCharactersMax = 100;

/** Why words are no topic. */
export type TopicProblem =
	/** Words that are the name of several. */
	| { readonly kind: 'several'; readonly words: string; readonly names: readonly Name[] }
	/** Nothing to look for: no letter or digit, or a filter. */
	| { readonly kind: 'unclear'; readonly words: string }
	/** Nothing but words that stand in nearly every text. */
	| { readonly kind: 'common'; readonly words: string }
	/** Longer than `topicMax`; of a list, more than `topicsMax` of them too. */
	| { readonly kind: 'too-many' };

/** Reads one topic, whatever marks stand in it, as an export writes it. */
export function parseTopic(text: string, names: NameIndex): Topic | TopicProblem {
	const prefix = readKindPrefix(text);
	if (prefix?.as === 'words') return parseWords(prefix.rest);
	if (prefix !== undefined) return parseKindPrefixed(prefix.rest, prefix.as, names);
	const framed = withoutLeadIn(text);
	for (const words of [text, framed, ...barerForms(framed)]) {
		const meant = understandTopic(words, undefined, names);
		if (meant.kind === 'name') return nameTopic(meant.name);
		if (meant.kind === 'several') return { kind: 'several', words, names: meant.names };
	}
	const parsed = parseWords(framed);
	return parsed.kind === 'words' && isOnlyCommon(framed) ? { kind: 'common', words: text } : parsed;
}

/** Words behind a kind: a name of it; a topic may be a name of any kind, and what is no name yet may become one. */
function parseKindPrefixed(words: string, as: NameKind, names: NameIndex): Topic | TopicProblem {
	const meant = understandTopic(words, as, names);
	if (meant.kind === 'name' && meant.name.kind === as) return nameTopic(meant.name);
	const found = names.findWritten(words, [as]);
	if (found.kind !== 'none' && (found.how === 'exact' || as === 'person')) {
		return found.kind === 'one'
			? nameTopic(found.name)
			: { kind: 'several', words, names: found.names };
	}
	if (as === 'topic' && meant.kind === 'name') return nameTopic(meant.name);
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

/** One thing that a subscription is about: a canonical name, or words to look for in the text. */
export type Topic =
	| { readonly kind: 'name'; readonly name: string; readonly as: NameKind }
	| { readonly kind: 'words'; readonly words: string };

/** What a subscription wants told: articles about any of `topics` (none: about anything), and none about `except`. */
export type TopicSelection = {
	readonly topics: readonly Topic[];
	readonly except: readonly Topic[];
};

/** The same text for the same topic. */
export function topicKey(topic: Topic): string {
	return topic.kind === 'name' ? `${topic.as} ${topic.name}` : `words ${topic.words}`;
}

/** Each topic once, in the order in which they first come. */
export function distinctTopics(topics: readonly Topic[]): readonly Topic[] {
	return [...new Map(topics.map((topic) => [topicKey(topic), topic])).values()];
}
