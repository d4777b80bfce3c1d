import { describe, expect, it } from 'vitest';
import { writeStored } from '#src/store/stored-document.ts';
import { emptyLocation, openAt, type TestLocation, testStores } from './test-stores.ts';

const damages = [
	['cut off', '{"value":{"id":"a"'],
	['empty', ''],
	['not JSON', '<html>'],
	['a number', '{"value":1}'],
	['null', 'null'],
	['without its envelope', '{"id":"a"}'],
	['without the name of its checksum', '{"value":{"id":"a"},"sun":1}'],
	['with another checksum', '{"value":{"id":"a"},"sum":1}'],
] as const;

describe.each(testStores)('damaged documents in $name', (testStore) => {
	it.for(damages)(
		'a document that is %s is returned as damaged, unchanged and together with the others',
		async ([, raw], { skip }) => {
			const location = await emptyLocation(testStore, skip);
			const store = await openWith(location, { b: raw });
			await store.put('a', {});
			await store.put('c', {});
			const stored = await Array.fromAsync(store.all(''));
			expect(stored.sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual([
				{ kind: 'document', key: 'a', document: {} },
				{ kind: 'damaged', key: 'b', raw },
				{ kind: 'document', key: 'c', document: {} },
			]);
		},
	);

	it('a damaged document is not mistaken for none', async ({ skip }) => {
		const store = await openWith(await emptyLocation(testStore, skip), { b: '{' });
		await expect(store.get('b')).rejects.toThrow('The document under “b” is damaged.');
	});

	it('damaged documents are set aside unchanged, each under its own key', async ({ skip }) => {
		const location = await emptyLocation(testStore, skip);
		const store = await openWith(location, { b: '{"value":1' });
		expect(await store.setAside('b')).toBe('aside:b');
		expect(await store.get('b')).toBeUndefined();
		await store.put('b', { odd: true });
		expect(await store.setAside('b')).toBe('aside:b:2');
		await store.close();
		expect(await location.rawEntries()).toEqual({
			'aside:b': '{"value":1',
			'aside:b:2': writeStored('b', { odd: true }),
		});
	});

	it('setting aside a document that does not exist does nothing', async ({ skip }) => {
		const store = await openAt(await emptyLocation(testStore, skip));
		expect(await store.setAside('b')).toBeUndefined();
	});

	it('a document with a changed letter or under another key counts as damaged', async ({
		skip,
	}) => {
		const location = await emptyLocation(testStore, skip);
		const raw = writeStored('b', { text: 'Rain floods' });
		const store = await openWith(location, { b: raw.replace('floods', 'floodz'), c: raw });
		await expect(store.get('b')).rejects.toThrow('damaged');
		await expect(store.get('c')).rejects.toThrow('damaged');
	});

	it('a document without a checksum is accepted, and gets one when it is written', async ({
		skip,
	}) => {
		const location = await emptyLocation(testStore, skip);
		const store = await openWith(location, { b: '{"value":{"old":true}}' });
		expect(await store.get('b')).toEqual({ old: true });
		await store.put('b', { old: false });
		await store.close();
		expect((await location.rawEntries()).b).toMatch(/^\{"value":\{"old":false\},"sum":\d+\}$/);
	});

	it('a damaged document can be overwritten', async ({ skip }) => {
		const store = await openWith(await emptyLocation(testStore, skip), { b: '{' });
		await store.put('b', { whole: true });
		expect(await store.get('b')).toEqual({ whole: true });
	});

	it('a document that Keyv would let expire is not damaged and not deleted', async ({ skip }) => {
		const raw = '{"value":{"old":true},"expires":1}';
		const store = await openWith(await emptyLocation(testStore, skip), { b: raw });
		expect(await Array.fromAsync(store.all(''))).toHaveLength(1);
		expect(await store.get('b')).toEqual({ old: true });
	});
});

/** Opens a store that contains these raw texts. */
async function openWith(location: TestLocation, entries: Record<string, string>) {
	await (await openAt(location)).close();
	for (const [key, raw] of Object.entries(entries)) await location.putRaw(key, raw);
	return openAt(location);
}
