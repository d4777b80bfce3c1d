import { Worker } from 'node:worker_threads';
import type { ReloadReport } from '../archive.ts';

/** What a worker is asked to do; `by` is a user id, undefined for the program's own start. */
export type WorkerTask =
	| { readonly kind: 'reload'; readonly by: string | undefined }
	| { readonly kind: 'undo'; readonly by: string }
	/** Looks for damage. */
	| { readonly kind: 'check' };

export type WorkerSettings = {
	/** The archive's database file. */
	readonly file: string;
	readonly dataFolder: string;
	readonly task: WorkerTask;
	readonly now: Date;
};

/** The worker's one message to its parent; the parent answers it once it reads the new state. */
export type WorkerOutcome =
	/** Nothing is damaged, and nothing was changed. */
	| { readonly kind: 'sound' }
	| { readonly kind: 'committed'; readonly report: ReloadReport | undefined }
	/** A finished database is to take the archive’s place: there was none, or it was damaged. */
	| {
			readonly kind: 'built';
			readonly report: ReloadReport | undefined;
			readonly finished: string;
			readonly damage: string | undefined;
	  };

export type WorkerCallbacks = {
	/** The new state is complete, and nobody is writing any more. */
	onOutcome(outcome: WorkerOutcome): void;
	/** The worker has tidied up and is gone. */
	onFinished(outcome: WorkerOutcome): void;
};

/** Runs a task in a thread of its own, so that parsing and indexing never hold up an answer. */
export function runInWorker(
	settings: WorkerSettings,
	{ onOutcome, onFinished }: WorkerCallbacks,
): Promise<ReloadReport | undefined> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: settings });
		let reached: WorkerOutcome | undefined;
		worker.once('message', (outcome: WorkerOutcome) => {
			try {
				onOutcome(outcome);
				reached = outcome;
			} catch (error) {
				reject(error);
			}
			worker.postMessage('moved on');
		});
		worker.once('error', reject);
		worker.once('exit', () => {
			if (reached === undefined) return reject(new Error('the reload ended without a result'));
			onFinished(reached);
			resolve(reached.kind === 'sound' ? undefined : reached.report);
		});
	});
}
