import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedKeys } from '#src/articles/repeated-keys.ts';
import { articleJson, reportOf } from './article-files.ts';

describe('repeatedKeys', () => {
	it('a repeated key is a problem on its own line, and does not affect other articles', () => {
		const twice =
			'{"id": "one",\n"headline": "x",\n"summary": "y",\n"publishedAt": "2025-06-19",\n';
		const text = `[${articleJson()},\n${twice}"headline": "z" }]`;
		expect(reportOf('a.json', text)).toEqual([
			'harbor-opens@1',
			'a.json:6: [1].headline: appears twice: it is already on line 3',
		]);
	});

	it.each([
		['a key of a person', '"people": [{"name": "Ann", "name": "Bob"}]', 'people[0].name'],
		['written with an escape', '"kicker": "a", "k\\u0069cker": "b"', 'kicker'],
		['the name of a JSON Schema', '"$schema": "a", "$schema": "b"', '$schema'],
	])('a repeated key is found if it is %s', (_, twice, path) => {
		const text = articleJson().replace('{', `{${twice}, `);
		expect(reportOf('a.json', text)).toEqual([
			`a.json:1: ${path}: appears twice: it is already on line 1`,
		]);
	});

	it('the same key in two objects is not repeated, nor is text that looks like a key', () => {
		const people = [{ name: 'Ann' }, { name: 'Bob', role: '"name": "role", {"name"' }];
		expect(reportOf('a.json', articleJson({ people }))).toEqual(['harbor-opens@1']);
	});

	it('a repeated key is found among any keys and values', () => {
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
