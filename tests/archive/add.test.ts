import { describe, expect, it } from 'vitest';
import type { NewArrival } from '#src/archive/archive.ts';
import { now, withOwnSummary } from '../harness/a-data-folder.ts';
import { newestIds } from '../harness/an-archive.ts';
import { anOpenArchive } from '../harness/an-open-archive.ts';
import { arrivalsIn } from './archive-answers.ts';

const file = 'articles/weather.json';

/** What a feed brings. */
function arriving(id: string, article: Partial<NewArrival['article']> = {}): NewArrival {
	return { origin: 'feed', article: withOwnSummary({ id, ...article }) };
}

function daysAgo(days: number): string {
	return new Date(now.getTime() - days * 86_400_000).toISOString();
}

describe('articles from elsewhere than the folder', () => {
	it('an article of a feed is found by its words and names at once, and arrives after the others', async () => {
		const test = anOpenArchive({ [file]: [{ id: 'rain' }] });
		const report = await test
			.archive()
			.add([arriving('wind', { headline: 'Gale in Hull', people: ['Wei Chen'] })]);
		expect(report.added).toEqual({ count: 1, some: [{ id: 'wind', headline: 'Gale in Hull' }] });
		expect(arrivalsIn(test.archive())).toEqual(['1 rain', '2 wind']);
		const found = test.archive().names().find('Wei Chen');
		if (found.kind !== 'one') throw new Error('the name is not known');
		const page = { offset: 0, limit: 5 };
		const [story] = test.archive().naming(found.name.id, {}, page).stories;
		expect(story?.article.id).toBe('wind');
		expect(test.archive().search({ all: ['gale'], none: [] }, {}, page).total.count).toBe(1);
	});

	it('a list says that the date of its newest story is only that of its arrival', async () => {
		const test = anOpenArchive({ [file]: [{ id: 'rain', publishedAt: '2025-06-01' }] });
		const page = { offset: 0, limit: 5 };
		expect(test.archive().newest({}, page)).toMatchObject({ newestIsArrival: false });
		const publishedAt = now.toISOString();
		await test.archive().add([arriving('wind', { publishedAt, dateIsArrival: true })]);
		expect(test.archive().newest({}, page)).toMatchObject({
			newest: publishedAt,
			newestIsArrival: true,
			stories: [{ article: { dateIsArrival: true } }, { article: { id: 'rain' } }],
		});
		expect(test.archive().newest({}, { offset: 1, limit: 1 }).newestIsArrival).toBe(true);
	});

	it('the same version of an article is one arrival, in one call and in several', async () => {
		const test = anOpenArchive({});
		const wind = arriving('wind');
		await test.archive().add([wind, wind, { ...wind, origin: 'another feed' }]);
		const report = await test.archive().add([wind]);
		expect([report.added.count, report.changed.count]).toEqual([0, 0]);
		expect(test.archive().position().seq).toBe(1);
	});

	it('a new version of an article takes the place of the one before, and the last in one call counts', async () => {
		const test = anOpenArchive({});
		await test.archive().add([arriving('wind'), arriving('snow')]);
		const versions = ['Breeze', 'Gale'].map((headline) => arriving('wind', { headline }));
		const report = await test.archive().add(versions);
		expect(report.changed.some).toEqual([{ id: 'wind', headline: 'Gale' }]);
		expect(test.archive().article('wind')?.headline).toBe('Gale');
		expect(arrivalsIn(test.archive())).toEqual(['1 wind', '2 snow']);
	});

	it('a few more mentions are counted at once, and rank the name with the next check', async () => {
		const both = [{ name: 'Ana Sousa' }, { name: 'Wei Chen' }];
		const arrivals = Array.from({ length: 10 }, (_, n) => arriving(`both-${n}`, { people: both }));
		const test = anOpenArchive({});
		const first = () => test.archive().names().suggest('', 1, ['person'])[0]?.name;
		await test.archive().add(arrivals);
		await test.archive().settled();
		expect(first()).toMatchObject({ name: 'Ana Sousa', mentions: 10 });
		await test.archive().add([arriving('one', { people: [{ name: 'Wei Chen' }] })]);
		const found = test.archive().names().find('Wei Chen');
		expect(found).toMatchObject({ kind: 'one', name: { mentions: 11 } });
		expect(first()).toMatchObject({ name: 'Ana Sousa', mentions: 10 });
		await test.archive().check();
		await test.archive().settled();
		expect(first()).toMatchObject({ name: 'Wei Chen', mentions: 11 });
	});

	it('what was no news when it arrived stays so in every version', async () => {
		const test = anOpenArchive({ [file]: [{ id: 'rain' }] });
		await test.archive().add([{ ...arriving('wind'), isBacklog: true }, arriving('snow')]);
		await test.archive().add([arriving('wind', { headline: 'Gale' })]);
		const backlog = () =>
			test
				.archive()
				.arrivals({ after: 0, upTo: 9 }, 9)
				.map(({ article, isBacklog }) => `${article.id} ${isBacklog}`);
		expect(backlog()).toEqual(['rain false', 'wind true', 'snow false']);
	});

	it('a thousand articles arrive in one call', async () => {
		const test = anOpenArchive({ [file]: [{ id: 'rain' }] });
		let changes = 0;
		test.archive().onChange(() => {
			changes += 1;
		});
		const ids = Array.from({ length: 1_000 }, (_, n) => `wind-${n}`);
		const arrivals = ids.map((id, n) => arriving(id, { publishedAt: daysAgo(n / 3) }));
		const report = await test.archive().add(arrivals);
		expect(report.added.count).toBe(1_000);
		expect([changes, test.archive().facts().articles]).toEqual([1, 1_001]);
		expect(test.archive().position().seq).toBe(1_001);
	});

	it('a faulty article is a problem of the report and affects no other', async () => {
		const test = anOpenArchive({});
		const report = await test
			.archive()
			.add([
				{ origin: 'feed', article: { ...arriving('wind').article, headline: '' } },
				arriving('snow'),
			]);
		expect(report.problems).toMatchObject([
			{ file: 'feed', path: 'headline', reason: { key: 'textEmpty' } },
		]);
		expect(newestIds(test.archive())).toEqual(['snow']);
	});

	it('an article of the data folder is not changed by a feed, and takes the place of a feed’s', async () => {
		const test = anOpenArchive({ [file]: [{ id: 'rain', headline: 'Rain' }] });
		await test.archive().add([arriving('rain', { headline: 'Drizzle' }), arriving('wind')]);
		expect(test.archive().article('rain')?.headline).toBe('Rain');
		test.write({ 'articles/more.json': [{ id: 'wind', headline: 'Gale' }] });
		await test.archive().reload('7');
		await test.archive().add([arriving('wind', { headline: 'Breeze' })]);
		expect(test.archive().article('wind')?.headline).toBe('Gale');
		expect(arrivalsIn(test.archive())).toEqual(['1 rain', '2 wind']);
	});

	it('a reload and its undo leave the articles of feeds as they are', async () => {
		const test = anOpenArchive({ [file]: [{ id: 'rain' }] });
		test.write({ [file]: [{ id: 'snow' }] });
		await test.archive().reload('7');
		await test.archive().add([arriving('wind')]);
		expect(test.archive().facts().undoable).toBe(true);
		const undone = await test.archive().undo('7');
		expect([undone?.added.some[0]?.id, undone?.removed.some[0]?.id]).toEqual(['rain', 'snow']);
		expect(newestIds(test.archive()).sort()).toEqual(['rain', 'wind']);
	});

	it('the undo of a reload gives a feed back the article that the folder had replaced', async () => {
		const test = anOpenArchive({ [file]: [{ id: 'rain' }] });
		await test.archive().add([arriving('wind', { headline: 'Breeze' })]);
		test.write({ 'articles/more.json': [{ id: 'wind', headline: 'Gale' }] });
		await test.archive().reload('7');
		await test.archive().undo('7');
		expect(test.archive().article('wind')?.headline).toBe('Breeze');
		const report = await test.archive().add([arriving('wind', { headline: 'Storm' })]);
		expect(report.changed.count).toBe(1);
	});

	it('articles added to an empty archive are there after a restart', async () => {
		const test = anOpenArchive({});
		await test.archive().add([arriving('wind'), arriving('snow')]);
		await test.reopen();
		expect(arrivalsIn(test.archive())).toEqual(['1 wind', '2 snow']);
	});
});

