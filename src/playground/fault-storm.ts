import type { Fault, RoutePattern } from './faults.ts';
import { strangeAnswers, unauthorized } from './strange-answers.ts';

/** Trouble at random, until it is switched off. */
export type Storm = {
	readonly pattern: RoutePattern;
	/** Gives a number from 0 up to but not 1, drawn once for each request of the pattern. */
	readonly next: () => number;
	/** How likely each fault strikes, from 0 to 1; together 1 at most. */
	readonly shares: Partial<Record<StormFault, number>>;
	/** 1,000 unless it says otherwise. */
	readonly retryAfterMs?: number;
	/** How long all calls must wait after `limitAll`: 6 minutes unless it says otherwise. */
	readonly limitAllMs?: number;
	/** 100 unless it says otherwise. */
	readonly delayMs?: number;
};

type StormFault =
	| 'loseAnswer'
	| 'hangUp'
	| 'fail5xx'
	| 'rateLimit'
	| 'delay'
	/** A global limit. */
	| 'limitAll'
	/** One of `strangeAnswers`, each as likely, in place of anything done. */
	| 'strange'
	/** The same, after all was done as asked. */
	| 'strangeDone'
	/** A 401, and nothing is done. */
	| 'unauthorized';

/** Draws what strikes one request; undefined when nothing does. */
export function drawFault(storm: Storm): Fault | undefined {
	const { shares } = storm;
	const drawn = storm.next();
	const sum = { upTo: 0 };
	for (const [name, make] of makers) {
		const share = shares[name] ?? 0;
		if (drawn < sum.upTo + share) return make(storm, (drawn - sum.upTo) / share);
		sum.upTo += share;
	}
	return undefined;
}

/** Makes a fault; `within` says where in its share the draw fell, from 0 up to but not 1. */
type Make = (storm: Storm, within: number) => Fault;

const makers: readonly (readonly [StormFault, Make])[] = [
	['loseAnswer', () => ({ kind: 'lose-answer' })],
	['hangUp', () => ({ kind: 'hang-up' })],
	['fail5xx', () => ({ kind: 'fail', status: 503, code: 0 })],
	[
		'rateLimit',
		({ retryAfterMs = 1_000 }) => ({ kind: 'rate-limit', retryAfterMs, isGlobal: false }),
	],
	['delay', ({ delayMs = 100 }) => ({ kind: 'delay', ms: delayMs })],
	[
		'limitAll',
		({ limitAllMs = 360_000 }) => ({
			kind: 'rate-limit',
			retryAfterMs: limitAllMs,
			isGlobal: true,
		}),
	],
	['strange', (_, within) => strange(within, false)],
	['strangeDone', (_, within) => strange(within, true)],
	['unauthorized', () => ({ kind: 'answer', answer: unauthorized, isDone: false })],
];

function strange(within: number, isDone: boolean): Fault {
	const all = Object.values(strangeAnswers);
	const answer = all[Math.floor(within * all.length)] ?? strangeAnswers.html400;
	return { kind: 'answer', answer, isDone };
}
