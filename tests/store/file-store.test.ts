import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { emptyFile, openAt } from './test-stores.ts';

it('a file store leaves one file to back up', async () => {
	const location = await emptyFile();
	const store = await openAt(location);
	await store.put('digest', {});
	await store.close();
	expect(readdirSync(dirname(location.file))).toEqual(['subscriptions.sqlite']);
});

it('a second process on one file is refused, and documents of the first survive its being killed', async () => {
	const { file } = await emptyFile();
	const first = await startProcessWith(file, 'owed');
	await expect(openAt({ url: undefined, file })).rejects.toThrow(
		`Another Dateline is using ${file}. Stop it, or set a different STATE_DIR for this one.`,
	);
	first.kill('SIGKILL');
	await once(first, 'exit');
	const store = await openAt({ url: undefined, file });
	expect(await store.get('owed')).toEqual({ kept: true });
});

it.each([
	[
		'is not a database',
		(file: string) => writeFileSync(file, 'This is not a database. '.repeat(500)),
	],
	['is cut off', (file: string) => truncateSync(file, 4_096)],
])('a file that %s is refused and not changed', async (_, damage) => {
	const { file } = await emptyFile();
	const store = await openAt({ url: undefined, file });
	await store.put('digest', { text: 'x'.repeat(10_000) });
	await store.close();
	damage(file);
	const before = readFileSync(file);
	await expect(openAt({ url: undefined, file })).rejects.toThrow(
		`${file} is damaged or is not a database, and nothing in it can be read. Replace it with your backup, or move it away`,
	);
	expect(readFileSync(file)).toEqual(before);
});

it('a database of another program is refused', async () => {
	const { file } = await emptyFile();
	mkdirSync(dirname(file));
	const other = new DatabaseSync(file);
	other.exec('CREATE TABLE notes (text TEXT)');
	other.close();
	await expect(openAt({ url: undefined, file })).rejects.toThrow(
		`${file} belongs to another program or to a newer version of Dateline.`,
	);
});

it('a file that cannot be opened is refused with a sentence', async () => {
	const { file } = await emptyFile();
	mkdirSync(file, { recursive: true });
	await expect(openAt({ url: undefined, file })).rejects.toThrow(`${file} cannot be opened. Check`);
});

it.each(['ABORT', 'ROLLBACK'])(
	'a write that fails with %s rejects without affecting others',
	async (how) => {
		const location = await emptyFile();
		await (await openAt(location)).close();
		const database = new DatabaseSync(location.file);
		database.exec(`CREATE TRIGGER refuse BEFORE INSERT ON documents WHEN NEW.key = 'bad'
		BEGIN SELECT RAISE(${how}, 'no room'); END`);
		database.close();

		const store = await openAt(location);
		const outcomes = await Promise.allSettled(['a', 'bad', 'b'].map((key) => store.put(key, {})));
		expect(outcomes).toEqual([
			{ status: 'fulfilled', value: undefined },
			{ status: 'rejected', reason: expect.objectContaining({ message: 'no room' }) },
			{ status: 'fulfilled', value: undefined },
		]);
		await store.close();
		expect(Object.keys(await location.rawEntries())).toEqual(['a', 'b']);
	},
);

/** Starts another process, which opens the store, puts one document into it and keeps running. */
async function startProcessWith(file: string, key: string) {
	const script = `
		import { openDocumentStore } from './src/store/open-store.ts';
		const store = await openDocumentStore({ url: undefined, file: process.argv[1], onTrouble() {} });
		await store.put(process.argv[2], { kept: true });
		process.stdout.write('put');
		process.stdin.resume();
	`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script, file, key], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	onTestFinished(() => void child.kill('SIGKILL'));
	await once(child.stdout, 'data');
	return child;
}
