/** Time that passes `speed` times as fast as real time; it was `start` at the real time `realStart`. */
export type QuickTime = {
	readonly start: number;
	readonly realStart: number;
	readonly speed: number;
};

/** The quick time at this moment. */
export function nowIn({ start, realStart, speed }: QuickTime): Date {
	return new Date(start + (Date.now() - realStart) * speed);
}

/** A timer in quick milliseconds; returns a function that cancels it. */
export function afterIn({ speed }: QuickTime): (ms: number, run: () => void) => () => void {
	return (ms, run) => {
		const timer = setTimeout(run, ms / speed);
		return () => clearTimeout(timer);
	};
}
