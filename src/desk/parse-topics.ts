import { type Name, type NameIndex, nameKinds } from '#src/names/name.ts';
import { isFiltered, parseSearch } from './parse-search.ts';
import { keyOf, type Topic } from './topic.ts';
import { understandTopic } from './understand.ts';

/** How many topics a subscription has at most, and how long each may be, in characters. */
export const topicsMax = 25;
export const topicMax = 100;

export type ParsedTopics =
	/** None: everything is wanted. */
	| { readonly kind: 'topics'; readonly topics: readonly Topic[] }
	/** Words that are the name of several. */
	| { readonly kind: 'several'; readonly words: string; readonly names: readonly Name[] }
	/** Nothing to look for: no letter or digit, only words to leave out, or a filter. */
	| { readonly kind: 'unclear'; readonly words: string }
	/** More than `topicsMax`, or one longer than `topicMax`. */
	| { readonly kind: 'too-many' };

/**
 * Takes a list of topics apart at commas, semicolons and ends of lines, unless they stand in
 * quotation marks or behind a backslash. `place: Georgia` says which kind is meant, and
 * `words: Georgia` that the text is to be searched.
 */
export function parseTopics(text: string, names: NameIndex): ParsedTopics {
	if (/^\s*(?:everything|all)\s*$/i.test(text)) return { kind: 'topics', topics: [] };
	const pieces = piecesOf(text);
	if (pieces.length === 0) return { kind: 'unclear', words: text.trim() };
	if (pieces.length > topicsMax) return { kind: 'too-many' };
	const topics = new Map<string, Topic>();
	for (const piece of pieces) {
		const parsed = parseTopic(piece, names);
		if (parsed.kind !== 'name' && parsed.kind !== 'words') return parsed;
		topics.set(keyOf(parsed), parsed);
	}
	return { kind: 'topics', topics: [...topics.values()] };
}

/** Writes topics so that `parseTopics` reads the same, each as shortly as these names allow. */
export function writeTopics(topics: readonly Topic[], names: NameIndex): string {
	if (topics.length === 0) return 'everything';
	return topics.map((topic) => writeTopic(topic, names)).join(', ');
}

function writeTopic(topic: Topic, names: NameIndex): string {
	const [prefix, text] =
		topic.kind === 'name' ? [`${topic.as}: `, topic.name] : ['words: ', topic.words];
	const escaped = text.replace(/[\\,;"“”]/g, '\\$&');
	const readsTheSame = (written: string) => {
		// The mark after it would close a quotation that it leaves open.
		if (piecesOf(`${written}, "”`).length !== 2) return false;
		const parsed = parseTopics(written, names);
		if (parsed.kind !== 'topics' || parsed.topics.length !== 1) return false;
		return parsed.topics.every((read) => keyOf(read) === keyOf(topic));
	};
	return [text, prefix + text].find(readsTheSame) ?? prefix + escaped;
}

function piecesOf(text: string): string[] {
	const pieces = text.match(/(?:\\.|"[^"\n]*"|“[^”\n]*”|[^,;\n])+/gu) ?? [];
	return pieces
		.map((piece) => piece.replace(/\\([\\,;"“”])/g, '$1').trim())
		.filter((piece) => piece !== '');
}

type ParsedTopic = Topic | Exclude<ParsedTopics, { kind: 'topics' }>;

function parseTopic(piece: string, names: NameIndex): ParsedTopic {
	const { kind, rest = '' } = prefix.exec(piece)?.groups ?? {};
	const as = nameKinds.find((one) => one === kind?.toLowerCase());
	if (as !== undefined) {
		const meant = understandTopic(rest, as, names);
		if (meant.kind === 'name' && meant.name.kind === as) return nameTopic(meant.name);
		return rest.length > topicMax ? { kind: 'too-many' } : { kind: 'name', name: rest, as };
	}
	if (kind !== undefined) return parseWords(rest);
	const meant = understandTopic(piece, undefined, names);
	switch (meant.kind) {
		case 'name':
			return nameTopic(meant.name);
		case 'several':
			return { kind: 'several', words: piece, names: meant.names };
		case 'words':
			return parseWords(piece);
	}
}

const prefix = /^(?<kind>person|organization|place|topic|words):\s*(?<rest>\S.*)$/i;

function nameTopic({ name, kind }: Name): Topic {
	return { kind: 'name', name, as: kind };
}

function parseWords(words: string): ParsedTopic {
	if (words.length > topicMax) return { kind: 'too-many' };
	const search = parseSearch(words, []);
	return search.kind !== 'search' || isFiltered(search)
		? { kind: 'unclear', words }
		: { kind: 'words', words };
}
