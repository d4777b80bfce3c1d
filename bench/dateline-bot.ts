import { randomBytes } from 'node:crypto';
import { openLog } from '#src/observe/log.ts';
import { runBot } from '#src/run-bot.ts';
import { openBenchArchive } from './bench-archive.ts';
import { liveUntilReleased } from './bot-process.ts';

/** Dateline as `src/main.ts` runs it, on an archive that is there already. */
const [apiUrl, token = '', stateFolder = '', dataFolder = ''] = process.argv.slice(2);
const now = () => new Date();

const archive = openBenchArchive(stateFolder, dataFolder);
// As at every start, what the archive holds answers while the folder is compared with it.
const reloaded = archive.reload(undefined);
const bot = await runBot({
	token,
	apiUrl,
	homeGuildId: undefined,
	identifyAtOnce: true,
	archive,
	log: openLog('warn'),
	now,
	startedAt: now(),
	version: '0.0.0',
	memoryBytes: process.memoryUsage.rss,
	newCode: () => randomBytes(4).toString('hex'),
	onRefused: (why) => {
		throw new Error(why);
	},
});

liveUntilReleased({
	async close() {
		await reloaded;
		await bot.close();
		await archive.close();
	},
});
