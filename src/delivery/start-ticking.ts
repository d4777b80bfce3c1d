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
