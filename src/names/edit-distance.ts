/**
 * Counts the edits between a typed word and letters that are read piece by piece. An edit adds,
 * removes or changes a letter, or swaps two neighboring ones (optimal string alignment).
 */
export type EditMeter = {
	/** Forgets the letters read so far. */
	start(): void;
	read(letters: Uint16Array, from: number, to: number): void;
	/** Edits between the typed word and all letters read since `start`. */
	edits(): number;
	/** Edits between the typed word and the nearest beginning of the letters read since `start`. */
	editsToBeginning(): number;
};

/** Creates a meter for a typed word of at least one letter. */
export function createEditMeter(typed: string): EditMeter {
	return typed.length <= 32 ? createBitMeter(typed) : createColumnMeter(typed);
}

/** Hyyrö's bit-parallel algorithm (2003): the bits of a few integers are one column of the distance table. */
function createBitMeter(typed: string): EditMeter {
	const positionsOf = letterPositions(typed);
	const last = 1 << (typed.length - 1);
	const column = { up: -1, down: 0, diagonal: 0, positions: 0, edits: 0, least: 0 };
	return {
		start() {
			column.up = -1;
			column.down = 0;
			column.diagonal = 0;
			column.positions = 0;
			column.edits = typed.length;
			column.least = typed.length;
		},
		read(letters, from, to) {
			let { up, down, diagonal, positions: before, edits, least } = column;
			for (let index = from; index < to; index++) {
				const positions = positionsOf(letters[index] ?? 0);
				const swapped = ((~diagonal & positions) << 1) & before;
				diagonal = (((positions & up) + up) ^ up) | positions | down | swapped;
				const right = down | ~(diagonal | up);
				const left = diagonal & up;
				if ((right & last) !== 0) edits++;
				else if ((left & last) !== 0) edits--;
				if (edits < least) least = edits;
				const shifted = (right << 1) | 1;
				up = (left << 1) | ~(diagonal | shifted);
				down = shifted & diagonal;
				before = positions;
			}
			column.up = up;
			column.down = down;
			column.diagonal = diagonal;
			column.positions = before;
			column.edits = edits;
			column.least = least;
		},
		edits: () => column.edits,
		editsToBeginning: () => column.least,
	};
}

/** Gives the positions of a letter in the word, as bits. */
function letterPositions(typed: string): (codeUnit: number) => number {
	const common = new Int32Array(128);
	const others = new Map<number, number>();
	for (let index = 0; index < typed.length; index++) {
		const codeUnit = typed.charCodeAt(index);
		if (codeUnit < 128) common[codeUnit] = (common[codeUnit] ?? 0) | (1 << index);
		else others.set(codeUnit, (others.get(codeUnit) ?? 0) | (1 << index));
	}
	return (codeUnit) => (codeUnit < 128 ? common[codeUnit] : others.get(codeUnit)) ?? 0;
}

/** The textbook algorithm, for words of more than 32 letters. */
function createColumnMeter(typed: string): EditMeter {
	let before: number[] = [];
	let column: number[] = [];
	let least = 0;
	let previous = -1;
	return {
		start() {
			before = [];
			column = Array.from({ length: typed.length + 1 }, (_, index) => index);
			least = typed.length;
			previous = -1;
		},
		read(letters, from, to) {
			for (let index = from; index < to; index++) {
				const letter = letters[index] ?? 0;
				const next = nextColumn(typed, { before, column, previous, letter });
				before = column;
				column = next;
				previous = letter;
				least = Math.min(least, next[typed.length] ?? 0);
			}
		},
		edits: () => column[typed.length] ?? 0,
		editsToBeginning: () => least,
	};
}

type ColumnStep = {
	readonly before: readonly number[];
	readonly column: readonly number[];
	readonly previous: number;
	readonly letter: number;
};

function nextColumn(typed: string, { before, column, previous, letter }: ColumnStep): number[] {
	const next = [(column[0] ?? 0) + 1];
	for (let row = 1; row <= typed.length; row++) {
		const same = typed.charCodeAt(row - 1) === letter;
		const swapped =
			row > 1 && typed.charCodeAt(row - 1) === previous && typed.charCodeAt(row - 2) === letter;
		next[row] = Math.min(
			(next[row - 1] ?? 0) + 1,
			(column[row] ?? 0) + 1,
			(column[row - 1] ?? 0) + (same ? 0 : 1),
			swapped ? (before[row - 2] ?? Number.POSITIVE_INFINITY) + 1 : Number.POSITIVE_INFINITY,
		);
	}
	return next;
}

/**
 * The letters of a text as a set of 32 bits. One edit changes at most two bits, so texts whose sets
 * differ in more than 2n bits are more than n edits apart.
 */
export function letterSetOf(text: string): number {
	let set = 0;
	for (let index = 0; index < text.length; index++) set |= 1 << (text.charCodeAt(index) & 31);
	return set >>> 0;
}

/** How many bits of a 32-bit number are set. */
export function countBits(bits: number): number {
	const pairs = bits - ((bits >>> 1) & 0x55555555);
	const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
