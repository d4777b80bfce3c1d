import type { Archive } from '#src/archive/archive.ts';
import type { Log } from '#src/observe/log.ts';
import type { Slots } from '#src/schedule/slots.ts';
import type { Book } from '#src/subscriptions/book.ts';
import { createKeyedLock } from '#src/subscriptions/keyed-lock.ts';
import { createModeratorNotices } from './blocked.ts';
import { createLimiter, createRerunnableTask, openStop, createJobs, type Stop } from './concurrency.ts';
import { createCorrections } from './corrections.ts';
import { createDueCheck } from './due.ts';
import { planStep } from './plan.ts';
import { sendOwed, type FailureStreak } from './send.ts';
import type { Sender } from './sender.ts';
import { createServers } from './servers.ts';
import type { ResumeResult } from './unblock.ts';
import { endPause, createUnblocker } from './unblock.ts';

export type DeliverySettings = {
	readonly book: Book;
	readonly archive: Archive;
	readonly sender: Sender;
	readonly slots: Slots;
	readonly log: Log;
	readonly now: () => Date;
	/** Counts up steadily, whatever happens to the clock. */
	readonly elapsedMs: () => number;
	/** From 0 to 1. */
	readonly chance: () => number;
	/** Calls back after so long; returns what takes the order back. */
	readonly after: (ms: number, run: () => void) => () => void;
};

/** Keeps every subscription's promises. Nothing here rejects: what goes wrong is logged, and tried again. */
export type Delivery = {
	/** Begins what is due; resolves when it has been looked at, though not yet sent. */
	tick(): Promise<void>;
	/** Resolves when nothing is under way any more. */
	idle(): Promise<void>;
	/** When the next digest, or alert that waits, is due; undefined when none is. */
	nextDue(): Date | undefined;
	/** Ends a pause. */
	resume(id: string): Promise<ResumeResult>;
	/** Opens direct messages with someone; `closed` where Discord does not let us. */
	openDirect(userId: string): Promise<DirectChannel>;
	/** The permissions in a server may have changed: what was blocked there may go on. */
	recheck(guildId: string): Promise<void>;
	/** The bot is in this server, perhaps again. */
	enter(guildId: string): Promise<void>;
	/** The bot was removed from this server. */
	leave(guildId: string): Promise<void>;
	/** Lets what is being sent arrive, for 3 s at the most, and begins nothing new. */
	close(): Promise<void>;
};

export type DirectChannel =
	| { readonly kind: 'open'; readonly channelId: string }
	| { readonly kind: 'closed' | 'no answer' };

/** How many messages are on their way at once. */
const sendsAtOnceMax = 50;
const closingMs = 3_000;
const hourMs = 60 * 60_000;

export function openDelivery(settings: DeliverySettings): Delivery {
	const { book, archive, sender, slots, log, now, after } = settings;
	const stop = openStop(after);
	const { work, sending, looks, sweeps, hours, house, healing } = createParts(settings, stop);
	const running = [looks, sweeps, hours];
	let lastHour = -1;
	const endListening = archive.onChange(() => {
		looks.run();
		sweeps.run();
	});
	const loudly = createErrorGuard(log);

	return {
		async tick() {
			// What is written from here on is dated by Discord's clock.
			if (sender.discordNow() === undefined) await sender.isAnswering();
			await loudly(book.check);
			const hour = Math.floor(now().getTime() / hourMs);
			if (hour !== lastHour) hours.run();
			lastHour = hour;
			await looks.run();
		},

		async idle() {
			while (work.isAnyRunning() || running.some(({ isRunning }) => isRunning())) {
				await Promise.all([work.idle(), ...running.map(({ idle: ended }) => ended())]);
			}
		},

		nextDue() {
			const moment = { now: now(), slots, position: archive.position() };
			const steps = [...book.all()].map((subscription) => planStep(subscription, moment));
			return steps
				.flatMap((step) => (step.kind === 'rest' ? (step.until ?? []) : []))
				.sort((one, other) => one.getTime() - other.getTime())[0];
		},

		async resume(id) {
			const at = { now: now(), position: archive.position() };
			const resumed = await endPause(id, at, { book, sender, sending });
			await looks.run();
			return resumed;
		},

		async openDirect(userId) {
			const direct = await sender.openDirect(userId);
			if (direct.kind === 'open') return direct;
			return { kind: direct.kind === 'blocked' ? 'closed' : 'no answer' };
		},

		recheck: (guildId) => loudly(() => healing.recheck(guildId)),
		enter: (guildId) => loudly(() => house.enter(guildId)),
		leave: (guildId) => loudly(() => house.leave(guildId)),

		async close() {
			endListening();
			stop.begin();
			const cancel = after(closingMs, sender.stop);
			await Promise.all([work.idle(), ...running.map(({ idle: ended }) => ended())]);
			cancel();
			sender.stop();
		},
	};
}

