import type { Count, Filter, Listing } from '#src/archive/archive.ts';
import { instantOf, isDay, type PublicationDate } from '#src/articles/publication-date.ts';

/** What a list is drawn from: everything, all about a topic or words, all of a source, or only what appeared until some day. */
export type ListedScope = 'everything' | 'topic' | 'source' | 'past';

/** What is known of everything that a list is a page of. */
export type Totals = {
	readonly scope: ListedScope;
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
	scope: ListedScope = 'topic',
): Totals {
	const daysOld = newest === undefined ? 0 : daysSince(newest, now);
	return { scope, stories: total, sources, newest, daysOld, isStale: daysOld > freshDaysMax };
}

/** What a list of all about something is drawn from, when a filter narrows it. */
export function scopeOf({ source, until }: Filter, isAboutSomething: boolean): ListedScope {
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
