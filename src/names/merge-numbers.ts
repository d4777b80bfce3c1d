import { at, firstIndex, type NameTables } from './name-tables.ts';

/*
 * What merging two sets of columns is made of: items get new numbers, what refers to them is
 * renumbered, and columns are copied in long stretches.
 */

/** The same thing of both name indexes. */
export type Sides<Item> = readonly [large: Item, small: Item];

/** The numbers that the items of both sides have in the merged columns, or `gone`. */
export type Numbers = { readonly of: Sides<Uint32Array>; readonly count: number };

/** Instead of a number: the item is left out. */
export const gone = 0xffff_ffff;

type Column = NameTables[keyof NameTables];

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
	return { of: [ofLarge, ofSmall], count };
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
	const numberSide = (sideStart: Uint32Array, numbers: Uint32Array) => {
		const members = new Uint32Array(at(sideStart, numbers.length)).fill(gone);
		for (let item = 0; item < numbers.length; item++) {
			if (numbers[item] === gone) continue;
			let number = at(start, at(numbers, item));
			const end = at(sideStart, item + 1);
			for (let member = at(sideStart, item); member < end; member++) members[member] = number++;
		}
		return members;
	};
	const of: Sides<Uint32Array> = [
		numberSide(starts[0], items.of[0]),
		numberSide(starts[1], items.of[1]),
	];
	return { start, members: { of, count: at(start, items.count) } };
}

function startOfEach(starts: Sides<Uint32Array>, items: Numbers): Uint32Array {
	const start = new Uint32Array(items.count + 1);
	for (const side of [0, 1] as const) countEntries(start, starts[side], items.of[side]);
	return addUp(start);
}

function countEntries(counts: Uint32Array, start: Uint32Array, numbers: Uint32Array): void {
	for (let item = 0; item < numbers.length; item++) {
		const number = at(numbers, item);
		if (number !== gone) counts[number + 1] = at(start, item + 1) - at(start, item);
	}
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
	{ of }: Numbers,
): Sides<Uint32Array> {
	return [renumber(large, of[0]), renumber(small, of[1])];
}

function renumber(column: Uint32Array, numbers: Uint32Array): Uint32Array {
	const renumbered = new Uint32Array(column.length);
	for (let index = 0; index < column.length; index++)
		renumbered[index] = at(numbers, at(column, index));
	return renumbered;
}

/** Copies the items of both sides to their places. */
export function copyItems<Of extends Column>(columns: Sides<Of>, { of, count }: Numbers): Of {
	const merged = emptyLike(columns[0], count);
	for (const side of [0, 1] as const) {
		for (const { from, to, number } of stretchesOf(of[side]))
			merged.set(columns[side].subarray(from, to), number);
	}
	return merged;
}

/** Copies the entries of the items of both sides, such as the letters of words, to their places. */
export function copyEntries<Of extends Column>(
	columns: Sides<Of>,
	starts: Sides<Uint32Array>,
	items: Numbers,
): { readonly start: Uint32Array; readonly entries: Of } {
	const start = startOfEach(starts, items);
	const entries = emptyLike(columns[0], at(start, items.count));
	for (const side of [0, 1] as const) {
		for (const { from, to, number } of stretchesOf(items.of[side])) {
			const stretch = columns[side].subarray(at(starts[side], from), at(starts[side], to));
			entries.set(stretch, at(start, number));
		}
	}
	return { start, entries };
}

function emptyLike<Of extends Column>(column: Of, length: number): Of {
	// The constructor of a typed array makes arrays of its own type.
	return new (column.constructor as new (length: number) => Of)(length);
}

/** The longest stretches of items that stay next to each other. */
function stretchesOf(numbers: Uint32Array): { from: number; to: number; number: number }[] {
	const stretches: { from: number; to: number; number: number }[] = [];
	for (let from = 0; from < numbers.length; ) {
		const number = at(numbers, from);
		let to = from + 1;
		if (number === gone) {
			from = to;
			continue;
		}
		while (to < numbers.length && numbers[to] === number + to - from) to++;
		stretches.push({ from, to, number });
		from = to;
	}
	return stretches;
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
