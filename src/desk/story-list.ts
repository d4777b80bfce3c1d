import type { Words } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import { textOf } from './marked.ts';
import { excerpt, type Matcher, mark, matcherOf } from './matching.ts';
import type { ListedPage, Page } from './page.ts';
import { composeStoryLine, type StoryLine } from './story-line.ts';
import { composeTotals, type Totals } from './totals.ts';

/** One page of a list of stories. */
export type StoryList = Page & {
	readonly stories: readonly StoryLine[];
	readonly totals: Totals;
};

export function composeStoryList({ page, pages, listing }: ListedPage, now: Date): StoryList {
	return {
		page,
		pages,
		stories: listing.articles.map(composeStoryLine),
		totals: composeTotals(listing, now),
	};
}

/** The same for a search: the words it looked for are marked, in the headline and where the summary has them first. */
export function composeFound(words: Words, listed: ListedPage, now: Date): StoryList {
	const matcher = matcherOf(words.all);
	const list = composeStoryList(listed, now);
	if (matcher === undefined) return list;
	const stories = listed.listing.articles.map((article) => withMarks(article, matcher));
	return { ...list, stories };
}

function withMarks(article: Article, matcher: Matcher): StoryLine {
	const found = excerpt(article.summary, matcher);
	const isTold = article.withdrawn || textOf(found) === article.headline;
	return {
		...composeStoryLine(article),
		headline: mark(article.headline, matcher),
		gist: isTold ? undefined : found,
	};
}
