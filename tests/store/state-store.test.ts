import { describe, expect, it } from 'vitest';
import type { DocumentStore } from '#src/store/document-store.ts';
import { emptyLocation, openAt, testStores } from './test-stores.ts';

describe.each(testStores)('the state store in $name', (testStore) => {
	it('a store returns what was put and undefined for everything else', async ({ skip }) => {
		const store = await openAt(await emptyLocation(testStore, skip));
		await store.put('digest', { topics: ['Kursk'], paused: null });
		expect(await store.get('digest')).toEqual({ topics: ['Kursk'], paused: null });
		expect(await store.get('alert')).toBeUndefined();
	});

	it('a store forgets what was removed, and removing nothing succeeds', async ({ skip }) => {
		const store = await openAt(await emptyLocation(testStore, skip));
		await store.put('digest', {});
		await store.remove('digest');
		await store.remove('digest');
		expect(await store.get('digest')).toBeUndefined();
		expect(await keysOf(store)).toEqual([]);
	});

	it('a store keeps a thousand documents that are put at once', async ({ skip }) => {
		const store = await openAt(await emptyLocation(testStore, skip));
		const keys = Array.from({ length: 1_000 }, (_, number) => `subscription:${1_000 + number}`);
		await Promise.all(keys.map((key, number) => store.put(key, { number })));
		expect(await keysOf(store)).toEqual(keys);
		expect(await store.get('subscription:1999')).toEqual({ number: 999 });
	});

	it('the last of several writes wins, even if they are simultaneous', async ({ skip }) => {
		const store = await openAt(await emptyLocation(testStore, skip));
		const numbers = Array.from({ length: 500 }, (_, number) => number);
		const removed = store.remove('digest');
		const written = numbers.map((number) => store.put('digest', { number }));
		const last = store.put('alert', {}).then(() => store.remove('alert'));
		await Promise.all([removed, ...written, last]);
		expect(await store.get('digest')).toEqual({ number: 499 });
		expect(await store.get('alert')).toBeUndefined();
	});

	it('a document is stored as it was when it was put, even if the object changes', async ({
		skip,
	}) => {
		const store = await openAt(await emptyLocation(testStore, skip));
		const document = { sent: 0 };
		const put = store.put('digest', document);
		document.sent = 1;
		await put;
		expect(await store.get('digest')).toEqual({ sent: 0 });
	});

	it('a store that is opened again finds everything, even a write under way when it was closed', async ({
		skip,
	}) => {
		const location = await emptyLocation(testStore, skip);
		const before = await openAt(location);
		const unfinished = before.put('digest', { owed: true });
		await before.close();
		await unfinished;
		expect(await (await openAt(location)).get('digest')).toEqual({ owed: true });
	});

	it('a store lists exactly the keys with a prefix, each once', async ({ skip }) => {
		const store = await openAt(await emptyLocation(testStore, skip));
		const wanted = Array.from({ length: 450 }, (_, number) => `a%_*:${1_000 + number}`);
		const others = ['a%_*', 'a%_+:1', 'aXX*:1', 'b', 'A%_*:1', 'dateline:a%_*:1'];
		await Promise.all([...wanted, ...others].map((key) => store.put(key, {})));
		expect(await keysOf(store, 'a%_*:')).toEqual(wanted);
		expect(await keysOf(store)).toEqual([...wanted, ...others].sort());
	});

	it('a listing misses no document when others are changed and removed meanwhile', async ({
		skip,
	}) => {
		const store = await openAt(await emptyLocation(testStore, skip));
		const keys = Array.from({ length: 600 }, (_, number) => `${1_000 + number}`);
		await Promise.all(keys.map((key) => store.put(key, {})));
		const listed: string[] = [];
		for await (const { key } of store.all('')) {
			if (listed.push(key) === 1)
				await Promise.all([
					store.put(key, { changed: true }),
					store.remove('1001'),
					store.remove('1590'),
				]);
		}
		const remaining = keys.filter((key) => key !== '1001' && key !== '1590');
		expect(listed.filter((key) => remaining.includes(key)).sort()).toEqual(remaining);
	});

	it('a store never confuses two keys, however odd they are', async ({ skip }) => {
		const store = await openAt(await emptyLocation(testStore, skip));
		for (const [number, key] of oddKeys.entries()) await store.put(key, { number });
		for (const [number, key] of oddKeys.entries()) expect(await store.get(key)).toEqual({ number });
		expect(await keysOf(store)).toEqual([...oddKeys].sort());
	});

	it('a store refuses a key that another kind of store could not keep', async ({ skip }) => {
		const store = await openAt(await emptyLocation(testStore, skip));
		for (const key of ['', 'x'.repeat(201), 'a\0b', 'a\nb', 'a\ud800']) {
			await expect(store.put(key, {})).rejects.toThrow('A key is 1 to 200 characters');
		}
		expect(await keysOf(store)).toEqual([]);
	});

	it('a closed store rejects every call', async ({ skip }) => {
		const store = await openAt(await emptyLocation(testStore, skip));
		await store.close();
		await expect(store.put('digest', {})).rejects.toThrow('closed');
		await expect(store.get('digest')).rejects.toThrow('closed');
		await expect(store.remove('digest')).rejects.toThrow('closed');
		await expect(keysOf(store)).rejects.toThrow('closed');
	});

	it('a store keeps any text, even a long one', async ({ skip }) => {
		const store = await openAt(await emptyLocation(testStore, skip));
		const text = '馬英九 🇹🇼 \0 \ud800 "\\ \' \u2028 $1 %s'.repeat(3_000);
		expect(text.length).toBeGreaterThan(65_536);
		await store.put('digest', { text });
		expect(await store.get('digest')).toEqual({ text });
	});
});

const oddKeys = [
	'dateline',
	'dateline:a',
	'a',
	'keyv:a',
	'aside:a',
	' ',
	':',
	'::',
	'%',
	'_',
	'*',
	'[a]',
	'\\',
	"'; DROP TABLE documents; --",
	'$1',
	'馬英九',
	'🇹🇼',
	'é',
	'e\u0301',
	'A',
	'x'.repeat(200),
];

/** Sorted, because every kind of store lists keys in a different order. */
async function keysOf(store: DocumentStore, prefix = ''): Promise<string[]> {
	const stored = await Array.fromAsync(store.all(prefix));
	return stored.map(({ key }) => key).sort();
}
