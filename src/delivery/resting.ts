import type { Position } from '#src/archive/archive.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import type { Moment, Step } from './plan.ts';

/**
 * Which subscriptions need not be looked at, and until when. It is known of a document as it stands:
 * one that was changed is looked at again, so nothing has to be kept in step.
 */
export type Resting = {
	isResting(subscription: Subscription, moment: Moment): boolean;
	rest(subscription: Subscription, rest: Rest): void;
};

type Rest = {
	readonly now: Date;
	readonly until: Date | undefined;
	/** What arrives after this wakes it. */
	readonly forNews: Position | undefined;
};

type Rested = {
	/** Where the clock is set back behind it, the rest counts no longer. */
	readonly sinceMs: number;
	readonly untilMs: number;
	readonly forNews: Position | undefined;
};

export function openResting(): Resting {
	const rests = new WeakMap<Subscription, Rested>();

	return {
		isResting(subscription, { now, position }) {
			const rest = rests.get(subscription);
			const nowMs = now.getTime();
			if (rest === undefined || nowMs >= rest.untilMs || nowMs < rest.sinceMs) return false;
			const { forNews } = rest;
			if (forNews === undefined) return true;
			return forNews.archive === position.archive && forNews.seq === position.seq;
		},
		rest(subscription, { now, until, forNews }) {
			const untilMs = until?.getTime() ?? Infinity;
			rests.set(subscription, { sinceMs: now.getTime(), untilMs, forNews });
		},
	};
}

/** Whether new arrivals are what a step waits for. */
export function waitsForNews(subscription: Subscription, step: Step & { kind: 'rest' }): boolean {
	return subscription.wish.kind === 'alert' && step.until === undefined;
}
