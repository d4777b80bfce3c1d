const discordEpochMs = 1_420_070_400_000n;

/** Makes ids as Discord does: sortable by time, never the same twice, also while the clock stands still. */
export function openSnowflakes(now: () => Date): () => string {
	const state = { last: 0n };
	return () => {
		const fresh = (BigInt(now().getTime()) - discordEpochMs) << 22n;
		state.last = fresh > state.last ? fresh : state.last + 1n;
		return `${state.last}`;
	};
}
