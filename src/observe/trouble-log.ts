import type { Log } from './log.ts';

/** The same trouble is logged this often at most. */
const everyMs = 60_000;

type Told = { readonly atMs: number; leftOut: number };

/**
 * Creates what logs trouble that many parts can have at once, again and again, such as a database that is
 * away: each message at most once a minute, with how many were left out since. `elapsedMs` counts up steadily.
 */
export function createTroubleLog(
	log: Pick<Log, 'error'>,
	{ event, elapsedMs }: { readonly event: string; readonly elapsedMs: () => number },
): (error: unknown) => void {
	const lately = new Map<string, Told>();
	return (error) => {
		const nowMs = elapsedMs();
		const message = String(error);
		const told = lately.get(message);
		if (told !== undefined && nowMs - told.atMs < everyMs) {
			told.leftOut += 1;
			return;
		}
		for (const [other, { atMs }] of lately) {
			if (nowMs - atMs >= 2 * everyMs) lately.delete(other);
		}
		lately.set(message, { atMs: nowMs, leftOut: 0 });
		log.error({ err: error, ...(told?.leftOut ? { leftOut: told.leftOut } : {}) }, event);
	};
}
