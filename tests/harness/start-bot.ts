import { join } from 'node:path';
import type { Archive } from '#src/archive/archive.ts';
import { openArchive } from '#src/archive/open-archive.ts';
import { createDecisionBook } from '#src/program/decision-book.ts';
import { openDigestFeeds } from '#src/program/open-digest-feeds.ts';
import { type RunningBot, type RunSettings, runBot } from '#src/program/run-bot.ts';
import type { FetchFeed } from '#src/sources/fetch/fetch-feed.ts';
import type { OfferedFeed } from '#src/sources/packs.ts';
import type { Sources } from '#src/sources/sources.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { type Book, createBook } from '#src/subscriptions/book.ts';
import { neverLate } from './late.ts';
import { openTestSources } from './open-sources.ts';
import { phrasebook } from './phrases.ts';
import { openWorkerInThisThread } from './run-at-once.ts';

/** A bot as `src/program/start.ts` starts it, except that a test triggers the ticks. */
export type FlowBot = RunningBot & {
	readonly archive: Archive;
	readonly book: Book;
	readonly sources: Sources;
	/** Where the feeds of digests are served; undefined without `publicUrl`. */
	readonly feedPort: number | undefined;
};

type FlowBotSettings = Pick<RunSettings, 'token' | 'apiUrl' | 'homeGuildId' | 'log' | 'onRefused'> &
	Pick<RunSettings, 'now' | 'after' | 'drawChart' | 'interactions'> & {
		/** By default no answer takes too long. */
		readonly deferAfter?: RunSettings['deferAfter'] | undefined;
		/** A monotonic clock; by default the bot’s clock. */
		readonly elapsedMs?: () => number;
		readonly dataFolder: string;
		readonly stateFolder: string;
		/** The store of the subscriptions; by default a file in the state folder. */
		readonly stateUrl?: string;
		/** By default no feed answers. */
		readonly fetchFeed?: FetchFeed | undefined;
		readonly offered?: readonly OfferedFeed[] | undefined;
		/** Below which address digests can be read as feeds; by default they cannot. */
		readonly publicUrl?: string | undefined;
	};

/** Opens the archive and the store, and connects the bot. */
export async function startBot(settings: FlowBotSettings): Promise<FlowBot> {
	const { dataFolder, stateFolder, now, log } = settings;
	const archive = openArchive({
		stateFolder,
		dataFolder,
		now,
		onRebuilt: () => {},
		worker: openWorkerInThisThread(),
	});
	await archive.reload(undefined);
	const store = await openDocumentStore({
		url: settings.stateUrl,
		file: join(stateFolder, 'subscriptions.sqlite'),
		onTrouble: (error) => log.error({ err: error }, 'state-trouble'),
	});
	const book = await createBook({ store, log });
	const sources = await openTestSources({
		archive,
		now,
		store,
		log,
		dataFolder,
		...(settings.fetchFeed && { fetchFeed: settings.fetchFeed }),
		...(settings.offered && { offered: settings.offered }),
	});
	const nameDecisions = await createDecisionBook({ store, onSetAside: () => {} });
	await nameDecisions.useIn(archive);
	const { publicUrl } = settings;
	const closers: (() => Promise<void>)[] = [];
	const closeAtEnd = (close: () => Promise<void>) => closers.push(close);
	const digestFeeds = await openDigestFeeds(
		{
			config: {
				cluster: undefined,
				digestFeeds:
					publicUrl === undefined ? undefined : { publicUrl, host: '127.0.0.1', port: 0 },
			},
			log,
			phrasebook,
			now,
			closeAtEnd,
		},
		{ bookWith: () => book, archive },
	);
	const ids: string[] = [];
	const bot = await runBot({
		...settings,
		phrasebook,
		archive,
		sources,
		nameDecisions,
		digestFeeds,
		deferAfter: settings.deferAfter ?? neverLate,
		articlesLoaded: Promise.resolve(),
		book,
		identifyAtOnce: true,
		startedAt: now(),
		version: '0.0.0',
		memoryBytes: () => 1,
		newCode: () => 'c0de',
		newId: () => {
			const id = `made${String(ids.length).padStart(6, '0')}`;
			ids.push(id);
			return id;
		},
		chance: () => 0,
		elapsedMs: settings.elapsedMs ?? (() => now().getTime()),
		startTicking: () => () => {},
	});
	return {
		...bot,
		archive,
		book,
		sources,
		feedPort: digestFeeds?.port,
		async close() {
			for (const close of closers) await close();
			await bot.close();
			await sources.close();
			await store.close();
			await archive.close();
		},
	};
}
