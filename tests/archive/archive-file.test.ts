import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { newestIds } from '../harness/an-archive.ts';
import { anOpenArchive } from '../harness/an-open-archive.ts';

const rain = { id: 'rain', headline: 'Rain' };
const files = { 'articles/weather.json': [rain] };

it('an archive is available at the next start, without a reload', async () => {
	const test = anOpenArchive(files);
	await test.reopen();
	expect(newestIds(test.archive())).toEqual(['rain']);
	expect(test.rebuilt).toEqual([]);
});

it('an archive of another version is rebuilt and reported', async () => {
	const test = anOpenArchive(files);
	await test.reopen(() => {
		const database = new DatabaseSync(test.file);
		database.exec('PRAGMA user_version = 999');
		database.close();
	});
	expect(test.rebuilt).toEqual(['of another version']);
	await test.archive().reload(undefined);
	expect(newestIds(test.archive())).toEqual(['rain']);
});

it.each([
	['is not a database', (file: string) => writeFileSync(file, 'Not a database. '.repeat(500))],
	['is cut short', (file: string) => truncateSync(file, 8_192)],
	['has garbage after its first page', damagePages],
])('an archive whose file %s is rebuilt and reported', async (_, damage) => {
	const test = anOpenArchive(files);
	await test.reopen(() => damage(test.file));
	expect(test.rebuilt).toEqual(['damaged']);
	await test.archive().reload(undefined);
	expect(newestIds(test.archive())).toEqual(['rain']);
});

it('a deleted archive is rebuilt from the data folder', async () => {
	const test = anOpenArchive(files);
	await test.reopen(() => rmSync(test.stateFolder, { recursive: true }));
	expect(newestIds(test.archive())).toEqual([]);
	await test.archive().reload(undefined);
	expect(newestIds(test.archive())).toEqual(['rain']);
});

function damagePages(file: string): void {
	const bytes = readFileSync(file);
	writeFileSync(file, bytes.fill(0xab, 4_096));
}
