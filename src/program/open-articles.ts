import type { Archive } from '#src/archive/archive.ts';
import { openArchive } from '#src/archive/open-archive.ts';
import type { LogOrigin, SharedArchive } from '#src/archive/sharing.ts';
import type { FindPublisher } from '#src/articles/publisher.ts';
import type { Log } from '#src/observe/log.ts';
import type { News, Program } from './connect-to-discord.ts';
import { type KeptDecisions, showAsDecided } from './decision-book.ts';
import { logProblems } from './log-problems.ts';

/** Opens the archive, which answers from its last state at once, and loads the folder meanwhile. */
export async function openArticles(
	program: Program,
	findPublisher: FindPublisher,
	nameDecisions: KeptDecisions,
): Promise<Pick<News, 'archive' | 'articlesLoaded'>> {
	const archive = openCheckedArchive(program, findPublisher);
	const isEmpty = archive.facts().articles === 0;
	const articlesLoaded = loadArticles(archive, program, nameDecisions);
	let isLoaded = false;
	void articlesLoaded.then(() => {
		isLoaded = true;
	});
	program.monitor.add({ isCaughtUp: () => isLoaded });
	if (isEmpty) await articlesLoaded;
	return { archive, articlesLoaded };
}

/** Opens the archive, has it checked from time to time, and closes it at the end. */
export function openCheckedArchive(
	program: Program,
	findPublisher: FindPublisher,
	sharing?: LogOrigin,
): SharedArchive {
	const { log, now } = program;
	const { stateFolder, dataFolder, retention } = program.config;
	const archive = openArchive({
		stateFolder,
		dataFolder,
		now,
		retention,
		findPublisher,
		...(sharing && { sharing }),
		onRebuilt(why, found) {
			if (why === 'damaged') log.error({ found }, 'archive-damaged');
			else log.warn({ why }, 'archive-rebuilt');
		},
		onReadingFailed({ id, reason }) {
			log.error({ article: id, reason }, 'reading-failed');
		},
	});
	const checks = setInterval(() => checkArchive(archive, log), checkEveryMs).unref();
	program.closeAtEnd(async () => {
		clearInterval(checks);
		await archive.close();
	});
	return archive;
}

/** Finds damage that no query happens to read. */
const checkEveryMs = 3_600_000;

async function checkArchive(archive: Archive, log: Log): Promise<void> {
	try {
		await archive.check();
	} catch (error) {
		log.error({ err: error }, 'archive-not-checked');
	}
}

/** Shows names as decided, and loads the data folder. */
export async function loadArticles(
	archive: Pick<Archive, 'reload' | 'decide' | 'alike' | 'facts'>,
	program: Pick<Program, 'log' | 'phrasebook' | 'isEnding'>,
	nameDecisions: KeptDecisions,
): Promise<void> {
	await showAsDecided(archive, nameDecisions, program.log);
	try {
		const { added, changed, removed, problems, tookMs } = await archive.reload(undefined);
		logProblems(program, problems, 'article-refused');
		const counts = { added: added.count, changed: changed.count, removed: removed.count };
		const { articles } = archive.facts();
		program.log.info({ articles, ...counts, ms: Math.round(tookMs) }, 'articles-loaded');
	} catch (error) {
		// What a normal end cuts off is loaded at the next start.
		if (program.isEnding()) program.log.info({}, 'articles-not-loaded');
		else program.log.error({ err: error }, 'articles-not-loaded');
	}
}
