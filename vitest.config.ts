import { defineConfig } from 'vitest/config';

// Where continuous integration wants the results as JSON; see .ci/run.
const report = process.env.TEST_REPORT;

export default defineConfig({
	test: {
		include: ['tests/**/*.test.ts', 'packages/*/tests/**/*.test.ts'],
		setupFiles: ['tests/harness/random-sizes.ts'],
		// Whole-flow tests open sockets, SQLite and worker threads: a process each keeps them apart.
		pool: 'forks',
		// Two files at a time also where there are two cores; vitest would leave one of them idle.
		maxWorkers: '100%',
		// Patience for a machine that has ten other things to do; no test waits for time to pass.
		testTimeout: 240_000,
		hookTimeout: 240_000,
		teardownTimeout: 60_000,
		// One that takes this long is shown as slow.
		slowTestThreshold: 5_000,
		reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
	},
});
