import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { buildNameIndex, type NameChanges, updateNameIndex } from '#src/names/build-name-index.ts';
import { type Name, nameKinds } from '#src/names/name.ts';
import { DamageError, type Row, rowNumber, rowText } from './rows.ts';

/*
 * The name index is stored as one array of bytes, and beside it the names that changed since it was
 * written, so that one more article does not write megabytes. A reader applies the changes at once.
 */

const StoredName: z.ZodType<Name | null> = z
	.object({
		id: z.number(),
		kind: z.enum(nameKinds),
		name: z.string(),
		aliases: z.array(z.string()),
		mentions: z.number(),
	})
	.nullable();

/** Writes the whole name index. */
export function writeNameIndex(database: DatabaseSync, bytes: Uint8Array): void {
	database.exec('DELETE FROM name_changes; DELETE FROM name_index');
	database.prepare('INSERT INTO name_index VALUES (1, ?, ?)').run(crc32(bytes), bytes);
	writeSum(database, 0);
}

/** How many changed names are kept beside the index. Range 500 to 10,000: fewer write it more often, more make a start slower. */
const changesMax = 2_000;

/** Writes changes beside the name index; returns false if they are too many, so that the index must be written. */
export function writeNameChanges(database: DatabaseSync, changes: NameChanges): boolean {
	const stored = database.prepare('SELECT count(*) AS n FROM name_changes').get();
	if (rowNumber(stored, 'n') + changes.size > changesMax) return false;
	const find = database.prepare('SELECT n, json FROM name_changes WHERE n = ?');
	const insert = database.prepare('INSERT OR REPLACE INTO name_changes VALUES (?, ?)');
	let sum = readSum(database);
	for (const [id, name] of changes) {
		const before = find.get(id);
		const after = { n: id, json: JSON.stringify(name ?? null) };
		sum += changeChecksum(after) - (before === undefined ? 0 : changeChecksum(before));
		insert.run(after.n, after.json);
	}
	writeSum(database, sum);
	return true;
}

/** Reads the name index with all changes into memory that threads can share; throws a `DamageError` if either differs from what was written. */
export function readNameIndex(database: DatabaseSync): Uint8Array {
	const rows = database.prepare('SELECT n, json FROM name_changes ORDER BY n').all();
	const stored = database.prepare('SELECT bytes, sum FROM name_index').get();
	const bytes = stored?.bytes;
	if (!(bytes instanceof Uint8Array) || stored?.sum !== crc32(bytes)) throw changedNames();
	const sum = rows.reduce((sum, row) => sum + changeChecksum(row), 0);
	if (readSum(database) !== sum >>> 0) throw changedNames();
	if (rows.length === 0) return inSharedMemory(bytes);
	return updateNameIndex(bytes, new Map(rows.map(readChange)));
}

function inSharedMemory(bytes: Uint8Array): Uint8Array {
	const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
	shared.set(bytes);
	return shared;
}

function readChange(row: Row): [id: number, name: Name | undefined] {
	const name = StoredName.safeParse(JSON.parse(rowText(row, 'json')));
	if (!name.success) throw changedNames();
	return [rowNumber(row, 'n'), name.data ?? undefined];
}

function changedNames(): DamageError {
	return new DamageError('its state differs from what was written');
}

/** Writes an empty index, for an archive without names. */
export function writeNoNames(database: DatabaseSync): void {
	writeNameIndex(database, buildNameIndex([]));
}

/** Writes the last arrival. */
export function writeState(database: DatabaseSync, last: number): void {
	const sum = readSum(database);
	database.prepare('UPDATE state SET last_seq = ?').run(last);
	writeSum(database, sum);
}

/*
 * The state’s checksum covers everything that a reader keeps in memory: the checksum of its head, and the sum of those of
 * all changes, which can thus be kept in step without reading them all.
 */

/** The sum of the checksums of all changes, as the state has it. */
function readSum(database: DatabaseSync): number {
	const { sum, head } = readHead(database);
	return (sum - head) >>> 0;
}

function writeSum(database: DatabaseSync, changes: number): void {
	const { head } = readHead(database);
	database.prepare('UPDATE state SET sum = ?').run((head + changes) >>> 0);
}

function readHead(database: DatabaseSync): { readonly sum: number; readonly head: number } {
	const row = database
		.prepare('SELECT archive, last_seq, state.sum, name_index.sum AS names FROM state, name_index')
		.get();
	const head = `${rowText(row, 'archive')} ${rowNumber(row, 'last_seq')} ${rowNumber(row, 'names')}`;
	return { sum: rowNumber(row, 'sum'), head: crc32(head) };
}

function changeChecksum(row: Row): number {
	return crc32(`${rowNumber(row, 'n')} ${rowText(row, 'json')}`);
}
