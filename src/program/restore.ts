import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describeStartError, exitCodeFor, StartRefusal } from '#src/observe/start-refusal.ts';
import { databasesOf, flushToDisk, rowsIn, verifyCopy } from './back-up.ts';
import { botStateFolder, readEnvironment } from './config.ts';
import { countRows, createPostgresTools, type PostgresTools } from './postgres-tools.ts';

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
 * Restores a backup into an empty state folder and empty databases. Everything in the backup is
 * verified before anything is put in place. Rejects with a `StartRefusal`, and overwrites nothing.
 */
export async function restore(settings: RestoreSettings): Promise<readonly Restored[]> {
	try {
		return await restoreAll(settings);
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new StartRefusal(`Nothing was restored: ${why}`, { cause });
	}
}

async function restoreAll(settings: RestoreSettings): Promise<readonly Restored[]> {
	const { backupFolder, stateFolder, environment } = settings;
	const { files, dumps } = contentsOf(backupFolder, environment);
	refuseUnlessEmpty(stateFolder);
	for (const { url, variable } of dumps) await refuseUnlessNew(url, variable);
	const tools = createPostgresTools(environment);
	for (const { file } of dumps) await tools.verify(join(backupFolder, file));

	const unfinished = join(stateFolder, 'restore.unfinished');
	mkdirSync(stateFolder, { recursive: true });
	mkdirSync(unfinished, { mode: 0o700 });
	try {
		const restored = files.map((name) => copyAndVerify(backupFolder, unfinished, name));
		return [...restored, ...(await putInPlace({ files, dumps, tools, settings, unfinished }))];
	} finally {
		rmSync(unfinished, { recursive: true, force: true });
	}
}

type Dump = ReturnType<typeof databasesOf>[number];

/** The files and dumps of a backup; throws if they do not belong to this configuration. */
function contentsOf(
	folder: string,
	environment: NodeJS.ProcessEnv,
): { readonly files: readonly string[]; readonly dumps: readonly Dump[] } {
	const names = existsSync(folder) ? readdirSync(folder).sort() : [];
	const files = names.filter((name) => name.endsWith('.sqlite'));
	const dumps = databasesOf(environment).filter(({ file }) => names.includes(file));
	for (const name of names.filter((each) => each.endsWith('.dump'))) {
		if (!dumps.some(({ file }) => file === name))
			throw new Error(
				`${join(folder, name)} is of a Postgres database. Set STATE_URL or CLUSTER_URL, as when the backup was made, to an empty database.`,
			);
	}
	if (dumps.length === 0 && databasesOf(environment).length > 0)
		throw new Error(
			`${folder} has nothing of a Postgres database. Unset STATE_URL and CLUSTER_URL to restore it into files.`,
		);
	if (files.length + dumps.length === 0)
		throw new Error(`There is no backup in ${folder}. Name the folder that a backup made.`);
	return { files, dumps };
}

function refuseUnlessEmpty(stateFolder: string): void {
	const entries = existsSync(stateFolder) ? readdirSync(stateFolder, { withFileTypes: true }) : [];
	const taken = entries.find((entry) => !entry.isDirectory() || entry.name.endsWith('.unfinished'));
	if (taken === undefined) return;
	const what = `${join(stateFolder, taken.name)} exists, and a backup never replaces anything.`;
	throw new Error(`${what} Stop Dateline, and move its files out of ${stateFolder}.`);
}

async function refuseUnlessNew(url: string, variable: string): Promise<void> {
	const [table] = (await countRows(url)).keys();
	if (table === undefined) return;
	const what = `The database in ${variable} has a table, ${table}, and a backup never replaces anything.`;
	throw new Error(`${what} Stop Dateline, and create an empty database.`);
}

function copyAndVerify(from: string, to: string, name: string): Restored {
	const copy = join(to, name);
	copyFileSync(join(from, name), copy);
	const rows = verifyCopy(copy, join(from, name));
	flushToDisk(copy);
	return { name, rows };
}

/** Databases come first, because they can still fail; then renaming files takes no time. */
async function putInPlace({
	files,
	dumps,
	tools,
	settings: { backupFolder, stateFolder },
	unfinished,
}: {
	readonly files: readonly string[];
	readonly dumps: readonly Dump[];
	readonly tools: PostgresTools;
	readonly settings: RestoreSettings;
	readonly unfinished: string;
}): Promise<Restored[]> {
	const restored: Restored[] = [];
	for (const { file, url } of dumps) {
		await tools.restore(join(backupFolder, file), url);
		for (const [name, rows] of await countRows(url)) restored.push({ name, rows });
	}
	for (const name of files) renameSync(join(unfinished, name), join(stateFolder, name));
	flushToDisk(stateFolder);
	return restored;
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
