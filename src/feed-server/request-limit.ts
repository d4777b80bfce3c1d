/** How many requests one feed may get. */
export type RequestLimit = {
	/** Counts a request; returns how many seconds to wait before the next if it is one too many. */
	count(id: string): number | undefined;
};

const windowMs = 60_000;

/**
 * The requests a minute that one feed answers. Range 10–120: feed readers ask every few minutes, so that the
 * readers of a team fit in.
 */
export const requestsPerMinuteMax = 30;

/** Counts the requests of each minute; `elapsedMs` never goes back. Only the ids of the current minute are kept. */
export function createRequestLimit(elapsedMs: () => number): RequestLimit {
	const counts = new Map<string, number>();
	let windowStart = elapsedMs();

	return {
		count(id) {
			const now = elapsedMs();
			if (now - windowStart >= windowMs) {
				counts.clear();
				windowStart = now;
			}
			const requests = (counts.get(id) ?? 0) + 1;
			counts.set(id, requests);
			if (requests <= requestsPerMinuteMax) return undefined;
			return Math.max(1, Math.ceil((windowStart + windowMs - now) / 1_000));
		},
	};
}
