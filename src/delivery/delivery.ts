import type { Archive } from '#src/archive/archive.ts';
import type { ChartDrawer } from '#src/charts/open-chart-drawer.ts';
import { createKeyedLock } from '#src/concurrency/keyed-lock.ts';
import { createLimiter } from '#src/concurrency/limiter.ts';
import { type After, createWait } from '#src/concurrency/wait.ts';
import type { Log } from '#src/observe/log.ts';
import { noObserver, type Observer } from '#src/observe/observer.ts';
import type { Phrasebook } from '#src/phrases/phrases.ts';
import type { Slots } from '#src/schedule/slots.ts';
import type { Book } from '#src/subscriptions/book.ts';
import { createModeratorNotices } from './blocked.ts';
import { createJobs, createRerunnableTask, type RerunnableTask } from './concurrency.ts';
import { createCorrections } from './corrections.ts';
import { createDueCheck } from './due.ts';
import { createDueStates } from './due-state.ts';
import type { FailureStreak } from './failure-streaks.ts';
import { latestArrival } from './latest-arrival.ts';
import { earlier } from './owed-message.ts';
import { planStep } from './plan.ts';
import { createPublishing } from './publishing.ts';
import { requestsPerSecondMax } from './request-share.ts';
import { sendOwed } from './send.ts';
import type { Sender } from './sender.ts';
import { createServers } from './servers.ts';
import { createUnblocker, endPause, type ResumeResult } from './unblock.ts';

export type DeliverySettings = {
	readonly book: Book;
	readonly archive: Archive;
	/** The languages to post in. */
	readonly phrasebook: Phrasebook;
	/** By default nothing is drawn. */
	readonly drawChart?: ChartDrawer['draw'];
	readonly sender: Sender;
	readonly slots: Slots;
	readonly log: Log;
	/** How many requests a second may be sent. By default all that a bot may send. */
	readonly requestsPerSecond?: number | undefined;
	/** By default nobody observes. */
	readonly observer?: Observer | undefined;
	readonly now: () => Date;
	/** Milliseconds that count up steadily, however the clock is set. */
	readonly elapsedMs: () => number;
	/** From 0 to 1. */
	readonly chance: () => number;
	readonly after: After;
};

/**
 * Keeps every subscription’s promises. Nothing here rejects: failures are logged and retried. All
 * methods work as soon as it is open, but nothing is posted before `start`.
 */
export type Delivery = {
	/** Treats what arrives from now on as news, and posts what is due from the next tick or arrival on. */
	start(): void;
	/** Starts what is due; resolves when everything is checked, though perhaps not yet sent. */
	tick(): Promise<void>;
	/** Resolves when nothing is in progress. */
	idle(): Promise<void>;
	/** When the next digest or waiting alert is due; undefined when none is. */
	nextDue(): Date | undefined;
	/** By when the last digest of a slot is sent, if that takes longer than a minute. */
	arrivesBy(slot: Date): Date | undefined;
	/** Ends a pause. */
	resume(id: string): Promise<ResumeResult>;
	/** Opens direct messages with someone; `closed` if Discord does not allow it. */
	openDirect(userId: string): Promise<DirectChannel>;
	/** Retries what is blocked in a server whose permissions may have changed. */
	recheck(guildId: string): Promise<void>;
	/** The bot is in this server, or is back in it. */
	enter(guildId: string): Promise<void>;
	/** The bot was removed from this server. */
	leave(guildId: string): Promise<void>;
	/** Starts nothing new, and waits up to 3 s for messages that are being sent. */
	close(): Promise<void>;
};

export type DirectChannel =
	| { readonly kind: 'open'; readonly channelId: string }
	| { readonly kind: 'closed' | 'no answer' };

/** Messages sent at the same time: not more than a second allows, but one without an answer must not stop all. */
const sendsAtOnceMin = 5;
const closingMs = 3_000;
const hourMs = 60 * 60_000;

export function openDelivery(settings: DeliverySettings): Delivery {
	const { book, archive, sender, slots, now, after } = settings;
	const { requestsPerSecond = requestsPerSecondMax } = settings;
	const stopping = new AbortController();
	const parts = createParts(settings, stopping.signal);
	const { jobs, sending, dueCheck, servers, unblocker, guard } = parts;
	const { check, correct, hourly, publish } = parts;
	const tasks = [check, correct, hourly, publish];
	let endListening = () => {};
	let lastHour = -1;

	return {
		start() {
			if (stopping.signal.aborted) return;
			dueCheck.begin();
			endListening = archive.onChange(() => {
				checkArrivals(check, settings);
				correct.run();
			});
		},

		async tick() {
			// From here on everything written can be dated by Discord’s clock.
			if (sender.discordNow() === undefined) await sender.isAnswering();
			await guard(book.check);
			const hour = Math.floor(now().getTime() / hourMs);
			if (hour !== lastHour) hourly.run();
			lastHour = hour;
			await check.run();
			publish.run();
		},

		async idle() {
			while (jobs.isAnyRunning() || tasks.some(({ isRunning }) => isRunning())) {
				await Promise.all([jobs.idle(), ...tasks.map(({ idle }) => idle())]);
			}
		},

		nextDue: () => nextDueIn(settings),
		arrivesBy: (slot) =>
			latestArrival(slot, { digests: book.digestTimes(), slots, requestsPerSecond }),

		async resume(id) {
			const at = { now: now(), position: archive.position() };
			const resumed = await endPause(id, at, { book, sender, sending });
			await check.run();
			return resumed;
		},

		async openDirect(userId) {
			const direct = await sender.openDirect(userId);
			if (direct.kind === 'open') return direct;
			return { kind: direct.kind === 'blocked' ? 'closed' : 'no answer' };
		},

		recheck: (guildId) => guard(() => unblocker.recheck(guildId)),
		enter: (guildId) => guard(() => servers.enter(guildId)),
		leave: (guildId) => guard(() => servers.leave(guildId)),

		async close() {
			endListening();
			stopping.abort();
			const cancel = after(closingMs, sender.stop);
			await Promise.all([jobs.idle(), ...tasks.map(({ idle }) => idle())]);
			cancel();
			sender.stop();
		},
	};
}

