import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
	type ArticleLog,
	connectToLog,
	folderOrigin,
	type LogSettings,
	openLog,
} from './article-log.ts';
import {
	createEntryWriter,
	keyChecksum,
	type LogEntry,
	logTables,
	readEntry,
	readLogState,
	verifyLog,
	writeLogState,
} from './log-rows.ts';
import { findDamage, flushToDisk } from './page-checksums.ts';
import { DamageError, isDamage, type Row, rowNumber, rowText, textChecksum } from './rows.ts';

export type ArticleLogSettings = LogSettings & {
	/** Whether to verify every entry. */
	readonly thorough?: boolean;
	/** Whether all entries are elsewhere too, so that one that cannot be read is not repaired but begins empty, to be followed again. */
	readonly isCopied?: boolean;
};

/**
 * Opens the log of articles beside an archive. A missing or damaged one is written again, with what can
 * be read of it, with the articles of the archive, and with the numbers in the log of an older version,
 * under the same name and numbers. Only if all of these are gone, a new log with a new name begins. Checksums
 * must already cover the archive’s write-ahead log.
 */
export function openArticleLog(archiveFile: string, settings: ArticleLogSettings): ArticleLog {
	const file = logFileOf(archiveFile);
	const olderFile = join(dirname(archiveFile), 'arrivals.sqlite');
	const { isCopied = false } = settings;
	const log = openExisting(file, settings);
	const isCurrent =
		log !== undefined && (isCopied || !(isArchiveAhead(archiveFile, log) && isIntact(archiveFile)));
	if (!isCurrent) {
		log?.close();
		if (isCopied) beginLog(archiveFile, nameIn(archiveFile) ?? newLogName());
		else replaceLog(file, { archiveFile, olderFile });
	}
	removeFile(olderFile);
	return isCurrent ? log : openLog(connectToLog(file), settings);
}

/** Puts an empty log in place of the one beside an archive. */
export function beginLog(archiveFile: string, name: string): void {
	writeLog(logFileOf(archiveFile), () => ({ name, last: 0 }));
}

function nameIn(archiveFile: string): string | undefined {
	return readFrom(archiveFile, readArchiveState)?.name;
}

/** The file of the log beside an archive. */
export function logFileOf(archiveFile: string): string {
	return join(dirname(archiveFile), 'articles.sqlite');
}

function openExisting(file: string, settings: ArticleLogSettings): ArticleLog | undefined {
	if (!existsSync(file)) return undefined;
	let database: DatabaseSync | undefined;
	try {
		database = connectToLog(file);
		if (settings.thorough) verifyLog(database);
		const log = openLog(database, settings);
		// Everybody asks for it, so that damage to it must be found here.
		log.lastEntry();
		return log;
	} catch (error) {
		database?.close();
		if (isDamage(error)) return undefined;
		throw error;
	}
}

/** Whether the archive is ahead of its log: somebody restored an older log, or ran an older version. */
function isArchiveAhead(archiveFile: string, log: ArticleLog): boolean {
	const state = readFrom(archiveFile, readArchiveState);
	return state?.name === log.name && state.applied > log.last();
}

type Sources = { readonly archiveFile: string; readonly olderFile: string };

/** Writes a log again from all that is left. */
function replaceLog(file: string, { archiveFile, olderFile }: Sources): void {
	writeLog(file, (database) => {
		const known =
			readFrom(file, (log) => salvage(log, database)) ??
			readFrom(olderFile, (older) => takeOver(older, database));
		if (known === undefined) database.exec('DELETE FROM entries');
		const merged = isIntact(archiveFile)
			? readFrom(archiveFile, (archive) => addArticles(archive, database, known))
			: undefined;
		return merged ?? known ?? { name: newLogName(), last: 0 };
	});
}

