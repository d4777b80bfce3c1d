import { setTimeout } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Cluster } from '#src/bot/newsroom.ts';
import { answerQuestions } from '#src/cluster/answer-questions.ts';
import type { IdentifyTurn } from '#src/cluster/identify-turns.ts';
import type { Listen } from '#src/cluster/listen.ts';
import type { HeldRange, OpenRange } from '#src/cluster/membership.ts';
import { createAnswerer, createMakerQuestions, createPassOn } from '#src/cluster/passed-on.ts';
import type { Questions } from '#src/cluster/questions.ts';
import { leadingRange, rangesOf, type ShardRange } from '#src/cluster/ranges.ts';
import { requestShare } from '#src/delivery/request-share.ts';
import { noObserver } from '#src/observe/observer.ts';
import type { KnownVitals } from '#src/observe/vitals.ts';
import { createStore } from '#src/store/open-store.ts';
import { createRangeBackend } from '#src/store/postgres-store.ts';
import { type Book, createBook } from '#src/subscriptions/book.ts';
import type { WatchedRanges } from './cluster-vitals.ts';
import { connectToDiscord, type News, type Program, startTimer } from './connect-to-discord.ts';
import type { Leading } from './lead-cluster.ts';
import type { Front } from './open-front.ts';
import type { AnsweringBot } from './run-bot.ts';

/** What all ranges of this process share. */
export type SharedByRanges = {
	readonly program: Program;
	readonly token: string;
	readonly pool: Pool;
	readonly listen: Listen;
	readonly questions: Questions;
	readonly processes: Cluster['processes'];
	readonly leading: Leading;
	readonly watched: WatchedRanges;
	readonly identifyTurn: IdentifyTurn;
	readonly onTrouble: (error: unknown) => void;
	/** Undefined: interactions come by the gateway. */
	readonly front: Front | undefined;
	readonly news: Pick<
		News,
		'archive' | 'sources' | 'nameDecisions' | 'summaries' | 'digestFeeds' | 'drawChart'
	>;
};

const retryMs = 1_000;

/** Serves a range with a bot and a book of its own, and answers what other ranges ask of it. */
export function serveRange(range: ShardRange, held: HeldRange, shared: SharedByRanges): OpenRange {
	const { program, leading, watched, onTrouble } = shared;
	const { log, config } = program;
	const { from, to } = range;
	const closers: (() => Promise<void>)[] = [];
	let isClosed = false;
	log.info({ from, to }, 'shards-taken');

	return {
		opened: open(),
		async close() {
			isClosed = true;
			watched.delete(range.index);
			for (const close of closers.toReversed()) await close();
			log.info({ from, to }, 'shards-handed-over');
		},
	};

	async function open(): Promise<void> {
		const { pool } = shared;
		const { lease, total } = held;
		const shards = { from, to, total };
		const store = createStore(createRangeBackend({ pool, lease, shards, onTrouble }));
		closers.push(store.close);
		const book = await loading(() => createBook({ store, log, images: config.images }));
		const lead =
			range.index === leadingRange ? await loading(() => leading.lead(store, lease)) : undefined;
		const articlesLoaded = lead?.loaded ?? leading.caughtUp();
		if (isClosed) return;
		const onConnected = async (bot: AnsweringBot) => {
			await lead?.leads;
			closeAtEnd(answerOthers(range, held, { ...shared, bot, book }));
		};
		const news = { ...newsOf(range, held, shared), book, articlesLoaded, onConnected };
		const add = (bot: KnownVitals) => {
			if (!isClosed) watched.set(range.index, { lease, book, bot });
		};
		const parts = { ...program, monitor: { ...program.monitor, add }, closeAtEnd };
		await connectToDiscord(parts, withPassing(news), shared.token);
	}

	/** Closes at once what is opened after the end, such as a bot that has not connected yet. */
	function closeAtEnd(close: () => Promise<void>): void {
		if (isClosed) void close();
		else closers.push(close);
	}

	/** Members’ own subscriptions and what concerns all servers are in the leading range. */
	function withPassing(news: News): News {
		if (range.index === leadingRange) return news;
		return { ...news, passOn: createPassOn(shared.questions, news.book) };
	}

	/** Again and again, because what runs already can wait until Postgres is back. */
	async function loading<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
		for (;;) {
			try {
				return await load();
			} catch (error) {
				if (isClosed) throw error;
				onTrouble(error);
				await setTimeout(retryMs);
			}
		}
	}
}

function newsOf(
	range: ShardRange,
	{ lease, total }: HeldRange,
	{ news, questions, processes, leading, identifyTurn, front }: SharedByRanges,
): Omit<News, 'book' | 'articlesLoaded'> {
	const { from, to } = range;
	const others = rangesOf(total).flatMap(({ index }) => (index === range.index ? [] : [index]));
	return {
		...news,
		interactions: front?.interactionsOf(range, total),
		mayPost: lease.isHeld,
		shards: { from, to, total, identifyTurn },
		requestsPerSecond: requestShare({ from, to, total }),
		cluster: {
			lag: leading.lag,
			processes,
			...createMakerQuestions(questions, () => others),
		},
	};
}

type AnsweringRange = SharedByRanges & { readonly bot: AnsweringBot; readonly book: Book };

/** Returns the function that ends it. */
function answerOthers(
	{ index }: ShardRange,
	{ lease }: HeldRange,
	{ pool, listen, news, bot, book, onTrouble }: AnsweringRange,
): () => Promise<void> {
	const answer = createAnswerer({
		book,
		feeds: index === leadingRange ? news.sources.book : undefined,
		// The process that passed it on counts it.
		dispatchKnowing: (known) => bot.dispatchKnowing(known, { observer: noObserver }),
		prepare: bot.prepare,
	});
	const leaseName = lease.name;
	const after = startTimer;
	return answerQuestions({ pool, listen, leaseName, lease, answer, after, onTrouble }).close;
}
