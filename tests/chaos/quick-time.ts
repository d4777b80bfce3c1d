/** Time that passes faster than it does: for every real millisecond `speed` of them, from `start` at the real instant `realStart`. */
export type QuickTime = {
	readonly start: number;
	readonly realStart: number;
	readonly speed: number;
};

export function nowIn({ start, realStart, speed }: QuickTime): Date {
	return new Date(start + (Date.now() - realStart) * speed);
}

/** Calls back after so many of its milliseconds; returns what takes the order back. */
export function afterIn({ speed }: QuickTime): (ms: number, run: () => void) => () => void {
	return (ms, run) => {
		const timer = setTimeout(run, ms / speed);
		return () => clearTimeout(timer);
	};
}
