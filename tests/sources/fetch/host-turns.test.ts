import { expect, it } from 'vitest';
import { createHostTurns } from '#src/sources/fetch/host-turns.ts';

/** Lets everything that can go on do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Turns of hosts, with tasks and pauses that a test ends. */
function openTurns() {
	const begun: string[] = [];
	const ends = new Map<string, (error?: Error) => void>();
	const pauses = new Map<() => void, number>();
	const turns = createHostTurns(2_000, (ms, run) => {
		pauses.set(run, ms);
		return () => pauses.delete(run);
	});
	const ending = new AbortController();
	return {
		turns,
		begun,
		pauses: () => [...pauses.values()],
		abort: () => ending.abort(),
		ask(host: string, name: string) {
			const task = () => {
				begun.push(name);
				return new Promise<void>((resolve, reject) => {
					ends.set(name, (error) => (error === undefined ? resolve() : reject(error)));
				});
			};
			return turns.take(host, ending.signal, task);
		},
		async end(name: string, error?: Error) {
			ends.get(name)?.(error);
			await settle();
		},
		async passPauses() {
			for (const run of [...pauses.keys()]) run();
			await settle();
		},
	};
}

it('a host is asked one thing at a time with a pause between, other hosts meanwhile', async () => {
	const { ask, end, passPauses, begun, pauses } = openTurns();
	void ask('a', 'a1');
	void ask('a', 'a2');
	void ask('b', 'b1');
	await settle();
	expect(begun).toEqual(['a1', 'b1']);
	await end('a1');
	expect(pauses()).toEqual([2_000]);
	expect(begun).toEqual(['a1', 'b1']);
	await passPauses();
	expect(begun).toEqual(['a1', 'b1', 'a2']);
});

it('a request that fails is followed by the next, after the same pause', async () => {
	const { ask, end, passPauses, begun } = openTurns();
	const failing = ask('a', 'a1').catch((error: Error) => error.message);
	void ask('a', 'a2');
	await settle();
	await end('a1', new Error('broken'));
	expect(await failing).toBe('broken');
	expect(begun).toEqual(['a1']);
	await passPauses();
	expect(begun).toEqual(['a1', 'a2']);
});

it('a host is forgotten when its pause is over', async () => {
	const { ask, end, passPauses, turns } = openTurns();
	void ask('a', 'a1');
	await settle();
	await end('a1');
	expect(turns.count()).toBe(1);
	await passPauses();
	expect(turns.count()).toBe(0);
});

it('nothing pauses once the round is aborted', async () => {
	const { ask, end, abort, begun, pauses } = openTurns();
	void ask('a', 'a1');
	void ask('a', 'a2');
	void ask('a', 'a3');
	await settle();
	await end('a1');
	abort();
	await settle();
	expect(begun).toEqual(['a1', 'a2']);
	expect(pauses()).toEqual([]);
	await end('a2');
	expect(begun).toEqual(['a1', 'a2', 'a3']);
});
