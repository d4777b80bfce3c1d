import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { createUnjournaled, isUnused, openDatabase } from '../database.ts';
import { rowText } from '../rows.ts';
import { reloadFolder } from './reload-folder.ts';
import type { Committed, WorkerSettings } from './run-in-worker.ts';
import { undoReload } from './undo-reload.ts';

const writerCacheKiB = 131_072;

/** Does one task on a connection of its own; its parent reads on undisturbed until the commit. */
function main({ file, dataFolder, task, now }: WorkerSettings): void {
	const { database } = openDatabase(file, writerCacheKiB);
	if (task.kind === 'undo') {
		commit(database, { report: undoReload(database, { by: task.by, now }) });
	} else if (isUnused(database)) {
		const archive = archiveOf(database);
		database.close();
		const finished = `${file}.new`;
		post({ report: buildAnew(finished, archive, { dataFolder, by: task.by, now }), finished });
	} else {
		commit(database, { report: reloadFolder(database, { dataFolder, by: task.by, now }) });
	}
}

function archiveOf(database: DatabaseSync): string {
	return rowText(database.prepare('SELECT archive FROM state').get(), 'archive');
}

/** The new file stays the same archive: whoever waited for its first article has not read any. */
function buildAnew(file: string, archive: string, settings: Parameters<typeof reloadFolder>[1]) {
	const database = createUnjournaled(file, writerCacheKiB);
	database.prepare('UPDATE state SET archive = ?').run(archive);
	const report = reloadFolder(database, settings);
	// One segment of words instead of many: a twentieth of the load, and searches take two thirds of the time.
	database.exec("INSERT INTO words (words) VALUES ('optimize')");
	database.close();
	const descriptor = openSync(file, 'r+');
	fsyncSync(descriptor);
	closeSync(descriptor);
	return report;
}

/** Tells of the commit, waits until the parent has moved to the new state, then empties the write-ahead log. */
function commit(database: DatabaseSync, committed: Committed): void {
	post(committed);
	parentPort?.once('message', () => {
		database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
		database.close();
	});
}

function post(committed: Committed): void {
	parentPort?.postMessage(committed);
}

main(workerData);
