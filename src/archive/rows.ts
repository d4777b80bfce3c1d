import type { SQLOutputValue } from 'node:sqlite';

/** A row as SQLite gives it; the functions below read a column as what the tables say it is, and throw when it is not. */
export type Row = Record<string, SQLOutputValue>;

export function rowNumber(row: Row | undefined, column: string): number {
	const value = row?.[column];
	if (typeof value !== 'number') throw new TypeError(`the archive’s column ${column} is no number`);
	return value;
}

export function rowText(row: Row | undefined, column: string): string {
	const value = row?.[column];
	if (typeof value !== 'string') throw new TypeError(`the archive’s column ${column} is no text`);
	return value;
}
