/**
 * Time that passes only from one happening to the next. Whatever the program waits for, a timer, an
 * answer, a write, stands in one queue; one step does what is due first, and chance decides among
 * what is due at once. So a run is the same for the same seed, down to the order of every await.
 */
export type VirtualTime = {
	/** True time, in milliseconds since 1970; no clock that the program can read. */
	nowMs(): number;
	/** How many steps were taken. */
	steps(): number;
	/** Calls back in so long; returns what takes the order back. */
	after(ms: number, run: () => void): () => void;
	/** Resolves in so long. */
	pass(ms: number): Promise<void>;
	/** Does what is due first and all that follows from it at once. False when nothing is ordered. */
	step(): Promise<boolean>;
	/** Gives `setImmediate` back to the real event loop. */
	end(): void;
};

type Order = { readonly dueMs: number; readonly tie: number; run: (() => void) | undefined };

/** The program makes room for others with `setImmediate`; here it waits up to so long then. */
const breathMs = 2;
/** So many steps may be taken within one millisecond; more is a loop that gets nowhere. */
const stepsAtOnceMax = 20_000;

export function openVirtualTime(startMs: number, chance: () => number): VirtualTime {
	const queue = openQueue();
	const realImmediate = globalThis.setImmediate;
	let nowMs = startMs;
	let steps = 0;
	let stepsNow = 0;

	const after = (ms: number, run: () => void) => {
		const order: Order = { dueMs: Math.ceil(nowMs + Math.max(0, ms)), tie: chance(), run };
		queue.add(order);
		return () => {
			order.run = undefined;
		};
	};
	// A turn of the real event loop would come in an order that no seed decides.
	const immediate = (run: () => void) => after(Math.floor(chance() * breathMs), run);
	// `setImmediate` has further forms and properties, which the program does not use.
	globalThis.setImmediate = immediate as unknown as typeof setImmediate;

	return {
		nowMs: () => nowMs,
		steps: () => steps,
		after,
		pass: (ms) => new Promise((resolve) => after(ms, resolve)),
		async step() {
			const order = queue.next();
			if (order === undefined) return false;
			stepsNow = order.dueMs > nowMs ? 0 : stepsNow + 1;
			if (stepsNow > stepsAtOnceMax) throw new Error('it goes on and on while no time passes');
			nowMs = Math.max(nowMs, order.dueMs);
			steps += 1;
			order.run?.();
			// When this comes, every promise that could go on has gone on.
			await new Promise((resolve) => realImmediate(resolve));
			return true;
		},
		end() {
			globalThis.setImmediate = realImmediate;
		},
	};
}

/** A binary heap of orders, what is due first on top; those that were taken back are passed over. */
function openQueue() {
	const heap: Order[] = [];

	return {
		add(order: Order): void {
			heap.push(order);
			for (let at = heap.length - 1; at > 0; ) {
				const above = (at - 1) >> 1;
				if (!swapIfEarlier(at, above)) break;
				at = above;
			}
		},
		next(): Order | undefined {
			for (let order = take(); order !== undefined; order = take()) {
				if (order.run !== undefined) return order;
			}
			return undefined;
		},
	};

	function take(): Order | undefined {
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
