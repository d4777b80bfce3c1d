import type { Article } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import {
	composeDigestEntry,
	createDigestCache,
	type DigestCache,
	type DigestEntry,
	leadFirst,
} from './digest-entry.ts';
import { findMatchingStory, groupStories } from './group-stories.ts';
import type { Match, MatchingArticle } from './match-topics.ts';
import { composeUpdates, remainingStories, type ToldStory } from './told-before.ts';
import { topicKey } from './topics.ts';

/** What a digest tells: the best stories, and what is known of all. */
export type Digest = {
	readonly entries: readonly DigestEntry[];
	/** How many stories there are in all that were not told before. */
	readonly newStories: number;
	/** How many were told before and changed. */
	readonly changedStories: number;
	/** How many sources report all of these. */
	readonly sources: number;
	/** How many stories come after `tellings`. */
	readonly rest: number;
};

export type DigestInput = {
	/** New since the last digest, and wanted; why they are comes along. */
	readonly arrived: readonly MatchingArticle[];
	/** Stories told before, the earliest first. */
	readonly toldBefore: readonly ToldStory[];
	/** By what articles that were told are known again under another id. */
	readonly toldIdentities?: ReadonlySet<string>;
	readonly now: Date;
	/** The whole batch where many digests are made of one; opened for these articles where it is absent. */
	readonly cache?: DigestCache;
};

/** How many stories a digest tells; a button opens the others. */
export const storiesMax = 10;

/**
 * How many articles are compared with each other: those that would come first by themselves. Range
 * 200 to 500; with more, composing one digest would hold up answers. All others stand alone.
 */
const comparedMax = 300;

/** Composes a digest; undefined when there is nothing to tell. */
export function composeDigest(
	toTell: DigestInput & { readonly storiesMax?: number },
): Digest | undefined {
	const all = composeDigestEntries(toTell);
	return all.length === 0 ? undefined : sliceDigest(all, 0, toTell.storiesMax ?? storiesMax);
}

/** A part of all tellings as a digest of its own, for paging through the rest. */
export function sliceDigest(all: readonly DigestEntry[], offset: number, limit: number): Digest {
	const told = all.filter(({ whatChanged }) => whatChanged !== undefined).length;
	const sources = all.flatMap(({ story, others }) => [
		...(story.source === undefined ? [] : [story.source]),
		...others.map(({ source }) => source),
	]);
	return {
		entries: all.slice(offset, offset + limit),
		newStories: all.length - told,
		changedStories: told,
		sources: new Set(sources).size,
		rest: Math.max(0, all.length - offset - limit),
	};
}

/** All that is to be told, best first: new stories, and those told before that changed or that others report too. */
export function composeDigestEntries({
	arrived,
	toldBefore: given,
	toldIdentities: known = noIdentities,
	now,
	cache: batch,
}: DigestInput): readonly DigestEntry[] {
	const standing = remainingStories(given);
	const told = new Set(standing.flatMap(({ articles }) => articles.map(({ id }) => id)));
	const before = standing.map(({ articles }) => articles);
	const shared =
		batch ?? createDigestCache([...arrived.map(({ article }) => article), ...before.flat()]);
	const isKnown = (article: Article) =>
		known.size > 0 && shared.identities(article).some((identity) => known.has(identity));
	const news = newArticles(arrived, (article) => told.has(article.id) || isKnown(article));
	const additions = new Map<readonly Article[], Article[]>();
	const unknown: Article[] = [];
	const scoring = { matches: matchesIn(arrived), now };
	const { compared, others } = selectForComparison(news, scoring);
	for (const article of compared) {
		const story = findMatchingStory(article, before, shared.comparison);
		if (story === undefined) unknown.push(article);
		else additions.set(story, [...(additions.get(story) ?? []), article]);
	}
	const stories = [
		...groupStories(unknown, shared.comparison).flatMap((story) => composeNewEntry(story, shared)),
		...others.flatMap((article) => composeNewEntry([article], shared)),
		...composeUpdates(standing, additions, shared),
	];
	return bestFirst(stories, scoring);
}

const noIdentities: ReadonlySet<string> = new Set();

/** Each once, without those told before, under whatever id, and those that were taken back before they could be told. */
function newArticles(
	arrived: readonly MatchingArticle[],
	isTold: (article: Article) => boolean,
): Article[] {
	const byId = new Map<string, Article>();
	for (const { article } of arrived) {
		if (!article.withdrawn && !isTold(article)) byId.set(article.id, article);
	}
	return [...byId.values()];
}

/** A story with its articles, which the telling no longer has. */
export type EntryWithArticles = {
	readonly telling: DigestEntry;
	readonly articles: readonly Article[];
};

function composeNewEntry(
	[first, ...others]: readonly Article[],
	batch: DigestCache,
): EntryWithArticles[] {
	if (first === undefined) return [];
	if (others.length === 0) return [{ telling: batch.entryFor(first), articles: [first] }];
	const articles = leadFirst([first, ...others]);
	return [{ telling: composeDigestEntry(articles), articles }];
}

type ScoringContext = { readonly matches: ReadonlyMap<string, Match>; readonly now: Date };

function matchesIn(arrived: readonly MatchingArticle[]): ScoringContext['matches'] {
	return new Map(arrived.map(({ article, match }) => [article.id, match]));
}

/** Those of many arrivals that a digest compares with each other and with what was told. */
export function articlesToCompare({
	arrived,
	now,
}: Pick<DigestInput, 'arrived' | 'now'>): Article[] {
	const articles = arrived.map(({ article }) => article);
	return selectForComparison(articles, { matches: matchesIn(arrived), now }).compared;
}

function selectForComparison(
	articles: readonly Article[],
	scoring: ScoringContext,
): { readonly compared: Article[]; readonly others: Article[] } {
	if (articles.length <= comparedMax) return { compared: [...articles], others: [] };
	const ranked = articles
		.map((article) => ({ article, score: scoreOf([article], 1, scoring) }))
		.sort((a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1))
		.map(({ article }) => article);
	return { compared: ranked.slice(0, comparedMax), others: ranked.slice(comparedMax) };
}

function bestFirst(stories: readonly EntryWithArticles[], scoring: ScoringContext): DigestEntry[] {
	return stories
		.map(({ telling, articles }) => ({
			telling,
			score: scoreOf(articles, 1 + telling.others.length, scoring),
		}))
		.sort((a, b) => b.score - a.score || byLead(a.telling, b.telling))
		.map(({ telling }) => telling);
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

/** What a story is weighed by. */
export type ScoreInput = {
	/** When its newest article appeared, in milliseconds since 1970. */
	readonly newest: number;
	/** How many sources report it. */
	readonly sources: number;
	/** Why its articles are wanted. */
	readonly matches: readonly Match[];
};

/** How early a story comes in a digest: how new it is, times how many report it, times how much the channel’s topics are in it. */
function scoreStory({ newest, sources, matches }: ScoreInput, now: Date): number {
	const ageMs = Math.max(0, now.getTime() - newest);
	const newness = 2 ** (-ageMs / halfLifeMs);
	const reports = 1 + reportsWeight * Math.log2(Math.max(1, sources));
	return newness * reports * topicWeight(matches);
}

/** The weight of its best match, and a little more for each further topic that is in it. */
function topicWeight(matches: readonly Match[]): number {
	const best = Math.max(1, ...matches.map(({ where }) => whereWeight[where]));
	const topics = new Set(matches.map(({ topic }) => topic && topicKey(topic)));
	return best * (1 + furtherTopicWeight * Math.min(furtherTopicsMax, Math.max(0, topics.size - 1)));
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
const furtherTopicsMax = 3;

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
