import type { Archive, Arrival, Position } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { articlesToCompare } from '#src/desk/digest.ts';
import { type Batch, openBatch } from '#src/desk/digest-entry.ts';
import { pairsToCompare } from '#src/desk/group-stories.ts';
import { type Matching, openWantedArticles } from '#src/desk/match-topics.ts';
import { compareWith, type Features, featuresOf, openWordCounts } from '#src/desk/similarity.ts';
import type { Wanted } from '#src/desk/topics.ts';
import { type EntryWriter, openEntryWriter } from '#src/render/cards/digest-card.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { readAtOf } from '#src/subscriptions/transitions.ts';
import { yieldToOthers } from './concurrency.ts';

/** What has arrived, as one look at the archive found it, for any number of subscriptions. */
export type News = {
	readonly upTo: Position;
	/** Whether all that is wanted since the cursor was read; not where either changed while reading. */
	covers(asking: NewsRequest): boolean;
	/** What arrived for someone since their cursor, in the order of arrival. */
	arrivedFor(wanted: Wanted, since: Cursor): readonly Matching[];
	/** An article as it is now. */
	article(id: string): Article | undefined;
	/** What is known of all that was read, for the digests that are made of it. */
	readonly batch: Batch;
	/** Writes what the messages say of each story. */
	readonly write: EntryWriter;
};

type Cursor = Subscription['cursor'];

/** What somebody wants of what arrived since their cursor. */
export type NewsRequest = { readonly wanted: Wanted; readonly cursor: Cursor };

type ReadOptions = {
	readonly now: Date;
	/** An earlier place in the same log of arrivals; as far as they have come where it is absent. */
	readonly upTo?: Position;
};

const arrivalsAtOnce = 50;
/** Articles times topics that are looked through before others may run. */
const checksAtOnce = 1_000;
const requestsAtOnce = 50;
const pairsAtOnce = 250;
/** Words are weighed by how many of so many newest arrivals hold them. */
const countedMax = 5_000;
/** Fewer arrivals than this are compared in no time. */
const preparedMin = 25;

/**
 * Reads all that arrived since the earliest of the cursors, up to now or to an earlier place in the
 * same log; in steps, so that others can run in between. Only what somebody wants is kept.
 */
export async function readNews(
	archive: Archive,
	askings: readonly NewsRequest[],
	{ now, upTo = archive.position() }: ReadOptions,
): Promise<News> {
	const kept = await readWanted(archive, askings, upTo);
	const comparison = compareWith(kept.counts, kept.features);
	const batch = openBatch([], comparison);
	const { articles, arrivedFor } = kept;
	const prepared = new Set<string>();
	for (const [place, { wanted, cursor }] of askings.entries()) {
		if (place % requestsAtOnce === requestsAtOnce - 1) await yieldToOthers();
		const key = JSON.stringify([wanted.topics, wanted.except, cursor]);
		if (!prepared.has(key)) await prepare(arrivedFor(wanted, cursor), { now, batch });
		prepared.add(key);
	}
	return {
		upTo,
		batch,
		arrivedFor,
		covers: kept.isFor,
		write: openEntryWriter(),
		article(id) {
			if (!articles.has(id)) articles.set(id, archive.article(id));
			return articles.get(id);
		},
	};
}

/** Works out in steps what would hold up others if a digest of so many were composed at once. */
async function prepare(
	arrived: readonly Matching[],
	{ now, batch }: { readonly now: Date; readonly batch: Batch },
): Promise<void> {
	if (arrived.length < preparedMin) return;
	let pairs = 0;
	const compared = articlesToCompare({ arrived, now });
	for (const [one, other] of pairsToCompare(compared, batch.comparison)) {
		batch.comparison.similarity(one, other);
		pairs += 1;
		if (pairs % pairsAtOnce === 0) await yieldToOthers();
	}
	for (const [place, { article }] of arrived.entries()) {
		batch.tellAlone(article);
		if (place % arrivalsAtOnce === 0) await yieldToOthers();
	}
}

/** Of all arrivals what somebody wants; and of the newest how rare their words are. */
async function readWanted(archive: Archive, askings: readonly NewsRequest[], upTo: Position) {
	const { here, elsewhere, after, since } = splitRequests(askings, upTo);
	const arrived = openWantedArticles(wantedOf(here), archive.names());
	// The numbers of this log mean nothing to a cursor of another one, so the time of publication has to do.
	const published = openWantedArticles(wantedOf(elsewhere), archive.names());
	const articles = new Map<string, Article | undefined>();
	const seqs = new Map<Article, number>();
	const features = new Map<Article, Features>();
	const counts = openWordCounts();
	let looks = 0;
	for await (const arrival of arrivalsBetween(archive, since === undefined ? after : 0, upTo.seq)) {
		take(arrival);
		looks += arrived.topics + published.topics;
		if (looks < checksAtOnce) continue;
		looks = 0;
		await yieldToOthers();
	}
	return { articles, features, counts, arrivedFor, isFor };

	function take({ seq, article }: Arrival): void {
		const isArrived = seq > after && arrived.take(article);
		const isPublished = isPublishedAfter(article, since) && published.take(article);
		const isKept = isArrived || isPublished;
		if (isKept) {
			articles.set(article.id, article);
			seqs.set(article, seq);
		}
		if (seq <= upTo.seq - countedMax) return;
		const read = featuresOf(article);
		counts.count(read);
		if (isKept) features.set(article, read);
	}

	function arrivedFor(wanted: Wanted, cursor: Cursor): readonly Matching[] {
		const { position } = cursor;
		return position.archive === upTo.archive
			? arrived.matching(wanted).filter(({ article }) => (seqs.get(article) ?? 0) > position.seq)
			: published
					.matching(wanted)
					.filter(({ article }) => isPublishedAfter(article, readAtOf(cursor)));
	}

	function isFor({ wanted, cursor }: NewsRequest): boolean {
		const { position } = cursor;
		return position.archive === upTo.archive
			? position.seq >= after && arrived.knows(wanted)
			: since !== undefined && readAtOf(cursor) >= since && published.knows(wanted);
	}
}

/** Whose cursors are in this log, and whose in another; and where the earliest of each stands. */
function splitRequests(askings: readonly NewsRequest[], upTo: Position) {
	const isHere = ({ cursor }: NewsRequest) => cursor.position.archive === upTo.archive;
	const here = askings.filter(isHere);
	const elsewhere = askings.filter((asking) => !isHere(asking));
	return {
		here,
		elsewhere,
		after: here.reduce((low, { cursor }) => Math.min(low, cursor.position.seq), Infinity),
		since: elsewhere.map(({ cursor }) => readAtOf(cursor)).sort()[0],
	};
}

function wantedOf(askings: readonly NewsRequest[]): Wanted[] {
	return askings.map(({ wanted }) => wanted);
}

function isPublishedAfter({ publishedAt }: Article, since: string | undefined): boolean {
	return since !== undefined && instantOf(publishedAt) > new Date(since);
}

/** The arrivals in their order; others run after every few. */
async function* arrivalsBetween(
	archive: Archive,
	first: number,
	upTo: number,
): AsyncGenerator<Arrival> {
	for (let after = first; after < upTo; ) {
		const some = archive.arrivals({ after, upTo }, arrivalsAtOnce);
		yield* some;
		const last = some.at(-1);
		if (last === undefined) return;
		after = last.seq;
		await yieldToOthers();
	}
}
