import { formatProblem, type Problem } from '#src/articles/parse-item.ts';
import type { Log } from '#src/observe/log.ts';
import { createPhrasebook } from '#src/phrases/phrases.ts';

/** Logs what is wrong in the data folder, one line a problem, in English as all of the log. */
export function logProblems(log: Log, problems: readonly Problem[], event: string): void {
	if (problems.length === 0) return;
	const { en } = createPhrasebook();
	for (const problem of problems) log.warn({ problem: formatProblem(problem, en) }, event);
}
