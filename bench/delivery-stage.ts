import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Archive, ArrivalPosition } from '#src/archive/archive.ts';
import type { Article, ArticleInput } from '#src/articles/article.ts';
import { type Delivery, openDelivery } from '#src/delivery/delivery.ts';
import type { Sender } from '#src/delivery/sender.ts';
import { createLog } from '#src/observe/log.ts';
import { createPhrasebook } from '#src/phrases/phrases.ts';
import { createSlots } from '#src/schedule/slots.ts';
import type { DocumentStore } from '#src/store/document-store.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { type Book, createBook } from '#src/subscriptions/book.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { openBenchArchive } from './bench-archive.ts';
import { createNews, type SyntheticWorld } from './synthetic-news.ts';

const oldArticles = 1_000;
const arrivals = 100;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** An archive in which a day’s articles have just arrived. */
export type Arrivals = {
	readonly archive: Archive;
	readonly positionBefore: ArrivalPosition;
	/** Older articles, for subscriptions that have already posted some. */
	readonly articlesBefore: readonly Article[];
	/** Adds one more article and reloads. */
	arriveOne(): Promise<void>;
};

/** Every fifth new article is another source’s report of an older story. `articlesMax` limits `articlesBefore`. */
export async function openArrivals(
	folder: string,
	world: SyntheticWorld,
	articlesMax: number,
): Promise<Arrivals> {
	const dataFolder = join(folder, 'data');
	const started = Date.now();
	const news = createNews(world, oldArticles + arrivals);
	const make = (number: number, daysOld: number): ArticleInput => ({
		...news(number),
		publishedAt: new Date(started - dayMs * daysOld).toISOString(),
	});
	const old = Array.from({ length: oldArticles }, (_, number) => make(number, 2));
	const fresh = Array.from({ length: arrivals }, (_, index) => {
		const article = make(oldArticles + index, index / arrivals);
		const { headline, summary } = old[index] ?? article;
		return index % 5 === 0 ? { ...article, headline, summary } : article;
	});
	const archive = openBenchArchive(join(folder, 'state'), dataFolder);
	await arrive('old', old);
	const positionBefore = archive.position();
	await arrive('new', fresh);
	const articlesBefore = old
		.slice(0, articlesMax)
		.flatMap(({ id }) => archive.article(id ?? '') ?? []);
	let number = oldArticles + arrivals;
	return {
		archive,
		positionBefore,
		articlesBefore,
		arriveOne: () => arrive(`${number}`, [make(number++, 0)]),
	};

	async function arrive(name: string, articles: readonly ArticleInput[]): Promise<void> {
		const lines = articles.map((article) => JSON.stringify(article));
		mkdirSync(join(dataFolder, 'articles'), { recursive: true });
		writeFileSync(join(dataFolder, 'articles', `${name}.jsonl`), lines.join('\n'));
		await archive.reload(undefined);
	}
}

/** A running delivery and its book. */
export type Stage = {
	readonly book: Book;
	readonly delivery: Delivery;
	/** Calls the listener with each document once it is stored. */
	onStored(listener: (document: object) => void): void;
	close(): Promise<void>;
};

/** Opens a file store with these subscriptions, and delivers them through this sender. */
export async function openStage(
	file: string,
	archive: Archive,
	{ sender, subscriptions }: { sender: Sender; subscriptions: readonly Subscription[] },
): Promise<Stage> {
	const log = createLog('error');
	let listener: (document: object) => void = () => undefined;
	const onTrouble = (error: unknown) => log.error({ err: error }, 'state-trouble');
	const store = await openDocumentStore({ url: undefined, file, onTrouble });
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
		onStored(newListener) {
			listener = newListener;
		},
		async close() {
			await delivery.close();
			await store.close();
		},
	};
}

/** A sender without a network: it takes every message at once, but only after `opened`. */
export function createInstantSender(opened: Promise<void>): Sender {
	let lastId = 1_400_000_000_000_000_000n;
	return {
		async send() {
			await opened;
			lastId += 1n;
			return { kind: 'sent', messageId: String(lastId) };
		},
		discordNow: () => undefined,
		isAnswering: async () => true,
		find: async () => ({ kind: 'absent' }),
		edit: async () => ({ kind: 'edited' }),
		publish: async () => ({ kind: 'done' }),
		startThread: async () => ({ kind: 'done' }),
		obstacle: () => undefined,
		systemChannel: () => undefined,
		openDirect: async () => ({
			kind: 'wait',
			ms: 0,
			isExplained: false,
			why: 'the bench has no direct messages',
		}),
		stop: () => undefined,
	};
}

const Document = z.object({
	owed: z.object({ parts: z.array(z.object({ messageId: z.string().optional() })) }).optional(),
});

/** Whether the document owes messages of which none has been sent. */
export function isJustOwed(document: object): boolean {
	return (
		Document.parse(document).owed?.parts.every(({ messageId }) => messageId === undefined) ?? false
	);
}
