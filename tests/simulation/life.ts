import { createBook } from '#src/subscriptions/book.ts';
import { createProcess, steadyClock } from './process.ts';
import { createLog, type Running, run } from './running.ts';
import type { World } from './world.ts';

/** One process of the program, from its start to its end: the real delivery, book and sender. */
export type Life = {
	/** Undefined while it starts, and once it has ended. */
	running(): Running | undefined;
	kill(): void;
	/** Like SIGTERM; resolves once the process has ended. */
	close(): Promise<void>;
};

/** How long a service manager waits before it kills the process. */
const closingMs = 5_000;

/** Starts a process; `onEnded` is called when it ends. */
export function beginLife(world: World, number: number, onEnded: () => void): Life {
	const { time, dice, journal } = world;
	let running: Running | undefined;
	const process = createProcess(world, {
		onEnded() {
			journal.note(`process ${number} ends`);
			onEnded();
		},
	});
	void start();

	return {
		running: () => (process.isAlive() ? running : undefined),
		kill: process.kill,
		async close() {
			journal.note(`process ${number} is asked to end`);
			const cancelKill = time.after(closingMs, process.kill);
			await running?.delivery.close();
			cancelKill();
			process.kill();
		},
	};

	async function start(): Promise<void> {
		journal.note(`process ${number} starts`);
		const log = createLog(world, number);
		const book = await createBook({ store: world.disk.openFor(process), log });
		await time.pass(dice.between(200, 4_000));
		if (!process.isAlive()) return;
		const now = () => new Date(time.nowMs() + world.now.clockAheadMs);
		const onOpened = (opened: Running) => {
			running = opened;
		};
		const elapsedMs = steadyClock(world);
		await run(world, { number, process, book, log, now, elapsedMs, onOpened });
	}
}
