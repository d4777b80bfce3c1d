import { leaseNames } from '#src/store/lease.ts';

/** Neighbouring shards that one process serves together: `from` to `to`, both included. */
export type ShardRange = { readonly index: number; readonly from: number; readonly to: number };

/**
 * The index of the range whose holder leads: with it come the log, the feeds, decisions about names, direct
 * messages and what members follow.
 */
export const leadingRange = 0;

/** The name of the lease that the holder of a range has. */
export function rangeLease(index: number): string {
	return leaseNames.range + index;
}

/** With more, some of them could not send even one request a second (`requestShare`). */
const rangesMax = 45;

/** All shards in ranges that are as equal as possible; one shard each, as long as there are few. */
export function rangesOf(total: number): readonly ShardRange[] {
	const count = Math.min(total, rangesMax);
	const start = (index: number) => Math.floor((index * total) / count);
	return Array.from({ length: count }, (_, index) => ({
		index,
		from: start(index),
		to: start(index + 1) - 1,
	}));
}

/** Discord’s rule: which shard of so many serves a server. */
export function shardOf(guildId: string, total: number): number {
	return Number((BigInt(guildId) >> 22n) % BigInt(total));
}

/** What a process saw when it looked at all leases. */
export type ClusterView = {
	/** This process. */
	readonly id: string;
	/** The processes that are alive, and this one. */
	readonly alive: ReadonlySet<string>;
	/** Who holds each range, in order; undefined: nobody does. */
	readonly holders: readonly (string | undefined)[];
	/** The ranges that this process holds, in the order in which it took them. */
	readonly held: readonly number[];
};

/** Indexes of ranges. */
export type RangePlan = { readonly take: readonly number[]; readonly giveBack: readonly number[] };

/**
 * Decides which ranges this process takes, and which it gives back because others have fewer. Each
 * process decides alone; those that see the same do not take the same, and otherwise the leases decide.
 * The leading range is taken before all others and never given back.
 */
export function planRanges({ id, alive, holders, held }: ClusterView): RangePlan {
	const shares = sharesOf(alive, holders);
	const share = shares.find((one) => one.id === id)?.share ?? 0;
	if (held.length > share) {
		const newestFirst = held.filter((index) => index !== leadingRange).reverse();
		return { take: [], giveBack: newestFirst.slice(0, held.length - share) };
	}
	const free = holders.flatMap((holder, index) => (holder === undefined ? [index] : []));
	const before = shares.slice(
		0,
		shares.findIndex((one) => one.id === id),
	);
	const leftToOthers = before.reduce((sum, one) => sum + Math.max(0, one.share - one.count), 0);
	const take = free.slice(leftToOthers, leftToOthers + share - held.length);
	return { take, giveBack: [] };
}

type Share = { readonly id: string; readonly count: number; readonly share: number };

/** Those who hold most come first and get what cannot be divided, so that as little as possible moves. */
function sharesOf(alive: ReadonlySet<string>, holders: ClusterView['holders']): readonly Share[] {
	const counts = Array.from(alive, (id) => ({
		id,
		count: holders.filter((holder) => holder === id).length,
	}));
	counts.sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1));
	const whole = Math.floor(holders.length / counts.length);
	const left = holders.length % counts.length;
	return counts.map((one, rank) => ({ ...one, share: rank < left ? whole + 1 : whole }));
}
