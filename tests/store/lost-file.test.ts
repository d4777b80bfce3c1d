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
import { emptyFile, openAt, type StorePlace } from './stores-at-hand.ts';
import { damages, losses, olderOf, replaceBy } from './ways-to-lose.ts';

const { log } = openTestLog();
const at = '2025-06-20T08:00:00.000Z';

/** A digest that owes a message of some size. */
const owing = owe(aDigest(), {
	slot: at,
	since: at,
	channelId: local.general,
	upTo: { archive: 'x', seq: 9 },
	parts: [anOwedMessage({ stories: 200 })],
});

/** A book in use, whose file holds something that owes, settings, and something that was set aside. */
async function openUsed() {
	const place = await emptyFile();
	await (await openAt(place)).close();
	await place.putRaw('subscription:strange000', '{');
	copyFileSync(place.file, olderOf(place.file));
	const troubles: unknown[] = [];
	const store = await openDocumentStore({
		...place,
		onTrouble: (trouble) => troubles.push(trouble),
	});
	onTestFinished(store.close);
	const book = await createBook({ store, log });
	await book.add(owing);
	await choose(book, local.guild, { timezone: 'Asia/Taipei' });
	return { place, store, book, troubles };
}

/** What a start finds there. */
async function found(place: StorePlace) {
	const store = await openAt(place);
	const book = await createBook({ store, log });
	const subscriptions = [...book.all()];
	const settings = book.settingsOf(local.guild);
	await store.close();
	const { 'aside:subscription:strange000': aside } = await place.rawEntries();
	return { subscriptions, settings, aside };
}

const whole = { subscriptions: [owing], settings: { timezone: 'Asia/Taipei' }, aside: '{' };

describe('a file that is lost while it is in use', () => {
	it.each([...losses, ...damages])(
		'because it was %s is written again, once and loudly',
		async (_, lose) => {
			const { place, store, book, troubles } = await openUsed();
			await book.check();
			lose(place.file);
			await book.check();
			await book.check();
			expect(troubles).toEqual([
				expect.objectContaining({
					message: expect.stringContaining(`${place.file} was deleted, moved`),
				}),
			]);
			await store.close();
			expect(await found(place)).toMatchObject({
				subscriptions: whole.subscriptions,
				settings: whole.settings,
			});
		},
	);

	it.each(losses)(
		'because it was %s keeps what was set aside, and what is written from then on',
		async (_, lose) => {
			const { place, store, book } = await openUsed();
			lose(place.file);
			const another = aDigest({ id: 'another000' });
			await Promise.all([
				book.add(another),
				book.change('subscribed', (one) => ({ ...one, toldAt: at })),
			]);
			await store.close();
			expect(await found(place)).toEqual({
				...whole,
				subscriptions: [another, { ...owing, toldAt: at }],
			});
		},
	);

	it('is written again however often that happens, and what stood there is kept beside it', async () => {
		const { place, store, book, troubles } = await openUsed();
		for (const text of ['one', 'two', 'three']) {
			replaceBy(place.file, text);
			await book.check();
		}
		expect(troubles).toHaveLength(3);
		expect(readFileSync(`${place.file}.found`, 'utf8')).toBe('three');
		await store.close();
		expect(readdirSync(dirname(place.file)).sort()).toEqual([
			'subscriptions.sqlite',
			'subscriptions.sqlite.found',
		]);
		expect(await found(place)).toEqual(whole);
	});

	it('is no reason for alarm where a touched one holds what was written before there were checksums', async () => {
		const place = await emptyFile();
		await (await openAt(place)).close();
		const asRead = Subscription.parse(owing);
		await place.putRaw('subscription:subscribed', JSON.stringify({ value: asRead }));
		const troubles: unknown[] = [];
		const store = await openDocumentStore({
			...place,
			onTrouble: (trouble) => troubles.push(trouble),
		});
		onTestFinished(store.close);
		const book = await createBook({ store, log });
		utimesSync(place.file, new Date(0), new Date(0));
		await book.check();
		expect([...book.all()]).toEqual([owing]);
		expect(troubles).toEqual([]);
	});

	it('is no reason for alarm where it was only touched, read or copied', async () => {
		const { place, store, book, troubles } = await openUsed();
		utimesSync(place.file, new Date(0), new Date(0));
		copyFileSync(place.file, `${place.file}.copy`);
		await book.check();
		await book.change('subscribed', (one) => ({ ...one, toldAt: at }));
		await book.check();
		expect(troubles).toEqual([]);
		await store.close();
		expect(existsSync(`${place.file}.found`)).toBe(false);
	});
});

describe('a file that is lost and cannot be written again', () => {
	it('refuses every write and changes nothing, until it can be', async () => {
		const { place, store, book } = await openUsed();
		const folder = dirname(place.file);
		rmSync(folder, { recursive: true });
		writeFileSync(folder, 'This is no folder.');
		await expect(book.check()).rejects.toThrow();
		const another = aDigest({ id: 'another000' });
		await expect(book.add(another)).rejects.toThrow();
		expect([...book.all()]).toEqual([owing]);
		rmSync(folder);
		await book.add(another);
		await book.check();
		await store.close();
		expect((await found(place)).subscriptions).toEqual([another, owing]);
	});
});
