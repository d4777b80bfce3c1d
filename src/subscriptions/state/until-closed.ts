type UntilClosed = {
	/** Begins the work, unless it is too late. */
	readonly whileOpen: <Result>(work: () => Promise<Result>) => Promise<Result>;
	/** Resolves when all that has begun by now has ended, well or not. */
	readonly settled: () => Promise<unknown>;
	/** Resolves when nothing is under way; nothing more begins. */
	readonly close: () => Promise<void>;
};

/** Lets what has begun finish before the end, and nothing begin after it. */
export function untilClosed(end: () => Promise<void>): UntilClosed {
	const underWay = new Set<Promise<unknown>>();
	let ending: Promise<void> | undefined;

	const settled = () => Promise.allSettled(underWay);

	async function whileOpen<Result>(work: () => Promise<Result>): Promise<Result> {
		if (ending !== undefined) throw new Error('The state store is closed.');
		const result = work();
		underWay.add(result);
		try {
			return await result;
		} finally {
			underWay.delete(result);
		}
	}

	return {
		whileOpen,
		settled,
		close() {
			ending ??= settled().then(end);
			return ending;
		},
	};
}
