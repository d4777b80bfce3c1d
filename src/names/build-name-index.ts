import { hashOf } from '#src/text/fold.ts';
import { hasSyllabic } from '#src/text/scripts.ts';
import { letterSetOf } from './edit-distance.ts';
import { mergeNameTables } from './merge-name-tables.ts';
import { type Name, nameKinds } from './name.ts';
import {
	compareNames,
	foldedForms,
	lengthMax,
	type NameTables,
	packTables,
	rankOf,
	unpackTables,
} from './name-tables.ts';
import { soundKeyOf } from './sounds.ts';
import { syllableKeysOf } from './syllables.ts';

/** What the archive knows of a name. */
export type NameEntry = Name;

/** Packs names into one array of bytes that `createNameIndex` reads in place. */
export function buildNameIndex(entries: readonly NameEntry[]): Uint8Array {
	return packTables(buildTables(entries));
}

/** How the names of an index have changed: new ones, and new versions of those that it has; undefined for one that is gone. */
export type NameChanges = ReadonlyMap<number, NameEntry | undefined>;

/** Returns the bytes that `buildNameIndex` would return for the names after a change. */
export function updateNameIndex(bytes: Uint8Array, changes: NameChanges): Uint8Array {
	const tables = unpackTables(bytes);
	const leftOut = new Set<number>();
	for (const id of changes.keys()) {
		const rank = rankOf(tables, id);
		if (rank !== undefined) leftOut.add(rank);
	}
	const entries = [...changes.values()].filter((entry) => entry !== undefined);
	return packTables(mergeNameTables(tables, buildTables(entries), leftOut));
}

function buildTables(entries: readonly NameEntry[]): NameTables {
	const names = entries.toSorted(compareNames);
	const spellings = names.map(({ name, aliases }) => [...new Set([name, ...aliases])]);
	const forms = listForms(spellings);
	const words = distinctWords(forms);
	return {
		...nameColumns(names),
		...spellingColumns(spellings),
		...formColumns(forms, words),
		...wordColumns(words),
		...innerColumns(words),
	};
}

/** Sorted by code unit. */
function distinctWords(forms: readonly Form[]): string[] {
	const words = new Set<string>();
	for (const form of forms) for (const word of form.words) words.add(word);
	return [...words].sort();
}

function nameColumns(names: readonly NameEntry[]) {
	const ranks = Uint32Array.from(names.keys());
	const ids = Float64Array.from(names, ({ id }) => id);
	return {
		ids,
		namesById: ranks.sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0)),
		mentions: Uint32Array.from(names, ({ mentions }) => mentions),
		kinds: Uint8Array.from(names, ({ kind }) => nameKinds.indexOf(kind)),
	};
}

function spellingColumns(spellings: readonly (readonly string[])[]) {
	const texts = spellings.flat();
	return {
		spellingsStart: startsOf(spellings.map(({ length }) => length)),
		textStart: startsOf(texts.map((text) => Buffer.byteLength(text))),
		text: new TextEncoder().encode(texts.join('')),
	};
}

function formColumns(forms: readonly Form[], words: readonly string[]) {
	const wordNumbers = new Map(words.map((word, number) => [word, number]));
	const formWords = forms.map((form) => form.words.map((word) => wordNumbers.get(word) ?? 0));
	const lengths = groupByLength(forms.map(({ joined }) => joined));
	const byWord = groupBy(formWords, words.length);
	return {
		formName: Uint32Array.from(forms, ({ name }) => name),
		formSpelling: Uint32Array.from(forms, ({ spelling }) => spelling),
		formWordsStart: startsOf(formWords.map(({ length }) => length)),
		formWords: Uint32Array.from(formWords.flat()),
		...hashColumns(forms),
		formLengthStart: lengths.start,
		formsByLength: lengths.members,
		formLetterSets: lengths.letterSets,
		wordFormsStart: byWord.start,
		wordForms: byWord.members,
	};
}

function hashColumns(forms: readonly Form[]) {
	const hashes = Uint32Array.from(forms, ({ joined = '' }) => hashOf(joined));
	const formsByHash = Uint32Array.from(forms.keys())
		.filter((form) => forms[form]?.joined !== undefined)
		.sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0));
	return { hashes: formsByHash.map((form) => hashes[form] ?? 0), formsByHash };
}

