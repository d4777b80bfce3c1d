import { describe, expect, it } from 'vitest';
import { Feed, FeedState } from '#src/sources/feed.ts';
import { createAgenda, nextDue, nextRetry, pollEvery, rhythmOf } from '#src/sources/pace.ts';
import { hourMs, minuteMs } from '../harness/a-clock.ts';

const now = new Date('2025-06-20T12:00:00Z');
const dayMs = 24 * hourMs;
const earlier = (ms: number) => new Date(now.getTime() - ms);
const later = (ms: number) => new Date(now.getTime() + ms);

function aPolled(id: string, state: FeedState = {}, url = `https://${id}.example/feed`) {
	return { feed: Feed.parse({ id, url, name: id }), state: FeedState.parse(state) };
}

describe('the rhythm of a feed', () => {
	it('it is the median gap between its newest dates, in any order', () => {
		const hours = [5, 1, 2, 40, 3];
		const dates = hours.map((ago) => earlier(ago * hourMs));
		expect(rhythmOf(dates, { restMs: 7 }, now)).toEqual({
			gapMs: 2 * hourMs,
			newestAt: '2025-06-20T11:00:00.000Z',
			restMs: 7,
		});
	});

	it('dates in the future and repeated dates do not count', () => {
		const dates = [
			later(dayMs),
			earlier(hourMs),
			earlier(hourMs),
			earlier(hourMs),
			earlier(3 * hourMs),
		];
		expect(rhythmOf(dates, {}, now)).toEqual({
			gapMs: 2 * hourMs,
			newestAt: '2025-06-20T11:00:00.000Z',
		});
		expect(rhythmOf([later(1)], {}, now)).toEqual({});
	});

	it('only the twenty newest count', () => {
		const recent = Array.from({ length: 20 }, (_, index) => earlier(index * minuteMs));
		const old = Array.from({ length: 100 }, (_, index) => earlier((index + 1) * dayMs));
		expect(rhythmOf([...old, ...recent], {}, now).gapMs).toBe(minuteMs);
	});
});

