import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemas } from '#src/program/write-schemas.ts';
import { reportOf } from '../articles/article-files.ts';

describe('schemas', () => {
	it.each(Object.entries(schemas()))('data/%s is up to date with the code', (file, schema) => {
		expect(JSON.parse(readFileSync(`data/${file}`, 'utf8'))).toEqual(schema);
	});

	it('the JSON Schemas require an id of articles in a list, but not of a single article in its file', () => {
		const [single, list] = schemas()['article.schema.json']?.anyOf ?? [];
		expect(single?.required).not.toContain('id');
		expect(list).toMatchObject({ items: { required: expect.arrayContaining(['id']) } });
	});
});

it('the example article in data/README.md has no problems', () => {
	const [, example = ''] = readFileSync('data/README.md', 'utf8').split(/```(?:json)?\n/);
	expect(reportOf('articles/harbor-opens.json', example)).toEqual(['harbor-opens@1']);
});
