import type { Archive } from '#src/archive/archive.ts';
import { openArchive } from '#src/archive/open-archive.ts';

/** Opens an archive on a data folder; throws if its file cannot be used, because a rebuild would distort the figures. */
export function openBenchArchive(stateFolder: string, dataFolder: string): Archive {
	return openArchive({
		stateFolder,
		dataFolder,
		now: () => new Date(),
		onRebuilt: (why) => {
			throw new Error(`the archive could not be opened: ${why}`);
		},
	});
}
