import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { DamageError, type Row, rowNumber, rowText } from './rows.ts';

/** A version of an article that arrived, or its removal. */
export type LogEntry = {
	/** Its position in the log: from 1, in the order of arrival, never reused. */
	readonly n: number;
	/**
	 * The article’s number in the order of arrival: the `n` of its first version. A removed article keeps
	 * it in case it returns; 0 if it was removed soon after its arrival, because cursors may pass its
	 * number meanwhile, so that it arrives again when it returns. Subscriptions remember what they posted.
	 */
	readonly number: number;
	readonly id: string;
	readonly at: Date;
	/** Where it came from: `folderOrigin`, or the id of a feed or an import. */
	readonly origin: string;
	/** The article as it is stored; undefined if it was removed. */
	readonly json: string | undefined;
};

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
	/** Writes entries in one transaction. One that repeats the article’s last version, or removes an unknown one, is left out. */
	append(entries: Iterable<NewEntry>): void;
	/** The first entries after a number, in order, without those that a later one replaces. */
	read(after: number, limit: number): readonly LogEntry[];
	/** The last version of an article, also of one that was removed since; undefined if there is none. */
	lastVersion(id: string): LogEntry | undefined;
	/** Forgets articles with all their versions, as if they had never arrived. */
	prune(ids: readonly string[]): void;
	/** The same log for what arrives at another time, in place of this one. */
	at(now: Date): ArticleLog;
	close(): void;
};

/** By then every active cursor has passed the number. Subscriptions remember what they posted for the same time. */
const cursorsPassedAfterMs = 14 * 86_400_000;

/** How many versions of an article are kept, besides the first. Range 2 to 100: nothing reads them but people. */
const versionsMax = 20;

/** The SQL that creates an empty log, all but its one row of state. */
export const logTables = `
	-- What LogEntry says; json: NULL for a removal. sum: a checksum of the row.
	CREATE TABLE entries (
		n INTEGER PRIMARY KEY,
		number INTEGER NOT NULL,
		id TEXT NOT NULL,
		at INTEGER NOT NULL,
		origin TEXT NOT NULL,
		json TEXT,
		sum INTEGER NOT NULL
	) STRICT;
	CREATE INDEX entries_of_id ON entries (id);
	-- One row. rows_sum: a checksum of the numbers and ids of all entries, in any order. sum: a checksum of this row.
	CREATE TABLE log (
		one INTEGER PRIMARY KEY CHECK (one = 1),
		name TEXT NOT NULL,
		last INTEGER NOT NULL,
		rows_sum INTEGER NOT NULL,
		sum INTEGER NOT NULL
	) STRICT;
`;

/** Opens a connection to a log’s file. */
export function connectToLog(file: string): DatabaseSync {
	return new DatabaseSync(file, { timeout: busyTimeoutMs });
}

/** Somebody may be copying a large log. */
const busyTimeoutMs = 120_000;
/** In a first load ids arrive in no order, and their index should fit. */
const cacheKiB = 32_768;

/** The log in a database that has one; throws a `DamageError` if its state differs from what was written. */
export function openLog(database: DatabaseSync, now: Date): ArticleLog {
	const { name, ...state } = readLogState(database);
	let { last, rowsSum } = state;
	database.exec(`PRAGMA cache_size = -${cacheKiB}`);
	const sql = prepareStatements(database);
	const insert = createEntryWriter(database);

	return {
		name,
		last: () => last,
		append(entries) {
			change(() => {
				for (const entry of entries) append(entry);
			});
		},
		read: (after, limit) => sql.read.all(after, limit).map(readEntry),
		lastVersion(id) {
			const row = sql.lastVersion.get(id);
			return row === undefined ? undefined : readEntry(row);
		},
		prune(ids) {
			change(() => {
				for (const id of ids) forget(id, sql.all.all(id));
			});
		},
		at: (later) => openLog(database, later),
		close() {
			if (database.isOpen) database.close();
		},
	};

	function change(work: () => void): void {
		const before = { last, rowsSum };
		database.exec('BEGIN IMMEDIATE');
		try {
			work();
			writeLogState(database, { name, last, rowsSum });
			database.exec('COMMIT');
		} catch (error) {
			({ last, rowsSum } = before);
			if (database.isTransaction) database.exec('ROLLBACK');
			throw error;
		}
	}

	function append({ id, origin, json }: NewEntry): void {
		const latest = sql.latest.get(id);
		const before = latest === undefined ? undefined : readEntry(latest);
		if (before?.json === json) return;
		const n = last + 1;
		const kept = json === undefined && isNew(before) ? 0 : (before?.number ?? 0);
		const number = json !== undefined && kept === 0 ? n : kept;
		insert({ n, number, id, at: now, origin, json });
		last = n;
		rowsSum = (rowsSum + keyChecksum(n, id)) >>> 0;
		if (before !== undefined) forget(id, sql.outdated.all(id, versionsMax));
	}

	/** Whether an article arrived so recently that a removal gives up its number. */
	function isNew(entry: LogEntry | undefined): boolean {
		const row = sql.arrival.get(entry?.number ?? 0);
		return row !== undefined && rowNumber(row, 'at') >= now.getTime() - cursorsPassedAfterMs;
	}

	function forget(id: string, rows: readonly Row[]): void {
		for (const row of rows) {
			const n = rowNumber(row, 'n');
			sql.remove.run(n);
			rowsSum = (rowsSum - keyChecksum(n, id)) >>> 0;
		}
	}
}

