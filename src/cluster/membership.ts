import { steadyTime } from '#src/concurrency/steady-time.ts';
import { createWait } from '#src/concurrency/wait.ts';
import { takeIfFree } from '#src/store/keep-lease.ts';
import { type Lease, leaseNames } from '#src/store/lease.ts';
import type { ClusterTables } from './cluster-tables.ts';
import { type JoinSettings, joinCluster } from './join-cluster.ts';
import { planRanges, rangeLease, rangesOf, type ShardRange } from './ranges.ts';

export type MembershipSettings = JoinSettings & {
	/** Begins to serve a range that this process has just taken. */
	readonly open: (range: ShardRange, held: HeldRange) => OpenRange;
	/** Called if a range cannot be served, so that this process must end. */
	readonly onFailed: (error: unknown) => void;
};

/** Under what a range is served. */
export type HeldRange = { readonly lease: Lease; readonly total: number };

/** A range that is served. */
export type OpenRange = {
	/** Resolves when it is. */
	readonly opened: Promise<unknown>;
	/** Ends that, also while it is being opened; nothing of it is written or sent afterwards. */
	readonly close: () => Promise<void>;
};

/** This process among those that share a database. */
export type Membership = {
	/** How many shards all processes serve together. */
	readonly total: number;
	/** The ranges that this process serves, in the order in which it took them. */
	ranges(): readonly ShardRange[];
	/** Hands all ranges over, and leaves. */
	close(): Promise<void>;
};

/** How often a process looks who holds what: soon enough to replace one within a lease and a half. */
const looksPerLife = 10;

/**
 * Joins the processes that share a database, and serves its share of the shards from then on. Throws a
 * `StartRefusal` if it may not join. A lease that is lost without having been given back is reported
 * by `onLost`, after which this process must end.
 */
export async function openMembership(settings: MembershipSettings): Promise<Membership> {
	const { id, tables, lifeMs, time = steadyTime } = settings;
	/** Whether Postgres has failed since the last look, and from when on, by `time`, this process takes what is free. */
	let wasAway = false;
	let seesAllFromMs = -Infinity;
	/** Also when only a lease could not be renewed: in a failover, or with a full disk, Postgres can still be read. */
	const onTrouble = (error: unknown) => {
		wasAway = true;
		settings.onTrouble(error);
	};
	const { presence, total } = await joinCluster({ ...settings, onTrouble });
	const ranges = rangesOf(total);
	const serving = createServing({ ...settings, onTrouble }, total);
	const ending = new AbortController();
	const looking = keepLooking();

	return {
		total,
		ranges: serving.ranges,
		async close() {
			ending.abort();
			await looking;
			await Promise.all(serving.ranges().map(serving.giveBack));
			await serving.settled();
			await presence.release();
		},
	};

	async function keepLooking(): Promise<void> {
		const wait = createWait(time.after, ending.signal);
		while (!ending.signal.aborted) {
			await look().catch(onTrouble);
			await wait(lifeMs / looksPerLife);
		}
	}

	async function look(): Promise<void> {
		const { alive, holders } = await readLeases(tables, ranges.length);
		// While Postgres was away, leases of processes that are alive may have run out. They renew them first.
		if (wasAway) seesAllFromMs = time.elapsedMs() + lifeMs;
		wasAway = false;
		const seesAll = time.elapsedMs() >= seesAllFromMs;
		const held = serving.ranges().map(({ index }) => index);
		const plan = planRanges({ id, alive: new Set([...alive, id]), holders, held });
		for (const range of ranges) {
			if (seesAll && plan.giveBack.includes(range.index)) void serving.giveBack(range);
			const isToTake = seesAll && plan.take.includes(range.index);
			if (isToTake && !ending.signal.aborted) await serving.take(range);
		}
	}
}

type Serving = {
	ranges(): readonly ShardRange[];
	take(range: ShardRange): Promise<void>;
	giveBack(range: ShardRange): Promise<void>;
	/** Resolves when everything that was given back has been handed over. */
	settled(): Promise<unknown>;
};

type Served = OpenRange & { readonly range: ShardRange; readonly lease: Lease };

function createServing(settings: MembershipSettings, total: number): Serving {
	const { id, tables, open, onFailed, onTrouble } = settings;
	const served = new Map<number, Served>();
	const closing = new Set<Promise<void>>();

	return {
		ranges: () => Array.from(served.values(), ({ range }) => range),

		async take(range) {
			// Its own lease may have run out while Postgres was away; its next renewal takes it again.
			if (served.has(range.index)) return;
			const name = rangeLease(range.index);
			const facts = () => range;
			const lease = await takeIfFree({ ...settings, leases: tables, name, holder: id, facts });
			if (lease === undefined) return;
			const opening = open(range, { lease, total });
			served.set(range.index, { ...opening, range, lease });
			opening.opened.catch((error: unknown) => {
				// What is closed while it is being opened may well fail.
				if (served.has(range.index)) onFailed(error);
			});
		},

		giveBack(range) {
			const one = served.get(range.index);
			served.delete(range.index);
			const handedOver = one === undefined ? Promise.resolve() : handOver(one);
			closing.add(handedOver);
			return handedOver.finally(() => closing.delete(handedOver));
		},

		settled: () => Promise.all(closing),
	};

	/** If this fails, the next process only has to wait until the lease ends. */
	async function handOver({ close, lease }: Served): Promise<void> {
		try {
			await close();
		} catch (error) {
			onFailed(error);
		}
		await lease.release().catch(onTrouble);
	}
}

/** Who is alive, and who holds each range. */
async function readLeases(tables: ClusterTables, count: number) {
	const holderOf = new Map((await tables.held()).map(({ name, holder }) => [name, holder]));
	const alive = [...holderOf.keys()].filter((name) => name.startsWith(leaseNames.process));
	return {
		alive: alive.map((name) => name.slice(leaseNames.process.length)),
		holders: Array.from(
			{ length: count },
			(_, index) => holderOf.get(rangeLease(index)) ?? undefined,
		),
	};
}
