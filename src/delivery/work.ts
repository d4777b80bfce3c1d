/** Works on many subscriptions at once, and on each by one at a time. */
export type Work = {
	isBusy(id: string): boolean;
	isBusyAtAll(): boolean;
	/** Does something for a subscription, and then whatever is always done; nothing where it is busy. */
	start(id: string, begin: () => Promise<void>): void;
	/** Resolves when nothing is being worked on. */
	idle(): Promise<void>;
};

export function openWork(goOn: (id: string) => Promise<void>): Work {
	const working = new Map<string, Promise<void>>();

	return {
		isBusy: (id) => working.has(id),
		isBusyAtAll: () => working.size > 0,
		start(id, begin) {
			if (working.has(id)) return;
			const work = begin()
				.then(() => goOn(id))
				.finally(() => working.delete(id));
			working.set(id, work);
		},
		async idle() {
			while (working.size > 0) await Promise.all(working.values());
		},
	};
}
