import type { DatabaseSync } from 'node:sqlite';
import type { ArticleChanges, ReloadReport } from '../archive.ts';
import { type ArticleLog, folderOrigin } from '../article-log.ts';
import type { LogEntry } from '../log-rows.ts';
import { readStoredText, rowNumber, type StoredText } from '../rows.ts';
import { writeState } from '../stored-names.ts';
import type { TimeKey } from '../time-key.ts';
import { createArticleWriter, notInFolder, type StoredArticle } from './article-writer.ts';
import { type CuratedChange, readCuratedNames, writeCurated } from './curated-names-table.ts';
import { findNamesIn, findNamesInAll } from './find-names.ts';
import { createNameIndexWriter, type NameIndexWriter } from './name-index-writer.ts';
import { createNamesWriter, listNamesAgain } from './names-writer.ts';
import { createReadingsWriter, type ReadArticle, readNothing } from './readings-writer.ts';
import { takeRescans } from './rescan-articles.ts';
import { createStoryWriter } from './story-writer.ts';

/** The changes to write. */
export type PlannedChanges = {
	/** At most one of each article; in the order of publication they load fastest. */
	readonly entries: Iterable<PlannedEntry>;
	readonly curated: readonly CuratedChange[];
	/** The file of an article from the folder; undefined: where it was before. */
	readonly fileOf: (id: string) => number | undefined;
};

export type PlannedEntry = Pick<LogEntry, 'id' | 'number' | 'at' | 'origin' | 'json'>;

/** What a task changed, without its problems and duration. */
export type ReloadChanges = Pick<
	ReloadReport,
	'added' | 'changed' | 'removed' | 'withdrawn' | 'nameFiles'
>;

const reportedMax = 25;

/** How many problems a report names. */
export const problemsReportedMax = 50;

/** Remembers the state before a change, so that the change can be undone once. */
export type UndoLog = {
	/** `before` is undefined for a new article. */
	article(id: string, before: StoredArticle | undefined): void;
	curated(before: CuratedChange): void;
};

/** When a task runs, and what it writes besides the tables. */
export type TaskLogs = {
	readonly now: Date;
	readonly log: ArticleLog;
	/** By default one that reads the index from the database. */
	readonly nameIndex?: NameIndexWriter;
	/** By default `readNothing`. */
	readonly readArticle?: ReadArticle;
};

export type ChangeLogs = TaskLogs & { readonly undo: UndoLog };

/** Writes planned changes to all tables, and to `undo` how to revert those of the folder. The log must have them already. */
export function writeChanges(
	database: DatabaseSync,
	{ entries, curated, fileOf }: PlannedChanges,
	{
		undo,
		log,
		now,
		nameIndex = createNameIndexWriter(database),
		readArticle = readNothing,
	}: ChangeLogs,
): ReloadChanges {
	const counts = createChangeCounts();
	for (const change of writeCurated(database, curated)) undo.curated(change);
	const names = createNamesWriter(database, readCuratedNames(database));
	const readings = createReadingsWriter(database, { names, readArticle });
	const stories = createStoryWriter(database, now);
	const articles = createArticleWriter(database, { names, readings, stories });
	const isEveryArticleNew = curated.length > 0 || articles.isFirstLoad;
	const keys: TimeKey[] = [];
	// Versions and removals are no arrivals, so that they give delivery nothing to look at.
	let lastArrival = articles.isFirstLoad ? 0 : readLastArrival(database);

	if (curated.length > 0) listNamesAgain(database, names);
	for (const entry of entries) {
		const stored = entry.json === undefined ? undefined : readStoredText(entry.json);
		if (stored === undefined) remove(entry);
		else put(entry, stored);
	}
	articles.flush();
	if (isEveryArticleNew) findNamesInAll(database, names, nameIndex);
	else findNamesIn(database, keys, { names, nameIndex });
	stories.flush();
	writeState(database, lastArrival);
	// A log that could not be read and is followed again can be behind the archive.
	database.prepare('UPDATE state SET applied = max(applied, ?)').run(log.last());
	return { ...counts.changes(), nameFiles: curated.map(({ file }) => file) };

	function remove({ id, origin, at }: PlannedEntry): void {
		const before = articles.remove(id);
		if (before === undefined) {
			removeUnknown(id, at);
			return;
		}
		if (origin === folderOrigin) undo.article(id, before);
		counts.count('removed', before);
	}

	/** What arrived and was removed since the archive’s last state, or before it was built anew. */
	function removeUnknown(id: string, at: Date): void {
		const last = log.lastVersion(id);
		const gone = last?.json === undefined ? undefined : readStoredText(last.json);
		if (last === undefined || gone === undefined) return;
		lastArrival = Math.max(lastArrival, last.number);
		stories.restore(gone.article, at);
	}

	function put({ id, number, origin }: PlannedEntry, stored: StoredText): void {
		const file = origin === folderOrigin ? fileOf(id) : notInFolder;
		const { key, before } = articles.put({ ...stored, number, origin, file });
		lastArrival = Math.max(lastArrival, number);
		if (!isEveryArticleNew) keys.push(key);
		if (origin === folderOrigin) undo.article(id, before);
		counts.count(kindOfChange(before, stored), stored);
	}
}

