import { describe, expect, it } from 'vitest';
import { createLimiter } from '#src/delivery/concurrency.ts';

/** Tasks that end when a test ends them, and what they did in order. */
function openTasks() {
	const done: string[] = [];
	const ends = new Map<string, (error?: Error) => void>();
	return {
		done,
		running: () => ends.size,
		task: (name: string) => () => {
			done.push(`begin ${name}`);
			return new Promise<string>((resolve, reject) => {
				ends.set(name, (error) => {
					ends.delete(name);
					if (error === undefined) resolve(name);
					else reject(error);
				});
			});
		},
		end: (name: string, error?: Error) => ends.get(name)?.(error),
	};
}

/** Lets everything that can go on do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a limiter of tasks', () => {
	it('runs no more tasks at once than it may, and the others in the order in which they came', async () => {
		const lanes = createLimiter(2);
		const { task, end, done, running } = openTasks();
		const names = ['a', 'b', 'c', 'd', 'e'];
		const all = Promise.all(names.map((name) => lanes.run(task(name))));
		await settle();
		expect(done).toEqual(['begin a', 'begin b']);
		for (const name of ['b', 'a', 'c', 'd', 'e']) {
			end(name);
			await settle();
			expect(running()).toBeLessThanOrEqual(2);
		}
		expect(done).toEqual(names.map((name) => `begin ${name}`));
		expect(await all).toEqual(names);
	});

	it('goes on after a task that failed, which its caller hears of', async () => {
		const lanes = createLimiter(1);
		const { task, end } = openTasks();
		const failing = lanes.run(task('failing'));
		const next = lanes.run(task('next'));
		end('failing', new Error('too bad'));
		await expect(failing).rejects.toThrow('too bad');
		await settle();
		end('next');
		expect(await next).toBe('next');
	});

	it('runs as many tasks as at first once all have ended', async () => {
		const lanes = createLimiter(2);
		await Promise.allSettled([1, 2, 3, 4, 5].map((n) => lanes.run(() => Promise.reject(n))));
		const { task, running } = openTasks();
		for (const name of ['a', 'b', 'c']) void lanes.run(task(name));
		await settle();
		expect(running()).toBe(2);
	});
});
