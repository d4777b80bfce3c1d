import { describe, expect, it } from 'vitest';
import { anArchive, type TestArchive } from '../harness/an-archive.ts';
import { anOpenArchive } from '../harness/an-open-archive.ts';

const rain = { id: 'rain', headline: 'Rain', publishedAt: '2025-06-18' };
const snow = { id: 'snow', headline: 'Snow', publishedAt: '2025-06-19' };
const late = { id: 'late', headline: 'Late', publishedAt: '2020-01-01' };
const file = 'articles/weather.json';

/** The ids of the articles that arrived after a number. */
function arrivalsAfter({ reader }: TestArchive, after: number, limit = 25): string[] {
	const { seq: upTo } = reader().position();
	return reader()
		.arrivals({ after, upTo }, limit)
		.map(({ article }) => article.id);
}

describe('the order of arrival', () => {
	it('a late article is last in the order of arrival, however old its news', () => {
		const archive = anArchive({ [file]: [rain, snow] });
		const before = archive.reader().position();
		archive.write({ 'articles/late.json': [late] });
		archive.reload();
		expect(arrivalsAfter(archive, before.seq)).toEqual(['late']);
		expect(arrivalsAfter(archive, 0)).toEqual(['rain', 'snow', 'late']);
	});

	it('a new version of an article is not a new arrival', () => {
		const archive = anArchive({ [file]: [rain] });
		const before = archive.reader().position();
		archive.write({ [file]: [{ ...rain, headline: 'Heavy rain' }] });
		archive.reload();
		expect(archive.reader().position()).toEqual(before);
		expect(arrivalsAfter(archive, before.seq)).toEqual([]);
	});

	it('an article that is removed soon after its arrival arrives again when an undo restores it', () => {
		const archive = anArchive({ [file]: [rain, snow] });
		const before = archive.reader().position();
		archive.write({ [file]: [snow] });
		archive.reload();
		archive.undo();
		expect(arrivalsAfter(archive, before.seq)).toEqual(['rain']);
		expect(arrivalsAfter(archive, 0)).toEqual(['snow', 'rain']);
	});

	it('arrivals beyond the limit are left out', () => {
		const archive = anArchive({ [file]: [late, rain, snow] });
		expect(arrivalsAfter(archive, 0, 2)).toEqual(['late', 'rain']);
	});

	it('arrivals after the upper bound are left out', () => {
		const archive = anArchive({ [file]: [rain, snow] });
		const arrived = archive.reader().arrivals({ after: 0, upTo: 1 }, 25);
		expect(arrived.map(({ article }) => article.id)).toEqual(['rain']);
	});
});

it('an arrival comes with the canonical names that it mentions', () => {
	const { reader } = anArchive({
		[file]: [{ ...rain, people: ['Lai Ching-te'], places: ['Taiwan'] }],
		'people.json': JSON.stringify({
			people: [{ name: 'William Lai', aliases: ['Lai Ching-te'] }],
		}),
	});
	const [arrival] = reader().arrivals({ after: 0, upTo: 1 }, 1);
	expect(arrival?.names).toEqual([
		{ kind: 'person', name: 'William Lai' },
		{ kind: 'place', name: 'Taiwan' },
	]);
});

describe('the name of the log of articles', () => {
	it('an archive keeps its log’s name through a restart and a first load', async () => {
		const test = anOpenArchive({});
		const { archive } = test.archive().position();
		test.write({ [file]: [rain] });
		await test.archive().reload(undefined);
		await test.reopen();
		expect(test.archive().position()).toEqual({ archive, seq: 1 });
	});

	it('two archives have logs with different names', () => {
		const one = anArchive({ [file]: [rain] });
		const other = anArchive({ [file]: [rain] });
		expect(one.reader().position().archive).not.toBe(other.reader().position().archive);
	});
});

it('a listener is called for each change once it can be read', async () => {
	const test = anOpenArchive({ [file]: [rain] });
	await test.archive().reload(undefined);
	const positions: number[] = [];
	const end = test.archive().onChange(() => positions.push(test.archive().position().seq));
	test.write({ [file]: [rain, snow] });
	await test.archive().reload(undefined);
	end();
	test.write({ [file]: [rain, snow, late] });
	await test.archive().reload(undefined);
	expect(positions).toEqual([2]);
});
