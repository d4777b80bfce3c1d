import {
	at,
	compareNames,
	firstIndex,
	type NameTables,
	readName,
	readWord,
} from './name-tables.ts';

/**
 * Merges a small name index into a large one, without the names of the large one that have the ranks
 * `leftOut`. The result is, byte for byte, the one that would be built from all the names, but it takes
 * milliseconds: what stays is copied in long stretches, and only references are renumbered.
 */
export function mergeNameTables(
	large: NameTables,
	small: NameTables,
	leftOut: ReadonlySet<number>,
): NameTables {
	const sides: Sides<NameTables> = [large, small];
	const names = numberNames(sides, leftOut);
	const words = numberWords(sides, names);
	const spellings = numberMembers(both(sides, 'spellingsStart'), names);
	const forms = numberMembers([formsStartIn(large), formsStartIn(small)], names);
	const formWords = copyEntries(
		renumberBoth(both(sides, 'formWords'), words),
		both(sides, 'formWordsStart'),
		forms.members,
	);
	const text = copyEntries(both(sides, 'text'), both(sides, 'textStart'), spellings.members);
	const letters = copyEntries(both(sides, 'letters'), both(sides, 'lettersStart'), words);
	const byId = numberById(sides, names);
	return {
		ids: copyItems(both(sides, 'ids'), names),
		namesById: copyItems(renumberBoth(both(sides, 'namesById'), names), byId),
		mentions: copyItems(both(sides, 'mentions'), names),
		kinds: copyItems(both(sides, 'kinds'), names),
		spellingsStart: spellings.start,
		textStart: text.start,
		text: text.entries,
		formName: copyItems(renumberBoth(both(sides, 'formName'), names), forms.members),
		formSpelling: copyItems(
			renumberBoth(both(sides, 'formSpelling'), spellings.members),
			forms.members,
		),
		formWordsStart: formWords.start,
		formWords: formWords.entries,
		...mergeHashes(sides, forms.members),
		...mergeLengths(sides, forms.members),
		lettersStart: letters.start,
		letters: letters.entries,
		letterSets: copyItems(both(sides, 'letterSets'), words),
		...mergeWordForms(sides, forms.members, words),
		...mergeInner(sides, words),
	};
}

type Sides<Item> = readonly [large: Item, small: Item];

/** The numbers that the items of both sides have in the merged tables, or `gone`. */
type Numbers = { readonly of: Sides<Uint32Array>; readonly count: number };

const gone = 0xffff_ffff;

type Column = NameTables[keyof NameTables];

function both<Key extends keyof NameTables>(
	[large, small]: Sides<NameTables>,
	key: Key,
): Sides<NameTables[Key]> {
	return [large[key], small[key]];
}

/** How to number the items of two sorted lists. */
type SortedLists = {
	readonly counts: Sides<number>;
	readonly isKept: (large: number) => boolean;
	/** Whether an item of the large list that is kept comes after one of the small list. */
	readonly isAfter: (large: number, small: number) => boolean;
};

/** Numbers the items of two sorted lists in the order of both. */
function numberSorted({ counts: [largeCount, smallCount], isKept, isAfter }: SortedLists): Numbers {
	const ofLarge = new Uint32Array(largeCount);
	const ofSmall = new Uint32Array(smallCount);
	let count = 0;
	let next = 0;
	const takeUntil = (end: number) => {
		for (; next < end; next++) ofLarge[next] = isKept(next) ? count++ : gone;
	};
	/** An item that is left out is as far along as the next one that is kept. */
	const isNextAfter = (item: number, other: number) => {
		let kept = item;
		while (kept < largeCount && !isKept(kept)) kept++;
		return kept === largeCount || isAfter(kept, other);
	};
	for (let index = 0; index < smallCount; index++) {
		takeUntil(firstIndex(largeCount, (item) => isNextAfter(item, index)));
		ofSmall[index] = count++;
	}
	takeUntil(largeCount);
	return { of: [ofLarge, ofSmall], count };
}

function numberNames([large, small]: Sides<NameTables>, leftOut: ReadonlySet<number>): Numbers {
	return numberSorted({
		counts: [large.ids.length, small.ids.length],
		isKept: (rank) => !leftOut.has(rank),
		isAfter: (rank, other) => compareNames(readName(large, rank), readName(small, other)) > 0,
	});
}

