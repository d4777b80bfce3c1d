import { describe, expect, it } from 'vitest';
import { createLimiter } from '#src/concurrency/limiter.ts';
import { createWait } from '#src/concurrency/wait.ts';
import { openPatience } from '../delivery/patience.ts';

/** Tasks that end when a test ends them, with a record of their order. */
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
	it('a limiter runs two tasks at once and the others afterwards, in order', async () => {
		const limiter = createLimiter(2);
		const { task, end, done, running } = openTasks();
		const names = ['a', 'b', 'c', 'd', 'e'];
		const all = Promise.all(names.map((name) => limiter.run(task(name))));
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

	it('a limiter continues after a failed task, and its caller gets the failure', async () => {
		const limiter = createLimiter(1);
		const { task, end } = openTasks();
		const failing = limiter.run(task('failing'));
		const next = limiter.run(task('next'));
		end('failing', new Error('too bad'));
		await expect(failing).rejects.toThrow('too bad');
		await settle();
		end('next');
		expect(await next).toBe('next');
	});

	it('a limiter runs as many tasks as before once all others have failed', async () => {
		const limiter = createLimiter(2);
		await Promise.allSettled([1, 2, 3, 4, 5].map((n) => limiter.run(() => Promise.reject(n))));
		const { task, running } = openTasks();
		for (const name of ['a', 'b', 'c']) void limiter.run(task(name));
		await settle();
		expect(running()).toBe(2);
	});
});

function aWait() {
	const patience = openPatience();
	const stopping = new AbortController();
	return { patience, stopping, wait: createWait(patience.after, stopping.signal) };
}

describe('a wait of the delivery', () => {
	it('a wait ends when its time has passed, and not before', async () => {
		const { patience, wait } = aWait();
		let isOver = false;
		const waiting = wait(60_000).then(() => {
			isOver = true;
		});
		await new Promise((resolve) => setImmediate(resolve));
		expect(isOver).toBe(false);
		patience.end();
		await waiting;
	});

	it('a wait ends at once when the delivery stops, and leaves no timer behind', async () => {
		const { patience, stopping, wait } = aWait();
		const waiting = [wait(60_000), wait(3_600_000)];
		expect(patience.waiting()).toEqual([60_000, 3_600_000]);
		stopping.abort();
		await Promise.all(waiting);
		expect(patience.waiting()).toEqual([]);
	});

	it('a wait is over at once if it begins after the delivery stopped', async () => {
		const { patience, stopping, wait } = aWait();
		stopping.abort();
		await wait(60_000);
		expect(patience.waiting()).toEqual([]);
	});
});
