import { Worker } from 'node:worker_threads';
import type { Chart, DrawnChart } from './chart.ts';

/** Draws charts in a thread, so that drawing delays no answer. */
export type ChartDrawer = {
	/** Never rejects: undefined if the thread fails, takes too long or has too much to do. */
	draw(chart: Chart): Promise<DrawnChart | undefined>;
	close(): Promise<void>;
};

export type ChartDrawerSettings = {
	/** Calls `run` after `ms`; returns a function that cancels it. */
	readonly after: (ms: number, run: () => void) => () => void;
	/** Told why a chart was not drawn. */
	readonly onTrouble: (error: unknown) => void;
	/** What the thread runs. */
	readonly program?: URL;
};

/** What the thread is asked, and answers. */
export type NumberedChart = { readonly number: number; readonly chart: Chart };
export type NumberedDrawing = { readonly number: number } & (
	| { readonly drawn: DrawnChart }
	| { readonly error: unknown }
);

/** A thread that answers nothing for so long is ended; loading the library and a chart takes a tenth of it. */
const drawMaxMs = 5_000;

/** How many charts wait at most: a reader sees “thinking…” meanwhile, and 20 take a second. */
const waitingMax = 20;

/** After so many failures in a row without a chart, for example where the library does not load, no thread is started again. */
const failuresMax = 3;

/**
 * Each picture leaves some 6 MB of pixels, which V8 does not count. With a small space for young objects
 * it collects them often: after 120 of the largest pictures the process had some 160 MiB instead of 230.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 64 } as const;

/** Opens a drawer, which starts its thread, and loads the library, for the first chart. */
export function openChartDrawer({
	after,
	onTrouble,
	program = new URL('./drawing-thread.ts', import.meta.url),
}: ChartDrawerSettings): ChartDrawer {
	const waiting = new Map<number, (drawn: DrawnChart | undefined) => void>();
	let thread: Worker | undefined;
	let last = 0;
	let failures = 0;
	let isClosed = false;
	let stopWatching = () => {};

	return {
		async draw(chart) {
			if (isClosed || failures >= failuresMax || waiting.size >= waitingMax) return undefined;
			return new Promise((resolve) => {
				thread ??= start();
				last += 1;
				waiting.set(last, resolve);
				thread.postMessage({ number: last, chart } satisfies NumberedChart);
				thread.ref();
				watch(thread);
			});
		},
		async close() {
			isClosed = true;
			const closing = thread;
			giveUp();
			await closing?.terminate();
		},
	};

	function start(): Worker {
		const worker = new Worker(program, { resourceLimits });
		worker.on('message', (answer: NumberedDrawing) => {
			if (thread === worker) settle(worker, answer);
		});
		worker.on('error', (error) => fail(worker, error));
		worker.on('exit', () => fail(worker, new Error('the thread that draws charts has ended')));
		return worker;
	}

	function settle(worker: Worker, answer: NumberedDrawing): void {
		const resolve = waiting.get(answer.number);
		waiting.delete(answer.number);
		if ('drawn' in answer) failures = 0;
		else onTrouble(answer.error);
		resolve?.('drawn' in answer ? answer.drawn : undefined);
		if (waiting.size === 0) worker.unref();
		watch(worker);
	}

	/** What makes no progress is ended, and nobody waits until it has. */
	function watch(worker: Worker): void {
		stopWatching();
		if (waiting.size === 0) return;
		stopWatching = after(drawMaxMs, () => {
			fail(worker, new Error(`drawing a chart took more than ${drawMaxMs} ms`));
			void worker.terminate();
		});
	}

	function fail(worker: Worker, error: unknown): void {
		if (thread !== worker) return;
		failures += 1;
		onTrouble(error);
		giveUp();
	}

	function giveUp(): void {
		thread = undefined;
		stopWatching();
		for (const resolve of waiting.values()) resolve(undefined);
		waiting.clear();
	}
}
