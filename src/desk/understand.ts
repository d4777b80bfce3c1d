import type { FoundName, Name, NameIndex, NameKind } from '#src/names/name.ts';
import { foldName, nameKey } from '#src/text/fold.ts';
import { isSyllabic } from '#src/text/scripts.ts';

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

/**
 * Finds the person that a reader means; with `as`, a canonical name of that kind comes first. With a
 * title, as in “President Lai”, a person is found if a story gives them that role, else only suggested.
 */
export function understandPerson(
	text: string,
	as: NameKind | undefined,
	{ names, rolesOf }: { readonly names: NameIndex; readonly rolesOf: RolesOf },
): FoundName {
	const canonical = as && findCanonical(text, as, names);
	if (canonical) return { kind: 'one', name: canonical, how: 'exact' };
	const written = names.findWritten(text, ['person']);
	if (written.kind !== 'none') return written;
	const { bearers, others } = titledPeople(text, names, rolesOf);
	const [only, ...more] = bearers;
	if (only !== undefined) {
		return more.length === 0
			? { kind: 'one', name: only, how: 'part' }
			: { kind: 'several', names: bearers, how: 'part' };
	}
	const found = names.find(text, ['person']);
	if (found.kind !== 'none' || others.length === 0) return found;
	const nearest = [...new Set([...others, ...found.nearest])].slice(0, nearestMax);
	return { kind: 'none', nearest };
}

const nearestMax = 5;

/** Whether a text is not simply the name, so that the answer should say how it was understood. */
export function readsDifferently(text: string, name: Name): boolean {
	return nameKey(text) !== nameKey(name.name);
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
function findCanonical(text: string, kind: NameKind, names: NameIndex): Name | undefined {
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

/** The roles that stories give a person, as written. */
export type RolesOf = (person: Name) => readonly string[];

/**
 * The people that a text can mean with a title, as in “President Lai”, “Gov. Newsom” or “賴清德總統”:
 * those who have that role (`bearers`), and others with that name.
 */
function titledPeople(
	text: string,
	names: NameIndex,
	rolesOf: RolesOf,
): { readonly bearers: readonly Name[]; readonly others: readonly Name[] } {
	const bearers = new Map<number, Name>();
	const others = new Map<number, Name>();
	for (const { title, name } of titleSplits(text)) {
		const people = foundNames(names.findWritten(name, ['person']));
		for (const person of people.slice(0, peopleMax)) {
			const isBearer = rolesOf(person).some((role) => isTitleOf(title, role));
			(isBearer ? bearers : others).set(person.id, person);
		}
		if (bearers.size > 0) break;
	}
	return { bearers: [...bearers.values()], others: [...others.values()] };
}

/** The names that were found in any way. */
function foundNames(found: FoundName): readonly Name[] {
	if (found.kind === 'none') return [];
	return found.kind === 'one' ? [found.name] : found.names;
}

const wordsMax = 12;
const peopleMax = 10;

/** Divides a text into a title and a name in either order, the longest names first. */
function titleSplits(text: string): { title: string; name: string }[] {
	const words = text.trim().split(/\s+/);
	const between = words.length > 1 ? ' ' : '';
	const pieces = (words.length > 1 ? words : [...text.trim()]).slice(0, wordsMax);
	if (between === '' && !isSyllabic(text)) return [];
	return pieces.slice(1).flatMap((_, index) => {
		const [first, second] = [pieces.length - 1 - index, index + 1];
		const join = (part: readonly string[]) => part.join(between);
		return [
			{ title: join(pieces.slice(0, second)), name: join(pieces.slice(second)) },
			{ title: join(pieces.slice(first)), name: join(pieces.slice(0, first)) },
		];
	});
}

/** Whether each word of a title is in the role, begins a word in it (`Gov.`), or is made of its initials (`PM`). */
function isTitleOf(title: string, role: string): boolean {
	const roleWords = foldName(role).split(' ');
	const initials = roleWords.map((word) => word.charAt(0)).join('');
	return foldName(title)
		.split(' ')
		.filter((word) => word !== 'the')
		.every(
			(word) =>
				roleWords.includes(word) ||
				(word.length > 2 && roleWords.some((roleWord) => roleWord.startsWith(word))) ||
				(word.length > 1 && initials.includes(word)) ||
				(isSyllabic(word) && roleWords.some((roleWord) => roleWord.includes(word))),
		);
}
