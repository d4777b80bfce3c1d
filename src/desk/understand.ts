import type { FoundName, Name, NameIndex, NameKind } from '#src/names/name.ts';
import { nameKey } from '#src/text/fold.ts';
import { namesIn, type RolesOf, titledPeople } from './titled-people.ts';

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

/**
 * Finds the person a reader means; with `as`, the one whose canonical name the words are. A title
 * beside the name counts where a story gives that person such a role, and otherwise brings the person near.
 */
export function understandPerson(
	words: string,
	as: NameKind | undefined,
	{ names, rolesOf }: { readonly names: NameIndex; readonly rolesOf: RolesOf },
): FoundName {
	const meant = as && findMeant(words, as, names);
	if (meant) return { kind: 'one', name: meant, how: 'exact' };
	const written = names.findWritten(words, ['person']);
	if (written.kind !== 'none') return written;
	const { bearers, others } = titledPeople(words, names, rolesOf);
	const [only, ...more] = bearers;
	if (only !== undefined) {
		return more.length === 0
			? { kind: 'one', name: only, how: 'part' }
			: { kind: 'several', names: bearers, how: 'part' };
	}
	const found = names.find(words, ['person']);
	if (found.kind !== 'none' || others.length === 0) return found;
	const nearest = [...new Set([...others, ...found.nearest])].slice(0, nearestMax);
	return { kind: 'none', nearest };
}

const nearestMax = 5;

/** Whether the answer should say which name it took the words for. */
export function readsDifferently(words: string, name: Name): boolean {
	return nameKey(words) !== nameKey(name.name);
}

/** The names that were found in this way, one or several. */
export function namesOf(found: FoundName, how: 'exact' | 'part' | 'typo'): readonly Name[] {
	return found.kind === 'none' || found.how !== how ? [] : namesIn(found);
}

/** What to offer when a text search came to nothing: what the words could be as names. */
export function nearestOf(found: FoundName): readonly Name[] {
	return found.kind === 'none' ? found.nearest : namesIn(found);
}

/** The name of this kind that is spelled precisely so: two names may differ by no more than an accent. */
function findMeant(words: string, kind: NameKind, names: NameIndex): Name | undefined {
	return namesOf(names.findWritten(words, [kind]), 'exact').find(({ name }) => name === words);
}

/**
 * The canonical name for a name as it is written somewhere, found as the archive finds it: a
 * canonical name is itself, an alias of exactly one name is that name, and any other stays as it is.
 */
export function canonicalName(written: string, kind: NameKind, names: NameIndex): string {
	const key = nameKey(written);
	const found = namesOf(names.findWritten(written, [kind]), 'exact').filter(({ name, aliases }) =>
		[name, ...aliases].some((spelling) => nameKey(spelling) === key),
	);
	const itself = found.find(({ name }) => name === written);
	const alike = found.find(({ name }) => nameKey(name) === key);
	const [only, ...others] = found;
	return (itself ?? alike ?? (others.length === 0 ? only : undefined))?.name ?? written;
}
