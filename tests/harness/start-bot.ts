import { join } from 'node:path';
import type { Archive } from '#src/archive/archive.ts';
import { openArchive } from '#src/archive/open-archive.ts';
import type { Delivery } from '#src/delivery/delivery.ts';
import { type RunSettings, runBot } from '#src/program/run-bot.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { type Book, createBook } from '#src/subscriptions/book.ts';
import { neverLate } from '../flow/late.ts';
import { runAtOnce } from './run-at-once.ts';

/** A bot as `src/program/start.ts` starts it, but for the ticks, which a test gives. */
export type FlowBot = {
	readonly archive: Archive;
	readonly book: Book;
	readonly delivery: Delivery;
	close(): Promise<void>;
};

type Given = Pick<RunSettings, 'token' | 'apiUrl' | 'homeGuildId' | 'log' | 'onRefused'> &
	Pick<RunSettings, 'now' | 'after'> & {
		/** The time that is never set; the bot’s clock where it is not said. */
		readonly elapsedMs?: () => number;
		readonly dataFolder: string;
		readonly stateFolder: string;
		/** Where the subscriptions are; a file of the state folder where it is not said. */
		readonly stateUrl?: string;
	};

export async function startBot(given: Given): Promise<FlowBot> {
	const { dataFolder, stateFolder, now, log } = given;
	const archive = openArchive({
		stateFolder,
		dataFolder,
		now,
		onRebuilt: () => {},
		runTask: runAtOnce,
	});
	await archive.reload(undefined);
	const store = await openDocumentStore({
		url: given.stateUrl,
		file: join(stateFolder, 'subscriptions.sqlite'),
		onTrouble: (error) => log.error({ err: error }, 'state-trouble'),
	});
	const book = await createBook({ store, log });
	const made: string[] = [];
	const bot = await runBot({
		...given,
		archive,
		deferAfter: neverLate,
		articlesLoaded: Promise.resolve(),
		book,
		identifyAtOnce: true,
		startedAt: now(),
		version: '0.0.0',
		memoryBytes: () => 1,
		newCode: () => 'c0de',
		newId: () => {
			const id = `made${String(made.length).padStart(6, '0')}`;
			made.push(id);
			return id;
		},
		chance: () => 0,
		elapsedMs: given.elapsedMs ?? (() => now().getTime()),
		startTicking: () => () => {},
	});
	return {
		archive,
		book,
		delivery: bot.delivery,
		async close() {
			await bot.close();
			await store.close();
			await archive.close();
		},
	};
}
