import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { newestIds } from '../harness/an-archive.ts';
import { anOpenArchive } from '../harness/an-open-archive.ts';

const rain = { id: 'rain', headline: 'Rain' };
const files = { 'articles/weather.json': [rain] };

it('an archive is there again at the next start, without a reload', async () => {
	const test = anOpenArchive(files);
	await test.reopen();
	expect(newestIds(test.archive())).toEqual(['rain']);
	expect(test.rebuilt).toEqual([]);
});

it('an archive of another version is made anew, and that is said', async () => {
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
	['is no database', (file: string) => writeFileSync(file, 'This is no database. '.repeat(500))],
	['lost its end', (file: string) => truncateSync(file, 8_192)],
	['holds garbage after its first page', damagePages],
])('an archive whose file %s is made anew, and that is said', async (_, damage) => {
	const test = anOpenArchive(files);
	await test.reopen(() => damage(test.file));
	expect(test.rebuilt).toEqual(['damaged']);
	await test.archive().reload(undefined);
	expect(newestIds(test.archive())).toEqual(['rain']);
});

it('a deleted archive is loaded again from the data folder', async () => {
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