function readLastArrival(database: DatabaseSync): number {
	return rowNumber(database.prepare('SELECT last_seq FROM state').get(), 'last_seq');
}

function kindOfChange(before: StoredText | undefined, { article }: StoredText) {
	if (before === undefined) return 'added';
	const isWithdrawn = article.withdrawn === true && before.article.withdrawn !== true;
	return isWithdrawn ? 'withdrawn' : 'changed';
}

type ChangeCounts = Omit<ReloadChanges, 'nameFiles'>;

function createChangeCounts() {
	const counts = {
		added: noChanges(),
		changed: noChanges(),
		removed: noChanges(),
		withdrawn: noChanges(),
	};

	return {
		count(kind: keyof ChangeCounts, { article: { id, headline } }: StoredText): void {
			const changes = counts[kind];
			changes.count += 1;
			if (changes.some.length < reportedMax) {
				changes.some.push({ id, headline });
			}
		},
		changes: (): ChangeCounts => counts,
	};
}

function noChanges(): { count: number; some: ArticleChanges['some'][number][] } {
	return { count: 0, some: [] };
}

/** Runs `work` completely or not at all. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
	database.exec('BEGIN IMMEDIATE');
	try {
		const result = work();
		database.exec('COMMIT');
		return result;
	} catch (error) {
		database.exec('ROLLBACK');
		throw error;
	}
}

/** Searches some of the articles that are noted for it, and forgets the notes; a part of them at each call. */
export function rescanArticles(
	database: DatabaseSync,
	nameIndex = createNameIndexWriter(database),
): undefined {
	inTransaction(database, () => {
		const names = createNamesWriter(database, readCuratedNames(database));
		findNamesIn(database, takeRescans(database), { names, nameIndex });
		writeState(database, readLastArrival(database));
	});
}

/** Links some of the articles that are noted for it into stories again; a part of them at each call. */
export function relinkArticles(database: DatabaseSync, now: Date): undefined {
	inTransaction(database, () => {
		const stories = createStoryWriter(database, now);
		stories.linkNoted();
		stories.flush();
	});
}

/** Reads some of the articles that are noted for it; a part of them at each call. */
export function readNotedArticles(
	database: DatabaseSync,
	{ nameIndex = createNameIndexWriter(database), readArticle = readNothing }: Partial<TaskLogs>,
): undefined {
	inTransaction(database, () => {
		const names = createNamesWriter(database, readCuratedNames(database));
		const keys = createReadingsWriter(database, { names, readArticle }).readNoted();
		findNamesIn(database, keys, { names, nameIndex });
		writeState(database, readLastArrival(database));
	});
}
