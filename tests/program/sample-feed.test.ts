import { describe, expect, it } from 'vitest';
import { sampleFeed, sampleName } from '#src/program/sample-feed.ts';
import { pollEvery, rhythmOf } from '#src/sources/pace.ts';
import { type FeedReading, readFeed } from '#src/sources/read-feed.ts';
import { hourMs, minuteMs } from '../harness/a-clock.ts';
import { anArchive } from '../harness/an-archive.ts';

const noon = Date.parse('2026-11-28T12:00:00Z');

/** The feed as Dateline reads it, so many milliseconds after noon. */
function readAt(ms: number): Extract<FeedReading, { kind: 'feed' }> {
	const now = new Date(noon + ms);
	const reading = readFeed({
		bytes: Buffer.from(sampleFeed(now)),
		contentType: 'application/feed+json',
		url: 'http://samples.test/feed.json',
		feedId: 'samples',
		publisher: { name: sampleName },
		remembered: [],
		now,
	});
	if (reading.kind !== 'feed') throw new Error(`The samples are no feed: ${reading.code}`);
	return reading;
}

const headlinesAt = (ms: number) => readAt(ms).articles.map(({ article }) => article.headline);

describe('the sample feed', () => {
	it('says in its name, in every headline and in every text that it is a sample', () => {
		const { title, articles, refused } = readAt(0);
		expect(title).toBe('Sample news (local)');
		expect(articles).toHaveLength(20);
		for (const { article } of articles) {
			expect(article.headline).toMatch(/^Sample \d{4}: An? \w+ /);
			expect(article.summary).toMatch(/^This is sample \d{4}, and nothing in it happened: /);
			expect(article).toMatchObject({ language: 'en', source: { name: 'Sample news (local)' } });
		}
		expect(refused).toEqual([]);
	});

	it('is the same at the same moment, and has a new item every ten minutes', () => {
		expect(sampleFeed(new Date(noon))).toBe(sampleFeed(new Date(noon + 9 * minuteMs)));
		const [first, ...others] = headlinesAt(10 * minuteMs);
		expect(others).toEqual(headlinesAt(0).slice(0, 19));
		expect(headlinesAt(0)).not.toContain(first);
	});

	it('has one item about Taiwan for each hour that the clock is moved on, from any minute', () => {
		for (const minute of [0, 1, 29, 59]) {
			const before = new Set(headlinesAt(minute * minuteMs));
			const fresh = headlinesAt(minute * minuteMs + hourMs).filter((one) => !before.has(one));
			expect(fresh).toHaveLength(6);
			expect(fresh.filter((headline) => headline.includes('in Taiwan'))).toHaveLength(1);
		}
	});

	it('has a rhythm by which it is polled as often as any feed can be', () => {
		const { dates, stated } = readAt(0);
		const now = new Date(noon);
		expect(pollEvery(rhythmOf(dates, stated, now), undefined, now)).toBe(5 * minuteMs);
	});

	it('has dates in the past, whatever the clock says', () => {
		for (const time of ['1969-12-31T23:59:59Z', '2026-11-28T12:09:59Z', '2099-01-01T00:00:00Z']) {
			const items: { date_published: string }[] = JSON.parse(sampleFeed(new Date(time))).items;
			for (const { date_published: published } of items) {
				expect(Date.parse(published)).toBeLessThanOrEqual(Date.parse(time));
			}
		}
	});

	it('tells no story twice, however far the clock is moved on', () => {
		const archive = anArchive({}, { now: new Date(noon + 72 * hourMs) });
		// 13 hours are 78 samples: each event at each place again.
		for (const hours of [0, 11, 13, 24, 26, 39]) {
			archive.add(
				readAt(hours * hourMs).articles.map(({ article }) => ({
					article: { summary: '', ...article },
					origin: 'feed:samples',
				})),
			);
		}
		const reader = archive.reader();
		const arrivals = reader.arrivals({ after: 0, upTo: reader.position().seq }, 1_000);
		expect(arrivals.length).toBeGreaterThan(90);
		expect(new Set(arrivals.map(({ story }) => story)).size).toBe(arrivals.length);
	});
});
