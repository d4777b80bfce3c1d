import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseArticles } from '#src/articles/parse-articles.ts';
import type { Problem } from '#src/articles/problem.ts';
import { conformanceNewsLines, conformanceNewsNow } from '../fixtures/conformance-news.ts';
import { now } from './parsed.ts';

const folder = '../shared/conformance/security/json';
const files = existsSync(folder) ? readdirSync(folder) : [];
const lines = conformanceNewsLines();

/** Problems that say a file is no JSON stand at no path; what is JSON but no article is told otherwise. */
function syntaxProblems(file: string): readonly Problem[] {
	const bytes = readFileSync(`${folder}/${file}`);
	return [...parseArticles({ path: 'a.json', bytes }, now)]
		.flatMap((found) => (found.kind === 'problem' ? [found.problem] : []))
		.filter(({ path, reason }) => path === undefined && !/^(must be|has a key)/.test(reason));
}

describe.skipIf(files.length === 0)('JSONTestSuite (skipped where ../shared is not here)', () => {
	it.each(files.filter((file) => file.startsWith('n_')))('refuses %s', (file) => {
		expect(syntaxProblems(file)).toHaveLength(1);
	});

	it.each(files.filter((file) => file.startsWith('y_')))('reads %s', (file) => {
		expect(syntaxProblems(file)).toEqual([]);
	});

	it.each(files.filter((file) => file.startsWith('i_')))('survives %s', (file) => {
		expect(syntaxProblems(file).length).toBeLessThanOrEqual(1);
	});
});

describe.skipIf(lines === undefined)(
	'3,000 real articles (skipped where ../shared is not here)',
	() => {
		it('are all accepted', () => {
			const bytes = Buffer.from((lines ?? []).join('\n'));
			const found = [...parseArticles({ path: 'news.jsonl', bytes }, conformanceNewsNow)];
			expect(found.filter(({ kind }) => kind === 'problem')).toEqual([]);
			expect(found).toHaveLength(3_000);
		});
	},
);
