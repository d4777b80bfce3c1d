/** Makes tasks with the same key wait for earlier ones, even if those fail. */
export type KeyedLock = {
	/** Runs a task alone, after all earlier tasks. */
	runAlone<Result>(key: string, task: () => Promise<Result>): Promise<Result>;
	/** Runs a task alongside other shared tasks, after the last task that runs alone. */
	runShared<Result>(key: string, task: () => Promise<Result>): Promise<Result>;
};

/** Resolve when the last task that runs alone has ended, and when all tasks have. */
type Queue = { readonly alone: Promise<void>; readonly all: Promise<void> };

export function createKeyedLock(): KeyedLock {
	const queues = new Map<string, Queue>();

	return {
		runAlone(key, task) {
			const result = queueOf(key).all.then(task);
			const ended = endOf(result);
			put(key, { alone: ended, all: ended });
			return result;
		},
		runShared(key, task) {
			const { alone, all } = queueOf(key);
			const result = alone.then(task);
			put(key, { alone, all: Promise.all([all, endOf(result)]).then(nothing) });
			return result;
		},
	};

	function queueOf(key: string): Queue {
		return queues.get(key) ?? empty;
	}

	/** A queue is forgotten once it has ended and nothing was added to it. */
	function put(key: string, queue: Queue): void {
		queues.set(key, queue);
		void queue.all.then(() => {
			if (queues.get(key) === queue) queues.delete(key);
		});
	}
}

const empty: Queue = { alone: Promise.resolve(), all: Promise.resolve() };

/** A failure concerns the caller of the task, not the next task. */
function endOf(result: Promise<unknown>): Promise<void> {
	return result.then(nothing, nothing);
}

function nothing(): void {}
