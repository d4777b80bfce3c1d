import type { Article } from '#src/articles/article.ts';
import { instantOf, isDay } from '#src/articles/publication-date.ts';

/** The reports of a story. */
export type StoryReports = {
	/** In order of publication. */
	readonly reports: readonly ListedReport[];
};

export type ListedReport = {
	readonly id: string;
	readonly source: string | undefined;
	readonly url: string | undefined;
	readonly headline: string;
	readonly publishedAt: string;
	/** Whether `publishedAt` is when it arrived. */
	readonly dateIsArrival?: true | undefined;
	/** Whether it was certainly published before all others. */
	readonly isFirst: boolean;
};

/** Composes the reports of a story, given in order of publication; withdrawn ones are left out. */
export function composeReports(articles: readonly Article[]): StoryReports {
	const valid = articles.filter(({ withdrawn }) => !withdrawn);
	return {
		reports: valid.map(({ id, source, url, headline, publishedAt, dateIsArrival }, index) => ({
			id,
			source: source?.name,
			url,
			headline,
			publishedAt,
			dateIsArrival,
			isFirst: index === 0 && valid.slice(1).every((other) => isAfter(other, publishedAt)),
		})),
	};
}

/** A bare day is only after another day; what has no date may have been published long before it arrived. */
function isAfter({ publishedAt, dateIsArrival }: Article, first: string): boolean {
	if (dateIsArrival) return false;
	return isDay(publishedAt) || isDay(first)
		? publishedAt.slice(0, 10) > first.slice(0, 10)
		: instantOf(publishedAt) > instantOf(first);
}
