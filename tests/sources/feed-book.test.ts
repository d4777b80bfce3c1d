import { describe, expect, it } from 'vitest';
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
		await book.save('harbor', () => ({ hadItems: true }), [known]);
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

	it('does not bring a removed feed back when a poll of it ends', async () => {
		const { book, held } = await open();
		await book.add(harbor);
		await book.remove('harbor');
		await book.save('harbor', () => ({ hadItems: true }), [known]);
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
