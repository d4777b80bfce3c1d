import { expect, it, onTestFinished } from 'vitest';
import { openArchive } from '#src/archive/open-archive.ts';
import { readRecentStories } from '#src/archive/recent-stories.ts';
import { estimateFrom, formatEstimate, parsePrices } from '#src/program/estimate-summaries.ts';
import { aDataFolder } from '../harness/a-data-folder.ts';
import { openWorkerInThisThread } from '../harness/run-at-once.ts';

const aDay = new Date('2025-06-20');

/** The file of an archive in use, with a report of the day before and an old one. */
async function anArchiveInUse(): Promise<string> {
	const { dataFolder, stateFolder, file } = aDataFolder({
		'articles/all.json': [
			{ id: 'new', headline: 'Rain over Kursk', publishedAt: '2025-06-19' },
			{ id: 'old', headline: 'Sun over Odesa', publishedAt: '2025-01-01' },
		],
	});
	const archive = openArchive({
		stateFolder,
		dataFolder,
		now: () => aDay,
		onRebuilt: () => {},
		worker: openWorkerInThisThread(),
	});
	onTestFinished(archive.close);
	await archive.reload(undefined);
	return file;
}

it('the stories of the last days are read from an archive in use', async () => {
	const stories = readRecentStories(await anArchiveInUse(), new Date('2025-06-01'));
	expect(stories.map((reports) => reports.map(({ id }) => id))).toEqual([['new']]);
});

it('without articles, or stories of several reports, there is nothing to estimate', async () => {
	const file = await anArchiveInUse();
	const at = (now: Date) => estimateFrom(file, now, { callsPerDay: 200, prices: undefined });
	expect(at(new Date('2026-06-20'))).toBe(
		`${file} has no articles of the last 30 days, so there is nothing to estimate\n`,
	);
	expect(at(aDay)).toBe(
		'no story of the last 30 days has two reports or more in English, so a model would not be asked\n',
	);
});

it('an estimate names tokens, and the cost if prices are given', () => {
	const estimate = {
		stories: 14,
		tokensRead: 21_000,
		tokensWritten: 3_500,
		most: { tokensRead: 800_000, tokensWritten: 50_000 },
	};
	const of = { days: 30, callsPerDay: 200 };
	expect(formatEstimate(estimate, of, { read: 1, written: 10 })).toBe(
		[
			'stories a day with two reports or more in English, in the last 30 days: 14.0',
			'tokens a day if each is asked for once: 21,000 read, 3,500 written',
			'tokens a day at most, with 200 calls: 800,000 read, 50,000 written',
			'cost a day: 0.06, at most 1.30',
			'',
		].join('\n'),
	);
	expect(formatEstimate(estimate, of, undefined)).toContain('name the prices');
});

it('prices are two numbers', () => {
	expect(parsePrices([])).toBeUndefined();
	expect(parsePrices(['0.15', '0.6'])).toEqual({ read: 0.15, written: 0.6 });
	for (const texts of [['1'], ['1', 'x'], ['-1', '2'], ['1', '2', '3']]) {
		expect(parsePrices(texts)).toBe('faulty');
	}
});
