import { firstIndex, type NameTables } from './name-tables.ts';

/*
 * What merging two sets of columns is made of: items get new numbers, what refers to them is
 * renumbered, and columns are copied in long stretches.
 */

/** The same thing of both name indexes. */
export type Sides<Item> = readonly [large: Item, small: Item];

/** The numbers that the items of both sides have in the merged columns, or `gone`. */
export type Numbers = {
	readonly of: Sides<Uint32Array>;
	readonly count: number;
	/** The longest stretches of items that stay next to each other, ascending by number. */
	readonly stretches: readonly Stretch[];
};

/** The items of one side from `from` to before `to`; `number` is that of the first. */
type Stretch = {
	readonly side: 0 | 1;
	readonly from: number;
	readonly to: number;
	readonly number: number;
};

/** Instead of a number: the item is left out. */
export const gone = 0xffff_ffff;

/** Reads one kind of column only, which is several times as fast in long loops. */
function at(column: Uint32Array, index: number): number {
	return column[index] ?? 0;
}

type Column = NameTables[keyof NameTables];

/** Describes how items are numbered. */
export function numbersOf(of: Sides<Uint32Array>, count: number): Numbers {
	const stretches = [...stretchesIn(of[0], 0), ...stretchesIn(of[1], 1)];
	return { of, count, stretches: stretches.sort((one, other) => one.number - other.number) };
}

function stretchesIn(numbers: Uint32Array, side: 0 | 1): Stretch[] {
	const stretches: Stretch[] = [];
	for (let from = 0; from < numbers.length; ) {
		const number = at(numbers, from);
		let to = from + 1;
		if (number === gone) {
			from = to;
			continue;
		}
		while (to < numbers.length && numbers[to] === number + to - from) to++;
		stretches.push({ side, from, to, number });
		from = to;
	}
	return stretches;
}

/** Whether all items of the large side, and no others, keep their numbers, as words do if only mentions change. */
function areUnchanged({ of, count, stretches }: Numbers): boolean {
	const [first] = stretches;
	return of[0].length === count && first?.side === 0 && first.from === 0 && first.to === count;
}

/** Two sorted lists to merge. */
export type SortedLists = {
	/** For each item of the large list, anything but `gone` if it is kept. */
	readonly large: Uint32Array;
	readonly smallCount: number;
	/** Whether an item of the large list that is kept comes after one of the small list. */
	readonly isAfter: (large: number, small: number) => boolean;
};

/** Numbers the items of two sorted lists in the order of both. */
export function numberSorted({ large, smallCount, isAfter }: SortedLists): Numbers {
	const ofLarge = new Uint32Array(large.length);
	const ofSmall = new Uint32Array(smallCount);
	let count = 0;
	let next = 0;
	/** An item that is left out is as far along as the next one that is kept. */
	const isNextAfter = (item: number, other: number) => {
		let kept = item;
		while (kept < large.length && large[kept] === gone) kept++;
		return kept === large.length || isAfter(kept, other);
	};
	for (let index = 0; index < smallCount; index++) {
		const end = firstIndex(large.length, (item) => isNextAfter(item, index));
		count = numberKept(ofLarge, large, { from: next, to: end, count });
		next = end;
		ofSmall[index] = count++;
	}
	count = numberKept(ofLarge, large, { from: next, to: large.length, count });
	return numbersOf([ofLarge, ofSmall], count);
}

/** Numbers the items of a stretch that are kept, from `count`; returns the next number. */
function numberKept(
	numbers: Uint32Array,
	kept: Uint32Array,
	{ from, to, count }: { from: number; to: number; count: number },
): number {
	let number = count;
	for (let item = from; item < to; item++) numbers[item] = kept[item] === gone ? gone : number++;
	return number;
}

