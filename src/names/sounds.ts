import { hashOf } from '#src/text/fold.ts';
import { letterSetOf } from './edit-distance.ts';
import { type NameTables, readWord } from './name-tables.ts';

/**
 * Compares words by how they sound, because one name is written in many ways: Gaddafi and Qaddafi,
 * Sergei and Sergey, Hussein and Husayn. A word is read as sounds, one character each. Spellings that
 * transliterations confuse are the same; another vowel, or a voiced for an unvoiced consonant, is one
 * slip; anything else makes it another word.
 */

/** Tells how many edits a word of the index is worth as a spelling of the typed word; undefined if it is another word. */
export type SoundCheck = (word: string) => number | undefined;

/** The words in Latin script that sound like the typed one, each with its edits. */
export function wordsSoundingAlike(tables: NameTables, typed: string): ReadonlyMap<number, number> {
	const check = createSoundCheck(typed);
	const key = { column: 'soundKeys', value: soundKeyOf(typed), mask: wholeKey } as const;
	const limits = { fewer: 3, more: 3, isFirstFree: false, lettersCompared: 'blmnrs' };
	return wordsSoundingLike(tables, typed, { check, key, ...limits });
}

/** How words are compared by sound, and which are: a check takes long for all. */
export type SoundSearch = {
	readonly check: SoundCheck;
	/** What one of the keys of the words must be, in the bits of the mask. */
	readonly key: {
		readonly column: 'soundKeys' | 'syllableKeys';
		readonly value: number;
		readonly mask: number;
	};
	/** How many letters fewer or more than the typed word they have at most. */
	readonly fewer: number;
	readonly more: number;
	/** Whether the first letter can be of another group. */
	readonly isFirstFree: boolean;
	/** A letter of each group that they must share with the typed word. */
	readonly lettersCompared: string;
};

/** Words that a check of their sounds allows, each with its edits. */
export function wordsSoundingLike(
	tables: NameTables,
	typed: string,
	{ check, key, fewer, more, isFirstFree, lettersCompared }: SoundSearch,
): ReadonlyMap<number, number> {
	const alike = new Map<number, number>();
	const compared = consonantGroups.filter((group) => (group & letterSetOf(lettersCompared)) !== 0);
	const inGroups = createGroupCheck(letterSetOf(typed), compared);
	const firstInGroup = createGroupCheck(letterSetOf(typed.charAt(0)), compared);
	const { letters, lettersStart, letterSets } = tables;
	const keys = tables[key.column];
	const mask = key.mask | 0;
	const keyBits = key.value & mask;
	for (let word = 0; word < keys.length; word++) {
		if (((keys[word] ?? 0) & mask) !== keyBits) continue;
		if (!inGroups(letterSets[word] ?? 0)) continue;
		const start = lettersStart[word] ?? 0;
		const length = (lettersStart[word + 1] ?? 0) - start;
		if (length < typed.length - fewer || length > typed.length + more) continue;
		if (!isFirstFree && !firstInGroup(1 << ((letters[start] ?? 0) & 31))) continue;
		const edits = check(readWord(tables, word));
		if (edits !== undefined) alike.set(word, edits);
	}
	return alike;
}

/**
 * The groups of consonants that no transliteration confuses, as letter sets; without d, t, h, v, w, y
 * and vowels, which come and go.
 */
const consonantGroups: readonly number[] = ['bpf', 'cgjkqsxz', 'l', 'm', 'n', 'r'].map(letterSetOf);

/** Checks whether a letter set has letters of the same groups. */
function createGroupCheck(letterSet: number, groups: readonly number[]) {
	const needed = groups.filter((group) => (group & letterSet) !== 0);
	const unwanted = groups
		.filter((group) => (group & letterSet) === 0)
		.reduce((all, group) => all | group, 0);
	return (other: number): boolean =>
		(other & unwanted) === 0 && needed.every((group) => (group & other) !== 0);
}

/** Checks whether a word in Latin script sounds like the typed one. */
function createSoundCheck(typed: string): SoundCheck {
	const sounds = soundsOf(typed);
	return (word) => (distanceTo(typed, sounds, word) === undefined ? undefined : 1);
}

/** How far apart two words in Latin script sound: 0 if alike, 1 with one slip; undefined if they are two words. */
export function soundsDistance(one: string, other: string): 0 | 1 | undefined {
	return distanceTo(one, soundsOf(one), other);
}

