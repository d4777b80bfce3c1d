import type { After } from './wait.ts';

/** Time that passes steadily, however the clock is set. */
export type SteadyTime = {
	/** In milliseconds since any moment. */
	elapsedMs(): number;
	readonly after: After;
};

/** That of this machine; its timers do not keep the process alive. */
export const steadyTime: SteadyTime = {
	elapsedMs: () => performance.now(),
	after(ms, run) {
		const timer = setTimeout(run, ms).unref();
		return () => clearTimeout(timer);
	},
};
