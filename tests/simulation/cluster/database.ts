import type { ClusterTables, JoiningTables } from '#src/cluster/cluster-tables.ts';
import type { LeaseClaim } from '#src/store/lease.ts';
import { leaseNames } from '#src/store/lease.ts';
import type { Dice } from '../dice.ts';
import { ended, storeFailed } from '../disk.ts';
import type { Process } from '../process.ts';
import type { VirtualTime } from '../virtual-time.ts';

/** A Postgres in memory: the leases, by a clock that is always right, and the way there. */
export type Database = {
	connect(process: Process): Connection;
	/** Every request fails for so long. */
	restart(downMs: number): void;
	/** Whether this is the lease’s epoch now; every write compares it. */
	isCurrent(lease: { readonly name: string; readonly epoch: string }): boolean;
	/** Who holds which lease now. */
	held(): ReadonlyMap<string, string>;
};

/** The network between one process and the database: what is silent never answers, what is broken fails at once. */
export type Network = 'open' | 'silent' | 'broken';

export type Connection = {
	readonly tables: ClusterTables;
	/** Carries out a request, all of it at one moment; when it fails, that may have happened too. */
	request<Result>(act: () => Result): Promise<Result>;
	setNetwork(network: Network): void;
};

type Row = {
	epoch: number;
	untilMs: number;
	holder: string | undefined;
	facts: string | undefined;
};

/** The program waits so long for an answer. */
const timeoutMs = 5_000;
const dayMs = 86_400_000;

export function createDatabase(settings: {
	readonly time: VirtualTime;
	readonly dice: Dice;
}): Database {
	const { time } = settings;
	const rows = new Map<string, Row>();
	const shared: Shared = { rows, isUp: true, total: undefined, joining: undefined };

	return {
		connect(process) {
			const way = createWay(process, { ...settings, isUp: () => shared.isUp });
			const tables = tablesOver(way.request, { shared, process, nowMs: time.nowMs });
			return { ...way, tables };
		},
		restart(downMs) {
			shared.isUp = false;
			time.after(downMs, () => {
				shared.isUp = true;
			});
		},
		isCurrent: ({ name, epoch }) => `${rows.get(name)?.epoch}` === epoch,
		held: () =>
			new Map(
				[...rows].flatMap(([name, { holder, untilMs }]) =>
					holder !== undefined && untilMs > time.nowMs() ? [[name, holder] as const] : [],
				),
			),
	};
}

type Shared = {
	readonly rows: Map<string, Row>;
	isUp: boolean;
	total: number | undefined;
	/** Whose turn it is to join. */
	joining: Process | undefined;
};

type WaySettings = {
	readonly time: VirtualTime;
	readonly dice: Dice;
	readonly isUp: () => boolean;
};

/** The way of one process’s requests to the database and back. */
function createWay(
	process: Process,
	{ time, dice, isUp }: WaySettings,
): Pick<Connection, 'request' | 'setNetwork'> {
	let network: Network = 'open';
	/** What arrives once the network is no longer silent. */
	const held: (() => void)[] = [];
	const isOpen = () => network === 'open' && isUp();

	return {
		setNetwork(next) {
			network = next;
			if (next === 'silent') return;
			for (const act of held.splice(0)) if (next === 'open' && isUp()) act();
		},
		/** A killed or cut process may have sent its request, but never learns the result. */
		async request(act) {
			await time.pass(dice.is(0.02) ? dice.between(100, 3_000) : dice.between(0, 4));
			const isLost = process.isAlive() ? process.endsHere() : dice.is(0.5);
			if (isLost) return ended();
			if (!isOpen()) {
				if (network === 'silent' && dice.is(0.5)) held.push(() => attempt(act));
				return unanswered();
			}
			const result = attempt(act);
			process.endsHere();
			await process.pass(dice.between(0, 3));
			if (!process.isAlive()) return ended();
			if (!isOpen()) return unanswered();
			if ('error' in result) throw result.error;
			return result.value;
		},
	};

	async function unanswered(): Promise<never> {
		if (network === 'silent') await process.pass(timeoutMs);
		throw new Error(`${storeFailed}: the database does not answer`);
	}
}

