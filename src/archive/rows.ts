import type { SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { DamageError } from './damage.ts';

/** A row as SQLite gives it; the functions below read a column as what the tables say it is, and throw a `DamageError` when it is not. */
export type Row = Record<string, SQLOutputValue>;

export function rowNumber(row: Row | undefined, column: string): number {
	const value = row?.[column];
	if (typeof value !== 'number')
		throw new DamageError(`the archive’s column ${column} is no number`);
	return value;
}

export function rowText(row: Row | undefined, column: string): string {
	const value = row?.[column];
	if (typeof value !== 'string') throw new DamageError(`the archive’s column ${column} is no text`);
	return value;
}

/**
 * Runs an INSERT and returns the number of its row. It must not be written with RETURNING: SQLite
 * then opens a savepoint, and at each savepoint FTS5 writes out what it has gathered: 100 µs a row
 * while loading, instead of 5.
 */
export function insertedRow(insert: StatementSync, ...values: SQLInputValue[]): number {
	return Number(insert.run(...values).lastInsertRowid);
}
