import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemas } from '#src/articles/write-schemas.ts';
import { told } from './parsed.ts';

describe('the JSON Schemas beside the data', () => {
	it.each(Object.entries(schemas()))('%s is not stale', (file, schema) => {
		expect(JSON.parse(readFileSync(`data/${file}`, 'utf8'))).toEqual(schema);
	});

	it('let an article alone in its file do without an id, and no article of a list', () => {
		const [alone, list] = schemas()['article.schema.json']?.anyOf ?? [];
		expect(alone?.required).not.toContain('id');
		expect(list).toMatchObject({ items: { required: expect.arrayContaining(['id']) } });
	});
});

it('the article that data/README.md shows is a good one', () => {
	const [, example = ''] = readFileSync('data/README.md', 'utf8').split(/```(?:json)?\n/);
	expect(told('articles/harbor-opens.json', example)).toEqual(['harbor-opens@1']);
});
