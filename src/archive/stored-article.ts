import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { Article } from '#src/articles/article.ts';
import { DamageError } from './damage.ts';
import { type Row, rowText } from './rows.ts';

const name = { name: z.string(), aliases: z.array(z.string()) };
const named = z.array(z.object(name));

/**
 * An article as the archive wrote it: its text was checked on the way in, so only its shape is
 * checked on the way out, which is far quicker.
 */
const StoredArticle: z.ZodType<Article> = z.object({
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
export function sumOfText(json: string): number {
	return crc32(json);
}

/** Reads an article out of the columns `json` and `sum` of its row; throws a `DamageError` where it is not as it was written. */
export function articleIn(row: Row | undefined): Article {
	const json = rowText(row, 'json');
	if (row?.sum !== sumOfText(json)) throw new DamageError('an article is not as it was written');
	const read = StoredArticle.safeParse(JSON.parse(json));
	if (read.success) return read.data;
	throw new DamageError('an article has another shape than it was written in');
}

export type OnUnreadable = (error: unknown) => void;

/** The article of a row, or none where it cannot be read. */
export function readable(row: Row | undefined, onUnreadable: OnUnreadable): Article[] {
	try {
		return [articleIn(row)];
	} catch (error) {
		onUnreadable(error);
		return [];
	}
}

/** For whoever cannot do without any. */
export function fail(error: unknown): never {
	throw error;
}