function distanceTo(typed: string, sounds: string, word: string): 0 | 1 | undefined {
	const letters = Math.min(typed.length, word.length);
	if (letters < soundMin) return undefined;
	const held = soundsOf(word);
	if (!endAlike(sounds, held)) return undefined;
	const cost = costBetween(sounds, held, latin);
	const first = (sounds[0] ?? '') + (held[0] ?? '');
	const isFirstSame = first[0] === first[1] || alike.has(first) || glides.has(first);
	const slipsMax = letters < (isFirstSame ? slipMin : firstSlipMin) ? 0 : 1;
	if (cost > slipsMax) return undefined;
	return cost === 0 ? 0 : 1;
}

/** A vowel at the end often tells a man from a woman, so that only some spellings of it are the same. */
function endAlike(typed: string, held: string): boolean {
	const [last = '', other = ''] = [typed.at(-1), held.at(-1)];
	return last === other || !isVowel(last) || lastVowels.has(last + other);
}

/** The fewest letters that are compared by sound: in shorter words, any other letter is another name. */
const soundMin = 4;

/** The fewest letters in which one sound can differ: Pudin is Putin, but Gang is not Kang. */
const slipMin = 5;

/** The fewest letters in which the first sound can differ: Kadhafi is Gaddafi, but Cates is not Gates. */
const firstSlipMin = 7;

/**
 * Checks whether a typed word from a script that leaves out vowels, romanized, is a word in Latin
 * script: `mhmd` is Mohammed. Vowels that are not written are free, except for diphthongs: `hsn` is
 * Hassan, but not Hussein, which is `hsyn`.
 */
export function createConsonantCheck(typed: string): SoundCheck {
	const sounds = unpointedSoundsOf(typed);
	return (word) => (costBetween(sounds, soundsOf(word), unpointed) === 0 ? 1 : undefined);
}

/** The sound key of all words that `createConsonantCheck` can allow for a typed one. */
export function consonantKeyOf(typed: string): SoundSearch['key'] {
	return { column: 'soundKeys', value: keyOf(unpointedSoundsOf(typed)), mask: lastingKey };
}

function unpointedSoundsOf(typed: string): string {
	return typed.replace(/kh|gh|sh|dh|th/g, (two) => soundOf.get(two) ?? two);
}

/** Letters that are read as one sound, longer ones first, because the first that fits is taken. */
const spelled = new RegExp(
	[
		'tsch|tch|sch|dzh|sh|dj|ch|kh|gh|zh|ph|ts|tz|dh|th|ck|qu|x',
		'c(?=[eiy])|c|(?<=[aeiouy])w(?![aeiouy])|w',
		'ae|ai|ay|e[iy](?!$)|ou|oo|i[eyj]|ee|e[iy]|y(?![aeiou])',
	].join('|'),
	'g',
);

const soundOf: ReadonlyMap<string, string> = new Map(
	[
		'tsch C,tch C,ch C,sch S,sh S,dzh j,dj j,zh Z,kh K,gh G,ph f,ts z,tz z,dh d,th t,ck k,qu Q,c k',
		'x ks,w v,ae A,ai A,ay A,ou U,oo U,ie i,iy i,ij i,ee i,y i',
	].flatMap((pairs) =>
		pairs.split(',').map((pair) => {
			const [letters = '', sound = ''] = pair.split(' ');
			return [letters, sound] as const;
		}),
	),
);

function soundsOf(word: string): string {
	return word
		.replace(spelled, (letters, offset: number) => {
			const after = word[offset + letters.length] ?? '';
			if (letters === 'c' && 'eiy'.includes(after) && after !== '') return 's';
			if (letters === 'ei' || letters === 'ey') return after === '' ? 'i' : 'A';
			if (letters === 'w' && /[aeiouy]/.test(word[offset - 1] ?? '') && !/[aeiouy]/.test(after))
				return 'u';
			return soundOf.get(letters) ?? letters;
		})
		.replace(/(.)\1+/g, '$1');
}

/**
 * A hash of the sounds that no spelling changes, so that words are compared only with those that have
 * the same key: an index keeps the key of each word. The upper half is a hash of the sounds that last
 * even without vowels in writing; the lower half also counts the labials.
 */
export function soundKeyOf(word: string): number {
	return keyOf(soundsOf(word));
}

/** All of a sound key, and the half of it that is the same for all words that a consonant check allows. */
const wholeKey = 0xffff_ffff;
const lastingKey = 0xffff_0000;

