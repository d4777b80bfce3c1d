/** Discord’s own clock, which can be made to go wrong by so much. */
export type ShiftedClock = {
	readonly now: () => Date;
	/** From now on it is so far ahead of the clock it was given, or behind it. */
	shift(ms: number): void;
};

export function openShiftedClock(now: () => Date): ShiftedClock {
	const shifted = { ms: 0 };
	return {
		now: () => new Date(now().getTime() + shifted.ms),
		shift(ms) {
			shifted.ms = ms;
		},
	};
}
