import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { DamageRefusal, openDatabase, pageBytes, refusalOf } from './database-file.ts';
import { type DocumentFile, openDocumentFile } from './document-file.ts';
import type { RawEntry } from './document-store.ts';
import { replaceFile } from './replace-file.ts';
import { readStored } from './stored-document.ts';

type RecoverySettings = {
	readonly file: string;
	/** Called with what was lost, or may have been, and what to do. */
	readonly onTrouble: (error: unknown) => void;
};

/**
 * Opens the file of documents. If it is damaged, writes everything that can be read to a new file and
 * keeps the damaged one next to it. Throws a `StartRefusal` and changes nothing if nothing can be read.
 */
export function openOrRecover({ file, onTrouble }: RecoverySettings): DocumentFile {
	const wasEmpty = statSync(file, { throwIfNoEntry: false })?.size === 0;
	try {
		const documentFile = openDocumentFile(file);
		if (wasEmpty) onTrouble(new Error(describeEmptyFile(file)));
		return documentFile;
	} catch (error) {
		if (!(error instanceof DamageRefusal)) throw error;
		onTrouble(recover(file, error));
		return openDocumentFile(file);
	}
}

/** Returns what was recovered, as an error to report. */
function recover(file: string, refusal: DamageRefusal): Error {
	try {
		const entries = readDamaged(file);
		const inUse = entries.filter(([key]) => !key.startsWith('aside:'));
		const intact = inUse.filter(isIntact).length;
		if (intact === 0) throw refusal;
		const damagedFile = freeName(`${file}.damaged`);
		replaceFile(file, entries, damagedFile);
		const what = `${file} was damaged. Documents recovered: ${intact}; unreadable: ${inUse.length - intact}. Others may be missing or out of date.`;
		const next = `To restore your backup, stop Dateline and replace the file with it. The damaged file is kept as ${damagedFile}.`;
		return new Error(`${what} ${next}`, { cause: refusal.cause });
	} catch (error) {
		throw refusalOf(file, error);
	}
}

function isIntact([key, raw]: RawEntry): boolean {
	return readStored(key, raw).kind === 'document';
}

function freeName(base: string): string {
	for (let number = 1; ; number += 1) {
		const name = number === 1 ? base : `${base}-${number}`;
		if (!existsSync(name)) return name;
	}
}

/** A first start that was killed also leaves an empty file. */
function describeEmptyFile(file: string): string {
	const what = `${file} was empty, so Dateline started without subscriptions and settings.`;
	return `${what} If there were any, stop Dateline and replace the file with your backup.`;
}

/**
 * All documents that can still be read from a damaged file, as they are stored. A document that only
 * the index of keys still lists is included as damaged, possibly with an empty text. The file itself
 * is not changed.
 */
function readDamaged(file: string): RawEntry[] {
	const copy = `${file}.reading`;
	const removeCopy = () => {
		for (const path of [copy, `${copy}-journal`]) rmSync(path, { force: true });
	};
	removeCopy();
	try {
		writeReadableCopy(copy, readFileSync(file));
		return readCopy(copy);
	} finally {
		removeCopy();
	}
}

/** All our files begin with the same page, which says where the table and its index are. */
function writeReadableCopy(copy: string, damaged: Buffer): void {
	openDatabase(copy).close();
	const firstPage = readFileSync(copy).subarray(0, pageBytes);
	// Without a page count SQLite goes by the length of the file.
	firstPage.fill(0, 28, 32);
	writeFileSync(copy, Buffer.concat([firstPage, damaged.subarray(pageBytes)]));
}

/** Row numbers count from 1 and are reused after removals, so a larger one is damage. */
const rowsMax = 1_000_000;

const row = `CASE WHEN rowid BETWEEN 1 AND ${rowsMax} THEN rowid ELSE 0 END AS row`;
const indexed = 'INDEXED BY sqlite_autoindex_documents_1';

function readCopy(copy: string): RawEntry[] {
	const database = new DatabaseSync(copy, { readOnly: true });
	try {
		const fromBothEnds = (sql: string) =>
			['', ' DESC'].flatMap((direction) => readUntilDamage(database, sql + direction));
		const inIndex = fromBothEnds(
			`SELECT ${row}, key, NULL AS value FROM documents ${indexed} ORDER BY key`,
		);
		const inTable = fromBothEnds(
			`SELECT ${row}, key, value FROM documents NOT INDEXED ORDER BY rowid`,
		);
		const lastRow = [...inIndex, ...inTable].reduce((last, { row }) => Math.max(last, row), 0);
		const single = `SELECT ${row}, key, value FROM documents WHERE rowid = `;
		for (let number = 1; number <= lastRow; number += 1) {
			inTable.push(...readUntilDamage(database, single + number));
		}
		return mergeReadings(inTable, inIndex);
	} finally {
		database.close();
	}
}

/** A row as far as it could be read; `row` is 0 if the number of the row is damaged. */
type DamagedRow = {
	readonly row: number;
	readonly key: string;
	readonly value: string | undefined;
};

/** The rows that a query returns before it reaches damage. */
function readUntilDamage(database: DatabaseSync, sql: string): DamagedRow[] {
	const rows: DamagedRow[] = [];
	try {
		for (const { row, key, value } of database.prepare(sql).iterate()) {
			if (typeof key !== 'string') continue;
			rows.push({ row: Number(row), key, value: typeof value === 'string' ? value : undefined });
		}
	} catch {
		// The remaining rows are read from the other end, or one by one.
	}
	return rows;
}

/** Each document once, intact if any reading of it is. A key may be intact only in the index. */
function mergeReadings(inTable: readonly DamagedRow[], inIndex: readonly DamagedRow[]): RawEntry[] {
	const texts = new Map(inTable.map(({ row, value }) => [row, value]));
	const documents = new Map<string, string>();
	const intactRows = new Set<number>();
	const withIndexKeys = inIndex.map(({ row, key }) => ({ row, key, value: texts.get(row) }));
	for (const { row, key, value } of [...inTable, ...withIndexKeys]) {
		if (value === undefined || readStored(key, value).kind === 'damaged') continue;
		if (!documents.has(key)) documents.set(key, value);
		if (row > 0) intactRows.add(row);
	}
	for (const { row, key, value } of [...inTable, ...withIndexKeys]) {
		if (!intactRows.has(row) && !documents.has(key)) documents.set(key, value ?? '');
	}
	return [...documents];
}
