import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listing } from '#src/archive/archive.ts';
import { createStoryRows } from '#src/archive/reload/story-rows.ts';
import { tables } from '#src/archive/tables.ts';
import type { ArticleInput } from '#src/articles/article.ts';
import { anArchive, firstWindow, type TestArchive } from '../harness/an-archive.ts';
import { reportsOfOneEvent } from '../stories/event-pairs.ts';

const file = 'articles/all.json';
const sources = ['BBC', 'Reuters'];

/** Two reports of each of the first events, an hour apart. */
const reports: readonly Partial<ArticleInput>[] = reportsOfOneEvent
	.slice(0, 4)
	.flatMap(([, ...pair], event) =>
		pair.map(([headline, summary], index) => ({
			id: `event-${event}-${index}`,
			headline,
			summary,
			source: sources[index],
			publishedAt: `2025-06-1${event}T1${index}:00:00Z`,
		})),
	);
const [kyiv, kyivToo, trial, trialToo] = reports;

function archiveOf(...articles: (Partial<ArticleInput> | undefined)[]): TestArchive {
	return anArchive({ [file]: articles.filter((article) => article !== undefined) });
}

/** The ids in each story, the shown report first. */
function idsIn({ stories }: Listing): string[][] {
	return stories.map(({ article, others }) => [article, ...others].map(({ id }) => id));
}

function newest(archive: TestArchive): string[][] {
	return idsIn(archive.reader().newest({}, firstWindow));
}

describe('the rows of stories', () => {
	it('are not written again for a report that stays in its story', () => {
		const database = new DatabaseSync(':memory:');
		database.exec(`${tables} INSERT INTO state VALUES (1, '', 0, 0, 0, 0, 0, NULL, NULL, 0, 0)`);
		const changes = () => database.prepare('SELECT total_changes() AS n').get()?.n;
		const rows = createStoryRows(database);
		rows.put({ key: 5, seq: 1 }, 1);
		const before = changes();
		rows.put({ key: 5, seq: 1 }, 1);
		expect(changes()).toBe(before);
		rows.put({ key: 5, seq: 1 }, 2);
		expect(changes()).not.toBe(before);
		expect(rows.storyOf(5)).toBe(2);
		database.close();
	});
});

describe('stories', () => {
	it('two reports of one event are one story in every list, and are counted once', () => {
		const archive = archiveOf(kyiv, kyivToo, trial);
		const listing = archive.reader().newest({}, firstWindow);
		expect(idsIn(listing)).toEqual([['event-1-0'], ['event-0-1', 'event-0-0']]);
		expect(listing.total).toEqual({ count: 2, orMore: false });
		const found = archive.reader().search({ all: ['kyiv'], none: [] }, {}, firstWindow);
		expect([idsIn(found), found.total.count]).toEqual([[['event-0-1', 'event-0-0']], 1]);
	});

	it('a list shows the newest report that matches, with the others beside it', () => {
		const { reader } = archiveOf(kyiv, kyivToo);
		const fromBbc = reader().newest({ source: 'BBC' }, firstWindow);
		expect(idsIn(fromBbc)).toEqual([['event-0-0', 'event-0-1']]);
	});

	it('a list shows the valid report of a story of which the newest is withdrawn', () => {
		const archive = archiveOf(kyiv, { ...kyivToo, withdrawn: true });
		expect(newest(archive)).toEqual([['event-0-0', 'event-0-1']]);
	});

	it('a source that withdrew its report is not counted', () => {
		const archive = archiveOf(
			kyiv,
			{ ...kyivToo, withdrawn: true },
			{ ...trial, summary: '"withdrawn":true' },
		);
		const all = { all: [], none: [], either: [['kyiv', 'coup']] };
		const found = archive.reader().search(all, {}, firstWindow);
		expect(found.sources.count).toBe(1);
	});

	it('an article knows its story, and a story its reports in order of publication', () => {
		const { reader } = archiveOf(kyiv, kyivToo, trial);
		const story = reader().storyOf('event-0-1') ?? 0;
		expect(reader().storyOf('event-0-0')).toBe(story);
		expect(reader().storyOf('event-1-0')).not.toBe(story);
		expect(
			reader()
				.reports(story)
				.map(({ id }) => id),
		).toEqual(['event-0-0', 'event-0-1']);
		expect(reader().storyOf('nothing')).toBeUndefined();
	});

	it('arrivals of one story have its number', () => {
		const { reader } = archiveOf(kyiv, kyivToo, trial);
		const numbers = reader()
			.arrivals({ after: 0, upTo: 3 }, 3)
			.map(({ story }) => story);
		expect(numbers[0]).toBe(numbers[1]);
		expect(numbers[2]).not.toBe(numbers[0]);
	});

	it('a report that arrives later joins its story, whichever was published first', () => {
		for (const [first, second] of [
			[kyiv, kyivToo],
			[kyivToo, kyiv],
		]) {
			const archive = archiveOf(first, trial);
			archive.write({ 'articles/late.json': second === undefined ? [] : [second] });
			archive.reload();
			expect(newest(archive)).toEqual([['event-1-0'], ['event-0-1', 'event-0-0']]);
		}
	});

	it('a report that is now about something else leaves its story, and a story without reports goes', () => {
		const archive = archiveOf(kyiv, kyivToo, trial);
		archive.write({ [file]: [kyiv ?? {}, { ...trialToo, id: 'event-0-1' }, trial ?? {}] });
		archive.reload();
		expect(newest(archive)).toEqual([['event-0-1', 'event-1-0'], ['event-0-0']]);
		archive.write({ [file]: [trial ?? {}] });
		archive.reload();
		expect(archive.reader().newest({}, firstWindow).total.count).toBe(1);
	});

	it('windows of stories leave no gap and do not overlap', () => {
		const { reader } = archiveOf(...reports);
		const all = idsIn(reader().newest({}, firstWindow));
		const pages = [0, 1, 2, 3].flatMap((offset) =>
			idsIn(reader().newest({}, { offset, limit: 1 })),
		);
		expect(pages).toEqual(all);
		expect(reader().newest({}, { offset: 2, limit: 1 }).listed).toBe(all.length);
	});
});

