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

async function aBook(place?: TestLocation) {
	const store = await openAt(place ?? (await emptyFile()));
	return { store, book: await createBook({ store, log }) };
}

/** A store that takes no document, or removes none, for as long as `isFull`. */
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

/** A file into which these documents were written past the book. */
async function placeWith(entries: Record<string, string>): Promise<TestLocation> {
	const place = await emptyFile();
	await (await openAt(place)).close();
	for (const [key, raw] of Object.entries(entries)) await place.putRaw(key, raw);
	return place;
}

const written = (document: object) => JSON.stringify({ value: document });

describe('a write that fails', () => {
	it('is loud and changes nothing, and the next one is as if it had never been', async () => {
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
	it('of one subscription wait for each other: of a hundred at once each counts', async () => {
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

	it('that change nothing leave the very document', async () => {
		const { book } = await aBook();
		await book.add(aDigest());
		const before = book.find(id);
		expect(await book.change(id, () => undefined)).toBe(before);
		expect(await book.change(id, (one) => one)).toBe(before);
	});

	it('of what is gone make nothing', async () => {
		const { book } = await aBook();
		await book.add(aDigest());
		const removing = book.remove(id);
		const changing = book.change(id, (one) => ({ ...one, leftOut: [] }));
		await removing;
		expect(await changing).toBeUndefined();
		expect([...book.all()]).toEqual([]);
	});

	it('are there after a restart', async () => {
		const place = await emptyFile();
		const { store, book } = await aBook(place);
		await book.add(aDigest());
		await book.add(aDigest({ id: 'another000' }));
		await choose(book, local.guild, { timezone: 'Asia/Taipei' });
		await book.remove('another000');
		await store.close();
		const after = await aBook(place);
		expect([...after.book.all()]).toEqual([aDigest()]);
		expect(after.book.settingsOf(local.guild)).toEqual({ timezone: 'Asia/Taipei' });
		await choose(after.book, local.guild, 'forgotten');
		expect(after.book.settingsOf(local.guild)).toEqual({ timezone: 'UTC' });
	});
});

it('finds what is of a server, and what a member has by direct message', async () => {
	const { book } = await aBook();
	const { guildId: _, ...own } = aDigest({ id: 'omarsown00', place: 'dm', madeBy: local.omar });
	await book.add(aDigest({ madeBy: local.omar }));
	await book.add(own);
	expect(book.inServer(local.guild).map((one) => one.id)).toEqual([id]);
	expect(book.ofMember(local.omar).map((one) => one.id)).toEqual(['omarsown00']);
	expect(book.ofMember(local.mia)).toEqual([]);
});

describe('a document that makes no sense', () => {
	const strange = aDigest({ id: 'strange000' });
	it.each([
		['is cut off', '{"value":{"id":"str'],
		['is empty', written({})],
		['has a zone that there is not', written({ ...strange, wish: zoned('Mars/Olympus') })],
		['has an unknown wish', written({ ...strange, wish: { kind: 'horoscope' } })],
		['has a time that there is not', written({ ...strange, madeAt: 'yesterday' })],
	])('because it %s is set aside and told, and the others go on', async (_, raw) => {
		const key = 'subscription:strange000';
		const place = await placeWith({ [key]: raw, [`subscription:${id}`]: written(aDigest()) });
		const store = await openAt(place);
		const { log, logged } = openTestLog();
		const book = await createBook({ store, log });
		expect([...book.all()]).toEqual([aDigest()]);
		expect(book.setAside()).toEqual([key]);
		expect(logged.errors()).toEqual([expect.stringContaining(key)]);
		await store.close();
		expect(await place.rawEntries()).toMatchObject({ [`aside:${key}`]: raw });
	});

	it('that is gone when it is to be set aside costs no other', async () => {
		const key = 'subscription:strange000';
		const place = await placeWith({ [key]: '{', [`subscription:${id}`]: written(aDigest()) });
		const store = await openAt(place);
		const { log } = openTestLog();
		const book = await createBook({ store: { ...store, setAside: vanishing(store) }, log });
		expect([...book.all()]).toEqual([aDigest()]);
		expect(book.setAside()).toEqual([key]);
	});

	it('is set aside once: the next start has nothing to tell', async () => {
		const place = await placeWith({ 'subscription:strange000': '{' });
		await (await aBook(place)).store.close();
		expect((await aBook(place)).book.setAside()).toEqual([]);
	});

	it('may be settings, too: then those count that count where nobody has chosen', async () => {
		const place = await placeWith({
			[`settings:${local.guild}`]: written({ timezone: 'Mars/Olympus' }),
		});
		const { book } = await aBook(place);
		expect(book.settingsOf(local.guild)).toEqual({ timezone: 'UTC' });
		expect(book.setAside()).toEqual([`settings:${local.guild}`]);
	});
});

/** Sets aside what somebody else removed a moment before. */
function vanishing(store: DocumentStore): DocumentStore['setAside'] {
	return async (key) => {
		await store.remove(key);
		return store.setAside(key);
	};
}

function zoned(timezone: string) {
	return { ...aDigest().wish, timezone };
}
