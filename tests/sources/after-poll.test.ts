import { describe, expect, it } from 'vitest';
import { afterPoll, type PollFinding } from '#src/sources/after-poll.ts';
import { Feed, FeedState } from '#src/sources/feed.ts';
import type { TroubleCode } from '#src/sources/trouble.ts';
import { aClock, hourMs } from '../harness/a-clock.ts';

const dayMs = 24 * hourMs;
const noon = '2025-06-20T12:00:00.000Z';
const url = 'https://news.example/feed';
const feed = Feed.parse({ id: 'news', url, name: 'News' });

const read = (permanentUrl?: string): PollFinding => ({
	kind: 'read',
	body: {
		kind: 'body',
		url: permanentUrl ?? url,
		permanentUrl,
		maxAgeMs: undefined,
		validators: { url, etag: '"1"' },
		bytes: new Uint8Array(),
		hash: 'abc',
		contentType: undefined,
	},
	rhythm: { gapMs: hourMs },
});

const unchanged = (permanentUrl?: string): PollFinding => ({
	kind: 'unchanged',
	outcome: { kind: 'unchanged', url, permanentUrl, maxAgeMs: undefined, validators: undefined },
});

const trouble = (code: TroubleCode = 'host-unreachable'): PollFinding => ({
	kind: 'trouble',
	trouble: { code },
	retryAfterMs: undefined,
});

/** Polls whose findings a test gives, at times it moves; what is remembered goes through the real schema. */
function openPolls(state: FeedState = {}) {
	const clock = aClock(noon);
	let remembered = state;
	return {
		clock,
		state: () => remembered,
		poll(finding: PollFinding, of = feed) {
			const { state, notices } = afterPoll(of, remembered, finding, clock.now());
			remembered = FeedState.parse(JSON.parse(JSON.stringify(state)));
			return notices;
		},
	};
}

describe('trouble', () => {
	it('it is told once after three days, and so is the recovery', () => {
		const { poll, clock, state } = openPolls();
		const since = clock.now();
		expect(poll(trouble())).toEqual([]);
		clock.advance(dayMs);
		expect(poll(trouble())).toEqual([]);
		clock.advance(2 * dayMs - 1);
		expect(poll(trouble('server-failed'))).toEqual([]);
		expect(state().failures).toEqual({
			since: since.toISOString(),
			count: 3,
			trouble: { code: 'server-failed' },
			reported: false,
		});
		clock.advance(1);
		expect(poll(trouble('not-found'))).toEqual([
			{ kind: 'trouble', at: clock.now().toISOString(), since: since.toISOString() },
		]);
		clock.advance(9 * dayMs);
		expect(poll(trouble())).toEqual([]);
		const recovered = { kind: 'recovered', at: clock.now().toISOString() };
		expect(poll(unchanged())).toEqual([{ ...recovered, since: since.toISOString() }]);
		expect(state().failures).toBeUndefined();
		expect(poll(unchanged())).toEqual([]);
	});

	it('a clock that jumps, or a machine that slept, does not make one failure a long one', () => {
		const { poll, clock } = openPolls();
		poll(trouble());
		clock.advance(30 * dayMs);
		expect(poll(trouble())).toEqual([]);
		expect(poll(trouble())).toEqual([]);
		expect(poll(trouble())).toMatchObject([{ kind: 'trouble' }]);
	});

	it('trouble that was never told ends without a word', () => {
		const { poll, clock } = openPolls();
		poll(trouble());
		clock.advance(dayMs);
		expect(poll(read())).toEqual([]);
	});

	it('a clock that was ahead when it began postpones nothing', () => {
		const { poll, clock } = openPolls();
		clock.advance(365 * dayMs);
		poll(trouble());
		clock.advance(-365 * dayMs);
		poll(trouble());
		clock.advance(3 * dayMs);
		poll(trouble());
		expect(poll(trouble())).toMatchObject([{ kind: 'trouble' }]);
	});

	it('what the last good answer gave is kept, so that the same answer later is recognized', () => {
		const { poll, state } = openPolls();
		poll(read());
		const good = state();
		poll(trouble('html-page'));
		expect(state()).toMatchObject({
			bodyHash: 'abc',
			validators: { url, etag: '"1"' },
			hadItems: true,
			readAt: good.readAt,
		});
	});

	it('a feed that its publisher ended is told of once, and not polled until it gets another address', () => {
		const { poll, state } = openPolls();
		expect(poll(trouble('gone'))).toEqual([{ kind: 'ended', at: noon }]);
		expect(state().ended).toEqual({ url, at: noon });
		expect(poll(read())).toMatchObject([{ kind: 'recovered' }]);
	});
});

describe('a feed that moved', () => {
	const to = 'https://new.example/feed';

	it('it is read at its new address after three permanent redirects in a row, and says so once', () => {
		const { poll, state } = openPolls();
		expect(poll(read(to))).toEqual([]);
		expect(poll(unchanged(to))).toEqual([]);
		expect(state().moved).toBeUndefined();
		expect(poll(read(to))).toEqual([{ kind: 'moved', at: noon, from: url, to }]);
		expect(state().moved).toEqual({ from: url, to, at: '2025-06-20T12:00:00.000Z' });
		expect(state().redirect).toBeUndefined();
		expect(poll(read())).toEqual([]);
		expect(state().moved?.to).toBe(to);
	});

	it.each([
		['another address', read('https://third.example/feed')],
		['no redirect', read()],
		['trouble', trouble()],
	])('%s in between starts the count again', (_title, between) => {
		const { poll } = openPolls();
		for (const finding of [read(to), read(to), between, read(to), read(to)]) {
			expect(poll(finding)).toEqual([]);
		}
		expect(poll(read(to))).toMatchObject([{ kind: 'moved' }]);
	});

	it('it can move again, and what it moved from stays the address that was configured', () => {
		const { poll, state } = openPolls({ moved: { from: url, to, at: '2025-06-01T00:00:00Z' } });
		const third = 'https://third.example/feed';
		poll(read(third));
		poll(read(third));
		expect(poll(read(third))).toEqual([{ kind: 'moved', at: noon, from: to, to: third }]);
		expect(state().moved).toMatchObject({ from: url, to: third });
	});

	it('goes back to its own address if nothing is left where it moved to, but not for a fault of a server', () => {
		const moved = { from: url, to, at: '2025-06-01T00:00:00Z' };
		const { poll, state } = openPolls({ moved });
		for (let time = 0; time < 5; time += 1) poll(trouble('server-failed'));
		expect(state().moved).toEqual(moved);
		poll(trouble('not-found'));
		expect(state().moved).toBeUndefined();
	});

	it('has not ended because the address that it moved to has', () => {
		const { poll, state } = openPolls({ moved: { from: url, to, at: '2025-06-01T00:00:00Z' } });
		for (let time = 0; time < 3; time += 1) expect(poll(trouble('gone'))).toEqual([]);
		expect(state()).not.toHaveProperty('ended');
		expect(state()).not.toHaveProperty('moved');
		expect(poll(trouble('gone'))).toMatchObject([{ kind: 'ended' }]);
	});
});
