import { type Archive, type ListedStory, listedMax } from '#src/archive/archive.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { composeDigestEntries } from '#src/desk/digest.ts';
import { matchingReports } from '#src/desk/match-topics.ts';
import type { TopicSelection } from '#src/desk/topics.ts';
import type { Estimate } from '#src/render/cards/subscription-card.ts';

const periodMs = 7 * 86_400_000;
const minuteMs = 60_000;
const pageSize = 25;
const examplesMax = 3;

/** The stories that would have been posted in the last 7 days of the archive, by publication date. */
export function estimateStories(archive: Archive, wanted: TopicSelection, now: Date): Estimate {
	const until = lastMoment(archive, now);
	const { recent, isWhole } = publishedWithin(archive, until);
	const arrived = matchingReports(recent, wanted, archive);
	const stories = composeDigestEntries({ arrived, toldBefore: [], now: until });
	return {
		stories: stories.length,
		examples: stories.slice(0, examplesMax).map(({ story }) => story),
		endsWith: until === now ? undefined : archive.facts().newest,
		counted: isWhole ? undefined : recent.length,
	};
}

/** Now, or the date of the newest article if that is more than 7 days old. */
function lastMoment(archive: Archive, now: Date): Date {
	const { newest } = archive.facts();
	const isOld = newest !== undefined && instantOf(newest).getTime() < now.getTime() - periodMs;
	return isOld ? instantOf(newest) : now;
}

/** The newest stories of the 7 days, as many as a list can page through. */
function publishedWithin(
	archive: Archive,
	end: Date,
): { readonly recent: readonly ListedStory[]; readonly isWhole: boolean } {
	const since = new Date(end.getTime() - periodMs);
	// `until` is exclusive, but an article of this very minute counts.
	const filter = { since, until: new Date(end.getTime() + minuteMs) };
	const recent: ListedStory[] = [];
	for (let offset = 0; offset <= listedMax; offset += pageSize) {
		const { stories, total } = archive.newest(filter, { offset, limit: pageSize });
		recent.push(...stories);
		if (stories.length < pageSize) return { recent, isWhole: !total.orMore };
	}
	return { recent, isWhole: false };
}
