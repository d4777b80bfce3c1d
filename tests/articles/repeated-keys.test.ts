import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedKeys } from '#src/articles/repeated-keys.ts';
import { told, written } from './parsed.ts';

describe('a key that is given twice', () => {
	it('is a problem at its own line, and costs no other article', () => {
		const twice =
			'{"id": "one",\n"headline": "x",\n"summary": "y",\n"publishedAt": "2025-06-19",\n';
		const text = `[${written()},\n${twice}"headline": "z" }]`;
		expect(told('a.json', text)).toEqual([
			'harbor-opens@1',
			'a.json:6: [1].headline: is given twice: line 3 has it already',
		]);
	});

	it.each([
		['inside a person', '"people": [{"name": "Ann", "name": "Bob"}]', 'people[0].name'],
		['written with an escape', '"kicker": "a", "k\\u0069cker": "b"', 'kicker'],
		['beside the id of the file', '"$schema": "a", "$schema": "b"', '$schema'],
	])('is found %s', (_, twice, path) => {
		const text = written().replace('{', `{${twice}, `);
		expect(told('a.json', text)).toEqual([
			`a.json:1: ${path}: is given twice: line 1 has it already`,
		]);
	});

	it('is not one key in two objects, nor a text like a key', () => {
		const people = [{ name: 'Ann' }, { name: 'Bob', role: '"name": "role", {"name"' }];
		expect(told('a.json', written({ people }))).toEqual(['harbor-opens@1']);
	});

	it('is found for any keys and values', () => {
		const anyKey = fc.oneof(fc.string(), fc.constantFrom('__proto__', '"', '\\', '{', 'é'));
		fc.assert(
			fc.property(fc.dictionary(anyKey, fc.jsonValue()), (object) => {
				const text = JSON.stringify(object, undefined, 1);
				expect(repeatedKeys(text)).toEqual([]);
				for (const key of Object.keys(object)) {
					const [repeated] = repeatedKeys(text.replace('{', () => `{${JSON.stringify(key)}: 1,`));
					expect(repeated?.path).toEqual([key]);
				}
			}),
		);
	});
});
