import type { Pool } from 'pg';
import type { ShardRange } from '#src/cluster/ranges.ts';
import type { KnownVitals, Vitals } from '#src/observe/vitals.ts';
import type { Lease } from '#src/store/lease.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Leading } from './lead-cluster.ts';
import type { Front } from './open-front.ts';
import type { Monitor } from './open-monitor.ts';
import { vitalsOfNews, vitalsOfStore } from './vitals-of.ts';

/** What is known of a range that this process serves. */
type ServedRange = {
	readonly lease: Lease;
	readonly book: Book;
	readonly bot: Partial<Pick<Vitals, 'isConnected' | 'servers'>>;
};

/** The ranges that this process serves, by their index. */
export type WatchedRanges = Pick<Map<number, ServedRange>, 'set' | 'delete'> & {
	/** The book with this subscription; undefined if none of this process has it. */
	bookWith(id: string): Book | undefined;
};

/** Tells the monitor of all ranges that this process serves, and of the archive that they share. */
export function watchRanges({
	monitor,
	pool,
	leading,
	taken,
	front,
}: {
	readonly monitor: Monitor;
	readonly pool: Pick<Pool, 'query'>;
	readonly leading: Pick<Leading, 'archive' | 'sources' | 'caughtUp' | 'lag'>;
	/** The ranges that this process has taken; undefined until it has joined the others. */
	readonly taken: () => readonly ShardRange[] | undefined;
	readonly front: Front | undefined;
}): WatchedRanges {
	const ranges = new Map<number, ServedRange>();
	const all = () => [...ranges.values()];
	let hasCaughtUp = false;
	void leading.caughtUp().then(() => {
		hasCaughtUp = true;
	});
	const store = {
		get: async () => void (await pool.query('SELECT')),
		isHeld: () => all().every(({ lease }) => lease.isHeld()),
		leases: () => all().map(({ lease }) => lease.facts()),
	};
	const book = { all: () => all().flatMap((one) => [...one.book.all()]) };
	const { archive, sources } = leading;
	monitor.add({
		...vitalsOfStore(store),
		...vitalsOfNews({ book, feeds: sources.book, archive }),
		isCaughtUp: () => hasCaughtUp,
		articlesBehind: () => leading.lag().behind,
		...(front === undefined ? vitalsOfGateway(ranges, taken) : { isConnected: front.isOpen }),
	});
	return {
		set: ranges.set.bind(ranges),
		delete: ranges.delete.bind(ranges),
		bookWith: (id) => all().find(({ book }) => book.find(id) !== undefined)?.book,
	};
}

function vitalsOfGateway(
	ranges: ReadonlyMap<number, ServedRange>,
	taken: () => readonly ShardRange[] | undefined,
): KnownVitals {
	return {
		// One that has nothing to serve stands by, and is ready for that.
		isConnected: () => taken()?.every(({ index }) => isConnected(ranges.get(index))) ?? false,
		servers: () => [...ranges.values()].reduce((sum, { bot }) => sum + (bot.servers?.() ?? 0), 0),
	};
}

function isConnected(range: ServedRange | undefined): boolean {
	return range?.bot.isConnected?.() ?? false;
}
