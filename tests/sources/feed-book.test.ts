import { describe, expect, it, vi } from 'vitest';
import type { Feed } from '#src/sources/feed.ts';
import { createFeedBook } from '#src/sources/feed-book.ts';
import { type Held, openMemoryStore } from '../harness/memory-store.ts';

const harbor: Feed = { id: 'harbor', name: 'Harbor', url: 'https://harbor.example/feed' };
const alps: Feed = { id: 'alps', name: 'Alps', url: 'https://alps.example/feed' };

async function open(held: Held = {}) {
	const { store, held: now } = openMemoryStore(held, async () => {});
	const book = await createFeedBook({ store, onSetAside: () => {} });
	const names = () => book.all().map(({ feed }) => feed.name);
	return { book, names, held: now };
}

const known = { id: 'a-1', text: 'x', publishedAt: '2025-06-20', dateFrom: 'item' } as const;

describe('the list of feeds', () => {
	it('has those of the file and those that moderators added, by name, and keeps the latter', async () => {
		const { book, names, held } = await open();
		book.useFile([harbor]);
		await book.add(alps);
		expect(book.all().map(({ feed, isAdded }) => [feed.name, isAdded])).toEqual([
			['Alps', true],
			['Harbor', false],
		]);
		book.useFile([]);
		expect(names()).toEqual(['Alps']);
		expect((await open(held())).names()).toEqual(['Alps']);
	});

	it('has an address only once, however it is written, also if two add it at once', async () => {
		const { book } = await open();
		const again = { ...harbor, id: 'again', url: 'http://www.harbor.example/feed/' };
		const [first, second] = await Promise.all([book.add(harbor), book.add(again)]);
		expect([first, second?.feed.id]).toEqual([undefined, 'harbor']);
		book.useFile([again]);
		expect(book.all().map(({ feed }) => feed.id)).toEqual(['harbor']);
		await book.remove('harbor');
		expect(book.all().map(({ feed }) => feed.id)).toEqual(['again']);
	});

	it('keeps what polling remembers, and forgets it with the feed', async () => {
		const { book, held } = await open();
		await book.add(harbor);
		await book.save(harbor, () => ({ hadItems: true }), [known]);
		await book.pause('harbor', true);
		const later = await open(held());
		expect(later.book.find('harbor')).toMatchObject({
			feed: { paused: true },
			state: { hadItems: true },
		});
		expect(await later.book.knownItems('harbor')).toEqual([known]);
		await later.book.remove('harbor');
		expect(later.held()).toEqual({});
	});

	it('removes a feed with all that is remembered of it at once, or nothing of it', async () => {
		const ends: (() => void)[] = [];
		let isHeldUp = false;
		const { store, held } = openMemoryStore({}, async () => {
			if (isHeldUp) await new Promise<void>((resolve) => ends.push(resolve));
		});
		const book = await createFeedBook({ store, onSetAside: () => {} });
		await book.add(harbor);
		await book.save(harbor, () => ({ hadItems: true }), [known]);
		await book.pause('harbor', true);
		isHeldUp = true;
		const removed = book.remove('harbor');
		await vi.waitFor(() => expect(ends).toHaveLength(4));
		for (const end of ends) end();
		await removed;
		expect(held()).toEqual({});
	});

	it('does not bring a removed feed back when a poll of it ends', async () => {
		const { book, held } = await open();
		await book.add(harbor);
		await book.remove('harbor');
		await book.save(harbor, () => ({ hadItems: true }), [known]);
		expect(held()).toEqual({});
	});

	it('does not remember of a corrected address what was found at the old one', async () => {
		const { book, held } = await open();
		book.useFile([harbor]);
		const state = { url: harbor.url, hadItems: true, dueAt: '2025-06-20T12:00:00.000Z' };
		await book.save(harbor, () => state);
		const corrected = { ...harbor, url: 'https://harbor.example/news.xml' };
		book.useFile([corrected]);
		expect(book.find('harbor')?.state).toEqual({});
		await book.save(harbor, () => ({ ...state, hadItems: false }));
		expect(held()['feed-state:harbor']).toBe(JSON.stringify(state));
		book.useFile([{ ...harbor, url: 'http://www.harbor.example/feed/' }]);
		expect(book.find('harbor')?.state).toEqual(state);
	});

	it('goes on where it was if the address is corrected to the one that the feed moved to', async () => {
		const { book } = await open();
		book.useFile([harbor]);
		const to = 'https://news.example/harbor';
		const moved = { from: harbor.url, to, at: '2025-06-20T12:00:00.000Z' };
		await book.save(harbor, () => ({ url: harbor.url, hadItems: true, moved }));
		book.useFile([{ ...harbor, url: to }]);
		expect(book.find('harbor')?.state.hadItems).toBe(true);
	});

	it('leaves nothing of a feed that is removed while it is being saved', async () => {
		const { book, held } = await open();
		await book.add(harbor);
		await Promise.all([
			book.save(harbor, () => ({ hadItems: true }), [known]),
			book.remove('harbor'),
		]);
		expect(held()).toEqual({});
	});

	it('tells of each feed that changes, and of no other', async () => {
		const { book } = await open();
		const told: string[] = [];
		book.useFile([harbor, alps]);
		book.onChange((id) => told.push(id));
		book.useFile([harbor, { ...alps, name: 'The Alps' }]);
		await book.pause('harbor', true);
		expect(told).toEqual(['alps', 'harbor']);
	});
});

describe('the items of feeds', () => {
	it('are read from the store once, and forgotten with the feed', async () => {
		const { book, held } = await open();
		await book.add(harbor);
		await book.save(harbor, () => ({}), [known]);
		const { store, asked } = countingStore(held());
		const later = await createFeedBook({ store, onSetAside: () => {} });
		expect(await later.knownItems('harbor')).toEqual([known]);
		expect(await later.knownItems('harbor')).toEqual([known]);
		expect(asked).toEqual(['feed-items:harbor']);
		await later.remove('harbor');
		expect(await later.knownItems('harbor')).toEqual([]);
	});

	it('are those that were saved last, also while older ones are being read', async () => {
		const { book, held } = await open();
		await book.add(harbor);
		await book.save(harbor, () => ({}), [known]);
		const later = await open(held());
		const newer = { ...known, id: 'a-2' };
		const reading = later.book.knownItems('harbor');
		await later.book.save(harbor, () => ({}), [newer]);
		await reading;
		expect(await later.book.knownItems('harbor')).toEqual([newer]);
	});
});

/** A store that notes which documents it was asked for. */
function countingStore(held: Held) {
	const { store } = openMemoryStore(held, async () => {});
	const asked: string[] = [];
	const get = (key: string) => {
		asked.push(key);
		return store.get(key);
	};
	return { store: { ...store, get }, asked };
}
