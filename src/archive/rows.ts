import type { SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { Article } from '#src/articles/article.ts';

/** A row as SQLite returns it. The functions below read a column as its declared type, or throw a `DamageError`. */
export type Row = Record<string, SQLOutputValue>;

export function rowNumber(row: Row | undefined, column: string): number {
	const value = row?.[column];
	if (typeof value !== 'number')
		throw new DamageError(`the archive’s column ${column} is not a number`);
	return value;
}

export function rowText(row: Row | undefined, column: string): string {
	const value = row?.[column];
	if (typeof value !== 'string')
		throw new DamageError(`the archive’s column ${column} is not text`);
	return value;
}

/**
 * Runs an INSERT and returns the number of its row. The statement must not use RETURNING: that opens
 * a savepoint, at which FTS5 writes out its buffer, so that loading takes 100 µs a row instead of 5.
 */
export function insertRow(insert: StatementSync, ...values: SQLInputValue[]): number {
	return Number(insert.run(...values).lastInsertRowid);
}

const name = { name: z.string(), aliases: z.array(z.string()) };
const names = z.array(z.object(name));

/** An article as stored. Its text was checked on the way in; checking only its shape now is far quicker. */
const ArticleShape: z.ZodType<Article> = z.object({
	id: z.string(),
	headline: z.string(),
	summary: z.string().optional(),
	publishedAt: z.string(),
	dateIsArrival: z.literal(true).optional(),
	kicker: z.string().optional(),
	url: z.string().optional(),
	source: z.object({ name: z.string(), url: z.string().optional() }).optional(),
	image: z.object({ url: z.string(), alt: z.string().optional() }).optional(),
	language: z.string(),
	updatedAt: z.string().optional(),
	withdrawn: z.boolean(),
	people: z.array(z.object({ ...name, role: z.string().optional() })),
	organizations: names,
	places: names,
	topics: names,
	statements: z.array(
		z.object({ person: z.string(), text: z.string(), about: z.string().optional() }),
	),
});

/** Stored beside an article's JSON, so that a changed letter is noticed. */
export function textChecksum(json: string): number {
	return crc32(json);
}

/** Reads an article from the columns `json` and `sum` of its row; throws a `DamageError` if it has changed since it was written. */
export function readArticle(row: Row | undefined): Article {
	const article = ArticleShape.safeParse(JSON.parse(intactJson(row)));
	if (article.success) return article.data;
	throw new DamageError('an article lacks something that was written');
}

/** Reads an article like `readArticle` but leaves out the check of its shape, which takes half the time: for reading many of them. */
export function readArticleUnchecked(row: Row | undefined): Article {
	// The checksum shows that this is what the same version of the program has written.
	return JSON.parse(intactJson(row)) as Article;
}

/** An article, and the JSON in which it is stored. */
export type StoredText = { readonly article: Article; readonly json: string };

/** Reads an article that an older version may have stored; undefined if it is none to this version. */
export function readStoredText(json: string): StoredText | undefined {
	const value: unknown = JSON.parse(json);
	const stored = ArticleShape.safeParse(value);
	if (stored.success) return { article: stored.data, json };
	const article = Article.safeParse(value);
	if (!article.success) return undefined;
	return { article: article.data, json: JSON.stringify(article.data) };
}

function intactJson(row: Row | undefined): string {
	const json = rowText(row, 'json');
	if (row?.sum === textChecksum(json)) return json;
	throw new DamageError('an article differs from what was written');
}

/** Reads the ids in a column that separates them by spaces. */
export function rowIds(row: Row | undefined, column: string): number[] {
	const ids = rowText(row, column);
	return ids === '' ? [] : ids.split(' ').map(Number);
}

/** Reads the numbers that a query joined into one text, which is five times as fast as a row for each; none if it is NULL. */
export function joinedNumbers(row: Row | undefined, column: string): number[] {
	return row?.[column] === null ? [] : rowText(row, column).split(' ').map(Number);
}

/** Reads the ids of the names that an article mentions, those its editors list first, from its columns `listed` and `found`. */
export function idsMentioned(row: Row | undefined): number[] {
	return [...rowIds(row, 'listed'), ...rowIds(row, 'found')];
}

/** Called with the error for each article that cannot be read. */
export type OnUnreadable = (error: unknown) => void;

/** The article of a row; none, and a call of `onUnreadable`, if `read` cannot read it. */
export function readArticleIfIntact(
	row: Row | undefined,
	onUnreadable: OnUnreadable,
	read = readArticle,
): Article[] {
	try {
		return [read(row)];
	} catch (error) {
		onUnreadable(error);
		return [];
	}
}

/** An `OnUnreadable` for callers that need every article. */
export function rethrow(error: unknown): never {
	throw error;
}

/** The archive's file no longer contains what was written into it. It can be rebuilt from the data folder. */
export class DamageError extends Error {}

/** SQLite’s error codes that blame the system or the call, not the file. */
const codesWithoutDamage: ReadonlySet<number> = new Set([
	5, // busy
	6, // locked
	7, // out of memory
	8, // read-only
	13, // disk full
	14, // cannot be opened
	21, // misuse
]);

/** Whether an error thrown by reading or writing the archive means that its file is damaged. */
export function isDamage(error: unknown): boolean {
	if (error instanceof DamageError) return true;
	const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
	// The lowest byte is the kind of error; the others are details.
	return typeof code === 'number' && !codesWithoutDamage.has(code & 0xff);
}
