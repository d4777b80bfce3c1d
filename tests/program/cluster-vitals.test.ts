import { expect, it } from 'vitest';
import type { ShardRange } from '#src/cluster/ranges.ts';
import { noObserver } from '#src/observe/observer.ts';
import type { KnownVitals } from '#src/observe/vitals.ts';
import { watchRanges } from '#src/program/cluster-vitals.ts';

/** What a monitor is told of a process, and the ranges that it has taken. */
function open() {
	const vitals: KnownVitals = {};
	const cluster: { taken: ShardRange[] | undefined } = { taken: undefined };
	const nothing = {} as never;
	const watched = watchRanges({
		monitor: { observer: noObserver, add: (more) => void Object.assign(vitals, more) },
		pool: { query: async () => ({ rows: [] }) },
		leading: {
			archive: nothing,
			sources: nothing,
			caughtUp: async () => undefined,
			lag: () => ({ behind: 3, total: 7 }),
		},
		taken: () => cluster.taken,
		front: undefined,
	});
	const serve = (index: number, isConnected: boolean) =>
		watched.set(index, { lease: nothing, book: nothing, bot: { isConnected: () => isConnected } });
	return { vitals, cluster, serve };
}

it('a process of several is connected when all ranges that it has taken are, and also when it stands by', () => {
	const { vitals, cluster, serve } = open();
	const isConnected = () => vitals.isConnected?.();
	expect(isConnected()).toBe(false);
	cluster.taken = [];
	expect(isConnected()).toBe(true);
	cluster.taken = [
		{ index: 0, from: 0, to: 0 },
		{ index: 2, from: 2, to: 2 },
	];
	expect(isConnected()).toBe(false);
	serve(0, true);
	serve(2, false);
	expect(isConnected()).toBe(false);
	serve(2, true);
	expect(isConnected()).toBe(true);
	expect(vitals.articlesBehind?.()).toBe(3);
});
