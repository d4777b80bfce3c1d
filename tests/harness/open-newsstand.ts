import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalDiscord, LocalDiscordOptions } from 'local-discord';
import { expect, onTestFinished } from 'vitest';
import { openArchive } from '#src/archive/open-archive.ts';
import { type RunningBot, runBot } from '#src/program/run-bot.ts';
import type { DocumentStore } from '#src/store/document-store.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { type Book, createBook } from '#src/subscriptions/book.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { aClock, type TestClock } from './a-clock.ts';
import { fillWith } from './fill-with.ts';
import { neverLate } from './late.ts';
import { nothingDecided } from './nothing-decided.ts';
import { textOf } from './open-desk.ts';
import { openTestDiscord, token } from './open-flow.ts';
import { openTestSources } from './open-sources.ts';
import { phrasebook } from './phrases.ts';
import { openWorkerInThisThread } from './run-at-once.ts';
import { type Logged, openTestLog } from './test-log.ts';

export type NewsstandSettings = {
	readonly discord?: Partial<LocalDiscordOptions>;
	/** The bot's timers; by default those of its clock. */
	readonly after?: TestClock['after'];
	/** Wraps the bot's store. */
	readonly between?: (store: DocumentStore) => DocumentStore;
};

/** A data folder with one story, on which a test starts bots one after another. */
export type Newsstand = {
	readonly discord: LocalDiscord;
	readonly clock: TestClock;
	readonly logged: Logged;
	/** Starts a bot, which ends with the test at the latest. */
	start(settings?: Pick<NewsstandSettings, 'after'>): Promise<StandBot>;
	/** A subscription as stored; no bot must be running. */
	written(id: string): Promise<Subscription | undefined>;
	/** The texts of the bots' messages in #general. */
	texts(): readonly string[];
};

/** A bot with the book of its subscriptions. */
export type StandBot = RunningBot & { readonly book: Book };

export const rain = 'Rain floods the old harbor';

/** The clock starts at 12:00; the story is dated an hour later. */
export async function openNewsstand(settings: NewsstandSettings = {}): Promise<Newsstand> {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-stand-'));
	const [dataFolder, stateFolder] = [join(folder, 'data'), join(folder, 'state')];
	fillWith({ 'a.json': [{ headline: rain, publishedAt: '2025-06-19T13:00:00Z' }] })(dataFolder);
	const clock = aClock('2025-06-19T12:00:00Z');
	const byHand = { now: clock.now, rateLimits: 'off' } as const;
	const discord = await openTestDiscord({ ...byHand, ...settings.discord });
	onTestFinished(async () => {
		await discord.close();
		rmSync(folder, { recursive: true });
		expect(discord.findings()).toEqual([]);
	});
	const { log, logged } = openTestLog();
	const file = join(stateFolder, 'subscriptions.sqlite');
	const openStore = () => openDocumentStore({ url: undefined, file, onTrouble: () => {} });

	return {
		discord,
		clock,
		logged,
		async start({ after = settings.after ?? clock.after } = {}) {
			const archive = openArchive({
				stateFolder,
				dataFolder,
				now: clock.now,
				onRebuilt() {},
				worker: openWorkerInThisThread(),
			});
			await archive.reload(undefined);
			const store = await openStore();
			const book = await createBook({ store: settings.between?.(store) ?? store, log });
			const bot = await runBot({
				deferAfter: neverLate,
				archive,
				book,
				sources: await openTestSources({ archive, now: clock.now }),
				nameDecisions: nothingDecided,
				log,
				phrasebook,
				token,
				after,
				now: clock.now,
				apiUrl: discord.url,
				articlesLoaded: Promise.resolve(),
				homeGuildId: undefined,
				identifyAtOnce: true,
				startedAt: clock.now(),
				version: '0.0.0',
				memoryBytes: () => 1,
				newCode: () => 'c0de',
				newId: () => 'made000000',
				chance: () => 0,
				startTicking: () => () => {},
				onRefused() {},
				elapsedMs: () => clock.now().getTime(),
			});
			const close = once(async () => {
				await bot.close();
				await store.close();
				await archive.close();
			});
			onTestFinished(close);
			return { ...bot, book, close };
		},
		async written(id) {
			const store = await openStore();
			const book = await createBook({ store, log });
			await store.close();
			return book.find(id);
		},
		texts: () =>
			discord
				.messages('general')
				.filter(({ author }) => author.bot)
				.map(textOf),
	};
}

function once(close: () => Promise<void>): () => Promise<void> {
	let closing: Promise<void> | undefined;
	return () => {
		closing ??= close();
		return closing;
	};
}
