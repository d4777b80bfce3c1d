import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What we read of a report that vitest wrote as JSON. */
type Report = {
	readonly testResults: readonly {
		readonly name: string;
		readonly status: string;
		readonly message: string;
		readonly assertionResults: readonly {
			readonly fullName: string;
			readonly status: string;
			readonly failureMessages: readonly string[];
		}[];
	}[];
};

/** So much of each failure, in characters, that the end of the output has them all. */
const whyMax = 1_000;

const [folder = '.'] = process.argv.slice(2);
const outcomes = new Map<string, Set<string>>();
for (const file of readdirSync(folder)) {
	// These files were written by vitest a moment ago.
	const report = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Report;
	for (const [test, status, why] of outcomesIn(report)) {
		outcomes.set(test, (outcomes.get(test) ?? new Set()).add(status));
		if (status === 'failed') process.stdout.write(`failed: ${test}\n${why.slice(0, whyMax)}\n`);
	}
}

const failed = count((statuses) => statuses.has('failed'));
const passed = count((statuses) => statuses.has('passed') && !statuses.has('failed'));
process.stdout.write(`${outcomes.size - passed - failed} not run here\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Each test by its file and name, how it ended, and why it failed; a file that could not even be run counts as one failed test. */
function outcomesIn({ testResults }: Report): [test: string, status: string, why: string][] {
	return testResults.flatMap(({ name: file, status, message, assertionResults }) => {
		const tests = assertionResults.map((result): [string, string, string] => [
			`${file} ${result.fullName}`,
			result.status,
			result.failureMessages.join('\n'),
		]);
		const brokeDown = status === 'failed' && tests.every(([, outcome]) => outcome !== 'failed');
		return brokeDown ? [...tests, [file, 'failed', message]] : tests;
	});
}

/** A test that failed in one run counts as failed, whatever it did in another. */
function count(isCounted: (statuses: ReadonlySet<string>) => boolean): number {
	return [...outcomes.values()].filter(isCounted).length;
}
