import type { Match } from './match-topics.ts';
import { keyOf } from './topic.ts';

/** What a story is weighed by. */
export type Weighed = {
	/** When its newest article appeared, in milliseconds since 1970. */
	readonly newest: number;
	/** How many sources report it. */
	readonly sources: number;
	/** Why its articles are wanted. */
	readonly matches: readonly Match[];
};

/** How early a story comes in a digest: how new it is, times how many report it, times how much the channel’s topics are in it. */
export function scoreStory({ newest, sources, matches }: Weighed, now: Date): number {
	const ageMs = Math.max(0, now.getTime() - newest);
	const newness = 2 ** (-ageMs / halfLifeMs);
	const reports = 1 + reportsWeight * Math.log2(Math.max(1, sources));
	return newness * reports * topicWeight(matches);
}

/** The weight of its best match, and a little more for each further topic that is in it. */
function topicWeight(matches: readonly Match[]): number {
	const best = Math.max(1, ...matches.map(({ where }) => whereWeight[where]));
	const topics = new Set(matches.map(({ topic }) => topic && keyOf(topic)));
	return best * (1 + furtherTopicWeight * Math.min(topicsCounted, Math.max(0, topics.size - 1)));
}

/**
 * After how many milliseconds a story is worth half. Range 6 hours to 3 days; at 18 hours this
 * morning’s story comes before last night’s, and a week’s digest still begins with what many report.
 */
const halfLifeMs = 18 * 3_600_000;

/** What each doubling of the sources adds. Range 0 to 1; at 0.5 four sources weigh as much as half a day and more. */
const reportsWeight = 0.5;

/** What each further topic of the channel adds. Range 0 to 0.5. */
const furtherTopicWeight = 0.25;

/** Further topics than this add nothing: lists of names would come first. */
const topicsCounted = 3;

/** A story about the topic before one that only mentions it. Range 1 to 2. */
const whereWeight: Readonly<Record<Match['where'], number>> = {
	headline: 1.6,
	kicker: 1.5,
	person: 1.3,
	organization: 1.3,
	place: 1.3,
	topic: 1.3,
	summary: 1.2,
	statement: 1,
};
