import { describe, expect, it } from 'vitest';
import type { DocumentStore } from '#src/store/document-store.ts';
import { anEmptyPlace, openAt, storesAtHand } from './stores-at-hand.ts';

describe.each(storesAtHand)('the state store in $name', (at) => {
	it('gives back what was put, and nothing for what was not', async ({ skip }) => {
		const store = await openAt(await anEmptyPlace(at, skip));
		await store.put('digest', { topics: ['Kursk'], paused: null });
		expect(await store.get('digest')).toEqual({ topics: ['Kursk'], paused: null });
		expect(await store.get('alert')).toBeUndefined();
	});

	it('forgets what was removed, and minds no removal of nothing', async ({ skip }) => {
		const store = await openAt(await anEmptyPlace(at, skip));
		await store.put('digest', {});
		await store.remove('digest');
		await store.remove('digest');
		expect(await store.get('digest')).toBeUndefined();
		expect(await keysOf(store)).toEqual([]);
	});

	it('keeps a thousand documents that are put at once', async ({ skip }) => {
		const store = await openAt(await anEmptyPlace(at, skip));
		const keys = Array.from({ length: 1_000 }, (_, number) => `subscription:${1_000 + number}`);
		await Promise.all(keys.map((key, number) => store.put(key, { number })));
		expect(await keysOf(store)).toEqual(keys);
		expect(await store.get('subscription:1999')).toEqual({ number: 999 });
	});

	it('has the last of several writes win, also of those that are asked for at once', async ({
		skip,
	}) => {
		const store = await openAt(await anEmptyPlace(at, skip));
		const numbers = Array.from({ length: 500 }, (_, number) => number);
		const removed = store.remove('digest');
		const written = numbers.map((number) => store.put('digest', { number }));
		const last = store.put('alert', {}).then(() => store.remove('alert'));
		await Promise.all([removed, ...written, last]);
		expect(await store.get('digest')).toEqual({ number: 499 });
		expect(await store.get('alert')).toBeUndefined();
	});

	it('keeps a document as it was when it was put, whatever becomes of the object', async ({
		skip,
	}) => {
		const store = await openAt(await anEmptyPlace(at, skip));
		const document = { sent: 0 };
		const put = store.put('digest', document);
		document.sent = 1;
		await put;
		expect(await store.get('digest')).toEqual({ sent: 0 });
	});

	it('finds all again when it is opened again', async ({ skip }) => {
		const place = await anEmptyPlace(at, skip);
		const before = await openAt(place);
		const unfinished = before.put('digest', { owed: true });
		await before.close();
		await unfinished;
		expect(await (await openAt(place)).get('digest')).toEqual({ owed: true });
	});

	it('goes through the keys that begin so, each once, and through no others', async ({ skip }) => {
		const store = await openAt(await anEmptyPlace(at, skip));
		const wanted = Array.from({ length: 450 }, (_, number) => `a%_*:${1_000 + number}`);
		const others = ['a%_*', 'a%_+:1', 'aXX*:1', 'b', 'A%_*:1', 'dateline:a%_*:1'];
		await Promise.all([...wanted, ...others].map((key) => store.put(key, {})));
		expect(await keysOf(store, 'a%_*:')).toEqual(wanted);
		expect(await keysOf(store)).toEqual([...wanted, ...others].sort());
	});

	it('misses none of the rest when documents change and go while it goes through', async ({
		skip,
	}) => {
		const store = await openAt(await anEmptyPlace(at, skip));
		const keys = Array.from({ length: 600 }, (_, number) => `${1_000 + number}`);
		await Promise.all(keys.map((key) => store.put(key, {})));
		const met: string[] = [];
		for await (const { key } of store.all('')) {
			if (met.push(key) === 1)
				await Promise.all([
					store.put(key, { changed: true }),
					store.remove('1001'),
					store.remove('1590'),
				]);
		}
		const stayed = keys.filter((key) => key !== '1001' && key !== '1590');
		expect(met.filter((key) => stayed.includes(key)).sort()).toEqual(stayed);
	});

	it('keeps keys apart however odd they are', async ({ skip }) => {
		const store = await openAt(await anEmptyPlace(at, skip));
		for (const [number, key] of oddKeys.entries()) await store.put(key, { number });
		for (const [number, key] of oddKeys.entries()) expect(await store.get(key)).toEqual({ number });
		expect(await keysOf(store)).toEqual([...oddKeys].sort());
	});

	it('refuses a key that not every store could keep', async ({ skip }) => {
		const store = await openAt(await anEmptyPlace(at, skip));
		for (const key of ['', 'x'.repeat(201), 'a\0b', 'a\nb', 'a\ud800']) {
			await expect(store.put(key, {})).rejects.toThrow('A key is 1 to 200 characters');
		}
		expect(await keysOf(store)).toEqual([]);
	});

	it('takes nothing more once it is closed', async ({ skip }) => {
		const store = await openAt(await anEmptyPlace(at, skip));
		await store.close();
		await expect(store.put('digest', {})).rejects.toThrow('closed');
		await expect(store.get('digest')).rejects.toThrow('closed');
		await expect(store.remove('digest')).rejects.toThrow('closed');
		await expect(keysOf(store)).rejects.toThrow('closed');
	});

	it('keeps any text, and much of it', async ({ skip }) => {
		const store = await openAt(await anEmptyPlace(at, skip));
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

/** In the order of their text: each store gives them in one of its own. */
async function keysOf(store: DocumentStore, prefix = ''): Promise<string[]> {
	const stored = await Array.fromAsync(store.all(prefix));
	return stored.map(({ key }) => key).sort();
}
