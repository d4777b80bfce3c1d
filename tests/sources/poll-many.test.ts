import { describe, expect, it } from 'vitest';
import type { FetchFeed, FetchOutcome } from '#src/sources/fetch/fetch-feed.ts';
import { openPolling } from '../harness/open-polling.ts';

/** Fetching that a test ends, feed by feed. */
function openHeldFetch() {
	const held = new Map<string, (outcome: FetchOutcome) => void>();
	const fetchFeed: FetchFeed = ({ url }, signal) =>
		new Promise((resolve) => {
			held.set(url, resolve);
			signal.addEventListener('abort', () => resolve({ kind: 'interrupted' }));
		});
	return { held, fetchFeed };
}

const failedOutcome: FetchOutcome = {
	kind: 'failed',
	trouble: { code: 'not-found', status: 404 },
	retryAfterMs: undefined,
};

/** Lets everything that can go on do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('many feeds at once', () => {
	it('twenty hosts are asked at once, and the next as soon as one is done', async () => {
		const { held, fetchFeed } = openHeldFetch();
		const urls = Array.from({ length: 50 }, (_, number) => `https://host-${number}.example/feed`);
		const { poll } = openPolling(fetchFeed);
		const round = poll(...urls);
		await settle();
		expect(held.size).toBe(20);
		held.get('https://host-7.example/feed')?.(failedOutcome);
		await settle();
		expect(held.size).toBe(21);
		while (held.size < 50) {
			for (const end of held.values()) end(failedOutcome);
			await settle();
		}
		for (const end of held.values()) end(failedOutcome);
		expect(await round).toMatchObject({ polled: 50, inTrouble: 50 });
	});

	it('feeds of one host follow each other', async () => {
		const { held, fetchFeed } = openHeldFetch();
		const { poll } = openPolling(fetchFeed);
		const round = poll('https://a.example/1', 'https://a.example/2');
		await settle();
		expect([...held.keys()]).toEqual(['https://a.example/1']);
		held.get('https://a.example/1')?.(failedOutcome);
		await settle();
		held.get('https://a.example/2')?.(failedOutcome);
		expect(await round).toMatchObject({ polled: 2 });
	});

	it('an answer that comes after the round was aborted is not kept', async () => {
		const { held, fetchFeed } = openHeldFetch();
		const polling = openPolling(({ url }) => fetchFeed({ url }, new AbortController().signal));
		const round = polling.poll('https://a.example/');
		await settle();
		polling.abort();
		held.get('https://a.example/')?.(failedOutcome);
		expect(await round).toMatchObject({ polled: 0 });
		expect(polling.steps).toEqual([]);
	});

	it('a round that is aborted ends at once, and what was not finished is as if it had not begun', async () => {
		const { held, fetchFeed } = openHeldFetch();
		const polling = openPolling(fetchFeed);
		const round = polling.poll('https://a.example/1', 'https://a.example/2', 'https://b.example/');
		await settle();
		held.get('https://b.example/')?.(failedOutcome);
		await settle();
		polling.abort();
		expect(await round).toMatchObject({ polled: 1 });
		expect(polling.steps).toEqual(['saved https://b.example/']);
		expect(held.size).toBe(2);
	});
});
