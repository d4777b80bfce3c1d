import { createRecentValues } from '#src/text/memoize.ts';
import type { KeyRange, TimeKey } from './time-key.ts';

/** Keys that were found, newest first. */
export type FoundKeys = {
	readonly keys: readonly TimeKey[];
	/** The oldest of the keys that were examined, unless all in the range were. */
	readonly examinedTo?: TimeKey | undefined;
};

/** What searches found in one state of the archive, for searches of the same in a narrower range. */
export type KnownKeys = {
	/**
	 * The newest keys that a query finds in a range, at most `max`, newest first. `read` finds them, up to `max`;
	 * it is called only if they are not among those that the same query has found in a wider range.
	 */
	find(
		query: string,
		range: KeyRange,
		max: number,
		read: (range: KeyRange) => FoundKeys,
	): readonly TimeKey[];
};

/** Each has up to 20,000 keys, 160 KB. Range 10 to 50: a reader’s question is searched for in five ranges at once. */
const queriesMax = 20;

/**
 * Remembers the keys that were found last. Full text reads nearly all uses of words that are rarely together
 * before it can tell that a range has none: in 1,000,000 articles more than 100 ms for each range at worst.
 */
export function createKnownKeys(): KnownKeys {
	const known = createRecentValues<string, { range: KeyRange; keys: readonly TimeKey[] }>(
		queriesMax,
	);

	return {
		find(query, [low, high], max, read) {
			const found = known.get(query);
			if (found !== undefined && found.range[0] <= low && high <= found.range[1]) {
				return found.keys.filter((key) => low <= key && key <= high).slice(0, max);
			}
			const { keys, examinedTo = low } = read([low, high]);
			// Older ones than the last of so many are not known.
			const oldest = keys.length < max ? low : (keys.at(-1) ?? low);
			known.set(query, { range: [Math.max(oldest, examinedTo), high], keys });
			return keys;
		},
	};
}
