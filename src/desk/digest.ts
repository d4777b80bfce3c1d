import type { Article } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { countPublishers } from '#src/articles/publisher.ts';
import {
	composeDigestEntry,
	createDigestCache,
	type DigestCache,
	type DigestEntry,
	leadFirst,
} from './digest-entry.ts';
import { type DigestSection, withoutTitle } from './digest-sections.ts';
import type { Match, MatchingArticle } from './match-topics.ts';
import {
	composeUpdates,
	type JoinedStory,
	joinToldStories,
	type ToldStory,
} from './told-before.ts';
import { topicKey } from './topics.ts';

/** The best stories for a message, with figures about all of them. */
export type Digest = {
	readonly entries: readonly DigestEntry[];
	/** The same entries under titles. */
	readonly sections: readonly DigestSection[];
	/** Number of stories that were not posted before. */
	readonly newStories: number;
	/** Number of stories that were posted before and have changed. */
	readonly changedStories: number;
	/** Number of sources of all these stories that have not withdrawn them. */
	readonly sources: number;
	/** Number of stories after those in `entries`. */
	readonly rest: number;
};

/** An article that a subscription wants, the reason, and the number of its story. */
export type ArrivedArticle = MatchingArticle & { readonly story: number };

/** What a digest is composed from. */
export type DigestInput = {
	/** Articles that the subscription wants, new since its last digest. */
	readonly arrived: readonly ArrivedArticle[];
	/** Stories posted before, oldest first. */
	readonly toldBefore: readonly ToldStory[];
	/** Identities of the posted articles, which recognize them under another id. */
	readonly toldIdentities?: ReadonlySet<string>;
	readonly now: Date;
	/** Whether an article is about what the subscription wants; by default each is. */
	readonly isWanted?: (article: Article) => boolean;
	/** Shared by all digests of the same arrivals. */
	readonly cache?: DigestCache;
};

/** The most stories in a digest, as many as its menu can open; a button opens those that do not fit. */
export const storiesMax = 25;

/** Composes a digest; undefined if there is nothing new. */
export function composeDigest(
	input: DigestInput & {
		readonly storiesMax?: number;
		readonly toSections?: ToSections;
	},
): Digest | undefined {
	const all = composeDigestEntries(input);
	if (all.length === 0) return undefined;
	return sliceDigest(all, 0, input.storiesMax ?? storiesMax, input.toSections);
}

type ToSections = (entries: readonly DigestEntry[]) => readonly DigestSection[];

/** Makes a digest of some entries; its figures are about all entries. */
export function sliceDigest(
	all: readonly DigestEntry[],
	offset: number,
	limit: number,
	toSections: ToSections = (entries) => [withoutTitle(entries)],
): Digest {
	const entries = all.slice(offset, offset + limit);
	const changed = all.filter(({ whatChanged }) => whatChanged !== undefined).length;
	const publishers = all.flatMap(({ story }) => [
		story.withdrawn ? undefined : story.publisher,
		...story.others.map(({ publisher }) => publisher),
	]);
	return {
		entries,
		sections: toSections(entries),
		newStories: all.length - changed,
		changedStories: changed,
		sources: countPublishers(publishers),
		rest: Math.max(0, all.length - offset - limit),
	};
}

/** Composes all entries, best first: new stories, and posted ones that changed or have new reports. */
export function composeDigestEntries({
	arrived,
	toldBefore,
	toldIdentities = noIdentities,
	now,
	isWanted = () => true,
	cache = createDigestCache(),
}: DigestInput): readonly DigestEntry[] {
	const remaining = joinToldStories(toldBefore);
	const toldIds = new Set(remaining.flatMap(({ articles }) => articles.map(({ id }) => id)));
	const isToldUnderOtherId = (article: Article) =>
		toldIdentities.size > 0 &&
		cache.identities(article).some((identity) => toldIdentities.has(identity));
	const reports = newReports(
		arrived,
		(article) => toldIds.has(article.id) || isToldUnderOtherId(article),
	);
	// Whoever was told a story that all its sources withdrew has yet to be told it by another.
	const valid = remaining.filter(
		({ articles, hasRemoved }) => hasRemoved || articles.some(({ withdrawn }) => !withdrawn),
	);
	const told = new Map(
		valid.flatMap((story) => story.stories.map((number) => [number, story] as const)),
	);
	const additions = new Map<JoinedStory, Article[]>();
	const entries: EntryWithArticles[] = [];
	for (const [number, articles] of reports) {
		const story = told.get(number);
		if (story === undefined) entries.push(...composeNewEntry(articles, cache));
		else additions.set(story, [...(additions.get(story) ?? []), ...articles]);
	}
	const scoring = { matches: matchesIn(arrived), now };
	return bestFirst(
		[...entries, ...composeUpdates(remaining, additions, { cache, isWanted })],
		scoring,
	);
}

