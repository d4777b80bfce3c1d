import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive, ReloadReport } from './archive.ts';
import { type ArchiveConnection, openArchiveConnection } from './archive-connection.ts';
import { openArrivalLog } from './arrival-log.ts';
import { type ArrivalLogState, type RebuildReason, replaceDatabase } from './database.ts';
import { addLeftoverCommitChecksums } from './page-checksums.ts';
import { runInWorker, type WorkerOutcome, type WorkerTask } from './reload/run-in-worker.ts';
import { DamageError, isDamage } from './rows.ts';

/** Where the archive lives, where its articles come from, and what time it is. */
export type ArchiveSettings = {
	/** Made when it is missing. */
	readonly stateFolder: string;
	readonly dataFolder: string;
	readonly now: () => Date;
	/** Told once when the file on disk cannot be used and is made again, and what was found; again if that fails. */
	readonly onRebuilt: (why: RebuildReason, found?: string) => void;
	/** How a task is run; in a thread of its own unless it is said otherwise. */
	readonly runTask?: typeof runInWorker;
};

/**
 * Opens the archive. It reads one snapshot of its file, and moves to the next, together with the
 * index of names, only when a reload is whole: whoever reads sees the old set or the new. Where a read
 * meets damage, the file is built again from the data folder in the background.
 */
export function openArchive(settings: ArchiveSettings): Archive {
	const { stateFolder, dataFolder, now, onRebuilt, runTask = runInWorker } = settings;
	mkdirSync(stateFolder, { recursive: true });
	const file = join(stateFolder, 'archive.sqlite');
	// A process that was killed may have left a commit that its file does not hold yet.
	addLeftoverCommitChecksums(file);
	let reader = open(readLogState(file, now()));
	reader.holdSnapshot();
	/** What is known of this file beyond its being opened. */
	let state: 'fine' | 'suspected' | 'found sound' = 'fine';
	const listeners = new Set<() => void>();
	const guarded = createGuard(suspect);
	const writer = openTaskQueue((task) =>
		runTask({ file, dataFolder, task, now: now() }, { onOutcome: moveOn, onFinished: settle }),
	);

	return {
		names: () => reader.names,
		sources: () => reader.sources,
		...guardedReads(() => reader, guarded),
		arrivals: guarded((...asked: Parameters<Archive['arrivals']>) => {
			if (state === 'suspected') throw new DamageError('the archive is being built again');
			return reader.arrivals(...asked);
		}),
		reload: async (by) => requireReport(await writer.run({ kind: 'reload', by })),
		undo: (by) => writer.run({ kind: 'undo', by }),
		check: async () => void (await writer.run({ kind: 'check' })),
		onChange(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close: () => writer.close(() => reader.close()),
	};

	function open(log?: ArrivalLogState) {
		return openArchiveConnection(file, { log, onRebuilt, onUnreadable: suspect });
	}

	/** A read met damage: all of the file is compared, and built again unless it is as it was written. */
	function suspect(error: unknown): void {
		if (state !== 'fine' || writer.isClosing()) return;
		state = 'suspected';
		onRebuilt('damaged', reasonOf(error));
		writer.run({ kind: 'check' }).catch((failure) => {
			state = 'fine';
			onRebuilt('damaged', reasonOf(failure));
		});
	}

	function moveOn(outcome: WorkerOutcome): void {
		if (outcome.kind === 'sound') return;
		reader.close();
		if (outcome.kind === 'built') {
			const isNews = outcome.damage !== undefined && state !== 'suspected';
			if (isNews) onRebuilt('damaged', outcome.damage);
			replaceDatabase(file, outcome.finished);
		}
		reader = open();
		state = 'fine';
	}

	function settle({ kind }: WorkerOutcome): void {
		if (kind === 'sound') {
			if (state === 'suspected') state = 'found sound';
			return;
		}
		reader.holdSnapshot();
		for (const listener of listeners) listener();
	}
}

/** Runs one task at a time, in the order in which they were asked for. */
type TaskQueue = {
	/** How the task ends is told to its caller, and does not matter to the next. Rejects once it is closing. */
	run(task: WorkerTask): Promise<ReloadReport | undefined>;
	isClosing(): boolean;
	/** Accepts no further task, and calls `afterLast` once, when the last one has ended. */
	close(afterLast: () => void): Promise<void>;
};

function openTaskQueue(
	runTask: (task: WorkerTask) => Promise<ReloadReport | undefined>,
): TaskQueue {
	let lastTurn: Promise<unknown> = Promise.resolve();
	let closing: Promise<void> | undefined;

	return {
		isClosing: () => closing !== undefined,
		async run(task) {
			if (closing !== undefined) throw new Error('the archive is closed');
			const turn = lastTurn.then(() => runTask(task));
			lastTurn = turn.catch(() => undefined);
			return turn;
		},
		close(afterLast) {
			closing ??= lastTurn.then(afterLast);
			return closing;
		},
	};
}

function requireReport(report: ReloadReport | undefined): ReloadReport {
	if (report === undefined) throw new Error('a reload ended without a report');
	return report;
}

type Guard = <Asked extends readonly unknown[], Answer>(
	read: (...asked: Asked) => Answer,
) => (...asked: Asked) => Answer;

/** Answers as a read does; damage that it meets is told. */
function createGuard(onDamage: (error: unknown) => void): Guard {
	return (read) =>
		(...asked) => {
			try {
				return read(...asked);
			} catch (error) {
				if (!isDamage(error)) throw error;
				onDamage(error);
				throw new DamageError(reasonOf(error), { cause: error });
			}
		};
}

/** Reads by whichever reader there is at the time. */
function guardedReads(reader: () => ArchiveConnection, guarded: Guard) {
	return {
		article: guarded((id: string) => reader().article(id)),
		newest: guarded((...asked: Parameters<ArchiveConnection['newest']>) =>
			reader().newest(...asked),
		),
		naming: guarded((...asked: Parameters<ArchiveConnection['naming']>) =>
			reader().naming(...asked),
		),
		search: guarded((...asked: Parameters<ArchiveConnection['search']>) =>
			reader().search(...asked),
		),
		roles: guarded((...asked: Parameters<ArchiveConnection['roles']>) => reader().roles(...asked)),
		statements: guarded((...asked: Parameters<ArchiveConnection['statements']>) =>
			reader().statements(...asked),
		),
		companions: guarded((...asked: Parameters<ArchiveConnection['companions']>) =>
			reader().companions(...asked),
		),
		span: guarded((nameId: number) => reader().span(nameId)),
		facts: guarded(() => reader().facts()),
		position: guarded(() => reader().position()),
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