function wordColumns(words: readonly string[]) {
	const lettersStart = startsOf(words.map(({ length }) => length));
	const letters = new Uint16Array(lettersStart.at(-1) ?? 0);
	for (const [number, word] of words.entries()) {
		const start = lettersStart[number] ?? 0;
		for (let index = 0; index < word.length; index++)
			letters[start + index] = word.charCodeAt(index);
	}
	return {
		lettersStart,
		letters,
		letterSets: Uint32Array.from(words, letterSetOf),
		soundKeys: Uint32Array.from(words, soundKeyOf),
		syllableKeys: Uint32Array.from(words, syllableKeysOf),
	};
}

/** How far into a word without spaces a text is found, in code units. */
const innerOffsetMax = 40;

function innerColumns(words: readonly string[]) {
	const positions = words.flatMap((word, number) =>
		hasSyllabic(word)
			? Array.from({ length: Math.min(word.length - 1, innerOffsetMax) }, (_, before) => ({
					number,
					offset: before + 1,
					rest: word.slice(before + 1),
				}))
			: [],
	);
	positions.sort((a, b) => compare(a.rest, b.rest) || a.number - b.number);
	return {
		innerWords: Uint32Array.from(positions, ({ number }) => number),
		innerOffsets: Uint8Array.from(positions, ({ offset }) => offset),
	};
}

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

function groupByLength(texts: readonly (string | undefined)[]) {
	const lengths = texts.map((text = '') =>
		text === '' || text.length > lengthMax ? [] : [text.length],
	);
	const { start, members } = groupBy(lengths, lengthMax + 1);
	return {
		start,
		members,
		letterSets: Uint32Array.from(members, (n) => letterSetOf(texts[n] ?? '')),
	};
}

/** Turns the groups of each member into the members of each group, ascending and without duplicates. */
function groupBy(groupsOf: readonly (readonly number[])[], groupCount: number) {
	const distinct = groupsOf.map((groups) => (hasDuplicate(groups) ? [...new Set(groups)] : groups));
	const sizes = new Array<number>(groupCount).fill(0);
	for (const groups of distinct) for (const group of groups) sizes[group] = (sizes[group] ?? 0) + 1;
	const start = startsOf(sizes);
	const next = start.slice();
	const members = new Uint32Array(start.at(-1) ?? 0);
	for (const [member, groups] of distinct.entries()) {
		for (const group of groups) {
			const index = next[group] ?? 0;
			members[index] = member;
			next[group] = index + 1;
		}
	}
	return { start, members };
}

function hasDuplicate(groups: readonly number[]): boolean {
	return groups.some((group, index) => groups.indexOf(group) !== index);
}

function startsOf(sizes: readonly number[]): Uint32Array {
	const starts = new Uint32Array(sizes.length + 1);
	for (const [index, size] of sizes.entries()) starts[index + 1] = (starts[index] ?? 0) + size;
	return starts;
}

/** One way to find a name: the folded words of a spelling. */
type Form = {
	/** Rank of the name. */
	readonly name: number;
	/** Number of the spelling among those of all names. */
	readonly spelling: number;
	readonly words: readonly string[];
	/** The words without spaces; undefined if an earlier form of the name has the same. */
	readonly joined: string | undefined;
};

/** Lists the forms of all names from the spellings of each. */
function listForms(spellings: readonly (readonly string[])[]): Form[] {
	const forms: Form[] = [];
	let spelling = 0;
	for (const [name, texts] of spellings.entries()) {
		const listed: string[] = [];
		const listedJoined: string[] = [];
		for (const text of texts) {
			for (const folded of foldedForms(text)) {
				if (folded === '' || listed.includes(folded)) continue;
				const letters = folded.replaceAll(' ', '');
				const joined = listedJoined.includes(letters) ? undefined : letters;
				listed.push(folded);
				listedJoined.push(letters);
				forms.push({ name, spelling, words: folded.split(' '), joined });
			}
			spelling++;
		}
	}
	return forms;
}