function createParts(settings: DeliverySettings, { wait, isStopping }: Stop) {
	const { book, archive, sender, slots, log, now, elapsedMs, chance } = settings;
	const unsent = new Set<string>();
	const sending = new Set<string>();
	const cautiousNow = () => earlier(now(), sender.discordNow());
	const lateNow = () => later(now(), sender.discordNow());
	const loudly = createErrorGuard(log);
	const telling = createModeratorNotices({ book, sender, log, now, cautiousNow });
	const keeping = {
		book,
		sender,
		log,
		now,
		cautiousNow,
		elapsedMs,
		chance,
		unsent,
		wait,
		isStopping,
		sending,
		troubles: new Map<string, FailureStreak>(),
		telling,
		lanes: createLimiter(sendsAtOnceMax),
		channels: createKeyedLock(),
	};
	const work = createJobs(
		(id) => sendOwed(id, keeping),
		() => void looks.run(),
	);
	const { isRunning: isBusy, start } = work;
	const passes = createDueCheck({
		book,
		archive,
		slots,
		log,
		now,
		cautiousNow,
		unsent,
		isBusy,
		start,
	});
	const looks = createRerunnableTask(() => loudly(passes.run));
	const corrections = createCorrections({ book, archive, sender, log, now, wait, isStopping });
	const sweeps = createRerunnableTask(() => loudly(corrections.correctAll));
	const house = createServers({ book, log, cautiousNow, lateNow });
	const onRevived = (id: string) => {
		passes.noteWait(id, 'late');
		looks.run();
	};
	const healing = createUnblocker({ book, sender, sending, log, isStopping, onUnblocked: onRevived });
	const hours = createRerunnableTask(() =>
		loudly(async () => {
			await house.eraseOld();
			await healing.tryAll();
			await telling.notifyRemaining();
			looks.run();
			await sweeps.run();
		}),
	);
	return { work, sending, looks, sweeps, hours, house, healing };
}

function earlier(one: Date, other: Date = one): Date {
	return one < other ? one : other;
}

function later(one: Date, other: Date = one): Date {
	return one > other ? one : other;
}

/** What fails is logged: it is tried again with the next tick. */
function createErrorGuard(log: Log): (doing: () => Promise<void>) => Promise<void> {
	return async (doing) => {
		try {
			await doing();
		} catch (error) {
			log.error({ err: error }, 'delivery-failed');
		}
	};
}

const minuteMs = 60_000;

/**
 * Ticks at the start of every minute; returns what ends it. However the clock is set, the next tick is
 * a minute away at the most, and minutes that were jumped over come to one tick.
 */
export function startTicking(tick: () => Promise<void>, now: () => Date): () => void {
	let timer = setTimeout(beat, untilNextMinute(now()));
	return () => clearTimeout(timer);

	function beat(): void {
		timer = setTimeout(beat, untilNextMinute(now()));
		void tick();
	}
}

/** A timer that fires a little early would otherwise tick twice for one minute. */
function untilNextMinute(now: Date): number {
	const leftMs = minuteMs - (now.getTime() % minuteMs);
	return leftMs < 100 ? leftMs + minuteMs : leftMs;
}
