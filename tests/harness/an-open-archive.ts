import { onTestFinished } from 'vitest';
import type { Archive } from '#src/archive/archive.ts';
import { openArrivalLog } from '#src/archive/arrival-log.ts';
import { openDatabase } from '#src/archive/database.ts';
import { openArchive } from '#src/archive/open-archive.ts';
import { sumCommit } from '#src/archive/page-sums.ts';
import { reloadFolder } from '#src/archive/reload/reload-folder.ts';
import { aDataFolder, type Files, now, type TestFolders } from './a-data-folder.ts';

/** The archive as the program opens it, with its worker thread. */
export type OpenTestArchive = TestFolders & {
	/** The archive that is open now. */
	archive(): Archive;
	/** Why the archive’s file was made anew, each time it was. */
	readonly rebuilt: readonly string[];
	/** Closes the archive and opens it again, as a restart would, after `meanwhile`. */
	reopen(meanwhile?: () => void): Promise<void>;
};

/** An open archive that has loaded these files once; closed and removed when the test ends. */
export function anOpenArchive(files: Files): OpenTestArchive {
	const folders = aDataFolder(files);
	const { stateFolder, dataFolder } = folders;
	const rebuilt: string[] = [];
	const onRebuilt = (why: string) => rebuilt.push(why);
	const open = () => openArchive({ stateFolder, dataFolder, now: () => now, onRebuilt });
	loadAtOnce(folders);
	let archive = open();
	onTestFinished(() => archive.close());
	return {
		...folders,
		archive: () => archive,
		rebuilt,
		async reopen(meanwhile) {
			await archive.close();
			meanwhile?.();
			archive = open();
		},
	};
}

/** Spares each test the worker of a first load. */
function loadAtOnce({ file, dataFolder }: TestFolders): void {
	const { database } = openDatabase(file, 2_048);
	const arrivals = openArrivalLog(file, { now: new Date() });
	reloadFolder(database, { dataFolder, by: undefined, now, arrivals });
	sumCommit(file);
	database.close();
	arrivals.close();
}
