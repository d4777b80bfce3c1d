import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRanges, rangesOf, shardOf } from '#src/cluster/ranges.ts';
import { shardOf as shardOfDiscord } from '../../packages/local-discord/src/gateway/identify.ts';

describe('ranges of shards', () => {
	it('contain every shard once, in at most 45 ranges that differ by at most one shard', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 20_000 }), (total) => {
				const ranges = rangesOf(total);
				expect(ranges.length).toBe(Math.min(total, 45));
				expect(ranges.map(({ index }) => index)).toEqual([...ranges.keys()]);
				expect(ranges[0]?.from).toBe(0);
				expect(ranges.at(-1)?.to).toBe(total - 1);
				for (const [index, { from }] of ranges.entries()) {
					if (index > 0) expect(from).toBe((ranges[index - 1]?.to ?? 0) + 1);
				}
				const sizes = ranges.map(({ from, to }) => to - from + 1);
				expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
			}),
		);
	});

	it('a server is on the shard where Discord has it', () => {
		const snowflake = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(String);
		fc.assert(
			fc.property(snowflake, fc.integer({ min: 1, max: 20_000 }), (guildId, total) => {
				expect(shardOf(guildId, total)).toBe(shardOfDiscord(guildId, total));
			}),
		);
	});
});

/** A cluster of processes that look and act by turns, in an order that a test chooses. */
type Cluster = {
	holders: (string | undefined)[];
	readonly held: Map<string, number[]>;
	moves: number;
};

function clusterOf(ranges: number): Cluster {
	return { holders: Array(ranges).fill(undefined), held: new Map(), moves: 0 };
}

/** One look of each of these processes at the same moment, then what each does about it. */
function lookTogether(cluster: Cluster, ids: readonly string[]): void {
	const { holders, held } = cluster;
	const alive = new Set(held.keys());
	const seen = [...holders];
	const plans = ids.map((id) => {
		const view = { id, alive: new Set([...alive, id]), holders: seen, held: held.get(id) ?? [] };
		return { id, ...planRanges(view) };
	});
	for (const { id, take, giveBack } of plans) {
		const own = held.get(id) ?? [];
		for (const index of giveBack) {
			expect(holders[index]).toBe(id);
			holders[index] = undefined;
			own.splice(own.indexOf(index), 1);
			cluster.moves += 1;
		}
		for (const index of take) {
			// The lease is somebody else’s by now.
			if (holders[index] !== undefined) continue;
			holders[index] = id;
			own.push(index);
		}
	}
}

function join(cluster: Cluster, id: string): void {
	cluster.held.set(id, []);
}

function leave(cluster: Cluster, id: string): void {
	cluster.held.delete(id);
	cluster.holders = cluster.holders.map((holder) => (holder === id ? undefined : holder));
}

/** As many rounds as the plan promises: whoever has too much gives it back, then whoever lacks it takes it. */
function settle(cluster: Cluster, together: boolean): void {
	for (let round = 0; round < 4; round += 1) {
		const ids = [...cluster.held.keys()];
		if (together) lookTogether(cluster, ids);
		else for (const id of ids) lookTogether(cluster, [id]);
	}
}

function expectBalanced({ holders, held }: Cluster): void {
	if (held.size === 0) return;
	expect(holders).not.toContain(undefined);
	const counts = Array.from(held.values(), ({ length }) => length);
	expect(counts.reduce((sum, count) => sum + count)).toBe(holders.length);
	expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
}

const someRanges = fc.integer({ min: 1, max: 45 });
const change = fc.record({ kind: fc.constantFrom('join', 'leave'), who: fc.nat({ max: 7 }) });

describe('the plan of each process', () => {
	it('lets all ranges be held, evenly, after a few looks, whoever comes and goes', () => {
		fc.assert(
			fc.property(
				someRanges,
				fc.array(change, { maxLength: 12 }),
				fc.boolean(),
				(ranges, changes, together) => {
					const cluster = clusterOf(ranges);
					for (const { kind, who } of changes) {
						if (kind === 'join' && !cluster.held.has(`p${who}`)) join(cluster, `p${who}`);
						if (kind === 'leave') leave(cluster, `p${who}`);
						settle(cluster, together);
						expectBalanced(cluster);
					}
				},
			),
		);
	});

	it('moves no more ranges than a newcomer’s share, and none when a process leaves', () => {
		fc.assert(
			fc.property(
				someRanges,
				fc.integer({ min: 1, max: 8 }),
				fc.boolean(),
				(ranges, count, together) => {
					const cluster = clusterOf(ranges);
					for (let n = 0; n < count; n += 1) {
						join(cluster, `p${n}`);
						cluster.moves = 0;
						settle(cluster, together);
						expect(cluster.moves).toBeLessThanOrEqual(Math.floor(ranges / (n + 1)));
					}
					cluster.moves = 0;
					leave(cluster, 'p0');
					settle(cluster, together);
					expect(cluster.moves).toBe(0);
				},
			),
		);
	});

	it('never gives back range 0, and takes it before all others', () => {
		const view = { id: 'a', alive: new Set(['a', 'b', 'c', 'd']) };
		const holders = ['a', 'a', 'a', 'a'];
		expect(planRanges({ ...view, holders, held: [2, 3, 1, 0] }).giveBack).toEqual([1, 3, 2]);
		const free = [undefined, undefined, 'b', 'c'];
		expect(planRanges({ ...view, holders: free, held: [] }).take).toEqual([0]);
	});

	it('changes nothing while all is even', () => {
		const view = { id: 'b', alive: new Set(['a', 'b']), holders: ['a', 'b', 'a'], held: [1] };
		expect(planRanges(view)).toEqual({ take: [], giveBack: [] });
	});

	it('ignores what a process that is no longer alive still holds', () => {
		const view = { id: 'b', alive: new Set(['b']), holders: ['a', 'b', undefined], held: [1] };
		expect(planRanges(view)).toEqual({ take: [2], giveBack: [] });
	});
});
