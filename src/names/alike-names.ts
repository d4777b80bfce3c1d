import { nameKey } from '#src/text/fold.ts';
import { createHearing } from './heard-alike.ts';
import type { Name } from './name.ts';
import type { NameDecisions } from './name-decisions.ts';
import {
	endKept,
	type NameDifference,
	nameDifference,
	type SpelledName,
	spelledName,
	surnameMin,
} from './name-difference.ts';
import { soundKeyOf } from './sounds.ts';

/** Why two people look like one: what their names differ in, or that they sound the same in two scripts. */
export type AlikeReason = NameDifference | 'script';

/** Two people who look like one, the more mentioned first. */
export type AlikeNames = {
	readonly people: readonly [Name, Name];
	readonly reason: AlikeReason;
};

type Person = Name & { readonly isRead: boolean };
type Spelling = { readonly person: Person; readonly spelled: SpelledName };

/**
 * Finds people who look like one person, the most mentioned first, at most `limit` pairs: never two whom
 * editors list, nor two of a pair in `apart`. Only people with a key in common are compared.
 */
export function findAlike(
	people: readonly Person[],
	apart: NameDecisions['apart'],
	limit: number,
): readonly AlikeNames[] {
	if (!people.some(({ isRead }) => isRead)) return [];
	const pairs = createPairs(idPairs(people, apart));
	const byMentions = [...people].sort((one, other) => other.mentions - one.mentions);
	const spellings = byMentions.flatMap(spellingsOf);
	const keysOf = createKeys();
	const buckets = new Map<string, Spelling[]>();
	for (const spelling of spellings) {
		for (const key of keysOf(spelling.spelled)) {
			const bucket = buckets.get(key);
			if (bucket === undefined) buckets.set(key, [spelling]);
			else if (bucket.length < comparedMax) bucket.push(spelling);
		}
	}
	for (const bucket of buckets.values()) compareAll(bucket, pairs);
	for (const { one, other, reason } of createHearing(byMentions)(spellings)) {
		pairs.add(one, other, reason);
	}
	return pairs.best(limit);
}

/** How many spellings with one key are compared with each other, the most mentioned first. More share a key only where names are common. */
const comparedMax = 20;

/** How many spellings of one person are compared. */
const spellingsCompared = 8;

function spellingsOf(person: Person): Spelling[] {
	return [person.name, ...person.aliases].slice(0, spellingsCompared).flatMap((text) => {
		const spelled = spelledName(text);
		return spelled === undefined ? [] : [{ person, spelled }];
	});
}

function compareAll(bucket: readonly Spelling[], pairs: Pairs): void {
	for (const [index, one] of bucket.entries()) {
		for (const other of bucket.slice(index + 1)) {
			if (!pairs.canBe(one.person, other.person)) continue;
			const reason = nameDifference(one.spelled, other.spelled);
			if (reason !== undefined) pairs.add(one.person, other.person, reason);
		}
	}
}

/** Keys of a spelling: two that `nameDifference` finds alike share one at least. */
function createKeys(): (spelled: SpelledName) => ReadonlySet<string> {
	// Names are made of a few thousand words, and reading their sounds takes long.
	const soundKeys = new Map<string, string>();
	const soundOf = (word: string) => {
		const key = soundKeys.get(word) ?? soundKeyOf(word).toString(36);
		soundKeys.set(word, key);
		return key;
	};
	return ({ words, joined }) => {
		const keys = new Set(joined.map((letters) => `=${letters}`));
		keys.add(`o${[...words].sort().join(' ')}`);
		keys.add(`s${words.map(soundOf).join(' ')}`);
		keys.add(`i${words[0]?.charAt(0)} ${words.at(-1)}`);
		for (const [index, word] of words.entries()) {
			if (word.length < surnameMin - 1) continue;
			const others = words.with(index, `${word.charAt(0)}*${word.slice(-endKept)}`);
			keys.add(`l${others.join(' ')}`);
		}
		return keys;
	};
}

type Pairs = {
	/** Whether two people can be offered as one at all. */
	canBe(one: Person, other: Person): boolean;
	add(one: Person, other: Person, reason: AlikeReason): void;
	best(limit: number): AlikeNames[];
};

/** Reasons that can hold for several others, who then are all left out: J. Biden is Joe or Jill. */
const doubtful: ReadonlySet<AlikeReason> = new Set(['initial', 'middle name', 'script']);

const byStrength: readonly AlikeReason[] = [
	'spelling',
	'order',
	'romanization',
	'script',
	'letter',
	'initial',
	'middle name',
];

/** The same for two people in either order. */
function pairKey(one: number, other: number): string {
	return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The keys of pairs of people that names are given of. */
function idPairs(people: readonly Person[], pairs: NameDecisions['apart']): ReadonlySet<string> {
	if (pairs.length === 0) return new Set();
	const ids = new Map(people.map(({ name, id }) => [nameKey(name), id]));
	const idOf = (name: string) => ids.get(nameKey(name)) ?? -1;
	return new Set(pairs.map(([one, other]) => pairKey(idOf(one), idOf(other))));
}

function createPairs(apart: ReadonlySet<string>): Pairs {
	const found = new Map<string, AlikeNames>();
	const canBe = (one: Person, other: Person) => one !== other && (one.isRead || other.isRead);
	const isStronger = (reason: AlikeReason, before: AlikeReason) =>
		byStrength.indexOf(reason) < byStrength.indexOf(before);

	return {
		canBe,
		add(one, other, reason) {
			if (!canBe(one, other)) return;
			const key = pairKey(one.id, other.id);
			const before = found.get(key);
			if (apart.has(key) || (before && !isStronger(reason, before.reason))) return;
			found.set(key, { people: inOrder(one, other), reason });
		},
		best(limit) {
			const all = [...found.values()];
			const doubts = new Map<Name, number>();
			for (const { people, reason } of all) {
				if (!doubtful.has(reason)) continue;
				for (const person of people) doubts.set(person, (doubts.get(person) ?? 0) + 1);
			}
			return all
				.filter(
					({ people, reason }) =>
						!doubtful.has(reason) || people.every((person) => doubts.get(person) === 1),
				)
				.sort(
					(one, other) =>
						mentionsOf(other) - mentionsOf(one) || (keyOf(one) < keyOf(other) ? -1 : 1),
				)
				.slice(0, limit);
		},
	};
}

function inOrder(one: Person, other: Person): readonly [Name, Name] {
	const isFirst =
		one.mentions > other.mentions || (one.mentions === other.mentions && one.name < other.name);
	return isFirst ? [one, other] : [other, one];
}

function mentionsOf({ people: [one, other] }: AlikeNames): number {
	return one.mentions + other.mentions;
}

function keyOf({ people: [one, other] }: AlikeNames): string {
	return `${one.name}\n${other.name}`;
}
