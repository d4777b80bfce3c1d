import { formatProblem, type Problem } from '#src/articles/parse-item.ts';
import type { Log } from '#src/observe/log.ts';
import type { Phrasebook } from '#src/phrases/phrases.ts';

/** Logs what is wrong in the data folder, one line a problem, in English as all of the log. */
export function logProblems(
	{ log, phrasebook }: { readonly log: Log; readonly phrasebook: Phrasebook },
	problems: readonly Problem[],
	event: string,
): void {
	for (const problem of problems) {
		log.warn({ problem: formatProblem(problem, phrasebook.en) }, event);
	}
}
