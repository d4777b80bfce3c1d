import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Where continuous integration wants the results as JSON; see .ci/run.
const report = process.env.TEST_REPORT;

const all = ['tests/**/*.test.ts', 'packages/*/tests/**/*.test.ts'];
/** What takes minutes: dozens of kills, and a Chromium. */
const slow = ['tests/**/*.slow.test.ts', 'tests/browser/**/*.test.ts'];

/** What takes longest, as of November 2026. */
const longest = [
	'chaos/many-kills.slow',
	'conformance/conformance',
	'bench/jobs.slow',
	'browser/accessibility',
	'render/hostile-text',
	'chaos/cluster/processes.slow',
	'chaos/chaos',
	'render/languages',
];

/** Begins with the longest, so that at the end no process waits for another; the rest as vitest does. */
class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const rankOf = ({ moduleId }: TestSpecification) => {
			const rank = longest.findIndex((name) => moduleId.includes(`/${name}`));
			return rank < 0 ? longest.length : rank;
		};
		return (await super.sort(files)).toSorted((one, other) => rankOf(one) - rankOf(other));
	}
}

export default defineConfig({
	test: {
		sequence: { sequencer: LongestFirst },
		projects: [
			// What `npm test` runs.
			{ extends: true, test: { name: 'quick', include: all, exclude: slow } },
			// What `npm run check` and `.ci/run` run besides.
			{ extends: true, test: { name: 'slow', include: slow } },
		],
		setupFiles: ['tests/harness/random-inputs.ts'],
		pool: 'forks',
		// The files that a process runs share its modules: none of ours keeps a state, and evaluating them
		// again for each file takes longer than the tests.
		isolate: false,
		// The threads and programs that tests start would otherwise spend most of their time compiling.
		env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
		// Two files at a time also where there are two cores; vitest would leave one of them idle.
		maxWorkers: '100%',
		// Patience for a machine that has ten other things to do; no test waits for time to pass.
		testTimeout: 600_000,
		hookTimeout: 600_000,
		teardownTimeout: 60_000,
		// One that takes this long is shown as slow.
		slowTestThreshold: 5_000,
		reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
	},
});
