/** Discord allows a bot 50; the others are for requests that are not shared out, such as logging in. */
export const requestsPerSecondMax = 45;

/** Neighboring shards of so many in all: `from` to `to`, both included. */
export type ShardSpan = { readonly from: number; readonly to: number; readonly total: number };

/**
 * How many requests a second whoever serves these shards may send. All shares together are 45, and
 * each of up to 45 ranges that are as equal as possible gets at least 1.
 */
export function requestShare({ from, to, total }: ShardSpan): number {
	const shareBefore = (shard: number) => Math.ceil((requestsPerSecondMax * shard) / total);
	return shareBefore(to + 1) - shareBefore(from);
}
