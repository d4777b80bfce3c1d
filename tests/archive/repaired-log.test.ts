import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openArticleLog } from '#src/archive/open-article-log.ts';
import { writePageChecksums } from '#src/archive/page-checksums.ts';
import { now } from '../harness/a-data-folder.ts';
import { anOpenArchive, type OpenTestArchive } from '../harness/an-open-archive.ts';
import { arrivalsIn } from './archive-answers.ts';

const rain = { id: 'rain', publishedAt: '2025-06-18' };
const snow = { id: 'snow', publishedAt: '2025-06-19' };
const old = { id: 'old', publishedAt: '2020-01-01' };
const file = 'articles/weather.json';

function logFileOf({ stateFolder }: OpenTestArchive): string {
	return join(stateFolder, 'articles.sqlite');
}

describe('a log and an archive that do not fit together', () => {
	it('an archive that is lost is made from the log again, with the same name, numbers and articles', async () => {
		const test = anOpenArchive({ [file]: [rain, snow] });
		await test.archive().add([{ origin: 'feed', article: aFeedArticle('wind') }]);
		test.write({ [file]: [{ ...rain, headline: 'Heavy rain' }, snow] });
		await test.archive().reload('7');
		const before = { position: test.archive().position(), arrivals: arrivalsIn(test.archive()) };
		await test.reopen(test.loseArchive);
		const { added, changed, removed } = await test.archive().reload(undefined);
		expect([added.count, changed.count, removed.count]).toEqual([0, 0, 0]);
		expect(arrivalsIn(test.archive())).toEqual(['1 rain', '2 snow', '3 wind']);
		expect({ position: test.archive().position(), arrivals: arrivalsIn(test.archive()) }).toEqual(
			before,
		);
		expect(test.archive().article('rain')?.headline).toBe('Heavy rain');
	});

	it('an article whose file became faulty survives the loss of the archive', async () => {
		const test = anOpenArchive({ [file]: [rain, snow], 'articles/old.json': [old] });
		test.write({ [file]: JSON.stringify([{ ...rain, headline: 5 }]), 'articles/old.json': '{' });
		await test.reopen(test.loseArchive);
		await test.archive().reload(undefined);
		expect(arrivalsIn(test.archive())).toEqual(['1 old', '2 rain', '3 snow']);
		test.write({ 'articles/old.json': '[]' });
		await test.archive().reload(undefined);
		expect(arrivalsIn(test.archive())).toEqual(['2 rain']);
	});

	it('an older archive catches up with its log', async () => {
		const test = anOpenArchive({ [file]: [rain] });
		await test.archive().close();
		const before = ['', '-sums'].map((suffix) => readFileSync(test.file + suffix));
		await test.reopen();
		await test.archive().add([{ origin: 'feed', article: aFeedArticle('wind') }]);
		test.write({ [file]: [snow] });
		await test.archive().reload('7');
		await test.reopen(() => {
			for (const [index, suffix] of ['', '-sums'].entries()) {
				writeFileSync(test.file + suffix, before[index] ?? '');
			}
		});
		await test.archive().reload(undefined);
		expect(arrivalsIn(test.archive())).toEqual(['2 wind', '4 snow']);
		expect(test.rebuilt).toEqual([]);
	});

	it('a log restored from an older backup gets back what the archive has', async () => {
		const test = anOpenArchive({ [file]: [rain] });
		const before = readFileSync(logFileOf(test));
		test.write({ 'articles/snow.json': [snow] });
		await test.archive().reload('7');
		await test.archive().add([{ origin: 'feed', article: aFeedArticle('wind') }]);
		const position = test.archive().position();
		await test.reopen(() => writeFileSync(logFileOf(test), before));
		test.write({ 'articles/old.json': [old] });
		await test.archive().reload('7');
		expect(test.archive().position()).toEqual({ ...position, seq: position.seq + 1 });
		expect(arrivalsIn(test.archive())).toEqual(['1 rain', '2 snow', '3 wind', '4 old']);
		await test.reopen(test.loseArchive);
		await test.archive().reload(undefined);
		expect(arrivalsIn(test.archive())).toEqual(['1 rain', '2 snow', '3 wind', '4 old']);
	});

	it('a log restored from the backup of another installation is used, not overwritten', async () => {
		const other = anOpenArchive({ [file]: [rain] });
		await other.archive().add([{ origin: 'feed', article: aFeedArticle('wind') }]);
		const { archive: name } = other.archive().position();
		await other.archive().close();
		const test = anOpenArchive({ [file]: [rain] });
		await test.reopen(() => writeFileSync(logFileOf(test), readFileSync(logFileOf(other))));
		await test.archive().reload(undefined);
		expect(test.archive().position().archive).toBe(name);
		expect(arrivalsIn(test.archive())).toEqual(['1 rain', '2 wind']);
	});

	it('a log that is lost with the archive begins again under another name', async () => {
		const test = anOpenArchive({ [file]: [rain] });
		const { archive } = test.archive().position();
		await test.reopen(() => {
			for (const path of [test.file, logFileOf(test)]) rmSync(path);
		});
		await test.archive().reload(undefined);
		expect(test.archive().position().archive).not.toBe(archive);
		expect(arrivalsIn(test.archive())).toEqual(['1 rain']);
	});

	it.each([2, 7])(
		'a lost log is rebuilt from an archive of version %i, with the same name and numbers',
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
			expect(arrivalsIn(test.archive())).toEqual(['2 snow', '7 rain', '8 old']);
		},
	);
});

