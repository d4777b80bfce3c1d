import { type Archive, listedMax } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { composeTellings } from '#src/desk/digest.ts';
import { openTopicIndex } from '#src/desk/match-topics.ts';
import type { Wanted } from '#src/desk/topics.ts';
import type { Estimate } from '#src/render/cards/subscription-card.ts';

const daysMs = 7 * 86_400_000;
const minuteMs = 60_000;
const articlesAtOnce = 25;
const examplesMax = 3;

/** What would have come in the last 7 days of the archive, by when its articles were published. */
export function estimateStories(archive: Archive, wanted: Wanted, now: Date): Estimate {
	const until = lastMoment(archive, now);
	const { articles, isWhole } = publishedWithin(archive, until);
	const arrived = openTopicIndex(articles, archive.names()).matching(wanted);
	const stories = composeTellings({ arrived, given: [], now: until });
	return {
		stories: stories.length,
		examples: stories.slice(0, examplesMax).map(({ story }) => story),
		endsWith: until === now ? undefined : archive.facts().newest,
		articles: isWhole ? undefined : articles.length,
	};
}

/** Now; or when the newest article was published, where that was more than 7 days ago. */
function lastMoment(archive: Archive, now: Date): Date {
	const { newest } = archive.facts();
	const isOld = newest !== undefined && instantOf(newest).getTime() < now.getTime() - daysMs;
	return isOld ? instantOf(newest) : now;
}

/** The newest articles of the 7 days, as many as a list can be paged. */
function publishedWithin(
	archive: Archive,
	end: Date,
): { readonly articles: readonly Article[]; readonly isWhole: boolean } {
	const since = new Date(end.getTime() - daysMs);
	// `until` is exclusive, and the article of that very minute counts.
	const filter = { since, until: new Date(end.getTime() + minuteMs) };
	const articles: Article[] = [];
	for (let offset = 0; offset <= listedMax; offset += articlesAtOnce) {
		const some = archive.newest(filter, { offset, limit: articlesAtOnce }).articles;
		articles.push(...some);
		if (some.length < articlesAtOnce) return { articles, isWhole: true };
	}
	return { articles, isWhole: false };
}