function keyOf(sounds: string): number {
	let firm = '';
	let lasting = '';
	for (const sound of sounds) {
		const kept = firmSounds.get(sound) ?? sound;
		firm += kept;
		if (!'pf'.includes(kept)) lasting += kept;
	}
	return ((hashOf(lasting) & lastingKey) | (hashOf(firm) >>> 16)) >>> 0;
}

/**
 * One sound for all that can stand for each other in steps. Vowels and glides come and go, and with
 * them whatever can become one, step by step: k is K, K is h, and h is silent.
 */
const firmSounds: ReadonlyMap<string, string> = new Map([
	...[..."aeiouAUhywkKqgGjZ'`"].map((sound) => [sound, ''] as const),
	...['dt', 'bp', 'vf', 'zs', 'CS'].map(([sound = '', other = '']) => [sound, other] as const),
]);

const never = Number.POSITIVE_INFINITY;
const isVowel = (sound: string) => 'aeiouAU'.includes(sound);

/** What differences between two sequences of sounds cost. */
type SoundCosts = {
	readonly cost: (typed: string, sound: string) => number;
	/** What it costs that only the typed word has a sound, or only the other. */
	readonly onlyTyped: (sound: string, position: Position) => number;
	readonly onlyHeld: (sound: string, position: Position) => number;
};

type Position = 'first' | 'inside' | 'last';

const alike = bothWays('qk qg qG Kk Kh Gg CS sz jZ ae ei iA eA ou Uu Uo');
const lastVowels = bothWays('ei iA ou Uu Uo');

/** At the beginning of a word in two languages: Yeltsin is Jelzin. */
const glides = bothWays('jy');
const slips = bothWays('td bp kg vf Kg jy jg eu eU ao au aU ei ai');

function bothWays(pairs: string): ReadonlySet<string> {
	return new Set(pairs.split(' ').flatMap(([a, b]) => [`${a}${b}`, `${b}${a}`]));
}

/** A vowel or glide inside a word is easily lost; h often is not heard, but Ahmed is not Hamid. */
function costOfExtra(sound: string, position: Position): number {
	if (sound === 'h') return position === 'first' ? never : 0;
	return position === 'inside' && (isVowel(sound) || sound === 'y') ? 1 : never;
}

const latin: SoundCosts = {
	cost(typed, sound) {
		if (typed === sound || alike.has(typed + sound)) return 0;
		return slips.has(typed + sound) ? 1 : never;
	},
	onlyTyped: costOfExtra,
	onlyHeld: costOfExtra,
};

/** Sounds that stand for each other when a name is written in Arabic or Hebrew. */
const unpointedAlike = bothWays(
	'bp vb wb fv fp kq kg qg Gg GK Kk jg jZ CS sz td yi ye yA yj wu wo wU wv vu vo vU',
);

const unpointed: SoundCosts = {
	cost: (typed, sound) => (typed === sound || unpointedAlike.has(typed + sound) ? 0 : never),
	onlyTyped: (sound, position) =>
		"'`a".includes(sound) || (sound === 'h' && position === 'last') ? 0 : never,
	onlyHeld: (sound, position) =>
		(isVowel(sound) && sound !== 'A' && sound !== 'U') || (sound === 'h' && position === 'last')
			? 0
			: never,
};

/** The least cost to turn the typed sounds into the others. */
function costBetween(typed: string, held: string, costs: SoundCosts): number {
	const extra = (sounds: string, index: number, costOf: SoundCosts['onlyHeld']) =>
		costOf(sounds[index] ?? '', positionOf(index, sounds.length));
	let row = [0];
	for (let column = 0; column < held.length; column++)
		row[column + 1] = (row[column] ?? 0) + extra(held, column, costs.onlyHeld);
	for (let index = 0; index < typed.length; index++) {
		const cost = extra(typed, index, costs.onlyTyped);
		const next = [(row[0] ?? 0) + cost];
		for (let column = 0; column < held.length; column++) {
			next[column + 1] = Math.min(
				(row[column + 1] ?? 0) + cost,
				(next[column] ?? 0) + extra(held, column, costs.onlyHeld),
				(row[column] ?? 0) + costs.cost(typed[index] ?? '', held[column] ?? ''),
			);
		}
		if (next.every((total) => total === never)) return never;
		row = next;
	}
	return row[held.length] ?? never;
}

function positionOf(index: number, length: number): Position {
	if (index === 0) return 'first';
	return index === length - 1 ? 'last' : 'inside';
}
