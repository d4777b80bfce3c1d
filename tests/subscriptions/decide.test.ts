import { local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { type Book, createBook } from '#src/subscriptions/book.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { pause } from '#src/subscriptions/transitions.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { type Held, openMemoryStore } from '../harness/memory-store.ts';
import { openTestLog } from '../harness/test-log.ts';
import { choose } from './choose.ts';

const { log } = openTestLog();
const server = { guildId: local.guild };
const at = new Date('2025-06-20T08:00:00Z');
const first = aDigest();
const second = aDigest({ id: 'second0000' });
const third = aDigest({ id: 'third00000' });
const paused = (one: Subscription) => pause(one, 'asked', at);

/** A book of two subscriptions, whose store runs one of `writes` before each write and then simply writes. */
async function openTwo(writes: (() => Promise<void>)[] = []) {
	const begin: Held = { 'subscription:subscribed': JSON.stringify(first) };
	const { store, held } = openMemoryStore(begin, async () => writes.shift()?.());
	const book = await createBook({ store, log });
	await book.add(second);
	return { book, held };
}

/** Changes one subscription, removes one, adds one and chooses settings: four writes. */
function changeAll(book: Book): Promise<void> {
	return book.decide(server, () => ({
		outcome: undefined,
		put: [paused(first), third],
		remove: [second.id],
		settings: { timezone: 'Asia/Taipei' },
	}));
}

const succeed = async () => {};
const fail = () => Promise.reject(new Error('the disk is full'));

describe('a decision of an owner', () => {
	it('a hundred simultaneous decisions of one owner each see the one before', async () => {
		const { book } = await openTwo();
		const more = () =>
			book.decide(server, ({ subscriptions: [one = first] }) => {
				const position = { archive: 'x', seq: one.cursor.position.seq + 1 };
				return { outcome: undefined, put: [{ ...one, cursor: { ...one.cursor, position } }] };
			});
		await Promise.all(Array.from({ length: 100 }, more));
		expect(book.find(first.id)?.cursor.position.seq).toBe(100);
	});

	it('the changes of a decision appear together, once all of them are written', async () => {
		const { promise, resolve } = Promise.withResolvers<void>();
		const { book } = await openTwo([succeed, succeed, succeed, succeed, () => promise]);
		const changing = changeAll(book);
		await new Promise((resolve) => setImmediate(resolve));
		expect([...book.all()]).toEqual([first, second]);
		expect(book.settingsOf(local.guild)).toEqual({ timezone: 'UTC' });
		resolve();
		await changing;
		expect([...book.all()]).toEqual([paused(first), third]);
		expect(book.settingsOf(local.guild)).toEqual({ timezone: 'Asia/Taipei' });
	});

	it.each([1, 2, 3, 4])('a decision changes nothing if write %i of four fails', async (index) => {
		const before = await openTwo();
		const { book, held } = await openTwo(
			[succeed, succeed, succeed, succeed, succeed].with(index, fail),
		);
		await expect(changeAll(book)).rejects.toThrow('the disk is full');
		expect(held()).toEqual(before.held());
		expect([...book.all()]).toEqual([first, second]);
		expect(book.settingsOf(local.guild)).toEqual({ timezone: 'UTC' });
		await changeAll(book);
		expect([...book.all()]).toEqual([paused(first), third]);
	});

	it('a written change that cannot be undone appears in memory', async () => {
		const { book, held } = await openTwo([succeed, succeed, fail, ...Array(9).fill(fail)]);
		await expect(changeAll(book)).rejects.toThrow('the disk is full');
		expect([...book.all()]).toEqual([paused(first), second]);
		expect(JSON.parse(held()['subscription:subscribed'] ?? '')).toEqual(paused(first));
	});

	it('a new document whose write failed is removed in case the store has it after all', async () => {
		const { store, held } = openMemoryStore({}, succeed);
		const put = async (key: string, document: object) => {
			await store.put(key, document);
			throw new Error('the answer was lost');
		};
		const book = await createBook({ store: { ...store, put }, log });
		await expect(book.add(third)).rejects.toThrow('the answer was lost');
		expect(held()).toEqual({});
		expect([...book.all()]).toEqual([]);
	});

	it('a decision that throws changes nothing, and the next one gets its turn', async () => {
		const { book } = await openTwo();
		const failing = book.decide(server, () => {
			throw new Error('nothing of it');
		});
		await expect(failing).rejects.toThrow('nothing of it');
		await changeAll(book);
		expect(book.find(first.id)?.paused).toBeDefined();
	});

	it('a decision cannot change what another owner has', async () => {
		const { book } = await openTwo();
		const elsewhere = book.decide({ guildId: '1100000000000009000' }, () => ({
			outcome: undefined,
			put: [paused(first)],
		}));
		await expect(elsewhere).rejects.toThrow('another owner');
		expect(book.find(first.id)).toEqual(first);
	});

	it('a decision waits for earlier changes, and later changes see its result', async () => {
		const { promise, resolve } = Promise.withResolvers<void>();
		const { book } = await openTwo([succeed, () => promise]);
		const steps: string[] = [];
		const noted = (step: string) => (one: Subscription) => {
			steps.push(`${step}: ${one.paused === undefined ? 'on' : 'paused'}`);
			return { ...one, toldAt: at.toISOString() };
		};
		const changes = [book.change(first.id, noted('before'))];
		const deciding = book.decide(server, ({ subscriptions }) => {
			steps.push(`notified: ${subscriptions.map(({ toldAt }) => toldAt !== undefined)}`);
			return { outcome: undefined, put: subscriptions.map(paused) };
		});
		changes.push(book.change(first.id, noted('after')));
		resolve();
		await Promise.all([...changes, deciding]);
		expect(steps).toEqual(['before: on', 'notified: true,false', 'after: paused']);
	});

	it('a decision does not make other owners wait', async () => {
		const never = () => new Promise<void>(() => {});
		const { book } = await openTwo([succeed, never]);
		void choose(book, local.guild, { timezone: 'Asia/Taipei' });
		await choose(book, '1100000000000009000', { timezone: 'Europe/Berlin' });
		expect(book.settingsOf('1100000000000009000').timezone).toBe('Europe/Berlin');
	});
});
