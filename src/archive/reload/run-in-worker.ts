import { once } from 'node:events';
import {
	MessageChannel,
	type MessagePort,
	receiveMessageOnPort,
	Worker,
} from 'node:worker_threads';
import type { NameDecisions } from '#src/names/name-decisions.ts';
import type { RankedNames } from '#src/names/ranked-names.ts';
import type { NewArrival, ReloadReport } from '../archive.ts';
import type { LogPosition } from '../database.ts';
import type { LogChange, PublishChange } from '../log-change.ts';
import type { LogEntry } from '../log-rows.ts';
import type { Retention } from '../retention.ts';
import type { CuratedFile } from './curated-names-table.ts';
import type { FollowedEntries } from './follow-log.ts';

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
	/** Links a few older articles into stories again. */
	| { readonly kind: 'relink' }
	/** Reads a few of the articles that arrived together. */
	| { readonly kind: 'read' }
	/** Applies what moderators decided about names. */
	| { readonly kind: 'decide'; readonly decisions: NameDecisions }
	/** Removes a few articles that are no longer kept. */
	| { readonly kind: 'prune' }
	/** Ranks names again whose counts have changed. */
	| { readonly kind: 'rank' }
	/** Writes entries of the log as they are elsewhere, and applies them. */
	| { readonly kind: 'follow'; readonly followed: FollowedEntries }
	/** Shows the newest entries of a log elsewhere in an archive that is empty, until the log is complete. */
	| { readonly kind: 'preview'; readonly entries: readonly LogEntry[] }
	/** Puts name files and decisions from elsewhere in place of all that there are. */
	| { readonly kind: 'curate'; readonly files: readonly CuratedFile[] }
	/** Begins an empty log and archive under the name of a log elsewhere. */
	| { readonly kind: 'begin'; readonly name: string }
	/** Publishes the whole log. */
	| { readonly kind: 'publish' }
	/** Publishes which of these entries are no longer kept. */
	| { readonly kind: 'forget'; readonly numbers: readonly number[] };

/** How an archive shares its log with others. */
export type Sharing = {
	/** Whether it writes the log, after it has published each change; otherwise it only follows, and reads no data folder. */
	readonly isLeader: boolean;
	/** Whether the whole log is elsewhere too. */
	readonly isCopied: boolean;
	/** The name files and decisions, for an archive that is built. */
	readonly curated: readonly CuratedFile[];
};

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
	/** By default the log is this archive’s alone. */
	readonly sharing?: Sharing | undefined;
};

/** What became of a task; the parent replies once it reads the new state. */
export type WorkerOutcome = {
	/** How far the log is. */
	readonly log: LogPosition;
} /** Nothing was damaged, and nothing has changed. */ & (
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
	  }
);

/** An article whose text the reader could not read, so that nothing is known of who is in it. */
export type ReadingFailure = {
	readonly id: string;
	/** What the reader threw, with where. */
	readonly reason: string;
};

/** What the parent does when its worker is done. */
export type WorkerCallbacks = {
	/** The log is about to change, and this archive is a leader; rejects if others cannot be told. */
	onLogChange?(change: LogChange): Promise<void>;
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
	/** The worker waits for the answer. */
	| { readonly kind: 'publish'; readonly change: LogChange }
	| { readonly kind: 'cleaned up' };

/** What a worker is started with: how it is answered while it waits. */
export type WorkerData = {
	/** Gets a `PublishAnswer` for each change. */
	readonly answers: MessagePort;
	/** How many answers there were. */
	readonly count: Int32Array<SharedArrayBuffer>;
};

/** Whether a change was published, and if not, why. */
export type PublishAnswer = { readonly refused: string | undefined };

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
	let kept: Thread | undefined;

	return {
		async run(settings, callbacks) {
			kept ??= start();
			const { worker } = kept;
			worker.ref();
			const outcome = await performIn(kept, settings, callbacks);
			// A first load leaves much memory behind.
			if (outcome.kind === 'built') await worker.terminate();
			else worker.unref();
			callbacks.onFinished(outcome);
			return outcome.kind === 'sound' ? undefined : outcome.report;
		},
		async close() {
			if (kept === undefined) return;
			const { worker } = kept;
			const ended = once(worker, 'exit');
			worker.ref();
			worker.postMessage({ kind: 'close' } satisfies WorkerRequest);
			await ended;
		},
	};

	function start(): Thread {
		const { port1, port2: answers } = new MessageChannel();
		const count = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
		const workerData: WorkerData = { answers, count };
		const options = { workerData, transferList: [answers] };
		const worker = new Worker(new URL('./worker.ts', import.meta.url), options);
		const forget = () => {
			if (kept?.worker === worker) kept = undefined;
		};
		worker.on('error', forget).on('exit', forget);
		return {
			worker,
			answer(answer) {
				port1.postMessage(answer);
				Atomics.add(count, 0, 1);
				Atomics.notify(count, 0);
			},
		};
	}
}

type Thread = {
	readonly worker: Worker;
	/** Wakes the worker, which waits for this. */
	answer(answer: PublishAnswer): void;
};

/** Publishes from the worker’s thread: it waits until the parent has answered. */
export function createPublisher(
	{ answers, count }: WorkerData,
	post: (message: WorkerMessage) => void,
): PublishChange {
	return (change) => {
		const before = Atomics.load(count, 0);
		post({ kind: 'publish', change });
		if (Atomics.wait(count, 0, before, answerMsMax) === 'timed-out')
			throw new Error('it took too long to publish a change to the log of articles');
		const answer: PublishAnswer | undefined = receiveMessageOnPort(answers)?.message;
		if (answer?.refused !== undefined) throw new Error(answer.refused);
	};
}

async function refuse(): Promise<never> {
	throw new Error('nobody publishes changes to the log of articles');
}

/** Longer than whoever publishes takes to give up. */
const answerMsMax = 60_000;

/** Has a worker perform a task; a task that fails ends the worker. */
function performIn(
	{ worker, answer }: Thread,
	settings: WorkerSettings,
	{ onOutcome, onReadingFailed, onLogChange = refuse }: Omit<WorkerCallbacks, 'onFinished'>,
): Promise<WorkerOutcome> {
	return new Promise((resolve, reject) => {
		let accepted: WorkerOutcome | undefined;
		/** Why a change was not published, which the worker knows only as text. */
		let refusal: unknown;
		const listeners = {
			message(message: WorkerMessage) {
				if (message.kind === 'reading failed') return onReadingFailed(message.failure);
				if (message.kind === 'publish') return void publish(message.change);
				if (message.kind !== 'cleaned up') return switchTo(message);
				for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
				if (accepted !== undefined) return resolve(accepted);
				void worker.terminate();
			},
			error: (error: unknown) => reject(refusal ?? error),
			exit: () => reject(new Error('the reload ended without a result')),
		};
		for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
		worker.postMessage({ kind: 'task', settings } satisfies WorkerRequest);

		async function publish(change: LogChange): Promise<void> {
			try {
				await onLogChange(change);
				answer({ refused: undefined });
			} catch (error) {
				refusal = error;
				answer({ refused: error instanceof Error ? error.message : String(error) });
			}
		}

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
