import { z } from 'zod';
import {
	type Closest,
	type Count,
	type ListedStory,
	type Listing,
	type ListWindow,
	listedMax,
} from '#src/archive/archive.ts';
import type { Filter, SearchTerms } from '#src/archive/wanted.ts';
import type { Article, Image } from '#src/articles/article.ts';
import { instantOf, isDay, type PublicationDate } from '#src/articles/publication-date.ts';
import { publisherOf } from '#src/articles/publisher.ts';
import {
	excerpt,
	type HighlightedText,
	highlight,
	type Matcher,
	matcherOf,
	textOf,
	withoutHighlights,
} from '#src/text/matcher.ts';
import { gist } from '#src/text/sentences.ts';
import { stemLanguageOf, tellingWords } from '#src/text/stop-words.ts';
import { termText } from '#src/text/terms.ts';

/** One page of a list of stories. */
export type StoryList = Page & {
	readonly stories: readonly StoryLine[];
	readonly totals: Totals;
	/** Set only if the list ends with stories that lack some of the words. */
	readonly closest?: Closest;
};

/** Composes one page; `scope` is what the list is drawn from, for the wording about its newest story. */
export function composeStoryList(
	{ page, pages, listing }: ListPage,
	now: Date,
	scope: ListScope = 'topic',
): StoryList {
	return {
		page,
		pages,
		stories: listing.stories.map(({ article, others }) => composeStoryLine(article, others)),
		totals: composeTotals(listing, now, scope),
		...(listing.closest && { closest: listing.closest }),
	};
}

/** Composes one page of search results, with highlights in the headline and in an excerpt of the summary. */
export function composeSearchResults(
	terms: SearchTerms,
	listPage: ListPage,
	now: Date,
	scope?: ListScope,
): StoryList {
	const matcher = matcherOf(termsToFind(terms));
	const list = composeStoryList(listPage, now, scope);
	if (matcher === undefined) return list;
	const stories = listPage.listing.stories.map((story) => withHighlights(story, matcher));
	return { ...list, stories };
}

/** All words and phrases that a search looks for, with alternatives; not those that only ask. */
export function termsToFind({ all, either = [] }: SearchTerms): readonly string[] {
	return [...tellingWords(all), ...either.flat()];
}

function withHighlights({ article, others }: ListedStory, matcher: Matcher): StoryLine {
	const { headline, summary = headline, withdrawn } = article;
	const language = stemLanguageOf(article.language, termText(summary));
	const found = excerpt(summary, matcher, language);
	const isHidden = withdrawn || summary === headline || isHeadline(textOf(found), article);
	return {
		...composeStoryLine(article, others),
		headline: highlight(headline, matcher, language),
		gist: isHidden ? undefined : found,
	};
}

/** The page that a button asks for in its `custom_id`, from 1. */
export const pageNumber = z.coerce.number().int().min(1).max(listedMax).default(1);

/** The number of stories on a page. */
export const pageSize = 5;

/** A page of a list, from 1, and the number of pages. */
export type Page = { readonly page: number; readonly pages: number };

/** One page of a list as the archive returned it. */
export type ListPage = Page & { readonly listing: Listing };

/** The number of stories on the first page and on each of the others. */
export type PageSizes = { readonly first: number; readonly others: number };

const samePages: PageSizes = { first: pageSize, others: pageSize };

/** Reads a page; the last one if the list has become shorter meanwhile. */
export function readPage(
	requestedPage: number,
	read: (window: ListWindow) => Listing,
	sizes: PageSizes = samePages,
): ListPage {
	const page = Math.min(requestedPage, pagesOf(listedMax, sizes));
	const listing = read(windowOf(page, sizes));
	const pages = pagesOf(listing.listed, sizes);
	if (page <= pages) return { page, pages, listing };
	return { page: pages, pages, listing: read(windowOf(pages, sizes)) };
}

function windowOf(page: number, { first, others }: PageSizes): ListWindow {
	if (page === 1) return { offset: 0, limit: first };
	return { offset: first + (page - 2) * others, limit: others };
}

function pagesOf(stories: number, { first, others }: PageSizes): number {
	return 1 + Math.ceil(Math.max(0, stories - first) / others);
}

