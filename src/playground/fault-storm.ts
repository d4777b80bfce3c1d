import type { Fault, RoutePattern } from './faults.ts';

/** Trouble at random, until it is switched off. */
export type Storm = {
	readonly pattern: RoutePattern;
	/** Gives a number from 0 up to but not 1, drawn once for each request of the pattern. */
	readonly next: () => number;
	/** How likely each fault strikes, from 0 to 1; together 1 at most. */
	readonly shares: Partial<Record<StormFault, number>>;
	/** 1,000 unless it says otherwise. */
	readonly retryAfterMs?: number;
	/** 100 unless it says otherwise. */
	readonly delayMs?: number;
};

type StormFault = 'loseAnswer' | 'hangUp' | 'fail5xx' | 'rateLimit' | 'delay';

/** Draws what strikes one request; undefined when nothing does. */
export function drawFault({
	next,
	shares,
	retryAfterMs = 1_000,
	delayMs = 100,
}: Storm): Fault | undefined {
	const faults: readonly (readonly [StormFault, Fault])[] = [
		['loseAnswer', { kind: 'lose-answer' }],
		['hangUp', { kind: 'hang-up' }],
		['fail5xx', { kind: 'fail', status: 503, code: 0 }],
		['rateLimit', { kind: 'rate-limit', retryAfterMs }],
		['delay', { kind: 'delay', ms: delayMs }],
	];
	const drawn = next();
	const sum = { upTo: 0 };
	return faults.find(([name]) => {
		sum.upTo += shares[name] ?? 0;
		return drawn < sum.upTo;
	})?.[1];
}
