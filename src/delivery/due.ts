import { wordsFor } from '#src/subscriptions/language.ts';
import type { Archive, Position } from '#src/archive/archive.ts';
import type { Log } from '#src/observe/log.ts';
import type { WaitReason } from '#src/render/message/parted-message.ts';
import type { Slots } from '#src/schedule/slots.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { type News, readNews } from './arrivals.ts';
import { composeStep } from './compose.ts';
import { breathe } from './concurrency.ts';
import { type Moment, planStep, type Step } from './plan.ts';

export type PassSettings = {
	readonly book: Book;
	readonly archive: Archive;
	readonly slots: Slots;
	readonly log: Log;
	readonly now: () => Date;
	/** The earlier of this machine’s clock and Discord’s: what is owed is looked for from then on. */
	readonly cautiousNow: () => Date;
	/** Nonces that were written a moment ago; see `keepPromise`. */
	readonly unsent: Set<string>;
	/** Whether a subscription is being worked on. */
	readonly isBusy: (id: string) => boolean;
	/** Does the work of one subscription, and then keeps its promise. */
	readonly start: (id: string, begin: () => Promise<void>) => void;
};

/** Looks at all subscriptions and begins what is due. */
export type Passes = {
	run(): Promise<void>;
	/** What comes next for this subscription waited for it: more than one story is told in a round-up. */
	hold(id: string, why: WaitReason): void;
};

/** How many subscriptions are planned or composed before others may run. */
const atOnceMax = 50;
/** A cursor that lags so far behind what was looked at is written down. */
const lagMax = 200;

/** The settings, and what is remembered from one run to the next; nothing of it is written down. */
type DueState = PassSettings & {
	readonly resting: Resting;
	/** Why what comes next for a subscription had to wait. */
	readonly waiting: Map<string, WaitReason>;
	/** Last arrival already checked and found irrelevant, per subscription. */
	readonly checkedUpTo: Map<string, number>;
	readonly startedAt: Position;
};

export function openPasses(settings: PassSettings): Passes {
	const { book, archive, slots, now, isBusy } = settings;
	const state: DueState = {
		...settings,
		resting: openResting(),
		waiting: new Map(),
		checkedUpTo: new Map(),
		startedAt: archive.position(),
	};

	return {
		hold: (id, why) => state.waiting.set(id, why),
		async run() {
			const moment = { now: now(), slots, position: archive.position() };
			const due: Subscription[] = [];
			let looked = 0;
			for (const subscription of [...book.all()]) {
				if (isBusy(subscription.id) || state.resting.isResting(subscription, moment)) continue;
				looked += 1;
				if (looked % atOnceMax === 0) await breathe();
				if (isDue(subscription, moment, state)) due.push(subscription);
			}
			if (due.length > 0) await composeAll(due, state);
		},
	};
}

/** One that cannot be planned costs the others nothing. */
function isDue(subscription: Subscription, moment: Moment, state: DueState): boolean {
	try {
		return plan(subscription, moment, state);
	} catch (error) {
		state.log.error({ err: error, subscription: subscription.id }, 'subscription-not-planned');
		return false;
	}
}

/** Whether something is to be composed for it; what is owed already goes on its way. */
function plan(subscription: Subscription, moment: Moment, state: DueState): boolean {
	const { id } = subscription;
	const step = planStep(subscription, moment);
	if (step.kind === 'send') {
		state.start(id, async () => undefined);
		return false;
	}
	if (step.kind === 'set back') {
		state.start(id, () => setBack(id, state));
		return false;
	}
	if (step.kind !== 'rest') return true;
	if (step.held !== undefined) state.waiting.set(id, step.held);
	const forNews = waitsForNews(subscription, step) ? moment.position : undefined;
	state.resting.rest(subscription, { now: moment.now, until: step.until, forNews });
	return false;
}

/** Whether new arrivals are what a step waits for. */
function waitsForNews(subscription: Subscription, step: Step & { kind: 'rest' }): boolean {
	return subscription.wish.kind === 'alert' && step.until === undefined;
}