const noIdentities: ReadonlySet<string> = new Set();

/** By story, oldest first, the articles that were not posted before, under any id, and were not withdrawn meanwhile. */
function newReports(
	arrived: readonly ArrivedArticle[],
	isTold: (article: Article) => boolean,
): ReadonlyMap<number, Article[]> {
	const articles = new Map<string, ArrivedArticle>();
	for (const one of arrived) {
		if (!one.article.withdrawn && !isTold(one.article)) articles.set(one.article.id, one);
	}
	const stories = new Map<number, Article[]>();
	for (const { story, article } of articles.values()) {
		const reports = stories.get(story);
		if (reports === undefined) stories.set(story, [article]);
		else reports.push(article);
	}
	for (const reports of stories.values()) reports.sort(byTime);
	return stories;
}

function byTime(one: Article, other: Article): number {
	if (one.publishedAt !== other.publishedAt) return one.publishedAt < other.publishedAt ? -1 : 1;
	return one.id < other.id ? -1 : 1;
}

/** An entry with the full articles, which its score depends on. */
type EntryWithArticles = {
	readonly entry: DigestEntry;
	readonly articles: readonly Article[];
};

function composeNewEntry(
	[first, ...others]: readonly Article[],
	cache: DigestCache,
): EntryWithArticles[] {
	if (first === undefined) return [];
	if (others.length === 0) return [{ entry: cache.entryFor(first), articles: [first] }];
	const articles = leadFirst([first, ...others]);
	return [{ entry: composeDigestEntry(articles), articles }];
}

type ScoringContext = { readonly matches: ReadonlyMap<string, Match>; readonly now: Date };

function matchesIn(arrived: readonly MatchingArticle[]): ScoringContext['matches'] {
	return new Map(arrived.map(({ article, match }) => [article.id, match]));
}

function bestFirst(entries: readonly EntryWithArticles[], scoring: ScoringContext): DigestEntry[] {
	return entries
		.map(({ entry, articles }) => ({
			entry,
			score: scoreOf(articles, 1 + entry.story.others.length, scoring),
		}))
		.sort((a, b) => b.score - a.score || byLead(a.entry, b.entry))
		.map(({ entry }) => entry);
}

function scoreOf(
	articles: readonly Article[],
	sources: number,
	{ matches, now }: ScoringContext,
): number {
	return scoreStory(
		{
			newest: Math.max(...articles.map(({ publishedAt }) => instantOf(publishedAt).getTime())),
			sources,
			matches: articles.flatMap(({ id }) => matches.get(id) ?? []),
		},
		now,
	);
}

function byLead(a: DigestEntry, b: DigestEntry): number {
	return a.story.id < b.story.id ? -1 : 1;
}

/** What the score of a story depends on. */
export type ScoreInput = {
	/** When its newest article appeared, in milliseconds since 1970. */
	readonly newest: number;
	/** Number of sources that report it. */
	readonly sources: number;
	/** Why the subscription wants its articles. */
	readonly matches: readonly Pick<Match, 'topic' | 'where'>[];
};

/** Ranks a story: its newness, times the weight of its sources, times the weight of its topics. */
export function scoreStory({ newest, sources, matches }: ScoreInput, now: Date): number {
	const ageMs = Math.max(0, now.getTime() - newest);
	const newness = 2 ** (-ageMs / halfLifeMs);
	const reports = 1 + reportsWeight * Math.log2(Math.max(1, sources));
	return newness * reports * topicWeight(matches);
}

/** The weight of the best match, and a little more for each further topic. */
function topicWeight(matches: ScoreInput['matches']): number {
	const best = Math.max(1, ...matches.map(({ where }) => whereWeight[where]));
	const topics = new Set(matches.map(({ topic }) => topic && topicKey(topic)));
	return best * (1 + furtherTopicWeight * Math.min(furtherTopicsMax, Math.max(0, topics.size - 1)));
}

/**
 * The age at which a story’s score has halved, in milliseconds. Range 6 hours to 3 days; at 18 hours
 * this morning’s story precedes last night’s, but a weekly digest still opens with the most reported one.
 */
const halfLifeMs = 18 * 3_600_000;

/** What each doubling of the sources adds. Range 0 to 1; at 0.5 four sources count as much as being 18 hours newer. */
const reportsWeight = 0.5;

/** What each further matching topic adds. Range 0 to 0.5. */
const furtherTopicWeight = 0.25;

/** More topics than this add nothing, or else lists of names would come first. */
const furtherTopicsMax = 3;

/** A story about the topic precedes one that only mentions it. Range 1 to 2. */
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
