import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { GivenUp } from './judge-manner.ts';
import type { LifeSettings } from './live.ts';

/** Starts and kills one bot process after another. */
export type Lives = {
	/** Starts a bot and kills it `ms` of real time after its start, or after it is connected. */
	liveFor(ms: number, after: 'start' | 'connected'): { endsWithin(ms: number): Promise<boolean> };
	/** Starts a bot and waits until `isDone`, or at most `ms`. */
	liveUntil(isDone: () => Promise<boolean>, ms: number): Promise<void>;
	/** Makes the running bot load new articles, or move a subscription to another channel. */
	send(command: 'reload' | 'move'): void;
	/** The number of times the bots logged each error. */
	errors(): ReadonlyMap<string, number>;
	/** What the bots said that they would not do. */
	givenUp(): readonly GivenUp[];
	end(): Promise<void>;
};

type BotMessage =
	| { kind: 'alive' }
	| { kind: 'error'; event?: string; error?: { message?: string } }
	| { kind: 'given up'; one: GivenUp };

const program = join(import.meta.dirname, 'chaos-bot.ts');

/** `clockOff` returns how far the next bot's clock is off, in milliseconds. */
export function openLives(life: Omit<LifeSettings, 'clockOffMs'>, clockOff: () => number): Lives {
	const errors = new Map<string, number>();
	const givenUp: GivenUp[] = [];
	let alive: ChildProcess | undefined;

	function start(clockOffMs: number): ChildProcess {
		const child = fork(program, [JSON.stringify({ ...life, clockOffMs })], {
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
		});
		child.on('message', (message: BotMessage) => {
			if (message.kind === 'given up') givenUp.push(message.one);
			if (message.kind !== 'error') return;
			const what = [message.event, message.error?.message].filter(Boolean).join(': ');
			errors.set(what, (errors.get(what) ?? 0) + 1);
		});
		child.on('exit', (code) => {
			if (code !== null && code !== 0) throw new Error(`the bot exited with code ${code}`);
		});
		alive = child;
		return child;
	}

	/** Ignores failures: a bot that was just killed gets no more messages. */
	function sendToBot(command: 'reload' | 'move' | 'end'): void {
		if (alive?.connected) alive.send(command, () => undefined);
	}

	return {
		errors: () => errors,
		givenUp: () => givenUp,
		send: sendToBot,
		liveFor(ms, after) {
			const child = start(clockOff());
			const death = once(child, 'exit').then(() => true);
			const kill = () => setTimeout(() => child.kill('SIGKILL'), ms);
			if (after === 'start') kill();
			else child.on('message', ({ kind }: BotMessage) => kind === 'alive' && kill());
			return { endsWithin: (within) => Promise.race([death, wait(within, false)]) };
		},
		async liveUntil(isDone, ms) {
			start(0);
			const until = Date.now() + ms;
			while (Date.now() < until) {
				await wait(500);
				if (await isDone()) return;
			}
		},
		async end() {
			if (alive === undefined || alive.exitCode !== null || alive.signalCode !== null) return;
			const death = once(alive, 'exit');
			sendToBot('end');
			const timer = setTimeout(() => alive?.kill('SIGKILL'), 10_000);
			await death;
			clearTimeout(timer);
		},
	};
}
