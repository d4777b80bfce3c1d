import { expect, it } from 'vitest';
import type { FeedState } from '#src/sources/feed.ts';
import { freshnessOf } from '#src/sources/freshness.ts';

const now = new Date('2025-06-20T12:00:00.000Z');

function aFeed(state: FeedState, paused = false) {
	return { feed: { id: 'a', url: 'https://a.example/', name: 'A', paused }, state };
}

const failingSince = (since: string): FeedState => ({
	readAt: '2025-06-20T01:00:00.000Z',
	failures: { since, count: 2, reported: false, trouble: { code: 'server-failed' } },
});

it('freshness is when any feed was last read, and how many have not been read for hours; paused ones do not count', () => {
	const feeds = [
		aFeed({ readAt: '2025-06-20T11:56:00.000Z' }),
		aFeed({ readAt: '2025-06-20T11:00:00.000Z' }),
		aFeed(failingSince('2025-06-20T06:00:00.000Z')),
		aFeed(failingSince('2025-06-20T06:00:01.000Z')),
		aFeed({}),
		aFeed({ readAt: '2025-06-20T11:59:00.000Z' }, true),
	];
	const readAt = new Date('2025-06-20T11:56:00.000Z');
	expect(freshnessOf(feeds, now)).toEqual({ feeds: 5, unread: 1, readAt });
});

it('freshness without feeds knows nothing', () => {
	expect(freshnessOf([], now)).toEqual({ feeds: 0, unread: 0, readAt: undefined });
});
