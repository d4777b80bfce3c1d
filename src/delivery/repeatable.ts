/** Something that runs one at a time; asked while it runs, it runs once more. */
export type Repeatable = {
	/** Resolves when it has run, and has run again where that was asked for. */
	run(): Promise<void>;
	isRunning(): boolean;
	/** Resolves when it does not run. */
	ended(): Promise<void>;
};

export function openRepeatable(run: () => Promise<void>): Repeatable {
	let running: Promise<void> | undefined;
	let again = false;

	return {
		isRunning: () => running !== undefined,
		ended: () => running ?? Promise.resolve(),
		run() {
			again = running !== undefined;
			running ??= repeat().finally(() => {
				running = undefined;
			});
			return running;
		},
	};

	async function repeat(): Promise<void> {
		do {
			again = false;
			await run();
		} while (again);
	}
}
