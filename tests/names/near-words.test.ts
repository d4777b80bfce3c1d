import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildNameIndex } from '#src/names/build-name-index.ts';
import { readWord, unpackTables } from '#src/names/name-tables.ts';
import { similarBeginnings } from '#src/names/near-words.ts';

const word = fc.string({
	unit: fc.constantFrom('a', 'b', 'k', 'z', 'é', 'я', '英', '0'),
	minLength: 1,
	maxLength: 4,
});

it('finds all words with a similar beginning by their order', () => {
	fc.assert(
		fc.property(fc.array(word, { maxLength: 60 }), word, (names, typed) => {
			const tables = unpackTables(
				buildNameIndex(
					names.map((name, id) => ({ id, kind: 'person', name, aliases: [], mentions: 1 })),
				),
			);
			const words = Array.from(tables.letterSets, (_, number) => readWord(tables, number));
			const [first = '', second = ''] = typed;
			const expected = words.filter(
				(one) => one[0] === first || (second !== '' && one[0] === second) || one[1] === first,
			);
			const ranges = similarBeginnings(tables, typed);
			expect(ranges.flatMap(({ from, to }) => words.slice(from, to))).toEqual(expected);
		}),
		{ numRuns: 300 },
	);
});
