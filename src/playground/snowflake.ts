const discordEpochMs = 1_420_070_400_000n;
/** The lower bits of an id, which tell those of one millisecond apart. */
const countBits = 22n;
const countMax = (1n << countBits) - 1n;

/**
 * Makes ids as Discord does: sortable by time, and never the same twice, also while the clock stands still
 * or goes back. Each tells the very time at which it was made.
 */
export function openSnowflakes(now: () => Date): () => string {
	const state = { count: 0n };
	return () => {
		const id = ((BigInt(now().getTime()) - discordEpochMs) << countBits) | state.count;
		state.count = (state.count + 1n) & countMax;
		return `${id}`;
	};
}
