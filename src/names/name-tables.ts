import { foldName } from '#src/text/fold.ts';
import { isOtherScript, latinSpelling } from '#src/text/latin.ts';
import { type Name, type NameKind, nameKinds } from './name.ts';

/**
 * The name index as columns of numbers, so that it passes between threads as one array of bytes and
 * stays off the JavaScript heap. Names, spellings, forms and words are numbers: indexes into columns.
 *
 * - A name's number is its rank by mentions; 0 is mentioned most.
 * - A name has spellings: the canonical name, then its aliases, as written.
 * - A spelling has one or two forms: its folded words, and the same with hyphens removed. Forms are
 *   sorted by their names' rank, so the lowest form belongs to the name that is mentioned most.
 * - Words are distinct and sorted by code unit.
 * - A column called `…Start` says where each item's entries begin in another column; a last entry
 *   says where they end.
 */
const columnTypes = {
	ids: Float64Array,
	/** The ranks of the names, sorted by id. */
	namesById: Uint32Array,
	mentions: Uint32Array,
	/** Indexes into `nameKinds`. */
	kinds: Uint8Array,
	spellingsStart: Uint32Array,
	textStart: Uint32Array,
	/** The spellings in UTF-8. */
	text: Uint8Array,
	formName: Uint32Array,
	formSpelling: Uint32Array,
	formWordsStart: Uint32Array,
	formWords: Uint32Array,
	/** Hashes of the forms without their spaces, ascending; `formsByHash` has the form of each. */
	hashes: Uint32Array,
	formsByHash: Uint32Array,
	/** Forms grouped by length without spaces, up to `lengthMax`; `formLetterSets` has the letter set of each. */
	formLengthStart: Uint32Array,
	formsByLength: Uint32Array,
	formLetterSets: Uint32Array,
	lettersStart: Uint32Array,
	/** The words in UTF-16. */
	letters: Uint16Array,
	/** The letter set of each word. */
	letterSets: Uint32Array,
	/** The sound key of each word, and the keys of its syllables if it is Chinese or Korean. */
	soundKeys: Uint32Array,
	syllableKeys: Uint32Array,
	/** The forms that contain each word, ascending. */
	wordFormsStart: Uint32Array,
	wordForms: Uint32Array,
	/** Positions inside Chinese, Japanese and Korean words, sorted by the text from there on. */
	innerWords: Uint32Array,
	innerOffsets: Uint8Array,
} as const;

/** The columns of a name index; `columnTypes` describes them. */
export type NameTables = {
	readonly [Column in keyof typeof columnTypes]: (typeof columnTypes)[Column]['prototype'];
};

/** The longest form, in code units without spaces, that a misspelling can find. */
export const lengthMax = 128;

/** Reads a number from a column; the index must exist. */
export function at(column: Float64Array | Uint32Array | Uint8Array, index: number): number {
	return column[index] ?? 0;
}

const magic = 'DLNAMES3';
const alignment = 8;
// Object.keys loses the type of the keys. Their order is the order of the columns in the bytes.
const columnNames = Object.keys(columnTypes) as (keyof NameTables)[];
const headerSize = magic.length + aligned(columnNames.length * Uint32Array.BYTES_PER_ELEMENT);

/**
 * Writes a magic word, the columns' lengths in bytes, and the columns; each starts at a multiple of 8.
 * The bytes are in memory that threads can share.
 */
export function packTables(tables: NameTables): Uint8Array {
	const written = columnNames.map((name) => tables[name]);
	const lengths = new Uint32Array(written.map((column) => column.byteLength));
	const parts = [new TextEncoder().encode(magic), lengths, ...written];
	const size = parts.reduce((sum, part) => sum + aligned(part.byteLength), 0);
	const bytes = new Uint8Array(new SharedArrayBuffer(size));
	let offset = 0;
	for (const part of parts) {
		bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
		offset += aligned(part.byteLength);
	}
	return bytes;
}

/** Reads bytes as columns, in place if they start at a multiple of 8. Throws if they are not a name index of this version. */
export function unpackTables(packed: Uint8Array): NameTables {
	const bytes = packed.byteOffset % alignment === 0 ? packed : packed.slice();
	const { buffer, byteOffset } = bytes;
	if (new TextDecoder().decode(bytes.subarray(0, magic.length)) !== magic)
		throw new Error(`These bytes are not a name index of version ${magic}`);
	if (bytes.length < headerSize) throw new Error('This name index is cut short');

	const lengths = new Uint32Array(buffer, byteOffset + magic.length, columnNames.length);
	const size = lengths.reduce((sum, length) => sum + aligned(length), headerSize);
	if (bytes.length !== size) throw new Error('This name index is cut short');

	let offset = byteOffset + headerSize;
	const views = columnNames.map((name, index) => {
		const Column: ColumnType = columnTypes[name];
		const length = at(lengths, index);
		const view = new Column(buffer, offset, length / Column.BYTES_PER_ELEMENT);
		offset += aligned(length);
		return [name, view];
	});
	// Each column has its own type, but Object.fromEntries loses it.
	return Object.fromEntries(views) as NameTables;
}

