import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { formatValidation, validateFolder } from '#src/articles/validate.ts';
import { aFolder } from './a-folder.ts';
import { now, written } from './parsed.ts';

/** What `npm run validate` prints about a folder, without the folder's own path. */
function printed(folder: string): string {
	return formatValidation(folder, validateFolder(folder, now)).replaceAll(`${folder}/`, '');
}

describe('checking a data folder', () => {
	it('counts what is in a good one', () => {
		const folder = aFolder({
			'articles/a.json': written(),
			'people.json': '{ "people": [{ "name": "Ann" }] }',
		});
		expect(printed(folder)).toBe(
			'articles: 1, files: 1, names in people.json and topics.json: 1, no problems\n',
		);
	});

	it('prints every problem of every file', () => {
		const folder = aFolder({
			'articles/a.json': '{',
			'articles/b.txt': 'x',
			'topics.json': '{ "topics": [{}] }',
		});
		expect(printed(folder).split('\n')).toEqual([
			'topics.json:1: topics[0].name: is missing',
			'articles/b.txt:1: is not read: only .json and .jsonl are',
			'articles/a.json:1: ends before its last } is written',
			'',
		]);
	});

	it('names both places of an id that comes twice; the first in path order stays', () => {
		const folder = aFolder({
			'articles/b.jsonl': `\n${written()}\n${written()}`,
			'articles/a.json': written(),
		});
		const reason =
			'has the id “harbor-opens” of another article, at articles/a.json:1, which stays';
		expect(printed(folder)).toBe(
			`articles/b.jsonl:2: id: ${reason}\narticles/b.jsonl:3: id: ${reason}\n`,
		);
	});

	it('fails as a command when there are problems, and passes when there are none', () => {
		const bad = spawnSync(process.execPath, ['src/articles/validate.ts', aFolder({})]);
		expect(`${bad.stdout}`).toMatch(/articles:1: does not exist\n$/);
		expect(bad.status).toBe(1);
		expect(`${execFileSync(process.execPath, ['src/articles/validate.ts'])}`).toMatch(
			/no problems/,
		);
	});
});
