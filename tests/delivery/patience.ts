/** Waiting that ends when a test ends it. */
export type Patience = {
	readonly after: (ms: number, run: () => void) => () => void;
	/** How long those who wait were told to, in the order in which they came. */
	waiting(): readonly number[];
	/** Resolves when somebody waits. */
	begun(): Promise<void>;
	/** Ends all waiting, now and from now on. */
	end(): void;
};

export function openPatience(): Patience {
	const orders = new Set<{ readonly ms: number; readonly run: () => void }>();
	const begun = Promise.withResolvers<void>();
	let isOver = false;

	return {
		after(ms, run) {
			const order = { ms, run };
			if (isOver) setImmediate(run);
			else orders.add(order);
			begun.resolve();
			return () => orders.delete(order);
		},
		waiting: () => [...orders].map(({ ms }) => ms),
		begun: () => begun.promise,
		end() {
			isOver = true;
			for (const { run } of [...orders]) run();
			orders.clear();
		},
	};
}