describe('how often a feed is polled', () => {
	it.each([
		['as often as allowed if it is busy', { gapMs: minuteMs }, undefined, 5 * minuteMs],
		['twice per gap', { gapMs: 40 * minuteMs }, undefined, 20 * minuteMs],
		['every six hours if it is slow', { gapMs: 30 * dayMs }, undefined, 6 * hourMs],
		['every half hour if nothing is known', {}, undefined, 30 * minuteMs],
		['as it says if its items have no dates', { statedMs: 2 * hourMs }, undefined, hourMs],
		[
			'by its items rather than by what it says',
			{ gapMs: 20 * minuteMs, statedMs: dayMs },
			undefined,
			10 * minuteMs,
		],
		['no sooner than its ttl', { gapMs: minuteMs, restMs: hourMs }, undefined, hourMs],
		['no sooner than max-age', { gapMs: minuteMs }, 45 * minuteMs, 45 * minuteMs],
		['every six hours at least, whatever it asks', { restMs: 7 * dayMs }, 365 * dayMs, 6 * hourMs],
	])('%s', (_title, rhythm, maxAgeMs, expected) => {
		expect(pollEvery(rhythm, maxAgeMs, now)).toBe(expected);
	});

	it('less often the longer it is silent', () => {
		const everyAfter = (silenceMs: number) =>
			pollEvery({ gapMs: minuteMs, newestAt: earlier(silenceMs).toISOString() }, undefined, now);
		expect([hourMs, 8 * hourMs, dayMs, 30 * dayMs].map(everyAfter)).toEqual([
			5 * minuteMs,
			40 * minuteMs,
			2 * hourMs,
			6 * hourMs,
		]);
		expect(everyAfter(-dayMs)).toBe(5 * minuteMs);
	});

	it('feeds that were polled together part, by up to a quarter of their time', () => {
		const dueOf = (id: string, gapMs: number) =>
			nextDue(id, { rhythm: { gapMs } }, { now, maxAgeMs: undefined }).getTime() - now.getTime();
		const ids = Array.from({ length: 1_000 }, (_, index) => `feed-${index}`);
		const waits = ids.map((id) => dueOf(id, 40 * minuteMs)).sort((one, other) => one - other);
		expect(waits[0]).toBeGreaterThanOrEqual(20 * minuteMs);
		expect(waits.at(-1)).toBeLessThanOrEqual(25 * minuteMs);
		// In no 30 seconds of the five minutes are more than 15 % due; even would be 10 %.
		const perHalfMinute = Map.groupBy(waits, (wait) => Math.floor(wait / (minuteMs / 2)));
		expect(Math.max(...[...perHalfMinute.values()].map(({ length }) => length))).toBeLessThan(150);
		expect(dueOf('feed-1', 40 * minuteMs)).toBe(dueOf('feed-1', 40 * minuteMs));
		expect(Math.max(...ids.map((id) => dueOf(id, 90 * dayMs)))).toBeLessThanOrEqual(6 * hourMs);
	});

	it('a feed in trouble is tried after twice as long each time, up to a day', () => {
		const waitAfter = (count: number, retryAfterMs?: number) => {
			const state = { rhythm: { gapMs: 20 * minuteMs }, failures: { count } };
			return nextRetry('a', state, { now, retryAfterMs }).getTime() - now.getTime();
		};
		const first = waitAfter(1);
		expect(first).toBeGreaterThanOrEqual(10 * minuteMs);
		expect(first).toBeLessThanOrEqual(12.5 * minuteMs);
		expect(waitAfter(2) / first).toBeCloseTo(2, 3);
		expect(waitAfter(4) / first).toBeCloseTo(8, 3);
		expect(waitAfter(1_000)).toBeLessThanOrEqual(dayMs);
		expect(waitAfter(1_000)).toBeGreaterThanOrEqual(0.8 * dayMs);
		expect(waitAfter(1, 3 * hourMs)).toBe(3 * hourMs);
		expect(waitAfter(1, 90 * dayMs)).toBe(dayMs);
		expect(waitAfter(1, 1)).toBe(first);
	});
});

