import { Worker } from 'node:worker_threads';
import type { ReloadReport } from '../archive.ts';

/** What a worker is asked to do; `by` is a user id, undefined for the program's own start. */
export type Task =
	| { readonly kind: 'reload'; readonly by: string | undefined }
	| { readonly kind: 'undo'; readonly by: string };

export type WorkerSettings = {
	/** The archive's database file. */
	readonly file: string;
	readonly dataFolder: string;
	readonly task: Task;
	readonly now: Date;
};

/** The worker's one message to its parent; the parent answers it once it reads the new state. */
export type Committed = {
	readonly report: ReloadReport | undefined;
	/** A finished database that is to take the archive’s place: the first load makes a file of its own. */
	readonly finished?: string;
};

export type Stages = {
	/** The new state is complete, and nobody is writing any more. */
	onCommitted(committed: Committed): void;
	/** The worker has tidied up and is gone. */
	onFinished(): void;
};

/** Runs a task in a thread of its own, so that parsing and indexing never hold up an answer. */
export function runInWorker(
	settings: WorkerSettings,
	{ onCommitted, onFinished }: Stages,
): Promise<ReloadReport | undefined> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: settings });
		let committed: Committed | undefined;
		worker.once('message', (message: Committed) => {
			try {
				onCommitted(message);
				committed = message;
			} catch (error) {
				reject(error);
			}
			worker.postMessage('moved on');
		});
		worker.once('error', reject);
		worker.once('exit', () => {
			if (committed === undefined) return reject(new Error('the reload ended without a result'));
			onFinished();
			resolve(committed.report);
		});
	});
}
