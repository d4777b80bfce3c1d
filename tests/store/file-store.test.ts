import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { emptyFile, openAt } from './stores-at-hand.ts';

it('a file store leaves one file to back up', async () => {
	const place = await emptyFile();
	const store = await openAt(place);
	await store.put('digest', {});
	await store.close();
	expect(readdirSync(dirname(place.file))).toEqual(['subscriptions.sqlite']);
});

it('a second process is refused, and what the first put is there after it was killed', async () => {
	const { file } = await emptyFile();
	const first = await aProcessWith(file, 'owed');
	await expect(openAt({ url: undefined, file })).rejects.toThrow(
		`Another Dateline is using ${file}. Stop it, or give this one a STATE_DIR of its own.`,
	);
	first.kill('SIGKILL');
	await once(first, 'exit');
	const store = await openAt({ url: undefined, file });
	expect(await store.get('owed')).toEqual({ kept: true });
});

it.each([
	['is no database', (file: string) => writeFileSync(file, 'This is no database. '.repeat(500))],
	['lost its end', (file: string) => truncateSync(file, 4_096)],
])('a file that %s is refused and stays as it is', async (_, damage) => {
	const { file } = await emptyFile();
	const store = await openAt({ url: undefined, file });
	await store.put('digest', { text: 'x'.repeat(10_000) });
	await store.close();
	damage(file);
	const before = readFileSync(file);
	await expect(openAt({ url: undefined, file })).rejects.toThrow(
		`${file} is damaged, or no database at all, and nothing in it can be read. Put your backup in its place, or move it away`,
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
		`${file} is of another program, or of a newer Dateline.`,
	);
});

it('a file that cannot be opened is refused in words', async () => {
	const { file } = await emptyFile();
	mkdirSync(file, { recursive: true });
	await expect(openAt({ url: undefined, file })).rejects.toThrow(`${file} cannot be opened. Check`);
});

it.each(['ABORT', 'ROLLBACK'])(
	'a write that fails with %s is loud and costs no other',
	async (how) => {
		const place = await emptyFile();
		await (await openAt(place)).close();
		const database = new DatabaseSync(place.file);
		database.exec(`CREATE TRIGGER refuse BEFORE INSERT ON documents WHEN NEW.key = 'bad'
		BEGIN SELECT RAISE(${how}, 'no room'); END`);
		database.close();

		const store = await openAt(place);
		const outcomes = await Promise.allSettled(['a', 'bad', 'b'].map((key) => store.put(key, {})));
		expect(outcomes).toEqual([
			{ status: 'fulfilled', value: undefined },
			{ status: 'rejected', reason: expect.objectContaining({ message: 'no room' }) },
			{ status: 'fulfilled', value: undefined },
		]);
		await store.close();
		expect(Object.keys(await place.rawEntries())).toEqual(['a', 'b']);
	},
);

/** Another process that opened the store, put one document there, and stays. */
async function aProcessWith(file: string, key: string) {
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
