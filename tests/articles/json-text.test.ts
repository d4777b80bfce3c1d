import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listItems } from '#src/articles/json-text.ts';

it('listItems finds the text of every item of any JSON list', () => {
	const layout = fc.constantFrom(undefined, '\t', '\n');
	fc.assert(
		fc.property(fc.array(fc.jsonValue()), layout, (list, indent) => {
			const text = JSON.stringify(list, undefined, indent);
			const items = [...listItems(text)].map(({ start, end }) =>
				JSON.parse(text.slice(start, end)),
			);
			expect(items).toEqual(JSON.parse(text));
		}),
	);
});

it('listItems finds the line of every item of a JSON list', () => {
	const text = '\n[1,\n\n"a\\"]\\\\",[\n2],\n{"b":\n[]} ]';
	expect([...listItems(text)].map(({ line }) => line)).toEqual([2, 4, 4, 6]);
});