function numberById([large, small]: Sides<NameTables>, names: Numbers): Numbers {
	return numberSorted({
		counts: [large.ids.length, small.ids.length],
		isKept: (index) => at(names.of[0], at(large.namesById, index)) !== gone,
		isAfter: (index, other) =>
			at(large.ids, at(large.namesById, index)) > at(small.ids, at(small.namesById, other)),
	});
}

/** Equal words of both sides get one number; words that only left-out names have get none. */
function numberWords([large, small]: Sides<NameTables>, names: Numbers): Numbers {
	const unused = findUnusedWords(large, names.of[0]);
	const largeCount = large.letterSets.length;
	const ofLarge = new Uint32Array(largeCount);
	const ofSmall = new Uint32Array(small.letterSets.length);
	let count = 0;
	let next = 0;
	const takeUntil = (end: number) => {
		for (; next < end; next++) ofLarge[next] = unused.has(next) ? gone : count++;
	};
	for (let index = 0; index < ofSmall.length; index++) {
		const word = readWord(small, index);
		takeUntil(firstIndex(largeCount, (other) => readWord(large, other) >= word));
		if (next < largeCount && readWord(large, next) === word) ofLarge[next++] = count;
		ofSmall[index] = count++;
	}
	takeUntil(largeCount);
	return { of: [ofLarge, ofSmall], count };
}

function findUnusedWords(tables: NameTables, names: Uint32Array): Set<number> {
	const { formName, formWords, formWordsStart, wordForms, wordFormsStart } = tables;
	const isGone = (form: number) => at(names, at(formName, form)) === gone;
	const unused = new Set<number>();
	for (let form = 0; form < formName.length; form++) {
		if (!isGone(form)) continue;
		for (const word of formWords.subarray(at(formWordsStart, form), at(formWordsStart, form + 1))) {
			const forms = wordForms.subarray(at(wordFormsStart, word), at(wordFormsStart, word + 1));
			if (forms.every(isGone)) unused.add(word);
		}
	}
	return unused;
}

/** Where the forms of each name begin; a last entry says where they end. */
function formsStartIn({ ids, formName }: NameTables): Uint32Array {
	const start = new Uint32Array(ids.length + 1);
	for (const name of formName) start[name + 1] = at(start, name + 1) + 1;
	return addUp(start);
}

/** Numbers the members of items, such as the spellings of names, in the order of the items. */
function numberMembers(starts: Sides<Uint32Array>, items: Numbers) {
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
	for (const side of [0, 1] as const) {
		const numbers = items.of[side];
		for (let item = 0; item < numbers.length; item++) {
			if (numbers[item] === gone) continue;
			start[at(numbers, item) + 1] = at(starts[side], item + 1) - at(starts[side], item);
		}
	}
	return addUp(start);
}

function addUp(counts: Uint32Array): Uint32Array {
	for (let index = 1; index < counts.length; index++)
		counts[index] = at(counts, index) + at(counts, index - 1);
	return counts;
}

/** Replaces the numbers in a column of each side by the merged ones. */
function renumberBoth([large, small]: Sides<Uint32Array>, { of }: Numbers): Sides<Uint32Array> {
	return [renumber(large, of[0]), renumber(small, of[1])];
}

function renumber(column: Uint32Array, numbers: Uint32Array): Uint32Array {
	const renumbered = new Uint32Array(column.length);
	for (let index = 0; index < column.length; index++)
		renumbered[index] = at(numbers, at(column, index));
	return renumbered;
}

/** Copies the items of both sides to their places. */
function copyItems<Of extends Column>(columns: Sides<Of>, { of, count }: Numbers): Of {
	const merged = emptyLike(columns[0], count);
	for (const side of [0, 1] as const) {
		for (const { from, to, number } of stretchesOf(of[side]))
			merged.set(columns[side].subarray(from, to), number);
	}
	return merged;
}

