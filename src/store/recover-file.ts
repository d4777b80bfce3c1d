import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { DamageRefusal, openDatabase, pageBytes, refusalOf } from './database-file.ts';
import { type DocumentFile, openDocumentFile } from './document-file.ts';
import type { RawEntry } from './document-store.ts';
import { replaceFile } from './replace-file.ts';
import { readStored } from './stored-document.ts';

type RecoverySettings = {
	readonly file: string;
	/** Told what is lost, or may be, and what to do. */
	readonly onTrouble: (error: unknown) => void;
};

/**
 * Opens the file of documents. Where it is damaged, what can still be read is written to a new file,
 * and the damaged one is kept beside it. Throws a `StartRefusal`, and changes nothing, where nothing
 * can be read.
 */
export function openOrRecover({ file, onTrouble }: RecoverySettings): DocumentFile {
	const wasEmpty = statSync(file, { throwIfNoEntry: false })?.size === 0;
	try {
		const kept = openDocumentFile(file);
		if (wasEmpty) onTrouble(new Error(describeEmptyFile(file)));
		return kept;
	} catch (error) {
		if (!(error instanceof DamageRefusal)) throw error;
		onTrouble(recover(file, error));
		return openDocumentFile(file);
	}
}

/** Says what was recovered. */
function recover(file: string, refusal: DamageRefusal): Error {
	try {
		const entries = readDamaged(file);
		const inUse = entries.filter(([key]) => !key.startsWith('aside:'));
		const whole = inUse.filter(isWhole).length;
		if (whole === 0) throw refusal;
		const keptAs = freeName(`${file}.damaged`);
		replaceFile(file, entries, keptAs);
		const what = `${file} was damaged. ${whole} documents were recovered from it, ${inUse.length - whole} could not be read, and others may be missing or older than they were.`;
		const then = `To go back to your backup, stop Dateline and put it in its place. The damaged file is kept as ${keptAs}.`;
		return new Error(`${what} ${then}`, { cause: refusal.cause });
	} catch (error) {
		throw refusalOf(file, error);
	}
}

function isWhole([key, raw]: RawEntry): boolean {
	return readStored(key, raw).kind === 'document';
}

function freeName(wanted: string): string {
	for (let number = 1; ; number += 1) {
		const name = number === 1 ? wanted : `${wanted}-${number}`;
		if (!existsSync(name)) return name;
	}
}

/** A first start that was killed leaves such a file, too. */
function describeEmptyFile(file: string): string {
	const what = `${file} was there, but empty, so Dateline begins without subscriptions and settings.`;
	return `${what} If there were any, stop it and put your backup in its place.`;
}

/**
 * All documents that can still be read of a damaged file, as they are stored. One that only the index
 * of keys still knows is among them, as damaged: its text, or none. The file itself stays as it is.
 */
function readDamaged(file: string): RawEntry[] {
	const copy = `${file}.reading`;
	const removeCopy = () => {
		for (const one of [copy, `${copy}-journal`]) rmSync(one, { force: true });
	};
	removeCopy();
	try {
		writeReadable(copy, readFileSync(file));
		return readCopy(copy);
	} finally {
		removeCopy();
	}
}

/** Every file of ours begins with the same page: it says where the table and its index are. */
function writeReadable(copy: string, damaged: Buffer): void {
	openDatabase(copy).close();
	const firstPage = readFileSync(copy).subarray(0, pageBytes);
	// Without its number of pages SQLite goes by the length of the file.
	firstPage.fill(0, 28, 32);
	writeFileSync(copy, Buffer.concat([firstPage, damaged.subarray(pageBytes)]));
}

/** Numbers of rows are given from 1 up, and again when the last are removed; a larger one is damaged. */
const rowsMax = 1_000_000;

const row = `CASE WHEN rowid BETWEEN 1 AND ${rowsMax} THEN rowid ELSE 0 END AS row`;
const indexed = 'INDEXED BY sqlite_autoindex_documents_1';

function readCopy(copy: string): RawEntry[] {
	const database = new DatabaseSync(copy, { readOnly: true });
	try {
		const all = (sql: string) =>
			['', ' DESC'].flatMap((way) => readUntilDamage(database, sql + way));
		const inIndex = all(`SELECT ${row}, key, NULL AS value FROM documents ${indexed} ORDER BY key`);
		const inTable = all(`SELECT ${row}, key, value FROM documents NOT INDEXED ORDER BY rowid`);
		const last = [...inIndex, ...inTable].reduce((most, one) => Math.max(most, one.row), 0);
		const one = `SELECT ${row}, key, value FROM documents WHERE rowid = `;
		for (let number = 1; number <= last; number += 1) {
			inTable.push(...readUntilDamage(database, one + number));
		}
		return mergeReadings(inTable, inIndex);
	} finally {
		database.close();
	}
}

type DamagedRow = {
	readonly row: number;
	readonly key: string;
	readonly value: string | undefined;
};

/** What a query gives before it meets damage. */
function readUntilDamage(database: DatabaseSync, sql: string): DamagedRow[] {
	const rows: DamagedRow[] = [];
	try {
		for (const { row, key, value } of database.prepare(sql).iterate()) {
			if (typeof key !== 'string') continue;
			rows.push({ row: Number(row), key, value: typeof value === 'string' ? value : undefined });
		}
	} catch {
		// The others are read from the other end, or one by one.
	}
	return rows;
}

/** Each document once, whole where any reading of it is; its key may be whole only in the index. */
function mergeReadings(inTable: readonly DamagedRow[], inIndex: readonly DamagedRow[]): RawEntry[] {
	const texts = new Map(inTable.map(({ row, value }) => [row, value]));
	const found = new Map<string, string>();
	const wholeRows = new Set<number>();
	const named = inIndex.map((one) => ({ ...one, value: texts.get(one.row) }));
	for (const { row, key, value } of [...inTable, ...named]) {
		if (value === undefined || readStored(key, value).kind === 'damaged') continue;
		if (!found.has(key)) found.set(key, value);
		if (row > 0) wholeRows.add(row);
	}
	for (const { row, key, value } of [...inTable, ...named]) {
		if (!wholeRows.has(row) && !found.has(key)) found.set(key, value ?? '');
	}
	return [...found];
}
