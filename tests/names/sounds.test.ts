import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNameIndex } from '#src/names/build-name-index.ts';
import { type NameTables, unpackTables } from '#src/names/name-tables.ts';
import { readingsOf } from '#src/names/romanize.ts';
import {
	consonantKeyOf,
	createConsonantCheck,
	type SoundSearch,
	soundKeyOf,
	wordsSoundingAlike,
	wordsSoundingLike,
} from '#src/names/sounds.ts';

const consonants = 'b c d f g h j k l m n p q r s t v w x y z'.split(' ');
const spelled = 'tsch tch sch dzh sh dj ch kh gh zh ph ts tz dh th ck qu ll mm ss'.split(' ');
const vowels = "a e i o u y ae ai ay ei ey ou oo ie iy ij ee ow ' `".split(' ');

/** A word of two to five syllables, and another spelling of it, in which a few letters differ. */
const twoSpellings = fc
	.array(fc.tuple(fc.constantFrom(...consonants, ...spelled, ''), fc.constantFrom(...vowels)), {
		minLength: 2,
		maxLength: 4,
	})
	.map((syllables) => syllables.flat())
	.chain((pieces) =>
		fc.record({
			typed: fc.constant(pieces.join('')),
			other: fc
				.array(
					fc.tuple(
						fc.nat(pieces.length - 1),
						fc.constantFrom(...consonants, ...spelled, ...vowels, ''),
					),
					{ maxLength: 2 },
				)
				.map((changes) => pieces.map((one, n) => changes.find(([at]) => at === n)?.[1] ?? one))
				.map((changed) => changed.join('')),
		}),
	);

describe('words by their sounds', () => {
	it('finds with the sound keys all words that a check of every word finds', () => {
		const everyWord = (tables: NameTables, typed: string) =>
			wordsSoundingAlike(
				{ ...tables, soundKeys: tables.soundKeys.map(() => soundKeyOf(typed)) },
				typed,
			);
		expectSame(wordsSoundingAlike, everyWord, (word) => word);
	});

	it('finds with the keys of consonants all words that a check of every word finds', () => {
		const find =
			(key: (typed: string) => SoundSearch['key']) => (tables: NameTables, typed: string) =>
				wordsSoundingLike(tables, typed, {
					check: createConsonantCheck(typed),
					key: key(typed),
					fewer: 2,
					more: typed.length + 2,
					isFirstFree: false,
					lettersCompared: 'lmnrs',
				});
		expectSame(
			find(consonantKeyOf),
			find((typed) => ({ ...consonantKeyOf(typed), mask: 0 })),
			(word) => word.replace(/[aeiou]/g, ''),
		);
	});
});

describe('words by their syllables', () => {
	const chinese =
		'zhang/chang xi/hsi qing/ching jie/chieh zi/tzu si/ssu/szu bei/pei de/te guo/kuo yue/yueh er/erh yan/yen wu/u yi/i song/sung you/yu he/ho lai rui/jui';
	const korean =
		'김/kim/gim 정/jong/chung/jeong 은/un/eun 박/park/pak/bak 이/lee/yi/i 문/moon/mun 재/jae/chae 인/in 석/seok/suk/sok 철/chol/cheol 현/hyun/hyeon';
	const spellings = (list: string) => list.split(' ').map((one) => one.split('/'));

	it.each([
		['Chinese in Latin letters', spellings(chinese), ' '],
		['Korean', spellings(korean), ''],
	])(
		'finds with the keys of syllables all words that a check of every word finds: %s',
		(_, syllables, between) => {
			const syllable = fc.constantFrom(...syllables);
			const words = fc.array(
				fc.array(
					syllable.chain((one) => fc.constantFrom(...one)),
					{ minLength: 1, maxLength: 2 },
				),
				{ minLength: 40, maxLength: 40 },
			);
			const names = fc.array(syllable, { minLength: 3, maxLength: 3 });
			let found = 0;
			fc.assert(
				fc.property(words, names, (all, name) => {
					const tables = unpackTables(indexOf(all.map((word) => word.join(''))));
					const typed = name.map(([first]) => first).join(between);
					for (const reading of readingsOf(typed)) {
						if (reading.kind !== 'heard') continue;
						for (const word of reading.words) {
							const search = reading.search(word);
							const inAll = { ...search, key: { ...search.key, mask: 0 } };
							const expected = wordsSoundingLike(tables, word, inAll);
							expect([...wordsSoundingLike(tables, word, search)]).toEqual([...expected]);
							found += expected.size;
						}
					}
				}),
				{ seed: 1 },
			);
			expect(found).toBeGreaterThan(100);
		},
	);
});

type Find = (tables: NameTables, typed: string) => ReadonlyMap<number, number>;

/** Compares on five thousand pairs of spellings, and makes sure that many are of one name. */
function expectSame(find: Find, findInAll: Find, write: (word: string) => string): void {
	let found = 0;
	fc.assert(
		fc.property(fc.array(twoSpellings, { minLength: 50, maxLength: 50 }), (pairs) => {
			const tables = unpackTables(indexOf(pairs.map(({ other }) => other)));
			for (const typed of pairs.map((pair) => write(pair.typed))) {
				const all = findInAll(tables, typed);
				expect([typed, ...find(tables, typed)]).toEqual([typed, ...all]);
				found += all.size;
			}
		}),
		{ numRuns: 100 },
	);
	expect(found).toBeGreaterThan(100);
}

function indexOf(words: readonly string[]): Uint8Array {
	return buildNameIndex(
		words.map((name, id) => ({ id, kind: 'person', name, aliases: [], mentions: 1 })),
	);
}
