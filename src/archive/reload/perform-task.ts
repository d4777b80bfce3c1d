import type { DatabaseSync } from 'node:sqlite';
import type { ReloadReport } from '../archive.ts';
import { type ArrivalLog, openArrivalLog } from '../arrival-log.ts';
import {
	type ArrivalLogState,
	createUnjournaled,
	emptyWriteAheadLog,
	finishUnjournaled,
	isUnused,
	openForWriting,
} from '../database.ts';
import { addCommitChecksums, findDamage } from '../page-checksums.ts';
import { DamageError, isDamage } from '../rows.ts';
import { createNameIndexWriter, type NameIndexWriter } from './name-index-writer.ts';
import { type ReloadSettings, reloadFolder } from './reload-folder.ts';
import type { WorkerOutcome, WorkerSettings, WorkerTask } from './run-in-worker.ts';
import { rescanArticles, undoReload } from './write-changes.ts';

const writerCacheKiB = 131_072;

/** The thread that started the task, and reads the archive while the task runs. */
export type Parent = {
	onOutcome(outcome: WorkerOutcome): void;
	/** Calls back once the parent reads the new state. */
	onceSwitched(run: () => void): void;
};

/** Performs one task on its own connection; the parent keeps reading the old state until the outcome. */
export function performTask(settings: WorkerSettings, parent: Parent): void {
	const arrivals = openArrivalLog(settings.file, {
		now: settings.now,
		thorough: settings.verify,
	});
	let database: DatabaseSync | undefined;
	try {
		database = openIntact(settings, arrivals);
		if (settings.task.kind === 'reload' && isUnused(database)) {
			database.close();
			parent.onOutcome({ kind: 'built', ...buildArchive(settings, arrivals), damage: undefined });
		} else {
			handOver(database, runTask(settings, database, arrivals), parent);
		}
	} catch (error) {
		if (!isDamage(error)) throw error;
		if (database?.isOpen) database.close();
		arrivals.close();
		rebuild(settings, parent, error);
	} finally {
		arrivals.close();
	}
}

/**
 * Verifies the whole file first, if that was not done lately. A page that a task rewrites is always
 * verified; what it derives from other damaged pages is discarded with them, at the next check.
 */
function openIntact({ file, verify }: WorkerSettings, arrivals: ArrivalLog): DatabaseSync {
	const damage = verify ? findDamage(file) : undefined;
	if (damage !== undefined) throw new DamageError(damage);
	return openForWriting(file, writerCacheKiB, logStateOf(arrivals));
}

function runTask(
	{ file, dataFolder, task, now, names }: WorkerSettings,
	database: DatabaseSync,
	arrivals: ArrivalLog,
): WorkerOutcome {
	if (task.kind === 'check') return { kind: 'sound' };
	const nameIndex = createNameIndexWriter(database, names);
	const report = write(database, task, { dataFolder, now, arrivals, nameIndex });
	addCommitChecksums(file);
	return { kind: 'committed', report, names: nameIndex.bytes() };
}

function write(
	database: DatabaseSync,
	task: Exclude<WorkerTask, { kind: 'check' }>,
	settings: Omit<ReloadSettings, 'by'> & { readonly nameIndex: NameIndexWriter },
): ReloadReport | undefined {
	if (task.kind === 'rescan') return rescanArticles(database, settings.nameIndex);
	if (task.kind === 'undo') return undoReload(database, { ...settings, by: task.by });
	return reloadFolder(database, { ...settings, by: task.by });
}

/** Rebuilds a damaged archive from the data folder. */
function rebuild(settings: WorkerSettings, parent: Parent, cause: unknown): void {
	const arrivals = openArrivalLog(settings.file, { now: settings.now, thorough: true });
	const damage = cause instanceof Error ? cause.message : String(cause);
	try {
		const { report, finished } = buildArchive(settings, arrivals);
		if (report.problems.some(({ file }) => file === 'articles')) {
			throw new Error('the archive is damaged, and the data folder cannot be read', { cause });
		}
		const isReload = settings.task.kind === 'reload';
		parent.onOutcome({ kind: 'built', report: isReload ? report : undefined, finished, damage });
	} finally {
		arrivals.close();
	}
}

/** Builds a separate file, to replace the archive’s. */
function buildArchive(
	{ file, dataFolder, task, now }: WorkerSettings,
	arrivals: ArrivalLog,
): { readonly report: ReloadReport; readonly finished: string } {
	const finished = `${file}.new`;
	const database = createUnjournaled(finished, writerCacheKiB, logStateOf(arrivals));
	const by = task.kind === 'reload' ? task.by : undefined;
	const report = reloadFolder(database, { dataFolder, by, now, arrivals });
	// One segment instead of many costs a twentieth of the load, and searches take a third less time.
	database.exec("INSERT INTO terms (terms) VALUES ('optimize')");
	finishUnjournaled(database, finished);
	return { report, finished };
}

function logStateOf(arrivals: ArrivalLog): ArrivalLogState {
	return { name: arrivals.name, last: arrivals.last() };
}

/** Reports the outcome, and empties the write-ahead log once the parent reads the new state. */
function handOver(database: DatabaseSync, outcome: WorkerOutcome, parent: Parent): void {
	parent.onOutcome(outcome);
	parent.onceSwitched(() => {
		emptyWriteAheadLog(database);
		database.close();
	});
}
