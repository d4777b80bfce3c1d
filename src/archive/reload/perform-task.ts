import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { RankedNames } from '#src/names/ranked-names.ts';
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
import { logFileOf, openArticleLog } from '../open-article-log.ts';
import { type CommitWatch, findDamage, watchCommits } from '../page-checksums.ts';
import { DamageError, isDamage } from '../rows.ts';
import { addArticles } from './add-articles.ts';
import { changeOfDecisions, writeCurated } from './curated-names-table.ts';
import { decideNames } from './decide-names.ts';
import { createNameIndexWriter, type NameIndexWriter } from './name-index-writer.ts';
import { pruneArticles } from './prune-articles.ts';
import { type ReadArticle, readNothing } from './readings-writer.ts';
import { type ReloadSettings, reloadFolder } from './reload-folder.ts';
import type { ReadingFailure, WorkerOutcome, WorkerSettings, WorkerTask } from './run-in-worker.ts';
import { undoReload } from './undo-reload.ts';
import { readNotedArticles, rescanArticles } from './write-changes.ts';

const writerCacheKiB = 131_072;

/** The thread that started the task, and reads the archive while the task runs. */
export type Parent = {
	onOutcome(outcome: WorkerOutcome): void;
	/** An article was not read; the task goes on without its reading. */
	onReadingFailed(failure: ReadingFailure): void;
	/** Calls back once the parent reads the new state. */
	onceSwitched(run: () => void): void;
};

/** Performs tasks one after another, and keeps files open between them. */
export type TaskPerformer = {
	/** Performs a task on its own connection; the parent keeps reading the old state until the outcome. */
	perform(settings: WorkerSettings, parent: Parent): void;
	/** Leaves all that was written in the archive’s file. */
	close(): void;
};

export function openTaskPerformer(reader: ReadArticle = readNothing): TaskPerformer {
	let kept: OpenFiles | undefined;

	return {
		perform(settings, parent) {
			const readArticle = withoutFailures(reader, parent);
			try {
				const files = openFor(settings);
				if (!mustBuild(settings.task) || !isUnused(files.database)) {
					const outcome = runTask(settings, files, readArticle);
					parent.onOutcome(outcome);
					// What found no damage leaves the parent with its snapshot.
					if (outcome.kind !== 'sound') parent.onceSwitched(() => settleIfMany(files));
					return;
				}
				close();
				build(settings, parent, readArticle);
			} catch (error) {
				close();
				if (!isDamage(error)) throw error;
				rebuild(settings, parent, { cause: error, readArticle });
			}
		},
		close() {
			if (kept !== undefined) settle(kept);
			close();
		},
	};

	/** Verifies the whole file first, if that was not done lately. */
	function openFor(settings: WorkerSettings): OpenFiles {
		if (settings.verify) kept?.commits.verifyLog();
		if (settings.verify || kept === undefined || !isAsOpened(kept, settings.file)) {
			close();
			kept = openFiles(settings);
		}
		return kept;
	}

	function close(): void {
		kept?.database.close();
		kept?.log.close();
		kept = undefined;
	}
}

/** A reader that a text makes throw reads nothing in it, so that one article never holds up the others. */
function withoutFailures(read: ReadArticle, parent: Parent): ReadArticle {
	if (read === readNothing) return readNothing;
	return (article) => {
		try {
			return read(article);
		} catch (error) {
			const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
			parent.onReadingFailed({ id: article.id, reason });
			return readNothing(article);
		}
	};
}

/** Log and archive, open for writing. */
type OpenFiles = {
	readonly file: string;
	readonly inodes: readonly (number | undefined)[];
	readonly log: ArticleLog;
	readonly database: DatabaseSync;
	readonly commits: CommitWatch;
};

/**
 * A page that a task rewrites is always verified; what it derives from other damaged pages is discarded
 * with them, at the next check.
 */
function openFiles({ file, now, verify }: WorkerSettings): OpenFiles {
	const log = openArticleLog(file, { now, thorough: verify });
	try {
		const damage = verify ? findDamage(file) : undefined;
		if (damage !== undefined) throw new DamageError(damage);
		const database = openForWriting(file, writerCacheKiB, positionOf(log));
		return { file, inodes: inodesOf(file), log, database, commits: watchCommits(file) };
	} catch (error) {
		log.close();
		throw error;
	}
}

/** Whether nobody has replaced or deleted the files meanwhile. */
function isAsOpened({ file, inodes }: OpenFiles, wanted: string): boolean {
	return file === wanted && inodesOf(file).every((inode, index) => inode === inodes[index]);
}

function inodesOf(file: string): (number | undefined)[] {
	return [file, logFileOf(file)].map((path) => statSync(path, { throwIfNoEntry: false })?.ino);
}

