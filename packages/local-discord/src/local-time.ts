/** The local time: the real one, and as far ahead of it as it was moved. It never goes back. */
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

/** What the page may do with the local time. */
export type TimeControl = {
	readonly aheadMs: () => number;
	/** When something is due next; undefined when nothing is. */
	readonly next: () => Date | undefined;
	/** Moves the local time forward, and resolves when what is due by then was done. */
	readonly forward: (ms: number) => Promise<void>;
};

/** What the bot has due, as far as the local time goes. */
type ScheduledBot = {
	nextDue(): Date | undefined;
	tick(): Promise<void>;
	idle(): Promise<void>;
};

/** Lets the local time be moved, and has the bot do what is due by then; `bot` is undefined until it runs. */
export function createTimeControl(
	localTime: LocalTime,
	bot: () => ScheduledBot | undefined,
): TimeControl {
	return {
		aheadMs: localTime.aheadMs,
		next: () => bot()?.nextDue(),
		async forward(ms) {
			localTime.forward(ms);
			await bot()?.tick();
			await bot()?.idle();
		},
	};
}

/** Discord’s own clock, which can be made to go wrong by so much. */
export type ShiftedClock = {
	readonly now: () => Date;
	/** From now on it is so far ahead of the clock it was given, or behind it. */
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
