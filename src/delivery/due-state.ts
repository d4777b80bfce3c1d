import type { ArrivalPosition } from '#src/archive/archive.ts';
import type { WaitReason } from '#src/render/message/tally.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import type { Moment } from './plan.ts';

/**
 * What is remembered about one subscription while the program runs, besides its document, to save
 * checks, writes and searches. None of it is stored, and any of it can be forgotten at any time: the
 * check, write or search is then done again, and a round-up says only that it is late.
 */
type DueState = {
	/** How long it needs no check; applies only to this exact document. */
	rest: TimedRest | undefined;
	/** Why the next alerts had to wait; forgotten once they are composed. */
	waitReason: WaitReason | undefined;
	/** Last arrival already checked and found irrelevant; forgotten once the cursor is written. */
	checkedUpTo: number | undefined;
	/** Nonces of messages that were never sent, and so need no search first; forgotten when sent. */
	unsent: readonly string[];
};

/** A rest is over at `until`, when something arrives after `untilArrival`, or when the clock is set back before `now`. */
export type Rest = {
	readonly now: Date;
	/** Undefined: no time ends it. */
	readonly until: Date | undefined;
	/** Undefined: no arrival ends it. */
	readonly untilArrival: ArrivalPosition | undefined;
};

/** A rest as milliseconds: comparing 20,000 rests takes ten times as long with dates. */
type TimedRest = {
	readonly subscription: Subscription;
	readonly sinceMs: number;
	readonly untilMs: number;
	readonly untilArrival: ArrivalPosition | undefined;
};

/** The rest that all subscriptions of one revision of the book have in common; any arrival ends it. */
type CommonRest = Omit<TimedRest, 'subscription' | 'untilArrival'> & {
	readonly revision: number;
	readonly untilArrival: ArrivalPosition;
};

type Instant = Pick<Moment, 'now' | 'position'>;

/** What is remembered about all subscriptions, by their ids. */
export type DueStates = {
	/** The number of subscriptions about which something is remembered. */
	count(): number;
	rest(subscription: Subscription, rest: Rest): void;
	isResting(subscription: Subscription, moment: Instant): boolean;
	/** Notes how long none of them needs a check, if all are resting; `revision` is that of the book. */
	noteAllResting(all: Iterable<Subscription>, revision: number, moment: Instant): void;
	/** Whether that still applies: nothing has changed or arrived, and no rest is over. */
	areAllResting(revision: number, moment: Instant): boolean;
	noteWait(id: string, reason: WaitReason): void;
	waitReason(id: string): WaitReason | undefined;
	/** The alerts are composed, and state the reason. */
	endWait(id: string): void;
	noteChecked(id: string, seq: number): void;
	/** The cursor is written, and includes what was checked. */
	forgetChecked(id: string): void;
	/** The cursor, advanced to the last arrival checked. */
	cursorOf(subscription: Subscription): Subscription['cursor'];
	noteUnsent(id: string, nonces: readonly string[]): void;
	/** Whether a message was never sent; from now on it counts as sent. */
	takeUnsent(id: string, nonce: string): boolean;
	/** Forgets the subscriptions for which `exists` is false. */
	prune(exists: (id: string) => boolean): void;
};

export function createDueStates(): DueStates {
	const states = new Map<string, DueState>();
	let common: CommonRest | undefined;

	return {
		count: () => states.size,
		rest(subscription, { now, until, untilArrival }) {
			const sinceMs = now.getTime();
			const untilMs = until?.getTime() ?? Infinity;
			stateOf(subscription.id).rest = { subscription, sinceMs, untilMs, untilArrival };
		},
		isResting: (subscription, moment) => isDuring(restOf(subscription), moment),
		noteAllResting(all, revision, moment) {
			common = undefined;
			let [sinceMs, untilMs] = [-Infinity, Infinity];
			for (const subscription of all) {
				const rest = restOf(subscription);
				if (rest === undefined || !isDuring(rest, moment)) return;
				sinceMs = Math.max(sinceMs, rest.sinceMs);
				untilMs = Math.min(untilMs, rest.untilMs);
			}
			common = { revision, sinceMs, untilMs, untilArrival: moment.position };
		},
		areAllResting: (revision, moment) => common?.revision === revision && isDuring(common, moment),
		noteWait(id, reason) {
			stateOf(id).waitReason = reason;
		},
		waitReason: (id) => states.get(id)?.waitReason,
		endWait(id) {
			stateOf(id).waitReason = undefined;
		},
		noteChecked(id, seq) {
			stateOf(id).checkedUpTo = seq;
		},
		forgetChecked(id) {
			stateOf(id).checkedUpTo = undefined;
		},
		cursorOf({ id, cursor }) {
			const seq = states.get(id)?.checkedUpTo;
			return seq === undefined ? cursor : { ...cursor, position: { ...cursor.position, seq } };
		},
		noteUnsent(id, nonces) {
			const state = stateOf(id);
			state.unsent = [...state.unsent, ...nonces];
		},
		takeUnsent(id, nonce) {
			const state = states.get(id);
			if (state === undefined || !state.unsent.includes(nonce)) return false;
			state.unsent = state.unsent.filter((one) => one !== nonce);
			return true;
		},
		prune(exists) {
			for (const id of states.keys()) if (!exists(id)) states.delete(id);
		},
	};

	/** The last rest of this exact document, which may be over. */
	function restOf(subscription: Subscription): TimedRest | undefined {
		const rest = states.get(subscription.id)?.rest;
		return rest?.subscription === subscription ? rest : undefined;
	}

	function stateOf(id: string): DueState {
		const known = states.get(id);
		if (known !== undefined) return known;
		const state = { rest: undefined, waitReason: undefined, checkedUpTo: undefined, unsent: [] };
		states.set(id, state);
		return state;
	}
}

function isDuring(
	rest: Omit<TimedRest, 'subscription'> | undefined,
	{ now, position }: Instant,
): boolean {
	if (rest === undefined) return false;
	const { sinceMs, untilMs, untilArrival } = rest;
	const nowMs = now.getTime();
	if (nowMs < sinceMs || nowMs >= untilMs) return false;
	if (untilArrival === undefined) return true;
	return untilArrival.archive === position.archive && untilArrival.seq === position.seq;
}
