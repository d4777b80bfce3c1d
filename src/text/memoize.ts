/** How many answers to each kind of query stay in memory; 200 lists of five articles take about 3 MiB. */
export const memoizedMax = 200;

/**
 * Remembers the answers to the last `max` different questions, because readers ask the same few things
 * and a query costs many times more than a look-up. Questions are the same if their JSON is. Answers are
 * shared: neither they nor what they come from may change.
 */
export function memoize<Asked extends readonly unknown[], Answer>(
	answer: (...asked: Asked) => Answer,
	max: number = memoizedMax,
): (...asked: Asked) => Answer {
	const remembered = new Map<string, Answer>();

	return function answered(...asked) {
		const question = JSON.stringify(asked);
		const known = remembered.get(question) ?? answer(...asked);
		remembered.delete(question);
		remembered.set(question, known);
		const [oldest] = remembered.size > max ? remembered.keys() : [];
		if (oldest !== undefined) remembered.delete(oldest);
		return known;
	};
}