function prepareStatements(database: DatabaseSync) {
	return {
		latest: database.prepare('SELECT * FROM entries WHERE id = ? ORDER BY n DESC LIMIT 1'),
		lastVersion: database.prepare(
			'SELECT * FROM entries WHERE id = ? AND json IS NOT NULL ORDER BY n DESC LIMIT 1',
		),
		arrival: database.prepare('SELECT at FROM entries WHERE n = ?'),
		read: database.prepare(
			`SELECT * FROM entries AS entry WHERE n > ? AND NOT EXISTS
			(SELECT 1 FROM entries AS later WHERE later.id = entry.id AND later.n > entry.n)
			ORDER BY n LIMIT ?`,
		),
		all: database.prepare('SELECT n FROM entries WHERE id = ?'),
		outdated: database.prepare(
			`SELECT n FROM (SELECT n, number FROM entries WHERE id = ? ORDER BY n DESC LIMIT -1 OFFSET ?)
			WHERE n <> number`,
		),
		remove: database.prepare('DELETE FROM entries WHERE n = ?'),
	};
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

/** Verifies every entry, and the index by which ids are looked up; throws a `DamageError` at the first difference. */
export function verifyLog(database: DatabaseSync): void {
	const { rowsSum } = readLogState(database);
	let inTable = 0;
	for (const row of database.prepare('SELECT * FROM entries NOT INDEXED').iterate()) {
		const { n, id } = readEntry(row);
		inTable = (inTable + keyChecksum(n, id)) >>> 0;
	}
	let inIndex = 0;
	const index = database.prepare('SELECT n, id FROM entries INDEXED BY entries_of_id ORDER BY id');
	for (const row of index.iterate()) {
		inIndex = (inIndex + keyChecksum(rowNumber(row, 'n'), rowText(row, 'id'))) >>> 0;
	}
	if (inTable !== rowsSum || inIndex !== rowsSum) throw changedLog();
}

/** A log’s name, its highest number, and a checksum of the numbers and ids of all entries. */
export type LogState = {
	readonly name: string;
	readonly last: number;
	readonly rowsSum: number;
};

/** Reads the state of a log; throws a `DamageError` if it differs from what was written. */
export function readLogState(database: DatabaseSync): LogState {
	const row = database.prepare('SELECT * FROM log').get();
	const state = {
		name: rowText(row, 'name'),
		last: rowNumber(row, 'last'),
		rowsSum: rowNumber(row, 'rows_sum'),
	};
	if (rowNumber(row, 'sum') !== stateChecksum(state)) throw changedLog();
	return state;
}

export function writeLogState(database: DatabaseSync, state: LogState): void {
	database
		.prepare('INSERT OR REPLACE INTO log VALUES (1, ?, ?, ?, ?)')
		.run(state.name, state.last, state.rowsSum, stateChecksum(state));
}

/** Reads an entry from its row; throws a `DamageError` if it differs from what was written. */
export function readEntry(row: Row): LogEntry {
	const entry = {
		n: rowNumber(row, 'n'),
		number: rowNumber(row, 'number'),
		id: rowText(row, 'id'),
		at: new Date(rowNumber(row, 'at')),
		origin: rowText(row, 'origin'),
		json: row.json === null ? undefined : rowText(row, 'json'),
	};
	if (rowNumber(row, 'sum') !== entryChecksum(entry)) throw changedLog();
	return entry;
}

/** Returns a function that writes an entry as it is, in place of one with the same position. */
export function createEntryWriter(database: DatabaseSync): (entry: LogEntry) => void {
	const insert = database.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)');
	return (entry) => {
		const { n, number, id, at, origin, json } = entry;
		insert.run(n, number, id, at.getTime(), origin, json ?? null, entryChecksum(entry));
	};
}

function entryChecksum({ n, number, id, at, origin, json = '' }: LogEntry): number {
	return crc32(json, crc32([n, number, id, at.getTime(), origin].join(' ')));
}

/** Added up for all entries, it shows that none is missing. */
export function keyChecksum(n: number, id: string): number {
	return crc32(`${n} ${id}`);
}

function stateChecksum({ name, last, rowsSum }: LogState): number {
	return crc32(`${name} ${last} ${rowsSum}`);
}

function changedLog(): DamageError {
	return new DamageError('the log of articles differs from what was written');
}
