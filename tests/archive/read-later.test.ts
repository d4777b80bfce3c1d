import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { Archive } from '#src/archive/archive.ts';
import { rowNumber } from '#src/archive/rows.ts';
import { arriving } from '../harness/a-reading-archive.ts';
import { readSimply } from '../harness/a-simple-reader.ts';
import { firstWindow } from '../harness/an-archive.ts';
import { anOpenArchive } from '../harness/an-open-archive.ts';
import { openWorkerInThisThread } from '../harness/run-at-once.ts';

const file = 'articles/old.json';
const titled = (n: number) => {
	const publishedAt = new Date(Date.UTC(2025, 5, 1, 0, n)).toISOString();
	return arriving(`a-${n}`, `Minister Ana Sousa said: “No ${n}.”`, { publishedAt });
};
const arrivals = Array.from({ length: 120 }, (_, n) => titled(n + 1));

function openReading() {
	const worker = openWorkerInThisThread(readSimply);
	return anOpenArchive({ [file]: [{ id: 'old' }] }, { worker });
}

function mentionsOf(archive: Archive, name: string): number {
	const found = archive.names().find(name);
	return found.kind === 'one' ? found.name.mentions : 0;
}

function statementsOf(archive: Archive, name: string): number {
	const found = archive.names().find(name);
	return found.kind === 'one' ? archive.statements(found.name.id, firstWindow).total : 0;
}

describe('articles that arrive together', () => {
	it('are read afterwards, so that their arrival does not wait, and settling waits for all', async () => {
		const test = openReading();
		await test.archive().add(arrivals);
		await test.archive().settled();
		expect(mentionsOf(test.archive(), 'Ana Sousa')).toBe(120);
		const database = new DatabaseSync(test.file, { readOnly: true });
		const count = (table: string) =>
			rowNumber(database.prepare(`SELECT count(*) AS n FROM ${table}`).get(), 'n');
		expect([count('readings'), count('unread'), count('rescans')]).toEqual([120, 0, 0]);
		database.close();
	});

	it('are read after a restart if the process was killed before', async () => {
		const test = openReading();
		await test.archive().close();
		expect(await killAfter(test, arrivals)).toBe('SIGKILL');
		await test.reopen();
		expect(statementsOf(test.archive(), 'Ana Sousa')).toBe(50);
		await test.archive().reload(undefined);
		await test.archive().settled();
		expect(statementsOf(test.archive(), 'Ana Sousa')).toBe(120);
		expect(test.rebuilt).toEqual([]);
	});

	it('give the same after their archive is lost, with what moderators decided', async () => {
		const test = openReading();
		await test.archive().add([...arrivals, arriving('b-1', 'Minister Jo Lima left.')]);
		await test.archive().decide({ people: [], hidden: ['Jo Lima'], apart: [] });
		await test.archive().settled();
		expect(mentionsOf(test.archive(), 'Jo Lima')).toBe(0);
		await test.reopen(test.loseArchive);
		await test.archive().decide({ people: [], hidden: ['Jo Lima'], apart: [] });
		await test.archive().reload(undefined);
		await test.archive().settled();
		expect(mentionsOf(test.archive(), 'Ana Sousa')).toBe(120);
		expect(mentionsOf(test.archive(), 'Jo Lima')).toBe(0);
	});
});

describe('an article that makes the reader throw', () => {
	const faulty = arriving('b-1', 'Minister Jo Lima left.');
	function openFailing() {
		const worker = openWorkerInThisThread((article) => {
			if (article.id === 'b-1') throw new RangeError('too deep');
			return readSimply(article);
		});
		return anOpenArchive({ [file]: [{ id: 'old' }] }, { worker });
	}

	it('arrives like any other, with those beside it, and is reported', async () => {
		const test = openFailing();
		await test.archive().add([titled(1), faulty, titled(2)]);
		expect(test.archive().article('b-1')).toBeDefined();
		expect(mentionsOf(test.archive(), 'Ana Sousa')).toBe(2);
		expect(test.notRead).toEqual(['b-1']);
	});

	it('holds up none of those that are read afterwards', async () => {
		const test = openFailing();
		await test.archive().add([...arrivals, faulty]);
		await test.archive().settled();
		expect(mentionsOf(test.archive(), 'Ana Sousa')).toBe(120);
		expect(test.notRead).toEqual(['b-1']);
	});
});

describe('a reading that was damaged', () => {
	it('is made again from the article, with all decisions, and nothing of it is shown before', async () => {
		const test = openReading();
		await test.archive().add([titled(1), arriving('b-1', 'Minister Jo Lima left.')]);
		await test.archive().decide({ people: [], hidden: ['Jo Lima'], apart: [] });
		await test.archive().settled();
		await test.archive().close();
		const database = new DatabaseSync(test.file);
		database.exec(`UPDATE readings SET json = replace(json, 'No 1', 'No 2')`);
		database.close();
		await test.reopen();
		expect(test.archive().statementsIn('a-1')).toEqual([]);
		await test.archive().decide({ people: [], hidden: ['Jo Lima'], apart: [] });
		await test.archive().settled();
		expect(
			test
				.archive()
				.statementsIn('a-1')
				.map(({ text }) => text),
		).toEqual(['No 1.']);
		expect(mentionsOf(test.archive(), 'Jo Lima')).toBe(0);
	});
});

/** Adds articles in another process, which kills itself in the first step of reading the others. */
async function killAfter(
	{ stateFolder, dataFolder }: ReturnType<typeof openReading>,
	added: typeof arrivals,
): Promise<unknown> {
	const script = `
		import { DatabaseSync } from 'node:sqlite';
		import { openArchive } from './src/archive/open-archive.ts';
		import { readSimply } from './tests/harness/a-simple-reader.ts';
		import { openWorkerInThisThread } from './tests/harness/run-at-once.ts';
		const [folders, arrivals] = JSON.parse(process.argv[1]);
		let read = 0;
		const readArticle = (article) => {
			read += 1;
			if (read === 60) process.kill(process.pid, 'SIGKILL');
			return readSimply(article);
		};
		const archive = openArchive({
			...folders,
			now: () => new Date('2025-06-20T12:00:00Z'),
			onRebuilt: (why) => { throw new Error(why); },
			worker: openWorkerInThisThread(readArticle),
		});
		await archive.add(arrivals);
		await archive.settled();
	`;
	const settings = JSON.stringify([{ stateFolder, dataFolder }, added]);
	const child = spawn(process.execPath, ['--input-type=module', '-e', script, settings], {
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	const [, signal] = await once(child, 'exit');
	return signal;
}