/** Writes a log in a file of its own, so that a killed process changes nothing. */
function writeLog(file: string, fill: (database: DatabaseSync) => NameAndLast): void {
	const unfinished = `${file}.new`;
	removeFile(unfinished);
	const database = connectToLog(unfinished);
	database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN; ${logTables}`);
	const { name, last } = fill(database);
	writeLogState(database, { name, last, rowsSum: sumOfKeys(database) });
	database.exec('COMMIT');
	database.close();
	flushToDisk(unfinished);
	removeFile(file);
	renameSync(unfinished, file);
}

function removeFile(file: string): void {
	for (const suffix of ['', '-journal']) rmSync(file + suffix, { force: true });
}

function newLogName(): string {
	return randomBytes(8).toString('hex');
}

type NameAndLast = { readonly name: string; readonly last: number };

/** Copies all entries that can be read from a damaged log, from both ends; undefined if there are none. */
function salvage(damaged: DatabaseSync, log: DatabaseSync): NameAndLast | undefined {
	const insert = createEntryWriter(log);
	let last = 0;
	for (const direction of ['', 'DESC']) {
		untilDamage(() => {
			const rows = damaged.prepare(`SELECT * FROM entries NOT INDEXED ORDER BY n ${direction}`);
			for (const row of rows.iterate()) {
				untilDamage(() => {
					const entry = readEntry(row);
					insert(entry);
					last = Math.max(last, entry.n);
				});
			}
		});
	}
	const state = untilDamage(() => readLogState(damaged));
	if (state === undefined && last === 0) return undefined;
	return { name: state?.name ?? newLogName(), last: Math.max(last, state?.last ?? 0) };
}

/** Runs `read`; undefined if it meets damage. */
function untilDamage<Answer>(read: () => Answer): Answer | undefined {
	try {
		return read();
	} catch (error) {
		if (isDamage(error)) return undefined;
		throw error;
	}
}

/** Takes over the log of arrivals of an older version, which has numbers and times but no texts. */
function takeOver(older: DatabaseSync, log: DatabaseSync): NameAndLast {
	const { name, last, rowsSum } = readLogState(older);
	const insert = createEntryWriter(log);
	for (const row of older.prepare('SELECT * FROM arrivals').iterate()) {
		const n = rowNumber(row, 'seq');
		const at = new Date(typeof row.at === 'number' ? row.at : 0);
		insert({ n, number: n, id: rowText(row, 'id'), at, origin: folderOrigin, json: undefined });
	}
	if (sumOfKeys(log) !== rowsSum)
		throw new DamageError('the older log differs from what was written');
	return { name, last };
}

/**
 * Adds the articles of an archive as far as the log lacks them. What the log has after the archive’s
 * last entry is newer than the archive. Undefined if they belong to another log.
 */
function addArticles(
	archive: DatabaseSync,
	log: DatabaseSync,
	known: NameAndLast | undefined,
): NameAndLast | undefined {
	const { name, last: lastInArchive, applied } = readArchiveState(archive);
	if (known !== undefined && known.name !== name) return undefined;
	const find = log.prepare('SELECT * FROM entries WHERE id = ? ORDER BY n DESC LIMIT 1');
	const insert = createEntryWriter(log);
	let last = Math.max(lastInArchive, known?.last ?? 0);
	const articles = 'SELECT * FROM articles JOIN texts USING (key) ORDER BY seq';
	for (const row of archive.prepare(articles).iterate()) {
		const found = find.get(rowText(row, 'id'));
		const latest = found === undefined ? undefined : readEntry(found);
		const entry = entryOf(row, latest);
		if (entry.json === latest?.json || (latest?.n ?? 0) > applied) continue;
		// The first version of an article, or what an older log knew of it, has its number as position.
		const isFirst = latest === undefined || latest.n === entry.number;
		if (!isFirst) last += 1;
		insert(isFirst ? entry : { ...entry, n: last });
	}
	return { name, last };
}

function entryOf(row: Row, latest: LogEntry | undefined): LogEntry {
	const number = rowNumber(row, 'seq');
	const json = rowText(row, 'json');
	return {
		n: number,
		number,
		id: rowText(row, 'id'),
		at: latest?.at ?? new Date(0),
		origin: typeof row.origin === 'string' ? row.origin : folderOrigin,
		// The oldest archives have no checksums.
		json: (row.sum ?? textChecksum(json)) === textChecksum(json) ? json : latest?.json,
	};
}

function sumOfKeys(log: DatabaseSync): number {
	let sum = 0;
	for (const row of log.prepare('SELECT n, id FROM entries').iterate()) {
		sum = (sum + keyChecksum(rowNumber(row, 'n'), rowText(row, 'id'))) >>> 0;
	}
	return sum;
}

type ArchiveState = NameAndLast & { readonly applied: number };

/** `last` is the highest number that it knows of. Before version 8, an archive has everything up to its last arrival. */
function readArchiveState(archive: DatabaseSync): ArchiveState {
	const state = archive.prepare('SELECT * FROM state').get();
	const last = rowNumber(state, 'last_seq');
	const applied = typeof state?.applied === 'number' ? state.applied : last;
	return { name: rowText(state, 'archive'), last: Math.max(last, applied), applied };
}

/** Whether an archive can be trusted; those of version 2 have no checksums to verify. */
function isIntact(archiveFile: string): boolean {
	const version = readFrom(
		archiveFile,
		(archive) => archive.prepare('PRAGMA user_version').get()?.user_version,
	);
	if (version === undefined) return false;
	return version === versionWithoutSums || findDamage(archiveFile) === undefined;
}

const versionWithoutSums = 2;

/** Reads from a database; undefined if it is missing or damaged. */
function readFrom<Answer>(
	file: string,
	read: (database: DatabaseSync) => Answer,
): Answer | undefined {
	if (!existsSync(file)) return undefined;
	let database: DatabaseSync | undefined;
	try {
		database = new DatabaseSync(file, { readOnly: true, timeout: busyTimeoutMs });
		return read(database);
	} catch (error) {
		if (isDamage(error)) return undefined;
		throw error;
	} finally {
		database?.close();
	}
}

const busyTimeoutMs = 10_000;
