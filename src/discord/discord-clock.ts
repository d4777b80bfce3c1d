import { snowflakeTimeMs } from '#src/subscriptions/subscription.ts';

/** What time it is at Discord, whatever this machine's clock says. */
export type DiscordClock = {
	/** Takes the `Date` header of an answer; one that cannot be read says nothing. */
	noteHeader(date: string | null): void;
	/** Takes the id of something that exists: its time has passed at Discord. */
	noteId(snowflake: string): void;
	/** Right to about a second; undefined until Discord has said anything. */
	now(): Date | undefined;
};

/** `elapsedMs` counts up steadily and is never set, from wherever it began. */
export function createDiscordClock(elapsedMs: () => number): DiscordClock {
	let offsetMs: number | undefined;
	const nowMs = () => (offsetMs === undefined ? undefined : elapsedMs() + offsetMs);

	return {
		noteHeader(date) {
			const toldMs = Date.parse(date ?? '');
			if (Number.isNaN(toldMs)) return;
			const knownMs = nowMs();
			// The header has whole seconds: within its second we know better.
			const isSame = knownMs !== undefined && knownMs >= toldMs && knownMs < toldMs + 1_000;
			if (!isSame) offsetMs = toldMs - elapsedMs();
		},
		noteId(snowflake) {
			const madeMs = snowflakeTimeMs(snowflake);
			if (madeMs > (nowMs() ?? 0)) offsetMs = madeMs - elapsedMs();
		},
		now() {
			const ms = nowMs();
			return ms === undefined ? undefined : new Date(ms);
		},
	};
}

/** The `Date` of an answer of Discord’s own, which is in JSON: a page comes from something in between, with its own clock. */
export function discordDateHeader(headers: { get(name: string): string | null }): string | null {
	const isDiscords = headers.get('content-type')?.startsWith('application/json') ?? false;
	return isDiscords ? headers.get('date') : null;
}
