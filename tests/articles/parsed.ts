import { type ParsedArticle, parseArticles } from '#src/articles/parse-articles.ts';
import { formatProblem } from '#src/articles/parse-item.ts';

export const now = new Date('2025-06-20T12:00:00Z');

/** Parses a file given as text or bytes. */
export function parsed(path: string, content: string | Uint8Array): ParsedArticle[] {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	return [...parseArticles({ path, bytes }, now)];
}

/** What an editor reads about a file: its articles as `id@line`, its problems as they are printed. */
export function told(path: string, content: string | Uint8Array): string[] {
	return parsed(path, content).map((found) =>
		found.kind === 'article' ? `${found.article.id}@${found.line}` : formatProblem(found.problem),
	);
}

/** A plain article as a file writes it; a field given as undefined is left out. */
export function written(fields: Readonly<Record<string, unknown>> = {}): string {
	return JSON.stringify({
		id: 'harbor-opens',
		headline: 'Harbor opens',
		summary: 'The harbor opened again.',
		publishedAt: '2025-06-19',
		...fields,
	});
}
