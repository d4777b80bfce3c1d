import type { Words } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import { textOf } from './marked.ts';
import { excerpt, type Matcher, mark, matcherOf } from './matching.ts';
import type { ListedPage, Page } from './page.ts';
import { composeStoryLine, type StoryLine } from './story-line.ts';
import { composeTotals, type ListedScope, type Totals } from './totals.ts';

/** One page of a list of stories. */
export type StoryList = Page & {
	readonly stories: readonly StoryLine[];
	readonly totals: Totals;
};

/** `scope` is what the list is drawn from, for what it says of its newest story. */
export function composeStoryList(
	{ page, pages, listing }: ListedPage,
	now: Date,
	scope: ListedScope = 'topic',
): StoryList {
	return {
		page,
		pages,
		stories: listing.articles.map(composeStoryLine),
		totals: composeTotals(listing, now, scope),
	};
}

/** The same for a search: the words it looked for are marked, in the headline and where the summary has them first. */
export function composeFound(
	words: Words,
	listed: ListedPage,
	now: Date,
	scope?: ListedScope,
): StoryList {
	const matcher = matcherOf(wantedTerms(words));
	const list = composeStoryList(listed, now, scope);
	if (matcher === undefined) return list;
	const stories = listed.listing.articles.map((article) => withMarks(article, matcher));
	return { ...list, stories };
}

/** All terms that are looked for, alternatives too. */
export function wantedTerms({ all, either = [] }: Words): readonly string[] {
	return [...all, ...either.flat()];
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
