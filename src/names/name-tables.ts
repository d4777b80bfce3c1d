import { foldName } from '#src/text/fold.ts';
import { type Name, type NameKind, nameKinds } from './name.ts';

/**
 * The name index as columns of numbers, so that it passes between threads as one array of bytes and
 * stays off the JavaScript heap.
 *
 * Names stand in the order of their mentions, the most talked-about first, and are known by their
 * place in it. A name has spellings (its own, then its aliases), as written. A spelling has one or
 * two forms: its folded words, and those with hyphens closed up. Forms stand in the order of their
 * names, so ascending forms are descending mentions. Words are distinct and sorted by code unit.
 * A column called `…Start` has one entry more than there are things, and holds where each begins.
 */
const columnTypes = {
	ids: Float64Array,
	/** Names, in the order of their ids. */
	namesById: Uint32Array,
	mentions: Uint32Array,
	/** Places in `nameKinds`. */
	kinds: Uint8Array,
	spellingsStart: Uint32Array,
	textStart: Uint32Array,
	/** The spellings in UTF-8. */
	text: Uint8Array,
	formName: Uint32Array,
	formSpelling: Uint32Array,
	formWordsStart: Uint32Array,
	formWords: Uint32Array,
	/** Hashes of the forms' letters without spaces, ascending, and the form of each. */
	hashes: Uint32Array,
	formsByHash: Uint32Array,
	/** Forms by their number of letters, and the letter set of each; ones longer than `lengthMax` are left out. */
	formLengthStart: Uint32Array,
	formsByLength: Uint32Array,
	formLetterSets: Uint32Array,
	lettersStart: Uint32Array,
	/** The words in UTF-16. */
	letters: Uint16Array,
	/** The letter set of each word. */
	letterSets: Uint32Array,
	/** The forms that hold a word, ascending. */
	wordFormsStart: Uint32Array,
	wordForms: Uint32Array,
	/** The places inside Chinese, Japanese and Korean words, in the order of what stands from there. */
	innerWords: Uint32Array,
	innerOffsets: Uint8Array,
} as const;

export type NameTables = {
	readonly [Column in keyof typeof columnTypes]: (typeof columnTypes)[Column]['prototype'];
};

/** How long a form without its spaces may be in code units and still be found misspelled. */
export const lengthMax = 128;

/** Reads a number that is known to be there. */
export function at(column: Float64Array | Uint32Array | Uint8Array, index: number): number {
	return column[index] ?? 0;
}

const magic = 'DLNAMES1';
const alignment = 8;
// Object.keys cannot say which keys; these are the columns in their order within the bytes.
const columnNames = Object.keys(columnTypes) as (keyof NameTables)[];
const headerSize = magic.length + aligned(columnNames.length * Uint32Array.BYTES_PER_ELEMENT);

/** Lays the columns out one after another, behind a magic word and their lengths in bytes; each starts at a multiple of 8. */
export function packTables(tables: NameTables): Uint8Array {
	const written = columnNames.map((name) => tables[name]);
	const lengths = new Uint32Array(written.map((column) => column.byteLength));
	const parts = [new TextEncoder().encode(magic), lengths, ...written];
	const bytes = new Uint8Array(parts.reduce((size, part) => size + aligned(part.byteLength), 0));
	let offset = 0;
	for (const part of parts) {
		bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
		offset += aligned(part.byteLength);
	}
	return bytes;
}

/** Views the bytes as columns, copying only when they start off a multiple of 8. Throws on bytes that are no name index of this version. */
export function unpackTables(given: Uint8Array): NameTables {
	const bytes = given.byteOffset % alignment === 0 ? given : given.slice();
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
	// Each column was viewed with its own type just now; Object.fromEntries forgets which.
	return Object.fromEntries(views) as NameTables;
}

type ColumnType = {
	new (buffer: ArrayBufferLike, offset: number, length: number): NameTables[keyof NameTables];
	readonly BYTES_PER_ELEMENT: number;
};

function aligned(byteLength: number): number {
	return Math.ceil(byteLength / alignment) * alignment;
}

/** The first index at which a condition holds that, once true, stays true; `count` when it never does. */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** What a look-up reads: the tables, and which of the names count. */
export type NameSearch = {
	readonly tables: NameTables;
	readonly counts: (place: number) => boolean;
};

/** Writes out the name at a place in the tables. */
export function readName(tables: NameTables, place: number): Name {
	const start = at(tables.spellingsStart, place);
	const end = at(tables.spellingsStart, place + 1);
	const spellings = Array.from({ length: end - start }, (_, n) => readSpelling(tables, start + n));
	const [name = '', ...aliases] = spellings;
	return {
		id: at(tables.ids, place),
		kind: nameKinds[at(tables.kinds, place)] ?? 'topic',
		name,
		aliases,
		mentions: at(tables.mentions, place),
	};
}

/** The spelling that a form was folded from, when it is an alias. */
export function readAlias(tables: NameTables, form: number): string | undefined {
	const canonical = at(tables.spellingsStart, at(tables.formName, form));
	return at(tables.formSpelling, form) === canonical ? undefined : readFormSpelling(tables, form);
}

/** The spelling that a form was folded from. */
export function readFormSpelling(tables: NameTables, form: number): string {
	return readSpelling(tables, at(tables.formSpelling, form));
}

/** Says of a place whether its name is of one of the kinds. */
export function isOfKinds(
	tables: NameTables,
	kinds: readonly NameKind[],
): (place: number) => boolean {
	const wanted = nameKinds.map((kind) => kinds.includes(kind));
	return (place) => wanted[at(tables.kinds, place)] === true;
}

function readSpelling({ text, textStart }: NameTables, spelling: number): string {
	const start = at(textStart, spelling);
	const length = at(textStart, spelling + 1) - start;
	return Buffer.from(text.buffer, text.byteOffset + start, length).toString();
}

/** How a spelling is looked for: `Lai Ching-te` also as `lai chingte`. */
export function foldedForms(spelling: string): string[] {
	const closedUp = spelling.replace(/(?<=\p{L})\p{Pd}(?=\p{L})/gu, '');
	return closedUp === spelling ? [foldName(spelling)] : [foldName(spelling), foldName(closedUp)];
}
