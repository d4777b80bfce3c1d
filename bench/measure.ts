import { monitorEventLoopDelay } from 'node:perf_hooks';
import { z } from 'zod';

/** How long one kind of call takes, in milliseconds. */
export const Timing = z.object({ median: z.number(), p99: z.number(), worst: z.number() });

export type Timing = z.infer<typeof Timing>;

/** Summarizes the times of calls; there must be at least one. */
export function summarize(times: readonly number[]): Timing {
	const sorted = times.toSorted((a, b) => a - b);
	const atShare = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
	return { median: atShare(0.5), p99: atShare(0.99), worst: atShare(1) };
}

/** Times a call many times, after a tenth as many calls to warm up. */
export function timeCalls(calls: number, run: () => unknown): Timing {
	for (let warmUp = 0; warmUp < calls / 10; warmUp++) run();
	return summarize(Array.from({ length: calls }, () => timeOnce(run)));
}

function timeOnce(run: () => unknown): number {
	const started = performance.now();
	run();
	return performance.now() - started;
}

/** How long work took, and the longest time that it blocked this thread. */
export const Stretch = z.object({ tookMs: z.number(), worstStallMs: z.number() });

export type Stretch = z.infer<typeof Stretch>;

const stallResolutionMs = 1;

/** Runs the work and measures it. */
export async function timeStretch(work: () => Promise<unknown>): Promise<Stretch> {
	const stalls = monitorEventLoopDelay({ resolution: stallResolutionMs });
	stalls.enable();
	const tookMs = await timeAsync(work);
	stalls.disable();
	return { tookMs, worstStallMs: Math.max(0, stalls.max / 1e6 - stallResolutionMs) };
}

/** How long the work takes, in milliseconds. */
export async function timeAsync(work: () => Promise<unknown>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

/** This process’s resident memory after a garbage collection, in bytes. */
export function restingMemory(): number {
	globalThis.gc?.();
	return process.memoryUsage.rss();
}
