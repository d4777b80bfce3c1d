import type { NameIndex } from '#src/names/name.ts';
import { parseTopic, type TopicProblem } from './parse-topic.ts';
import { isEverythingHere, type Piece, readPiece } from './read-piece.ts';
import { escapable, piecesOf } from './split-topics.ts';
import { distinctTopics, keyOf, type Topic } from './topic.ts';

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
	const list = readList(text, names);
	if (list.kind !== 'list') return list;
	const { wanted, leftOut, isEverything } = list;
	if (isEverything && wanted.length > 0) return { kind: 'contradiction' };
	if (isEverything || wanted.length > 0) return { kind: 'topics', topics: wanted, except: leftOut };
	const words = text.trim();
	return leftOut.length > 0 ? { kind: 'only-left-out', words } : { kind: 'unclear', words };
}

/** Reads a list of what is to be left out, with or without a minus before each. */
export function parseLeftOut(text: string, names: NameIndex): ParsedTopics {
	const list = readList(text, names);
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
		if (piecesOf(`${written}, "”`).length !== 2) return false;
		const parsed = parseTopics(written, names);
		if (parsed.kind !== 'topics' || parsed.topics.length !== 1) return false;
		return (
			parsed.except.length === 0 && parsed.topics.every((read) => keyOf(read) === keyOf(topic))
		);
	};
	return [text, prefix + text].find(readsTheSame) ?? prefix + escaped;
}

type List = {
	readonly kind: 'list';
	readonly wanted: readonly Topic[];
	readonly leftOut: readonly Topic[];
	readonly isEverything: boolean;
};

type ListProblem = Extract<ParsedTopics, { kind: 'except-unclear' | 'mixed' }> | TopicProblem;

function readList(text: string, names: NameIndex): List | ListProblem {
	const pieces = piecesOf(text, names).flatMap((piece, place) =>
		readPiece(piece, place === 0, names),
	);
	if (pieces.length > topicsMax) return { kind: 'too-many' };
	const isAll = ({ words, as }: Piece) => as === 'wanted' && isEverythingHere(words, names);
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
