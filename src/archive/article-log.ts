import { DatabaseSync } from 'node:sqlite';
import type { LogPosition } from './database.ts';
import { type ChangeParts, createParts, type PublishChange } from './log-change.ts';
import {
	createEntryWriter,
	type EntryChecksum,
	keyChecksum,
	type LogEntry,
	readEntry,
	readLogState,
	writeLogState,
} from './log-rows.ts';
import { type Row, rowNumber } from './rows.ts';

/** What is to be written into the log. */
export type NewEntry = Pick<LogEntry, 'id' | 'origin' | 'json'>;

/** The origin of what editors wrote into the data folder. */
export const folderOrigin = 'data';

/** Begins the origin of an article that was no news when it arrived. */
const backlogMark = 'backlog:';

/** The origin of an article that was no news when it arrived. */
export function backlogOrigin(origin: string): string {
	return isBacklogOrigin(origin) ? origin : backlogMark + origin;
}

export function isBacklogOrigin(origin: string): boolean {
	return origin.startsWith(backlogMark);
}

/**
 * Everything that arrived, in its order, from feeds, imports and the data folder alike. The archive is
 * an index over it, and can be made from it again at any time.
 */
export type ArticleLog = {
	/** Identifies the log in every position. */
	readonly name: string;
	/** The highest number assigned so far. */
	last(): number;
	/** The last entry that is kept; undefined if there is none. */
	lastEntry(): EntryChecksum | undefined;
	/** Writes entries in one transaction. One that repeats the article’s last version, or removes an unknown one, is left out. */
	append(entries: Iterable<NewEntry>): void;
	/** The first entries after a number, in order, without those that a later one replaces. */
	read(after: number, limit: number): readonly LogEntry[];
	/** The last version of an article, also of one that was removed since; undefined if there is none. */
	lastVersion(id: string): LogEntry | undefined;
	/** Forgets articles with all their versions, as if they had never arrived. */
	prune(ids: readonly string[]): void;
	/** Writes entries of the same log as they are elsewhere, in order, as far as they are missing here; `last` is at least their last number. */
	follow(entries: readonly LogEntry[], last: number): void;
	/** Publishes all entries as the beginning of a log that others follow. */
	publishAll(): void;
	/** Publishes that those of these numbers that are not kept here are no longer kept. */
	publishForgotten(numbers: Iterable<number>): void;
	/** The same log for what arrives at another time, in place of this one. */
	at(now: Date): ArticleLog;
	close(): void;
};

/** When entries arrive, and who must have them before the log does; by default nobody. */
export type LogSettings = { readonly now: Date; readonly publish?: PublishChange | undefined };

/** By then every active cursor has passed the number. Subscriptions remember what they posted for the same time. */
const cursorsPassedAfterMs = 14 * 86_400_000;

/** How many versions of an article are kept, besides the first. Range 2 to 100: nothing reads them but people. */
const versionsMax = 20;

/** Opens a connection to a log’s file. */
export function connectToLog(file: string): DatabaseSync {
	return new DatabaseSync(file, { timeout: busyTimeoutMs });
}

/** Somebody may be copying a large log. */
const busyTimeoutMs = 120_000;
/** In a first load ids arrive in no order, and their index should fit. */
const cacheKiB = 32_768;

/** The log in a database that has one; throws a `DamageError` if its state differs from what was written. */
export function openLog(database: DatabaseSync, settings: LogSettings): ArticleLog {
	const { now, publish = () => {} } = settings;
	database.exec(`PRAGMA cache_size = -${cacheKiB}`);
	const sql = prepareStatements(database);
	const writer = createLogWriter(database, sql);
	const { name } = writer;

	return {
		name,
		last: writer.last,
		lastEntry() {
			const row = sql.lastEntry.get();
			return row && { n: rowNumber(row, 'n'), sum: rowNumber(row, 'sum') };
		},
		append(entries) {
			const parts = createParts(publish, { name, before: writer.last() });
			writer.change(parts, () => {
				for (const entry of entries) append(entry, parts);
			});
		},
		read: (after, limit) => sql.read.all(after, limit).map(readEntry),
		lastVersion(id) {
			const row = sql.lastVersion.get(id);
			return row === undefined ? undefined : readEntry(row);
		},
		prune(ids) {
			const parts = createParts(publish, { name, before: writer.last() });
			writer.change(parts, () => {
				for (const id of ids) writer.forget(id, sql.all.all(id), parts);
			});
		},
		follow(entries, last) {
			writer.change(undefined, () => {
				for (const entry of entries) {
					if (entry.n <= writer.last()) continue;
					writer.write(entry, undefined);
					writer.forget(entry.id, sql.outdated.all(entry.id, versionsMax), undefined);
				}
				writer.skipTo(last);
			});
		},
		publishAll() {
			const parts = createParts(publish, { name, before: undefined });
			for (const row of sql.everything.iterate()) parts.wrote(readEntry(row));
			parts.finish(writer.last());
		},
		publishForgotten(numbers) {
			const parts = createParts(publish, { name, before: writer.last() });
			for (const n of numbers) if (sql.arrival.get(n) === undefined) parts.forgot(n);
			parts.finish(writer.last());
		},
		at: (later) => openLog(database, { ...settings, now: later }),
		close() {
			if (database.isOpen) database.close();
		},
	};

	function append({ id, origin, json }: NewEntry, parts: ChangeParts): void {
		const latest = sql.latest.get(id);
		const before = latest === undefined ? undefined : readEntry(latest);
		if (before?.json === json) return;
		const n = writer.last() + 1;
		const kept = json === undefined && isNew(before) ? 0 : (before?.number ?? 0);
		const number = json !== undefined && kept === 0 ? n : kept;
		writer.write({ n, number, id, at: now, origin, json }, parts);
		if (before !== undefined) writer.forget(id, sql.outdated.all(id, versionsMax), parts);
	}

	/** Whether an article arrived so recently that a removal gives up its number. */
	function isNew(entry: LogEntry | undefined): boolean {
		const row = sql.arrival.get(entry?.number ?? 0);
		return row !== undefined && rowNumber(row, 'at') >= now.getTime() - cursorsPassedAfterMs;
	}
}

