import type { Name, NameIndex } from '#src/names/name.ts';
import type { RolesOf } from './titles.ts';
import { splitList } from './topic-list.ts';
import { parseTopics, type Topic, writeTopics } from './topics.ts';
import { trendNamesMax } from './trend.ts';
import { understandTopic } from './understand.ts';

/** The names that a reader wants to see the trends of, or why there are none. */
export type TrendNames =
	| { readonly kind: 'names'; readonly names: readonly Name[] }
	/** Some of the words are a name that several share. */
	| { readonly kind: 'several'; readonly words: string; readonly names: readonly Name[] }
	| { readonly kind: 'unknown'; readonly words: string; readonly nearest: readonly Name[] }
	| { readonly kind: 'too-many' };

/** Reads a list of names, divided like the topics of a digest; a misspelled name is the one that it must mean. */
export function readTrendNames(text: string, index: NameIndex, rolesOf?: RolesOf): TrendNames {
	const parsed = parseTopics(text, index, rolesOf);
	if (parsed.kind === 'several') return parsed;
	// A name can also be too long.
	if (parsed.kind === 'too-many' && splitList(text, index).length > trendNamesMax) return parsed;
	if (parsed.kind !== 'topics' || parsed.except.length > 0 || parsed.topics.length === 0) {
		return { kind: 'unknown', words: text.trim(), nearest: [] };
	}
	const names = new Map<number, Name>();
	for (const topic of parsed.topics) {
		const found = findName(topic, index);
		if (found.kind !== 'name') return found;
		names.set(found.name.id, found.name);
	}
	if (names.size > trendNamesMax) return { kind: 'too-many' };
	return { kind: 'names', names: [...names.values()] };
}

type FoundTrendName =
	| { readonly kind: 'name'; readonly name: Name }
	| Extract<TrendNames, { kind: 'several' | 'unknown' }>;

function findName(topic: Topic, index: NameIndex): FoundTrendName {
	const words = topic.kind === 'name' ? topic.name : topic.words;
	if (topic.kind === 'name') {
		const meaning = understandTopic(topic.name, topic.as, index);
		if (meaning.kind === 'name') return meaning;
	}
	const found = index.find(words);
	switch (found.kind) {
		case 'one':
			return { kind: 'name', name: found.name };
		case 'several':
			return { kind: 'several', words, names: found.names };
		case 'none':
			return { kind: 'unknown', words, nearest: found.nearest };
	}
}

/** Writes names as a text that `readTrendNames` reads back. */
export function writeTrendNames(names: readonly Name[], index: NameIndex): string {
	return writeTopics(
		names.map(({ name, kind }) => ({ kind: 'name', name, as: kind })),
		index,
	);
}

/** The list with a name in place of words in it, in the same form; undefined if these are not in it. */
export function replaceInList(
	list: string,
	words: string,
	name: Name,
	index: NameIndex,
): string | undefined {
	const start = list.toLowerCase().indexOf(words.toLowerCase());
	if (start < 0) return undefined;
	const written = writeTrendNames([name], index);
	return list.slice(0, start) + written + list.slice(start + words.length);
}
