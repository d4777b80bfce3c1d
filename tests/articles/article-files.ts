import { type ParsedArticle, parseArticles } from '#src/articles/parse-articles.ts';
import { formatProblem } from '#src/articles/parse-item.ts';
import { english } from '../harness/phrases.ts';

export const now = new Date('2025-06-20T12:00:00Z');

/** Parses a file given as text or bytes. */
export function parseFile(path: string, content: string | Uint8Array): ParsedArticle[] {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	return [...parseArticles({ path, bytes }, now)];
}

/** What a file contains: its articles as `id@line`, and its problems as they are printed. */
export function reportOf(path: string, content: string | Uint8Array): string[] {
	return parseFile(path, content).map((parsed) =>
		parsed.kind === 'article'
			? `${parsed.article.id}@${parsed.line}`
			: formatProblem(parsed.problem, english),
	);
}

/** The JSON of a plain article with these fields; undefined leaves a field out. */
export function articleJson(fields: Readonly<Record<string, unknown>> = {}): string {
	return JSON.stringify({
		id: 'harbor-opens',
		headline: 'Harbor opens',
		summary: 'The harbor opened again.',
		publishedAt: '2025-06-19',
		...fields,
	});
}