function nextDueIn({ book, archive, slots, now }: DeliverySettings): Date | undefined {
	const moment = { now: now(), slots, position: archive.position() };
	const steps = [...book.all()].map((subscription) => planStep(subscription, moment));
	return steps
		.flatMap((step) => (step.kind === 'rest' ? (step.until ?? []) : []))
		.sort((one, other) => one.getTime() - other.getTime())[0];
}

async function checkArrivals(
	check: RerunnableTask,
	{ elapsedMs, observer = noObserver }: DeliverySettings,
): Promise<void> {
	const since = elapsedMs();
	await check.run();
	observer.arrivalsChecked((elapsedMs() - since) / 1_000);
}

/** Creates the parts of a delivery and connects them. */
function createParts(settings: DeliverySettings, signal: AbortSignal) {
	const { book, phrasebook, sender, log, now, after } = settings;
	const { drawChart = async () => undefined, observer = noObserver } = settings;
	const { requestsPerSecond = requestsPerSecondMax } = settings;
	const sending = new Set<string>();
	const states = createDueStates();
	const earlierNow = () => earlier(now(), sender.discordNow());
	const laterNow = () => later(now(), sender.discordNow());
	const wait = createWait(after, signal);
	const guard = createErrorGuard(log);
	const notices = createModeratorNotices({ book, phrasebook, sender, log, now, earlierNow });
	const sendSettings = {
		...settings,
		observer,
		earlierNow,
		states,
		sending,
		notices,
		wait,
		signal,
		streaks: new Map<string, FailureStreak>(),
		limiter: createLimiter(Math.max(requestsPerSecond, sendsAtOnceMin)),
		channels: createKeyedLock(),
	};
	const discordNow = () => sender.discordNow() ?? now();
	const publishing = createPublishing({ ...settings, discordNow, signal });
	const publish = createRerunnableTask(() => guard(publishing.publishAll));
	const jobs = createJobs(
		(id) =>
			sendOwed(id, sendSettings).finally(() => {
				// It looks at all subscriptions.
				if (book.find(id)?.manner?.publish === true) void publish.run();
			}),
		() => void check.run(),
	);
	const dueCheck = createDueCheck({
		...settings,
		drawChart,
		earlierNow,
		discordNow,
		states,
		jobs,
		signal,
	});
	const check = createRerunnableTask(() => guard(dueCheck.run));
	const corrections = createCorrections({ ...settings, wait, signal });
	const correct = createRerunnableTask(() => guard(corrections.correctAll));
	const servers = createServers({ book, log, earlierNow, laterNow });
	const onUnblocked = (id: string) => {
		states.noteWait(id, 'late');
		check.run();
	};
	const unblocker = createUnblocker({ book, sender, sending, log, signal, onUnblocked });
	const hourly = createRerunnableTask(() =>
		guard(async () => {
			await servers.eraseOld();
			await unblocker.tryAll();
			await notices.notifyRemaining();
			check.run();
			await correct.run();
		}),
	);
	return { jobs, sending, dueCheck, check, correct, hourly, publish, servers, unblocker, guard };
}

function later(one: Date, other: Date = one): Date {
	return one > other ? one : other;
}

/** Runs an action and logs its failure: the next tick tries again. */
function createErrorGuard(log: Log): (action: () => Promise<void>) => Promise<void> {
	return async (action) => {
		try {
			await action();
		} catch (error) {
			log.error({ err: error }, 'delivery-failed');
		}
	};
}

const minuteMs = 60_000;

/**
 * Ticks at the start of every minute; returns a function that stops it. However the clock is set, the
 * next tick is at most a minute away, and skipped minutes get one tick together.
 */
export function startTicking(tick: () => Promise<void>, now: () => Date): () => void {
	let timer = setTimeout(beat, untilNextMinute(now()));
	return () => clearTimeout(timer);

	function beat(): void {
		const leftMs = untilNextMinute(now());
		timer = setTimeout(beat, leftMs);
		if (leftMs >= earlyMs) void tick();
	}
}

/** A timer that fires so slightly before its minute is set again for the rest. */
const earlyMs = 100;

function untilNextMinute(now: Date): number {
	return minuteMs - (now.getTime() % minuteMs);
}
