import { StartRefusal } from '#src/observe/start-refusal.ts';
import { type LeaseSettings, takeIfFree } from '#src/store/keep-lease.ts';
import { isOfCluster, type Lease, leaseNames } from '#src/store/lease.ts';
import type { ClusterTables, JoiningTables } from './cluster-tables.ts';

export type JoinSettings = Omit<LeaseSettings, 'name' | 'leases' | 'holder'> & {
	readonly tables: ClusterTables;
	/** The id of this process, different from all others. */
	readonly id: string;
	/** How many shards there are if no other process is running. */
	readonly total: number;
	/** Whether an operator chose `total`, so that others must have the same. */
	readonly isTotalChosen: boolean;
};

/** The lease that says that this process is alive, and the number of shards that all agree on. */
export type Joined = { readonly presence: Lease; readonly total: number };

/** Joins the processes that share a database. Throws a `StartRefusal` if it may not. */
export async function joinCluster(settings: JoinSettings): Promise<Joined> {
	const { tables } = settings;
	const joined = await tables.joinAlone((joining) => join(settings, joining));
	if (!(await tables.held()).some(({ name }) => name === leaseNames.single)) return joined;
	await joined.presence.release();
	const what = 'A Dateline with this database as its STATE_URL is still running.';
	throw new StartRefusal(`${what} Stop it first, or give it another database.`);
}

async function join(settings: JoinSettings, joining: JoiningTables): Promise<Joined> {
	await joining.forgetDead();
	const total = await agreeOnTotal(settings, joining);
	const { id, tables } = settings;
	const name = leaseNames.process + id;
	const presence = await takeIfFree({ ...settings, leases: tables, name, holder: id }, joining);
	if (presence === undefined) throw new Error(`Another process is called ${id} too.`);
	return { presence, total };
}

async function agreeOnTotal(
	{ total, isTotalChosen }: JoinSettings,
	joining: JoiningTables,
): Promise<number> {
	if (!(await joining.held()).some(isOfCluster)) {
		await joining.begin(total);
		return total;
	}
	const agreed = await joining.total();
	if (agreed === undefined) throw new Error('No process has stored the number of shards.');
	if (!isTotalChosen || agreed === total) return agreed;
	const what = `SHARDS_TOTAL is ${total}, but the processes that are running have ${agreed} shards.`;
	const then = 'Set it to that, or stop all of them before you change it.';
	throw new StartRefusal(`${what} ${then}`, { isOfConfiguration: true });
}
