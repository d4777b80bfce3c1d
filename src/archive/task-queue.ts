import type { ReloadReport } from './archive.ts';
import type { WorkerTask } from './reload/run-in-worker.ts';

/** Runs one task at a time, in order. */
export type TaskQueue = {
	/** A failed task rejects only its own promise. Rejects once the queue is closing. */
	run(task: WorkerTask): Promise<ReloadReport | undefined>;
	/**
	 * Goes on in small steps, between which a reload can take its turn; a failed step is repeated after it. Names are
	 * ranked once no other task waits.
	 */
	goOn(kind: 'read' | 'rescan' | 'relink' | 'prune' | 'rank'): void;
	isClosing(): boolean;
	/** Resolves when no task is left, not even one that was added meanwhile. */
	settled(): Promise<void>;
	/** Accepts no more tasks, and calls `afterLast` once when the last one has ended. */
	close(afterLast: () => Promise<void>): Promise<void>;
};

export function openTaskQueue(
	runTask: (task: WorkerTask) => Promise<ReloadReport | undefined>,
): TaskQueue {
	let lastTask: Promise<unknown> = Promise.resolve();
	let closing: Promise<void> | undefined;
	let unfinished = 0;

	return {
		isClosing: () => closing !== undefined,
		run,
		goOn(kind) {
			if (closing !== undefined || (kind === 'rank' && unfinished > 1)) return;
			run({ kind }).catch(() => undefined);
		},
		async settled() {
			let awaited: Promise<unknown> | undefined;
			while (awaited !== lastTask) {
				awaited = lastTask;
				await awaited;
			}
		},
		close(afterLast) {
			closing ??= lastTask.then(afterLast);
			return closing;
		},
	};

	async function run(task: WorkerTask): Promise<ReloadReport | undefined> {
		if (closing !== undefined) throw new Error('the archive is closed');
		unfinished += 1;
		const result = lastTask.then(() => runTask(task));
		lastTask = result
			.catch(() => undefined)
			.then(() => {
				unfinished -= 1;
			});
		return result;
	}
}
