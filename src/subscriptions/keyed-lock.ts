/** Lets the work on one thing wait for the work on it before, however that ended. */
export type KeyedLock = {
	/** Works alone: after all that was asked for before. */
	runAlone<Result>(thing: string, work: () => Promise<Result>): Promise<Result>;
	/** Works beside others that share, after whatever had to be alone before. */
	runShared<Result>(thing: string, work: () => Promise<Result>): Promise<Result>;
};

/** When the last work that is alone ends, and when all work has. */
type Queue = { readonly alone: Promise<void>; readonly all: Promise<void> };

export function createKeyedLock(): KeyedLock {
	const lines = new Map<string, Queue>();

	return {
		runAlone(thing, work) {
			const turn = lineOf(thing).all.then(work);
			const ended = endOf(turn);
			keep(thing, { alone: ended, all: ended });
			return turn;
		},
		runShared(thing, work) {
			const { alone, all } = lineOf(thing);
			const turn = alone.then(work);
			keep(thing, { alone, all: Promise.all([all, endOf(turn)]).then(nothing) });
			return turn;
		},
	};

	function lineOf(thing: string): Queue {
		return lines.get(thing) ?? free;
	}

	function keep(thing: string, line: Queue): void {
		lines.set(thing, line);
		void line.all.then(() => {
			if (lines.get(thing) === line) lines.delete(thing);
		});
	}
}

const free: Queue = { alone: Promise.resolve(), all: Promise.resolve() };

/** How it ends is told to its caller, and does not matter to the next. */
function endOf(turn: Promise<unknown>): Promise<void> {
	return turn.then(nothing, nothing);
}

function nothing(): void {}
