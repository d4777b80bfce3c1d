import type { SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { Article } from '#src/articles/article.ts';

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
export function insertRow(insert: StatementSync, ...values: SQLInputValue[]): number {
	return Number(insert.run(...values).lastInsertRowid);
}

const name = { name: z.string(), aliases: z.array(z.string()) };
const named = z.array(z.object(name));

/**
 * An article as the archive wrote it: its text was checked on the way in, so only its shape is
 * checked on the way out, which is far quicker.
 */
const ArticleShape: z.ZodType<Article> = z.object({
	id: z.string(),
	headline: z.string(),
	summary: z.string(),
	publishedAt: z.string(),
	kicker: z.string().optional(),
	url: z.string().optional(),
	source: z.object({ name: z.string(), url: z.string().optional() }).optional(),
	language: z.string(),
	updatedAt: z.string().optional(),
	withdrawn: z.boolean(),
	people: z.array(z.object({ ...name, role: z.string().optional() })),
	organizations: named,
	places: named,
	topics: named,
	statements: z.array(
		z.object({ person: z.string(), text: z.string(), about: z.string().optional() }),
	),
});

/** What is kept beside the JSON of an article, so that a changed letter is noticed. */
export function textChecksum(json: string): number {
	return crc32(json);
}

/** Reads an article out of the columns `json` and `sum` of its row; throws a `DamageError` where it is not as it was written. */
export function readArticle(row: Row | undefined): Article {
	const json = rowText(row, 'json');
	if (row?.sum !== textChecksum(json)) throw new DamageError('an article is not as it was written');
	const read = ArticleShape.safeParse(JSON.parse(json));
	if (read.success) return read.data;
	throw new DamageError('an article has another shape than it was written in');
}

export type OnUnreadable = (error: unknown) => void;

/** The article of a row, or none where it cannot be read. */
export function readArticleIfIntact(row: Row | undefined, onUnreadable: OnUnreadable): Article[] {
	try {
		return [readArticle(row)];
	} catch (error) {
		onUnreadable(error);
		return [];
	}
}

/** For whoever cannot do without any. */
export function rethrow(error: unknown): never {
	throw error;
}

/** What the archive's file holds is not what was written into it. All of it can be read again from the data folder. */
export class DamageError extends Error {}

/** SQLite’s codes for what is wrong with its surroundings or with the call, not with the file. */
const codesWithoutDamage: ReadonlySet<number> = new Set([
	5, // busy
	6, // locked
	7, // out of memory
	8, // read-only
	13, // disk full
	14, // cannot be opened
	21, // misuse
]);

/** Whether an error that reading or writing the archive threw means that its file is damaged. */
export function isDamage(error: unknown): boolean {
	if (error instanceof DamageError) return true;
	const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
	// The lowest byte is the kind; the others say more of it.
	return typeof code === 'number' && !codesWithoutDamage.has(code & 0xff);
}
