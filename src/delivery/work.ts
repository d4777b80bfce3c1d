/** Works on many subscriptions at once, and on each by one at a time. */
export type Work = {
	isBusy(id: string): boolean;
	isBusyAtAll(): boolean;
	/** Does something for a subscription, and then whatever is always done; nothing where it is busy. */
	start(id: string, begin: () => Promise<void>): void;
	/** Resolves when nothing is being worked on. */
	idle(): Promise<void>;
};

/** `goOn` is always done; where it says that there is more to do, `lookAgain` is called once nobody is busy with it. */
export function openWork(goOn: (id: string) => Promise<boolean>, lookAgain: () => void): Work {
	const working = new Map<string, Promise<void>>();

	return {
		isBusy: (id) => working.has(id),
		isBusyAtAll: () => working.size > 0,
		start(id, begin) {
			if (!working.has(id)) working.set(id, workOn(id, begin));
		},
		async idle() {
			while (working.size > 0) await Promise.all(working.values());
		},
	};

	async function workOn(id: string, begin: () => Promise<void>): Promise<void> {
		let isMore = false;
		try {
			await begin();
			isMore = await goOn(id);
		} finally {
			working.delete(id);
			if (isMore) lookAgain();
		}
	}
}