type ColumnType = {
	new (buffer: ArrayBufferLike, offset: number, length: number): NameTables[keyof NameTables];
	readonly BYTES_PER_ELEMENT: number;
};

function aligned(byteLength: number): number {
	return Math.ceil(byteLength / alignment) * alignment;
}

/** The first index that meets a condition that all later ones meet too; `count` if none does. */
export function firstIndex(count: number, isMet: (index: number) => boolean): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (isMet(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** What a look-up searches: the tables, and which names in them, by rank. */
export type NameSearch = {
	readonly tables: NameTables;
	readonly isIncluded: (rank: number) => boolean;
};

/** The order of names by rank: the most mentioned first. */
export function compareNames(a: Name, b: Name): number {
	if (a.mentions !== b.mentions) return b.mentions - a.mentions;
	if (a.name !== b.name) return a.name < b.name ? -1 : 1;
	return a.id - b.id;
}

/** The rank of the name with this id; undefined if there is none. */
export function rankOf({ ids, namesById }: NameTables, id: number): number | undefined {
	const index = firstIndex(namesById.length, (n) => at(ids, at(namesById, n)) >= id);
	const rank = namesById[index];
	return rank === undefined || at(ids, rank) !== id ? undefined : rank;
}

/** Reads the name with this rank. */
export function readName(tables: NameTables, rank: number): Name {
	const start = at(tables.spellingsStart, rank);
	const end = at(tables.spellingsStart, rank + 1);
	const spellings = Array.from({ length: end - start }, (_, n) => readSpelling(tables, start + n));
	const [name = '', ...aliases] = spellings;
	return {
		id: at(tables.ids, rank),
		kind: nameKinds[at(tables.kinds, rank)] ?? 'topic',
		name,
		aliases,
		mentions: at(tables.mentions, rank),
	};
}

/** The alias that a form was folded from; undefined if it was the canonical name. */
export function readAlias(tables: NameTables, form: number): string | undefined {
	const canonical = at(tables.spellingsStart, at(tables.formName, form));
	return at(tables.formSpelling, form) === canonical ? undefined : readFormSpelling(tables, form);
}

/** Reads a word by its number. */
export function readWord({ letters, lettersStart }: NameTables, word: number): string {
	return String.fromCharCode(
		...letters.subarray(at(lettersStart, word), at(lettersStart, word + 1)),
	);
}

/** The spelling that a form was folded from. */
export function readFormSpelling(tables: NameTables, form: number): string {
	return readSpelling(tables, at(tables.formSpelling, form));
}

/** Tells whether the name with a rank is of one of the kinds, and mentioned. */
export function isOfKinds(
	tables: NameTables,
	kinds: readonly NameKind[],
): (rank: number) => boolean {
	const wanted = nameKinds.map((kind) => kinds.includes(kind));
	return (rank) => at(tables.mentions, rank) > 0 && wanted[at(tables.kinds, rank)] === true;
}

function readSpelling({ text, textStart }: NameTables, spelling: number): string {
	const start = at(textStart, spelling);
	const length = at(textStart, spelling + 1) - start;
	return Buffer.from(text.buffer, text.byteOffset + start, length).toString();
}

/**
 * The folded words by which a spelling can be found; with hyphens also without them, `lai ching te` and
 * `lai chingte`, and in another script also in Latin letters.
 */
export function foldedForms(spelling: string): string[] {
	const joined = spelling.replace(/(?<=\p{L})\p{Pd}(?=\p{L})/gu, '');
	const latin = latinSpelling(spelling);
	return [
		foldName(spelling),
		...(joined === spelling ? [] : [foldName(joined)]),
		...(latin === undefined ? [] : [latin]),
	];
}

/** Whether a form is in Latin letters although its spelling is not. */
export function isRomanized(tables: NameTables, form: number): boolean {
	const spelling = readFormSpelling(tables, form);
	if (!isOtherScript(spelling)) return false;
	const start = at(tables.formWordsStart, form);
	const words = tables.formWords.subarray(start, at(tables.formWordsStart, form + 1));
	const folded = Array.from(words, (word) => readWord(tables, word)).join(' ');
	return folded === latinSpelling(spelling) && folded !== foldName(spelling);
}
