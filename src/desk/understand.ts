import type { SearchTerms } from '#src/archive/wanted.ts';
import type { FoundName, Name, NameIndex, NameKind } from '#src/names/name.ts';
import { nameKey } from '#src/text/fold.ts';
import { wantedText } from './search.ts';

/** What a reader's text means: a name, one of several names, or words to search for. */
export type Meaning =
	| { readonly kind: 'name'; readonly name: Name }
	| { readonly kind: 'several'; readonly names: readonly Name[] }
	/** `people` are those whose names contain the words. */
	| { readonly kind: 'words'; readonly people: readonly Name[] };

/**
 * Finds what a text means: a full name, or else a part of one person's name. With `as`, which buttons
 * set, a canonical name of that kind comes first.
 */
export function understandTopic(text: string, as: NameKind | undefined, names: NameIndex): Meaning {
	const canonical = as && findCanonical(text, as, names);
	if (canonical) return { kind: 'name', name: canonical };
	const found = names.findWritten(text);
	if (found.kind === 'one' && found.how === 'exact') return { kind: 'name', name: found.name };
	if (found.kind === 'several' && found.how === 'exact') return found;
	const person = names.findWritten(text, ['person']);
	if (person.kind === 'one' && person.how === 'part') return { kind: 'name', name: person.name };
	return { kind: 'words', people: namesFoundBy(person, 'part') };
}

/** Whether a text is a name, or a part of people’s. */
export function isKnown(text: string, names: NameIndex): boolean {
	const meaning = understandTopic(text, undefined, names);
	return meaning.kind !== 'words' || meaning.people.length > 0;
}

/** Whether a text is not simply the name, so that the answer should say how it was understood. */
export function readsDifferently(text: string, name: Name): boolean {
	return nameKey(text) !== nameKey(name.name);
}

/**
 * The name that a search which found nothing can mean. It is only near if the search leaves something
 * out, because stories about the name can have that.
 */
export function findSought(text: string, words: SearchTerms, names: NameIndex): FoundName {
	if (words.none.length === 0 && words.notFrom === undefined) return names.find(text);
	return { kind: 'none', nearest: nearestNames(names.find(wantedText(words))) };
}

/** The names if they were found in this way; otherwise []. */
export function namesFoundBy(found: FoundName, how: 'exact' | 'part' | 'typo'): readonly Name[] {
	return found.kind === 'none' || found.how !== how ? [] : foundNames(found);
}

/** The names to suggest if a text search found nothing. */
export function nearestNames(found: FoundName): readonly Name[] {
	return found.kind === 'none' ? found.nearest : foundNames(found);
}

/** The name of this kind with exactly this spelling, because two names can differ in an accent only. */
export function findCanonical(text: string, kind: NameKind, names: NameIndex): Name | undefined {
	return namesFoundBy(names.findWritten(text, [kind]), 'exact').find(({ name }) => name === text);
}

/**
 * The canonical name of a name as written, by the same rule as in the archive: a canonical name stays,
 * an alias of only one name becomes that name, and anything else stays.
 */
export function canonicalName(written: string, kind: NameKind, names: NameIndex): string {
	const key = nameKey(written);
	const found = namesFoundBy(names.findWritten(written, [kind]), 'exact').filter(
		({ name, aliases }) => [name, ...aliases].some((spelling) => nameKey(spelling) === key),
	);
	const itself = found.find(({ name }) => name === written);
	const sameKey = found.find(({ name }) => nameKey(name) === key);
	const [only, ...others] = found;
	return (itself ?? sameKey ?? (others.length === 0 ? only : undefined))?.name ?? written;
}

/** The names that were found in any way. */
export function foundNames(found: FoundName): readonly Name[] {
	if (found.kind === 'none') return [];
	return found.kind === 'one' ? [found.name] : found.names;
}
