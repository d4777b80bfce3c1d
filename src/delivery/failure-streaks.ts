import type { Sender, SendFailure } from './sender.ts';

/** Failures in a row. */
export type FailureStreak = {
	readonly tries: number;
	/** When usable answers stopped, by `elapsedMs`; undefined if Discord said what to wait for. */
	readonly unexplainedSinceMs: number | undefined;
};

export type StreakSettings = {
	readonly sender: Pick<Sender, 'isAnswering'>;
	/** Milliseconds that count up steadily, however the clock is set. */
	readonly elapsedMs: () => number;
	/** By subscription, while it waits; kept when a promise is withdrawn and composed again. */
	readonly streaks: Map<string, FailureStreak>;
	/** From 0 to 1. */
	readonly chance: () => number;
	/** Resolves after a delay, or at once when the delivery stops. */
	readonly wait: (ms: number) => Promise<void>;
};

/** How long to wait for a usable answer before the moderators are notified. */
const patienceMs = 60 * 60_000;

export function noteFailure(
	id: string,
	{ isExplained }: Pick<Extract<SendFailure, { kind: 'wait' }>, 'isExplained'>,
	{ streaks, elapsedMs }: StreakSettings,
): void {
	const { tries = 0, unexplainedSinceMs } = streaks.get(id) ?? {};
	const since = isExplained ? undefined : (unexplainedSinceMs ?? elapsedMs());
	streaks.set(id, { tries: tries + 1, unexplainedSinceMs: since });
}

/** Whether a subscription has waited too long without an explanation while Discord answers other calls. */
export async function hasWaitedTooLong(
	id: string,
	{ streaks, elapsedMs, sender }: StreakSettings,
): Promise<boolean> {
	const sinceMs = streaks.get(id)?.unexplainedSinceMs ?? elapsedMs();
	return elapsedMs() - sinceMs >= patienceMs && (await sender.isAnswering());
}

export async function waitFor(
	id: string,
	ms: number,
	{ streaks, wait, chance }: StreakSettings,
): Promise<void> {
	await wait(backoffMs(ms, streaks.get(id)?.tries ?? 1, chance()));
}

const firstMs = 1_000;
const longestMs = 5 * 60_000;
/** Jitter, so that simultaneous failures do not retry together. */
const jitterShare = 0.3;

/**
 * How long to wait after the `tries`th failure in a row, in milliseconds: at least as long as Discord
 * requested, and doubling from one second to five minutes. `chance` is from 0 to 1.
 */
export function backoffMs(requestedMs: number, tries: number, chance: number): number {
	const doubled = Math.min(longestMs, firstMs * 2 ** Math.min(tries - 1, 20));
	return Math.ceil(Math.max(requestedMs, doubled) * (1 + jitterShare * chance));
}
