import type { FoundName, Name, NameIndex } from '#src/names/name.ts';
import { foldName } from '#src/text/fold.ts';
import { isSyllabic } from '#src/text/scripts.ts';

/** What stories call a person, as they write it. */
export type RolesOf = (person: Name) => readonly string[];

/**
 * The people whom words name together with a title, as in “President Lai”, “Gov. Newsom” or
 * “賴清德總統”: the bearers of such a role, and the others whose name stands in the words.
 */
export function titledPeople(
	words: string,
	names: NameIndex,
	rolesOf: RolesOf,
): { readonly bearers: readonly Name[]; readonly others: readonly Name[] } {
	const bearers = new Map<number, Name>();
	const others = new Map<number, Name>();
	for (const { title, name } of partings(words)) {
		const people = namesIn(names.findWritten(name, ['person']));
		for (const person of people.slice(0, peopleMax)) {
			const isBearer = rolesOf(person).some((role) => isTitleOf(title, role));
			(isBearer ? bearers : others).set(person.id, person);
		}
		if (bearers.size > 0) break;
	}
	return { bearers: [...bearers.values()], others: [...others.values()] };
}

/** The names that were found, whatever the way. */
export function namesIn(found: FoundName): readonly Name[] {
	if (found.kind === 'none') return [];
	return found.kind === 'one' ? [found.name] : found.names;
}

const wordsMax = 12;
const peopleMax = 10;

/** The words as a title and a name, either first, the longest names first; single characters where there are no spaces. */
function partings(text: string): { title: string; name: string }[] {
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
