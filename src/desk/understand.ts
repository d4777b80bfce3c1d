import { foldName } from '#src/names/fold-name.ts';
import type { FoundName, Name, NameIndex, NameKind } from '#src/names/name.ts';

/** What a reader's topic stands for: a name, several that it could be, or words to look for in the text. */
export type Topic =
	| { readonly kind: 'name'; readonly name: Name }
	| { readonly kind: 'several'; readonly names: readonly Name[] }
	/** `people`: those of whose names the words are a part. */
	| { readonly kind: 'words'; readonly people: readonly Name[] };

/**
 * Understands a topic: a name written in full comes first, then a part of one person's name.
 * `as` says that the words are a canonical name of that kind, as a button knows it.
 */
export function understandTopic(words: string, as: NameKind | undefined, names: NameIndex): Topic {
	const meant = as && findMeant(words, as, names);
	if (meant) return { kind: 'name', name: meant };
	const found = names.findWritten(words);
	if (found.kind === 'one' && found.how === 'exact') return { kind: 'name', name: found.name };
	if (found.kind === 'several' && found.how === 'exact') return found;
	const person = names.findWritten(words, ['person']);
	if (person.kind === 'one' && person.how === 'part') return { kind: 'name', name: person.name };
	return { kind: 'words', people: namesOf(person, 'part') };
}

/** Finds the person a reader means; with `as`, the one whose canonical name the words are. */
export function understandPerson(
	words: string,
	as: NameKind | undefined,
	names: NameIndex,
): FoundName {
	const meant = as && findMeant(words, as, names);
	return meant ? { kind: 'one', name: meant, how: 'exact' } : names.find(words, ['person']);
}

/** Whether the answer should say which name it took the words for. */
export function readsDifferently(words: string, name: Name): boolean {
	return foldName(words) !== foldName(name.name);
}

/** The names that were found in this way, one or several. */
export function namesOf(found: FoundName, how: 'exact' | 'part' | 'typo'): readonly Name[] {
	if (found.kind === 'none' || found.how !== how) return [];
	return found.kind === 'one' ? [found.name] : found.names;
}

/** What to offer when a text search came to nothing: what the words could be as names. */
export function nearestOf(found: FoundName): readonly Name[] {
	return found.kind === 'none' ? found.nearest : namesOf(found, found.how);
}

/** The name of this kind that is spelled precisely so: two names may differ by no more than an accent. */
function findMeant(words: string, kind: NameKind, names: NameIndex): Name | undefined {
	return namesOf(names.findWritten(words, [kind]), 'exact').find(({ name }) => name === words);
}
