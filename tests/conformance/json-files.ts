import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseArticles } from '#src/articles/parse-articles.ts';
import { english } from '../harness/phrases.ts';
import { type ConformanceSet, collections, tryAll } from './outcome.ts';

const folder = `${collections}/security/json`;
const now = new Date('2025-06-20T12:00:00Z');

/** Files that a JSON parser must accept (`y_`), must refuse (`n_`), or can do either with (`i_`). */
export const jsonFiles: ConformanceSet = {
	name: 'JSONTestSuite, as articles',
	casesMin: 300,
	known: new Map(),
	run: () => (existsSync(folder) ? tryAll(readdirSync(folder), objectionTo) : 'absent'),
};

function objectionTo(file: string): string | undefined {
	const problems = syntaxProblems(file);
	if (problems.length > 1) return `${problems.length} problems: ${problems.join('; ')}`;
	if (file.startsWith('y_') && problems.length > 0) return `refused: ${problems[0]}`;
	if (file.startsWith('n_') && problems.length === 0) return 'accepted as JSON';
	return undefined;
}

/** The problems of a file that is not JSON; these have no path, unlike most problems of JSON that is not an article. */
function syntaxProblems(file: string): readonly string[] {
	const bytes = readFileSync(`${folder}/${file}`);
	return [...parseArticles({ path: 'a.json', bytes }, now)]
		.flatMap((parsed) => (parsed.kind === 'problem' ? [parsed.problem] : []))
		.filter(({ path, reason }) => path === undefined && !/^problem/.test(reason.key))
		.map(({ reason }) => english.text(reason));
}
