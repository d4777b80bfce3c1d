import { hashOf } from '#src/text/hash.ts';
import { hasSyllabic } from '#src/text/scripts.ts';
import { letterSetOf } from './edit-distance.ts';
import { type Name, nameKinds } from './name.ts';
import { foldedForms, lengthMax, packTables } from './name-tables.ts';

/** A name as the archive holds it. */
export type NameEntry = Name;

/** Packs names into one array of bytes that `openNameIndex` reads in place; pure, so that a worker can do it. */
export function buildNameIndex(entries: readonly NameEntry[]): Uint8Array {
	const names = entries.toSorted(byMentions);
	const spellings = names.map(({ name, aliases }) => [...new Set([name, ...aliases])]);
	const forms = listForms(spellings);
	const words = distinctWords(forms);
	return packTables({
		...nameColumns(names),
		...spellingColumns(spellings),
		...formColumns(forms, words),
		...wordColumns(words),
		...innerColumns(words),
	});
}

/** In the order of their code units. */
function distinctWords(forms: readonly Form[]): string[] {
	const words = new Set<string>();
	for (const form of forms) for (const word of form.words) words.add(word);
	return [...words].sort();
}

function byMentions(a: NameEntry, b: NameEntry): number {
	if (a.mentions !== b.mentions) return b.mentions - a.mentions;
	if (a.name !== b.name) return a.name < b.name ? -1 : 1;
	return a.id - b.id;
}

function nameColumns(names: readonly NameEntry[]) {
	const places = Uint32Array.from(names.keys());
	const ids = Float64Array.from(names, ({ id }) => id);
	return {
		ids,
		namesById: places.sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0)),
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
	const places = new Map(words.map((word, place) => [word, place]));
	const formWords = forms.map((form) => form.words.map((word) => places.get(word) ?? 0));
	const lengths = groupByLength(forms.map(({ joined }) => joined));
	const holders = groupBy(formWords, words.length);
	return {
		formName: Uint32Array.from(forms, ({ name }) => name),
		formSpelling: Uint32Array.from(forms, ({ spelling }) => spelling),
		formWordsStart: startsOf(formWords.map(({ length }) => length)),
		formWords: Uint32Array.from(formWords.flat()),
		...hashColumns(forms),
		formLengthStart: lengths.start,
		formsByLength: lengths.members,
		formLetterSets: lengths.letterSets,
		wordFormsStart: holders.start,
		wordForms: holders.members,
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
	for (const [place, word] of words.entries()) {
		const start = lettersStart[place] ?? 0;
		for (let index = 0; index < word.length; index++)
			letters[start + index] = word.charCodeAt(index);
	}
	return { lettersStart, letters, letterSets: Uint32Array.from(words, letterSetOf) };
}

/** How deep into one unspaced word a reader's run is looked for, in code units. */
const innerOffsetMax = 40;

function innerColumns(words: readonly string[]) {
	const places = words.flatMap((word, place) =>
		hasSyllabic(word)
			? Array.from({ length: Math.min(word.length - 1, innerOffsetMax) }, (_, before) => ({
					place,
					offset: before + 1,
					rest: word.slice(before + 1),
				}))
			: [],
	);
	places.sort((a, b) => compare(a.rest, b.rest) || a.place - b.place);
	return {
		innerWords: Uint32Array.from(places, ({ place }) => place),
		innerOffsets: Uint8Array.from(places, ({ offset }) => offset),
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

/** Turns "which groups each member is in" into "which members each group has", members ascending and once each. */
function groupBy(groupsOf: readonly (readonly number[])[], groupCount: number) {
	const distinct = groupsOf.map((groups) => (hasTwice(groups) ? [...new Set(groups)] : groups));
	const sizes = new Array<number>(groupCount).fill(0);
	for (const groups of distinct) for (const group of groups) sizes[group] = (sizes[group] ?? 0) + 1;
	const start = startsOf(sizes);
	const next = start.slice();
	const members = new Uint32Array(start.at(-1) ?? 0);
	for (const [member, groups] of distinct.entries()) {
		for (const group of groups) {
			const place = next[group] ?? 0;
			members[place] = member;
			next[group] = place + 1;
		}
	}
	return { start, members };
}

function hasTwice(groups: readonly number[]): boolean {
	return groups.some((group, index) => groups.indexOf(group) !== index);
}

function startsOf(sizes: readonly number[]): Uint32Array {
	const starts = new Uint32Array(sizes.length + 1);
	for (const [index, size] of sizes.entries()) starts[index + 1] = (starts[index] ?? 0) + size;
	return starts;
}

/** One way a name is looked for: the folded words of a spelling. */
type Form = {
	/** Its name's place. */
	readonly name: number;
	/** Its spelling's place among all names' spellings. */
	readonly spelling: number;
	readonly words: readonly string[];
	/** The letters without spaces; undefined when an earlier form of the name has the same. */
	readonly joined: string | undefined;
};

/** Lists the forms of all names, given the spellings of each. */
function listForms(spellings: readonly (readonly string[])[]): Form[] {
	const forms: Form[] = [];
	let spelling = 0;
	for (const [name, written] of spellings.entries()) {
		const known: string[] = [];
		const knownJoined: string[] = [];
		for (const text of written) {
			for (const folded of foldedForms(text)) {
				if (folded === '' || known.includes(folded)) continue;
				const letters = folded.replaceAll(' ', '');
				const joined = knownJoined.includes(letters) ? undefined : letters;
				known.push(folded);
				knownJoined.push(letters);
				forms.push({ name, spelling, words: folded.split(' '), joined });
			}
			spelling++;
		}
	}
	return forms;
}
