import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import type { Life } from './live.ts';

/** One life of the bot after another. */
export type Lives = {
	/** Begins a life, which is ended by SIGKILL so long after its beginning, or after it was connected, in real time. */
	liveFor(
		ms: number,
		after: 'beginning' | 'connected',
	): { endsWithin(ms: number): Promise<boolean> };
	/** Begins a life that goes on until `isDone`, or for so long at most. */
	liveUntil(isDone: () => Promise<boolean>, ms: number): Promise<void>;
	/** Has the bot that is alive take new articles in, or give one subscription another channel. */
	tell(what: 'reload' | 'move'): void;
	/** How often the bots logged which error. */
	errors(): ReadonlyMap<string, number>;
	end(): Promise<void>;
};

type Told = { kind: string; event?: string; error?: { message?: string } };

const program = join(import.meta.dirname, 'chaos-bot.ts');

/** `clockOff` says how far the clock of the next life is off, in milliseconds. */
export function openLives(life: Omit<Life, 'clockOffMs'>, clockOff: () => number): Lives {
	const errors = new Map<string, number>();
	let alive: ChildProcess | undefined;

	function begin(clockOffMs: number): ChildProcess {
		const child = fork(program, [JSON.stringify({ ...life, clockOffMs })], {
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
		});
		child.on('message', (told: Told) => {
			if (told.kind !== 'error') return;
			const what = [told.event, told.error?.message].filter(Boolean).join(': ');
			errors.set(what, (errors.get(what) ?? 0) + 1);
		});
		child.on('exit', (code) => {
			if (code !== null && code !== 0) throw new Error(`the bot ended by itself with code ${code}`);
		});
		alive = child;
		return child;
	}

	/** One that was killed a moment ago hears nothing any more, and need not. */
	function tellAlive(what: 'reload' | 'move' | 'end'): void {
		if (alive?.connected) alive.send(what, () => undefined);
	}

	return {
		errors: () => errors,
		tell: tellAlive,
		liveFor(ms, after) {
			const child = begin(clockOff());
			const death = once(child, 'exit').then(() => true);
			const kill = () => setTimeout(() => child.kill('SIGKILL'), ms);
			if (after === 'beginning') kill();
			else child.on('message', ({ kind }: Told) => kind === 'alive' && kill());
			return { endsWithin: (within) => Promise.race([death, pass(within, false)]) };
		},
		async liveUntil(isDone, ms) {
			begin(0);
			const until = Date.now() + ms;
			while (Date.now() < until) {
				await pass(500);
				if (await isDone()) return;
			}
		},
		async end() {
			if (alive === undefined || alive.exitCode !== null || alive.signalCode !== null) return;
			const death = once(alive, 'exit');
			tellAlive('end');
			const timer = setTimeout(() => alive?.kill('SIGKILL'), 10_000);
			await death;
			clearTimeout(timer);
		},
	};
}
