import type { ListedStory } from '#src/archive/archive.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { countPublishers, publisherOf } from '#src/articles/publisher.ts';
import type { Name } from '#src/names/name.ts';
import { foldName } from '#src/text/fold.ts';
import { scoreStory } from './digest.ts';
import { dayOf, type Lately } from './lately.ts';
import { highest } from './story-lead.ts';
import { composeStoryLine, type ListPage, type PageSizes, type StoryLine } from './story-list.ts';

/** What a brief is composed from. */
export type BriefPage = ListPage & {
	/** Undefined on later pages, and for a search with dates. */
	readonly lately?: Lately | undefined;
};

/** A screen of a phone: the first page tells one story and has lines for three or four more, the others have lines only. */
export const briefSizes: PageSizes = { first: 4, others: 8 };

/** The stories of a page of a brief. */
export type BriefStories = {
	/** What the first page tells more of than a line; undefined on later pages. */
	readonly top: StoryLine | undefined;
	/** The others, newest first. */
	readonly days: readonly StoriesOfDay[];
};

/** The stories of a day in UTC, such as `2025-06-19`; without a day they are in the order of a search, best first. */
export type StoriesOfDay = {
	readonly day: string | undefined;
	readonly stories: readonly StoryLine[];
};

/** Puts the top story first, which can be older than the page’s others. */
export function chooseStories(
	page: BriefPage,
	names: readonly Name[],
	now: Date,
): { readonly top: ListedStory | undefined; readonly others: readonly ListedStory[] } {
	const { stories, closest } = page.listing;
	if (page.page > 1) return { top: undefined, others: stories };
	const top =
		closest === undefined
			? topStory(page.lately?.period?.first ?? stories, names, now)
			: stories[0];
	return { top, others: stories.filter(({ story }) => story !== top?.story) };
}

/** The best story by the score of digests; of old ones as if the newest were of today. */
function topStory(
	stories: readonly ListedStory[],
	names: readonly Name[],
	now: Date,
): ListedStory | undefined {
	const valid = stories.filter(({ article }) => !article.withdrawn);
	const newest = Math.max(...valid.map(publishedMs));
	const asOf = new Date(Math.min(now.getTime(), newest));
	const spellings = names.flatMap(({ name, aliases }) => [name, ...aliases]).map(foldName);
	return highest(valid, (story) => {
		const headline = foldName(story.article.headline);
		const isAbout = spellings.some((spelling) => headline.includes(spelling));
		return scoreStory(
			{
				newest: publishedMs(story),
				sources: countSources(story),
				matches: [{ topic: undefined, where: isAbout ? 'headline' : 'person' }],
			},
			asOf,
		);
	});
}

function publishedMs({ article }: ListedStory): number {
	return instantOf(article.publishedAt).getTime();
}

function countSources({ article, others }: ListedStory): number {
	const reports = [article, ...others].filter(({ withdrawn }) => !withdrawn);
	return countPublishers(reports.map(publisherOf));
}

/** Groups stories by day; those of a search that found only part of its words keep their order. */
export function groupByDay(
	stories: readonly ListedStory[],
	{ listing: { closest } }: BriefPage,
): readonly StoriesOfDay[] {
	const lines = (some: readonly ListedStory[]) =>
		some.map(({ article, others }) => composeStoryLine(article, others));
	if (stories.length === 0) return [];
	if (closest !== undefined) return [{ day: undefined, stories: lines(stories) }];
	const byDay = new Map<string, ListedStory[]>();
	for (const story of stories.toSorted((one, other) => publishedMs(other) - publishedMs(one))) {
		const day = dayOf(instantOf(story.article.publishedAt));
		byDay.set(day, [...(byDay.get(day) ?? []), story]);
	}
	return [...byDay].map(([day, own]) => ({ day, stories: lines(own) }));
}
