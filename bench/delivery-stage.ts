import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive, ArrivalPosition } from '#src/archive/archive.ts';
import type { Article, ArticleInput } from '#src/articles/article.ts';
import { type Delivery, openDelivery } from '#src/delivery/delivery.ts';
import type { Sender } from '#src/delivery/sender.ts';
import { createLog } from '#src/observe/log.ts';
import { createPhrasebook } from '#src/render/phrases/phrases.ts';
import { createSlots } from '#src/schedule/slots.ts';
import type { DocumentStore } from '#src/store/document-store.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { type Book, createBook } from '#src/subscriptions/book.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { openBenchArchive } from './bench-archive.ts';
import { openNews, type SyntheticWorld } from './synthetic-news.ts';

const oldArticles = 1_000;
const arrivals = 100;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** An archive in which a day’s articles have just arrived, and what it held before. */
export type Arrived = {
	readonly archive: Archive;
	/** How far the arrivals had come before. */
	readonly before: ArrivalPosition;
	readonly told: readonly Article[];
	/** Lets one more article arrive, as a reload would bring it. */
	arriveOne(): Promise<void>;
};

/** Every fifth of the new articles is another source’s report of what was told before. */
export async function openArrived(
	folder: string,
	world: SyntheticWorld,
	toldMax: number,
): Promise<Arrived> {
	const dataFolder = join(folder, 'data');
	const started = Date.now();
	const news = openNews(world, oldArticles + arrivals);
	const make = (number: number, daysOld: number): ArticleInput => ({
		...news(number),
		publishedAt: new Date(started - dayMs * daysOld).toISOString(),
	});
	const old = Array.from({ length: oldArticles }, (_, number) => make(number, 2));
	const fresh = Array.from({ length: arrivals }, (_, place) => {
		const article = make(oldArticles + place, place / arrivals);
		const { headline, summary } = old[place] ?? article;
		return place % 5 === 0 ? { ...article, headline, summary } : article;
	});
	const archive = openBenchArchive(join(folder, 'state'), dataFolder);
	await arrive('old', old);
	const before = archive.position();
	await arrive('new', fresh);
	const told = old.slice(0, toldMax).flatMap(({ id }) => archive.article(id ?? '') ?? []);
	let number = oldArticles + arrivals;
	return {
		archive,
		before,
		told,
		arriveOne: () => arrive(`${number}`, [make(number++, 0)]),
	};

	async function arrive(name: string, articles: readonly ArticleInput[]): Promise<void> {
		const lines = articles.map((article) => JSON.stringify(article));
		mkdirSync(join(dataFolder, 'articles'), { recursive: true });
		writeFileSync(join(dataFolder, 'articles', `${name}.jsonl`), lines.join('\n'));
		await archive.reload(undefined);
	}
}

/** What a bot delivers with, and what it writes while it does. */
export type Stage = {
	readonly book: Book;
	readonly delivery: Delivery;
	/** Called for each document once it is kept. */
	onKept(listener: (document: object) => void): void;
	close(): Promise<void>;
};

/** A book on a file, with these subscriptions in it, and a delivery from it through this sender. */
export async function openStage(
	file: string,
	archive: Archive,
	{ sender, subscriptions }: { sender: Sender; subscriptions: readonly Subscription[] },
): Promise<Stage> {
	const log = createLog('error');
	let listener: (document: object) => void = () => undefined;
	const tell = (error: unknown) => log.error({ err: error }, 'state-trouble');
	const store = await openDocumentStore({ url: undefined, file, onTrouble: tell });
	await Promise.all(subscriptions.map((one) => store.put(`subscription:${one.id}`, one)));
	const watched: DocumentStore = {
		...store,
		async put(key, document) {
			await store.put(key, document);
			listener(document);
		},
	};
	const book = await createBook({ store: watched, log });
	const delivery = openDelivery({
		book,
		archive,
		sender,
		log,
		slots: createSlots(),
		phrasebook: createPhrasebook(),
		now: () => new Date(),
		elapsedMs: () => performance.now(),
		chance: Math.random,
		after(ms, run) {
			const timer = setTimeout(run, ms);
			return () => clearTimeout(timer);
		},
	});
	delivery.start();
	return {
		book,
		delivery,
		onKept(heard) {
			listener = heard;
		},
		async close() {
			await delivery.close();
			await store.close();
		},
	};
}