function attempt<Value>(act: () => Value): { readonly value: Value } | { readonly error: unknown } {
	try {
		return { value: act() };
	} catch (error) {
		return { error };
	}
}

type TablesSettings = {
	readonly shared: Shared;
	readonly process: Process;
	readonly nowMs: () => number;
};

/** Does what the statements of `leasesIn` and `clusterTablesIn` do. */
function tablesOver(
	request: Connection['request'],
	{ shared, process, nowMs }: TablesSettings,
): ClusterTables {
	const { rows } = shared;
	const held = () => [...rows].filter(([, row]) => !isFree(row));

	function isFree({ untilMs }: Row): boolean {
		return untilMs <= nowMs();
	}

	function free(row: Row): void {
		row.untilMs = nowMs();
		row.holder = undefined;
	}

	function nextRow({ name, holder = '', facts, lifeMs }: LeaseClaim): Row | undefined {
		const row = rows.get(name);
		if (row !== undefined && !isFree(row)) return undefined;
		return { epoch: (row?.epoch ?? 0) + 1, untilMs: nowMs() + lifeMs, holder, facts };
	}

	const tables: Omit<ClusterTables, 'joinAlone'> = {
		take: (claim) =>
			request(() => {
				const row = nextRow(claim);
				if (row !== undefined) rows.set(claim.name, row);
				return row && `${row.epoch}`;
			}),
		renew: (epoch, { name, facts, lifeMs }) =>
			request(() => {
				const row = rows.get(name);
				if (`${row?.epoch}` !== epoch) return false;
				Object.assign(row ?? {}, { untilMs: nowMs() + lifeMs, facts });
				return true;
			}),
		giveUp: ({ name, epoch }) =>
			request(() => {
				const row = rows.get(name);
				if (row !== undefined && `${row.epoch}` === epoch) free(row);
			}),
		look: (name) =>
			request(() => {
				const row = rows.get(name);
				if (row === undefined) return undefined;
				const { epoch, untilMs } = row;
				return { renewal: `${epoch} ${untilMs}`, leftMs: Math.max(0, untilMs - nowMs()) };
			}),
		held: () => request(() => held().map(([name, { holder = null }]) => ({ name, holder }))),
		hasLapsed: () =>
			request(() =>
				[...rows].some(
					([name, row]) =>
						name.startsWith(leaseNames.range) && isFree(row) && row.holder !== undefined,
				),
			),
	};

	return {
		...tables,
		async joinAlone(join) {
			while (!(await request(lock))) await process.pass(100);
			const writes: (() => void)[] = [];
			try {
				const result = await join(joiningTables(writes));
				await request(() => {
					for (const write of writes) write();
				});
				return result;
			} finally {
				shared.joining = undefined;
			}
		},
	};

	/** The connection of a process that has ended is closed, and with it its transaction. */
	function lock(): boolean {
		if (shared.joining?.isAlive()) return false;
		shared.joining = process;
		return true;
	}

	/**
	 * What is written is there at the end of the transaction; but `begin` locks the rows of all ranges
	 * from its statement on, so whoever renews one meanwhile waits in vain, as if that were written already.
	 */
	function joiningTables(writes: (() => void)[]): JoiningTables {
		const write = (act: () => void) => request(() => void writes.push(act));
		return {
			held: tables.held,
			take: (claim) =>
				request(() => {
					const row = nextRow(claim);
					if (row !== undefined) writes.push(() => rows.set(claim.name, row));
					return row && `${row.epoch}`;
				}),
			total: () => request(() => shared.total),
			forgetDead: () =>
				write(() => {
					for (const [name, { untilMs }] of rows) {
						const isDead = name.startsWith(leaseNames.process) && untilMs < nowMs() - dayMs;
						if (isDead) rows.delete(name);
					}
				}),
			begin: (total) =>
				request(() => {
					shared.total = total;
					for (const [name, row] of rows) {
						if (!name.startsWith(leaseNames.range)) continue;
						row.epoch += 1;
						free(row);
					}
				}),
		};
	}
}