/** Nothing that was owed is touched, and what arrived since it was kept stays to be told. */
async function setBack(id: string, { book, archive, slots, log, now }: PassSettings) {
	try {
		const moment = { now: now(), slots, position: archive.position() };
		await book.change(id, (current) => {
			if (planStep(current, moment).kind !== 'set back') return undefined;
			return { ...current, cursor: { ...current.cursor, slot: moment.now.toISOString() } };
		});
		log.warn({ subscription: id }, 'cursor-was-ahead');
	} catch (error) {
		// Nothing was changed: the next tick tries again.
		log.error({ err: error, subscription: id }, 'state-not-written');
	}
}

async function composeAll(due: readonly Subscription[], state: DueState): Promise<void> {
	const askings = due.map((one) => ({ wanted: one.wish, cursor: sinceOf(one, state) }));
	const news = await readNews(state.archive, askings, { now: state.now() });
	for (const [index, { id }] of due.entries()) {
		if (index % atOnceMax === atOnceMax - 1) await breathe();
		state.start(id, () => compose(id, news, state));
	}
}

/** Writes down what is owed, or that there is nothing to tell. */
async function compose(id: string, news: News, state: DueState): Promise<void> {
	const { book, slots, log, now, unsent } = state;
	try {
		const moment = { now: now(), slots, position: news.upTo };
		const owed = await book.change(id, (current) => composed(current, { moment, news, state }));
		for (const { nonce } of owed?.owed?.parts ?? []) unsent.add(nonce);
	} catch (error) {
		// Nothing was changed: the next tick tries again.
		log.error({ err: error, subscription: id }, 'promise-not-written');
	}
}

function composed(
	current: Subscription,
	{
		moment,
		news,
		state,
	}: { readonly moment: Moment; readonly news: News; readonly state: DueState },
): Subscription | undefined {
	const step = planStep(current, moment);
	if (step.kind !== 'digest' && step.kind !== 'alerts') return undefined;
	const since = sinceOf(current, state);
	// It was changed while the news were read: the next tick reads for it.
	if (!news.isFor({ wanted: current.wish, cursor: since })) return undefined;
	const after = composeStep(current, step, {
		news,
		now: moment.now,
		writtenAt: state.cautiousNow(),
		since,
		held: heldFor(current, state),
		words: wordsFor(current, state.book),
	});
	state.waiting.delete(current.id);
	if (after.owed === undefined && step.kind === 'alerts') return noteNothing(current, after, state);
	state.checkedUpTo.delete(current.id);
	return after;
}

/** Nothing of it was for this subscription: a write is spared until many such are passed over. */
function noteNothing(
	current: Subscription,
	after: Subscription,
	{ resting, checkedUpTo, now }: DueState,
): Subscription | undefined {
	const { archive: own, seq } = after.cursor.position;
	const isNear =
		current.cursor.position.archive === own && seq - current.cursor.position.seq < lagMax;
	if (!isNear) {
		checkedUpTo.delete(current.id);
		return after;
	}
	checkedUpTo.set(current.id, seq);
	resting.rest(current, { now: now(), until: undefined, forNews: after.cursor.position });
	return undefined;
}

function sinceOf(
	{ id, cursor }: Subscription,
	{ checkedUpTo }: Pick<DueState, 'checkedUpTo'>,
): Subscription['cursor'] {
	const seq = checkedUpTo.get(id);
	return seq === undefined ? cursor : { ...cursor, position: { ...cursor.position, seq } };
}

function heldFor(subscription: Subscription, state: DueState): WaitReason | undefined {
	const { position } = sinceOf(subscription, state);
	const { waiting, startedAt } = state;
	const wasThere = position.archive !== startedAt.archive || position.seq < startedAt.seq;
	return waiting.get(subscription.id) ?? (wasThere ? 'late' : undefined);
}

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

function openResting(): Resting {
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
