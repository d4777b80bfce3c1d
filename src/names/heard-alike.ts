import { foldName } from '#src/text/fold.ts';
import { isOtherScript } from '#src/text/latin.ts';
import type { Name } from './name.ts';
import { nameDifference, type SpelledName, spelledName } from './name-difference.ts';
import { type HeardReading, readingsOf } from './romanize.ts';
import { type SoundSearch, soundKeyOf } from './sounds.ts';
import { syllableKeysOf } from './syllables.ts';

/** Two people whose names sound the same, although they are written in two scripts or romanizations. */
export type HeardPair<Person> = {
	readonly one: Person;
	readonly other: Person;
	readonly reason: 'script' | 'romanization';
};

/** A name in another script or in an older romanization, as it may be written in Latin letters. */
type HeardName<Person> = {
	readonly person: Person;
	readonly searches: readonly SoundSearch[];
	/** People with a spelling in this script are somebody else if it is another one. */
	readonly script: RegExp;
	readonly isOtherScript: boolean;
};

type Spelling<Person> = { readonly person: Person; readonly spelled: SpelledName };

/** Reads the names of people that can be heard, and returns what finds the spellings that sound so. */
export function createHearing<Person extends Name>(people: readonly Person[]) {
	const heard = new Map<string, HeardName<Person>[]>();
	const kinds = new Map<string, SoundSearch['key']>();
	const spelledOut: Spelling<Person>[] = [];
	for (const person of people)
		for (const text of [person.name, ...person.aliases]) read(person, text);
	const keysOf = createWordKeys();

	return function* (spellings: readonly Spelling<Person>[]): Generator<HeardPair<Person>> {
		yield* soundingAsSpelled(spelledOut, spellings);
		for (const { person, spelled } of spellings) {
			for (const kind of kinds.values()) {
				const key = keyOf(
					kind,
					spelled.words.map((word) => keysOf(word)[kind.column]),
				);
				for (const name of heard.get(key) ?? []) {
					if (name.person === person || !isHeardAs(name, spelled, person)) continue;
					const reason = name.isOtherScript ? 'script' : 'romanization';
					yield { one: name.person, other: person, reason };
				}
			}
		}
	};

	function read(person: Person, text: string): void {
		if (text.length > textMax) return;
		const isOther = isOtherScript(foldName(text));
		if (!isOther && !mayBeChinese.test(text)) return;
		for (const reading of readingsOf(text)) {
			if (reading.kind === 'spelled') {
				const spelled = spelledName(reading.words.join(' '));
				if (spelled !== undefined) spelledOut.push({ person, spelled });
			} else keep(person, reading, isOther);
		}
	}

	function keep(person: Person, reading: HeardReading, isOther: boolean): void {
		if (reading.words.length < 2) return;
		const searches = reading.words.map(reading.search);
		const [first] = searches;
		if (first === undefined) return;
		kinds.set(`${first.key.column} ${first.key.mask}`, first.key);
		const key = keyOf(
			first.key,
			searches.map((search) => search.key.value),
		);
		const script = reading.script ?? (isOther ? unpointed : never);
		const names = heard.get(key) ?? [];
		heard.set(key, names);
		if (names.length < comparedMax) {
			names.push({ person, searches, script, isOtherScript: isOther });
		}
	}
}

/** How many names that sound the same are compared, the first ones: a name that is that of several is nobody’s. */
const comparedMax = 20;

/** In characters; the longest names in other scripts. */
const textMax = 60;

/** Three or more syllables in Latin letters, as in Lai Ching-te. */
const mayBeChinese = /^\p{Lu}[\p{L}’']{0,5}[\s-]\p{L}[\p{L}’']{0,5}(?:[\s-]\p{L}[\p{L}’']{0,5})$/u;
const unpointed = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const never = /(?!)/;

function isHeardAs<Person extends Name>(
	{ searches, script }: HeardName<Person>,
	{ words, generation }: SpelledName,
	{ name, aliases }: Person,
): boolean {
	if (generation !== '' || words.length !== searches.length) return false;
	if ([name, ...aliases].some((text) => script.test(text))) return false;
	return words.every((word, index) => searches[index]?.check(word) !== undefined);
}

/** Scripts with vowels are spelled out in Latin letters, and then compared like any spelling. */
function* soundingAsSpelled<Person>(
	spelledOut: readonly Spelling<Person>[],
	spellings: readonly Spelling<Person>[],
): Generator<HeardPair<Person>> {
	if (spelledOut.length === 0) return;
	const bySound = Map.groupBy(spelledOut, ({ spelled }) => soundsOf(spelled));
	for (const { person, spelled } of spellings) {
		for (const other of bySound.get(soundsOf(spelled)) ?? []) {
			const way = other.person === person ? undefined : nameDifference(other.spelled, spelled);
			if (way === 'spelling' || way === 'romanization') {
				yield { one: other.person, other: person, reason: 'script' };
			}
		}
	}
}

function soundsOf({ words }: SpelledName): string {
	return words.map(soundKeyOf).join(' ');
}

function keyOf({ column, mask }: SoundSearch['key'], values: readonly number[]): string {
	return `${column} ${mask} ${values.map((value) => value & mask).join(' ')}`;
}

/** Both keys of a word, read once: names are made of a few thousand words. */
function createWordKeys() {
	const known = new Map<string, Readonly<Record<SoundSearch['key']['column'], number>>>();
	return (word: string) => {
		const keys = known.get(word) ?? {
			soundKeys: soundKeyOf(word),
			syllableKeys: syllableKeysOf(word),
		};
		known.set(word, keys);
		return keys;
	};
}
