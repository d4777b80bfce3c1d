import type { FoundName, Name, NameIndex, NameKind } from '#src/names/name.ts';
import { isSyllabic } from '#src/text/scripts.ts';
import { readQuestion } from './question.ts';
import { type FoundByRole, findByRole, isOnlyRole, type KnownPeople } from './roles.ts';
import { isTitleOf, type KnownNames } from './titles.ts';
import { findCanonical, foundNames } from './understand.ts';

/** Who is meant: by name, or by a role alone. */
export type FoundPerson = FoundName | FoundByRole;

/**
 * Finds the person that a reader means; with `as`, a canonical name of that kind comes first. With a
 * title, as in “President Lai”, a person is found if a story gives them that role, else only suggested.
 * A role alone, as in “mayor of Moscow”, finds those to whom stories give it.
 */
export function understandPerson(
	text: string,
	as: NameKind | undefined,
	known: KnownPeople,
): FoundPerson {
	const { names } = known;
	const canonical = as && findCanonical(text, as, names);
	if (canonical) return { kind: 'one', name: canonical, how: 'exact' };
	const written = names.findWritten(text, ['person']);
	if (written.kind !== 'none') return written;
	const question = readQuestion(text, known);
	const read = question.words === '' ? foundAmong(question.names) : undefined;
	if (read !== undefined) return read;
	const core = names.findWritten(question.core, ['person']);
	if (core.kind !== 'none') return core;
	const { bearers, others } = titledPeople(question.core, known);
	const byRole = findByRole(question.core, known);
	const sure = foundAmong(bearers) ?? (byRole?.isExact ? byRole : undefined);
	if (sure !== undefined) return sure;
	const suggested = suggestPeople(question.core, [...others, ...question.names], names);
	const hasNamesake = others.length > 0 || suggested.kind !== 'none';
	return byRole === undefined || hasNamesake ? suggested : byRole;
}

/** Undefined unless all of them are people. */
function foundAmong(names: readonly Name[]): FoundName | undefined {
	const [only, ...others] = names;
	if (only === undefined || names.some(({ kind }) => kind !== 'person')) return undefined;
	return others.length === 0
		? { kind: 'one', name: only, how: 'part' }
		: { kind: 'several', names, how: 'part' };
}

function suggestPeople(text: string, others: readonly Name[], names: NameIndex): FoundName {
	const people = others.filter(({ kind }) => kind === 'person');
	const found = names.find(text, ['person']);
	if (found.kind !== 'none') return found;
	// “Prime minister of China” sounds like Lai Ching-te.
	const alike = isOnlyRole(text, names) ? [] : found.nearest;
	const nearest = new Map([...people, ...alike].map((name) => [name.id, name]));
	return { kind: 'none', nearest: [...nearest.values()].slice(0, nearestMax) };
}

const nearestMax = 5;

/** The people who can be meant by a name beside a title, as in “President Lai”, “Gov. Newsom” or “賴清德總統”. */
type TitledPeople = {
	/** Those to whom stories give that role. */
	readonly bearers: readonly Name[];
	/** Others with that name. */
	readonly others: readonly Name[];
};

/**
 * The people that a text can mean with a title before or after a name: those who have that role, and
 * others with that name.
 */
function titledPeople(text: string, { names, rolesOf }: KnownNames): TitledPeople {
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
