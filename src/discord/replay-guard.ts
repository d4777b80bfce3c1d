/** How old a signed request may be, and how far ahead of our clock. */
const windowMs = 5 * 60_000;
/** At 300 a second for the whole window; of more, the oldest are forgotten. */
const rememberedMax = 100_000;

/** Refuses requests that were signed once and are sent again. */
export type ReplayGuard = {
	/** Whether a request signed at `timestamp`, in seconds since 1970, is recent enough to be looked at. */
	isRecent(timestamp: string): boolean;
	/** Notes an interaction; false if it was noted before. */
	isFirst(id: string): boolean;
};

/** Creates a guard for one process; `now` is Discord’s time. Behind a balancer each process has its own, and `src/cluster/answered-interactions.ts` one for all. */
export function createReplayGuard(now: () => Date): ReplayGuard {
	/** When each interaction came, the oldest first. */
	const seen = new Map<string, number>();

	return {
		isRecent(timestamp) {
			if (!/^\d{1,12}$/.test(timestamp)) return false;
			return Math.abs(now().getTime() - Number(timestamp) * 1_000) <= windowMs;
		},
		isFirst(id) {
			if (seen.has(id)) return false;
			seen.set(id, now().getTime());
			forgetOld();
			return true;
		},
	};

	/** A request signed at the end of the window ahead can come again for two windows. */
	function forgetOld(): void {
		const earliest = now().getTime() - 2 * windowMs;
		for (const [id, at] of seen) {
			if (at >= earliest && seen.size <= rememberedMax) return;
			seen.delete(id);
		}
	}
}
