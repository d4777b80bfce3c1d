import {
	addUp,
	copyEntries,
	copyItems,
	countMembers,
	gone,
	groupOfEach,
	type Numbers,
	numberMembers,
	numberSorted,
	numbersOf,
	renumberBoth,
	type Sides,
} from './merge-numbers.ts';
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
	const words = numberWords(sides, names, leftOut);
	const spellings = numberMembers(both(sides, 'spellingsStart'), names);
	const forms = numberMembers([formsStartIn(large), formsStartIn(small)], names);
	const formWords = copyEntries(
		renumberBoth(both(sides, 'formWords'), words),
		both(sides, 'formWordsStart'),
		forms.members,
	);
	const text = copyEntries(both(sides, 'text'), both(sides, 'textStart'), spellings.members);
	const letters = copyEntries(both(sides, 'letters'), both(sides, 'lettersStart'), words);
	return {
		ids: copyItems(both(sides, 'ids'), names),
		namesById: mergeById(sides, names),
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
		soundKeys: copyItems(both(sides, 'soundKeys'), words),
		syllableKeys: copyItems(both(sides, 'syllableKeys'), words),
		...mergeWordForms(sides, forms.members, words),
		...mergeInner(sides, words),
	};
}

function both<Key extends keyof NameTables>(
	[large, small]: Sides<NameTables>,
	key: Key,
): Sides<NameTables[Key]> {
	return [large[key], small[key]];
}

function numberNames([large, small]: Sides<NameTables>, leftOut: ReadonlySet<number>): Numbers {
	const kept = new Uint32Array(large.ids.length);
	for (const rank of leftOut) kept[rank] = gone;
	return numberSorted({
		large: kept,
		smallCount: small.ids.length,
		isAfter: (rank, other) => compareNames(readName(large, rank), readName(small, other)) > 0,
	});
}

function mergeById(sides: Sides<NameTables>, names: Numbers): Uint32Array {
	const [large, small] = sides;
	const renumbered = renumberBoth(both(sides, 'namesById'), names);
	const order = numberSorted({
		large: renumbered[0],
		smallCount: small.ids.length,
		isAfter: (index, other) =>
			at(large.ids, at(large.namesById, index)) > at(small.ids, at(small.namesById, other)),
	});
	return copyItems(renumbered, order);
}

/** Equal words of both sides get one number; words that only left-out names have get none. */
function numberWords(
	[large, small]: Sides<NameTables>,
	names: Numbers,
	leftOut: ReadonlySet<number>,
): Numbers {
	const unused = findUnusedWords(large, names.of[0], leftOut);
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
	return numbersOf([ofLarge, ofSmall], count);
}

function findUnusedWords(
	tables: NameTables,
	names: Uint32Array,
	leftOut: ReadonlySet<number>,
): Set<number> {
	const { formName, formWords, formWordsStart, wordForms, wordFormsStart } = tables;
	const isGone = (form: number) => at(names, at(formName, form)) === gone;
	const firstForm = (rank: number) =>
		firstIndex(formName.length, (form) => at(formName, form) >= rank);
	const unused = new Set<number>();
	for (const rank of leftOut) {
		const start = at(formWordsStart, firstForm(rank));
		const end = at(formWordsStart, firstForm(rank + 1));
		for (const word of formWords.subarray(start, end)) {
			const forms = wordForms.subarray(at(wordFormsStart, word), at(wordFormsStart, word + 1));
			if (forms.every(isGone)) unused.add(word);
		}
	}
	return unused;
}

/** Where the forms of each name begin; a last entry says where they end. */
function formsStartIn({ ids, formName }: NameTables): Uint32Array {
	const start = new Uint32Array(ids.length + 1);
	for (let form = 0; form < formName.length; form++) {
		const name = at(formName, form);
		start[name + 1] = at(start, name + 1) + 1;
	}
	return addUp(start);
}

/** Sorted by hash, then by form. */
function mergeHashes(sides: Sides<NameTables>, forms: Numbers) {
	const [large, small] = renumberBoth(both(sides, 'formsByHash'), forms);
	const hashes = both(sides, 'hashes');
	const order = numberSorted({
		large,
		smallCount: small.length,
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
	const groups = numbersOf([identity, identity], identity.length);
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
		large,
		smallCount: small.length,
		isAfter: (index, other) => {
			const difference = at(groupsOf[0], index) - at(groupsOf[1], other);
			return difference > 0 || (difference === 0 && at(large, index) > at(small, other));
		},
	});
	const start = new Uint32Array(groups.count + 1);
	for (const side of [0, 1] as const) countMembers(start, groupsOf[side], order.of[side]);
	return { start: addUp(start), members: copyItems([large, small], order), order };
}

/** Sorted by the rest of the word from a position on, then by word. */
function mergeInner(sides: Sides<NameTables>, words: Numbers) {
	const [large, small] = renumberBoth(both(sides, 'innerWords'), words);
	const inBoth = new Set(small);
	const order = numberSorted({
		large: large.map((word) => (inBoth.has(word) ? gone : word)),
		smallCount: small.length,
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
