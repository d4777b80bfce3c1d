import type { Name, NameIndex, NameKind } from '#src/names/name.ts';
import { isFiltered, parseSearch } from './parse-search.ts';
import type { Topic } from './topic.ts';
import { bareOf, isCommon, prefixIn, withoutFrame } from './topic-words.ts';
import { understandTopic } from './understand.ts';

/** How long a topic may be, in characters. */
export const topicMax = 100;

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
	const prefix = prefixIn(text);
	if (prefix?.as === 'words') return parseWords(prefix.rest);
	if (prefix !== undefined) return parseNamed(prefix.rest, prefix.as, names);
	const framed = withoutFrame(text);
	for (const words of [text, framed, ...bareOf(framed)]) {
		const meant = understandTopic(words, undefined, names);
		if (meant.kind === 'name') return nameTopic(meant.name);
		if (meant.kind === 'several') return { kind: 'several', words, names: meant.names };
	}
	const parsed = parseWords(framed);
	return parsed.kind === 'words' && isOnlyCommon(framed) ? { kind: 'common', words: text } : parsed;
}

/** Words behind a kind: a name of it; a topic may be a name of any kind, and what is no name yet may become one. */
function parseNamed(words: string, as: NameKind, names: NameIndex): Topic | TopicProblem {
	const meant = understandTopic(words, as, names);
	if (meant.kind === 'name' && meant.name.kind === as) return nameTopic(meant.name);
	const found = names.findWritten(words, [as]);
	if (found.kind !== 'none' && (found.how === 'exact' || as === 'person')) {
		return found.kind === 'one'
			? nameTopic(found.name)
			: { kind: 'several', words, names: found.names };
	}
	if (as === 'topic' && meant.kind === 'name') return nameTopic(meant.name);
	return words.length > topicMax ? { kind: 'too-many' } : { kind: 'name', name: words, as };
}

function nameTopic({ name, kind }: Name): Topic {
	return { kind: 'name', name, as: kind };
}

function parseWords(words: string): Topic | TopicProblem {
	if (words.length > topicMax) return { kind: 'too-many' };
	const search = parseSearch(words, []);
	return search.kind !== 'search' || isFiltered(search)
		? { kind: 'unclear', words }
		: { kind: 'words', words };
}

function isOnlyCommon(words: string): boolean {
	const search = parseSearch(words, []);
	if (search.kind !== 'search') return false;
	const { all, either = [] } = search.words;
	return [...all, ...either.flat()].every(isCommon);
}