/** Numbers the members of items, such as the spellings of names, in the order of the items. */
export function numberMembers(starts: Sides<Uint32Array>, items: Numbers) {
	const start = startOfEach(starts, items);
	const stretches = items.stretches.map(({ side, from, to, number }) => ({
		side,
		from: at(starts[side], from),
		to: at(starts[side], to),
		number: at(start, number),
	}));
	const unnumbered = (side: 0 | 1) =>
		new Uint32Array(at(starts[side], items.of[side].length)).fill(gone);
	const of: Sides<Uint32Array> = [unnumbered(0), unnumbered(1)];
	for (const { side, from, to, number } of stretches) {
		const numbers = of[side];
		for (let member = from; member < to; member++) numbers[member] = number + member - from;
	}
	return { start, members: { of, count: at(start, items.count), stretches } };
}

/** Where the members of each item begin. */
function startOfEach(starts: Sides<Uint32Array>, items: Numbers): Uint32Array {
	if (areUnchanged(items)) return starts[0];
	const { count, stretches } = items;
	const start = new Uint32Array(count + 1);
	for (const { side, from, to, number } of stretches) {
		const before = starts[side];
		const shift = at(start, number) - at(before, from);
		for (let item = from; item < to; item++)
			start[number + item - from + 1] = at(before, item + 1) + shift;
	}
	return start;
}

/** Turns counts, each one place later, into the starts of groups. */
export function addUp(counts: Uint32Array): Uint32Array {
	let sum = 0;
	for (let index = 0; index < counts.length; index++) {
		sum += at(counts, index);
		counts[index] = sum;
	}
	return counts;
}

/** Replaces the numbers in a column of each side by the merged ones. */
export function renumberBoth(
	[large, small]: Sides<Uint32Array>,
	numbers: Numbers,
): Sides<Uint32Array> {
	const { of } = numbers;
	return [areUnchanged(numbers) ? large : renumber(large, of[0]), renumber(small, of[1])];
}

function renumber(column: Uint32Array, numbers: Uint32Array): Uint32Array {
	const renumbered = new Uint32Array(column.length);
	for (let index = 0; index < column.length; index++)
		renumbered[index] = at(numbers, at(column, index));
	return renumbered;
}

/** Copies the items of both sides to their places. */
export function copyItems<Of extends Column>(columns: Sides<Of>, numbers: Numbers): Of {
	if (areUnchanged(numbers)) return columns[0];
	const merged = emptyLike(columns[0], numbers.count);
	for (const { side, from, to, number } of numbers.stretches)
		merged.set(columns[side].subarray(from, to), number);
	return merged;
}

/** Copies the entries of the items of both sides, such as the letters of words, to their places. */
export function copyEntries<Of extends Column>(
	columns: Sides<Of>,
	starts: Sides<Uint32Array>,
	items: Numbers,
): { readonly start: Uint32Array; readonly entries: Of } {
	if (areUnchanged(items)) return { start: starts[0], entries: columns[0] };
	const start = startOfEach(starts, items);
	const entries = emptyLike(columns[0], at(start, items.count));
	for (const { side, from, to, number } of items.stretches) {
		const stretch = columns[side].subarray(at(starts[side], from), at(starts[side], to));
		entries.set(stretch, at(start, number));
	}
	return { start, entries };
}

function emptyLike<Of extends Column>(column: Of, length: number): Of {
	// The constructor of a typed array makes arrays of its own type.
	return new (column.constructor as new (length: number) => Of)(length);
}

/** The merged number of the group that each member belongs to. */
export function groupOfEach(start: Uint32Array, groups: Uint32Array): Uint32Array {
	const groupOf = new Uint32Array(at(start, groups.length));
	let member = 0;
	for (let group = 0; group < groups.length; group++) {
		const end = at(start, group + 1);
		for (; member < end; member++) groupOf[member] = at(groups, group);
	}
	return groupOf;
}

/** Counts the members of each group that are kept, one place later. */
export function countMembers(
	counts: Uint32Array,
	groupOf: Uint32Array,
	numbers: Uint32Array,
): void {
	for (let member = 0; member < groupOf.length; member++) {
		if (numbers[member] === gone) continue;
		const group = at(groupOf, member);
		counts[group + 1] = at(counts, group + 1) + 1;
	}
}
