import { minutesOfWeek, type Schedule } from '#src/schedule/schedule.ts';
import type { Subscription } from './subscription.ts';

/** Digests that are due at the same times. */
export type SharedTimes = {
	readonly timezone: string;
	/** Since Sunday, 0:00. */
	readonly minutesOfWeek: readonly number[];
	/** How many requests to Discord they take together each time; more than 0. */
	readonly requests: number;
};

/** When digests are due, counted by their times. */
export type DigestTimes = {
	all(): Iterable<SharedTimes>;
	/** Counts a subscription instead of what it was before; undefined: there is none. */
	replace(before: Subscription | undefined, after: Subscription | undefined): void;
};

export function createDigestTimes(): DigestTimes {
	const byTimes = new Map<string, SharedTimes>();

	return {
		all: () => byTimes.values(),
		replace(before, after) {
			const [was, is] = [requestsOf(before), requestsOf(after)];
			// Nearly every write leaves them as they are.
			if (before?.wish === after?.wish && was === is) return;
			count(before, -was);
			count(after, is);
		},
	};

	function count(subscription: Subscription | undefined, change: number): void {
		if (subscription?.wish.kind !== 'digest' || change === 0) return;
		const { schedule, timezone } = subscription.wish;
		const key = `${timezone} ${schedule.days} ${schedule.times}`;
		const known = byTimes.get(key);
		const requests = (known?.requests ?? 0) + change;
		if (requests === 0) byTimes.delete(key);
		else byTimes.set(key, { ...(known ?? timesOf(schedule, timezone)), requests });
	}
}

function timesOf(schedule: Schedule, timezone: string): Omit<SharedTimes, 'requests'> {
	return { timezone, minutesOfWeek: minutesOfWeek(schedule) };
}

/** A digest is one message; a thread and publishing are one more request each. Nothing is sent while it is inactive. */
function requestsOf(subscription: Subscription | undefined): number {
	if (subscription === undefined) return 0;
	const { paused, blocked, leftAt, manner = {} } = subscription;
	if (paused !== undefined || blocked !== undefined || leftAt !== undefined) return 0;
	return 1 + (manner.thread ? 1 : 0) + (manner.publish ? 1 : 0);
}
