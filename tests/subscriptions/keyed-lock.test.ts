import { describe, expect, it } from 'vitest';
import { createKeyedLock } from '#src/subscriptions/keyed-lock.ts';

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('turns', () => {
	it('come one after the other for one thing, in the order in which they were asked for', async () => {
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

	it('of different things do not wait for each other', async () => {
		const turns = createKeyedLock();
		const never = turns.runAlone('one', () => new Promise(() => {}));
		expect(await turns.runAlone('other', async () => 'done')).toBe('done');
		expect(never).toBeInstanceOf(Promise);
	});

	it('go on after one that failed, of which its caller alone is told', async () => {
		const turns = createKeyedLock();
		const failing = turns.runAlone('thing', () => Promise.reject(new Error('too bad')));
		const next = turns.runAlone('thing', async () => 'done');
		await expect(failing).rejects.toThrow('too bad');
		expect(await next).toBe('done');
	});
});

describe('shared turns', () => {
	it('go on beside each other, after one that is alone and before the next', async () => {
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
