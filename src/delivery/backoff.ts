const firstMs = 1_000;
const longestMs = 5 * 60_000;
/** Up to so much longer by chance, so that those who failed together do not come back together. */
const jitterShare = 0.3;

/**
 * How long to wait after the `tries`th failure in a row: never less than Discord told, doubling from a
 * second to five minutes where it told nothing. `chance` is from 0 to 1.
 */
export function backoffMs(toldMs: number, tries: number, chance: number): number {
	const doubled = Math.min(longestMs, firstMs * 2 ** Math.min(tries - 1, 20));
	return Math.ceil(Math.max(toldMs, doubled) * (1 + jitterShare * chance));
}
