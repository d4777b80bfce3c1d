import { z } from 'zod';
import {
	type Count,
	type Filter,
	type Listing,
	type ListWindow,
	listedMax,
	type SearchTerms,
} from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import { instantOf, isDay, type PublicationDate } from '#src/articles/publication-date.ts';
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

/** One page of a list of stories. */
export type StoryList = Page & {
	readonly stories: readonly StoryLine[];
	readonly totals: Totals;
};

/** `scope` is what the list is drawn from, for what it says of its newest story. */
export function composeStoryList(
	{ page, pages, listing }: ListPage,
	now: Date,
	scope: ListScope = 'topic',
): StoryList {
	return {
		page,
		pages,
		stories: listing.articles.map(composeStoryLine),
		totals: composeTotals(listing, now, scope),
	};
}

/** The same for a search: the words it looked for are marked, in the headline and where the summary has them first. */
export function composeSearchResults(
	words: SearchTerms,
	listed: ListPage,
	now: Date,
	scope?: ListScope,
): StoryList {
	const matcher = matcherOf(termsToFind(words));
	const list = composeStoryList(listed, now, scope);
	if (matcher === undefined) return list;
	const stories = listed.listing.articles.map((article) => withHighlights(article, matcher));
	return { ...list, stories };
}

/** All terms that are looked for, alternatives too. */
export function termsToFind({ all, either = [] }: SearchTerms): readonly string[] {
	return [...all, ...either.flat()];
}

function withHighlights(article: Article, matcher: Matcher): StoryLine {
	const found = excerpt(article.summary, matcher);
	const isTold = article.withdrawn || textOf(found) === article.headline;
	return {
		...composeStoryLine(article),
		headline: highlight(article.headline, matcher),
		gist: isTold ? undefined : found,
	};
}

/** Which page a button asks for, from 1; its text comes from a `custom_id`. */
export const pageNumber = z.coerce.number().int().min(1).max(listedMax).default(1);

/** How many stories a page of a list holds. */
export const pageSize = 5;

export type Page = { readonly page: number; readonly pages: number };

/** One page of a list, and where it stands among the others. */
export type ListPage = Page & { readonly listing: Listing };

/**
 * Reads a page; where the set has changed meanwhile and ends earlier, the last page there is. The
 * first page may hold fewer than the others.
 */
export function readPage(
	wanted: number,
	read: (window: ListWindow) => Listing,
	onFirst: number = pageSize,
): ListPage {
	const page = Math.min(wanted, pagesOf(listedMax, onFirst));
	const listing = read(windowOf(page, onFirst));
	const pages = pagesOf(Math.min(listing.total.count, listedMax), onFirst);
	if (page <= pages) return { page, pages, listing };
	return { page: pages, pages, listing: read(windowOf(pages, onFirst)) };
}

function windowOf(page: number, onFirst: number): ListWindow {
	if (page === 1) return { offset: 0, limit: onFirst };
	return { offset: onFirst + (page - 2) * pageSize, limit: pageSize };
}

function pagesOf(stories: number, onFirst: number): number {
	return 1 + Math.ceil(Math.max(0, stories - onFirst) / pageSize);
}

/** One story as a list shows it. */
export type StoryLine = {
	readonly id: string;
	readonly kicker: string | undefined;
	readonly headline: HighlightedText;
	readonly url: string | undefined;
	/** What happened, in the summary’s own first words; undefined for a withdrawn story, and where it would repeat the headline. */
	readonly gist: HighlightedText | undefined;
	readonly source: string | undefined;
	readonly publishedAt: string;
	readonly updatedAt: string | undefined;
	readonly withdrawn: boolean;
};

export function composeStoryLine(article: Article): StoryLine {
	return {
		id: article.id,
		kicker: article.kicker,
		headline: withoutHighlights(article.headline),
		url: article.url,
		gist: gistBeside(article),
		source: article.source?.name,
		publishedAt: article.publishedAt,
		updatedAt: article.updatedAt,
		withdrawn: article.withdrawn,
	};
}

function gistBeside({ headline, summary, withdrawn }: Article): HighlightedText | undefined {
	const words = withdrawn ? headline : gist(summary);
	return words === headline ? undefined : withoutHighlights(words);
}

/** What a list is drawn from: everything, all about a topic or words, all of a source, or only what appeared until some day. */
export type ListScope = 'everything' | 'topic' | 'source' | 'past';

/** What is known of everything that a list is a page of. */
export type Totals = {
	readonly scope: ListScope;
	readonly stories: Count;
	readonly sources: Count;
	readonly newest: PublicationDate | undefined;
	/** Whole days since the newest story; 0 for today. */
	readonly daysOld: number;
	/** Whether the newest is so old that readers must be told. */
	readonly isStale: boolean;
};

const freshDaysMax = 3;

export function composeTotals(
	{ total, sources, newest }: Listing,
	now: Date,
	scope: ListScope = 'topic',
): Totals {
	const daysOld = newest === undefined ? 0 : daysSince(newest, now);
	return { scope, stories: total, sources, newest, daysOld, isStale: daysOld > freshDaysMax };
}

/** What a list of all about something is drawn from, when a filter narrows it. */
export function scopeOf({ source, until }: Filter, isAboutSomething: boolean): ListScope {
	if (until !== undefined) return 'past';
	if (isAboutSomething) return 'topic';
	return source === undefined ? 'everything' : 'source';
}

/** Whole days from a publication to now: by the calendar in UTC where only the day is known. */
export function daysSince(date: PublicationDate, now: Date): number {
	const published = instantOf(date).getTime();
	const until = isDay(date) ? now.getTime() - (now.getTime() % dayMs) : now.getTime();
	return Math.max(0, Math.floor((until - published) / dayMs));
}

const dayMs = 86_400_000;
