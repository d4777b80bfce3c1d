import { Worker } from 'node:worker_threads';
import type { ReloadReport } from '../archive.ts';

/** What a worker should do; `by` is a user id, undefined if the program reloads by itself. */
export type WorkerTask =
	| { readonly kind: 'reload'; readonly by: string | undefined }
	| { readonly kind: 'undo'; readonly by: string }
	/** Verifies the file. */
	| { readonly kind: 'check' }
	/** Searches a few older articles for names that are new or have changed. */
	| { readonly kind: 'rescan' };

/** A task, and what the worker needs for it. */
export type WorkerSettings = {
	/** The archive's database file. */
	readonly file: string;
	readonly dataFolder: string;
	readonly task: WorkerTask;
	readonly now: Date;
};

/** The worker's only message to its parent, which replies once it reads the new state. */
export type WorkerOutcome =
	/** Nothing was damaged, and nothing has changed. */
	| { readonly kind: 'sound' }
	| { readonly kind: 'committed'; readonly report: ReloadReport | undefined }
	/** A finished database is to replace the archive, which was empty or damaged. */
	| {
			readonly kind: 'built';
			readonly report: ReloadReport | undefined;
			readonly finished: string;
			readonly damage: string | undefined;
	  };

/** What the parent does when its worker is done. */
export type WorkerCallbacks = {
	/** The new state is complete, and nothing is writing. */
	onOutcome(outcome: WorkerOutcome): void;
	/** The worker has cleaned up and exited. */
	onFinished(outcome: WorkerOutcome): void;
};

/** Runs a task in a worker thread, so that parsing and indexing never delay an answer. */
export function runInWorker(
	settings: WorkerSettings,
	{ onOutcome, onFinished }: WorkerCallbacks,
): Promise<ReloadReport | undefined> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: settings });
		let accepted: WorkerOutcome | undefined;
		worker.once('message', (outcome: WorkerOutcome) => {
			try {
				onOutcome(outcome);
				accepted = outcome;
			} catch (error) {
				reject(error);
			}
			worker.postMessage('switched');
		});
		worker.once('error', reject);
		worker.once('exit', () => {
			if (accepted === undefined) return reject(new Error('the reload ended without a result'));
			onFinished(accepted);
			resolve(accepted.kind === 'sound' ? undefined : accepted.report);
		});
	});
}
