import { setTimeout } from 'node:timers/promises';
import { type SteadyTime, steadyTime } from '#src/concurrency/steady-time.ts';
import type { Lease, LeaseClaim, LeaseTable } from './lease.ts';

export type LeaseSettings = Omit<LeaseClaim, 'facts'> & {
	readonly leases: LeaseTable;
	/** What its holder tells others with each renewal; a plain object. */
	readonly facts?: () => object;
	/** Called once, if another process has taken it. */
	readonly onLost: () => void;
	readonly onTrouble: (error: unknown) => void;
	/** By default that of this machine. */
	readonly time?: SteadyTime | undefined;
};

/** How a lease is taken that another process may hold. */
export type WaitingSettings = LeaseSettings & {
	/** Called once if another process holds it, with how long it is waited for at most unless it is renewed. */
	readonly onWaiting: (ms: number) => void;
};

/** Another process holds the lease and renews it. */
export class LeaseTaken extends Error {}

/** What is left of a lease when its holder stops sending: more than a request on its way takes. */
const spareShare = 0.2;
const renewalsPerLife = 3;

/**
 * Takes a lease, and renews it every third of its life until it is released. One that a dead process
 * left is waited for. Rejects with `LeaseTaken` if its holder renews it meanwhile.
 */
export async function takeLease(settings: WaitingSettings): Promise<Lease> {
	const { leases, name, lifeMs, onWaiting } = settings;
	let seen: string | undefined;
	for (;;) {
		const taken = await takeIfFree(settings);
		if (taken !== undefined) return taken;
		const hold = await leases.look(name);
		if (hold === undefined) continue;
		if (seen !== undefined && seen !== hold.renewal) throw new LeaseTaken();
		if (seen === undefined) onWaiting(hold.leftMs);
		seen = hold.renewal;
		await setTimeout(Math.min(hold.leftMs, lifeMs / 2) + 1);
	}
}

/** The same, if nobody holds it now. `taking` takes it, which may be in a transaction. */
export async function takeIfFree(
	settings: LeaseSettings,
	taking: Pick<LeaseTable, 'take'> = settings.leases,
): Promise<Lease | undefined> {
	const { time = steadyTime } = settings;
	const askedAt = time.elapsedMs();
	const epoch = await taking.take(claimOf(settings));
	return epoch === undefined ? undefined : keepLease({ ...settings, time }, epoch, askedAt);
}

/** Renews what was just taken. */
function keepLease(
	settings: LeaseSettings & { readonly time: SteadyTime },
	epoch: string,
	takenAt: number,
): Lease {
	const { leases, name, lifeMs, onLost, onTrouble, time } = settings;
	let heldUntil = takenAt + lifeMs * (1 - spareShare);
	let isOver = false;
	let renewing: Promise<void> | undefined;
	let cancelRenewal = renewLater();

	const secondsLeft = () => (isOver ? 0 : Math.max(0, heldUntil - time.elapsedMs()) / 1_000);
	const isHeld = () => secondsLeft() > 0;

	return {
		name,
		epoch,
		isHeld,
		facts: () => ({ name, epoch: Number(epoch), isHeld: isHeld(), secondsLeft: secondsLeft() }),
		async release() {
			end();
			await renewing;
			await leases.giveUp({ name, epoch });
		},
	};

	function renewLater(): () => void {
		return time.after(lifeMs / renewalsPerLife, () => {
			cancelRenewal = renewLater();
			renewing ??= renewOnce().finally(() => {
				renewing = undefined;
			});
		});
	}

	async function renewOnce(): Promise<void> {
		const askedAt = time.elapsedMs();
		try {
			const isRenewed = await leases.renew(epoch, claimOf(settings));
			if (isOver) return;
			if (isRenewed) heldUntil = askedAt + lifeMs * (1 - spareShare);
			else {
				end();
				onLost();
			}
		} catch (error) {
			onTrouble(error);
		}
	}

	function end(): void {
		isOver = true;
		cancelRenewal();
	}
}

function claimOf({ name, holder, lifeMs, facts }: LeaseSettings): LeaseClaim {
	return { name, holder, lifeMs, facts: facts && JSON.stringify(facts()) };
}
