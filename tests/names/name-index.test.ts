import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNameIndex } from '#src/names/build-name-index.ts';
import type { Name } from '#src/names/name.ts';
import { createNameIndex } from '#src/names/name-index.ts';
import { rankedNames } from '#src/names/ranked-names.ts';
import { foldName } from '#src/text/fold.ts';
import { anIndex } from '../harness/an-index.ts';

const lai: Name = {
	id: 9_007_199_254_740_991,
	kind: 'person',
	name: 'William Lai',
	aliases: ['賴清德', 'Lai Ching-te'],
	mentions: 12,
};
const kursk: Name = { id: 3, kind: 'place', name: 'Kursk', aliases: [], mentions: 1 };

describe('createNameIndex', () => {
	const bytes = buildNameIndex([kursk, lai]);

	it('reads every name back as it was', () => {
		const index = createNameIndex(rankedNames(bytes));
		expect([index.byId(lai.id), index.byId(3), index.byId(4), index.size]).toEqual([
			lai,
			kursk,
			undefined,
			2,
		]);
	});

	it('reads the bytes wherever they begin in their buffer', () => {
		const shifted = new Uint8Array(bytes.length + 3);
		shifted.set(bytes, 3);
		expect(createNameIndex(rankedNames(shifted.subarray(3))).byId(3)).toEqual(kursk);
	});

	it('refuses bytes that are something else', () => {
		expect(() => createNameIndex(rankedNames(new TextEncoder().encode('SQLite format 3')))).toThrow(
			'not a name index',
		);
	});

	it.each([8, 100, bytes.length - 8])('refuses an index that ends after %i bytes', (length) => {
		expect(() => createNameIndex(rankedNames(bytes.slice(0, length)))).toThrow('cut short');
	});

	it('writes the same bytes whatever the order of the names', () => {
		expect(buildNameIndex([lai, kursk])).toEqual(bytes);
	});

	it('can have no names at all', () => {
		const index = anIndex([]);
		expect([index.find('x'), index.suggest('', 25), index.suggest('x', 25)]).toEqual([
			{ kind: 'none', nearest: [] },
			[],
			[],
		]);
	});
});

const spelling = fc
	.oneof(
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
		fc.string({
			unit: fc.constantFrom('a', 'b', '-', ' ', '英', '馬'),
			minLength: 1,
			maxLength: 8,
		}),
	)
	.filter((text) => foldName(text) !== '' && text.isWellFormed());
const fewNames = fc.array(
	fc.record({ name: spelling, aliases: fc.array(spelling, { maxLength: 3 }) }),
	{
		minLength: 1,
		maxLength: 8,
	},
);

it('every name is found by all its spellings', () => {
	fc.assert(
		fc.property(fewNames, (names) => {
			const index = anIndex(names);
			for (const [position, { name, aliases }] of names.entries()) {
				for (const text of [name, ...aliases]) {
					const found = index.find(text);
					expect(found).toHaveProperty('how', 'exact');
					expect(idsOf(found)).toContain(position + 1);
				}
			}
		}),
	);
});

it('a name is suggested for all its beginnings if at most 25 names match', () => {
	const word = fc.string({
		unit: fc.constantFrom('a', 'b', 'é', 'ß', '英', '馬'),
		minLength: 1,
		maxLength: 4,
	});
	const written = fc.tuple(
		fc.array(word, { minLength: 1, maxLength: 4 }),
		fc.constantFrom(' ', '-'),
	);
	fc.assert(
		fc.property(fc.array(written, { minLength: 1, maxLength: 8 }), (names) => {
			const spelled = names.map(([words, between]) => words.join(between));
			const index = anIndex(spelled.map((name) => ({ name })));
			for (const [position, name] of spelled.entries()) {
				for (let end = 1; end <= name.length; end++) {
					const ids = index.suggest(name.slice(0, end), 25).map((offer) => offer.name.id);
					expect(ids).toContain(position + 1);
				}
			}
		}),
	);
});

it('any text can be looked up without an error', () => {
	const index = anIndex([{ name: 'William Lai', aliases: ['賴清德'] }, { name: 'Kim Jong-un' }]);
	const anyText = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 });
	fc.assert(
		fc.property(anyText, (units) => {
			const text = String.fromCharCode(...units);
			expect(['one', 'several', 'none']).toContain(index.find(text).kind);
			expect(index.suggest(text, 25).length).toBeLessThanOrEqual(2);
		}),
	);
});

function idsOf(found: ReturnType<ReturnType<typeof anIndex>['find']>): number[] {
	if (found.kind === 'one') return [found.name.id];
	return found.kind === 'several' ? found.names.map(({ id }) => id) : [];
}
