import { local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import type { DocumentStore } from '#src/store/document-store.ts';
import { createBook } from '#src/subscriptions/book.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { openTestLog } from '../harness/test-log.ts';
import { emptyFile, openAt, type TestLocation } from '../store/test-stores.ts';
import { choose } from './choose.ts';

const id = 'subscribed';
const { log } = openTestLog();

async function aBook(location?: TestLocation) {
	const store = await openAt(location ?? (await emptyFile()));
	return { store, book: await createBook({ store, log }) };
}

/** A store that fails to write and to remove while `isFull`. */
function failing(store: DocumentStore, disk: { isFull: boolean }): DocumentStore {
	const refuse = async () => {
		throw new Error('the disk is full');
	};
	return {
		...store,
		put: (key, document) => (disk.isFull ? refuse() : store.put(key, document)),
		remove: (key) => (disk.isFull ? refuse() : store.remove(key)),
	};
}

/** A store file that contains these raw documents. */
async function storeWith(entries: Record<string, string>): Promise<TestLocation> {
	const location = await emptyFile();
	await (await openAt(location)).close();
	for (const [key, raw] of Object.entries(entries)) await location.putRaw(key, raw);
	return location;
}

const written = (document: object) => JSON.stringify({ value: document });

describe('a write that fails', () => {
	it('a write that fails rejects and changes nothing, and the next one succeeds', async () => {
		const store = await openAt(await emptyFile());
		const disk = { isFull: false };
		const book = await createBook({ store: failing(store, disk), log });
		await book.add(aDigest());
		const before = book.find(id);
		disk.isFull = true;
		const madeAt = '2020-01-01T00:00:00.000Z';
		await expect(book.change(id, (one) => ({ ...one, madeAt }))).rejects.toThrow('disk is full');
		await expect(book.add(aDigest({ id: 'another000' }))).rejects.toThrow('disk is full');
		await expect(book.remove(id)).rejects.toThrow('disk is full');
		await expect(choose(book, local.guild, { timezone: 'Asia/Taipei' })).rejects.toThrow();
		expect([...book.all()]).toEqual([before]);
		expect(book.settingsOf(local.guild).timezone).toBe('UTC');
		disk.isFull = false;
		expect((await book.change(id, (one) => ({ ...one, madeAt })))?.madeAt).toBe(madeAt);
		expect(await store.get(`subscription:${id}`)).toEqual(book.find(id));
	});
});

describe('changes', () => {
	it('a hundred simultaneous changes of one subscription all take effect', async () => {
		const { store, book } = await aBook();
		await book.add(aDigest());
		const more = () =>
			book.change(id, (one) => ({
				...one,
				cursor: { ...one.cursor, position: { archive: 'x', seq: one.cursor.position.seq + 1 } },
			}));
		await Promise.all(Array.from({ length: 100 }, more));
		expect(book.find(id)?.cursor.position.seq).toBe(100);
		expect(await store.get(`subscription:${id}`)).toEqual(book.find(id));
	});

	it('a change that changes nothing keeps the same document', async () => {
		const { book } = await aBook();
		await book.add(aDigest());
		const before = book.find(id);
		expect(await book.change(id, () => undefined)).toBe(before);
		expect(await book.change(id, (one) => one)).toBe(before);
	});

	it('a change of a removed subscription does not bring it back', async () => {
		const { book } = await aBook();
		await book.add(aDigest());
		const removing = book.remove(id);
		const changing = book.change(id, (one) => ({ ...one, leftOut: [] }));
		await removing;
		expect(await changing).toBeUndefined();
		expect([...book.all()]).toEqual([]);
	});

	it('changes are still there after a restart', async () => {
		const location = await emptyFile();
		const { store, book } = await aBook(location);
		await book.add(aDigest());
		await book.add(aDigest({ id: 'another000' }));
		await choose(book, local.guild, { timezone: 'Asia/Taipei' });
		await book.remove('another000');
		await store.close();
		const after = await aBook(location);
		expect([...after.book.all()]).toEqual([aDigest()]);
		expect(after.book.settingsOf(local.guild)).toEqual({ timezone: 'Asia/Taipei' });
		await choose(after.book, local.guild, 'forgotten');
		expect(after.book.settingsOf(local.guild)).toEqual({ timezone: 'UTC' });
	});
});

it('a book finds the subscriptions of a server, and those of a member', async () => {
	const { book } = await aBook();
	const { guildId: _, ...own } = aDigest({ id: 'omarsown00', place: 'dm', madeBy: local.omar });
	await book.add(aDigest({ madeBy: local.omar }));
	await book.add(own);
	expect(book.inServer(local.guild).map((one) => one.id)).toEqual([id]);
	expect(book.ofMember(local.omar).map((one) => one.id)).toEqual(['omarsown00']);
	expect(book.ofMember(local.mia)).toEqual([]);
});

describe('an unreadable document', () => {
	const unreadable = aDigest({ id: 'strange000' });
	it.each([
		['is cut off', '{"value":{"id":"str'],
		['is empty', written({})],
		['has an unknown time zone', written({ ...unreadable, wish: zoned('Mars/Olympus') })],
		['has an unknown wish', written({ ...unreadable, wish: { kind: 'horoscope' } })],
		['has an impossible time', written({ ...unreadable, madeAt: 'yesterday' })],
	])('a document that %s is set aside and reported, and the others are kept', async (_, raw) => {
		const key = 'subscription:strange000';
		const location = await storeWith({ [key]: raw, [`subscription:${id}`]: written(aDigest()) });
		const store = await openAt(location);
		const { log, logged } = openTestLog();
		const book = await createBook({ store, log });
		expect([...book.all()]).toEqual([aDigest()]);
		expect(book.setAside()).toEqual([key]);
		expect(logged.errors()).toEqual([expect.stringContaining(key)]);
		await store.close();
		expect(await location.rawEntries()).toMatchObject({ [`aside:${key}`]: raw });
	});

	it('a document that disappears while it is set aside does not affect the others', async () => {
		const key = 'subscription:strange000';
		const location = await storeWith({ [key]: '{', [`subscription:${id}`]: written(aDigest()) });
		const store = await openAt(location);
		const { log } = openTestLog();
		const book = await createBook({ store: { ...store, setAside: vanishing(store) }, log });
		expect([...book.all()]).toEqual([aDigest()]);
		expect(book.setAside()).toEqual([key]);
	});

	it('a document is set aside once, and the next start reports nothing', async () => {
		const location = await storeWith({ 'subscription:strange000': '{' });
		await (await aBook(location)).store.close();
		expect((await aBook(location)).book.setAside()).toEqual([]);
	});

	it('unreadable settings are set aside, and the defaults apply', async () => {
		const location = await storeWith({
			[`settings:${local.guild}`]: written({ timezone: 'Mars/Olympus' }),
		});
		const { book } = await aBook(location);
		expect(book.settingsOf(local.guild)).toEqual({ timezone: 'UTC' });
		expect(book.setAside()).toEqual([`settings:${local.guild}`]);
	});
});

/** Sets aside a document that was removed a moment before. */
function vanishing(store: DocumentStore): DocumentStore['setAside'] {
	return async (key) => {
		await store.remove(key);
		return store.setAside(key);
	};
}

function zoned(timezone: string) {
	return { ...aDigest().wish, timezone };
}
