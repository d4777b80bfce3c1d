import { formatProblem, type Problem } from '#src/articles/parse-item.ts';
import type { Log } from '#src/observe/log.ts';
import type { Phrases } from '#src/phrases/phrases.ts';

/** Logs what is wrong in the data folder, one line a problem, in the language of all of the log. */
export function logProblems(
	{ log, phrases }: { readonly log: Log; readonly phrases: Phrases },
	problems: readonly Problem[],
	event: string,
): void {
	for (const problem of problems) log.warn({ problem: formatProblem(problem, phrases) }, event);
}
