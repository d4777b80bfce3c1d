/** How many results a memoized function remembers by default; 200 lists of five articles take about 3 MiB. */
export const memoizedMax = 200;

/**
 * Remembers the results for the `max` most recently used arguments, because readers often ask for the
 * same things and a query takes many times longer than a look-up. Arguments are equal if their JSON is.
 * Results are shared, so neither they nor the data behind them must change.
 */
export function memoize<Args extends readonly unknown[], Result>(
	compute: (...args: Args) => Result,
	max: number = memoizedMax,
): (...args: Args) => Result {
	const results = new Map<string, Result>();

	return function memoized(...args) {
		const key = JSON.stringify(args);
		const result = results.get(key) ?? compute(...args);
		results.delete(key);
		results.set(key, result);
		const [oldest] = results.size > max ? results.keys() : [];
		if (oldest !== undefined) results.delete(oldest);
		return result;
	};
}

/** Values by key, of which only those that were used lately are kept. */
type RecentValues<Key, Value> = {
	get(key: Key): Value | undefined;
	set(key: Key, value: Value): void;
	delete(key: Key): void;
	clear(): void;
};

/**
 * Creates a cache that keeps at least the `max / 2` values that were used last, and never more than `max`.
 * It drops half of them at once, because a map from which the oldest key is deleted each time gets
 * slower with every key that was deleted.
 */
export function createRecentValues<Key, Value>(max: number): RecentValues<Key, Value> {
	let recent = new Map<Key, Value>();
	let older = new Map<Key, Value>();

	return {
		get(key) {
			const value = recent.get(key);
			if (value !== undefined) return value;
			const before = older.get(key);
			if (before !== undefined) set(key, before);
			return before;
		},
		set,
		delete(key) {
			recent.delete(key);
			older.delete(key);
		},
		clear() {
			recent.clear();
			older.clear();
		},
	};

	function set(key: Key, value: Value): void {
		if (recent.size >= max / 2 && !recent.has(key)) {
			older = recent;
			recent = new Map();
		}
		recent.set(key, value);
	}
}

/** Remembers what a pure function made of the texts that it read lately. */
export function memoizeText<Result extends {}>(
	compute: (text: string) => Result,
	max: number,
): (text: string) => Result {
	const results = createRecentValues<string, Result>(max);

	return function memoized(text) {
		const known = results.get(text);
		if (known !== undefined) return known;
		const result = compute(text);
		results.set(text, result);
		return result;
	};
}
