import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ArticleLog } from '#src/archive/article-log.ts';
import { openArticleLog } from '#src/archive/open-article-log.ts';
import { aDataFolder, now } from '../harness/a-data-folder.ts';
import { anArchive, type TestArchive } from '../harness/an-archive.ts';

const rain = { id: 'rain', publishedAt: '2025-06-18' };
const snow = { id: 'snow', publishedAt: '2025-06-19' };
const file = 'articles/weather.json';

/** The number and id of every arrival, in order. */
function arrivalsInTest({ reader }: TestArchive): string[] {
	return reader()
		.arrivals({ after: 0, upTo: reader().position().seq }, 25)
		.map(({ seq, article }) => `${seq} ${article.id}`);
}

/** A log on its own. */
function openLog(at: Date = now, archiveFile = aDataFolder({}).file): ArticleLog {
	const log = openArticleLog(archiveFile, { now: at });
	onTestFinished(log.close);
	return log;
}

/** The position, number and text of all entries that none replaces. */
function entriesIn(log: ArticleLog): string[] {
	return log.read(0, 100).map(({ n, number, id, json = '-' }) => `${n} ${number} ${id} ${json}`);
}

const feed = { origin: 'feed' };

describe('the log of articles', () => {
	it('a new version takes the place of the one before and keeps the number of the first', () => {
		const log = openLog();
		log.append([
			{ ...feed, id: 'rain', json: 'drizzle' },
			{ ...feed, id: 'snow', json: 'flakes' },
		]);
		log.append([{ ...feed, id: 'rain', json: 'downpour' }]);
		expect(entriesIn(log)).toEqual(['2 2 snow flakes', '3 1 rain downpour']);
	});

	it('the same version of an article is one entry', () => {
		const log = openLog();
		for (let time = 0; time < 3; time += 1) log.append([{ ...feed, id: 'rain', json: 'drizzle' }]);
		expect(log.last()).toBe(1);
	});

	it('the removal of an article that never arrived is no entry', () => {
		const log = openLog();
		log.append([{ ...feed, id: 'rain', json: undefined }]);
		expect(log.last()).toBe(0);
	});

	it('entries are read after a number and up to a limit, with time and origin', () => {
		const log = openLog();
		log.append(['a', 'b', 'c', 'd'].map((id) => ({ ...feed, id, json: id })));
		expect(log.read(1, 2)).toEqual([
			{ n: 2, number: 2, id: 'b', at: now, origin: 'feed', json: 'b' },
			{ n: 3, number: 3, id: 'c', at: now, origin: 'feed', json: 'c' },
		]);
	});

	it('entries of which one fails are all left out, and their numbers are assigned again', () => {
		const log = openLog();
		log.append([{ ...feed, id: 'rain', json: 'drizzle' }]);
		function* failing() {
			yield { ...feed, id: 'snow', json: 'flakes' };
			throw new Error('the feed broke off');
		}
		expect(() => log.append(failing())).toThrow('broke off');
		log.append([{ ...feed, id: 'wind', json: 'breeze' }]);
		expect(entriesIn(log)).toEqual(['1 1 rain drizzle', '2 2 wind breeze']);
	});

	it('of an article that changes all the time only the first and the newest versions are kept', () => {
		const { file: archiveFile, stateFolder } = aDataFolder({});
		const log = openLog(now, archiveFile);
		for (let version = 1; version <= 50; version += 1) {
			log.append([{ ...feed, id: 'rain', json: `version ${version}` }]);
		}
		expect(entriesIn(log)).toEqual(['50 1 rain version 50']);
		const database = new DatabaseSync(join(stateFolder, 'articles.sqlite'));
		const kept = database.prepare('SELECT n FROM entries ORDER BY n').all();
		database.close();
		expect(kept.map(({ n }) => n)).toEqual([1, ...Array.from({ length: 20 }, (_, n) => n + 31)]);
	});

	it('what is pruned is gone with all its versions, and no number is assigned again', () => {
		const { file: archiveFile } = aDataFolder({});
		const log = openLog(now, archiveFile);
		log.append([
			{ ...feed, id: 'rain', json: 'drizzle' },
			{ ...feed, id: 'snow', json: 'flakes' },
			{ ...feed, id: 'snow', json: 'storm' },
		]);
		log.prune(['snow', 'unknown']);
		expect(entriesIn(log)).toEqual(['1 1 rain drizzle']);
		log.close();
		const again = openArticleLog(archiveFile, { now, thorough: true });
		onTestFinished(again.close);
		again.append([{ ...feed, id: 'snow', json: 'flakes' }]);
		expect(entriesIn(again)).toEqual(['1 1 rain drizzle', '4 4 snow flakes']);
	});
});

describe('an article that is removed and returns', () => {
	it('an article that is removed long after its arrival and returns keeps its number', () => {
		const { file: archiveFile } = aDataFolder({});
		openLog(new Date('2025-05-01'), archiveFile).append([{ ...feed, id: 'rain', json: 'drizzle' }]);
		const log = openLog(now, archiveFile);
		log.append([{ ...feed, id: 'rain', json: undefined }]);
		log.append([{ ...feed, id: 'rain', json: 'drizzle' }]);
		expect(entriesIn(log)).toEqual(['3 1 rain drizzle']);
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
			expect(arrivalsInTest(archive)).toEqual(['1 rain', '4 snow']);
		},
	);
});