/** Writes rows, and keeps the state in step. `parts` are told; undefined if nobody is to know. */
type LogWriter = {
	readonly name: string;
	last(): number;
	/** Does the work in one transaction, which ends once all its parts are published. */
	change(parts: ChangeParts | undefined, work: () => void): void;
	write(entry: LogEntry, parts: ChangeParts | undefined): void;
	/** Forgets some entries of an article. */
	forget(id: string, rows: readonly Row[], parts: ChangeParts | undefined): void;
	/** Leaves out the numbers up to this one. */
	skipTo(last: number): void;
};

function createLogWriter(database: DatabaseSync, sql: LogStatements): LogWriter {
	const { name, ...state } = readLogState(database);
	let { last, rowsSum } = state;
	const insert = createEntryWriter(database);

	return {
		name,
		last: () => last,
		change(parts, work) {
			const before = { last, rowsSum };
			database.exec('BEGIN IMMEDIATE');
			try {
				work();
				writeLogState(database, { name, last, rowsSum });
				parts?.finish(last);
				database.exec('COMMIT');
			} catch (error) {
				({ last, rowsSum } = before);
				if (database.isTransaction) database.exec('ROLLBACK');
				throw error;
			}
		},
		write(entry, parts) {
			const { n, id } = entry;
			insert(entry);
			parts?.wrote(entry);
			last = n;
			rowsSum = (rowsSum + keyChecksum(n, id)) >>> 0;
		},
		forget(id, rows, parts) {
			for (const row of rows) {
				const n = rowNumber(row, 'n');
				sql.remove.run(n);
				parts?.forgot(n);
				rowsSum = (rowsSum - keyChecksum(n, id)) >>> 0;
			}
		},
		skipTo(number) {
			last = Math.max(last, number);
		},
	};
}

type LogStatements = ReturnType<typeof prepareStatements>;

function prepareStatements(database: DatabaseSync) {
	return {
		latest: database.prepare('SELECT * FROM entries WHERE id = ? ORDER BY n DESC LIMIT 1'),
		lastVersion: database.prepare(
			'SELECT * FROM entries WHERE id = ? AND json IS NOT NULL ORDER BY n DESC LIMIT 1',
		),
		lastEntry: database.prepare('SELECT n, sum FROM entries ORDER BY n DESC LIMIT 1'),
		arrival: database.prepare('SELECT at FROM entries WHERE n = ?'),
		read: database.prepare(
			`SELECT * FROM entries AS entry WHERE n > ? AND NOT EXISTS
			(SELECT 1 FROM entries AS later WHERE later.id = entry.id AND later.n > entry.n)
			ORDER BY n LIMIT ?`,
		),
		all: database.prepare('SELECT n FROM entries WHERE id = ?'),
		everything: database.prepare('SELECT * FROM entries ORDER BY n'),
		outdated: database.prepare(
			`SELECT n FROM (SELECT n, number FROM entries WHERE id = ? ORDER BY n DESC LIMIT -1 OFFSET ?)
			WHERE n <> number`,
		),
		remove: database.prepare('DELETE FROM entries WHERE n = ?'),
	};
}

/** How far a log is. */
export function positionOf(log: Pick<ArticleLog, 'name' | 'last' | 'lastEntry'>): LogPosition {
	return { name: log.name, last: log.last(), lastEntry: log.lastEntry() };
}

/** All entries after a number, read a thousand at a time. */
export function* entriesAfter(
	log: Pick<ArticleLog, 'read'>,
	after: number,
): Generator<LogEntry, void> {
	let entries = log.read(after, readAtOnce);
	while (entries.length > 0) {
		yield* entries;
		entries = log.read(entries.at(-1)?.n ?? 0, readAtOnce);
	}
}

const readAtOnce = 1_000;
