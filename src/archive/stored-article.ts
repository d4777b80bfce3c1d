import { z } from 'zod';
import type { Article } from '#src/articles/article.ts';
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

/** Reads an article out of the column `json` of its row. */
export function articleIn(row: Row | undefined): Article {
	return StoredArticle.parse(JSON.parse(rowText(row, 'json')));
}
