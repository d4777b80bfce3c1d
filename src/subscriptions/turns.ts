/** Lets the work on one thing wait for the work on it before, however that ended. */
export type Turns = {
	take<Result>(thing: string, work: () => Promise<Result>): Promise<Result>;
};

export function openTurns(): Turns {
	const last = new Map<string, Promise<void>>();

	return {
		take(thing, work) {
			const turn = (last.get(thing) ?? Promise.resolve()).then(work);
			// How it ends is told to its caller, and is no matter of the next.
			const ended = turn.then(nothing, nothing).then(() => {
				if (last.get(thing) === ended) last.delete(thing);
			});
			last.set(thing, ended);
			return turn;
		},
	};
}

function nothing(): void {}
