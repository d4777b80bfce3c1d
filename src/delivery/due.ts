import type { Archive, ArrivalPosition } from '#src/archive/archive.ts';
import type { ChartDrawer } from '#src/charts/open-chart-drawer.ts';
import { createLimiter, type Limiter } from '#src/concurrency/limiter.ts';
import type { Log } from '#src/observe/log.ts';
import type { Phrasebook } from '#src/phrases/phrases.ts';
import type { WaitReason } from '#src/render/message/tally.ts';
import type { Slots } from '#src/schedule/slots.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { type News, readNews } from './arrivals.ts';
import { composeStep } from './compose.ts';
import { type Jobs, yieldToOthers } from './concurrency.ts';
import type { DueStates } from './due-state.ts';
import { isMostTalked, readTalk, type Talk, talkKey } from './most-talked.ts';
import { type Moment, planStep, type Step } from './plan.ts';

export type DueSettings = {
	readonly book: Book;
	readonly archive: Archive;
	readonly phrasebook: Phrasebook;
	readonly drawChart: ChartDrawer['draw'];
	readonly slots: Slots;
	readonly log: Log;
	readonly now: () => Date;
	/** The earlier of this machine’s clock and Discord’s: a search for owed messages starts there. */
	readonly earlierNow: () => Date;
	/** Discord’s clock, or this machine’s while that is not known. */
	readonly discordNow: () => Date;
	readonly states: DueStates;
	readonly jobs: Pick<Jobs, 'isRunning' | 'start'>;
	/** Once it is aborted, nothing more is started. */
	readonly signal: AbortSignal;
};

/** Checks all subscriptions and starts what is due. */
export type DueCheck = {
	/** Alerts that arrived before this call are late and go into a round-up; until this call `run` does nothing. */
	begin(): void;
	run(): Promise<void>;
};

type DueContext = DueSettings & {
	/** The newest arrival at the start. */
	readonly startedAt: ArrivalPosition;
	/** Runs what reads who was talked about: the chart drawer refuses what too many ask of it at once. */
	readonly talks: Limiter;
};

type RestStep = Extract<Step, { kind: 'rest' }>;

/** How many subscriptions are planned or composed before other work can run. */
const subscriptionsBeforeYield = 25;
/** A cursor is written once it is this many arrivals behind what was checked. */
const lagMax = 200;
/** Reading and drawing take turns. */
const talksAtOnceMax = 2;

export function createDueCheck(settings: DueSettings): DueCheck {
	const talks = createLimiter(talksAtOnceMax);
	let startedAt: ArrivalPosition | undefined;

	return {
		begin() {
			startedAt = settings.archive.position();
		},
		async run() {
			if (startedAt !== undefined) await checkAll({ ...settings, startedAt, talks });
		},
	};
}

async function checkAll(context: DueContext): Promise<void> {
	const { book, states, jobs, signal } = context;
	const moment = momentOf(context);
	const revision = book.revision();
	if (states.areAllResting(revision, moment)) return;
	const due: Subscription[] = [];
	let checked = 0;
	const all = [...book.all()];
	if (states.count() > all.length) states.prune((id) => book.find(id) !== undefined);
	for (const subscription of all) {
		if (jobs.isRunning(subscription.id) || states.isResting(subscription, moment)) continue;
		checked += 1;
		if (checked % subscriptionsBeforeYield === 0) await yieldToOthers();
		if (signal.aborted) return;
		const step = planSafely(subscription, moment, context);
		if (step?.kind === 'digest' || step?.kind === 'alerts') due.push(subscription);
		else if (step !== undefined) startStep(subscription, step, { moment, context });
	}
	if (due.length > 0) await composeAll(due, context);
	else states.noteAllResting(all, revision, moment);
}

function momentOf({ archive, slots, now }: DueSettings): Moment {
	return { now: now(), slots, position: archive.position() };
}

/** A subscription that cannot be planned does not affect the others. */
function planSafely(
	subscription: Subscription,
	moment: Moment,
	{ log }: DueSettings,
): Step | undefined {
	try {
		return planStep(subscription, moment);
	} catch (error) {
		log.error({ err: error, subscription: subscription.id }, 'subscription-not-planned');
		return undefined;
	}
}

/** Does the steps that need no news: sends what is owed, repairs the cursor, or notes how long nothing is due. */
function startStep(
	subscription: Subscription,
	step: Exclude<Step, { kind: 'digest' | 'alerts' }>,
	{ moment, context }: { readonly moment: Moment; readonly context: DueContext },
): void {
	const { id } = subscription;
	const { states, jobs } = context;
	// What is owed is sent at the end of every job.
	if (step.kind === 'send') jobs.start(id, async () => undefined);
	else if (step.kind === 'set back') jobs.start(id, () => setBack(id, context));
	else {
		if (step.waitReason !== undefined) states.noteWait(id, step.waitReason);
		const untilArrival = waitsForNews(subscription, step) ? moment.position : undefined;
		states.rest(subscription, { now: moment.now, until: step.until, untilArrival });
	}
}

