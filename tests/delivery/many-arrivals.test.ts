import { beforeAll, describe, expect, it } from 'vitest';
import { type News, readNews } from '#src/delivery/arrivals.ts';
import { composeDigestEntries } from '#src/desk/digest.ts';
import type { Topic } from '#src/desk/topics.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { anArchive } from '../harness/an-archive.ts';
import { openDesk } from '../harness/open-desk.ts';

const now = new Date('2025-06-20T08:00:00Z');
const many = 5_100;
const slot = '2025-06-19T12:00:00.000Z';

function about(words: string): Topic {
	return { kind: 'words', words };
}

/** First a zebra, then the only headline about the river; all other stories just mention the river. */
const articles = Array.from({ length: many }, (_, index) => ({
	id: `story-${index}`,
	headline: headlineOf(index),
	summary: `Number ${index} happened near the river.`,
	publishedAt: index === 0 ? '2025-06-01' : '2025-06-20',
}));

function headlineOf(index: number): string {
	if (index === 0) return 'A zebra walks into town';
	return index === 1 ? 'The river rises' : `Event${index} took place${index}`;
}

describe('thousands of arrivals', () => {
	const cleanups: (() => void)[] = [];
	let news: News;
	let position: News['upTo'];
	const zebra = { topics: [about('zebra')], except: [] };
	const river = { topics: [about('river')], except: [about('zebra')] };

	beforeAll(async () => {
		const archive = anArchive(
			{ 'articles/many.json': articles },
			{ atEnd: (cleanUp) => cleanups.push(cleanUp) },
		);
		const reader = archive.reader();
		position = reader.position();
		const cursor = { slot, position: { ...position, seq: 0 } };
		const requests = [zebra, river].map((wanted) => ({ wanted, cursor }));
		// `readNews` uses only names, arrivals and the position.
		news = await readNews({ ...reader, names: () => reader.names } as never, requests);
		return () => {
			for (const cleanUp of cleanups.toReversed()) cleanUp();
		};
	}, 120_000);

	it('all of thousands of arrivals are searched, from the first one on', () => {
		const cursor = { slot, position: { ...position, seq: 0 } };
		const arrived = news.arrivedFor(zebra, cursor);
		expect(arrived.map(({ article }) => article.id)).toEqual(['story-0']);
		expect(news.arrivedFor(river, cursor)).toHaveLength(many - 1);
	});

	it('a request gets only what arrived after its cursor', () => {
		const cursor = { slot, position: { ...position, seq: 10 } };
		expect(news.arrivedFor(zebra, cursor)).toEqual([]);
		expect(news.arrivedFor(river, cursor)).toHaveLength(many - 10);
	});

	it('a digest chooses its best story from thousands of arrivals', () => {
		const cursor = { slot, position: { ...position, seq: 0 } };
		const arrived = news.arrivedFor(river, cursor);
		const entries = composeDigestEntries({ arrived, toldBefore: [], now, cache: news.digestCache });
		expect(entries).toHaveLength(many - 1);
		expect(entries[0]?.story.id).toBe('story-1');
	});

	it('news does not cover topics or a cursor that were not requested when it was read', () => {
		const cursor = { slot, position: { ...position, seq: 0 } };
		expect(news.covers({ wanted: zebra, cursor })).toBe(true);
		expect(news.covers({ wanted: { topics: [about('lion')], except: [] }, cursor })).toBe(false);
		const elsewhere = { slot, position: { archive: 'another', seq: 0 } };
		expect(news.covers({ wanted: zebra, cursor: elsewhere })).toBe(false);
	});
});

it('an alert and a digest get the first of thousands of articles that arrive together', async () => {
	const desk = await openDesk();
	const topics = [about('zebra')];
	await desk.subscribe(anAlert({}, { topics }));
	await desk.subscribe(aDigest({ id: 'alsohere00' }, { topics }));
	await desk.arrive('many.json', articles);
	await desk.settled();
	expect(desk.texts()).toEqual([expect.stringContaining('A zebra walks into town')]);
	await desk.tickAt('2025-06-20T08:00:00Z');
	expect(desk.texts()).toHaveLength(2);
	expect(desk.texts()[1]).toContain('A zebra walks into town');
}, 120_000);
