import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { NameDecisions } from '#src/names/name-decisions.ts';
import type { RankedNames } from '#src/names/ranked-names.ts';
import type { NewArrival, ReloadReport } from '../archive.ts';
import type { Retention } from '../retention.ts';

/** What a worker should do; `by` is a user id, undefined if the program reloads by itself. */
export type WorkerTask =
	| { readonly kind: 'reload'; readonly by: string | undefined }
	| { readonly kind: 'undo'; readonly by: string }
	/** Adds articles of feeds and imports. */
	| { readonly kind: 'add'; readonly arrivals: readonly NewArrival[] }
	/** Verifies the file. */
	| { readonly kind: 'check' }
	/** Searches a few older articles for names that are new or have changed. */
	| { readonly kind: 'rescan' }
	/** Reads a few of the articles that arrived together. */
	| { readonly kind: 'read' }
	/** Applies what moderators decided about names. */
	| { readonly kind: 'decide'; readonly decisions: NameDecisions }
	/** Removes a few articles that are no longer kept. */
	| { readonly kind: 'prune' }
	/** Ranks names again whose counts have changed. */
	| { readonly kind: 'rank' };

/** A task, and what the worker needs for it. */
export type WorkerSettings = {
	/** The archive's database file. */
	readonly file: string;
	readonly dataFolder: string;
	readonly task: WorkerTask;
	readonly now: Date;
	readonly retention: Retention;
	/** Whether to verify the whole file and the log of articles first. */
	readonly verify: boolean;
	/** The name index as the parent reads it. */
	readonly names: RankedNames;
	/** What moderators decided about names, for an archive that is built; undefined if that is not known yet. */
	readonly decisions?: NameDecisions | undefined;
};

/** What became of a task; the parent replies once it reads the new state. */
export type WorkerOutcome =
	/** Nothing was damaged, and nothing has changed. */
	| { readonly kind: 'sound' }
	| {
			readonly kind: 'committed';
			readonly report: ReloadReport | undefined;
			/** The new name index. */
			readonly names: RankedNames;
	  }
	/** A finished database is to replace the archive, which was empty or damaged. */
	| {
			readonly kind: 'built';
			readonly report: ReloadReport | undefined;
			readonly names: RankedNames;
			readonly finished: string;
			readonly damage: string | undefined;
	  };

/** An article whose text the reader could not read, so that nothing is known of who is in it. */
export type ReadingFailure = {
	readonly id: string;
	/** What the reader threw, with where. */
	readonly reason: string;
};

/** What the parent does when its worker is done. */
export type WorkerCallbacks = {
	/** An article was not read; the task goes on without its reading. */
	onReadingFailed(failure: ReadingFailure): void;
	/** The new state is complete, and nothing is writing. */
	onOutcome(outcome: WorkerOutcome): void;
	/** The worker has cleaned up. */
	onFinished(outcome: WorkerOutcome): void;
};

/** What the parent asks of a worker: a task, then to clean up once the parent reads the new state; at last, to close. */
export type WorkerRequest =
	| { readonly kind: 'task'; readonly settings: WorkerSettings }
	| { readonly kind: 'switched' }
	| { readonly kind: 'close' };

export type WorkerMessage =
	| WorkerOutcome
	| { readonly kind: 'reading failed'; readonly failure: ReadingFailure }
	| { readonly kind: 'cleaned up' };

/** Runs one task. */
export type RunTask = (
	settings: WorkerSettings,
	callbacks: WorkerCallbacks,
) => Promise<ReloadReport | undefined>;

/** Runs tasks in a worker thread, so that parsing and indexing never delay an answer. */
export type TaskWorker = {
	readonly run: RunTask;
	/** Call it when the last task has ended, and nothing reads a snapshot. */
	close(): Promise<void>;
};

/** Opens a worker that starts its thread for the first task, and keeps it as long as it works. */
export function openTaskWorker(): TaskWorker {
	let kept: Worker | undefined;

	return {
		async run(settings, callbacks) {
			kept ??= start();
			const worker = kept;
			worker.ref();
			const outcome = await performIn(worker, settings, callbacks);
			// A first load leaves much memory behind.
			if (outcome.kind === 'built') await worker.terminate();
			else worker.unref();
			callbacks.onFinished(outcome);
			return outcome.kind === 'sound' ? undefined : outcome.report;
		},
		async close() {
			if (kept === undefined) return;
			const ended = once(kept, 'exit');
			kept.ref();
			kept.postMessage({ kind: 'close' } satisfies WorkerRequest);
			await ended;
		},
	};

	function start(): Worker {
		const worker = new Worker(new URL('./worker.ts', import.meta.url));
		const forget = () => {
			if (kept === worker) kept = undefined;
		};
		return worker.on('error', forget).on('exit', forget);
	}
}

/** Has a worker perform a task; a task that fails ends the worker. */
function performIn(
	worker: Worker,
	settings: WorkerSettings,
	{ onOutcome, onReadingFailed }: Omit<WorkerCallbacks, 'onFinished'>,
): Promise<WorkerOutcome> {
	return new Promise((resolve, reject) => {
		let accepted: WorkerOutcome | undefined;
		const listeners = {
			message(message: WorkerMessage) {
				if (message.kind === 'reading failed') return onReadingFailed(message.failure);
				if (message.kind !== 'cleaned up') return switchTo(message);
				for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
				if (accepted !== undefined) return resolve(accepted);
				void worker.terminate();
			},
			error: reject,
			exit: () => reject(new Error('the reload ended without a result')),
		};
		for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
		worker.postMessage({ kind: 'task', settings } satisfies WorkerRequest);

		function switchTo(outcome: WorkerOutcome): void {
			try {
				onOutcome(outcome);
				accepted = outcome;
			} catch (error) {
				reject(error);
			}
			worker.postMessage({ kind: 'switched' } satisfies WorkerRequest);
		}
	});
}
