import { leaveToOthers } from '#src/cluster/leave-to-others.ts';
import { type HeldRange, type Membership, openMembership } from '#src/cluster/membership.ts';
import type { ShardRange } from '#src/cluster/ranges.ts';
import { createBook } from '#src/subscriptions/book.ts';
import { ended, storeFailed } from '../disk.ts';
import { createProcess, type Process, steadyClock } from '../process.ts';
import { createLog, type Running, run } from '../running.ts';
import type { World } from '../world.ts';
import type { Connection, Database } from './database.ts';
import { openRangeStore } from './range-store.ts';

/** One process of several, from its start to its end: the real membership, and a bot for each range. */
export type Member = Pick<Process, 'kill' | 'freeze' | 'isFrozen'> & {
	readonly id: string;
	/** The ranges that it has taken and not given back, by their index. */
	readonly served: ReadonlyMap<number, ServedRange>;
	readonly setNetwork: Connection['setNetwork'];
	/** Like SIGTERM. */
	close(): void;
};

export type ServedRange = HeldRange & {
	/** Undefined until it is connected. */
	running: Running | undefined;
};

export type MemberSettings = {
	readonly database: Database;
	readonly id: string;
	/** How many shards there are. */
	readonly total: number;
	readonly lifeMs: number;
	/** How far its machine's clock is ahead of the true time. */
	readonly clockAheadMs: number;
	/** Called when it has taken a range. */
	readonly onTaken: (index: number, held: HeldRange) => void;
	readonly onEnded: () => void;
};

/** As the program’s shutdown does. */
const closingMs = 4_500;
/** How long a service manager waits before it kills the process. */
const patienceMs = 10_000;
const retryMs = 1_000;

/** Starts a process, which joins the others. */
export function beginMember(world: World, settings: MemberSettings): Member {
	const { time, dice, journal, witness } = world;
	const { database, id, total, lifeMs, clockAheadMs, onTaken, onEnded } = settings;
	const served = new Map<number, ServedRange>();
	const process = createProcess(world, {
		onEnded() {
			journal.note(`process ${id} ends`);
			served.clear();
			onEnded();
		},
		onFrozen: (ms) => journal.note(`process ${id} stands still for ${ms / 1_000} s`),
	});
	const elapsedMs = steadyClock(world);
	const connection = database.connect(process);
	const now = () => new Date(time.nowMs() + clockAheadMs);
	const log = createLog(world, id);
	let joined: Membership | undefined;
	void start();

	return {
		...process,
		id,
		served,
		setNetwork: connection.setNetwork,
		close() {
			journal.note(`process ${id} is asked to end`);
			time.after(patienceMs, process.kill);
			process.whenAwake(() => void shutDown());
		},
	};

	async function start(): Promise<void> {
		journal.note(`process ${id} starts, its clock ${clockAheadMs / 1_000} s ahead`);
		await process.pass(dice.between(200, 4_000));
		try {
			const { tables } = connection;
			const { signal } = new AbortController();
			const lag = () => ({ behind: 0, total: 0 });
			const leaving = { leases: tables, lifeMs, lag, wait: process.pass, signal };
			await leaveToOthers({ ...leaving, onTrouble: noteTrouble });
			joined = await openMembership({
				tables,
				id,
				total,
				isTotalChosen: true,
				lifeMs,
				time: { elapsedMs, after: process.after },
				onTrouble: noteTrouble,
				onLost() {
					journal.note(`process ${id} has lost a lease`);
					void shutDown();
				},
				onFailed: (error) => {
					noteTrouble(error);
					void shutDown();
				},
				open,
			});
		} catch (error) {
			noteTrouble(error);
			process.kill();
		}
	}

	async function shutDown(): Promise<void> {
		process.after(closingMs, process.kill);
		await joined?.close().catch(noteTrouble);
		process.kill();
	}

	function noteTrouble(error: unknown): void {
		if (error instanceof Error && error.message.startsWith(storeFailed)) return;
		witness.faults.push({ text: `process ${id} failed: ${error}`, about: [] });
	}

	/** As `serveRange` does. */
	function open(range: ShardRange, held: HeldRange) {
		const { index, from, to } = range;
		const { lease } = held;
		journal.note(`process ${id} takes range ${index} under epoch ${lease.epoch}`);
		const closers: (() => Promise<void>)[] = [];
		const own: ServedRange = { ...held, running: undefined };
		let isClosed = false;
		served.set(index, own);
		onTaken(index, held);

		return {
			opened: serve(),
			async close() {
				isClosed = true;
				served.delete(index);
				for (const close of closers.toReversed()) await close();
				journal.note(`process ${id} hands range ${index} over`);
			},
		};

		async function serve(): Promise<void> {
			const shards = { from, to, total: held.total };
			const store = openRangeStore(world, { process, database, connection, lease, shards });
			closers.push(store.close);
			const book = await loading(() => createBook({ store, log }));
			await process.pass(dice.between(200, 4_000));
			if (isClosed) return;
			const onOpened = (running: Running) => {
				own.running = running;
				closers.push(running.delivery.close);
			};
			const bot = { number: `${id}/${index}`, process, book, log, now, elapsedMs, onOpened };
			await run(world, { ...bot, mayPost: lease.isHeld });
		}

		async function loading<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
			for (;;) {
				try {
					return await load();
				} catch (error) {
					if (isClosed) return ended();
					noteTrouble(error);
					await process.pass(retryMs);
				}
			}
		}
	}
}
