import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startTicking } from '#src/delivery/delivery.ts';
import { createLog } from '#src/observe/log.ts';
import { createPhrasebook } from '#src/phrases/phrases.ts';
import { runBot } from '#src/program/run-bot.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { createBook } from '#src/subscriptions/book.ts';
import { nothingDecided } from '../tests/harness/nothing-decided.ts';
import { openTestSources } from '../tests/harness/open-sources.ts';
import { openBenchArchive } from './bench-archive.ts';
import { serveParent } from './bot-process.ts';
import { timeAsync } from './measure.ts';

/** Dateline as `src/main.ts` runs it, on an existing archive. */
const [apiUrl, token = '', stateFolder = '', dataFolder = '', port = ''] = process.argv.slice(2);
const now = () => new Date();
const log = createLog('warn');

const archive = openBenchArchive(stateFolder, dataFolder);
// As at every start, the archive answers while it is compared with the data folder.
const articlesLoaded = archive.reload(undefined);
const store = await openDocumentStore({
	url: undefined,
	file: join(stateFolder, 'subscriptions.sqlite'),
	onTrouble: (error) => log.error({ err: error }, 'state-trouble'),
});
const bot = await runBot({
	token,
	apiUrl,
	homeGuildId: undefined,
	interactions: port === '' ? undefined : { host: '127.0.0.1', port: Number(port) },
	identifyAtOnce: true,
	archive,
	articlesLoaded,
	book: await createBook({ store, log }),
	sources: await openTestSources({ archive, now }),
	nameDecisions: nothingDecided,
	log,
	phrasebook: createPhrasebook(),
	now,
	startedAt: now(),
	version: '0.0.0',
	memoryBytes: process.memoryUsage.rss,
	newCode: () => randomBytes(4).toString('hex'),
	newId: () => randomBytes(5).toString('hex'),
	chance: Math.random,
	after: wait,
	deferAfter: wait,
	startTicking: (tick) => startTicking(tick, () => new Date()),
	elapsedMs: () => performance.now(),
	onRefused: (why) => {
		throw new Error(why);
	},
});

const tickCalls = 200;

serveParent({
	async onTicks() {
		const times: number[] = [];
		for (let call = 0; call < tickCalls; call++) times.push(await timeAsync(bot.tick));
		return times;
	},
	async close() {
		await articlesLoaded;
		await bot.close();
		await store.close();
		await archive.close();
	},
});

function wait(ms: number, run: () => void): () => void {
	const timer = setTimeout(run, ms);
	return () => clearTimeout(timer);
}
