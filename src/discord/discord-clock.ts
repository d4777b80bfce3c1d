import { snowflakeTimeMs } from '#src/subscriptions/subscription.ts';

/** Discord’s time, independent of this machine’s clock. */
export type DiscordClock = {
	/** Takes the `Date` header of a response; ignores one that it cannot parse. */
	noteHeader(date: string | null): void;
	/** Takes the id of something that exists: Discord’s time cannot be earlier. */
	noteId(snowflake: string): void;
	/** Accurate to about a second; undefined before the first response. */
	now(): Date | undefined;
};

/** `elapsedMs` must count up steadily, from any start, unaffected by changes to the machine’s clock. */
export function createDiscordClock(elapsedMs: () => number): DiscordClock {
	let offsetMs: number | undefined;
	const nowMs = () => (offsetMs === undefined ? undefined : elapsedMs() + offsetMs);

	return {
		noteHeader(date) {
			const headerMs = Date.parse(date ?? '');
			if (Number.isNaN(headerMs)) return;
			const clockMs = nowMs();
			// The header has whole seconds, so within the same second the clock is more precise.
			const isSame = clockMs !== undefined && clockMs >= headerMs && clockMs < headerMs + 1_000;
			if (!isSame) offsetMs = headerMs - elapsedMs();
		},
		noteId(snowflake) {
			const createdMs = snowflakeTimeMs(snowflake);
			if (createdMs > (nowMs() ?? 0)) offsetMs = createdMs - elapsedMs();
		},
		now() {
			const ms = nowMs();
			return ms === undefined ? undefined : new Date(ms);
		},
	};
}

/**
 * The `Date` header of a JSON response; null otherwise, because a page comes from a proxy with its
 * own clock.
 */
export function discordDateHeader(headers: { get(name: string): string | null }): string | null {
	const isDiscords = headers.get('content-type')?.startsWith('application/json') ?? false;
	return isDiscords ? headers.get('date') : null;
}
