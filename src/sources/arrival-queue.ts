import type { Arrivals, ArrivedItem } from './poll.ts';

/** An article with the id of its feed. */
export type FeedArticle = ArrivedItem & { readonly origin: string };

/** What came together from one feed, and whoever waits for it. */
type Parcel = {
	readonly articles: readonly FeedArticle[];
	readonly accepted: () => void;
	readonly refused: (error: unknown) => void;
};

/** What is handed on at once at most; the log takes so many in one transaction. */
const articlesMax = 1_000;

/**
 * Returns a function that hands on what polls bring, and resolves when that can no longer be lost. While
 * `add` is busy, what arrives is collected and goes together, because each call costs as much as many
 * articles. If `add` rejects several feeds together, each goes alone, so that none suffers for another.
 */
export function createArrivalQueue(
	add: (articles: readonly FeedArticle[]) => Promise<unknown>,
): (arrivals: Arrivals) => Promise<void> {
	const waiting: Parcel[] = [];
	let isBusy = false;

	return async ({ feed, articles }) => {
		const all = articles.map((item) => ({ ...item, origin: `feed:${feed.id}` }));
		for (let start = 0; start < all.length; start += articlesMax) {
			await enqueue(all.slice(start, start + articlesMax));
		}
	};

	function enqueue(articles: readonly FeedArticle[]): Promise<void> {
		return new Promise((accepted, refused) => {
			waiting.push({ articles, accepted, refused });
			if (!isBusy) void work();
		});
	}

	async function work(): Promise<void> {
		isBusy = true;
		while (waiting.length > 0) {
			const parcels = waiting.splice(0, fittingCount(waiting));
			const areAdded = parcels.length > 1 && (await addTogether(parcels));
			if (!areAdded) for (const parcel of parcels) await addAlone(parcel);
		}
		isBusy = false;
	}

	async function addTogether(parcels: readonly Parcel[]): Promise<boolean> {
		try {
			await add(parcels.flatMap(({ articles }) => articles));
		} catch {
			return false;
		}
		for (const { accepted } of parcels) accepted();
		return true;
	}

	async function addAlone({ articles, accepted, refused }: Parcel): Promise<void> {
		try {
			await add(articles);
			accepted();
		} catch (error) {
			refused(error);
		}
	}
}

/** How many parcels go together; each alone is small enough. */
function fittingCount(parcels: readonly Parcel[]): number {
	let sum = 0;
	const tooMany = parcels.findIndex(({ articles }) => {
		sum += articles.length;
		return sum > articlesMax;
	});
	return tooMany === -1 ? parcels.length : tooMany;
}
