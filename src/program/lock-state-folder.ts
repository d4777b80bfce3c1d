import { join } from 'node:path';
import { openDatabase } from '#src/store/database-file.ts';

/** Keeps nothing; it is locked while a process of several uses its folder. */
const lockFile = 'process.sqlite';

/**
 * Keeps a second process out of a folder, where both would write one archive. Returns what lets the next
 * one in. Throws a `StartRefusal` if another process has it.
 */
export function lockStateFolder(stateFolder: string): () => Promise<void> {
	const database = openDatabase(join(stateFolder, lockFile));
	return async () => database.close();
}
