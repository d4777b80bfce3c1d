import { expect, onTestFinished } from 'vitest';
import { type ClusterTables, clusterTablesIn } from '#src/cluster/cluster-tables.ts';
import { type Membership, openMembership } from '#src/cluster/membership.ts';
import type { SteadyTime } from '#src/concurrency/steady-time.ts';
import { connectTo } from './open-database.ts';

export const patienceMs = 120_000;
/** As in the tests of leases: a loaded machine must not lose one by itself. */
export const briefMs = 3_000;
export const total = 8;

export type TestProcess = {
	readonly membership: Membership;
	readonly tables: ClusterTables;
	readonly events: readonly string[];
	readonly lost: () => number;
	/** How often it could not renew a lease or look. */
	readonly troubles: () => number;
	readonly failures: readonly unknown[];
};

type Start = {
	readonly lifeMs?: number;
	readonly timeoutMs?: number;
	readonly chosen?: number;
	/** What becomes of each range that is opened; by default it opens at once. */
	readonly opened?: () => Promise<unknown>;
	readonly time?: SteadyTime;
};

/** Starts a process with its own connections; a range that it serves is noted in `serving`. */
export function openProcesses() {
	const serving = new Map<number, string[]>();
	const at = (index: number) => serving.get(index) ?? [];
	async function start(
		id: string,
		url: string,
		{ lifeMs = briefMs, timeoutMs, chosen, opened = async () => undefined, time }: Start = {},
	): Promise<TestProcess> {
		const events: string[] = [];
		const failures: unknown[] = [];
		let lost = 0;
		let troubles = 0;
		const tables = clusterTablesIn(connectTo(url, timeoutMs));
		const membership = await openMembership({
			tables,
			id,
			total: chosen ?? total,
			isTotalChosen: chosen !== undefined,
			lifeMs,
			time,
			onTrouble: () => {
				troubles += 1;
			},
			onLost: () => {
				lost += 1;
			},
			onFailed: (error) => void failures.push(error),
			open({ index }) {
				serving.set(index, [...at(index), id]);
				events.push(`open ${index}`);
				return {
					opened: opened(),
					async close() {
						serving.set(
							index,
							at(index).filter((one) => one !== id),
						);
						events.push(`close ${index}`);
					},
				};
			},
		});
		onTestFinished(() => membership.close().catch(() => undefined));
		return { membership, tables, events, lost: () => lost, troubles: () => troubles, failures };
	}
	const heldBy = (id: string) => [...serving].filter(([, ids]) => ids.includes(id)).length;
	const allOnce = () =>
		expect(Array.from({ length: total }, (_, index) => at(index).length)).toEqual(
			Array(total).fill(1),
		);
	return { start, heldBy, allOnce, serving };
}
