import { describe, expect, it } from 'vitest';
import { anArchive, type TestArchive } from '../harness/an-archive.ts';
import { anOpenArchive } from '../harness/an-open-archive.ts';

const rain = { id: 'rain', headline: 'Rain', publishedAt: '2025-06-18' };
const snow = { id: 'snow', headline: 'Snow', publishedAt: '2025-06-19' };
const late = { id: 'late', headline: 'Late', publishedAt: '2020-01-01' };
const file = 'articles/weather.json';

/** The ids of what arrived after a place in the order of arrival. */
function arrivedAfter({ reader }: TestArchive, after: number, limit = 25): string[] {
	const { seq: upTo } = reader().position();
	return reader()
		.arrivals({ after, upTo }, limit)
		.map(({ article }) => article.id);
}

describe('the order of arrival', () => {
	it('puts a late article last, however old its news', () => {
		const archive = anArchive({ [file]: [rain, snow] });
		const before = archive.reader().position();
		archive.write({ 'articles/late.json': [late] });
		archive.reload();
		expect(arrivedAfter(archive, before.seq)).toEqual(['late']);
		expect(arrivedAfter(archive, 0)).toEqual(['rain', 'snow', 'late']);
	});

	it('tells of a new version as no new arrival', () => {
		const archive = anArchive({ [file]: [rain] });
		const before = archive.reader().position();
		archive.write({ [file]: [{ ...rain, headline: 'Heavy rain' }] });
		archive.reload();
		expect(archive.reader().position()).toEqual(before);
		expect(arrivedAfter(archive, before.seq)).toEqual([]);
	});

	it('has an article arrive again that went soon after it had arrived and that an undo brings back', () => {
		const archive = anArchive({ [file]: [rain, snow] });
		const before = archive.reader().position();
		archive.write({ [file]: [snow] });
		archive.reload();
		archive.undo();
		expect(arrivedAfter(archive, before.seq)).toEqual(['rain']);
		expect(arrivedAfter(archive, 0)).toEqual(['snow', 'rain']);
	});

	it('gives the first of them where there are more than are asked for', () => {
		const archive = anArchive({ [file]: [late, rain, snow] });
		expect(arrivedAfter(archive, 0, 2)).toEqual(['late', 'rain']);
	});

	it('ends where it is told to', () => {
		const archive = anArchive({ [file]: [rain, snow] });
		const arrived = archive.reader().arrivals({ after: 0, upTo: 1 }, 25);
		expect(arrived.map(({ article }) => article.id)).toEqual(['rain']);
	});
});

describe('an archive’s own name', () => {
	it('stays over a restart and over the first load into an empty archive', async () => {
		const test = anOpenArchive({});
		const { archive } = test.archive().position();
		test.write({ [file]: [rain] });
		await test.archive().reload(undefined);
		await test.reopen();
		expect(test.archive().position()).toEqual({ archive, seq: 1 });
	});

	it('is another one in a file that was made anew', () => {
		const one = anArchive({ [file]: [rain] });
		const other = anArchive({ [file]: [rain] });
		expect(one.reader().position().archive).not.toBe(other.reader().position().archive);
	});
});

it('whoever listens is told of each change once it can be read', async () => {
	const test = anOpenArchive({ [file]: [rain] });
	await test.archive().reload(undefined);
	const seen: number[] = [];
	const end = test.archive().onChange(() => seen.push(test.archive().position().seq));
	test.write({ [file]: [rain, snow] });
	await test.archive().reload(undefined);
	end();
	test.write({ [file]: [rain, snow, late] });
	await test.archive().reload(undefined);
	expect(seen).toEqual([2]);
});
