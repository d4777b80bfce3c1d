import type { Archive, Count, ListedStory, Listing, ListWindow } from '#src/archive/archive.ts';
import type { Filter, ReportsCounted } from '#src/archive/wanted.ts';
import { instantOf, type PublicationDate } from '#src/articles/publication-date.ts';

/** How much was reported in the last days; days are those of UTC. */
export type Lately = {
	/** How many reports appeared on each of the last `graphDays` days, oldest first. */
	readonly reports: readonly number[];
	/** The shortest of the periods that has stories; undefined if none has. */
	readonly period: Period | undefined;
};

/** The stories of the last days, today included. */
export type Period = {
	readonly days: number;
	readonly stories: Count;
	readonly sources: Count;
	/** How many of them have a report of today. */
	readonly today: Count;
	/** The first of them in the order of the list. */
	readonly first: readonly ListedStory[];
};

/** A week or month, the shortest first. */
const periods = [7, 30] as const;

/** How many days a brief shows as bars. Range 7 to 14: two weeks show what is usual, and fit in half a line of a phone. */
export const graphDays = 14;

/** The most stories among which the top one is looked for; a list reads no more at once. */
const comparedMax = 25;

/** Reads one window of the stories wanted, narrowed to those since a day. */
export type ReadSince = (
	filter: Required<Pick<Filter, 'since'>>,
	window: ListWindow,
) => Pick<Listing, 'stories' | 'total' | 'sources'>;

/** Reads what was reported lately; `counted` are the same reports that `read` lists. */
export function readLately(
	read: ReadSince,
	counted: ReportsCounted,
	{ archive, now }: { readonly archive: Pick<Archive, 'reportsPerDay'>; readonly now: Date },
): Lately {
	const lastDay = dayOf(now);
	const reports = archive.reportsPerDay(counted, { lastDay, days: graphDays });
	const today = instantOf(lastDay);
	for (const days of periods) {
		const since = new Date(today.getTime() - (days - 1) * dayMs);
		const { stories, total, sources } = read({ since }, { offset: 0, limit: comparedMax });
		if (total.count === 0) continue;
		const areAll = total.count <= stories.length && !total.orMore;
		return {
			reports,
			period: {
				days,
				stories: total,
				sources,
				today: areAll
					? countSince(stories, today)
					: read({ since: today }, { offset: 0, limit: 1 }).total,
				first: stories,
			},
		};
	}
	return { reports, period: undefined };
}

function countSince(stories: readonly ListedStory[], since: Date): Count {
	const found = stories.filter(({ article }) => instantOf(article.publishedAt) >= since);
	return { count: found.length, orMore: false };
}

/** Since when nothing was reported. */
export type Quiet = {
	readonly since: PublicationDate;
	/** Whether its weekday tells which day that is. */
	readonly isThisWeek: boolean;
};

/** Whether it is quiet: nothing was reported today or yesterday. */
export function quietSince(newest: PublicationDate | undefined, now: Date): Quiet | undefined {
	if (newest === undefined) return undefined;
	const today = instantOf(dayOf(now)).getTime();
	const daysAgo = (today - instantOf(dayOf(instantOf(newest))).getTime()) / dayMs;
	return daysAgo < quietDays ? undefined : { since: newest, isThisWeek: daysAgo < 7 };
}

/** As many days ago the newest report is, at least. */
const quietDays = 2;

/** The day in UTC, such as `2025-06-19`. */
export function dayOf(at: Date): string {
	return at.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

const dayMs = 86_400_000;