function waitsForNews({ wish }: Subscription, { until }: RestStep): boolean {
	return wish.kind === 'alert' && until === undefined;
}

/** Sets only the slot: what is owed, and what arrived since the cursor was written, must still be posted. */
async function setBack(id: string, settings: DueSettings): Promise<void> {
	const { book, log } = settings;
	try {
		const moment = momentOf(settings);
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

async function composeAll(due: readonly Subscription[], context: DueContext): Promise<void> {
	const { archive, states, jobs, signal } = context;
	const requests = due
		.filter(({ wish }) => !isMostTalked(wish))
		.map((one) => ({ wanted: one.wish, cursor: states.cursorOf(one) }));
	const news = await readNews(archive, requests);
	for (const [index, { id }] of due.entries()) {
		if (index % subscriptionsBeforeYield === subscriptionsBeforeYield - 1) await yieldToOthers();
		if (signal.aborted) return;
		jobs.start(id, () => compose(id, news, context));
	}
}

/** Writes what is owed, or that there is nothing to post. */
async function compose(id: string, news: News, context: DueContext): Promise<void> {
	const { book, log, slots, states, now } = context;
	try {
		const moment = { now: now(), slots, position: news.upTo };
		const talk = await readTalkFor(book.find(id), moment, context);
		const after = await book.change(id, (current) =>
			composeFor(current, { moment, news, talk, context }),
		);
		const { parts } = after?.owed ?? {};
		if (parts !== undefined) {
			states.noteUnsent(
				id,
				parts.map(({ nonce }) => nonce),
			);
		}
	} catch (error) {
		// Nothing was changed: the next tick tries again.
		log.error({ err: error, subscription: id }, 'promise-not-written');
	}
}

/** What a digest of the most talked about needs besides the news. */
async function readTalkFor(
	subscription: Subscription | undefined,
	moment: Moment,
	context: DueContext,
): Promise<Talk | undefined> {
	if (subscription === undefined || !isMostTalked(subscription.wish)) return undefined;
	const step = planStep(subscription, moment);
	if (step.kind !== 'digest') return undefined;
	return context.talks.run(() => readTalk(subscription, step.slot, context));
}

type Composition = {
	readonly moment: Moment;
	readonly news: News;
	readonly talk: Talk | undefined;
	readonly context: DueContext;
};

function composeFor(
	current: Subscription,
	{ moment, news, talk, context }: Composition,
): Subscription | undefined {
	const { book, phrasebook, states, earlierNow, discordNow } = context;
	const step = planStep(current, moment);
	if (step.kind !== 'digest' && step.kind !== 'alerts') return undefined;
	const since = states.cursorOf(current);
	// It changed while the news was being read, so the next tick reads for it.
	if (isMostTalked(current.wish)) {
		if (step.kind !== 'digest' || talk?.key !== talkKey(current, step.slot)) return undefined;
	} else if (!news.covers({ wanted: current.wish, cursor: since })) return undefined;
	const after = composeStep(current, step, {
		news,
		talk,
		now: moment.now,
		writtenAt: earlierNow(),
		discordNow: discordNow(),
		since,
		waitReason: waitReasonOf(current, context),
		phrases: phrasebook[book.languageOf(current)],
		look: book.lookOf(current),
	});
	states.endWait(current.id);
	if (after.owed === undefined && step.kind === 'alerts') {
		return afterNothing(current, after, context);
	}
	states.forgetChecked(current.id);
	return after;
}

/** Skips the write if no arrival concerns this subscription, unless its cursor is far behind. */
function afterNothing(
	current: Subscription,
	after: Subscription,
	{ states, now }: DueContext,
): Subscription | undefined {
	const [from, to] = [current.cursor.position, after.cursor.position];
	if (from.archive !== to.archive || to.seq - from.seq >= lagMax) {
		states.forgetChecked(current.id);
		return after;
	}
	states.noteChecked(current.id, to.seq);
	states.rest(current, { now: now(), until: undefined, untilArrival: to });
	return undefined;
}

function waitReasonOf(
	subscription: Subscription,
	{ states, startedAt }: DueContext,
): WaitReason | undefined {
	const { position } = states.cursorOf(subscription);
	const wasThereAtStart = position.archive !== startedAt.archive || position.seq < startedAt.seq;
	return states.waitReason(subscription.id) ?? (wasThereAtStart ? 'late' : undefined);
}
