import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	closeSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openArticleLog } from '#src/archive/open-article-log.ts';
import { writeStored } from '#src/store/stored-document.ts';
import { root } from '../harness/start-program.ts';
import { emptyFile, openAt, type TestLocation } from '../store/test-stores.ts';

/** Runs the backup command in its own process, as an operator would. */
async function backUp(stateFolder: string | undefined, target: string, cwd = process.cwd()) {
	const program = spawn(process.execPath, [join(root, 'src/program/back-up.ts'), target], {
		cwd,
		env: { STATE_DIR: stateFolder, NODE_NO_WARNINGS: '1' },
	});
	const [output, complaint, [code]] = await Promise.all([
		text(program.stdout),
		text(program.stderr),
		once(program, 'exit'),
	]);
	return { code, output, complaint, folder: output.split(': ')[0] ?? '' };
}

function aTarget(): string {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-backup-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return join(folder, 'backups');
}

describe('a backup', () => {
	it('backs up all documents while the process that wrote them still runs', async () => {
		const { file } = await emptyFile();
		const store = await openAt({ url: undefined, file });
		await store.put('one', { kept: 1 });
		await store.put('two', { kept: 2 });
		const { code, folder, output } = await backUp(dirname(file), aTarget());
		expect(output).toMatch(/: subscriptions\.sqlite \(2 rows\)\n$/);
		expect(code).toBe(0);
		const copy = await openAt({ url: undefined, file: join(folder, 'subscriptions.sqlite') });
		expect(await copy.get('one')).toEqual({ kept: 1 });
		expect(await copy.get('two')).toEqual({ kept: 2 });
	});

	it('backs up the documents of one moment while they are constantly written', async () => {
		const { file } = await emptyFile();
		const store = await openAt({ url: undefined, file });
		const state = { isDone: false };
		const filler = 'x'.repeat(20_000);
		const writing = (async () => {
			for (let round = 1; !state.isDone; round += 1) {
				const keys = Array.from({ length: 20 }, (_, index) => `document-${index}`);
				await Promise.all(keys.map((key) => store.put(key, { round, filler })));
			}
		})();
		const { code, folder, complaint } = await backUp(dirname(file), aTarget());
		state.isDone = true;
		await writing;
		expect(complaint).toBe('');
		expect(code).toBe(0);
		const database = new DatabaseSync(join(folder, 'subscriptions.sqlite'), { readOnly: true });
		const rounds = database.prepare("SELECT DISTINCT value ->> '$.value.round' FROM documents");
		expect(rounds.all()).toHaveLength(1);
		database.close();
	});

	it('leaves out what is made again when it is missing, damaged or not', async () => {
		const { file } = await emptyFile();
		await (await openAt({ url: undefined, file })).close();
		writeFileSync(join(dirname(file), 'process.sqlite'), 'damaged');
		const log = openArticleLog(join(dirname(file), 'archive.sqlite'), { now: new Date() });
		onTestFinished(() => log.close());
		for (const name of ['archive.sqlite', 'summaries.sqlite']) {
			const other = new DatabaseSync(join(dirname(file), name));
			other.exec('PRAGMA journal_mode = WAL; CREATE TABLE seen (id); INSERT INTO seen VALUES (1)');
			onTestFinished(() => other.close());
		}
		const { folder, output } = await backUp(dirname(file), aTarget());
		expect(output).toMatch(/: subscriptions\.sqlite \(0 rows\), articles\.sqlite \(1 row\)\n$/);
		expect(readdirSync(folder).sort()).toEqual([
			'articles.sqlite',
			'contents.json',
			'subscriptions.sqlite',
		]);
	});

	it('backs up the state of the bot, not that of the local Discord, where the token is known only to a service', async () => {
		const target = aTarget();
		const cwd = dirname(target);
		for (const [folder, count] of [
			['state', 2],
			['state/local', 1],
		] as const) {
			const file = join(cwd, folder, 'subscriptions.sqlite');
			mkdirSync(dirname(file), { recursive: true });
			const store = await openAt({ url: undefined, file });
			for (let key = 0; key < count; key += 1) await store.put(`document ${key}`, {});
			await store.close();
		}
		const { output } = await backUp(undefined, target, cwd);
		expect(output).toMatch(/: subscriptions\.sqlite \(2 rows\)\n$/);
	});

	it('backs up the log of articles while it is open, and refuses one with a changed letter', async () => {
		const { file } = await emptyFile();
		const stateFolder = dirname(file);
		const path = join(stateFolder, 'articles.sqlite');
		mkdirSync(stateFolder, { recursive: true });
		const log = openArticleLog(join(stateFolder, 'archive.sqlite'), { now: new Date() });
		log.append([{ id: 'rain', origin: 'feed', json: 'drizzle' }]);
		const sound = await backUp(stateFolder, aTarget());
		expect(sound.complaint).toBe('');
		const copy = openArticleLog(join(sound.folder, 'archive.sqlite'), {
			now: new Date(),
			thorough: true,
		});
		expect([copy.name, copy.read(0, 9)[0]?.json]).toEqual([log.name, 'drizzle']);
		for (const each of [log, copy]) each.close();
		const bytes = readFileSync(path);
		bytes.write('drizzly', bytes.indexOf('drizzle'));
		writeFileSync(path, bytes);
		const { complaint } = await backUp(stateFolder, aTarget());
		expect(complaint).toBe(
			`No backup was made: ${path} is damaged. Start Dateline, or let it run for another hour: it repairs the file.\n`,
		);
	});

	it('creates a new folder for each backup, and overwrites nothing', async () => {
		const { file } = await emptyFile();
		await openAt({ url: undefined, file });
		const target = aTarget();
		const first = await backUp(dirname(file), target);
		const second = await backUp(dirname(file), target);
		expect(readdirSync(target)).toHaveLength(2);
		expect(first.folder).not.toBe(second.folder);
	});

	it('makes no backup and says so if there is nothing to back up', async () => {
		const target = aTarget();
		const { code, complaint } = await backUp(join(target, 'elsewhere'), target);
		expect(complaint).toContain(`There is nothing to back up in ${join(target, 'elsewhere')}. Run`);
		expect(code).toBe(1);
		expect(existsSync(target)).toBe(false);
	});

	it.each([
		['subscriptions.sqlite', 'If Dateline is running'],
		['articles.sqlite', 'Start Dateline'],
	])('is not made of %s while that is empty', async (name, advice) => {
		const { file } = await emptyFile();
		await (await openAt({ url: undefined, file })).close();
		const empty = join(dirname(file), name);
		writeFileSync(empty, '');
		const { code, complaint } = await backUp(dirname(file), aTarget());
		expect(complaint).toContain(`No backup was made: ${empty} is damaged. ${advice}`);
		expect(code).toBe(1);
	});

	it('leaves no unfinished backup if a database is damaged', async () => {
		const { file } = await emptyFile();
		await (await openAt({ url: undefined, file })).close();
		const articles = join(dirname(file), 'articles.sqlite');
		writeFileSync(articles, 'This is not a database. '.repeat(500));
		const target = aTarget();
		const { code, complaint } = await backUp(dirname(file), target);
		expect(complaint).toContain(`No backup was made: ${articles} is damaged. Start Dateline`);
		expect(code).toBe(1);
		expect(readdirSync(target)).toEqual([]);
	});

	it.each([
		[
			'a document changed',
			(location: TestLocation) =>
				location.putRaw('a', writeStored('a', { text: 'y' }).replace('y', 'z')),
		],
		[
			'a page of documents is lost',
			async ({ file }: TestLocation) =>
				writeFileSync(file, readFileSync(file).fill(0, 3 * 8_192, 4 * 8_192)),
		],
	])('makes no backup if %s, and says what to do', async (_, damage) => {
		const location = await emptyFile();
		const store = await openAt(location);
		const text = 'x'.repeat(1_000);
		for (const key of 'abcdefghijklmnopqrst') await store.put(key, { text });
		await store.close();
		await damage(location);
		const { complaint, code } = await backUp(dirname(location.file), aTarget());
		expect(complaint).toContain(`No backup was made: ${location.file} is damaged. If Dateline is`);
		expect(code).toBe(1);
	});

	it('backs up a damaged file again once a running Dateline has rewritten it after a touch', async () => {
		const { file } = await emptyFile();
		const store = await openAt({ url: undefined, file });
		const document = { text: 'x'.repeat(1_000) };
		await store.put('a', document);
		const check = store.watch?.(() => [['a', document]]);
		const opened = openSync(file, 'r+');
		writeSync(opened, 'z', readFileSync(file).indexOf('xxx'));
		const before = await backUp(dirname(file), aTarget());
		expect(before.complaint).toContain(`No backup was made: ${file} is damaged. If Dateline is`);
		utimesSync(file, new Date(0), new Date(0));
		await check?.();
		const after = await backUp(dirname(file), aTarget());
		expect(after.complaint).toBe('');
		closeSync(opened);
	});
});
