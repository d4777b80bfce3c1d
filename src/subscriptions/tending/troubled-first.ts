import type { Subscription } from '../subscription.ts';

/** The subscriptions with those first that somebody may have to look after; otherwise as they were made. */
export function troubledFirst(subscriptions: readonly Subscription[]): readonly Subscription[] {
	return [...subscriptions].sort(
		(a, b) => troubleOf(b) - troubleOf(a) || (a.madeAt < b.madeAt ? -1 : 1),
	);
}

function troubleOf({ blocked, leftOut, owed, paused }: Subscription): number {
	if (blocked !== undefined) return 4;
	if (leftOut.length > 0) return 3;
	if (owed !== undefined) return 2;
	return paused === undefined ? 0 : 1;
}