describe('which feeds are due', () => {
	const waiting = (polledAgoMs: number, dueInMs: number): FeedState => ({
		polledAt: earlier(polledAgoMs).toISOString(),
		dueAt: later(dueInMs).toISOString(),
	});

	it('those that wait longest come first, and a new one is due at once', () => {
		const agenda = createAgenda();
		agenda.put(aPolled('soon', waiting(hourMs, 1)), now);
		agenda.put(aPolled('new'), now);
		agenda.put(aPolled('late', waiting(hourMs, -10)), now);
		agenda.put(aPolled('latest', waiting(hourMs, -20)), now);
		expect(agenda.oldestDue(now)).toEqual(earlier(20));
		expect(agenda.take(now, 2)).toEqual(['latest', 'late']);
		expect(agenda.take(now, 10)).toEqual(['new']);
		expect(agenda.take(now, 10)).toEqual([]);
		expect(agenda.oldestDue(now)).toBeUndefined();
		expect(agenda.take(later(1), 10)).toEqual(['soon']);
		expect(agenda.count()).toBe(4);
	});

	it('a feed that was taken is not taken again before it is given back, also if it is put meanwhile', () => {
		const agenda = createAgenda();
		agenda.put(aPolled('a'), now);
		expect(agenda.take(now, 10)).toEqual(['a']);
		agenda.put(aPolled('a'), now);
		expect(agenda.take(later(dayMs), 10)).toEqual([]);
		agenda.giveBack('a');
		expect(agenda.take(later(dayMs), 10)).toEqual(['a']);
	});

	it('a feed of which nothing came is due again 15 minutes after it was taken', () => {
		const agenda = createAgenda();
		agenda.put(aPolled('a'), now);
		expect(agenda.take(now, 10)).toEqual(['a']);
		agenda.giveBack('a');
		expect(agenda.take(later(15 * minuteMs - 1), 10)).toEqual([]);
		expect(agenda.take(later(15 * minuteMs), 10)).toEqual(['a']);
	});

	it('feeds that are paused or ended are never due, until they are no longer', () => {
		const agenda = createAgenda();
		const { feed } = aPolled('a');
		const ended = { url: feed.url, at: now.toISOString() };
		agenda.put({ feed: { ...feed, paused: true }, state: {} }, now);
		agenda.put(aPolled('b', { ended: { ...ended, url: 'https://b.example/feed' } }), now);
		agenda.put(aPolled('c', { ended: { ...ended, url: 'https://old.example/feed' } }), now);
		expect(agenda.take(now, 10)).toEqual(['c']);
		agenda.giveBack('c');
		agenda.put({ feed, state: {} }, now);
		expect(agenda.take(now, 10)).toEqual(['a']);
		agenda.remove('a');
		expect(agenda.take(later(dayMs), 10)).toEqual(['c']);
	});

	it('at most twenty feeds of one host are under way at a time', () => {
		const agenda = createAgenda();
		for (let number = 0; number < 50; number += 1) {
			agenda.put(aPolled(`a${number}`, {}, 'https://many.example/feed'), now);
		}
		agenda.put(aPolled('b'), now);
		const taken = agenda.take(now, 100);
		expect(taken).toHaveLength(21);
		expect(agenda.take(now, 100)).toEqual([]);
		for (const id of taken.slice(0, 5)) agenda.giveBack(id);
		expect(agenda.take(now, 100)).toHaveLength(taken.slice(0, 5).filter((id) => id !== 'b').length);
	});

	it('a clock that was years ahead delays a feed by at most what was planned', () => {
		const agenda = createAgenda();
		const years = 4 * 365 * dayMs;
		agenda.put(aPolled('a', waiting(-years, years + hourMs)), now);
		agenda.put(aPolled('b', { dueAt: later(years).toISOString() }), now);
		agenda.put(aPolled('c', waiting(years, years)), now);
		const taken = agenda.take(later(hourMs), 10);
		expect(taken).toContain('a');
		for (const id of [...taken, ...agenda.take(later(6 * hourMs), 10)]) agenda.giveBack(id);
		expect(agenda.take(later(12 * hourMs), 10).toSorted()).toEqual(['a', 'b', 'c']);
	});

	it('a clock that was years ahead makes them not all due at once', () => {
		const agenda = createAgenda();
		const years = 4 * 365 * dayMs;
		for (let number = 0; number < 1_000; number += 1) {
			agenda.put(aPolled(`a${number}`, waiting(-years, years + hourMs)), now);
		}
		const perMinute = Array.from({ length: 61 }, (_, minute) => {
			const taken = agenda.take(later(minute * minuteMs), 10_000);
			for (const id of taken) agenda.remove(id);
			return taken.length;
		});
		expect(agenda.count()).toBe(0);
		// Even would be 17.
		expect(Math.max(...perMinute)).toBeLessThan(40);
	});

	it('a clock that is set back while the program runs delays nothing', () => {
		const agenda = createAgenda();
		agenda.put(aPolled('a', waiting(0, hourMs)), now);
		expect(agenda.take(earlier(30 * dayMs), 10)).toEqual([]);
		const back = new Date(earlier(30 * dayMs).getTime() + hourMs);
		expect(agenda.take(new Date(back.getTime() - 1), 10)).toEqual([]);
		expect(agenda.take(back, 10)).toEqual(['a']);
	});

	it('a clock that is set forward makes them due in rounds of a limited size', () => {
		const agenda = createAgenda();
		for (let number = 0; number < 1_000; number += 1) {
			agenda.put(aPolled(`a${number}`, waiting(0, hourMs)), now);
		}
		expect(agenda.take(later(dayMs), 200)).toHaveLength(200);
		expect(agenda.take(later(dayMs), 1_000)).toHaveLength(800);
	});
});
