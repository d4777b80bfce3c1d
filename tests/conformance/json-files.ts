import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseArticles } from '#src/articles/parse-articles.ts';
import { type ConformanceSet, collections, tryAll } from './outcome.ts';

const folder = `${collections}/security/json`;
const now = new Date('2025-06-20T12:00:00Z');

/** Files that a JSON reader must take (`y_`), must refuse (`n_`), or may do either with (`i_`). */
export const jsonFiles: ConformanceSet = {
	name: 'JSONTestSuite, as articles',
	casesMin: 300,
	known: new Map(),
	run: () => (existsSync(folder) ? tryAll(readdirSync(folder), objectionTo) : 'absent'),
};

function objectionTo(file: string): string | undefined {
	const refusals = syntaxProblems(file);
	if (refusals.length > 1) return `told ${refusals.length} times: ${refusals.join('; ')}`;
	if (file.startsWith('y_') && refusals.length > 0) return `refused: ${refusals[0]}`;
	if (file.startsWith('n_') && refusals.length === 0) return 'taken as JSON';
	return undefined;
}

/** Problems that say a file is no JSON stand at no path; what is JSON but no article is told otherwise. */
function syntaxProblems(file: string): readonly string[] {
	const bytes = readFileSync(`${folder}/${file}`);
	return [...parseArticles({ path: 'a.json', bytes }, now)]
		.flatMap((found) => (found.kind === 'problem' ? [found.problem] : []))
		.filter(
			({ path, reason }) => path === undefined && !/^(must be|has an unknown key)/.test(reason),
		)
		.map(({ reason }) => reason);
}
