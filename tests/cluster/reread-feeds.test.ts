import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { rereadFeeds } from '#src/cluster/reread-feeds.ts';
import { createFeedBook } from '#src/sources/feed-book.ts';
import type { DocumentStore } from '#src/store/document-store.ts';
import { openMemoryStore } from '../harness/memory-store.ts';

function aFeed(id: string) {
	return { id, name: id, url: `https://${id}.example/feed` } as never;
}

/** A store for the leader, and what another process reads in it. */
async function openFollowed() {
	const { store } = openMemoryStore({}, async () => {});
	const leader = await createFeedBook({ store, onSetAside() {} });
	const reports: string[] = [];
	// Only the leader can set something aside.
	const reading: DocumentStore = { ...store, setAside: async () => undefined };
	const onSetAside = (key: string) => void reports.push(key);
	const feeds = await createFeedBook({ store: reading, onSetAside });
	return { store, leader, feeds, reports };
}

/** Time that passes when a test says so. */
function createTimers() {
	const timers: { readonly ms: number; readonly run: () => void }[] = [];
	return {
		after(ms: number, run: () => void) {
			const timer = { ms, run };
			timers.push(timer);
			return () => void timers.splice(timers.indexOf(timer), 1);
		},
		waiting: () => timers.map(({ ms }) => ms),
		/** Resolves when somebody waits again. */
		async elapse() {
			timers.shift()?.run();
			await vi.waitFor(() => expect(timers).toHaveLength(1));
		},
	};
}

describe('what other processes know of the leader’s feeds', () => {
	it('is 30 s old at most, and goes on if it could not be read once', async () => {
		const { leader, feeds } = await openFollowed();
		const { after, waiting, elapse } = createTimers();
		const onTrouble = vi.fn();
		const reread = vi.fn(feeds.reread);
		const end = rereadFeeds({ reread }, { after, onTrouble });
		onTestFinished(end);
		const ids = () => feeds.all().map(({ feed }) => feed.id);

		await leader.add(aFeed('a'));
		expect(waiting()).toEqual([30_000]);
		expect(ids()).toEqual([]);
		await elapse();
		expect(ids()).toEqual(['a']);

		await leader.add(aFeed('b'));
		const away = new Error('Postgres is away');
		reread.mockRejectedValueOnce(away);
		await elapse();
		expect(onTrouble.mock.calls).toEqual([[away]]);
		expect(ids()).toEqual(['a']);
		await elapse();
		expect(ids()).toEqual(['a', 'b']);

		end();
		expect(waiting()).toEqual([]);
	});

	it('reports a damaged document once for each damage', async () => {
		const { store, feeds, reports } = await openFollowed();
		await store.put('feed:a', { damaged: true });
		await feeds.reread();
		await feeds.reread();
		expect(reports).toEqual(['feed:a']);
		await store.remove('feed:a');
		await feeds.reread();
		await store.put('feed-state:a', { untold: 'damaged' });
		await store.put('feed:a', { damaged: true });
		await feeds.reread();
		await feeds.reread();
		expect(reports).toEqual(['feed:a', 'feed:a', 'feed-state:a']);
	});
});
