import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildNameIndex, updateNameIndex } from '#src/names/build-name-index.ts';
import { type Name, nameKinds } from '#src/names/name.ts';

const spelling = fc.oneof(
	fc.constantFrom(
		'Lai',
		'William Lai',
		'Lai Ching-te',
		'賴清德',
		'清德',
		'Ana Sousa',
		'C#',
		'?',
		'ana',
	),
	fc.string({
		unit: fc.constantFrom('a', 'b', 'é', '-', ' ', '英', '馬', '.'),
		minLength: 1,
		maxLength: 9,
	}),
);
const anyName: fc.Arbitrary<Name> = fc.record({
	id: fc.integer({ min: 1, max: 12 }),
	kind: fc.constantFrom(...nameKinds),
	name: spelling,
	aliases: fc.uniqueArray(spelling, { maxLength: 3 }),
	mentions: fc.integer({ min: 0, max: 3 }),
});
/** Names to add or to replace, and ids to remove. */
const anyChanges = fc
	.tuple(
		fc.uniqueArray(anyName, { maxLength: 8, selector: ({ id }) => id }),
		fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
	)
	.map(
		([put, removed]) =>
			new Map<number, Name | undefined>([
				...put.map((name) => [name.id, name] as const),
				...removed.map((id) => [id, undefined] as const),
			]),
	);

it('an index after any changes is, byte for byte, the one that is built at once', () => {
	fc.assert(
		fc.property(fc.array(anyChanges, { minLength: 1, maxLength: 5 }), (allChanges) => {
			let bytes = buildNameIndex([]);
			const names = new Map<number, Name>();
			for (const changes of allChanges) {
				for (const [id, name] of changes) {
					if (name === undefined) names.delete(id);
					else names.set(id, name);
				}
				bytes = updateNameIndex(bytes, changes);
				expect(Buffer.compare(bytes, buildNameIndex([...names.values()]))).toBe(0);
			}
		}),
		{ numRuns: 300 },
	);
});
