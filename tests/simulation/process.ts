import type { SteadyTime } from '#src/concurrency/steady-time.ts';
import type { Dice } from './dice.ts';
import type { VirtualTime } from './virtual-time.ts';

/** One process as the world sees it: it can end, or stand still for a while, at any await. */
export type Process = {
	isAlive(): boolean;
	/** Called before and after each operation that the process awaits; true if the process has ended. */
	endsHere(): boolean;
	/** Resolves after this time, as soon as the process runs; never if it has ended. */
	pass(ms: number): Promise<void>;
	/** Runs it as soon as the process runs; never if it has ended. */
	whenAwake(run: () => void): void;
	readonly after: SteadyTime['after'];
	isFrozen(): boolean;
	/** Like SIGKILL: whatever the process awaits never settles. */
	kill(): void;
	/** Like SIGSTOP, and SIGCONT after this time. */
	freeze(ms: number): void;
	/** Called where a process that stands still does the most harm. */
	freezesOftenHere(): void;
};

/** Where processes end or stand still. */
export type Endings = {
	/** The chance that a process ends at an await. */
	crashes: number;
	/** The chance that it stands still there. */
	freezes: number;
	/** The number of awaits so far. */
	awaits: number;
	/** The awaits at which a process ends. */
	readonly endsAfter: ReadonlySet<number>;
};

type Surroundings = {
	readonly time: VirtualTime;
	readonly dice: Dice;
	readonly now: Endings;
};

type ProcessListener = { readonly onEnded: () => void; readonly onFrozen?: (ms: number) => void };

/** `onEnded` and `onFrozen` are called when that happens. */
export function createProcess(
	{ time, dice, now }: Surroundings,
	{ onEnded, onFrozen }: ProcessListener,
): Process {
	const waiting: (() => void)[] = [];
	let isAlive = true;
	let isFrozen = false;

	const process: Process = {
		isAlive: () => isAlive,
		isFrozen: () => isFrozen,
		whenAwake(run) {
			if (!isAlive) return;
			if (isFrozen) waiting.push(run);
			else run();
		},
		after(ms, run) {
			let isCancelled = false;
			const cancel = time.after(ms, () => process.whenAwake(() => isCancelled || run()));
			return () => {
				isCancelled = true;
				cancel();
			};
		},
		pass: (ms) => new Promise((resolve) => process.after(ms, resolve)),
		kill() {
			if (!isAlive) return;
			isAlive = false;
			onEnded();
		},
		freeze(ms) {
			if (!isAlive || isFrozen) return;
			isFrozen = true;
			onFrozen?.(ms);
			time.after(ms, thaw);
		},
		freezesOftenHere() {
			if (now.freezes > 0 && dice.is(now.freezes * 20)) process.freeze(freezeMs());
		},
		/** Sometimes now, or a few milliseconds later, in the middle of what follows. */
		endsHere() {
			now.awaits += 1;
			if (now.endsAfter.has(now.awaits)) process.kill();
			else if (dice.is(now.crashes / 2)) time.after(dice.between(0, 200), process.kill);
			else if (now.freezes > 0 && dice.is(now.freezes)) process.freeze(freezeMs());
			return !isAlive;
		},
	};
	return process;

	/** Everything that was due meanwhile is now, in any order. */
	function thaw(): void {
		isFrozen = false;
		for (const run of waiting.splice(0)) time.after(0, () => process.whenAwake(run));
	}

	/** Often longer than Discord remembers a nonce. */
	function freezeMs(): number {
		return (dice.is(0.5) ? dice.between(1, 60) : dice.between(60, 900)) * 1_000;
	}
}

/** A process’s steady clock, which starts at a random value and is never adjusted. */
export function steadyClock({ time, dice }: Pick<Surroundings, 'time' | 'dice'>): () => number {
	const zeroMs = time.nowMs() - dice.between(0, 1_000_000);
	return () => time.nowMs() - zeroMs;
}
