import { defineConfig } from 'vitest/config';

// Where continuous integration wants the results as JSON; see .ci/run.
const report = process.env.TEST_REPORT;

export default defineConfig({
	test: {
		include: ['tests/**/*.test.ts'],
		setupFiles: ['tests/random-sizes.ts'],
		// Whole-flow tests open sockets, SQLite and worker threads: a process each keeps them apart.
		pool: 'forks',
		// Patience for a slow machine with two cores; no test waits for time to pass.
		testTimeout: 30_000,
		hookTimeout: 30_000,
		reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
	},
});
