/** Waits until nobody has asked for something else for a while, then asks; answers to older questions are dropped. */
export type Debounced<Question, Answer> = {
	ask(question: Question, answered: (answer: Answer) => void): void;
	/** Drops what is waited for. */
	drop(): void;
};

export function openDebounced<Question, Answer>(
	waitMs: number,
	fetchAnswer: (question: Question) => Promise<Answer>,
): Debounced<Question, Answer> {
	const latest: { number: number; timer?: number } = { number: 0 };
	const drop = (): void => {
		latest.number += 1;
		window.clearTimeout(latest.timer);
	};
	return {
		drop,
		ask(question, answered) {
			drop();
			const { number } = latest;
			latest.timer = window.setTimeout(async () => {
				const answer = await fetchAnswer(question);
				if (number === latest.number) answered(answer);
			}, waitMs);
		},
	};
}