/** More than are joined again from scratch, all of other events. */
const background = Array.from({ length: 520 }, (_, n) => ({
	id: `background-${n}`,
	publishedAt: `2025-06-1${n % 5}T0${n % 8}:00:00Z`,
}));

describe('the order of arrival', () => {
	it('in a larger archive too, reports form the same stories in whatever order they arrive', () => {
		const expected = reports.map(({ id }) => id?.slice(0, -1));
		const steps = fc.shuffledSubarray([...reports], { minLength: reports.length });
		fc.assert(
			fc.property(steps, fc.integer({ min: 1, max: 3 }), (order, each) => {
				const cleanups: (() => void)[] = [];
				const atEnd = (cleanUp: () => void) => void cleanups.unshift(cleanUp);
				const archive = anArchive({ 'articles/background.json': background }, { atEnd });
				for (let start = 0; start < order.length; start += each) {
					archive.write({ [`articles/${start}.json`]: order.slice(start, start + each) });
					archive.reload();
				}
				const storyOf = ({ id }: Partial<ArticleInput>) => archive.reader().storyOf(id ?? '');
				const first = (report: Partial<ArticleInput>) =>
					reports.find((other) => storyOf(other) === storyOf(report))?.id?.slice(0, -1);
				const stories = reports.map(first);
				const all = archive.reader().newest({}, firstWindow).total.count;
				for (const cleanUp of cleanups) cleanUp();
				expect(stories).toEqual(expected);
				expect(all).toBe(background.length + 4);
			}),
			{ numRuns: 3 },
		);
	});
});

describe('one text from many sources', () => {
	const text =
		'A fire in the engine room of the container ship Maren Hald was put out on Tuesday off Esbjerg. All 22 sailors are safe, the coast guard of Denmark said.';
	const headlines = [
		'Fire on container ship Maren Hald put out off Esbjerg',
		'Fire on container ship off Esbjerg put out, 22 sailors safe',
	];
	const prints = Array.from({ length: 150 }, (_, n) => ({
		id: `print-${n}`,
		headline: headlines[n % 2] ?? '',
		summary: n % 3 === 0 ? `ESBJERG, Denmark: ${text}` : text,
		source: `Source ${n}`,
		publishedAt: `2025-06-12T${10 + (n % 9)}:${10 + (n % 50)}:00Z`,
	}));

	function storiesWith(archive: TestArchive): number {
		const numbers = prints.map(({ id }) => archive.reader().storyOf(id));
		return new Set(numbers.filter((number) => number !== undefined)).size;
	}

	it('is one story, whether the prints arrive together or one after another', () => {
		const together = anArchive({ [file]: prints });
		expect(storiesWith(together)).toBe(1);
		expect(together.reader().newest({}, firstWindow).total.count).toBe(1);
		const later = anArchive({
			'articles/background.json': background,
			[file]: prints.slice(0, 70),
		});
		for (const [from, to] of [
			[70, 140],
			[140, 141],
			[141, 150],
		]) {
			later.write({ [`articles/${from}.json`]: prints.slice(from, to) });
			later.reload();
		}
		expect(storiesWith(later)).toBe(1);
		expect(later.reader().newest({}, firstWindow).total.count).toBe(background.length + 1);
	});

	it('stays one story when its first prints are deleted, or become about something else', () => {
		const archive = anArchive({ 'articles/background.json': background, [file]: prints });
		const first = prints.toSorted((one, other) => (one.publishedAt < other.publishedAt ? -1 : 1));
		archive.write({ [file]: first.slice(3) });
		archive.reload();
		expect(storiesWith(archive)).toBe(1);
		archive.write({ [file]: [...first.slice(4), { ...trial, id: first[3]?.id ?? '' }] });
		archive.reload();
		expect(storiesWith(archive)).toBe(2);
		expect(archive.reader().newest({}, firstWindow).total.count).toBe(background.length + 2);
	});

	it('is no reason to join two issues of a series', () => {
		const issues = prints.slice(0, 70).map((print, n) => ({
			...print,
			headline: `Ships in brief, issue ${n < 35 ? 41 : 42}`,
		}));
		const { reader } = anArchive({ [file]: issues });
		const stories = issues.map(({ id }) => reader().storyOf(id));
		expect(new Set(stories.slice(0, 35)).size).toBe(1);
		expect(new Set(stories).size).toBe(2);
	});
});
