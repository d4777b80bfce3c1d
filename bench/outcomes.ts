import { ms } from './tables.ts';

/** An aim, and whether the bench met it. */
export type Outcome = {
	readonly what: string;
	readonly aim: string;
	readonly measured: string;
	readonly met: boolean;
};

/** An aim in milliseconds. */
export function atMost(what: string, measuredMs: number, maxMs: number): Outcome {
	return { what, aim: `≤ ${maxMs} ms`, measured: ms(measuredMs), met: measuredMs <= maxMs };
}

/** An aim in times as fast. */
export function atLeast(what: string, ratio: number, ratioMin: number): Outcome {
	return {
		what,
		aim: `≥ ${ratioMin}×`,
		measured: `${ratio.toFixed(2)}×`,
		met: ratio >= ratioMin,
	};
}
