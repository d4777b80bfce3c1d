import type { Article } from '#src/articles/article.ts';
import { instantOf, isDay } from '#src/articles/publication-date.ts';
import { publisherOf } from '#src/articles/publisher.ts';

/** When each source first reported a story, in milliseconds since 1970; only where the time is known. */
export function firstReportTimes(articles: readonly Article[]): readonly number[] {
	const first = new Map<string, number>();
	for (const article of articles) {
		const publisher = publisherOf(article);
		const { publishedAt, dateIsArrival, withdrawn } = article;
		if (publisher === undefined || withdrawn || dateIsArrival || isDay(publishedAt)) continue;
		const at = instantOf(publishedAt).getTime();
		first.set(publisher, Math.min(at, first.get(publisher) ?? at));
	}
	return [...first.values()];
}

/** How many sources first reported the story within the hour before `at`; 0 if these are too few to call it urgent. */
export function urgentSources(firstReports: readonly number[], at: Date): number {
	const end = at.getTime();
	const sources = firstReports.filter((time) => time <= end && time > end - urgentMs).length;
	return sources < urgentSourcesMin ? 0 : sources;
}

const urgentMs = 3_600_000;

/** Two can be one agency’s text in two papers. Range 3 to 5. */
const urgentSourcesMin = 3;
