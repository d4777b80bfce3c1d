import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { rowNumber } from '#src/archive/rows.ts';
import { now, withOwnSummary } from '../harness/a-data-folder.ts';
import { anOpenArchive, type OpenTestArchive } from '../harness/an-open-archive.ts';
import { arrivalsIn } from './archive-answers.ts';

const file = 'articles/weather.json';
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

/** When the process kills itself, and the file that it was about to commit then. */
const moments = [
	['before the log commits', 'articles.sqlite'],
	['between log and archive', 'archive.sqlite'],
] as const;

describe('a process that is killed while articles arrive', () => {
	it.each(moments)(
		'articles of a feed are neither lost nor doubled, killed %s',
		async (_, killedAt) => {
			const test = anOpenArchive({ [file]: [{ id: 'rain' }] });
			const arrivals = ['wind', 'snow'].map((id) => ({ origin: 'feed', article: article(id) }));
			await test.archive().close();
			expect(await killIn(test, { kind: 'add', arrivals }, killedAt)).toBe('SIGKILL');
			await test.reopen();
			expect(test.archive().position().seq).toBe(1);
			await test.archive().reload(undefined);
			const isLogged = killedAt === 'archive.sqlite';
			expect(arrivalsIn(test.archive())).toEqual(isLogged ? all : all.slice(0, 1));
			await test.archive().add(arrivals);
			expect(arrivalsIn(test.archive())).toEqual(all);
			await test.reopen(test.loseArchive);
			await test.archive().reload(undefined);
			expect(arrivalsIn(test.archive())).toEqual(all);
		},
	);

	it.each(moments)('a reload is complete after the next start, killed %s', async (_, killedAt) => {
		const test = anOpenArchive({ [file]: [{ id: 'rain' }], 'articles/a.json': [{ id: 'fog' }] });
		test.write({ [file]: [{ id: 'wind' }, { id: 'snow' }] });
		await test.archive().close();
		expect(await killIn(test, { kind: 'reload', by: '7' }, killedAt)).toBe('SIGKILL');
		await test.reopen();
		await test.archive().reload(undefined);
		expect(arrivalsIn(test.archive()).map((arrival) => arrival.split(' ')[1])).toEqual([
			'fog',
			'wind',
			'snow',
		]);
		const { seq } = test.archive().position();
		await test.archive().reload(undefined);
		expect(test.archive().position().seq).toBe(seq);
		expect((await test.archive().undo('7'))?.added.some[0]?.id).toBe('rain');
	});

	it('a reload that was killed and is taken back before the next start leaves the folder’s articles', async () => {
		const test = anOpenArchive({ [file]: [{ id: 'rain', headline: 'Rain' }] });
		test.write({ [file]: [{ id: 'rain', headline: 'Downpour' }, { id: 'snow' }] });
		await test.archive().close();
		await killIn(test, { kind: 'reload', by: '7' }, 'archive.sqlite');
		test.write({ [file]: [{ id: 'rain', headline: 'Rain' }] });
		await test.reopen();
		await test.archive().reload(undefined);
		expect(arrivalsIn(test.archive())).toEqual(['1 rain']);
		expect(test.archive().article('rain')?.headline).toBe('Rain');
	});

	it.each(moments)(
		'a step of pruning goes on with the next start, killed %s',
		async (_, killedAt) => {
			const rain = { id: 'rain', publishedAt: '2001-01-01' };
			const retention = { days: 30, articlesMax: 1_000 };
			const test = anOpenArchive({ [file]: [rain] });
			const ages = [90, 80, 70, 20];
			await test
				.archive()
				.add(
					ages.map((days) => ({ origin: 'feed', article: article(`from-${days}`, daysAgo(days)) })),
				);
			await test.archive().close();
			expect(await killIn(test, { kind: 'prune' }, killedAt, retention)).toBe('SIGKILL');
			const logged = killedAt === 'archive.sqlite' ? 2 : 5;
			expect(countIn(join(test.stateFolder, 'articles.sqlite'), 'entries')).toBe(logged);
			expect(countIn(test.file, 'articles')).toBe(5);
			await test.reopen(undefined, retention);
			await test.archive().reload(undefined);
			await test.archive().settled();
			expect(arrivalsIn(test.archive())).toEqual(['1 rain', '5 from-20']);
			expect(countIn(join(test.stateFolder, 'articles.sqlite'), 'entries')).toBe(2);
		},
	);
});

