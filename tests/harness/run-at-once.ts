import { openTaskPerformer } from '#src/archive/reload/perform-task.ts';
import type { ReadArticle } from '#src/archive/reload/readings-writer.ts';
import type { TaskWorker, WorkerOutcome } from '#src/archive/reload/run-in-worker.ts';

/**
 * Runs an archive's tasks as its worker does, but in this thread, because starting a thread takes longer
 * than most tests. Not for tests of the worker, or of reading while it works.
 */
export function openWorkerInThisThread(readArticle?: ReadArticle): TaskWorker {
	const performer = openTaskPerformer(readArticle);

	return {
		async run(settings, { onOutcome, onFinished, onReadingFailed }) {
			const outcomes: WorkerOutcome[] = [];
			const cleanUps: (() => void)[] = [];
			performer.perform(settings, {
				onOutcome(outcome) {
					onOutcome(outcome);
					outcomes.push(outcome);
				},
				onReadingFailed,
				onceSwitched: (cleanUp) => cleanUps.push(cleanUp),
			});
			for (const cleanUp of cleanUps) cleanUp();
			const [outcome] = outcomes;
			if (outcome === undefined) throw new Error('the task ended without an outcome');
			onFinished(outcome);
			return outcome.kind === 'sound' ? undefined : outcome.report;
		},
		close: async () => performer.close(),
	};
}