/** Whether a task fills an empty archive, which is quicker in a file of its own. */
function mustBuild({ kind }: WorkerTask): boolean {
	return kind === 'reload' || kind === 'add' || kind === 'decide';
}

/** Moves what was written from the write-ahead log into the archive’s file; nothing may read a snapshot. */
function settle({ database, commits }: OpenFiles): void {
	commits.settle(() => emptyWriteAheadLog(database));
}

function settleIfMany(files: OpenFiles): void {
	if (files.commits.waiting() > waitingPagesMax) settle(files);
	// Between tasks nobody needs the pages that the task has read.
	files.database.exec('PRAGMA shrink_memory');
}

/**
 * How many pages wait in the write-ahead log before they move. Range 1,000 to 10,000: fewer cost each arrival
 * more, with more the log takes more room, 4 KiB each. An arrival writes some 200.
 */
const waitingPagesMax = 4_000;

function runTask(
	{ dataFolder, task, now, names, retention }: WorkerSettings,
	{ database, log, commits }: OpenFiles,
	readArticle: ReadArticle,
): WorkerOutcome {
	if (task.kind === 'check') return { kind: 'sound' };
	const nameIndex = createNameIndexWriter(database, names);
	const settings = { dataFolder, now, log: log.at(now), nameIndex, retention, readArticle };
	const report = write(database, task, settings);
	commits.verify();
	return { kind: 'committed', report, names: nameIndex.names() };
}

function write(
	database: DatabaseSync,
	task: Exclude<WorkerTask, { kind: 'check' }>,
	settings: WriteSettings,
): ReloadReport | undefined {
	switch (task.kind) {
		case 'rank':
			return settings.nameIndex.rank();
		case 'rescan':
			return rescanArticles(database, settings.nameIndex);
		case 'read':
			return readNotedArticles(database, settings);
		case 'decide':
			return decideNames(database, { ...settings, decisions: task.decisions });
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

type WriteSettings = Omit<ReloadSettings, 'by' | 'nameIndex'> &
	Pick<WorkerSettings, 'retention'> & { readonly nameIndex: NameIndexWriter };

/** Fills an empty archive. */
function build(settings: WorkerSettings, parent: Parent, readArticle: ReadArticle): void {
	const log = openArticleLog(settings.file, { now: settings.now });
	try {
		const { report, names, finished } = buildArchive(settings, log, readArticle);
		parent.onOutcome({ kind: 'built', report, names, finished, damage: undefined });
	} finally {
		log.close();
	}
}

/** Rebuilds a damaged archive from the log and the data folder. */
function rebuild(
	settings: WorkerSettings,
	parent: Parent,
	{ cause, readArticle }: { readonly cause: unknown; readonly readArticle: ReadArticle },
): void {
	const log = openArticleLog(settings.file, { now: settings.now, thorough: true });
	const damage = cause instanceof Error ? cause.message : String(cause);
	try {
		const { report, names, isFolderReadable, finished } = buildArchive(settings, log, readArticle);
		if (!isFolderReadable) {
			throw new Error('the archive is damaged, and the data folder cannot be read', { cause });
		}
		parent.onOutcome({ kind: 'built', report, names, finished, damage });
	} finally {
		log.close();
	}
}

type BuiltArchive = {
	/** Of a reload, or of what else was added. */
	readonly report: ReloadReport | undefined;
	readonly names: RankedNames;
	readonly isFolderReadable: boolean;
	readonly finished: string;
};

/** Builds a separate file from the log and the data folder, to replace the archive’s. */
function buildArchive(
	{ file, dataFolder, task, now, retention, decisions }: WorkerSettings,
	log: ArticleLog,
	readArticle: ReadArticle,
): BuiltArchive {
	const finished = `${file}.new`;
	const database = createUnjournaled(finished, writerCacheKiB, positionOf(log));
	const nameIndex = createNameIndexWriter(database);
	const logs = { now, log, nameIndex, readArticle };
	if (decisions !== undefined) writeCurated(database, changeOfDecisions(database, decisions));
	const by = task.kind === 'reload' ? task.by : undefined;
	const reload = reloadFolder(database, { ...logs, dataFolder, by });
	const isFolderReadable = !reload.problems.some(({ file }) => file === 'articles');
	const added =
		task.kind === 'add' ? addArticles(database, task.arrivals, { ...logs, retention }) : undefined;
	// One segment instead of many costs a twentieth of the load, and searches take a third less time.
	database.exec("INSERT INTO terms (terms) VALUES ('optimize')");
	const names = nameIndex.names();
	finishUnjournaled(database, finished);
	const report = task.kind === 'reload' ? reload : added;
	return { report, names, isFolderReadable, finished };
}

function positionOf(log: ArticleLog): LogPosition {
	return { name: log.name, last: log.last() };
}
