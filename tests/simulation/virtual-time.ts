/**
 * Time that jumps from one event to the next. Everything the program waits for (timers, answers,
 * writes) is in one queue; a step runs what is due first, and chance decides between equals. So a
 * run is the same for the same seed, down to the timer of every await.
 */
export type VirtualTime = {
	/** True time in milliseconds since 1970, which the program cannot read. */
	nowMs(): number;
	/** The number of steps so far. */
	steps(): number;
	/** Calls `run` after this time; returns a function that cancels it. */
	after(ms: number, run: () => void): () => void;
	/** Resolves after this time. */
	pass(ms: number): Promise<void>;
	/** Runs what is due first, and everything that follows from it at once. False if the queue is empty. */
	step(): Promise<boolean>;
	/** Gives `setImmediate` back to the real event loop. */
	end(): void;
};

type Timer = { readonly dueMs: number; readonly tie: number; run: (() => void) | undefined };

/** The program yields with `setImmediate`, which here waits less than this. */
const yieldMs = 2;
/** More steps than this within one millisecond are an endless loop. */
const stepsPerMsMax = 20_000;

export function createVirtualTime(startMs: number, chance: () => number): VirtualTime {
	const queue = createQueue();
	const realImmediate = globalThis.setImmediate;
	let nowMs = startMs;
	let steps = 0;
	let stepsThisMs = 0;

	const after = (ms: number, run: () => void) => {
		const timer: Timer = { dueMs: Math.ceil(nowMs + Math.max(0, ms)), tie: chance(), run };
		queue.add(timer);
		return () => {
			timer.run = undefined;
		};
	};
	// The order of the real event loop does not depend on the seed.
	const immediate = (run: () => void) => after(Math.floor(chance() * yieldMs), run);
	// `setImmediate` has further forms and properties, which the program does not use.
	globalThis.setImmediate = immediate as unknown as typeof setImmediate;

	return {
		nowMs: () => nowMs,
		steps: () => steps,
		after,
		pass: (ms) => new Promise((resolve) => after(ms, resolve)),
		async step() {
			const timer = queue.next();
			if (timer === undefined) return false;
			stepsThisMs = timer.dueMs > nowMs ? 0 : stepsThisMs + 1;
			if (stepsThisMs > stepsPerMsMax) throw new Error('the program loops while no time passes');
			nowMs = Math.max(nowMs, timer.dueMs);
			steps += 1;
			timer.run?.();
			// When this resolves, every promise that could continue has continued.
			await new Promise((resolve) => realImmediate(resolve));
			return true;
		},
		end() {
			globalThis.setImmediate = realImmediate;
		},
	};
}

/** A binary heap of timers, the earliest on top; cancelled timers are skipped. */
function createQueue() {
	const heap: Timer[] = [];

	return {
		add(timer: Timer): void {
			heap.push(timer);
			for (let at = heap.length - 1; at > 0; ) {
				const above = (at - 1) >> 1;
				if (!swapIfEarlier(at, above)) break;
				at = above;
			}
		},
		next(): Timer | undefined {
			for (let timer = take(); timer !== undefined; timer = take()) {
				if (timer.run !== undefined) return timer;
			}
			return undefined;
		},
	};

	function take(): Timer | undefined {
		const [top] = heap;
		const last = heap.pop();
		if (top === undefined || last === undefined || heap.length === 0) return top;
		heap[0] = last;
		for (let at = 0; ; ) {
			const left = 2 * at + 1;
			const earlier = isEarlier(left + 1, left) ? left + 1 : left;
			if (!swapIfEarlier(earlier, at)) return top;
			at = earlier;
		}
	}

	function swapIfEarlier(one: number, other: number): boolean {
		const [a, b] = [heap[one], heap[other]];
		if (a === undefined || b === undefined || !isEarlier(one, other)) return false;
		heap[one] = b;
		heap[other] = a;
		return true;
	}

	function isEarlier(one: number, other: number): boolean {
		const [a, b] = [heap[one], heap[other]];
		if (a === undefined || b === undefined) return false;
		return a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.tie < b.tie);
	}
}
