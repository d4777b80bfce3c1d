const turnMs = 5_000;

/**
 * Says whether it is a shard’s turn to identify, and takes the turn: of the shards that are alike modulo
 * `atOnce`, one may in 5 s. Undefined lets everybody at any time.
 */
export function openIdentifyTurns(
	now: () => Date,
	atOnce: number | undefined,
): (shard: number) => boolean {
	const lastTurns = new Map<number, number>();
	return (shard) => {
		if (atOnce === undefined) return true;
		const at = now().getTime();
		const last = lastTurns.get(shard % atOnce) ?? -Infinity;
		if (at - last < turnMs) return false;
		lastTurns.set(shard % atOnce, at);
		return true;
	};
}
