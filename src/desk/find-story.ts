import type { Archive } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import { parseSearch, type SearchProblem } from './parse-search.ts';
import { composeStoryList, type StoryList } from './story-list.ts';

/** The story that a reader means by its id or by words of it, or those that it could be. */
export type FoundStory =
	| { readonly kind: 'one'; readonly article: Article }
	| { readonly kind: 'several'; readonly list: StoryList }
	| { readonly kind: 'none' }
	| SearchProblem;

/** How many stories a choice offers. */
const choicesMax = 10;

/** Finds a story; a number of one or two digits is no word of one. */
export function findStory(
	text: string,
	{ article, search, sources }: Pick<Archive, 'article' | 'search' | 'sources'>,
	now: Date,
): FoundStory {
	const meant = article(text);
	if (meant !== undefined) return { kind: 'one', article: meant };
	if (/^[^\p{L}\p{N}]*\d{1,2}[^\p{L}\p{N}]*$/u.test(text)) return { kind: 'none' };
	const wanted = parseSearch(text, sources(), now);
	if (wanted.kind !== 'search') return wanted;
	const listing = search(wanted.words, wanted.filter, { offset: 0, limit: choicesMax });
	const [first, second] = listing.articles;
	if (first === undefined) return { kind: 'none' };
	if (second === undefined) return { kind: 'one', article: first };
	return { kind: 'several', list: composeStoryList({ page: 1, pages: 1, listing }, now) };
}