/** Copies the entries of the items of both sides, such as the letters of words, to their places. */
function copyEntries<Of extends Column>(
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
function* stretchesOf(numbers: Uint32Array) {
	for (let from = 0; from < numbers.length; ) {
		const number = at(numbers, from);
		let to = from + 1;
		if (number === gone) {
			from = to;
			continue;
		}
		while (to < numbers.length && numbers[to] === number + to - from) to++;
		yield { from, to, number };
		from = to;
	}
}

/** Sorted by hash, then by form. */
function mergeHashes(sides: Sides<NameTables>, forms: Numbers) {
	const [large, small] = renumberBoth(both(sides, 'formsByHash'), forms);
	const hashes = both(sides, 'hashes');
	const order = numberSorted({
		counts: [large.length, small.length],
		isKept: (index) => large[index] !== gone,
		isAfter: (index, other) => {
			const difference = at(hashes[0], index) - at(hashes[1], other);
			return difference > 0 || (difference === 0 && at(large, index) > at(small, other));
		},
	});
	return { hashes: copyItems(hashes, order), formsByHash: copyItems([large, small], order) };
}

/** Sorted by length, then by form. */
function mergeLengths(sides: Sides<NameTables>, forms: Numbers) {
	const starts = both(sides, 'formLengthStart');
	const identity = Uint32Array.from(starts[0].subarray(1).keys());
	const groups: Numbers = { of: [identity, identity], count: identity.length };
	const { start, members, order } = mergeGroups(both(sides, 'formsByLength'), {
		starts,
		groups,
		forms,
	});
	return {
		formLengthStart: start,
		formsByLength: members,
		formLetterSets: copyItems(both(sides, 'formLetterSets'), order),
	};
}

/** Sorted by word, then by form. */
function mergeWordForms(sides: Sides<NameTables>, forms: Numbers, words: Numbers) {
	const starts = both(sides, 'wordFormsStart');
	const { start, members } = mergeGroups(both(sides, 'wordForms'), {
		starts,
		groups: words,
		forms,
	});
	return { wordFormsStart: start, wordForms: members };
}

type FormGroups = {
	readonly starts: Sides<Uint32Array>;
	readonly groups: Numbers;
	readonly forms: Numbers;
};

/** Merges groups of forms; in each group they are ascending. */
function mergeGroups(columns: Sides<Uint32Array>, { starts, groups, forms }: FormGroups) {
	const [large, small] = renumberBoth(columns, forms);
	const groupsOf = [
		groupOfEach(starts[0], groups.of[0]),
		groupOfEach(starts[1], groups.of[1]),
	] as const;
	const order = numberSorted({
		counts: [large.length, small.length],
		isKept: (index) => large[index] !== gone,
		isAfter: (index, other) => {
			const difference = at(groupsOf[0], index) - at(groupsOf[1], other);
			return difference > 0 || (difference === 0 && at(large, index) > at(small, other));
		},
	});
	const start = new Uint32Array(groups.count + 1);
	for (const side of [0, 1] as const) {
		for (let index = 0; index < groupsOf[side].length; index++) {
			if (order.of[side][index] === gone) continue;
			const group = at(groupsOf[side], index);
			start[group + 1] = at(start, group + 1) + 1;
		}
	}
	return { start: addUp(start), members: copyItems([large, small], order), order };
}

/** The merged number of the group that each member belongs to. */
function groupOfEach(start: Uint32Array, groups: Uint32Array): Uint32Array {
	const groupOf = new Uint32Array(at(start, groups.length));
	for (let group = 0; group < groups.length; group++)
		groupOf.fill(at(groups, group), at(start, group), at(start, group + 1));
	return groupOf;
}

/** Sorted by the rest of the word from a position on, then by word. */
function mergeInner(sides: Sides<NameTables>, words: Numbers) {
	const [large, small] = renumberBoth(both(sides, 'innerWords'), words);
	const inBoth = new Set(small);
	const order = numberSorted({
		counts: [large.length, small.length],
		isKept: (index) => large[index] !== gone && !inBoth.has(at(large, index)),
		isAfter: (index, other) => {
			const [one, another] = [readRest(sides[0], index), readRest(sides[1], other)];
			return one === another ? at(large, index) > at(small, other) : one > another;
		},
	});
	return {
		innerWords: copyItems([large, small], order),
		innerOffsets: copyItems(both(sides, 'innerOffsets'), order),
	};
}

function readRest(tables: NameTables, position: number): string {
	return readWord(tables, at(tables.innerWords, position)).slice(at(tables.innerOffsets, position));
}