/** One story as a list shows it. */
export type StoryLine = {
	readonly id: string;
	readonly kicker: string | undefined;
	readonly headline: HighlightedText;
	readonly url: string | undefined;
	/** A BCP 47 tag. */
	readonly language: string;
	/** The beginning of the summary; undefined for a withdrawn story, or if it would repeat the headline. */
	readonly gist: HighlightedText | undefined;
	readonly source: string | undefined;
	/** Whom the source belongs to, or the source itself. */
	readonly publisher: string | undefined;
	readonly publishedAt: string;
	/** Whether `publishedAt` is when it arrived. */
	readonly dateIsArrival?: true | undefined;
	readonly updatedAt: string | undefined;
	readonly withdrawn: boolean;
	readonly image?: Image | undefined;
	/** The other sources that report it, of each publisher one. */
	readonly others: readonly Report[];
	/** What somebody says in it; only briefs show that. */
	readonly quotation?: SpokenQuotation;
};

/** Somebody’s words, which the report has in quotation marks. */
export type SpokenQuotation = { readonly text: string; readonly speaker: string };

/** A report by another source; `url` leads to it. */
export type Report = {
	readonly source: string;
	readonly publisher: string | undefined;
	readonly url: string | undefined;
};

/** Composes the line of a story in a list, which shows one report and names the sources of the others. */
export function composeStoryLine(article: Article, others: readonly Article[] = []): StoryLine {
	return {
		id: article.id,
		kicker: article.kicker,
		headline: withoutHighlights(article.headline),
		url: article.url,
		language: article.language,
		gist: gistBeside(article),
		source: article.source?.name,
		publisher: publisherOf(article),
		publishedAt: article.publishedAt,
		dateIsArrival: article.dateIsArrival,
		updatedAt: article.updatedAt,
		withdrawn: article.withdrawn,
		image: article.image,
		others: otherReports(article, others),
	};
}

function otherReports(lead: Article, others: readonly Article[]): Report[] {
	const byPublisher = new Map<string | undefined, Report>();
	for (const article of others) {
		const publisher = publisherOf(article);
		const { source, url, withdrawn } = article;
		if (withdrawn || source === undefined || publisher === publisherOf(lead)) continue;
		if (!byPublisher.has(publisher))
			byPublisher.set(publisher, { source: source.name, publisher, url });
	}
	return [...byPublisher.values()];
}

function gistBeside({
	headline,
	summary = headline,
	withdrawn,
}: Article): HighlightedText | undefined {
	const text = withdrawn ? headline : gist(summary);
	return isHeadline(text, { headline }) ? undefined : withoutHighlights(text);
}

/** Whether a gist is empty, or only repeats the headline, which can have the same labels before it. */
function isHeadline(text: string, { headline }: Pick<Article, 'headline'>): boolean {
	return text === '' || text === headline || text === gist(headline);
}

/** What a list is drawn from: all stories, those about something, those of a source, or only those until some day. */
export type ListScope = 'everything' | 'topic' | 'source' | 'past';

/** Figures about the whole list that a page is part of. */
export type Totals = {
	readonly scope: ListScope;
	readonly stories: Count;
	readonly sources: Count;
	readonly newest: PublicationDate | undefined;
	/** Whether `newest` is when it arrived, because nobody knows when it was published. */
	readonly newestIsArrival: boolean;
	/** Whole days since the newest story; 0 for today. */
	readonly daysOld: number;
	/** Whether the newest story is so old that readers need a hint. */
	readonly isStale: boolean;
};

const freshDaysMax = 3;

/** Composes the figures about a whole list. */
export function composeTotals(
	{ total, sources, newest, newestIsArrival }: Listing,
	now: Date,
	scope: ListScope = 'topic',
): Totals {
	const daysOld = newest === undefined ? 0 : daysSince(newest, now);
	const isStale = daysOld > freshDaysMax;
	return { scope, stories: total, sources, newest, newestIsArrival, daysOld, isStale };
}

/** The scope of a list with a filter; `isAboutSomething` if it also has words or a name. */
export function scopeOf({ source, until }: Filter, isAboutSomething: boolean): ListScope {
	if (until !== undefined) return 'past';
	if (isAboutSomething) return 'topic';
	return source === undefined ? 'everything' : 'source';
}

/** Whole days from a publication to now; calendar days in UTC if only the day is known. */
export function daysSince(date: PublicationDate, now: Date): number {
	const published = instantOf(date).getTime();
	const until = isDay(date) ? now.getTime() - (now.getTime() % dayMs) : now.getTime();
	return Math.max(0, Math.floor((until - published) / dayMs));
}

const dayMs = 86_400_000;
