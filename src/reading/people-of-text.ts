import { isInOrder, isOtherPerson } from '#src/names/person-names.ts';
import { surnameOf } from '#src/names/surname-of.ts';
import { foldName } from '#src/text/fold.ts';
import { isRoleWord } from './role-words.ts';

/** A person of a text with all full spellings that mean the same, the fullest first. */
export type PersonOfText = { readonly name: string; readonly aliases: readonly string[] };

/** Tells whom a spelling means: nobody that is known, one, or perhaps another, as a given name alone does. */
export type PeopleOfText = {
	readonly people: readonly PersonOfText[];
	meant(spelling: string): PersonOfText | 'several' | undefined;
};

/**
 * Groups full spellings by person. `ties` are pairs that the text says are one. A part of a name means the
 * person if it is the surname, or the last words, and nobody else of the text has it.
 */
export function peopleOf(
	spellings: readonly string[],
	ties: readonly (readonly [name: string, alias: string])[],
): PeopleOfText {
	const groups = groupsOf(spellings, ties);
	const people = groups.map(personOf);
	const byPart = new Map<string, PersonOfText | 'several'>();
	const bySpelling = new Map<string, PersonOfText>();
	const givenNames = new Set<string>();
	for (const [index, group] of groups.entries()) {
		const person = people[index];
		if (person === undefined) continue;
		for (const part of new Set(group.flatMap(partsOf))) {
			byPart.set(part, byPart.has(part) ? 'several' : person);
		}
		for (const spelling of group) givenNames.add(foldName(spelling).split(' ')[0] ?? '');
		for (const spelling of group) bySpelling.set(foldName(spelling), person);
	}
	return {
		people,
		meant(spelling) {
			const key = foldName(spelling);
			return (
				bySpelling.get(key) ?? byPart.get(key) ?? (givenNames.has(key) ? 'several' : undefined)
			);
		},
	};
}

function groupsOf(
	spellings: readonly string[],
	ties: readonly (readonly [name: string, alias: string])[],
): string[][] {
	const groups = new Map<string, string[]>();
	for (const spelling of spellings) {
		const key = foldName(spelling);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [spelling]);
		else if (!group.includes(spelling)) group.push(spelling);
	}
	const join = (from: string, into: string) => {
		const [moved, kept] = [groups.get(from), groups.get(into)];
		if (moved === undefined || kept === undefined || moved === kept) return;
		for (const spelling of moved) if (!kept.includes(spelling)) kept.push(spelling);
		for (const [key, group] of groups) if (group === moved) groups.set(key, kept);
	};
	for (const [name, alias] of ties) join(foldName(alias), foldName(name));
	const keys = Array.from(groups.keys());
	for (const key of keys) {
		const longer = keys.filter((other) => isShorterOf(key, other));
		const [only] = longer;
		const fitting = new Set(longer.map((other) => groups.get(other)));
		if (only !== undefined && fitting.size === 1) join(key, only);
	}
	return Array.from(new Set(groups.values()));
}

/** “James Kilby” is “James W. Kilby”: all its words in the same order, and nothing makes it a relative. */
function isShorterOf(shorter: string, longer: string): boolean {
	if (/^(?:ben|nic|ni|ould) /.test(shorter)) return longer.endsWith(` ${shorter}`);
	const [typed, held] = [shorter.split(' '), longer.split(' ')];
	if (typed.length < 2 || typed.length >= held.length) return false;
	const indexes = typed.map((word) => held.indexOf(word));
	if (indexes.includes(-1) || typed[0] !== held[0]) return false;
	return isInOrder(indexes, held.length) && !isOtherPerson({ typed, held, indexes });
}

function personOf(group: readonly string[]): PersonOfText {
	const [name = '', ...others] = group.toSorted((one, other) => fullness(other) - fullness(one));
	const keys = new Set([foldName(name)]);
	const aliases = others.filter((spelling) => {
		const key = foldName(spelling);
		if (/^(?:ben|nic|ni|ould) /.test(key) && foldName(name).endsWith(` ${key}`)) return false;
		return keys.has(key) ? false : keys.add(key);
	});
	return { name: inNormalCase(name), aliases: aliases.map(inNormalCase) };
}

/** Words count, and a spelling in capitals only where there is no other. */
function fullness(spelling: string): number {
	return (isInCapitals(spelling) ? -100 : 0) + spelling.split(/[\s-]+/).length;
}

function isInCapitals(spelling: string): boolean {
	return !/\p{Ll}/u.test(spelling) && /\p{Lu}/u.test(spelling);
}

/** “KIM JONG-UN” as “Kim Jong-Un”; spellings with small letters stay. */
export function inNormalCase(spelling: string): string {
	if (!isInCapitals(spelling)) return spelling;
	return spelling.replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, (word) =>
		/^[IVX]+$/.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase(),
	);
}

/** The folded words that can stand for a full name: its surname, or its last words from a particle or a hyphenated word on. */
function partsOf(spelling: string): string[] {
	const parts = new Set<string>();
	const surname = surnameOf({ name: spelling, aliases: [] });
	if (surname !== undefined) parts.add(surname);
	const words = spelling.split(/\s+/).filter((word) => !generations.test(word));
	const last = words.at(-1) ?? '';
	if (words.length < 2) return [...parts];
	const isFathers = words.slice(0, -1).some((word) => father.test(word));
	if (surname === undefined ? !isFathers : foldName(last).split(' ').includes(surname))
		parts.add(foldName(last));
	for (let start = words.length - 2; start > 0; start -= 1) {
		if (!isParticle(words[start] ?? '') && !innerParticle.test(words[start] ?? '')) break;
		parts.add(foldName(words.slice(start).join(' ')));
	}
	const [first = ''] = words;
	if (surname === undefined && !isRoleWord(first)) parts.add(foldName(first));
	return [...parts];
}

const generations = /^(?:Jr|Sr|II|III|IV)\.?$/;
/** After these stands somebody else’s name, or a place. */
const father = /^(?:bin|bint|ibn|ben|abu|abou|the|of)$/i;
const particle =
	/^(?:al|el|bin|bint|ibn|da|das|de|del|della|den|der|di|do|dos|du|la|le|ter|van|von|zu)$/i;

/** These begin a surname after a given name; “Ben” alone is a given name too. */
const innerParticle = /^(?:Ben|Mac|Nic|Ní|Ould|arap|ben|ole|wa)$/;

/** Whether a word is of a surname of several words: “bin Salman”, “von der Leyen”. */
export function isParticle(word: string): boolean {
	return particle.test(word);
}
