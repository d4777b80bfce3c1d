import { describe, expect, it } from 'vitest';
import { createKeyedLock } from '#src/subscriptions/keyed-lock.ts';

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a keyed lock', () => {
	it('runs tasks with one key one after the other, in the order in which they were asked for', async () => {
		const turns = createKeyedLock();
		const seen: string[] = [];
		const take = (name: string) =>
			turns.runAlone('thing', async () => {
				seen.push(`${name} begins`);
				await settle();
				seen.push(`${name} ends`);
			});
		await Promise.all(['a', 'b', 'c'].map(take));
		expect(seen).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
	});

	it('lets tasks with different keys run without waiting for each other', async () => {
		const turns = createKeyedLock();
		const never = turns.runAlone('one', () => new Promise(() => {}));
		expect(await turns.runAlone('other', async () => 'done')).toBe('done');
		expect(never).toBeInstanceOf(Promise);
	});

	it('goes on after a task that failed, which only its caller hears of', async () => {
		const turns = createKeyedLock();
		const failing = turns.runAlone('thing', () => Promise.reject(new Error('too bad')));
		const next = turns.runAlone('thing', async () => 'done');
		await expect(failing).rejects.toThrow('too bad');
		expect(await next).toBe('done');
	});
});

describe('shared tasks of a keyed lock', () => {
	it('run together, after a task that runs alone and before the next one', async () => {
		const turns = createKeyedLock();
		const seen: string[] = [];
		const work = (name: string) => async () => {
			seen.push(`${name} begins`);
			await settle();
			seen.push(`${name} ends`);
		};
		await Promise.all([
			turns.runAlone('thing', work('a')),
			turns.runShared('thing', work('b')),
			turns.runShared('thing', work('c')),
			turns.runAlone('thing', work('d')),
			turns.runShared('thing', work('e')),
		]);
		expect(seen.map((step) => step.replace('begins', '+').replace('ends', '-'))).toEqual([
			'a +',
			'a -',
			'b +',
			'c +',
			'b -',
			'c -',
			'd +',
			'd -',
			'e +',
			'e -',
		]);
	});
});