describe('articles that are no longer kept', () => {
	const retention = { days: 400, articlesMax: 250 };

	it('the oldest articles of feeds go beyond the count, those of the folder never', async () => {
		const files = { [file]: [{ id: 'rain', publishedAt: '2001-01-01' }] };
		const test = anOpenArchive(files, { retention });
		const ids = Array.from({ length: 500 }, (_, n) => `wind-${n}`);
		const article = (id: string, n: number) => arriving(id, { publishedAt: daysAgo(300 - n / 2) });
		await test.archive().add(ids.map(article));
		await test.archive().settled();
		const kept = arrivalsIn(test.archive(), 1_000).map((arrival) => arrival.split(' ')[1]);
		expect(kept).toEqual(['rain', ...ids.slice(250)]);
	});

	it('what is too old to be kept does not arrive, so that a feed cannot bring it again and again', async () => {
		const test = anOpenArchive({}, { retention: { days: 400, articlesMax: 2 } });
		await test.archive().add([arriving('ancient', { publishedAt: daysAgo(401) })]);
		expect(test.archive().position().seq).toBe(0);
		const add = (id: string, days: number) =>
			test.archive().add([arriving(id, { publishedAt: daysAgo(days) })]);
		for (const days of [30, 20, 10]) await add(`from-${days}`, days);
		await test.archive().settled();
		expect(newestIds(test.archive())).toEqual(['from-10', 'from-20']);
		const { seq } = test.archive().position();
		await add('from-30', 30);
		expect(test.archive().position().seq).toBe(seq);
	});

	it('articles that became too old go with the next check, from the log too', async () => {
		let days = 0;
		const later = () => new Date(now.getTime() + days * 86_400_000);
		const test = anOpenArchive({ [file]: [{ id: 'rain' }] }, { retention, now: later });
		await test.archive().add([arriving('wind', { publishedAt: daysAgo(100) }), arriving('snow')]);
		days = 301;
		await test.archive().check();
		await test.archive().settled();
		expect(newestIds(test.archive()).sort()).toEqual(['rain', 'snow']);
		await test.reopen(test.loseArchive);
		await test.archive().reload(undefined);
		expect(newestIds(test.archive()).sort()).toEqual(['rain', 'snow']);
	});
});
