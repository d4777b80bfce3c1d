import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { writePageChecksums } from '#src/archive/page-checksums.ts';
import { anOpenArchive, type OpenTestArchive } from '../harness/an-open-archive.ts';
import { arrivalsIn } from './archive-answers.ts';

const file = 'articles/weather.json';
const rain = { id: 'rain', headline: 'Rain', publishedAt: '2025-06-18' };
const snow = { id: 'snow', headline: 'Snow', publishedAt: '2025-06-19' };
const wind = { id: 'wind', headline: 'Wind', publishedAt: '2020-01-01' };
const name = '0123456789abcdef';

/** The log of arrivals as versions before this one wrote it; fog was removed long after its arrival, and two numbers are gone. */
function writeOlderLog({ stateFolder }: OpenTestArchive): void {
	const database = new DatabaseSync(join(stateFolder, 'arrivals.sqlite'));
	database.exec(`
		CREATE TABLE arrivals (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL DEFAULT 0) STRICT;
		CREATE TABLE log (one INTEGER PRIMARY KEY CHECK (one = 1), name TEXT NOT NULL, last INTEGER NOT NULL,
			rows_sum INTEGER NOT NULL, sum INTEGER NOT NULL) STRICT;
		INSERT INTO arrivals VALUES (1, 'snow', 1), (3, 'fog', 1), (4, 'rain', 1)`);
	const sum = ['1 snow', '3 fog', '4 rain'].reduce((sum, row) => (sum + crc32(row)) >>> 0, 0);
	const stateSum = crc32(`${name} 5 ${sum}`);
	database.prepare('INSERT INTO log VALUES (1, ?, 5, ?, ?)').run(name, sum, stateSum);
	database.close();
}

/** Makes the archive one of version 7 that numbers its two articles like the older log. */
function makeArchiveOlder({ file: archiveFile }: OpenTestArchive): void {
	const database = new DatabaseSync(archiveFile);
	database.exec(`
		UPDATE articles SET seq = -seq;
		UPDATE articles SET seq = CASE id WHEN 'snow' THEN 1 ELSE 4 END;
		UPDATE state SET archive = '${name}', last_seq = 5;
		ALTER TABLE state DROP COLUMN applied;
		ALTER TABLE texts DROP COLUMN origin;
		PRAGMA user_version = 7`);
	database.close();
	writePageChecksums(archiveFile);
}

function asOlderVersionLeftIt(test: OpenTestArchive): void {
	rmSync(join(test.stateFolder, 'articles.sqlite'));
	writeOlderLog(test);
}

it('the log of an older version is taken over with its name, numbers and the articles of its archive', async () => {
	const test = anOpenArchive({ [file]: [rain, snow] });
	await test.reopen(() => {
		asOlderVersionLeftIt(test);
		makeArchiveOlder(test);
		// The last good version of rain is only in the archive.
		test.write({ [file]: JSON.stringify([{ ...rain, headline: 5 }, snow]) });
	});
	expect(test.archive().position()).toEqual({ archive: name, seq: 5 });
	expect(existsSync(join(test.stateFolder, 'arrivals.sqlite'))).toBe(false);
	await test.archive().reload(undefined);
	expect(arrivalsIn(test.archive())).toEqual(['1 snow', '4 rain']);
	expect(test.archive().article('rain')?.headline).toBe('Rain');
});

it('the log of an older version is taken over without its archive, and the folder brings the articles', async () => {
	const test = anOpenArchive({ [file]: [rain, snow] });
	await test.reopen(() => {
		asOlderVersionLeftIt(test);
		rmSync(test.file);
	});
	const { archive, seq } = test.archive().position();
	expect([archive, seq]).toEqual([name, 5]);
	test.write({ 'articles/later.json': [wind, { id: 'fog' }] });
	await test.archive().reload(undefined);
	expect(arrivalsIn(test.archive())).toEqual(['1 snow', '3 fog', '4 rain', '6 wind']);
	const arrived = test.archive().arrivals({ after: seq, upTo: test.archive().position().seq }, 9);
	expect(arrived.map(({ article }) => article.id)).toEqual(['wind']);
});

it('a damaged log of an older version is replaced by what its archive has', async () => {
	const test = anOpenArchive({ [file]: [rain, snow] });
	await test.reopen(() => {
		asOlderVersionLeftIt(test);
		makeArchiveOlder(test);
		const path = join(test.stateFolder, 'arrivals.sqlite');
		const bytes = readFileSync(path);
		bytes.write('sn0w', bytes.indexOf('snow'));
		writeFileSync(path, bytes);
	});
	await test.archive().reload(undefined);
	expect(test.archive().position().archive).toBe(name);
	expect(arrivalsIn(test.archive())).toEqual(['1 snow', '4 rain']);
});
