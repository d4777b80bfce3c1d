import type { DatabaseSync } from 'node:sqlite';
import type { ReloadReport } from '../archive.ts';
import type { ArticleLog } from '../article-log.ts';
import {
	createUnjournaled,
	emptyWriteAheadLog,
	finishUnjournaled,
	isUnused,
	type LogPosition,
	openForWriting,
} from '../database.ts';
import { openArticleLog } from '../open-article-log.ts';
import { addCommitChecksums, findDamage } from '../page-checksums.ts';
import { DamageError, isDamage } from '../rows.ts';
import { addArticles } from './add-articles.ts';
import { createNameIndexWriter } from './name-index-writer.ts';
import { pruneArticles } from './prune-articles.ts';
import { type ReloadSettings, reloadFolder } from './reload-folder.ts';
import type { WorkerOutcome, WorkerSettings, WorkerTask } from './run-in-worker.ts';
import { undoReload } from './undo-reload.ts';
import { rescanArticles } from './write-changes.ts';

const writerCacheKiB = 131_072;

/** The thread that started the task, and reads the archive while the task runs. */
export type Parent = {
	onOutcome(outcome: WorkerOutcome): void;
	/** Calls back once the parent reads the new state. */
	onceSwitched(run: () => void): void;
};

/** Performs one task on its own connection; the parent keeps reading the old state until the outcome. */
export function performTask(settings: WorkerSettings, parent: Parent): void {
	const log = openArticleLog(settings.file, {
		now: settings.now,
		thorough: settings.verify,
	});
	let database: DatabaseSync | undefined;
	try {
		database = openIntact(settings, log);
		if (mustBuild(settings.task) && isUnused(database)) {
			database.close();
			const { report, finished } = buildArchive(settings, log);
			parent.onOutcome({ kind: 'built', report, finished, damage: undefined });
		} else {
			handOver(database, runTask(settings, database, log), parent);
		}
	} catch (error) {
		if (!isDamage(error)) throw error;
		if (database?.isOpen) database.close();
		log.close();
		rebuild(settings, parent, error);
	} finally {
		log.close();
	}
}

/** Whether a task fills an empty archive, which is quicker in a file of its own. */
function mustBuild({ kind }: WorkerTask): boolean {
	return kind === 'reload' || kind === 'add';
}

/**
 * Verifies the whole file first, if that was not done lately. A page that a task rewrites is always
 * verified; what it derives from other damaged pages is discarded with them, at the next check.
 */
function openIntact({ file, verify }: WorkerSettings, log: ArticleLog): DatabaseSync {
	const damage = verify ? findDamage(file) : undefined;
	if (damage !== undefined) throw new DamageError(damage);
	return openForWriting(file, writerCacheKiB, positionOf(log));
}

function runTask(
	{ file, dataFolder, task, now, names, retention }: WorkerSettings,
	database: DatabaseSync,
	log: ArticleLog,
): WorkerOutcome {
	if (task.kind === 'check') return { kind: 'sound' };
	const nameIndex = createNameIndexWriter(database, names);
	const report = write(database, task, { dataFolder, now, log, nameIndex, retention });
	addCommitChecksums(file);
	return { kind: 'committed', report, names: nameIndex.bytes() };
}

function write(
	database: DatabaseSync,
	task: Exclude<WorkerTask, { kind: 'check' }>,
	settings: WriteSettings,
): ReloadReport | undefined {
	switch (task.kind) {
		case 'rescan':
			return rescanArticles(database, settings.nameIndex);
		case 'prune':
			return pruneArticles(database, settings);
		case 'undo':
			return undoReload(database, { ...settings, by: task.by });
		case 'add':
			return addArticles(database, task.arrivals, settings);
		case 'reload':
			return reloadFolder(database, { ...settings, by: task.by });
	}
}

type WriteSettings = Omit<ReloadSettings, 'by'> & Pick<WorkerSettings, 'retention'>;

/** Rebuilds a damaged archive from the log and the data folder. */
function rebuild(settings: WorkerSettings, parent: Parent, cause: unknown): void {
	const log = openArticleLog(settings.file, { now: settings.now, thorough: true });
	const damage = cause instanceof Error ? cause.message : String(cause);
	try {
		const { report, isFolderReadable, finished } = buildArchive(settings, log);
		if (!isFolderReadable) {
			throw new Error('the archive is damaged, and the data folder cannot be read', { cause });
		}
		parent.onOutcome({ kind: 'built', report, finished, damage });
	} finally {
		log.close();
	}
}

type BuiltArchive = {
	/** Of a reload, or of what else was added. */
	readonly report: ReloadReport | undefined;
	readonly isFolderReadable: boolean;
	readonly finished: string;
};

/** Builds a separate file from the log and the data folder, to replace the archive’s. */
function buildArchive(
	{ file, dataFolder, task, now, retention }: WorkerSettings,
	log: ArticleLog,
): BuiltArchive {
	const finished = `${file}.new`;
	const database = createUnjournaled(finished, writerCacheKiB, positionOf(log));
	const by = task.kind === 'reload' ? task.by : undefined;
	const reload = reloadFolder(database, { dataFolder, by, now, log });
	const isFolderReadable = !reload.problems.some(({ file }) => file === 'articles');
	const added =
		task.kind === 'add' ? addArticles(database, task.arrivals, { now, log, retention }) : undefined;
	// One segment instead of many costs a twentieth of the load, and searches take a third less time.
	database.exec("INSERT INTO terms (terms) VALUES ('optimize')");
	finishUnjournaled(database, finished);
	return { report: task.kind === 'reload' ? reload : added, isFolderReadable, finished };
}

function positionOf(log: ArticleLog): LogPosition {
	return { name: log.name, last: log.last() };
}

/** Reports the outcome, and empties the write-ahead log once the parent reads the new state. */
function handOver(database: DatabaseSync, outcome: WorkerOutcome, parent: Parent): void {
	parent.onOutcome(outcome);
	parent.onceSwitched(() => {
		emptyWriteAheadLog(database);
		database.close();
	});
}
