import {
	copyFileSync,
	existsSync,
	readdirSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { local } from 'local-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDocumentStore } from '#src/store/open-store.ts';
import { createBook } from '#src/subscriptions/book.ts';
import { Subscription } from '#src/subscriptions/subscription.ts';
import { owe } from '#src/subscriptions/transitions.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';
import { openTestLog } from '../harness/test-log.ts';
import { choose } from '../subscriptions/choose.ts';
import { emptyFile, openAt, type TestLocation } from './test-stores.ts';
import { damages, losses, olderOf, replaceBy } from './ways-to-lose.ts';

const { log } = openTestLog();
const at = '2025-06-20T08:00:00.000Z';

/** A digest that owes a large message. */
const owing = owe(aDigest(), {
	slot: at,
	since: at,
	channelId: local.general,
	upTo: { archive: 'x', seq: 9 },
	parts: [anOwedMessage({ stories: 200 })],
});

/** A book whose file contains a digest that owes something, settings, and a document that was set aside. */
async function openBook() {
	const location = await emptyFile();
	await (await openAt(location)).close();
	await location.putRaw('subscription:strange000', '{');
	copyFileSync(location.file, olderOf(location.file));
	const troubles: unknown[] = [];
	const store = await openDocumentStore({
		...location,
		onTrouble: (trouble) => troubles.push(trouble),
	});
	onTestFinished(store.close);
	const book = await createBook({ store, log });
	await book.add(owing);
	await choose(book, local.guild, { timezone: 'Asia/Taipei' });
	return { location, store, book, troubles };
}

/** What the next start finds. */
async function readBack(location: TestLocation) {
	const store = await openAt(location);
	const book = await createBook({ store, log });
	const subscriptions = [...book.all()];
	const settings = book.settingsOf(local.guild);
	await store.close();
	const { 'aside:subscription:strange000': aside } = await location.rawEntries();
	return { subscriptions, settings, aside };
}

const everything = { subscriptions: [owing], settings: { timezone: 'Asia/Taipei' }, aside: '{' };

describe('losing a file while it is in use', () => {
	it.each([...losses, ...damages])(
		'a file that was %s is rewritten, which is reported once',
		async (_, lose) => {
			const { location, store, book, troubles } = await openBook();
			await book.check();
			lose(location.file);
			await book.check();
			await book.check();
			expect(troubles).toEqual([
				expect.objectContaining({
					message: expect.stringContaining(`${location.file} was deleted, moved`),
				}),
			]);
			await store.close();
			expect(await readBack(location)).toMatchObject({
				subscriptions: everything.subscriptions,
				settings: everything.settings,
			});
		},
	);

	it.each(losses)(
		'a file that was %s still has what was set aside, and what is written afterwards',
		async (_, lose) => {
			const { location, store, book } = await openBook();
			lose(location.file);
			const another = aDigest({ id: 'another000' });
			await Promise.all([
				book.add(another),
				book.change('subscribed', (one) => ({ ...one, toldAt: at })),
			]);
			await store.close();
			expect(await readBack(location)).toEqual({
				...everything,
				subscriptions: [another, { ...owing, toldAt: at }],
			});
		},
	);

	it('a file is rewritten every time it is lost, and the last file found there is kept', async () => {
		const { location, store, book, troubles } = await openBook();
		for (const text of ['one', 'two', 'three']) {
			replaceBy(location.file, text);
			await book.check();
		}
		expect(troubles).toHaveLength(3);
		expect(readFileSync(`${location.file}.found`, 'utf8')).toBe('three');
		await store.close();
		expect(readdirSync(dirname(location.file)).sort()).toEqual([
			'subscriptions.sqlite',
			'subscriptions.sqlite.found',
		]);
		expect(await readBack(location)).toEqual(everything);
	});

	it('a touched file with documents that have no checksum is not rewritten', async () => {
		const location = await emptyFile();
		await (await openAt(location)).close();
		const asRead = Subscription.parse(owing);
		await location.putRaw('subscription:subscribed', JSON.stringify({ value: asRead }));
		const troubles: unknown[] = [];
		const store = await openDocumentStore({
			...location,
			onTrouble: (trouble) => troubles.push(trouble),
		});
		onTestFinished(store.close);
		const book = await createBook({ store, log });
		utimesSync(location.file, new Date(0), new Date(0));
		await book.check();
		expect([...book.all()]).toEqual([owing]);
		expect(troubles).toEqual([]);
	});

	it('a file that was only touched, read or copied is not rewritten', async () => {
		const { location, store, book, troubles } = await openBook();
		utimesSync(location.file, new Date(0), new Date(0));
		copyFileSync(location.file, `${location.file}.copy`);
		await book.check();
		await book.change('subscribed', (one) => ({ ...one, toldAt: at }));
		await book.check();
		expect(troubles).toEqual([]);
		await store.close();
		expect(existsSync(`${location.file}.found`)).toBe(false);
	});
});

describe('losing a file that cannot be rewritten', () => {
	it('a lost file rejects every write and changes nothing until it can be rewritten', async () => {
		const { location, store, book } = await openBook();
		const folder = dirname(location.file);
		rmSync(folder, { recursive: true });
		writeFileSync(folder, 'This is not a folder.');
		await expect(book.check()).rejects.toThrow();
		const another = aDigest({ id: 'another000' });
		await expect(book.add(another)).rejects.toThrow();
		expect([...book.all()]).toEqual([owing]);
		rmSync(folder);
		await book.add(another);
		await book.check();
		await store.close();
		expect((await readBack(location)).subscriptions).toEqual([another, owing]);
	});
});
