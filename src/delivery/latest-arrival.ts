import type { Slots } from '#src/schedule/slots.ts';
import type { SharedTimes } from '#src/subscriptions/digest-times.ts';

const minuteMs = 60_000;
const weekMinutes = 7 * 24 * 60;
/** What is due longer before a slot counts as sent by then. */
const lookBackMinutes = 6 * 60;
/** The other requests are for alerts, corrections and searches. */
const shareForDigests = 0.9;

/** What else is due, and how fast it is sent. */
export type Rush = {
	/** The times of all digests that share these requests. */
	readonly digests: Iterable<SharedTimes>;
	readonly slots: Pick<Slots, 'minuteOfWeek'>;
	readonly requestsPerSecond: number;
};

/**
 * The full minute by which the last digest of a slot has been sent, where what is due earlier is sent
 * earlier; undefined if that takes at most a minute. While clocks change it can be an hour wrong.
 */
export function latestArrival(slot: Date, rush: Rush): Date | undefined {
	const sentAMinute = rush.requestsPerSecond * 60 * shareForDigests;
	const leftMinutes = requestsByMinute(slot, rush).reduce(
		(left, requests) => Math.max(0, left - 1) + requests / sentAMinute,
		0,
	);
	if (leftMinutes <= 1) return undefined;
	return new Date(slot.getTime() + Math.ceil(leftMinutes) * minuteMs);
}

/** How many requests are due in each minute up to a slot. */
function requestsByMinute(slot: Date, { digests, slots }: Rush): number[] {
	const due = new Array<number>(lookBackMinutes).fill(0);
	const localSlots = new Map<string, number>();
	for (const { timezone, minutesOfWeek, requests } of digests) {
		const localSlot = localSlots.get(timezone) ?? slots.minuteOfWeek(timezone, slot);
		localSlots.set(timezone, localSlot);
		for (const minute of minutesOfWeek) {
			const index = lookBackMinutes - 1 - ((localSlot - minute + weekMinutes) % weekMinutes);
			if (index >= 0) due[index] = (due[index] ?? 0) + requests;
		}
	}
	return due;
}
