import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive, ReloadReport } from './archive.ts';
import { type ArchiveConnection, openArchiveConnection } from './archive-connection.ts';
import { openArrivalLog } from './arrival-log.ts';
import { type ArrivalLogState, type RebuildReason, replaceDatabase } from './database.ts';
import { addLeftoverCommitChecksums } from './page-checksums.ts';
import { runInWorker, type WorkerOutcome, type WorkerTask } from './reload/run-in-worker.ts';
import { DamageError, isDamage } from './rows.ts';

/** Where the archive is stored, where its articles come from, and what it depends on. */
export type ArchiveSettings = {
	/** Created if it is missing. */
	readonly stateFolder: string;
	readonly dataFolder: string;
	readonly now: () => Date;
	/** Called once when the file is unusable and is rebuilt, with what was found; again if rebuilding fails. */
	readonly onRebuilt: (why: RebuildReason, found?: string) => void;
	/** How a task is run; by default in a worker thread. */
	readonly runTask?: typeof runInWorker;
};

/**
 * Opens the archive. It reads one snapshot of its file, and switches to the next, together with the
 * name index, only when a reload is complete. If a read finds damage, the file is rebuilt from the
 * data folder in the background.
 */
export function openArchive(settings: ArchiveSettings): Archive {
	const { stateFolder, dataFolder, now, onRebuilt, runTask = runInWorker } = settings;
	mkdirSync(stateFolder, { recursive: true });
	const file = join(stateFolder, 'archive.sqlite');
	// A killed process may have left a commit in the write-ahead log.
	addLeftoverCommitChecksums(file);
	let connection = open(readLogState(file, now()));
	connection.holdSnapshot();
	/** `suspected`: a read found damage, and a check is running. `found sound`: that check found none. */
	let state: 'fine' | 'suspected' | 'found sound' = 'fine';
	const listeners = new Set<() => void>();
	const guarded = createGuard(suspect);
	const tasks = openTaskQueue((task) =>
		runTask(
			{ file, dataFolder, task, now: now() },
			{ onOutcome: switchToOutcome, onFinished: finishTask },
		),
	);

	return {
		names: () => connection.names,
		sources: () => connection.sources,
		...guardedReads(() => connection, guarded),
		arrivals: guarded((...query: Parameters<Archive['arrivals']>) => {
			if (state === 'suspected') throw new DamageError('the archive is being rebuilt');
			return connection.arrivals(...query);
		}),
		reload: async (by) => requireReport(await tasks.run({ kind: 'reload', by })),
		undo: (by) => tasks.run({ kind: 'undo', by }),
		check: async () => void (await tasks.run({ kind: 'check' })),
		onChange(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close: () => tasks.close(() => connection.close()),
	};

	function open(log?: ArrivalLogState) {
		return openArchiveConnection(file, { log, onRebuilt, onUnreadable: suspect });
	}

	/** A read found damage: the whole file is verified, and rebuilt if it really is damaged. */
	function suspect(error: unknown): void {
		if (state !== 'fine' || tasks.isClosing()) return;
		state = 'suspected';
		onRebuilt('damaged', reasonOf(error));
		tasks.run({ kind: 'check' }).catch((failure) => {
			state = 'fine';
			onRebuilt('damaged', reasonOf(failure));
		});
	}

	function switchToOutcome(outcome: WorkerOutcome): void {
		if (outcome.kind === 'sound') return;
		connection.close();
		if (outcome.kind === 'built') {
			const isUnreported = outcome.damage !== undefined && state !== 'suspected';
			if (isUnreported) onRebuilt('damaged', outcome.damage);
			replaceDatabase(file, outcome.finished);
		}
		connection = open();
		state = 'fine';
	}

	function finishTask({ kind }: WorkerOutcome): void {
		if (kind === 'sound') {
			if (state === 'suspected') state = 'found sound';
			return;
		}
		connection.holdSnapshot();
		for (const listener of listeners) listener();
	}
}

/** Runs one task at a time, in order. */
type TaskQueue = {
	/** A failed task rejects only its own promise. Rejects once the queue is closing. */
	run(task: WorkerTask): Promise<ReloadReport | undefined>;
	isClosing(): boolean;
	/** Accepts no more tasks, and calls `afterLast` once when the last one has ended. */
	close(afterLast: () => void): Promise<void>;
};

function openTaskQueue(
	runTask: (task: WorkerTask) => Promise<ReloadReport | undefined>,
): TaskQueue {
	let lastTask: Promise<unknown> = Promise.resolve();
	let closing: Promise<void> | undefined;

	return {
		isClosing: () => closing !== undefined,
		async run(task) {
			if (closing !== undefined) throw new Error('the archive is closed');
			const result = lastTask.then(() => runTask(task));
			lastTask = result.catch(() => undefined);
			return result;
		},
		close(afterLast) {
			closing ??= lastTask.then(afterLast);
			return closing;
		},
	};
}

function requireReport(report: ReloadReport | undefined): ReloadReport {
	if (report === undefined) throw new Error('a reload ended without a report');
	return report;
}

type Guard = <Query extends readonly unknown[], Answer>(
	read: (...query: Query) => Answer,
) => (...query: Query) => Answer;

/** Wraps a read so that damage is reported and thrown as a `DamageError`. */
function createGuard(onDamage: (error: unknown) => void): Guard {
	return (read) =>
		(...query) => {
			try {
				return read(...query);
			} catch (error) {
				if (!isDamage(error)) throw error;
				onDamage(error);
				throw new DamageError(reasonOf(error), { cause: error });
			}
		};
}

/** Each read uses the current connection. */
function guardedReads(connection: () => ArchiveConnection, guarded: Guard) {
	return {
		article: guarded((id: string) => connection().article(id)),
		newest: guarded((...query: Parameters<ArchiveConnection['newest']>) =>
			connection().newest(...query),
		),
		naming: guarded((...query: Parameters<ArchiveConnection['naming']>) =>
			connection().naming(...query),
		),
		search: guarded((...query: Parameters<ArchiveConnection['search']>) =>
			connection().search(...query),
		),
		roles: guarded((...query: Parameters<ArchiveConnection['roles']>) =>
			connection().roles(...query),
		),
		statements: guarded((...query: Parameters<ArchiveConnection['statements']>) =>
			connection().statements(...query),
		),
		companions: guarded((...query: Parameters<ArchiveConnection['companions']>) =>
			connection().companions(...query),
		),
		span: guarded((nameId: number) => connection().span(nameId)),
		facts: guarded(() => connection().facts()),
		position: guarded(() => connection().position()),
	};
}

function readLogState(file: string, now: Date): ArrivalLogState {
	const log = openArrivalLog(file, { now });
	const state = { name: log.name, last: log.last() };
	log.close();
	return state;
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
