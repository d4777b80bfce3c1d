import { describe, expect, it } from 'vitest';
import { writeStored } from '#src/store/stored-document.ts';
import { anEmptyPlace, openAt, type StorePlace, storesAtHand } from './stores-at-hand.ts';

const damages = [
	['cut off', '{"value":{"id":"a"'],
	['empty', ''],
	['no JSON', '<html>'],
	['a number', '{"value":1}'],
	['null', 'null'],
	['not in its envelope', '{"id":"a"}'],
	['without the word for its checksum', '{"value":{"id":"a"},"sun":1}'],
	['of another checksum', '{"value":{"id":"a"},"sum":1}'],
] as const;

describe.each(storesAtHand)('a damaged document in $name', (at) => {
	it.for(damages)(
		'that is %s comes as it is, and the others come too',
		async ([, raw], { skip }) => {
			const place = await anEmptyPlace(at, skip);
			const store = await reopened(place, { b: raw });
			await store.put('a', {});
			await store.put('c', {});
			const stored = await Array.fromAsync(store.all(''));
			expect(stored.sort((one, other) => (one.key < other.key ? -1 : 1))).toEqual([
				{ kind: 'document', key: 'a', document: {} },
				{ kind: 'damaged', key: 'b', raw },
				{ kind: 'document', key: 'c', document: {} },
			]);
		},
	);

	it('is not taken for none', async ({ skip }) => {
		const store = await reopened(await anEmptyPlace(at, skip), { b: '{' });
		await expect(store.get('b')).rejects.toThrow('The document under “b” is damaged.');
	});

	it('is set aside as it is, one beside the other', async ({ skip }) => {
		const place = await anEmptyPlace(at, skip);
		const store = await reopened(place, { b: '{"value":1' });
		expect(await store.setAside('b')).toBe('aside:b');
		expect(await store.get('b')).toBeUndefined();
		await store.put('b', { odd: true });
		expect(await store.setAside('b')).toBe('aside:b:2');
		await store.close();
		expect(await place.rawEntries()).toEqual({
			'aside:b': '{"value":1',
			'aside:b:2': writeStored('b', { odd: true }),
		});
	});

	it('is not looked for where there is none', async ({ skip }) => {
		const store = await openAt(await anEmptyPlace(at, skip));
		expect(await store.setAside('b')).toBeUndefined();
	});

	it('is one in which a letter changed, or that came to stand under another key', async ({
		skip,
	}) => {
		const place = await anEmptyPlace(at, skip);
		const raw = writeStored('b', { text: 'Rain floods' });
		const store = await reopened(place, { b: raw.replace('floods', 'floodz'), c: raw });
		await expect(store.get('b')).rejects.toThrow('damaged');
		await expect(store.get('c')).rejects.toThrow('damaged');
	});

	it('is none that was written before there were checksums, which is given one when it is written', async ({
		skip,
	}) => {
		const place = await anEmptyPlace(at, skip);
		const store = await reopened(place, { b: '{"value":{"old":true}}' });
		expect(await store.get('b')).toEqual({ old: true });
		await store.put('b', { old: false });
		await store.close();
		expect((await place.rawEntries()).b).toMatch(/^\{"value":\{"old":false\},"sum":\d+\}$/);
	});

	it('can be written anew', async ({ skip }) => {
		const store = await reopened(await anEmptyPlace(at, skip), { b: '{' });
		await store.put('b', { whole: true });
		expect(await store.get('b')).toEqual({ whole: true });
	});

	it('is told from one that Keyv let expire, which stays', async ({ skip }) => {
		const raw = '{"value":{"old":true},"expires":1}';
		const store = await reopened(await anEmptyPlace(at, skip), { b: raw });
		expect(await Array.fromAsync(store.all(''))).toHaveLength(1);
		expect(await store.get('b')).toEqual({ old: true });
	});
});

/** A store into which something was written past it. */
async function reopened(place: StorePlace, entries: Record<string, string>) {
	await (await openAt(place)).close();
	for (const [key, raw] of Object.entries(entries)) await place.putRaw(key, raw);
	return openAt(place);
}
