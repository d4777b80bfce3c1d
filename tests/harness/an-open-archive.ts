import { rmSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { Archive } from '#src/archive/archive.ts';
import { openDatabase } from '#src/archive/database.ts';
import { openArchive } from '#src/archive/open-archive.ts';
import { openArticleLog } from '#src/archive/open-article-log.ts';
import { addCommitChecksums } from '#src/archive/page-checksums.ts';
import { reloadFolder } from '#src/archive/reload/reload-folder.ts';
import type { TaskWorker } from '#src/archive/reload/run-in-worker.ts';
import { defaultRetention, type Retention } from '#src/archive/retention.ts';
import { type FindPublisher, findNoPublisher } from '#src/articles/publisher.ts';
import { aDataFolder, type Files, now, type TestFolders } from './a-data-folder.ts';
import { openWorkerInThisThread } from './run-at-once.ts';

/** The archive as the program opens it. */
export type OpenTestArchive = TestFolders & {
	/** The archive that is open now. */
	archive(): Archive;
	/** The reason for each rebuild of the archive’s file. */
	readonly rebuilt: readonly string[];
	/** The articles that could not be read. */
	readonly notRead: readonly string[];
	/** Closes the archive, runs `meanwhile`, and opens the archive again, as a restart would, perhaps keeping articles shorter. */
	reopen(meanwhile?: () => void, retention?: Retention): Promise<void>;
	/** Deletes the archive’s file. */
	loseArchive(): void;
};

export type OpenArchiveSettings = {
	readonly worker?: TaskWorker;
	readonly retention?: Retention;
	readonly now?: () => Date;
	readonly findPublisher?: FindPublisher;
};

/**
 * An open archive that has loaded these files; closed and removed when the test ends. It reloads in
 * this thread, unless a test of the worker passes a thread.
 */
export function anOpenArchive(
	files: Files,
	{
		worker = openWorkerInThisThread(),
		retention = defaultRetention,
		now: at = () => now,
		findPublisher = findNoPublisher,
	}: OpenArchiveSettings = {},
): OpenTestArchive {
	const folders = aDataFolder(files);
	const { stateFolder, dataFolder } = folders;
	const rebuilt: string[] = [];
	const onRebuilt = (why: string) => rebuilt.push(why);
	const notRead: string[] = [];
	const onReadingFailed = ({ id }: { id: string }) => notRead.push(id);
	const folder = { stateFolder, dataFolder, now: at, worker, findPublisher };
	const settings = { ...folder, onRebuilt, onReadingFailed };
	const open = (kept = retention) => openArchive({ ...settings, retention: kept });
	loadInThisThread(folders);
	let archive = open();
	onTestFinished(() => archive.close());
	return {
		...folders,
		archive: () => archive,
		rebuilt,
		notRead,
		loseArchive: () => rmSync(folders.file),
		async reopen(meanwhile, kept) {
			await archive.close();
			meanwhile?.();
			archive = open(kept);
		},
	};
}

/** Saves each test a worker for its first load. */
function loadInThisThread({ file, dataFolder }: TestFolders): void {
	const { database } = openDatabase(file, 2_048);
	const log = openArticleLog(file, { now: new Date() });
	reloadFolder(database, { dataFolder, by: undefined, now, log });
	addCommitChecksums(file);
	database.close();
	log.close();
}
