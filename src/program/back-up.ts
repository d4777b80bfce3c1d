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
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { describeStartError, exitCodeFor, StartRefusal } from '#src/observe/start-refusal.ts';
import { DamageRefusal, isDamage } from '#src/store/database-file.ts';
import { readStored } from '#src/store/stored-document.ts';
import { foldersOf, readEnvironment } from './config.ts';
import { copyDatabase, isIntact } from './copy-database.ts';

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
		const files: { name: string; rows: number }[] = [];
		for (const name of names) {
			const rows = await copyAndVerify(join(stateFolder, name), join(unfinished, name), pause);
			files.push({ name, rows });
		}
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
const rebuiltFiles = new Set(['archive.sqlite']);

function databasesIn(stateFolder: string): string[] {
	const found = existsSync(stateFolder) ? readdirSync(stateFolder) : [];
	const names = found.filter((name) => name.endsWith('.sqlite') && !rebuiltFiles.has(name));
	if (names.length > 0) return names;
	const what = `There is nothing to back up in ${stateFolder}.`;
	const then =
		'Run this where Dateline runs, with its STATE_DIR; what is kept at STATE_URL is backed up there.';
	throw new StartRefusal(`${what} ${then}`);
}

/** Copies a database, reads all of the copy as the next start would, and counts its rows. */
async function copyAndVerify(
	from: string,
	to: string,
	pause: () => Promise<unknown>,
): Promise<number> {
	try {
		await copyDatabase(from, to, pause);
		return verify(to);
	} catch (cause) {
		if (!isDamage(cause)) throw cause;
		throw new Error(describeDamage(from), { cause });
	}
}

/** Throws where the copy, and so what it was made of, is damaged. */
function verify(file: string): number {
	const database = new DatabaseSync(file, { readOnly: true });
	try {
		if (!isIntact(database)) throw new DamageRefusal(file);
		const tables = database
			.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
			.all();
		if (tables.some(({ name }) => name === 'documents')) verifyDocuments(database, file);
		return tables.reduce((sum, { name }) => {
			const counted = database.prepare(`SELECT count(*) AS rows FROM "${name}"`).get();
			return sum + Number(counted?.rows);
		}, 0);
	} finally {
		database.close();
	}
}

/** What was set aside may be damaged. */
function verifyDocuments(database: DatabaseSync, file: string): void {
	const select = database.prepare(`SELECT key, value FROM documents WHERE key NOT LIKE 'aside:%'`);
	for (const { key, value } of select.iterate()) {
		const { kind } = readStored(String(key), String(value));
		if (kind === 'damaged') throw new DamageRefusal(file);
	}
}

function describeDamage(file: string): string {
	if (basename(file) !== 'subscriptions.sqlite') return `${file} is damaged.`;
	const running =
		'If Dateline is running, touch the file: within a minute it is written again whole.';
	return `${file} is damaged. ${running} If not, start it: it keeps what can be read, and says what cannot.`;
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
		process.stderr.write(`${describeStartError(error)}\n`);
		process.exitCode = exitCodeFor(error);
	}
}
