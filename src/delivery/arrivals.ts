import type { Archive, Arrival, ArrivalPosition, MentionedName } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import type { ArrivedArticle } from '#src/desk/digest.ts';
import { createDigestCache, type DigestCache } from '#src/desk/digest-entry.ts';
import { isAbout, type MainNames, mainNamesOf } from '#src/desk/main-names.ts';
import {
	createArticleMatcher,
	createMatchCollector,
	createTopicsMatcher,
	type Match,
} from '#src/desk/match-topics.ts';
import type { ArticleToMatch } from '#src/desk/searchable-article.ts';
import type { Topic, TopicSelection } from '#src/desk/topics.ts';
import { createEntryWriter, type EntryWriter } from '#src/render/cards/digest-layout.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { readAtOf } from '#src/subscriptions/transitions.ts';
import { yieldToOthers } from './concurrency.ts';

/** What one read of the archive found to be new, for any number of subscriptions. */
export type News = {
	readonly upTo: ArrivalPosition;
	/** Whether this read covers a request; false if its topics or cursor have changed since. */
	covers(request: NewsRequest): boolean;
	/** The wanted articles that arrived after the cursor, in order of arrival, without those that were no news then. */
	arrivedFor(wanted: TopicSelection, since: Cursor): readonly ArrivedArticle[];
	/** Whether an article, as it is now, is about what is wanted; slow. */
	wants(wanted: TopicSelection, article: Article): boolean;
	/** Finds the matches of an article, as it is now, with each topic that it matches; slow if it did not arrive. */
	matchesWith(topics: readonly Topic[]): (article: Article) => readonly Match[];
	/** What an article is about rather than only mentions. */
	mainNames(article: Article): MainNames;
	/** Whether an article is about the topic of one of its matches. */
	isAbout(match: Match, article: Article): boolean;
	/** The names that an article mentions. */
	namesIn(id: string): readonly MentionedName[];
	/** An article as it is now. */
	article(id: string): Article | undefined;
	/** The number of the story that an article belongs to now. */
	storyOf(id: string): number | undefined;
	/** The reports of a story as they are now. */
	reports(story: number): readonly Article[];
	/** Entries and changes computed so far, shared by all digests of these articles. */
	readonly digestCache: DigestCache;
	/** Writes the entries of stories, each text once. */
	readonly write: EntryWriter;
};

type Cursor = Subscription['cursor'];

/** Topics, and the cursor after which arrivals count. */
export type NewsRequest = { readonly wanted: TopicSelection; readonly cursor: Cursor };

type ReadOptions = {
	/** An earlier position in the same arrival log; the newest if absent. */
	readonly upTo?: ArrivalPosition;
};

const arrivalsBeforeYield = 50;
/** Articles times topics checked before other work can run. */
const checksBeforeYield = 1_000;
const requestsBeforeYield = 50;
/** Fewer entries than this are composed too quickly to need steps. */
const preparedMin = 25;

/**
 * Reads all arrivals after the earliest cursor, up to now or to `upTo`. It
 * works in steps so that other work can run in between, and keeps only articles that a request wants.
 */
export async function readNews(
	archive: Archive,
	requests: readonly NewsRequest[],
	{ upTo = archive.position() }: ReadOptions = {},
): Promise<News> {
	const { articles, stories, arrivedFor, arrivedMatchesWith, covers } = await readWanted(
		archive,
		requests,
		upTo,
	);
	const digestCache = createDigestCache();
	const prepared = new Set<string>();
	/** The articles of small digests, which show them all. */
	const shown = new Set<Article>();
	const reports = new Map<number, readonly Article[]>();
	const subjects = createSubjects((article) => mainNamesOf(toMatch(article), archive.names()));
	for (const [index, { wanted, cursor }] of requests.entries()) {
		if (index % requestsBeforeYield === requestsBeforeYield - 1) await yieldToOthers();
		const key = JSON.stringify([wanted.topics, wanted.except, cursor]);
		if (prepared.has(key)) continue;
		prepared.add(key);
		const arrived = arrivedFor(wanted, cursor);
		if (arrived.length >= preparedMin) await prepare(arrived, digestCache);
		else for (const { article } of arrived) shown.add(article);
	}
	for (const [index, article] of [...shown].entries()) {
		subjects.mainNames(article);
		if (index % arrivalsBeforeYield === 0) await yieldToOthers();
	}
	return {
		upTo,
		digestCache,
		arrivedFor,
		covers,
		wants: (wanted, article) =>
			createArticleMatcher(wanted, archive.names())(toMatch(article)) !== undefined,
		matchesWith(topics) {
			const arrivedMatches = arrivedMatchesWith(topics);
			return (article) => {
				const found = arrivedMatches(article);
				return found.length > 0
					? found
					: createTopicsMatcher(topics, archive.names())(toMatch(article));
			};
		},
		...subjects,
		namesIn: (id) => archive.namesIn(id),
		write: createEntryWriter(),
		article(id) {
			if (!articles.has(id)) articles.set(id, archive.article(id));
			return articles.get(id);
		},
		storyOf(id) {
			if (!stories.has(id)) stories.set(id, archive.storyOf(id));
			return stories.get(id);
		},
		reports(story) {
			const known = reports.get(story) ?? archive.reports(story);
			reports.set(story, known);
			return known;
		},
	};

	function toMatch(article: Article): ArticleToMatch {
		return { article, names: archive.namesIn(article.id) };
	}
}

