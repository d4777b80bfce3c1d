import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { openDatabase, pageBytes } from './database-file.ts';
import type { RawEntry } from './state-store.ts';
import { readStored } from './stored-document.ts';

/**
 * All documents that can still be read of a damaged file, as they are stored. One that only the index
 * of keys still knows is among them, as damaged: its text, or none. The file itself stays as it is.
 */
export function readDamaged(file: string): RawEntry[] {
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
		const all = (sql: string) => ['', ' DESC'].flatMap((way) => readable(database, sql + way));
		const inIndex = all(`SELECT ${row}, key, NULL AS value FROM documents ${indexed} ORDER BY key`);
		const inTable = all(`SELECT ${row}, key, value FROM documents NOT INDEXED ORDER BY rowid`);
		const last = [...inIndex, ...inTable].reduce((most, one) => Math.max(most, one.row), 0);
		const one = `SELECT ${row}, key, value FROM documents WHERE rowid = `;
		for (let number = 1; number <= last; number += 1) {
			inTable.push(...readable(database, one + number));
		}
		return matched(inTable, inIndex);
	} finally {
		database.close();
	}
}

type Row = { readonly row: number; readonly key: string; readonly value: string | undefined };

/** What a query gives before it meets damage. */
function readable(database: DatabaseSync, sql: string): Row[] {
	const rows: Row[] = [];
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
function matched(inTable: readonly Row[], inIndex: readonly Row[]): RawEntry[] {
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
