/** The real time, plus how far it was moved forward. It never goes back. */
export type LocalTime = {
	readonly now: () => Date;
	readonly aheadMs: () => number;
	forward(ms: number): void;
};

export function createLocalTime(realNow: () => Date): LocalTime {
	const ahead = { ms: 0 };

	return {
		now: () => new Date(realNow().getTime() + ahead.ms),
		aheadMs: () => ahead.ms,
		forward(ms) {
			ahead.ms += Math.max(0, ms);
		},
	};
}

/** What the page can do with the local time. */
export type TimeControl = {
	readonly aheadMs: () => number;
	/** When something is due next; undefined when nothing is. */
	readonly next: () => Date | undefined;
	/**
	 * Lets what is under way end, moves the local time forward, with a stop whenever something is due, and
	 * resolves once everything due by then is done.
	 */
	readonly forward: (ms: number) => Promise<void>;
};

/** A bot whose work depends on the time. */
type ScheduledBot = {
	nextDue(): Date | undefined;
	tick(): Promise<void>;
	idle(): Promise<void>;
};

/** Moves the local time and has the bot do what is then due; `bot` gives undefined until it runs. */
export function createTimeControl(
	localTime: LocalTime,
	bot: () => ScheduledBot | undefined,
): TimeControl {
	return {
		aheadMs: localTime.aheadMs,
		next: () => bot()?.nextDue(),
		async forward(ms) {
			// What began before the jump would otherwise end after it, with a time it was not meant for.
			await bot()?.idle();
			const aheadMs = localTime.aheadMs() + ms;
			const leftMs = () => aheadMs - localTime.aheadMs();
			for (let stops = 0; stops < stopsMax; stops += 1) {
				const next = bot()?.nextDue();
				const untilMs = next && next.getTime() - localTime.now().getTime();
				if (untilMs === undefined || untilMs >= leftMs()) break;
				await jump(untilMs);
			}
			await jump(leftMs());
		},
	};

	async function jump(ms: number): Promise<void> {
		localTime.forward(ms);
		await bot()?.tick();
		await bot()?.idle();
	}
}

/** Enough for an hour with something due each minute; what is due after that many is late. */
const stopsMax = 100;

/** Discord’s own clock, which a test can set wrong. */
export type ShiftedClock = {
	readonly now: () => Date;
	/** Sets how far it is ahead of the real clock, or behind when negative. */
	shift(ms: number): void;
};

export function createShiftedClock(now: () => Date): ShiftedClock {
	const shifted = { ms: 0 };
	return {
		now: () => new Date(now().getTime() + shifted.ms),
		shift(ms) {
			shifted.ms = ms;
		},
	};
}
