import { join } from 'node:path';
import { openDatabase } from '#src/archive/database.ts';
import { openArchive } from '#src/archive/open-archive.ts';
import { openArticleLog } from '#src/archive/open-article-log.ts';
import { addCommitChecksums } from '#src/archive/page-checksums.ts';
import { reloadFolder } from '#src/archive/reload/reload-folder.ts';
import { describeError, type Log } from '#src/observe/log.ts';
import { runBot } from '#src/program/run-bot.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { type Book, createBook } from '#src/subscriptions/book.ts';
import { moveToChannel } from '#src/subscriptions/transitions.ts';
import { openTestSources } from '../harness/open-sources.ts';
import { commonSettings } from './bot-settings.ts';
import type { GivenUp } from './judge-manner.ts';
import { afterIn, nowIn, type QuickTime } from './quick-time.ts';

/** How the parent process starts one life of the bot. */
export type LifeSettings = {
	readonly apiUrl: string;
	readonly token: string;
	readonly dataFolder: string;
	readonly stateFolder: string;
	readonly stateUrl: string | undefined;
	readonly time: QuickTime;
	/** How far the bot’s clock is off; Discord’s is always right. */
	readonly clockOffMs: number;
	/** Real time between two ticks. */
	readonly tickMs: number;
};

/** Runs the bot as the program does, in quick time, until it is killed; sends logged errors to the parent. */
export async function live(life: LifeSettings): Promise<void> {
	const { dataFolder, stateFolder, time } = life;
	const now = () => new Date(nowIn(time).getTime() + life.clockOffMs);
	loadArticles(life, now());
	const archive = openArchive({ stateFolder, dataFolder, now, onRebuilt: () => {} });
	const file = join(stateFolder, 'subscriptions.sqlite');
	const store = await openDocumentStore({
		url: life.stateUrl,
		file,
		onTrouble: reportError,
		// What a killed life leaves behind is waited for.
		leaseMs: 1_000,
	});
	const log = createErrorLog();
	const book = await createBook({ store, log });
	const bot = await runBot({
		...commonSettings(now),
		archive,
		book,
		mayPost: store.isHeld,
		sources: await openTestSources({ archive, now, log }),
		log,
		token: life.token,
		apiUrl: life.apiUrl,
		articlesLoaded: Promise.resolve(),
		drawChart: async () => new Uint8Array(picture),
		after: afterIn(time),
		deferAfter: afterIn(time),
		startTicking(tick) {
			const watch = watchStandstills();
			const timer = setInterval(() => {
				watch();
				tick();
			}, life.tickMs);
			return () => clearInterval(timer);
		},
		elapsedMs: () => nowIn(time).getTime(),
		onRefused: (why) => reportError(new Error(why)),
	});
	process.on('message', async (message) => {
		if (message === 'reload') await archive.reload('a moderator');
		if (message === 'move') await moveOne(book, now);
		if (message !== 'end') return;
		await bot.close();
		await store.close();
		await archive.close();
		process.disconnect();
	});
	process.send?.({ kind: 'alive' });
}

/** Enough of a PNG; drawing would only keep short-lived bots busy. */
const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);

/** Moves a random subscription to another text channel of its server, as a moderator can. */
async function moveOne(book: Book, now: () => Date): Promise<void> {
	const movable = [...book.all()].filter(({ place }) => place === 'text');
	const one = pick(movable);
	const target = pick(movable.filter(({ guildId }) => guildId === one?.guildId));
	if (one === undefined || target === undefined) return;
	const { channelId } = target;
	await book.change(one.id, (current) =>
		current.blocked === undefined
			? moveToChannel(current, { channelId, place: 'text' }, now())
			: undefined,
	);
}

function pick<Item>(items: readonly Item[]): Item | undefined {
	return items[Math.floor(Math.random() * items.length)];
}

/** Loads new articles first, without the worker that a normal start uses. */
function loadArticles({ dataFolder, stateFolder }: LifeSettings, now: Date): void {
	const file = join(stateFolder, 'archive.sqlite');
	// As a start does: the previous life may have ended between a commit and its checksums.
	addCommitChecksums(file);
	const { database } = openDatabase(file, 2_048);
	const log = openArticleLog(file, { now: new Date() });
	reloadFolder(database, { dataFolder, by: 'a moderator', now, log });
	addCommitChecksums(file);
	database.close();
	log.close();
}

/** A log that tells the parent of errors, and of what is given up. */
function createErrorLog(): Log {
	const quiet = () => undefined;
	return {
		debug: quiet,
		info: quiet,
		warn(fields: Omit<GivenUp, 'what'>, event?: string) {
			if (event !== 'thread-not-started' && event !== 'message-not-published') return;
			const { message, code, why } = fields;
			process.send?.({ kind: 'given up', one: { what: event, message, code, why } });
		},
		error: (fields: { err?: unknown }, event?: string) => {
			process.send?.({
				kind: 'error',
				event,
				...(fields.err ? { error: describeError(fields.err) } : fields),
			});
		},
	};
}

function reportError(error: unknown): void {
	process.send?.({ kind: 'error', event: 'trouble', error: describeError(error) });
}

/** Reports seconds in which the process did nothing: in quick time that is long enough to outlast a nonce. */
function watchStandstills(): () => void {
	let last = Date.now();
	return () => {
		const seconds = Math.floor((Date.now() - last) / 1_000);
		last = Date.now();
		if (seconds > 0) reportError(new Error(`the bot stood still for ${seconds} s`));
	};
}
