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

/** Arrived first: a zebra, and the one story whose headline is about the river. All others only mention it. */
const articles = Array.from({ length: many }, (_, place) => ({
	id: `story-${place}`,
	headline: headlineOf(place),
	summary: `Number ${place} happened near the river.`,
	publishedAt: place === 0 ? '2025-06-01' : '2025-06-20',
}));

function headlineOf(place: number): string {
	if (place === 0) return 'A zebra walks into town';
	return place === 1 ? 'The river rises' : `Event${place} took place${place}`;
}

describe('more arrivals than a digest could tell', () => {
	const tidyings: (() => void)[] = [];
	let news: News;
	let position: News['upTo'];
	const zebra = { topics: [about('zebra')], except: [] };
	const river = { topics: [about('river')], except: [about('zebra')] };

	beforeAll(async () => {
		const archive = anArchive(
			{ 'articles/many.json': articles },
			{ atEnd: (tidy) => tidyings.push(tidy) },
		);
		const reader = archive.reader();
		position = reader.position();
		const cursor = { slot, position: { ...position, seq: 0 } };
		const askings = [zebra, river].map((wanted) => ({ wanted, cursor }));
		// Only names, arrivals and the position are read.
		news = await readNews({ ...reader, names: () => reader.names } as never, askings, { now });
		return () => {
			for (const tidy of tidyings.toReversed()) tidy();
		};
	}, 120_000);

	it('are all looked through, from the first', () => {
		const cursor = { slot, position: { ...position, seq: 0 } };
		const arrived = news.arrivedFor(zebra, cursor);
		expect(arrived.map(({ article }) => article.id)).toEqual(['story-0']);
		expect(news.arrivedFor(river, cursor)).toHaveLength(many - 1);
	});

	it('are counted from each cursor', () => {
		const cursor = { slot, position: { ...position, seq: 10 } };
		expect(news.arrivedFor(zebra, cursor)).toEqual([]);
		expect(news.arrivedFor(river, cursor)).toHaveLength(many - 10);
	});

	it('are what the best of a digest is chosen from', () => {
		const cursor = { slot, position: { ...position, seq: 0 } };
		const arrived = news.arrivedFor(river, cursor);
		const tellings = composeDigestEntries({ arrived, toldBefore: [], now, cache: news.digestCache });
		expect(tellings).toHaveLength(many - 1);
		expect(tellings[0]?.story.id).toBe('story-1');
	});

	it('are none for a wish or a cursor that nobody had when they were read', () => {
		const cursor = { slot, position: { ...position, seq: 0 } };
		expect(news.covers({ wanted: zebra, cursor })).toBe(true);
		expect(news.covers({ wanted: { topics: [about('lion')], except: [] }, cursor })).toBe(false);
		const elsewhere = { slot, position: { archive: 'another', seq: 0 } };
		expect(news.covers({ wanted: zebra, cursor: elsewhere })).toBe(false);
	});
});

it('an alert and a digest get what came first of thousands that arrive together', async () => {
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
