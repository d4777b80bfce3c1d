import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What we read of a report that vitest wrote as JSON. */
type Report = {
	readonly testResults: readonly {
		readonly name: string;
		readonly status: string;
		readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
	}[];
};

const [folder = '.'] = process.argv.slice(2);
const outcomes = new Map<string, Set<string>>();
for (const file of readdirSync(folder)) {
	// These files were written by vitest a moment ago.
	const report = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Report;
	for (const [test, status] of outcomesIn(report)) {
		outcomes.set(test, (outcomes.get(test) ?? new Set()).add(status));
	}
}

const failed = count((statuses) => statuses.has('failed'));
const passed = count((statuses) => statuses.has('passed') && !statuses.has('failed'));
process.stdout.write(`${outcomes.size - passed - failed} not run here\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Each test by its file and name; a file that could not even be run counts as one failed test. */
function outcomesIn({ testResults }: Report): [string, string][] {
	return testResults.flatMap(({ name: file, status, assertionResults }) => {
		const tests = assertionResults.map(({ fullName, status: outcome }): [string, string] => [
			`${file} ${fullName}`,
			outcome,
		]);
		const brokeDown = status === 'failed' && tests.every(([, outcome]) => outcome !== 'failed');
		return brokeDown ? [...tests, [file, 'failed']] : tests;
	});
}

/** A test that failed in one run counts as failed, whatever it did in another. */
function count(isCounted: (statuses: ReadonlySet<string>) => boolean): number {
	return [...outcomes.values()].filter(isCounted).length;
}
