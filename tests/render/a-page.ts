import type { Listing } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import type { ListPage } from '#src/desk/story-list.ts';
import type { Name } from '#src/names/name.ts';
import { anArticle } from '../harness/an-article.ts';

export const now = new Date('2025-06-20T12:00:00Z');

/** A page of a list with these articles and, unless overridden, no others. */
export function aPage(
	articles: readonly Article[],
	{ page = 1, pages = 1, ...overrides }: Partial<ListPage & Listing> = {},
): ListPage {
	const sources = new Set(articles.map(({ source }) => source?.name)).size;
	const listing = {
		stories: articles.map((article, story) => ({ story, article, others: [] })),
		listed: articles.length,
		total: { count: articles.length, orMore: false },
		sources: { count: sources, orMore: false },
		newest: articles[0]?.publishedAt,
		newestIsArrival: articles[0]?.dateIsArrival === true,
	};
	return { page, pages, listing: { ...listing, ...overrides } };
}

/** A person’s name that one story mentions, unless overridden. */
export function aName(overrides: Partial<Name> = {}): Name {
	return { id: 1, kind: 'person', name: 'Ann Example', aliases: [], mentions: 1, ...overrides };
}

/** Two reports of one event, which give different numbers. */
export const sunkAtNoon = anArticle({
	id: 'noon',
	headline: 'Ferry sinks: 9 killed',
	publishedAt: '2025-06-18T10:02:00Z',
	source: 'Post',
	url: 'https://post.example/ferry',
});
export const sunkLater = anArticle({
	id: 'later',
	headline: 'Eleven killed as ferry sinks off Old Town',
	summary: 'Eleven people were killed when a ferry sank.',
	publishedAt: '2025-06-20T12:30:00Z',
	source: 'Times',
});
