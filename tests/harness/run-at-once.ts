import type { ReloadReport } from '#src/archive/archive.ts';
import { performTask } from '#src/archive/reload/perform-task.ts';
import type {
	WorkerCallbacks,
	WorkerOutcome,
	WorkerSettings,
} from '#src/archive/reload/run-in-worker.ts';

/**
 * Runs an archive's task as its worker does, but in this thread: starting a thread takes longer than most
 * of our tests. For tests that are about neither the thread nor what is read while it works.
 */
export async function runAtOnce(
	settings: WorkerSettings,
	{ onOutcome, onFinished }: WorkerCallbacks,
): Promise<ReloadReport | undefined> {
	const outcomes: WorkerOutcome[] = [];
	const tidyings: (() => void)[] = [];
	performTask(settings, {
		onOutcome(outcome) {
			onOutcome(outcome);
			outcomes.push(outcome);
		},
		onceSwitched: (tidy) => tidyings.push(tidy),
	});
	for (const tidy of tidyings) tidy();
	const [outcome] = outcomes;
	if (outcome === undefined) throw new Error('the task ended without an outcome');
	onFinished(outcome);
	return outcome.kind === 'sound' ? undefined : outcome.report;
}
