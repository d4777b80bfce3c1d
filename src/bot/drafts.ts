/** What somebody typed, by option, as a `custom_id` can say it. */
export type Draft = Readonly<Record<string, string | number>>;

/** Keeps what people typed for a while, where it does not fit into a `custom_id`. Nothing of it is stored. */
export type Drafts = {
	/** Keeps it for this person, and returns the id to find it by. */
	keep(userId: string, draft: Draft): string;
	/** Undefined if it is another person’s, or no longer kept. */
	find(userId: string, id: string): Draft | undefined;
};

/** How long a draft is kept; as long as Discord lets an interaction be answered. */
export const draftMinutes = 15;

/** How many drafts of one person are kept: two forms at once, each corrected a few times. */
const draftsOfOneMax = 8;

/** How many drafts are kept in all; each has at most about 3,000 characters. */
const draftsMax = 1_000;

type Kept = { readonly userId: string; readonly draft: Draft; readonly until: number };

export function createDrafts({
	now,
	newId,
}: {
	readonly now: () => Date;
	/** A new unique id of ten letters and digits. */
	readonly newId: () => string;
}): Drafts {
	/** The oldest first, since all are kept equally long. */
	const kept = new Map<string, Kept>();

	function forget(): void {
		const at = now().getTime();
		for (const [id, { until }] of kept) if (until <= at) kept.delete(id);
	}

	function makeSpace(userId: string): void {
		const own = [...kept].filter(([, one]) => one.userId === userId).map(([id]) => id);
		for (const id of own.slice(0, Math.max(0, own.length - draftsOfOneMax + 1))) kept.delete(id);
		const [oldest] = kept.keys();
		if (kept.size >= draftsMax && oldest !== undefined) kept.delete(oldest);
	}

	return {
		keep(userId, draft) {
			forget();
			makeSpace(userId);
			const id = newId();
			kept.set(id, { userId, draft, until: now().getTime() + draftMinutes * 60_000 });
			return id;
		},
		find(userId, id) {
			forget();
			const found = kept.get(id);
			return found?.userId === userId ? found.draft : undefined;
		},
	};
}
