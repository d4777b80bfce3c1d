import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openArrivalLog } from '#src/archive/arrival-log.ts';
import { writePageChecksums } from '#src/archive/page-checksums.ts';
import { anArchive, type TestArchive } from '../harness/an-archive.ts';
import { anOpenArchive, type OpenTestArchive } from '../harness/an-open-archive.ts';

const rain = { id: 'rain', publishedAt: '2025-06-18' };
const snow = { id: 'snow', publishedAt: '2025-06-19' };
const old = { id: 'old', publishedAt: '2020-01-01' };
const file = 'articles/weather.json';

function logFileOf({ stateFolder }: OpenTestArchive): string {
	return join(stateFolder, 'arrivals.sqlite');
}

/** The number and id of every arrival, in order. */
function arrivalsIn({ archive }: OpenTestArchive): string[] {
	const { seq: upTo } = archive().position();
	return archive()
		.arrivals({ after: 0, upTo }, 25)
		.map(({ seq, article }) => `${seq} ${article.id}`);
}

/** The same for a test archive without a worker. */
function arrivalsInTest({ reader }: TestArchive): string[] {
	return reader()
		.arrivals({ after: 0, upTo: reader().position().seq }, 25)
		.map(({ seq, article }) => `${seq} ${article.id}`);
}

describe('the arrival log', () => {
	it('an article that is removed long after its arrival and returns keeps its number', () => {
		const archive = anArchive({ [file]: [rain, snow] });
		const log = new DatabaseSync(join(archive.stateFolder, 'arrivals.sqlite'));
		log.prepare('UPDATE arrivals SET at = ?').run(Date.parse('2020-01-01'));
		log.close();
		archive.write({ [file]: [snow] });
		archive.reload();
		archive.write({ [file]: [snow, rain, old] });
		archive.reload();
		expect(arrivalsInTest(archive)).toEqual(['1 rain', '2 snow', '3 old']);
	});

	it.each(['an undo', 'a reload'])(
		'an article that %s removes soon after its arrival returns with a new number',
		(means) => {
			const archive = anArchive({ [file]: [rain] });
			archive.write({ [file]: [rain, snow] });
			archive.reload();
			if (means === 'an undo') archive.undo();
			else {
				archive.write({ [file]: [rain] });
				archive.reload();
			}
			expect(arrivalsInTest(archive)).toEqual(['1 rain']);
			archive.write({ [file]: [rain, snow] });
			archive.reload();
			expect(arrivalsInTest(archive)).toEqual(['1 rain', '3 snow']);
		},
	);

	it('an arrival log without times is still read', async () => {
		const test = anOpenArchive({ [file]: [rain, snow] });
		const before = arrivalsIn(test);
		await test.reopen(() => {
			const log = new DatabaseSync(logFileOf(test));
			log.exec('ALTER TABLE arrivals DROP COLUMN at');
			log.close();
		});
		expect(arrivalsIn(test)).toEqual(before);
	});

	it.each([2, 3])(
		'a lost arrival log is rebuilt from an archive of version %i, with the same name and numbers',
		async (version) => {
			const test = anOpenArchive({ [file]: [rain, snow] });
			const { archive } = test.archive().position();
			await test.reopen(() => {
				const database = new DatabaseSync(test.file);
				database.exec('UPDATE state SET last_seq = 7; UPDATE articles SET seq = 7 WHERE seq = 1');
				database.exec(`PRAGMA user_version = ${version}`);
				database.close();
				rmSync(logFileOf(test));
				if (version === 2) rmSync(`${test.file}-sums`);
				else writePageChecksums(test.file);
				test.write({ 'articles/old.json': [old] });
			});
			await test.archive().reload(undefined);
			expect(test.archive().position()).toEqual({ archive, seq: 8 });
			expect(arrivalsIn(test)).toEqual(['2 snow', '7 rain', '8 old']);
		},
	);

	it('an arrival log restored from an older backup is rebuilt from the archive', async () => {
		const test = anOpenArchive({ [file]: [rain] });
		const before = readFileSync(logFileOf(test));
		test.write({ 'articles/snow.json': [snow] });
		await test.archive().reload('7');
		const position = test.archive().position();
		await test.reopen(() => writeFileSync(logFileOf(test), before));
		test.write({ 'articles/old.json': [old] });
		await test.archive().reload('7');
		expect(test.archive().position()).toEqual({ ...position, seq: position.seq + 1 });
		expect(arrivalsIn(test)).toEqual(['1 rain', '2 snow', '3 old']);
	});

	it('an arrival log that is ahead after a kill gives the same articles the same numbers', async () => {
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
		expect(arrivalsIn(test)).toEqual(['1 rain', '2 snow', '3 old']);
	});

	it('a number that was not committed is assigned again', async () => {
		const test = anOpenArchive({ [file]: [rain] });
		await test.reopen(() => {
			const log = openArrivalLog(test.file, { now: new Date() });
			log.numberOf('never committed');
			log.close();
		});
		test.write({ 'articles/old.json': [old] });
		await test.archive().reload(undefined);
		expect(arrivalsIn(test)).toEqual(['1 rain', '2 old']);
	});

	it('a lost arrival log gets a new name if the archive is lost too', async () => {
		const test = anOpenArchive({ [file]: [rain] });
		const { archive } = test.archive().position();
		await test.reopen(() => {
			for (const path of [test.file, logFileOf(test)]) rmSync(path);
		});
		await test.archive().reload(undefined);
		expect(test.archive().position().archive).not.toBe(archive);
	});

	it.each(['first', 'last'] as const)(
		'a thorough check of the arrival log notices a letter changed in the %s of its two copies',
		(copy) => {
			const { file: archiveFile, stateFolder } = anArchive({ [file]: [rain, snow] });
			const path = join(stateFolder, 'arrivals.sqlite');
			const bytes = readFileSync(path);
			bytes.write('pain', copy === 'first' ? bytes.indexOf('rain') : bytes.lastIndexOf('rain'));
			rmSync(archiveFile);
			writeFileSync(path, bytes);
			const quick = openArrivalLog(archiveFile, { now: new Date() });
			quick.close();
			const thorough = openArrivalLog(archiveFile, { now: new Date(), thorough: true });
			thorough.close();
			expect(quick.last()).toBe(2);
			expect(thorough.last()).toBe(0);
		},
	);
});
