import type { Archive } from '#src/archive/archive.ts';
import type { Log } from '#src/observe/log.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Slots } from '#src/subscriptions/slots.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { openTurns } from '#src/subscriptions/turns.ts';
import { openCorrections } from './correct-posted.ts';
import { openHouse } from './keep-house.ts';
import { keepPromise } from './keep-promise.ts';
import { openLanes } from './lanes.ts';
import { openPasses } from './passes.ts';
import { endPause, revive } from './revive.ts';
import type { Sender } from './sender.ts';
import { openStop } from './stop.ts';
import { openTelling } from './tell-moderators.ts';

export type DeliverySettings = {
	readonly book: Book;
	readonly archive: Archive;
	readonly sender: Sender;
	readonly slots: Slots;
	readonly log: Log;
	readonly now: () => Date;
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
	/** Ends a pause; false when Discord cannot be asked now whether something was sent before it. */
	resume(id: string): Promise<boolean>;
	/** Opens direct messages with someone; undefined where Discord does not let us. */
	openDirect(userId: string): Promise<string | undefined>;
	/** The permissions in a server may have changed: what was blocked there may go on. */
	recheck(guildId: string): Promise<void>;
	/** The bot is in this server, perhaps again. */
	enter(guildId: string): Promise<void>;
	/** The bot was removed from this server. */
	leave(guildId: string): Promise<void>;
	/** Lets what is being sent arrive, for 3 s at the most, and begins nothing new. */
	close(): Promise<void>;
};

/** How many messages are on their way at once. */
const sendsAtOnceMax = 50;
const closingMs = 3_000;
const hourMs = 60 * 60_000;

export function openDelivery(settings: DeliverySettings): Delivery {
	const { book, archive, sender, slots, log, now, after } = settings;
	const unsent = new Set<string>();
	const stop = openStop(after);
	const { wait, isStopping } = stop;
	const house = openHouse({ book, log, now });
	const work = openWork(async (id) => {
		const isMore = await keepPromise(id, {
			...{ book, sender, log, now, unsent, wait, isStopping, chance: settings.chance },
			telling: openTelling({ book, sender, log, now }),
			lanes,
			channels,
		});
		if (isMore) await looks.run();
	});
	const lanes = openLanes(sendsAtOnceMax);
	const channels = openTurns();
	const { isBusy, start } = work;
	const passes = openPasses({ book, archive, slots, log, now, unsent, isBusy, start });
	const corrections = openCorrections({ ...settings, wait, isStopping });
	const looks = openRepeatable(() => loudly(passes.run));
	const sweeps = openRepeatable(() => loudly(corrections.sweep));
	const hours = openRepeatable(() => loudly(hourly));
	const running = [looks, sweeps, hours];
	let lastHour = -1;
	const endListening = archive.onChange(() => {
		looks.run();
		sweeps.run();
	});

	return {
		async tick() {
			const hour = Math.floor(now().getTime() / hourMs);
			if (hour !== lastHour) hours.run();
			lastHour = hour;
			await looks.run();
		},

		async idle() {
			while (work.isBusyAtAll() || running.some(({ isRunning }) => isRunning())) {
				await Promise.all([work.idle(), ...running.map(({ ended }) => ended())]);
			}
		},

		async resume(id) {
			const isFree = await endPause(id, { now: now(), position: archive.position() }, settings);
			await looks.run();
			return isFree;
		},

		async openDirect(userId) {
			const direct = await sender.openDirect(userId);
			return direct.kind === 'open' ? direct.channelId : undefined;
		},

		recheck: (guildId) =>
			loudly(() => reviveAll(book.inServer(guildId), (obstacle) => obstacle === undefined)),
		enter: (guildId) => loudly(() => house.enter(guildId)),
		leave: (guildId) => loudly(() => house.leave(guildId)),

		async close() {
			endListening();
			stop.begin();
			const cancel = after(closingMs, sender.stop);
			await Promise.all([work.idle(), ...running.map(({ ended }) => ended())]);
			cancel();
			sender.stop();
		},
	};

	async function hourly(): Promise<void> {
		await house.eraseOld();
		// A channel that is not known may be a thread that was archived; one that was deleted never comes back.
		await reviveAll(
			[...book.all()],
			(obstacle, { blocked }) =>
				obstacle === undefined || (obstacle === 'unknown' && blocked?.why.kind !== 'channel gone'),
		);
		sweeps.run();
	}

	async function reviveAll(
		subscriptions: readonly Subscription[],
		mayGoOn: (obstacle: ReturnType<Sender['obstacle']>, of: Subscription) => boolean,
	): Promise<void> {
		for (const subscription of subscriptions) {
			const { id, blocked, leftAt } = subscription;
			if (blocked === undefined || leftAt !== undefined || isStopping()) continue;
			if (!mayGoOn(sender.obstacle(subscription), subscription)) continue;
			if (!(await revive(id, settings))) continue;
			passes.hold(id, 'late');
			log.info({ subscription: id }, 'subscription-goes-on');
		}
		await looks.run();
	}

	async function loudly(doing: () => Promise<void>): Promise<void> {
		try {
			await doing();
		} catch (error) {
			log.error({ err: error }, 'delivery-failed');
		}
	}
}

/** Works on many subscriptions at once, and on each by one at a time. */
function openWork(keep: (id: string) => Promise<void>) {
	const working = new Map<string, Promise<void>>();

	return {
		isBusy: (id: string) => working.has(id),
		isBusyAtAll: () => working.size > 0,
		start(id: string, begin: () => Promise<void>): void {
			if (working.has(id)) return;
			const work = begin()
				.then(() => keep(id))
				.finally(() => working.delete(id));
			working.set(id, work);
		},
		async idle() {
			while (working.size > 0) await Promise.all(working.values());
		},
	};
}

/** Runs one thing at a time; asked while it runs, it runs once more. */
function openRepeatable(run: () => Promise<void>) {
	let running: Promise<void> | undefined;
	let again = false;

	return {
		isRunning: () => running !== undefined,
		ended: () => running ?? Promise.resolve(),
		run(): Promise<void> {
			again = running !== undefined;
			running ??= repeat().finally(() => {
				running = undefined;
			});
			return running;
		},
	};

	async function repeat(): Promise<void> {
		do {
			again = false;
			await run();
		} while (again);
	}
}
