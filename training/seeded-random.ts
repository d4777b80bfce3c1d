/** Random numbers that are the same for the same seed, on every machine (xorshift32). */
export type Random = {
	/** A whole number from 0 up to, but not including, `limit`. */
	below(limit: number): number;
	pick<Value>(values: readonly Value[]): Value;
	shuffle<Value>(values: readonly Value[]): Value[];
};

/** Creates random numbers from a seed, a whole number above 0. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0 || 1;
	function below(limit: number): number {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) % limit;
	}
	function pick<Value>(values: readonly Value[]): Value {
		const value = values[below(values.length)];
		if (value === undefined) throw new RangeError('There is nothing to pick from.');
		return value;
	}
	function shuffle<Value>(values: readonly Value[]): Value[] {
		const shuffled = [...values];
		for (let index = shuffled.length - 1; index > 0; index--) {
			const other = below(index + 1);
			const [one, two] = [shuffled[index], shuffled[other]];
			if (one === undefined || two === undefined) continue;
			shuffled[index] = two;
			shuffled[other] = one;
		}
		return shuffled;
	}
	return { below, pick, shuffle };
}
