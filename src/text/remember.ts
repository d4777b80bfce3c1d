/** How many answers of each kind of query stay in memory; two hundred lists of five articles take about 3 MiB. */
export const rememberedMax = 200;

/**
 * Answers a question asked again from memory, the `max` asked last at the most. Questions are told apart
 * by their JSON; answers are shared and must not be changed, nor what they are read from. Readers ask
 * the same few things again and again, and a query costs many times what remembering it does.
 */
export function remembering<Asked extends readonly unknown[], Answer>(
	answer: (...asked: Asked) => Answer,
	max: number = rememberedMax,
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
