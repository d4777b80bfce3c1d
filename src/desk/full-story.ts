import type { Article } from '#src/articles/article.ts';
import type { Page } from './page.ts';
import { summaryPages } from './summary-pages.ts';

/** One article to be read in full: a page of its summary, all else beside the first. */
export type FullStory = Page & { readonly article: Article; readonly text: string };

/** A page beyond the last is the last: the summary may have become shorter. */
export function composeFullStory(article: Article, wanted: number): FullStory {
	const texts = article.withdrawn ? [''] : summaryPages(article.summary);
	const page = Math.min(wanted, texts.length);
	return { article, page, pages: texts.length, text: texts[page - 1] ?? '' };
}