/** Remembers what each article is about, and which of its matches are. */
function createSubjects(
	findNames: (article: Article) => MainNames,
): Pick<News, 'mainNames' | 'isAbout'> {
	const names = new Map<Article, MainNames>();
	const answers = new WeakMap<Match, boolean>();
	return {
		mainNames,
		isAbout(match, article) {
			const known = answers.get(match) ?? isAbout(match, article, mainNames(article));
			answers.set(match, known);
			return known;
		},
	};

	function mainNames(article: Article): MainNames {
		const known = names.get(article) ?? findNames(article);
		names.set(article, known);
		return known;
	}
}

/** Does the slow part of composing a large digest in steps, so that other work does not have to wait. */
async function prepare(
	arrived: readonly ArrivedArticle[],
	digestCache: DigestCache,
): Promise<void> {
	for (const [index, { article }] of arrived.entries()) {
		digestCache.entryFor(article);
		if (index % arrivalsBeforeYield === 0) await yieldToOthers();
	}
}

/** Reads the wanted articles. */
async function readWanted(
	archive: Archive,
	requests: readonly NewsRequest[],
	upTo: ArrivalPosition,
) {
	const { here, elsewhere, after, since } = splitRequests(requests, upTo);
	const arrived = createMatchCollector(wantedOf(here), archive.names());
	// Positions in another log cannot be compared with this one, so the time of publication decides.
	const published = createMatchCollector(wantedOf(elsewhere), archive.names());
	const articles = new Map<string, Article | undefined>();
	const stories = new Map<string, number | undefined>();
	const seqs = new Map<Article, number>();
	let checks = 0;
	for await (const arrival of arrivalsBetween(archive, since === undefined ? after : 0, upTo.seq)) {
		take(arrival);
		checks += arrived.topics + published.topics;
		if (checks < checksBeforeYield) continue;
		checks = 0;
		await yieldToOthers();
	}
	return { articles, stories, arrivedFor, arrivedMatchesWith, covers };

	function take(arrival: Arrival): void {
		const { seq, story, article, isBacklog } = arrival;
		if (isBacklog) return;
		const isArrived = seq > after && arrived.add(arrival);
		const isPublished = isPublishedAfter(article, since) && published.add(arrival);
		if (!isArrived && !isPublished) return;
		articles.set(article.id, article);
		stories.set(article.id, story);
		seqs.set(article, seq);
	}

	function arrivedFor(wanted: TopicSelection, cursor: Cursor): readonly ArrivedArticle[] {
		const { position } = cursor;
		const matching =
			position.archive === upTo.archive
				? arrived.matching(wanted).filter(({ article }) => (seqs.get(article) ?? 0) > position.seq)
				: published
						.matching(wanted)
						.filter(({ article }) => isPublishedAfter(article, readAtOf(cursor)));
		return matching.flatMap((one) => {
			const story = stories.get(one.article.id);
			return story === undefined ? [] : [{ ...one, story }];
		});
	}

	function arrivedMatchesWith(topics: readonly Topic[]): (article: Article) => readonly Match[] {
		const [first, second] = [arrived.matchesWith(topics), published.matchesWith(topics)];
		return (article) => {
			const matches = first(article);
			return matches.length > 0 ? matches : second(article);
		};
	}

	function covers({ wanted, cursor }: NewsRequest): boolean {
		const { position } = cursor;
		return position.archive === upTo.archive
			? position.seq >= after && arrived.knows(wanted)
			: since !== undefined && readAtOf(cursor) >= since && published.knows(wanted);
	}
}

/** Separates the requests with a cursor in this arrival log from those with one in another, and finds the earliest cursor of each. */
function splitRequests(requests: readonly NewsRequest[], upTo: ArrivalPosition) {
	const isHere = ({ cursor }: NewsRequest) => cursor.position.archive === upTo.archive;
	const here = requests.filter(isHere);
	const elsewhere = requests.filter((request) => !isHere(request));
	return {
		here,
		elsewhere,
		after: here.reduce((low, { cursor }) => Math.min(low, cursor.position.seq), Infinity),
		since: elsewhere.map(({ cursor }) => readAtOf(cursor)).sort()[0],
	};
}

function wantedOf(requests: readonly NewsRequest[]): TopicSelection[] {
	return requests.map(({ wanted }) => wanted);
}

function isPublishedAfter({ publishedAt }: Article, since: string | undefined): boolean {
	return since !== undefined && instantOf(publishedAt) > new Date(since);
}

/** The arrivals in order; other work can run between chunks. */
async function* arrivalsBetween(
	archive: Archive,
	first: number,
	upTo: number,
): AsyncGenerator<Arrival> {
	for (let after = first; after < upTo; ) {
		const chunk = archive.arrivals({ after, upTo }, arrivalsBeforeYield);
		yield* chunk;
		const last = chunk.at(-1);
		if (last === undefined) return;
		after = last.seq;
		await yieldToOthers();
	}
}
