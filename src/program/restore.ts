import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describeStartError, exitCodeFor, StartRefusal } from '#src/observe/start-refusal.ts';
import { dumpFile, flushToDisk, rowsIn, verifyCopy } from './back-up.ts';
import { contentsFile, readContents } from './backup-contents.ts';
import { botStateFolder, readEnvironment } from './config.ts';
import { type DocumentsDatabase, databaseOfDocuments, tableOf } from './documents-database.ts';
import { countRows, createPostgresTools } from './postgres-tools.ts';

export type RestoreSettings = {
	/** A folder that a backup made. */
	readonly backupFolder: string;
	/** Created if missing; may contain folders, but no file. */
	readonly stateFolder: string;
	readonly environment: NodeJS.ProcessEnv;
};

/** What came back: a file or a table of Postgres, and its number of rows. */
type Restored = { readonly name: string; readonly rows: number };

/**
 * Restores a backup into an empty state folder and, if it has a dump, an empty database. Everything in
 * the backup is verified before anything is put in place. Rejects with a `StartRefusal`, and overwrites
 * nothing.
 */
export async function restore(settings: RestoreSettings): Promise<readonly Restored[]> {
	try {
		return await restoreAll(settings);
	} catch (cause) {
		if (cause instanceof StartRefusal) throw cause;
		throw new StartRefusal(`Nothing was restored: ${messageOf(cause)}`, { cause });
	}
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

async function restoreAll(settings: RestoreSettings): Promise<readonly Restored[]> {
	const { backupFolder, stateFolder, environment } = settings;
	const { files, database } = contentsOf(backupFolder, environment);
	refuseUnlessEmpty(stateFolder);
	const tools = createPostgresTools(environment);
	const dump = join(backupFolder, dumpFile);
	if (database !== undefined) {
		await refuseUnlessNew(database);
		await tools.verify(dump);
	}

	const unfinished = join(stateFolder, 'restore.unfinished');
	mkdirSync(stateFolder, { recursive: true });
	mkdirSync(unfinished, { mode: 0o700 });
	try {
		const restored = files.map((name) => copyAndVerify(backupFolder, unfinished, name));
		if (database !== undefined) {
			const { url } = database;
			// Before the files, because it can still fail; then renaming them takes no time.
			await tools.restore(dump, url);
			for (const [name, rows] of await countRows(url)) restored.push({ name, rows });
		}
		putInPlace(files, unfinished, stateFolder);
		return restored;
	} finally {
		rmSync(unfinished, { recursive: true, force: true });
	}
}

/** The files of a backup, and the database for its dump if it has one; throws if they do not fit together. */
function contentsOf(
	folder: string,
	environment: NodeJS.ProcessEnv,
): { readonly files: readonly string[]; readonly database: DocumentsDatabase | undefined } {
	const names = existsSync(folder) ? readdirSync(folder).sort() : [];
	const files = names.filter((name) => name.endsWith('.sqlite'));
	const missing = readContents(folder)?.filter((name) => !names.includes(name)) ?? [];
	if (missing.length > 0)
		throw new Error(
			`${folder} lacks ${missing.join(' and ')}, which ${contentsFile} says it had. Restore a complete backup.`,
		);
	const hasDump = names.includes(dumpFile);
	const database = databaseOfDocuments(environment);
	if (files.length === 0 && !hasDump)
		throw new Error(`there is no backup in ${folder}. Name the folder that a backup made.`);
	if (hasDump && database === undefined)
		throw new Error(
			`${join(folder, dumpFile)} is a dump of Postgres. Set STATE_URL, or CLUSTER_URL if the backup was made with that, to an empty database.`,
		);
	if (!hasDump && database !== undefined)
		throw new Error(
			`${folder} has no dump of Postgres. Unset ${database.variable} to restore it into files.`,
		);
	return { files, database };
}

function refuseUnlessEmpty(stateFolder: string): void {
	const entries = existsSync(stateFolder) ? readdirSync(stateFolder, { withFileTypes: true }) : [];
	const taken = entries.find((entry) => !entry.isDirectory() || entry.name.endsWith('.unfinished'));
	if (taken === undefined) return;
	const what = `${join(stateFolder, taken.name)} exists, and a restore never replaces anything.`;
	throw new Error(`${what} Stop Dateline, and move its files out of ${stateFolder}.`);
}

async function refuseUnlessNew(database: DocumentsDatabase): Promise<void> {
	const table = await tableOf(database);
	if (table === undefined) return;
	const { variable } = database;
	const what = `the database in ${variable} has a table, ${table}, and a restore never replaces anything.`;
	throw new Error(`${what} Stop Dateline, create an empty database, and name it in ${variable}.`);
}

function copyAndVerify(from: string, to: string, name: string): Restored {
	const copy = join(to, name);
	copyFileSync(join(from, name), copy);
	const rows = verifyCopy(copy, `${join(from, name)} is damaged. Restore another backup.`);
	flushToDisk(copy);
	return { name, rows };
}

function putInPlace(files: readonly string[], from: string, to: string): void {
	try {
		for (const name of files) renameSync(join(from, name), join(to, name));
		flushToDisk(to);
	} catch (cause) {
		const then = `Empty ${to}, and the database if there is one, and restore again.`;
		throw new StartRefusal(`The restore was not finished: ${messageOf(cause)}. ${then}`, { cause });
	}
}

if (import.meta.main) {
	try {
		const environment = readEnvironment();
		const [, , backupFolder] = process.argv;
		if (backupFolder === undefined)
			throw new StartRefusal('Name the backup: npm run restore -- backup/2026-11-29T07-00-00.000Z');
		// As for a backup.
		const stateFolder = environment.STATE_DIR?.trim() || botStateFolder;
		const restored = await restore({ backupFolder, stateFolder, environment });
		process.stdout.write(`Restored ${restored.map(rowsIn).join(', ')}. Start Dateline.\n`);
	} catch (error) {
		process.stderr.write(`${describeStartError(error)}\n`);
		process.exitCode = exitCodeFor(error);
	}
}
