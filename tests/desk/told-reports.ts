import type { ArticleInput } from '#src/articles/article.ts';
import { extractStory } from '#src/desk/story-extract.ts';
import { anArticle } from '../harness/an-article.ts';

/** Reports of a story, an hour apart: source, headline, summary. */
export function reportsOf(
	reports: readonly (readonly [source: string, headline: string, summary?: string])[],
	overrides: Partial<ArticleInput> = {},
) {
	return reports.map(([source, headline, summary], index) =>
		anArticle({
			id: `report-${index}`,
			source,
			headline,
			summary,
			publishedAt: `2025-06-17T${String(8 + (index % 12)).padStart(2, '0')}:00:00Z`,
			...overrides,
		}),
	);
}

/** The sentences of its extract, with their sources. */
export function toldOf(articles: Parameters<typeof extractStory>[0]) {
	return extractStory(articles).sentences.map(
		({ text, article }) => `${article.source?.name}: ${text}`,
	);
}
