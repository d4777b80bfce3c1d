import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { foldersOf, readEnvironment } from '#src/config.ts';
import { exitCodeFor, StartRefusal, wordsFor } from '#src/start-refusal.ts';
import { copyDatabase } from './copy-database.ts';

export type BackupSettings = {
	readonly stateFolder: string;
	/** Made when it is missing; the backup is a new folder in it, named for `now`. */
	readonly targetFolder: string;
	readonly now: Date;
	readonly pause: () => Promise<unknown>;
};

/** A whole and verified backup. */
export type Backup = {
	readonly folder: string;
	readonly files: readonly { readonly name: string; readonly rows: number }[];
};

/**
 * Copies what cannot be built again from the articles, also while Dateline runs. The folder gets its
 * name when all in it is verified, and nothing that is there already is touched. Throws a `StartRefusal`.
 */
export async function backUp({
	stateFolder,
	targetFolder,
	now,
	pause,
}: BackupSettings): Promise<Backup> {
	const names = databasesIn(stateFolder);
	const folder = join(targetFolder, now.toISOString().replaceAll(':', '-'));
	const unfinished = `${folder}.unfinished`;
	try {
		mkdirSync(targetFolder, { recursive: true });
		// Subscriptions name members of servers: they are nobody else's business.
		mkdirSync(unfinished, { mode: 0o700 });
		for (const name of names) {
			await copyDatabase(join(stateFolder, name), join(unfinished, name), pause);
		}
		const files = names.map((name) => ({ name, rows: verify(join(unfinished, name)) }));
		for (const name of [...names, '.']) flush(join(unfinished, name));
		renameSync(unfinished, folder);
		return { folder, files };
	} catch (cause) {
		rmSync(unfinished, { recursive: true, force: true });
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new StartRefusal(`There is no backup: ${why}`, { cause });
	}
}

/** The archive is built again from the articles. */
const isRebuilt = new Set(['archive.sqlite']);

function databasesIn(stateFolder: string): string[] {
	const found = existsSync(stateFolder) ? readdirSync(stateFolder) : [];
	const names = found.filter((name) => name.endsWith('.sqlite') && !isRebuilt.has(name));
	if (names.length > 0) return names;
	const what = `There is nothing to back up in ${stateFolder}.`;
	const then =
		'Run this where Dateline runs, with its STATE_DIR; what is kept at STATE_URL is backed up there.';
	throw new StartRefusal(`${what} ${then}`);
}

/** Reads all of a copy, as the next start would, and counts its rows. */
function verify(file: string): number {
	const database = new DatabaseSync(file, { readOnly: true });
	try {
		const [fault] = database.prepare('PRAGMA integrity_check(1)').all();
		if (fault?.integrity_check !== 'ok') throw new Error(`${file} was not copied whole.`);
		const tables = database
			.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
			.all();
		return tables.reduce((sum, { name }) => {
			const counted = database.prepare(`SELECT count(*) AS rows FROM "${name}"`).get();
			return sum + Number(counted?.rows);
		}, 0);
	} finally {
		database.close();
	}
}

/** Waits until the disk has it. */
function flush(path: string): void {
	const descriptor = openSync(path, 'r');
	fsyncSync(descriptor);
	closeSync(descriptor);
}

if (import.meta.main) {
	try {
		const environment = readEnvironment();
		const { folder, files } = await backUp({
			...foldersOf(environment),
			targetFolder: process.argv[2] ?? 'backup',
			now: new Date(),
			pause: () => setTimeout(20),
		});
		const list = files.map(({ name, rows }) => `${name} (${rows} rows)`).join(', ');
		process.stdout.write(`${folder}: ${list}\n`);
	} catch (error) {
		process.stderr.write(`${wordsFor(error)}\n`);
		process.exitCode = exitCodeFor(error);
	}
}
