import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openArticleLog } from '#src/archive/open-article-log.ts';
import { backUp } from '#src/program/back-up.ts';
import { restore } from '#src/program/restore.ts';
import { openDatabase } from '../cluster/open-database.ts';
import { aDataFolder } from '../harness/a-data-folder.ts';
import { emptyFile, emptyLocation, openAt, testStores } from '../store/test-stores.ts';

const postgres = testStores.find(({ name }) => name === 'Postgres');
const { PATH, PG_BIN } = process.env;

function aFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-restore-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

async function aBackup(stateFolder: string, environment: NodeJS.ProcessEnv = {}) {
	return backUp({
		stateFolder,
		targetFolder: join(aFolder(), 'backup'),
		now: new Date(),
		environment,
		pause: async () => {},
	});
}

async function aBackupOfOne() {
	const { file } = await emptyFile();
	const store = await openAt({ url: undefined, file });
	await store.put('one', { kept: 1 });
	return aBackup(dirname(file));
}

async function aBackupOfAll() {
	const { file } = await emptyFile();
	const store = await openAt({ url: undefined, file });
	await store.put('one', { kept: 1 });
	openArticleLog(join(dirname(file), 'archive.sqlite'), { now: new Date() }).close();
	return aBackup(dirname(file));
}

/** Puts another file of a backup in place of one. */
const copyOther = (other: string) => (file: string) => cpSync(join(dirname(file), other), file);

