import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { verifyLog } from '#src/archive/log-rows.ts';
import { DamageError } from '#src/archive/rows.ts';
import { describeStartError, exitCodeFor, StartRefusal } from '#src/observe/start-refusal.ts';
import { DamageRefusal, isDamage } from '#src/store/database-file.ts';
import { readStored } from '#src/store/stored-document.ts';
import { contentsFile, writeContents } from './backup-contents.ts';
import { readCommandLine } from './command-line.ts';
import { botStateFolder, readEnvironment } from './config.ts';
import {
	type DocumentsDatabase,
	databaseOfDocuments,
	hasSharedArticles,
} from './documents-database.ts';
import { createPostgresTools } from './postgres-tools.ts';

export type BackupSettings = {
	readonly stateFolder: string;
	/** Created if missing; the backup is a new folder in it, named after `now`. */
	readonly targetFolder: string;
	readonly now: Date;
	/** Names the database, and where Postgres’s programs are. */
	readonly environment: NodeJS.ProcessEnv;
	/** Waits a moment before a database that changed during copying is copied again. */
	readonly pause: () => Promise<unknown>;
};

/** A complete, verified backup. */
export type Backup = {
	readonly folder: string;
	/** `rows` is undefined for a dump of Postgres. */
	readonly files: readonly BackupFile[];
};

type BackupFile = { readonly name: string; readonly rows: number | undefined };

/** What a database that keeps documents is dumped to. */
export const dumpFile = 'state.dump';

/**
 * Copies everything that cannot be made again, even while Dateline runs. The folder
 * gets its final name only once every file is verified; existing backups stay untouched. Rejects with
 * a `StartRefusal`.
 */
export async function backUp({
	stateFolder,
	targetFolder,
	now,
	environment,
	pause,
}: BackupSettings): Promise<Backup> {
	const database = databaseOfDocuments(environment);
	const names = await databasesIn(stateFolder, database);
	const folder = join(targetFolder, now.toISOString().replaceAll(':', '-'));
	const unfinished = `${folder}.unfinished`;
	try {
		mkdirSync(targetFolder, { recursive: true });
		// Private, because subscriptions contain the ids of members.
		mkdirSync(unfinished, { mode: 0o700 });
		const files: BackupFile[] = [];
		if (database !== undefined) {
			await createPostgresTools(environment).dump(database.url, join(unfinished, dumpFile));
			files.push({ name: dumpFile, rows: undefined });
		}
		for (const name of names) {
			const rows = await copyAndVerify(join(stateFolder, name), join(unfinished, name), pause);
			files.push({ name, rows });
		}
		const written = files.map((each) => each.name);
		writeContents(unfinished, written);
		for (const name of [...written, contentsFile, '.']) flushToDisk(join(unfinished, name));
		renameSync(unfinished, folder);
		return { folder, files };
	} catch (cause) {
		rmSync(unfinished, { recursive: true, force: true });
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new StartRefusal(`No backup was made: ${why}`, { cause });
	}
}

const articlesFile = 'articles.sqlite';
const articlesBusyMs = 30_000;

const documentsFile = 'subscriptions.sqlite';

/**
 * All others are made again when they are missing. Articles come last: documents say how far in the log they
 * came, so a log that is older than they are would give those numbers to other articles, which would never be posted.
 */
async function databasesIn(
	stateFolder: string,
	database: DocumentsDatabase | undefined,
): Promise<string[]> {
	const inDatabase = await filesInDatabase(database);
	const names = [documentsFile, articlesFile].filter(
		(name) => !inDatabase.includes(name) && existsSync(join(stateFolder, name)),
	);
	if (names.length > 0 || database !== undefined) return names;
	const what = `There is nothing to back up in ${stateFolder}.`;
	const then = 'Run this where Dateline runs, with the same STATE_DIR, STATE_URL and CLUSTER_URL.';
	throw new StartRefusal(`${what} ${then}`);
}

/** The files in place of which the database has the same. */
async function filesInDatabase(database: DocumentsDatabase | undefined): Promise<string[]> {
	if (database === undefined) return [];
	return (await hasSharedArticles(database)) ? [documentsFile, articlesFile] : [documentsFile];
}

/** Copies a database, checks the copy as the next start would, and returns its number of rows. */
async function copyAndVerify(
	from: string,
	to: string,
	pause: () => Promise<unknown>,
): Promise<number> {
	const ifDamaged = describeDamage(from);
	try {
		await copyDatabase(from, to, pause);
	} catch (cause) {
		throw explainDamage(cause, ifDamaged);
	}
	return verifyCopy(to, ifDamaged);
}

/** Checks a copy as a start would, and returns its number of rows; throws these sentences if it is damaged. */
export function verifyCopy(copy: string, ifDamaged: string): number {
	try {
		return verify(copy);
	} catch (cause) {
		throw explainDamage(cause, ifDamaged);
	}
}

/** The same error, unless it says that a file is damaged: then one with these sentences. */
function explainDamage(cause: unknown, ifDamaged: string): unknown {
	if (!isDamage(cause) && !(cause instanceof DamageError)) return cause;
	return new Error(ifDamaged, { cause });
}

/** The table that a file is for: without it, it is empty or another file. */
const ownTables: ReadonlyMap<string, string> = new Map([
	[documentsFile, 'documents'],
	[articlesFile, 'entries'],
]);

