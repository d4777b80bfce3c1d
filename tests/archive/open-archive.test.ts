import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Archive } from '#src/archive/archive.ts';
import { runInWorker } from '#src/archive/reload/run-in-worker.ts';
import { firstWindow, newestIds } from '../harness/an-archive.ts';
import { anOpenArchive, type OpenTestArchive } from '../harness/an-open-archive.ts';

const rain = { id: 'rain', headline: 'Rain' };
const snow = { id: 'snow', headline: 'Snow' };
const file = 'articles/weather.json';

function manyAbout(person: string, count: number) {
	return Array.from({ length: count }, (_, n) => ({ id: `story-${n}`, people: [person] }));
}

/** What one reader sees at one moment, by every way of asking. */
function seen(archive: Archive): string {
	const found = archive.names().suggest('', 5);
	const listed = found.map(({ name }) => archive.naming(name.id, {}, firstWindow).total.count);
	const words = archive.search({ all: ['example'], none: [] }, {}, firstWindow).total.count;
	return JSON.stringify([
		found.map(({ name }) => [name.name, name.mentions]),
		listed,
		words,
		archive.newest({}, firstWindow).total.count,
		archive.facts().articles,
		archive.sources(),
	]);
}

/** Runs SQL on the archive’s file as a stranger would. */
function tamper(path: string, sql: string): void {
	const database = new DatabaseSync(path);
	database.exec(sql);
	database.close();
}

describe('while a reload runs', () => {
	it('readers see the old set or the new, never a mixture', async () => {
		const { archive, write } = anOpenArchive({ [file]: manyAbout('Wei Chen', 200) }, runInWorker);
		const before = seen(archive());
		write({ [file]: manyAbout('Ana Sousa', 300) });
		const views = new Set<string>();
		const reload = archive().reload('7');
		const ended = reload.then(() => true);
		while (!(await Promise.race([ended, setImmediate(false)]))) views.add(seen(archive()));
		views.delete(before);
		views.delete(seen(archive()));
		expect([...views]).toEqual([]);
		expect(seen(archive())).toContain('[["Ana Sousa",300]],[300]');
	});

	it('a second one waits for its turn', async () => {
		const { archive, write } = anOpenArchive({ [file]: [rain] }, runInWorker);
		write({ [file]: [rain, snow] });
		const [first, second] = await Promise.all([archive().reload('7'), archive().reload('8')]);
		expect([first.added.count, second.added.count]).toEqual([1, 0]);
		expect(archive().facts().lastReload?.by).toBe('8');
	});

	it('closing waits for it', async () => {
		const test = anOpenArchive({ [file]: [rain] }, runInWorker);
		test.write({ [file]: [rain, snow] });
		const reload = test.archive().reload('7');
		await test.reopen();
		expect((await reload).added.some).toEqual([snow]);
		expect(newestIds(test.archive()).sort()).toEqual(['rain', 'snow']);
	});

	it('another that is asked for while closing is refused', async () => {
		const { archive, reopen } = anOpenArchive({ [file]: [rain] }, runInWorker);
		const closing = archive();
		const running = closing.reload('7');
		const reopened = reopen();
		await expect(closing.reload('8')).rejects.toThrow('closed');
		await Promise.all([running, reopened]);
	});
});

describe('a reload that fails', () => {
	const fail = `CREATE TRIGGER fails BEFORE INSERT ON arrivals BEGIN SELECT RAISE(ABORT, 'no room'); END`;
	const arrivalsOf = ({ stateFolder }: OpenTestArchive) => join(stateFolder, 'arrivals.sqlite');

	it('is told to who asked, and leaves everything as it was', async () => {
		const test = anOpenArchive({ [file]: [rain] }, runInWorker);
		const before = seen(test.archive());
		tamper(arrivalsOf(test), fail);
		test.write({ [file]: [snow] });
		await expect(test.archive().reload('7')).rejects.toThrow('no room');
		expect(seen(test.archive())).toBe(before);
	});

	it('does not keep the next from working', async () => {
		const test = anOpenArchive({ [file]: [rain] }, runInWorker);
		tamper(arrivalsOf(test), fail);
		test.write({ [file]: [snow] });
		const failing = test.archive().reload('7');
		await expect(failing).rejects.toThrow('no room');
		tamper(arrivalsOf(test), 'DROP TRIGGER fails');
		expect(await test.archive().reload('7')).toMatchObject({ added: { some: [snow] } });
		expect(newestIds(test.archive())).toEqual(['snow']);
	});
});

describe('undo', () => {
	it('outlives a restart, and so does what it undid', async () => {
		const test = anOpenArchive({ [file]: [rain] }, runInWorker);
		test.write({ [file]: [rain, snow] });
		await test.archive().reload('7');
		await test.reopen();
		expect((await test.archive().undo('8'))?.removed.some).toEqual([snow]);
		await test.reopen();
		await test.archive().reload(undefined);
		expect(newestIds(test.archive())).toEqual(['rain']);
	});

	it('brings back what an emptied folder took away, after restarts too', async () => {
		const test = anOpenArchive({ [file]: [rain] }, runInWorker);
		test.write({ [file]: undefined });
		await test.archive().reload('7');
		await test.archive().reload(undefined);
		await test.archive().undo('7');
		expect(newestIds(test.archive())).toEqual(['rain']);
	});

	it('of nothing changes nothing', async () => {
		const { archive } = anOpenArchive({ [file]: [rain] }, runInWorker);
		expect(await archive().undo('7')).toBeUndefined();
	});
});
