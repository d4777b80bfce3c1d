import type { FoundName, Name, NameIndex, NameKind } from '#src/names/name.ts';
import { foldName, nameKey } from '#src/text/fold.ts';
import { isSyllabic } from '#src/text/scripts.ts';

/** What a reader's topic stands for: a name, several that it could be, or words to look for in the text. */
export type Meaning =
	| { readonly kind: 'name'; readonly name: Name }
	| { readonly kind: 'several'; readonly names: readonly Name[] }
	/** `people`: those of whose names the words are a part. */
	| { readonly kind: 'words'; readonly people: readonly Name[] };

/**
 * Understands a topic: a name written in full comes first, then a part of one person's name.
 * `as` says that the words are a canonical name of that kind, as a button knows it.
 */
export function understandTopic(
	words: string,
	as: NameKind | undefined,
	names: NameIndex,
): Meaning {
	const meant = as && findCanonical(words, as, names);
	if (meant) return { kind: 'name', name: meant };
	const found = names.findWritten(words);
	if (found.kind === 'one' && found.how === 'exact') return { kind: 'name', name: found.name };
	if (found.kind === 'several' && found.how === 'exact') return found;
	const person = names.findWritten(words, ['person']);
	if (person.kind === 'one' && person.how === 'part') return { kind: 'name', name: person.name };
	return { kind: 'words', people: namesFoundBy(person, 'part') };
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
	const meant = as && findCanonical(words, as, names);
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
export function namesFoundBy(found: FoundName, how: 'exact' | 'part' | 'typo'): readonly Name[] {
	return found.kind === 'none' || found.how !== how ? [] : foundNames(found);
}

/** What to offer when a text search came to nothing: what the words could be as names. */
export function nearestNames(found: FoundName): readonly Name[] {
	return found.kind === 'none' ? found.nearest : foundNames(found);
}

/** The name of this kind that is spelled precisely so: two names may differ by no more than an accent. */
function findCanonical(words: string, kind: NameKind, names: NameIndex): Name | undefined {
	return namesFoundBy(names.findWritten(words, [kind]), 'exact').find(({ name }) => name === words);
}

/**
 * The canonical name for a name as it is written somewhere, found as the archive finds it: a
 * canonical name is itself, an alias of exactly one name is that name, and any other stays as it is.
 */
export function canonicalName(written: string, kind: NameKind, names: NameIndex): string {
	const key = nameKey(written);
	const found = namesFoundBy(names.findWritten(written, [kind]), 'exact').filter(
		({ name, aliases }) => [name, ...aliases].some((spelling) => nameKey(spelling) === key),
	);
	const itself = found.find(({ name }) => name === written);
	const alike = found.find(({ name }) => nameKey(name) === key);
	const [only, ...others] = found;
	return (itself ?? alike ?? (others.length === 0 ? only : undefined))?.name ?? written;
}

/** What stories call a person, as they write it. */
export type RolesOf = (person: Name) => readonly string[];

/**
 * The people whom words name together with a title, as in “President Lai”, “Gov. Newsom” or
 * “賴清德總統”: the bearers of such a role, and the others whose name stands in the words.
 */
function titledPeople(
	words: string,
	names: NameIndex,
	rolesOf: RolesOf,
): { readonly bearers: readonly Name[]; readonly others: readonly Name[] } {
	const bearers = new Map<number, Name>();
	const others = new Map<number, Name>();
	for (const { title, name } of titleSplits(words)) {
		const people = foundNames(names.findWritten(name, ['person']));
		for (const person of people.slice(0, peopleMax)) {
			const isBearer = rolesOf(person).some((role) => isTitleOf(title, role));
			(isBearer ? bearers : others).set(person.id, person);
		}
		if (bearers.size > 0) break;
	}
	return { bearers: [...bearers.values()], others: [...others.values()] };
}

/** The names that were found, whatever the way. */
function foundNames(found: FoundName): readonly Name[] {
	if (found.kind === 'none') return [];
	return found.kind === 'one' ? [found.name] : found.names;
}

const wordsMax = 12;
const peopleMax = 10;

/** The words as a title and a name, either first, the longest names first; single characters where there are no spaces. */
function titleSplits(text: string): { title: string; name: string }[] {
	const words = text.trim().split(/\s+/);
	const between = words.length > 1 ? ' ' : '';
	const pieces = (words.length > 1 ? words : [...text.trim()]).slice(0, wordsMax);
	if (between === '' && !isSyllabic(text)) return [];
	return pieces.slice(1).flatMap((_, index) => {
		const [first, second] = [pieces.length - 1 - index, index + 1];
		const join = (some: readonly string[]) => some.join(between);
		return [
			{ title: join(pieces.slice(0, second)), name: join(pieces.slice(second)) },
			{ title: join(pieces.slice(first)), name: join(pieces.slice(0, first)) },
		];
	});
}

/** Whether each word of a title is one of the role’s, begins one (`Gov.`), or is made of its initials (`PM`). */
function isTitleOf(title: string, role: string): boolean {
	const ofRole = foldName(role).split(' ');
	const initials = ofRole.map((word) => word.charAt(0)).join('');
	return foldName(title)
		.split(' ')
		.filter((word) => word !== 'the')
		.every(
			(word) =>
				ofRole.includes(word) ||
				(word.length > 2 && ofRole.some((one) => one.startsWith(word))) ||
				(word.length > 1 && initials.includes(word)) ||
				(isSyllabic(word) && ofRole.some((one) => one.includes(word))),
		);
}
