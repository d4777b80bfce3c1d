import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildNameIndex } from '#src/names/build-name-index.ts';
import { type Name, nameKinds } from '#src/names/name.ts';
import { createNameIndex } from '#src/names/name-index.ts';
import { changeNames, rankAgain, rankedNames } from '#src/names/ranked-names.ts';

const ids = Array.from({ length: 8 }, (_, index) => index + 1);
const anyName: fc.Arbitrary<Name> = fc.record({
	id: fc.constantFrom(...ids),
	kind: fc.constant(nameKinds[0]),
	name: fc.constantFrom('Lai', 'William Lai', 'Ana Sousa'),
	aliases: fc.subarray(['賴清德']),
	mentions: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 90, max: 120 })),
});
const anyChange = fc.oneof(
	anyName,
	fc.record({ id: fc.constantFrom(...ids), more: fc.integer({ min: -3, max: 3 }) }),
);

it('names have their present counts after any changes, and ranked again they are as if built at once', () => {
	fc.assert(
		fc.property(fc.array(anyChange, { maxLength: 30 }), (changes) => {
			let ranked = rankedNames(buildNameIndex([]));
			const names = new Map<number, Name>();
			for (const change of changes) {
				const name = 'more' in change ? recounted(names.get(change.id), change.more) : change;
				if (name === undefined) continue;
				names.set(name.id, name);
				ranked = changeNames(ranked, new Map([[name.id, name]]));
				const index = createNameIndex(ranked);
				for (const id of ids) expect(index.byId(id)).toEqual(names.get(id));
				expect(index.size).toBe([...names.values()].filter((one) => one.mentions > 0).length);
			}
			const built = buildNameIndex([...names.values()]);
			expect(Buffer.compare(rankAgain(ranked).bytes, built)).toBe(0);
		}),
		{ numRuns: 200 },
	);
});

it('a few more mentions leave the large index as it is, and many more rank the name again', () => {
	const [often, seldom] = [aName(1, 100), aName(2, 99)];
	const before = rankedNames(buildNameIndex([often, seldom]));
	const few = changeNames(before, new Map([[2, aName(2, 101)]]));
	expect(few.bytes).toBe(before.bytes);
	expect(createNameIndex(few).suggest('', 1)[0]?.name.id).toBe(1);
	const many = changeNames(few, new Map([[2, aName(2, 200)]]));
	expect(createNameIndex(many).suggest('', 1)[0]?.name.id).toBe(2);
});

function aName(id: number, mentions: number): Name {
	return { id, kind: 'person', name: `Ana ${id}`, aliases: [], mentions };
}

function recounted(name: Name | undefined, more: number): Name | undefined {
	return name === undefined ? undefined : { ...name, mentions: Math.max(0, name.mentions + more) };
}
