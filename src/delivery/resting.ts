import type { Position } from '#src/archive/archive.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import type { Moment, Step } from './plan.ts';

/**
 * Which subscriptions need not be looked at, and until when. It is known of a document as it stands:
 * one that was changed is looked at again, so nothing has to be kept in step.
 */
export type Resting = {
	isResting(subscription: Subscription, moment: Moment): boolean;
	/** `forNews`: what arrives wakes it. */
	rest(subscription: Subscription, until: Date | undefined, forNews?: Position): void;
};

type Rest = { readonly untilMs: number; readonly forNews: Position | undefined };

export function openResting(): Resting {
	const rests = new WeakMap<Subscription, Rest>();

	return {
		isResting(subscription, { now, position }) {
			const rest = rests.get(subscription);
			if (rest === undefined || now.getTime() >= rest.untilMs) return false;
			const { forNews } = rest;
			if (forNews === undefined) return true;
			return forNews.archive === position.archive && forNews.seq === position.seq;
		},
		rest(subscription, until, forNews) {
			rests.set(subscription, { untilMs: until?.getTime() ?? Infinity, forNews });
		},
	};
}

/** Whether new arrivals are what a step waits for. */
export function waitsForNews(subscription: Subscription, step: Step & { kind: 'rest' }): boolean {
	return subscription.wish.kind === 'alert' && step.until === undefined;
}
