import { describe, expect, it } from 'vitest';
import { createKeyedLock } from '#src/concurrency/keyed-lock.ts';

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a keyed lock', () => {
	it('a keyed lock runs tasks with the same key one after the other, in order', async () => {
		const lock = createKeyedLock();
		const steps: string[] = [];
		const run = (name: string) =>
			lock.runAlone('thing', async () => {
				steps.push(`${name} begins`);
				await settle();
				steps.push(`${name} ends`);
			});
		await Promise.all(['a', 'b', 'c'].map(run));
		expect(steps).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
	});

	it('a keyed lock lets tasks with different keys run without waiting for each other', async () => {
		const lock = createKeyedLock();
		const never = lock.runAlone('one', () => new Promise(() => {}));
		expect(await lock.runAlone('other', async () => 'done')).toBe('done');
		expect(never).toBeInstanceOf(Promise);
	});

	it('a keyed lock continues after a failed task, and only its caller gets the failure', async () => {
		const lock = createKeyedLock();
		const failing = lock.runAlone('thing', () => Promise.reject(new Error('too bad')));
		const next = lock.runAlone('thing', async () => 'done');
		await expect(failing).rejects.toThrow('too bad');
		expect(await next).toBe('done');
	});
});

describe('shared tasks of a keyed lock', () => {
	it('shared tasks run together, after a task that runs alone and before the next one', async () => {
		const lock = createKeyedLock();
		const steps: string[] = [];
		const work = (name: string) => async () => {
			steps.push(`${name} begins`);
			await settle();
			steps.push(`${name} ends`);
		};
		await Promise.all([
			lock.runAlone('thing', work('a')),
			lock.runShared('thing', work('b')),
			lock.runShared('thing', work('c')),
			lock.runAlone('thing', work('d')),
			lock.runShared('thing', work('e')),
		]);
		expect(steps.map((step) => step.replace('begins', '+').replace('ends', '-'))).toEqual([
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
