import { type HeldLease, type LeaseTable, leaseNames } from '#src/store/lease.ts';
import type { FollowedLog } from './follow-log.ts';

export type LeavingSettings = {
	readonly leases: Pick<LeaseTable, 'held'>;
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
 * Resolves when a process should serve shards: when it has nearly all articles, or when nobody
 * else serves any. Others serve them meanwhile, so that no digest has to wait for its articles.
 */
export async function leaveToOthers(settings: LeavingSettings): Promise<void> {
	const { leases, lag, wait, signal, onTrouble } = settings;
	while (!signal.aborted && lag().behind > behindMax) {
		try {
			if (!(await leases.held()).some(isOfRange)) return;
		} catch (error) {
			onTrouble(error);
		}
		await wait(lookEveryMs);
	}
}

function isOfRange({ name }: HeldLease): boolean {
	return name.startsWith(leaseNames.range);
}
