import { describe, expect, it } from 'vitest';
import { NotWritten, Unconfirmed } from '#src/store/outage.ts';
import { createBook } from '#src/subscriptions/book.ts';
import {
	NothingSaved,
	PerhapsSaved,
	sayingWhatIsSaved,
	throwPerhapsSaved,
} from '#src/subscriptions/unsaved-change.ts';
import { anAlert } from '../harness/a-subscription.ts';
import { openMemoryStore } from '../harness/memory-store.ts';
import { openTestLog } from '../harness/test-log.ts';

const guildId = '1100000000000001000';
const unsent = new NotWritten(new Error('connect ECONNREFUSED'));
const doubtful = new Unconfirmed(new Error('Query read timeout'));

/** What comes of adding two alerts if these writes fail: the two, and then those that take them back. */
async function addTwo(failures: readonly (Error | undefined)[]) {
	const left = [...failures];
	const { store, held } = openMemoryStore({}, async () => {
		const failure = left.shift();
		if (failure !== undefined) throw failure;
	});
	const book = await createBook({ store, log: openTestLog().log });
	const put = ['a', 'b'].map((id) => anAlert({ id: id.padEnd(10, 'x'), guildId }));
	const error = await book
		.decide({ guildId }, () => ({ outcome: undefined, put }))
		.catch((thrown: unknown) => thrown);
	return { error, count: book.inServer(guildId).length, stored: Object.keys(held()).length };
}

describe('a change that cannot be saved', () => {
	it('is known to have changed nothing if none of it was sent', async () => {
		const { error, ...left } = await addTwo([unsent, unsent, unsent, unsent]);
		expect(error).toBeInstanceOf(NothingSaved);
		expect(left).toEqual({ count: 0, stored: 0 });
	});

	it('is known to have changed nothing if what was saved of it is taken back', async () => {
		const { error, ...left } = await addTwo([undefined, unsent]);
		expect(error).toBeInstanceOf(NothingSaved);
		expect(left).toEqual({ count: 0, stored: 0 });
	});

	it('is not said to have changed nothing if some of it stays', async () => {
		const { error, ...left } = await addTwo([undefined, unsent, unsent]);
		expect(error).toBeInstanceOf(PerhapsSaved);
		expect(left).toEqual({ count: 1, stored: 1 });
	});

	it('is not said to have changed nothing if some of it may have been saved', async () => {
		for (const failures of [
			[doubtful, unsent, unsent, unsent],
			[unsent, doubtful, unsent, unsent],
		]) {
			expect((await addTwo(failures)).error).toBeInstanceOf(PerhapsSaved);
		}
	});

	it('is not said to have changed nothing if it is one of several', () => {
		expect(() => throwPerhapsSaved(new NothingSaved(unsent))).toThrow(PerhapsSaved);
		expect(() => throwPerhapsSaved(unsent)).toThrow(unsent);
	});
});

describe('a single write', () => {
	it.each([
		['that was never sent has saved nothing', unsent, NothingSaved],
		['whose end is unknown has perhaps saved something', doubtful, PerhapsSaved],
	] as const)('%s', async (_, failure, expected) => {
		const failing = openMemoryStore({}, () => Promise.reject(failure));
		const store = sayingWhatIsSaved(failing.store);
		await expect(store.put('a', {})).rejects.toBeInstanceOf(expected);
		await expect(store.remove('a')).rejects.toBeInstanceOf(expected);
	});

	it('that the store refuses rejects with the reason', async () => {
		const refusal = new Error('no space left');
		const { store } = openMemoryStore({}, () => Promise.reject(refusal));
		await expect(sayingWhatIsSaved(store).put('a', {})).rejects.toBe(refusal);
	});
});
