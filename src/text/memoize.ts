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
