import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../database.ts';
import { reloadFolder } from './reload-folder.ts';
import type { Committed, WorkerSettings } from './run-in-worker.ts';
import { undoReload } from './undo-reload.ts';

const writerCacheKiB = 131_072;

/** Does one task on a connection of its own; its parent reads on undisturbed until the commit. */
function main({ file, dataFolder, task, now }: WorkerSettings): void {
	const { database } = openDatabase(file, writerCacheKiB);
	const report =
		task.kind === 'reload'
			? reloadFolder(database, { dataFolder, by: task.by, now })
			: undoReload(database, { by: task.by, now });
	const committed: Committed = { report };
	parentPort?.postMessage(committed);
	parentPort?.once('message', () => {
		database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
		database.close();
	});
}

main(workerData);