describe('commits that wait in the write-ahead log', () => {
	it.each([
		['is killed before they move', 'nowhere'],
		['is killed once their checksums are written', 'PRAGMA wal_checkpoint(TRUNCATE)'],
		['ends without closing anything', 'exit'],
	])('are neither lost nor taken for damage after a process that %s', async (_, end) => {
		const test = anOpenArchive({ [file]: [{ id: 'rain' }] });
		await test.archive().close();
		await endWithCommits(test, end);
		await test.reopen();
		expect(arrivalsIn(test.archive())).toEqual(all);
		await test.archive().check();
		expect(arrivalsIn(test.archive())).toEqual(all);
		expect(test.rebuilt).toEqual([]);
	});
});

const all = ['1 rain', '2 wind', '3 snow'];

function article(id: string, publishedAt = '2025-06-19') {
	return withOwnSummary({ id, publishedAt });
}

function countIn(path: string, table: string): number {
	const database = new DatabaseSync(path, { readOnly: true });
	const count = rowNumber(database.prepare(`SELECT count(*) AS n FROM ${table}`).get(), 'n');
	database.close();
	return count;
}

/** Performs a task in another process that kills itself; returns the signal that ended it. */
async function killIn(
	{ file: archiveFile, dataFolder }: OpenTestArchive,
	task: object,
	killedAt: (typeof moments)[number][1],
	retention = { days: 400, articlesMax: 1_000 },
): Promise<unknown> {
	const settings = { file: archiveFile, dataFolder, task, retention, verify: true };
	const script = `
		import { DatabaseSync } from 'node:sqlite';
		import { openTaskPerformer } from './src/archive/reload/perform-task.ts';
		const settings = JSON.parse(process.argv[1]);
		const exec = DatabaseSync.prototype.exec;
		DatabaseSync.prototype.exec = function (sql) {
			const isHere = this.location()?.endsWith(process.argv[2]);
			if (isHere && sql === 'COMMIT') process.kill(process.pid, 'SIGKILL');
			return exec.call(this, sql);
		};
		openTaskPerformer().perform({ ...settings, now: new Date('${now.toISOString()}') }, {
			onOutcome() {},
			onReadingFailed() {},
			onceSwitched: (run) => run(),
		});
	`;
	const child = spawn(
		process.execPath,
		['--input-type=module', '-e', script, JSON.stringify(settings), killedAt],
		{ stdio: ['ignore', 'inherit', 'inherit'] },
	);
	const [, signal] = await once(child, 'exit');
	return signal;
}

/** Adds articles in another process, which reads the archive as the program does, and ends before it has closed all. */
async function endWithCommits({ stateFolder, dataFolder }: OpenTestArchive, end: string) {
	const arrivals = ['wind', 'snow'].map((id) => ({ origin: 'feed', article: article(id) }));
	const script = `
		import { DatabaseSync } from 'node:sqlite';
		import { openArchive } from './src/archive/open-archive.ts';
		import { openWorkerInThisThread } from './tests/harness/run-at-once.ts';
		const [folders, arrivals, end] = JSON.parse(process.argv[1]);
		const exec = DatabaseSync.prototype.exec;
		const archive = openArchive({
			...folders,
			now: () => new Date('${now.toISOString()}'),
			onRebuilt: (why) => { throw new Error(why); },
			...(end === 'exit' ? {} : { worker: openWorkerInThisThread() }),
		});
		for (const arrival of arrivals) await archive.add([arrival]);
		DatabaseSync.prototype.exec = function (sql) {
			if (sql === end) process.kill(process.pid, 'SIGKILL');
			return exec.call(this, sql);
		};
		if (end !== 'nowhere' && end !== 'exit') await archive.close();
		if (end !== 'exit') process.kill(process.pid, 'SIGKILL');
	`;
	const settings = JSON.stringify([{ stateFolder, dataFolder }, arrivals, end]);
	const child = spawn(process.execPath, ['-e', script, settings], {
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	const [code, signal] = await once(child, 'exit');
	expect(code ?? signal).toBe(end === 'exit' ? 0 : 'SIGKILL');
	expect(statSync(join(stateFolder, 'archive.sqlite-wal')).size).toBeGreaterThan(0);
}
