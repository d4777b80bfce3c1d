import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { ReloadReport } from '../archive.ts';
import { type ArticleLog, positionOf } from '../article-log.ts';
import { emptyWriteAheadLog, isUnused, openForWriting } from '../database.ts';
import type { PublishChange } from '../log-change.ts';
import { beginLog, logFileOf, openArticleLog } from '../open-article-log.ts';
import { type CommitWatch, findDamage, watchCommits } from '../page-checksums.ts';
import { DamageError, isDamage } from '../rows.ts';
import { addArticles } from './add-articles.ts';
import {
	build,
	logSettings,
	type Parent,
	type PerformSettings,
	rebuild,
	writerCacheKiB,
} from './build-archive.ts';
import { curateNames, decideNames } from './decide-names.ts';
import { followLog } from './follow-log.ts';
import { createNameIndexWriter, type NameIndexWriter } from './name-index-writer.ts';
import { pruneArticles } from './prune-articles.ts';
import { type ReadArticle, readNothing } from './readings-writer.ts';
import { type ReloadSettings, reloadFolder } from './reload-folder.ts';
import type { WorkerOutcome, WorkerSettings, WorkerTask } from './run-in-worker.ts';
import { undoReload } from './undo-reload.ts';
import { readNotedArticles, relinkArticles, rescanArticles } from './write-changes.ts';

/** Performs tasks one after another, and keeps files open between them. */
export type TaskPerformer = {
	/** Performs a task on its own connection; the parent keeps reading the old state until the outcome. */
	perform(settings: WorkerSettings, parent: Parent): void;
	/** Leaves all that was written in the archive’s file. */
	close(): void;
};

export function openTaskPerformer(
	reader: ReadArticle = readNothing,
	publish?: PublishChange,
): TaskPerformer {
	let kept: OpenFiles | undefined;

	return {
		perform(task, parent) {
			const readArticle = withoutFailures(reader, parent);
			const settings = { ...task, publish: task.sharing?.isLeader ? publish : undefined };
			try {
				if (settings.task.kind === 'begin') {
					close();
					beginLog(settings.file, settings.task.name);
					return build(settings, parent, readArticle);
				}
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
	function openFor(settings: PerformSettings): OpenFiles {
		if (settings.verify) kept?.commits.verifyLog();
		if (settings.verify || kept === undefined || !isAsOpened(kept, settings)) {
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
	readonly publish: PublishChange | undefined;
	readonly inodes: readonly (number | undefined)[];
	readonly log: ArticleLog;
	readonly database: DatabaseSync;
	readonly commits: CommitWatch;
};

/**
 * A page that a task rewrites is always verified; what it derives from other damaged pages is discarded
 * with them, at the next check.
 */
function openFiles(settings: PerformSettings): OpenFiles {
	const { file, verify, publish } = settings;
	const log = openArticleLog(file, { ...logSettings(settings), thorough: verify });
	try {
		const damage = verify ? findDamage(file) : undefined;
		if (damage !== undefined) throw new DamageError(damage);
		const database = openForWriting(file, writerCacheKiB, positionOf(log));
		const inodes = inodesOf(file);
		return { file, publish, inodes, log, database, commits: watchCommits(file) };
	} catch (error) {
		log.close();
		throw error;
	}
}

/** Whether nobody has replaced or deleted the files meanwhile, or has begun to lead. */
function isAsOpened({ file, inodes, publish }: OpenFiles, wanted: PerformSettings): boolean {
	const isSame = file === wanted.file && publish === wanted.publish;
	return isSame && inodesOf(file).every((inode, index) => inode === inodes[index]);
}

function inodesOf(file: string): (number | undefined)[] {
	return [file, logFileOf(file)].map((path) => statSync(path, { throwIfNoEntry: false })?.ino);
}

/** Whether a task fills an empty archive, which is quicker in a file of its own. */
function mustBuild(task: WorkerTask): boolean {
	switch (task.kind) {
		case 'reload':
		case 'add':
		case 'decide':
		case 'curate':
		case 'preview':
			return true;
		case 'follow':
			return !task.followed.isMore;
		default:
			return false;
	}
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
	const logNow = log.at(now);
	if (task.kind === 'check') return { kind: 'sound', log: positionOf(logNow) };
	const nameIndex = createNameIndexWriter(database, names);
	const settings = { dataFolder, now, log: logNow, nameIndex, retention, readArticle };
	const report = write(database, task, settings);
	commits.verify();
	return { kind: 'committed', report, names: nameIndex.names(), log: positionOf(logNow) };
}

function write(
	database: DatabaseSync,
	task: WorkerTask,
	settings: WriteSettings,
): ReloadReport | undefined {
	switch (task.kind) {
		case 'rank':
			return settings.nameIndex.rank();
		case 'rescan':
			return rescanArticles(database, settings.nameIndex);
		case 'relink':
			return relinkArticles(database, settings.now);
		case 'read':
			return readNotedArticles(database, settings);
		case 'decide':
			return decideNames(database, { ...settings, decisions: task.decisions });
		case 'curate':
			return curateNames(database, { ...settings, files: task.files });
		case 'follow':
			return followLog(database, { ...settings, followed: task.followed });
		case 'publish':
			return void settings.log.publishAll();
		case 'forget':
			return void settings.log.publishForgotten(task.numbers);
		case 'check':
		case 'begin':
		case 'preview':
			return undefined;
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