/** Returns the number of rows; throws if the copy, and therefore the original, is damaged. */
function verify(file: string): number {
	const database = new DatabaseSync(file, { readOnly: true });
	try {
		if (!isIntact(database)) throw new DamageRefusal(file);
		const tables = database
			.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
			.all()
			.map(({ name }) => String(name));
		const own = ownTables.get(basename(file));
		if (own !== undefined && !tables.includes(own)) throw new DamageRefusal(file);
		if (own === 'documents') verifyDocuments(database, file);
		if (own === 'entries') verifyLog(database);
		return tables.reduce((sum, name) => {
			const count = database.prepare(`SELECT count(*) AS rows FROM "${name}"`).get();
			return sum + Number(count?.rows);
		}, 0);
	} finally {
		database.close();
	}
}

/** Skips documents that were set aside, which can be damaged. */
function verifyDocuments(database: DatabaseSync, file: string): void {
	const select = database.prepare(`SELECT key, value FROM documents WHERE key NOT LIKE 'aside:%'`);
	for (const { key, value } of select.iterate()) {
		const { kind } = readStored(String(key), String(value));
		if (kind === 'damaged') throw new DamageRefusal(file);
	}
}

function describeDamage(file: string): string {
	if (basename(file) === articlesFile)
		return `${file} is damaged. Start Dateline, or let it run for another hour: it repairs the file.`;
	const running =
		'If Dateline is running, run `touch` on the file: within a minute it is written again from memory.';
	return `${file} is damaged. ${running} If not, start Dateline: it keeps what can be read and reports the rest.`;
}

/** Waits until the file or folder is on the disk. */
export function flushToDisk(path: string): void {
	const descriptor = openSync(path, 'r');
	fsyncSync(descriptor);
	closeSync(descriptor);
}

/**
 * Copies an SQLite database into a new file, even while Dateline has it open; rejects if it cannot.
 * Damage is copied too. `pause` waits a moment before the next attempt.
 */
export async function copyDatabase(
	from: string,
	to: string,
	pause: () => Promise<unknown>,
): Promise<void> {
	if (copyWithSqlite(from, to)) return;
	for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
		const bytes = readUnchanged(from);
		if (bytes !== undefined) return writeFileSync(to, bytes, { flag: 'wx', flush: true });
		await pause();
	}
	throw new Error(`${from} kept changing while it was copied. Try again later.`);
}

const attemptsMax = 100;
const busy = 5;

/** Returns false if the database is locked, as it is while Dateline runs, or damaged. */
function copyWithSqlite(from: string, to: string): boolean {
	// Subscriptions are locked all the time, but articles only while some are written.
	const timeout = basename(from) === articlesFile ? articlesBusyMs : 0;
	const database = new DatabaseSync(from, { timeout });
	try {
		// From a damaged database, VACUUM could make an intact copy with rows missing.
		if (!isIntact(database)) return false;
		database.prepare('VACUUM INTO ?').run(to);
		return true;
	} catch (error) {
		if (error instanceof Error && 'errcode' in error && error.errcode === busy) return false;
		throw error;
	} finally {
		database.close();
	}
}

/** Whether SQLite’s own check finds nothing wrong. */
export function isIntact(database: DatabaseSync): boolean {
	return database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check === 'ok';
}

/**
 * Reads a locked database past its lock. Two equal readings, with no transaction under way in
 * between, are a consistent state: SQLite writes to the database only while its journal is in use.
 * Undefined if the readings differ or the journal is in use.
 */
function readUnchanged(file: string): Uint8Array | undefined {
	if (sizeOf(`${file}-wal`) > 0)
		throw new Error(
			`${file} uses a write-ahead log and is locked, so it cannot be copied. Stop Dateline first.`,
		);
	const first = readFileSync(file);
	if (isJournalInUse(`${file}-journal`)) return undefined;
	return readFileSync(file).equals(first) ? first : undefined;
}

/** After a transaction the journal is missing, empty, or starts with zeros. */
function isJournalInUse(journal: string): boolean {
	return bytesOf(journal)
		.subarray(0, 8)
		.some((byte) => byte !== 0);
}

function sizeOf(file: string): number {
	return bytesOf(file).length;
}

function bytesOf(file: string): Uint8Array {
	return existsSync(file) ? readFileSync(file) : new Uint8Array();
}

/** A file or table in words. */
export function rowsIn({ name, rows }: BackupFile): string {
	if (rows === undefined) return name;
	return `${name} (${rows} ${rows === 1 ? 'row' : 'rows'})`;
}

if (import.meta.main) {
	try {
		const [targetFolder = 'backup'] = readCommandLine(
			{ allowPositionals: true },
			({ positionals }) => positionals,
		);
		const environment = readEnvironment();
		const { folder, files } = await backUp({
			environment,
			// Not as at a start, because a service can have a token that is not known here.
			stateFolder: environment.STATE_DIR?.trim() || botStateFolder,
			targetFolder,
			now: new Date(),
			pause: () => setTimeout(20),
		});
		const list = files.map(rowsIn).join(', ');
		process.stdout.write(`${folder}: ${list}\n`);
	} catch (error) {
		process.stderr.write(`${describeStartError(error)}\n`);
		process.exitCode = exitCodeFor(error);
	}
}
