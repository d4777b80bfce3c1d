import type { Article } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { type Batch, openBatch } from './batch.ts';
import { changedStories, type GivenStory, standingStories } from './given-stories.ts';
import { groupStories, storyOf } from './group-stories.ts';
import type { Match } from './match-topics.ts';
import { scoreStory } from './score-story.ts';
import { composeTelling, leadFirst, type Telling } from './telling.ts';
import type { Matching } from './topic-index.ts';

/** What a digest tells: the best stories, and what is known of all. */
export type Digest = {
	readonly tellings: readonly Telling[];
	/** How many stories there are in all that were not told before. */
	readonly newStories: number;
	/** How many were told before and changed. */
	readonly changedStories: number;
	/** How many sources report all of these. */
	readonly sources: number;
	/** How many stories come after `tellings`. */
	readonly rest: number;
};

export type ToTell = {
	/** New since the last digest, and wanted; why they are comes along. */
	readonly arrived: readonly Matching[];
	/** Stories told before, the earliest first. */
	readonly given: readonly GivenStory[];
	/** By what articles that were told are known again under another id. */
	readonly known?: ReadonlySet<string>;
	readonly now: Date;
	/** The whole batch where many digests are made of one; opened for these articles where it is absent. */
	readonly batch?: Batch;
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
	toTell: ToTell & { readonly storiesMax?: number },
): Digest | undefined {
	const all = composeTellings(toTell);
	return all.length === 0 ? undefined : digestOf(all, 0, toTell.storiesMax ?? storiesMax);
}

/** A part of all tellings as a digest of its own, for paging through the rest. */
export function digestOf(all: readonly Telling[], offset: number, limit: number): Digest {
	const told = all.filter(({ whatChanged }) => whatChanged !== undefined).length;
	const sources = all.flatMap(({ story, others }) => [
		...(story.source === undefined ? [] : [story.source]),
		...others.map(({ source }) => source),
	]);
	return {
		tellings: all.slice(offset, offset + limit),
		newStories: all.length - told,
		changedStories: told,
		sources: new Set(sources).size,
		rest: Math.max(0, all.length - offset - limit),
	};
}

/** All that is to be told, best first: new stories, and those told before that changed or that others report too. */
export function composeTellings({
	arrived,
	given,
	known = noneKnown,
	now,
	batch,
}: ToTell): readonly Telling[] {
	const standing = standingStories(given);
	const told = new Set(standing.flatMap(({ articles }) => articles.map(({ id }) => id)));
	const before = standing.map(({ articles }) => articles);
	const shared = batch ?? openBatch([...arrived.map(({ article }) => article), ...before.flat()]);
	const isKnown = (article: Article) =>
		known.size > 0 && shared.identities(article).some((identity) => known.has(identity));
	const news = newArticles(arrived, (article) => told.has(article.id) || isKnown(article));
	const additions = new Map<readonly Article[], Article[]>();
	const unknown: Article[] = [];
	const scoring = { matches: matchesIn(arrived), now };
	const { compared, others } = mostPromising(news, scoring);
	for (const article of compared) {
		const story = storyOf(article, before, shared.comparison);
		if (story === undefined) unknown.push(article);
		else additions.set(story, [...(additions.get(story) ?? []), article]);
	}
	const stories = [
		...groupStories(unknown, shared.comparison).flatMap((story) => newTelling(story, shared)),
		...others.flatMap((article) => newTelling([article], shared)),
		...changedStories(standing, additions, shared),
	];
	return bestFirst(stories, scoring);
}

const noneKnown: ReadonlySet<string> = new Set();

/** Each once, without those told before, under whatever id, and those that were taken back before they could be told. */
function newArticles(
	arrived: readonly Matching[],
	isTold: (article: Article) => boolean,
): Article[] {
	const byId = new Map<string, Article>();
	for (const { article } of arrived) {
		if (!article.withdrawn && !isTold(article)) byId.set(article.id, article);
	}
	return [...byId.values()];
}

/** A story with its articles, which the telling no longer has. */
export type ToldStory = { readonly telling: Telling; readonly articles: readonly Article[] };

function newTelling([first, ...others]: readonly Article[], batch: Batch): ToldStory[] {
	if (first === undefined) return [];
	if (others.length === 0) return [{ telling: batch.tellAlone(first), articles: [first] }];
	const articles = leadFirst([first, ...others]);
	return [{ telling: composeTelling(articles), articles }];
}

type Scoring = { readonly matches: ReadonlyMap<string, Match>; readonly now: Date };

function matchesIn(arrived: readonly Matching[]): Scoring['matches'] {
	return new Map(arrived.map(({ article, match }) => [article.id, match]));
}

/** Those of many arrivals that a digest compares with each other and with what was told. */
export function articlesToCompare({ arrived, now }: Pick<ToTell, 'arrived' | 'now'>): Article[] {
	const articles = arrived.map(({ article }) => article);
	return mostPromising(articles, { matches: matchesIn(arrived), now }).compared;
}

function mostPromising(
	articles: readonly Article[],
	scoring: Scoring,
): { readonly compared: Article[]; readonly others: Article[] } {
	if (articles.length <= comparedMax) return { compared: [...articles], others: [] };
	const ranked = articles
		.map((article) => ({ article, score: scoreOf([article], 1, scoring) }))
		.sort((a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1))
		.map(({ article }) => article);
	return { compared: ranked.slice(0, comparedMax), others: ranked.slice(comparedMax) };
}

function bestFirst(stories: readonly ToldStory[], scoring: Scoring): Telling[] {
	return stories
		.map(({ telling, articles }) => ({
			telling,
			score: scoreOf(articles, 1 + telling.others.length, scoring),
		}))
		.sort((a, b) => b.score - a.score || byLead(a.telling, b.telling))
		.map(({ telling }) => telling);
}

function scoreOf(articles: readonly Article[], sources: number, { matches, now }: Scoring): number {
	return scoreStory(
		{
			newest: Math.max(...articles.map(({ publishedAt }) => instantOf(publishedAt).getTime())),
			sources,
			matches: articles.flatMap(({ id }) => matches.get(id) ?? []),
		},
		now,
	);
}

function byLead(a: Telling, b: Telling): number {
	return a.story.id < b.story.id ? -1 : 1;
}