describe('a restore', () => {
	it('brings back what was backed up while it ran, and says what', async () => {
		const { folder } = await aBackupOfOne();
		const stateFolder = join(aFolder(), 'state');
		const restored = await restore({ backupFolder: folder, stateFolder, environment: {} });
		expect(restored).toEqual([{ name: 'subscriptions.sqlite', rows: 1 }]);
		expect(readdirSync(stateFolder)).toEqual(['subscriptions.sqlite']);
		const store = await openAt({ url: undefined, file: join(stateFolder, 'subscriptions.sqlite') });
		expect(await store.get('one')).toEqual({ kept: 1 });
	});

	it('says that there is no backup in a folder without one', async () => {
		const backupFolder = aFolder();
		const settings = { backupFolder, stateFolder: aFolder(), environment: {} };
		await expect(restore(settings)).rejects.toThrow(
			`Nothing was restored: there is no backup in ${backupFolder}. Name the folder that a backup made.`,
		);
	});

	it('replaces no file that is there', async () => {
		const { folder } = await aBackupOfOne();
		const stateFolder = aFolder();
		cpSync(join(folder, 'subscriptions.sqlite'), join(stateFolder, 'subscriptions.sqlite'));
		await expect(restore({ backupFolder: folder, stateFolder, environment: {} })).rejects.toThrow(
			`Nothing was restored: ${stateFolder}/subscriptions.sqlite exists, and a restore never replaces anything. Stop Dateline,`,
		);
	});

	it('puts nothing in place if a file of the backup is damaged', async () => {
		const { folder } = await aBackupOfOne();
		truncateSync(join(folder, 'subscriptions.sqlite'), 8_192);
		const stateFolder = aFolder();
		mkdirSync(join(stateFolder, 'local'));
		await expect(restore({ backupFolder: folder, stateFolder, environment: {} })).rejects.toThrow(
			`Nothing was restored: ${folder}/subscriptions.sqlite is damaged. Restore another backup.`,
		);
		expect(readdirSync(stateFolder)).toEqual(['local']);
	});

	it.each(['articles.sqlite', 'subscriptions.sqlite'])(
		'puts nothing in place if %s is missing from the backup, and names it',
		async (missing) => {
			const { folder } = await aBackupOfAll();
			rmSync(join(folder, missing));
			const stateFolder = join(aFolder(), 'state');
			await expect(restore({ backupFolder: folder, stateFolder, environment: {} })).rejects.toThrow(
				`Nothing was restored: ${folder} lacks ${missing}, which contents.json says it had. Restore a complete backup.`,
			);
			expect(existsSync(stateFolder)).toBe(false);
		},
	);

	it.each([
		['subscriptions.sqlite', 'empty', (file: string) => truncateSync(file, 0)],
		['articles.sqlite', 'empty', (file: string) => truncateSync(file, 0)],
		['articles.sqlite', 'another of its files', copyOther('subscriptions.sqlite')],
		['subscriptions.sqlite', 'another of its files', copyOther('articles.sqlite')],
	] as const)('puts nothing in place if %s is %s', async (name, _, spoil) => {
		const { folder } = await aBackupOfAll();
		spoil(join(folder, name));
		const stateFolder = join(aFolder(), 'state');
		await expect(restore({ backupFolder: folder, stateFolder, environment: {} })).rejects.toThrow(
			`Nothing was restored: ${folder}/${name} is damaged. Restore another backup.`,
		);
		expect(readdirSync(stateFolder)).toEqual([]);
	});

	it('puts nothing in place if what the backup had cannot be read', async () => {
		const { folder } = await aBackupOfAll();
		truncateSync(join(folder, 'contents.json'), 9);
		const stateFolder = join(aFolder(), 'state');
		await expect(restore({ backupFolder: folder, stateFolder, environment: {} })).rejects.toThrow(
			`Nothing was restored: ${folder}/contents.json is damaged. Restore another backup.`,
		);
		expect(existsSync(stateFolder)).toBe(false);
	});

	it('brings back a backup of an older version, which did not write down what it had', async () => {
		const { folder } = await aBackupOfOne();
		rmSync(join(folder, 'contents.json'));
		const settings = { backupFolder: folder, stateFolder: aFolder(), environment: {} };
		expect(await restore(settings)).toEqual([{ name: 'subscriptions.sqlite', rows: 1 }]);
	});

	it.each(['STATE_URL', 'CLUSTER_URL'])(
		'restores no documents of a file where %s says that Postgres keeps them',
		async (variable) => {
			const { folder } = await aBackupOfOne();
			const environment = { [variable]: 'postgres://dateline@127.0.0.1:1/none' };
			await expect(
				restore({ backupFolder: folder, stateFolder: aFolder(), environment }),
			).rejects.toThrow(`has no dump of Postgres. Unset ${variable}`);
		},
	);

	it('says what to install if Postgres’s programs are missing', async () => {
		const environment = { PATH: aFolder(), STATE_URL: 'postgres://dateline@127.0.0.1:1/none' };
		await expect(aBackup(aFolder(), environment)).rejects.toThrow(
			'No backup was made: pg_dump was not found in PATH. Install the client programs of Postgres',
		);
	});

	it('tells no password when Postgres cannot be reached', async () => {
		const environment = { PATH, STATE_URL: 'postgres://dateline:hunter2@127.0.0.1:1/none' };
		const attempt = aBackup(aFolder(), environment);
		await expect(attempt).rejects.toThrow('No backup was made: pg_dump failed: connection to');
		await expect(attempt).rejects.not.toThrow('hunter2');
	});

	it('says that nothing answers where a variable names Postgres', async () => {
		const environment = { PATH, CLUSTER_URL: 'postgres://dateline:hunter2@127.0.0.1:1/none' };
		const backupFolder = aFolder();
		writeFileSync(join(backupFolder, 'state.dump'), '');
		const attempt = restore({ backupFolder, stateFolder: aFolder(), environment });
		await expect(attempt).rejects.toThrow(
			'Postgres at 127.0.0.1, port 1, which CLUSTER_URL names, cannot be reached (ECONNREFUSED).',
		);
	});

	it('leaves the articles of several processes in the dump, once they are there', async ({
		skip,
	}) => {
		const { url, pool } = await openDatabase(skip);
		const { stateFolder, file } = aDataFolder({});
		openArticleLog(file, { now: new Date() }).close();
		const environment = { PATH, PG_BIN, CLUSTER_URL: url };
		const filesOf = async () =>
			(await aBackup(stateFolder, environment)).files.map(({ name }) => name);
		expect(await filesOf()).toEqual(['state.dump', 'articles.sqlite']);
		await pool.query("INSERT INTO dateline_log_state VALUES (true, 'a log', 1, 1)");
		expect(await filesOf()).toEqual(['state.dump']);
	});

	it('brings documents back into an empty Postgres database, and into no other', async ({
		skip,
	}) => {
		if (postgres === undefined) throw new Error('there is no such store');
		const { url } = await emptyLocation(postgres, skip);
		const environment = { PATH, PG_BIN, STATE_URL: url };
		const store = await openAt({ url, file: '' });
		await store.put('one', { kept: 1 });
		const { folder, files } = await aBackup(aFolder(), environment);
		expect(files).toEqual([{ name: 'state.dump', rows: undefined }]);
		const settings = { backupFolder: folder, stateFolder: join(aFolder(), 'state'), environment };
		await expect(restore(settings)).rejects.toThrow(
			'Nothing was restored: the database in STATE_URL has a table, public.dateline_leases, and',
		);
		expect(existsSync(settings.stateFolder)).toBe(false);
		await store.close();
		await emptyLocation(postgres, skip);
		expect(await restore(settings)).toEqual([
			{ name: 'public.dateline_leases', rows: 1 },
			{ name: 'public.dateline_state', rows: 1 },
		]);
		expect(await (await openAt({ url, file: '' })).get('one')).toEqual({ kept: 1 });
	});
});
