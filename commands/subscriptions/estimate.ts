import { type Archive, listedMax } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { composeDigestEntries } from '#src/desk/digest.ts';
import { findMatching } from '#src/desk/match-topics.ts';
import type { TopicSelection } from '#src/desk/topics.ts';
import type { Estimate } from '#src/render/cards/subscription-card.ts';

const periodMs = 7 * 86_400_000;
const minuteMs = 60_000;
const pageSize = 25;
const examplesMax = 3;

/** The stories that would have been posted in the last 7 days of the archive, by publication date. */
export function estimateStories(archive: Archive, wanted: TopicSelection, now: Date): Estimate {
	const until = lastMoment(archive, now);
	const { articles, isWhole } = publishedWithin(archive, until);
	const toMatch = articles.map((article) => ({ article, names: archive.namesIn(article.id) }));
	const arrived = findMatching(toMatch, wanted, archive.names());
	const stories = composeDigestEntries({ arrived, toldBefore: [], now: until });
	return {
		stories: stories.length,
		examples: stories.slice(0, examplesMax).map(({ story }) => story),
		endsWith: until === now ? undefined : archive.facts().newest,
		articles: isWhole ? undefined : articles.length,
	};
}

/** Now, or the date of the newest article if that is more than 7 days old. */
function lastMoment(archive: Archive, now: Date): Date {
	const { newest } = archive.facts();
	const isOld = newest !== undefined && instantOf(newest).getTime() < now.getTime() - periodMs;
	return isOld ? instantOf(newest) : now;
}

/** The newest articles of the 7 days, as many as a list can page through. */
function publishedWithin(
	archive: Archive,
	end: Date,
): { readonly articles: readonly Article[]; readonly isWhole: boolean } {
	const since = new Date(end.getTime() - periodMs);
	// `until` is exclusive, but an article of this very minute counts.
	const filter = { since, until: new Date(end.getTime() + minuteMs) };
	const articles: Article[] = [];
	for (let offset = 0; offset <= listedMax; offset += pageSize) {
		const page = archive.newest(filter, { offset, limit: pageSize }).articles;
		articles.push(...page);
		if (page.length < pageSize) return { articles, isWhole: true };
	}
	return { articles, isWhole: false };
}
