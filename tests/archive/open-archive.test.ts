import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Archive } from '#src/archive/archive.ts';
import { openTaskWorker } from '#src/archive/reload/run-in-worker.ts';
import { firstWindow, newestIds } from '../harness/an-archive.ts';
import { anOpenArchive, type OpenTestArchive } from '../harness/an-open-archive.ts';

const rain = { id: 'rain', headline: 'Rain' };
const snow = { id: 'snow', headline: 'Snow' };
const file = 'articles/weather.json';

function manyAbout(person: string, count: number) {
	return Array.from({ length: count }, (_, n) => ({ id: `story-${n}`, people: [person] }));
}

/** What every kind of query returns at one moment. */
function viewOf(archive: Archive): string {
	const suggestions = archive.names().suggest('', 5);
	const mentions = suggestions.map(
		({ name }) => archive.naming(name.id, {}, firstWindow).total.count,
	);
	const matches = archive.search({ all: ['example'], none: [] }, {}, firstWindow).total.count;
	return JSON.stringify([
		suggestions.map(({ name }) => [name.name, name.mentions]),
		mentions,
		matches,
		archive.newest({}, firstWindow).total.count,
		archive.facts().articles,
		archive.sources(),
	]);
}

/** Runs SQL on a file of the archive from outside. */
function tamper(path: string, sql: string): void {
	const database = new DatabaseSync(path);
	database.exec(sql);
	database.close();
}

describe('a running reload', () => {
	it('readers see the old set of articles or the new one during a reload, never a mixture', async () => {
		const { archive, write } = anOpenArchive(
			{ [file]: manyAbout('Wei Chen', 200) },
			{ worker: openTaskWorker() },
		);
		const before = viewOf(archive());
		write({ [file]: manyAbout('Ana Sousa', 300) });
		const views = new Set<string>();
		const reload = archive().reload('7');
		const ended = reload.then(() => true);
		while (!(await Promise.race([ended, setImmediate(false)]))) views.add(viewOf(archive()));
		views.delete(before);
		views.delete(viewOf(archive()));
		expect([...views]).toEqual([]);
		expect(viewOf(archive())).toContain('[["Ana Sousa",300]],[300]');
	});

	it('a second reload waits for the first', async () => {
		const { archive, write } = anOpenArchive({ [file]: [rain] }, { worker: openTaskWorker() });
		write({ [file]: [rain, snow] });
		const [first, second] = await Promise.all([archive().reload('7'), archive().reload('8')]);
		expect([first.added.count, second.added.count]).toEqual([1, 0]);
		expect(archive().facts().lastReload?.by).toBe('8');
	});

	it('closing the archive waits for a running reload', async () => {
		const test = anOpenArchive({ [file]: [rain] }, { worker: openTaskWorker() });
		test.write({ [file]: [rain, snow] });
		const reload = test.archive().reload('7');
		await test.reopen();
		expect((await reload).added.some).toEqual([snow]);
		expect(newestIds(test.archive()).sort()).toEqual(['rain', 'snow']);
	});

	it('a reload requested while the archive closes is refused', async () => {
		const { archive, reopen } = anOpenArchive({ [file]: [rain] }, { worker: openTaskWorker() });
		const closing = archive();
		const running = closing.reload('7');
		const reopened = reopen();
		await expect(closing.reload('8')).rejects.toThrow('closed');
		await Promise.all([running, reopened]);
	});
});

describe('a reload that fails', () => {
	const fail = `CREATE TRIGGER fails BEFORE INSERT ON entries BEGIN SELECT RAISE(ABORT, 'disk full'); END`;
	const logOf = ({ stateFolder }: OpenTestArchive) => join(stateFolder, 'articles.sqlite');

	it('a failed reload rejects its promise, and changes nothing', async () => {
		const test = anOpenArchive({ [file]: [rain] }, { worker: openTaskWorker() });
		const before = viewOf(test.archive());
		tamper(logOf(test), fail);
		test.write({ [file]: [snow] });
		await expect(test.archive().reload('7')).rejects.toThrow('disk full');
		expect(viewOf(test.archive())).toBe(before);
	});

	it('a reload works after a failed one', async () => {
		const test = anOpenArchive({ [file]: [rain] }, { worker: openTaskWorker() });
		tamper(logOf(test), fail);
		test.write({ [file]: [snow] });
		await expect(test.archive().reload('7')).rejects.toThrow('disk full');
		tamper(logOf(test), 'DROP TRIGGER fails');
		expect(await test.archive().reload('7')).toMatchObject({ added: { some: [snow] } });
		expect(newestIds(test.archive())).toEqual(['snow']);
	});
});

describe('undo', () => {
	it('undo works after a restart, and what it undid stays undone after another', async () => {
		const test = anOpenArchive({ [file]: [rain] }, { worker: openTaskWorker() });
		test.write({ [file]: [rain, snow] });
		await test.archive().reload('7');
		await test.reopen();
		expect((await test.archive().undo('8'))?.removed.some).toEqual([snow]);
		await test.reopen();
		await test.archive().reload(undefined);
		expect(newestIds(test.archive())).toEqual(['rain']);
	});

	it('undo restores what an emptied folder removed, even after the program reloads by itself', async () => {
		const test = anOpenArchive({ [file]: [rain] }, { worker: openTaskWorker() });
		test.write({ [file]: undefined });
		await test.archive().reload('7');
		await test.archive().reload(undefined);
		await test.archive().undo('7');
		expect(newestIds(test.archive())).toEqual(['rain']);
	});

	it('undo returns undefined if there is nothing to undo', async () => {
		const { archive } = anOpenArchive({ [file]: [rain] }, { worker: openTaskWorker() });
		expect(await archive().undo('7')).toBeUndefined();
	});
});
