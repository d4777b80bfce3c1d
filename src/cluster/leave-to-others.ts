import { type HeldLease, leaseNames } from '#src/store/lease.ts';
import type { ClusterTables } from './cluster-tables.ts';
import type { FollowedLog } from './follow-log.ts';

export type LeavingSettings = {
	readonly leases: Pick<ClusterTables, 'held' | 'hasLapsed'>;
	/** How long a lease lasts. */
	readonly lifeMs: number;
	readonly lag: FollowedLog['lag'];
	/** Resolves after so many milliseconds, and at once when `signal` is aborted. */
	readonly wait: (ms: number) => Promise<void>;
	/** Aborted when the program ends. */
	readonly signal: AbortSignal;
	readonly onTrouble: (error: unknown) => void;
};

/** So many entries are added in some seconds. Range 100 to 10,000. */
const behindMax = 1_000;

const lookEveryMs = 1_000;

/**
 * Resolves when a process should serve shards: when it has nearly all articles, or when nobody else
 * serves any. Others serve them meanwhile, so that no digest has to wait for its articles. While
 * Postgres was away, leases of processes that are alive may have run out: these have a lease’s time to
 * renew them.
 */
export async function leaveToOthers(settings: LeavingSettings): Promise<void> {
	const { leases, lifeMs, lag, wait, signal, onTrouble } = settings;
	let lapsedForMs = 0;
	while (!signal.aborted) {
		try {
			lapsedForMs = (await leases.hasLapsed()) ? lapsedForMs + lookEveryMs : 0;
			const mayBeRenewed = lapsedForMs > 0 && lapsedForMs <= lifeMs;
			const isNeeded = lag().behind <= behindMax || !(await leases.held()).some(isOfRange);
			if (isNeeded && !mayBeRenewed) return;
		} catch (error) {
			lapsedForMs = 0;
			onTrouble(error);
		}
		await wait(lookEveryMs);
	}
}

function isOfRange({ name }: HeldLease): boolean {
	return name.startsWith(leaseNames.range);
}
