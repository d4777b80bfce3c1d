import type { Archive, Arrival, Position } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { type Batch, openBatch } from '#src/desk/batch.ts';
import { type Features, featuresOf } from '#src/desk/story-features.ts';
import type { Wanted } from '#src/desk/topic.ts';
import { type Matching, openTopicIndex } from '#src/desk/topic-index.ts';
import { type EntryWriter, openEntryWriter } from '#src/render/digest-card.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { breathe } from './breathe.ts';

/** What has arrived, as one look at the archive found it, for any number of subscriptions. */
export type News = {
	readonly upTo: Position;
	/** Whether so much arrived that the first of it was not looked at. */
	readonly isCut: boolean;
	/** What arrived for someone since their cursor, in the order of arrival. */
	arrivedFor(wanted: Wanted, since: Cursor): readonly Matching[];
	/** Looks for what nobody wanted yet, which takes longest; how many articles it read for that, once for each topic. */
	lookFor(wanted: Wanted): number;
	/** An article as it is now. */
	article(id: string): Article | undefined;
	/** All that has arrived, for the digests that are made of it. */
	readonly batch: Batch;
	/** Writes what the messages say of each story. */
	readonly write: EntryWriter;
};

type Cursor = Subscription['cursor'];

/** No more than this many of the newest arrivals are looked at; beyond that a digest could not tell them anyway. */
const arrivalsMax = 5_000;
const arrivalsAtOnce = 250;
const featuresAtOnce = 50;
/** How far back an archive that was made anew is looked through. */
const rebuiltMax = 500;

/** Reads what arrived since the earliest of the cursors, up to now or to an earlier place in the same archive; in steps, so that others can run in between. */
export async function readNews(
	archive: Archive,
	cursors: readonly Cursor[],
	upTo: Position = archive.position(),
): Promise<News> {
	const here = cursors.filter(({ position }) => position.archive === upTo.archive);
	const elsewhere = cursors.filter(({ position }) => position.archive !== upTo.archive);
	const after = lowest(here);
	const arrivals = await readArrivals(archive, { after, upTo: upTo.seq });
	const seqs = new Map(arrivals.map(({ article, seq }) => [article.id, seq]));
	const arrivedArticles = arrivals.map(({ article }) => article);
	const publishedArticles = readPublished(archive, elsewhere);
	const all = [...arrivedArticles, ...publishedArticles];
	const arrived = openTopicIndex(arrivedArticles, archive.names());
	const published = openTopicIndex(publishedArticles, archive.names());
	const articles = new Map<string, Article | undefined>(all.map((one) => [one.id, one]));

	return {
		upTo,
		isCut: arrivals.length >= arrivalsMax,
		batch: openBatch(all, await readFeatures(all)),
		write: openEntryWriter(),
		arrivedFor(wanted, { position, slot }) {
			if (position.archive === upTo.archive) {
				return arrived
					.matching(wanted)
					.filter(({ article }) => (seqs.get(article.id) ?? 0) > position.seq);
			}
			// Its numbers mean nothing to a cursor of another archive, so the time of publication has to do.
			return published
				.matching(wanted)
				.filter(({ article }) => instantOf(article.publishedAt) > new Date(slot));
		},
		lookFor: (wanted) => arrived.lookFor(wanted) + published.lookFor(wanted),
		article(id) {
			if (!articles.has(id)) articles.set(id, archive.article(id));
			return articles.get(id);
		},
	};
}

function lowest(cursors: readonly Cursor[]): number {
	return cursors.reduce((low, { position }) => Math.min(low, position.seq), Infinity);
}

async function readArrivals(
	archive: Archive,
	{ after, upTo: last }: { readonly after: number; readonly upTo: number },
): Promise<readonly Arrival[]> {
	const newestFirst: (readonly Arrival[])[] = [];
	let upTo = last;
	for (let read = 0; after < upTo && read < arrivalsMax; read += arrivalsAtOnce) {
		const some = archive.arrivals({ after, upTo }, arrivalsAtOnce);
		const [oldest] = some;
		if (oldest === undefined) break;
		newestFirst.push(some);
		upTo = oldest.seq - 1;
		await breathe();
	}
	return newestFirst.reverse().flat();
}

async function readFeatures(articles: readonly Article[]): Promise<Map<Article, Features>> {
	const features = new Map<Article, Features>();
	for (const [place, article] of articles.entries()) {
		if (place % featuresAtOnce === featuresAtOnce - 1) await breathe();
		features.set(article, featuresOf(article));
	}
	return features;
}

function readPublished(archive: Archive, cursors: readonly Cursor[]): readonly Article[] {
	const [earliest] = cursors.map(({ slot }) => slot).sort();
	if (earliest === undefined) return [];
	const window = { offset: 0, limit: rebuiltMax };
	return archive.newest({ since: new Date(earliest) }, window).articles;
}
