import type { After } from '#src/concurrency/wait.ts';

/** Lets each host be asked one thing at a time, with a pause between. */
export type HostTurns = {
	/** Runs a task when it is the host’s turn; once `signal` is aborted nothing waits any longer. */
	take<Result>(host: string, signal: AbortSignal, task: () => Promise<Result>): Promise<Result>;
	/** The number of hosts that are being asked or rest. */
	count(): number;
};

export function createHostTurns(pauseMs: number, after: After): HostTurns {
	/** Resolves when the host can be asked again. */
	const rests = new Map<string, Promise<void>>();

	return {
		count: () => rests.size,
		take(host, signal, task) {
			const result = (rests.get(host) ?? Promise.resolve()).then(task);
			const rest = result.then(nothing, nothing).then(() => pause(pauseMs, after, signal));
			rests.set(host, rest);
			void rest.then(() => {
				if (rests.get(host) === rest) rests.delete(host);
			});
			return result;
		},
	};
}

function nothing(): void {}

function pause(ms: number, after: After, signal: AbortSignal): Promise<void> {
	if (signal.aborted) return Promise.resolve();
	return new Promise((resolve) => {
		const end = () => {
			cancel();
			signal.removeEventListener('abort', end);
			resolve();
		};
		const cancel = after(ms, end);
		signal.addEventListener('abort', end);
	});
}
