import { existsSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { rowNumber } from './rows.ts';

/** Counts up whenever the tables below, or what is written into them, change their meaning. */
const schemaVersion = 3;

const tables = `
	-- Where articles come from: a file of the data folder. set_aside: its content was undone.
	CREATE TABLE files (
		n INTEGER PRIMARY KEY,
		path TEXT NOT NULL UNIQUE,
		size INTEGER NOT NULL,
		modified REAL NOT NULL,
		hash TEXT NOT NULL,
		problems INTEGER NOT NULL,
		set_aside INTEGER NOT NULL
	) STRICT;

	CREATE TABLE sources (
		n INTEGER PRIMARY KEY,
		name TEXT NOT NULL UNIQUE,
		articles INTEGER NOT NULL
	) STRICT;

	-- key: the time key. seq: the order in which articles first arrived; a new version keeps it. people: ids of the people it names, ' ' between.
	CREATE TABLE articles (
		key INTEGER PRIMARY KEY,
		seq INTEGER NOT NULL UNIQUE,
		id TEXT NOT NULL UNIQUE,
		file INTEGER NOT NULL,
		source INTEGER,
		published TEXT NOT NULL,
		people TEXT NOT NULL
	) STRICT;
	CREATE INDEX articles_of_file ON articles (file);

	-- Apart from the above, so that counting and dating many articles reads few pages.
	CREATE TABLE texts (key INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;

	CREATE VIRTUAL TABLE words USING fts5(
		text, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
	);
	-- What FTS5 gathers in memory before it writes a segment; with its own 1 MiB that is a fifth slower.
	INSERT INTO words (words, rank) VALUES ('hashsize', 16777216);

	CREATE TABLE names (
		n INTEGER PRIMARY KEY,
		kind TEXT NOT NULL,
		folded TEXT NOT NULL,
		name TEXT NOT NULL,
		mentions INTEGER NOT NULL,
		UNIQUE (kind, folded)
	) STRICT;

	-- uses: how many articles give this alias.
	CREATE TABLE aliases (
		name INTEGER NOT NULL,
		alias TEXT NOT NULL,
		uses INTEGER NOT NULL,
		PRIMARY KEY (name, alias)
	) STRICT, WITHOUT ROWID;

	CREATE TABLE role_texts (n INTEGER PRIMARY KEY, role TEXT NOT NULL UNIQUE) STRICT;

	CREATE TABLE mentions (
		name INTEGER NOT NULL,
		key INTEGER NOT NULL,
		source INTEGER,
		role INTEGER,
		PRIMARY KEY (name, key)
	) STRICT, WITHOUT ROWID;

	-- first and last: time keys of the oldest and newest article that give this person this role.
	CREATE TABLE roles (
		name INTEGER NOT NULL,
		role INTEGER NOT NULL,
		first INTEGER NOT NULL,
		last INTEGER NOT NULL,
		PRIMARY KEY (name, role)
	) STRICT, WITHOUT ROWID;

	-- place: which of the article's statements it is.
	CREATE TABLE statements (
		name INTEGER NOT NULL,
		key INTEGER NOT NULL,
		place INTEGER NOT NULL,
		PRIMARY KEY (name, key, place)
	) STRICT, WITHOUT ROWID;

	-- The editors' own names, as last read without fault: one row a file.
	CREATE TABLE curated (file TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;

	-- What takes the last reload back: each changed article as it was, json NULL for a new one.
	CREATE TABLE undo (id TEXT PRIMARY KEY, file INTEGER, json TEXT, seq INTEGER) STRICT;
	CREATE TABLE undo_curated (file TEXT PRIMARY KEY, json TEXT) STRICT;

	-- One row: a name of its own for this very file, counters, the last reload, and the index of names as it was built.
	CREATE TABLE state (
		one INTEGER PRIMARY KEY CHECK (one = 1),
		archive TEXT NOT NULL,
		articles INTEGER NOT NULL,
		last_seq INTEGER NOT NULL,
		reloaded_at TEXT,
		reloaded_by TEXT,
		problems INTEGER NOT NULL,
		name_index BLOB
	) STRICT;
	INSERT INTO state VALUES (1, lower(hex(randomblob(8))), 0, 0, NULL, NULL, 0, NULL);
`;

/** Why an archive's file could not be used and was made anew; all it held can be read again. */
export type Rebuilt = 'of another version' | 'damaged';

/**
 * Opens the archive's file, making its tables when it is new. A file of another schema version, or
 * one that is no database, is deleted and made anew, never misread.
 */
export function openDatabase(
	file: string,
	cacheKiB: number,
): { database: DatabaseSync; rebuilt: Rebuilt | undefined } {
	const rebuilt = existsSync(file) ? faultOf(file) : undefined;
	if (rebuilt !== undefined) removeDatabase(file);
	const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
	database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
	database.exec(`PRAGMA cache_size = -${cacheKiB}`);
	if (versionOf(database) !== schemaVersion) makeTables(database);
	return { database, rebuilt };
}

/**
 * Makes a database that keeps no journal: nobody reads it before it is finished, and one that was
 * not finished is thrown away. A first load is a fifth faster so.
 */
export function createUnjournaled(file: string, cacheKiB: number): DatabaseSync {
	removeDatabase(file);
	const database = new DatabaseSync(file);
	database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
	database.exec(`PRAGMA cache_size = -${cacheKiB}`);
	makeTables(database);
	return database;
}

/** Whether no article ever arrived; an archive that lost all its articles still knows how to undo that. */
export function isUnused(database: DatabaseSync): boolean {
	return rowNumber(database.prepare('SELECT last_seq FROM state').get(), 'last_seq') === 0;
}

/** Puts a finished database, which nobody has open, in the place of another. */
export function replaceDatabase(file: string, finished: string): void {
	removeDatabase(file);
	renameSync(finished, file);
}

function makeTables(database: DatabaseSync): void {
	database.exec(`BEGIN; ${tables} PRAGMA user_version = ${schemaVersion}; COMMIT`);
}

const busyTimeoutMs = 10_000;
const notADatabase = 26;
const corrupt = 11;

function faultOf(file: string): Rebuilt | undefined {
	const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
	try {
		const isNew = database.prepare('SELECT 1 FROM sqlite_master').get() === undefined;
		if (isNew) return undefined;
		if (versionOf(database) !== schemaVersion) return 'of another version';
		database.prepare('SELECT articles FROM state').get();
		database.prepare('SELECT * FROM sources').all();
		return undefined;
	} catch (error) {
		const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
		if (code === notADatabase || code === corrupt) return 'damaged';
		throw error;
	} finally {
		database.close();
	}
}

function versionOf(database: DatabaseSync): unknown {
	return database.prepare('PRAGMA user_version').get()?.user_version;
}

function removeDatabase(file: string): void {
	for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}
