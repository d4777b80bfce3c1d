import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openArrivalLog } from '#src/archive/arrival-log.ts';
import { anArchive, type TestArchive } from '../harness/an-archive.ts';
import { anOpenArchive, type OpenTestArchive } from '../harness/an-open-archive.ts';

const rain = { id: 'rain', publishedAt: '2025-06-18' };
const snow = { id: 'snow', publishedAt: '2025-06-19' };
const old = { id: 'old', publishedAt: '2020-01-01' };
const file = 'articles/weather.json';

function arrivalsOf({ stateFolder }: OpenTestArchive): string {
	return join(stateFolder, 'arrivals.sqlite');
}

/** Every number and id, in the order of arrival. */
function arrived({ archive }: OpenTestArchive): string[] {
	const { seq: upTo } = archive().position();
	return archive()
		.arrivals({ after: 0, upTo }, 25)
		.map(({ seq, article }) => `${seq} ${article.id}`);
}

/** The same of an archive in one thread. */
function numbersIn({ reader }: TestArchive): string[] {
	return reader()
		.arrivals({ after: 0, upTo: reader().position().seq }, 25)
		.map(({ seq, article }) => `${seq} ${article.id}`);
}

describe('the log of arrivals', () => {
	it('keeps the number of an article that went long after it arrived, and came back', () => {
		const archive = anArchive({ [file]: [rain, snow] });
		const log = new DatabaseSync(join(archive.stateFolder, 'arrivals.sqlite'));
		log.prepare('UPDATE arrivals SET at = ?').run(Date.parse('2020-01-01'));
		log.close();
		archive.write({ [file]: [snow] });
		archive.reload();
		archive.write({ [file]: [snow, rain, old] });
		archive.reload();
		expect(numbersIn(archive)).toEqual(['1 rain', '2 snow', '3 old']);
	});

	it.each(['an undo', 'a reload'])(
		'gives another number to what %s took out soon after it arrived: its own was passed meanwhile',
		(how) => {
			const archive = anArchive({ [file]: [rain] });
			archive.write({ [file]: [rain, snow] });
			archive.reload();
			if (how === 'an undo') archive.undo();
			else {
				archive.write({ [file]: [rain] });
				archive.reload();
			}
			expect(numbersIn(archive)).toEqual(['1 rain']);
			archive.write({ [file]: [rain, snow] });
			archive.reload();
			expect(numbersIn(archive)).toEqual(['1 rain', '3 snow']);
		},
	);

	it('takes over a log that kept no times', async () => {
		const test = anOpenArchive({ [file]: [rain, snow] });
		const before = arrived(test);
		await test.reopen(() => {
			const log = new DatabaseSync(arrivalsOf(test));
			log.exec('ALTER TABLE arrivals DROP COLUMN at');
			log.close();
		});
		expect(arrived(test)).toEqual(before);
	});

	it('takes name and numbers over from an archive of the version before it', async () => {
		const test = anOpenArchive({ [file]: [rain, snow] });
		const { archive } = test.archive().position();
		await test.reopen(() => {
			const database = new DatabaseSync(test.file);
			database.exec('UPDATE state SET last_seq = 7; UPDATE articles SET seq = 7 WHERE seq = 1');
			database.exec('PRAGMA user_version = 2');
			database.close();
			for (const path of [arrivalsOf(test), `${test.file}-sums`]) rmSync(path);
			test.write({ 'articles/old.json': [old] });
		});
		await test.archive().reload(undefined);
		expect(test.archive().position()).toEqual({ archive, seq: 8 });
		expect(arrived(test)).toEqual(['2 snow', '7 rain', '8 old']);
	});

	it('is made again from the archive when an older one was put back', async () => {
		const test = anOpenArchive({ [file]: [rain] });
		const before = readFileSync(arrivalsOf(test));
		test.write({ 'articles/snow.json': [snow] });
		await test.archive().reload('7');
		const position = test.archive().position();
		await test.reopen(() => writeFileSync(arrivalsOf(test), before));
		test.write({ 'articles/old.json': [old] });
		await test.archive().reload('7');
		expect(test.archive().position()).toEqual({ ...position, seq: position.seq + 1 });
		expect(arrived(test)).toEqual(['1 rain', '2 snow', '3 old']);
	});

	it('may run ahead of an archive whose process was killed before its own commit', async () => {
		const test = anOpenArchive({ [file]: [rain] });
		await test.reopen(() => {
			const log = openArrivalLog(test.file, { now: new Date() });
			expect(log.numberOf('snow')).toBe(2);
			log.commit();
			log.close();
		});
		expect(test.archive().position().seq).toBe(1);
		test.write({ 'articles/more.json': [old, snow] });
		await test.archive().reload(undefined);
		expect(arrived(test)).toEqual(['1 rain', '2 snow', '3 old']);
	});

	it('gives no number that was not kept', async () => {
		const test = anOpenArchive({ [file]: [rain] });
		await test.reopen(() => {
			const log = openArrivalLog(test.file, { now: new Date() });
			log.numberOf('never committed');
			log.close();
		});
		test.write({ 'articles/old.json': [old] });
		await test.archive().reload(undefined);
		expect(arrived(test)).toEqual(['1 rain', '2 old']);
	});

	it('is another one where the archive is gone too', async () => {
		const test = anOpenArchive({ [file]: [rain] });
		const { archive } = test.archive().position();
		await test.reopen(() => {
			for (const path of [test.file, arrivalsOf(test)]) rmSync(path);
		});
		await test.archive().reload(undefined);
		expect(test.archive().position().archive).not.toBe(archive);
	});

	it.each(['first', 'last'] as const)(
		'notices a changed letter in the %s place that has it',
		(which) => {
			const { file: archiveFile, stateFolder } = anArchive({ [file]: [rain, snow] });
			const path = join(stateFolder, 'arrivals.sqlite');
			const bytes = readFileSync(path);
			bytes.write('pain', which === 'first' ? bytes.indexOf('rain') : bytes.lastIndexOf('rain'));
			rmSync(archiveFile);
			writeFileSync(path, bytes);
			const careless = openArrivalLog(archiveFile, { now: new Date() });
			careless.close();
			const thorough = openArrivalLog(archiveFile, { now: new Date(), thorough: true });
			thorough.close();
			expect(careless.last()).toBe(2);
			expect(thorough.last()).toBe(0);
		},
	);
});