describe('a damaged log', () => {
	const damages: readonly [string, (path: string) => void][] = [
		['has a changed letter', (path) => replaceText(path, 'Example', 'Exemple')],
		['has a changed id in its index', (path) => replaceLast(path, 'wind', 'wink')],
		['lost its second half', (path) => truncateSync(path, readFileSync(path).length / 2)],
		['is empty', (path) => truncateSync(path)],
		['is not a database', (path) => writeFileSync(path, readFileSync(path).fill(0xab))],
		['was deleted', (path) => rmSync(path)],
	];

	it.each(damages)('a log that %s is repaired from the archive', async (_, damage) => {
		const test = await afterSomeArrivals();
		await test.reopen(() => damage(logFileOf(test)));
		await test.archive().reload('7');
		expect(arrivalsIn(test.archive())).toEqual(['1 rain', '2 snow', '3 wind', '4 gale']);
		const log = openArticleLog(test.file, { now, thorough: true });
		onTestFinished(log.close);
		expect(log.name).toBe(test.archive().position().archive);
		await test.reopen(test.loseArchive);
		await test.archive().reload(undefined);
		expect(arrivalsIn(test.archive())).toEqual(['1 rain', '2 snow', '3 wind', '4 gale']);
	});

	it('what can be read of a damaged log is kept when the archive is lost too', async () => {
		const test = await afterSomeArrivals();
		const { archive: name } = test.archive().position();
		await test.reopen(() => {
			rmSync(test.file);
			replaceText(logFileOf(test), 'About gale', 'About kale');
		});
		await test.archive().reload('7');
		expect(test.archive().position().archive).toBe(name);
		expect(arrivalsIn(test.archive())).toEqual(['1 rain', '2 snow', '3 wind']);
	});

	it('a log that is damaged while open is repaired by the next task that meets the damage', async () => {
		const test = await afterSomeArrivals();
		replaceText(logFileOf(test), 'About wind', 'About kind');
		await test.archive().check();
		await test.archive().add([{ origin: 'feed', article: aFeedArticle('calm') }]);
		expect(arrivalsIn(test.archive())).toEqual(['1 rain', '2 snow', '3 wind', '4 gale', '5 calm']);
	});
});

async function afterSomeArrivals(): Promise<OpenTestArchive> {
	const test = anOpenArchive({ [file]: [rain, snow] });
	await test
		.archive()
		.add(['wind', 'gale'].map((id) => ({ origin: 'feed', article: aFeedArticle(id) })));
	return test;
}

function aFeedArticle(id: string) {
	const summary = `About ${id}: an Example of what a feed can bring to readers of news about ${id}.`;
	return { id, headline: `The ${id} of today`, summary, publishedAt: '2025-06-19T10:00:00Z' };
}

function replaceText(path: string, from: string, to: string): void {
	const bytes = readFileSync(path);
	let at = bytes.indexOf(from);
	expect(at).toBeGreaterThan(0);
	for (; at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at);
	writeFileSync(path, bytes);
}

function replaceLast(path: string, from: string, to: string): void {
	const bytes = readFileSync(path);
	bytes.write(to, bytes.lastIndexOf(from));
	writeFileSync(path, bytes);
}
