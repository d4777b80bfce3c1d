import type { Subscription } from '#src/subscriptions/subscription.ts';
import { beginLife, type Life } from './life.ts';
import type { Running, ServerEvent } from './running.ts';
import type { World } from './world.ts';

/** The machine that the program runs on: whenever a process ends, another starts some time later. */
export type Machine = {
	/** What serves this subscription now; by default, any. */
	running(one?: Pick<Subscription, 'guildId'>): Running | undefined;
	/** Asks the running processes to end; another starts after them. */
	restart(): void;
	/** Delivers an event of the gateway to whatever serves the server. */
	notify(what: ServerEvent, guildId: string): void;
	/** From now on the program is never down for long. */
	hurry(): void;
	end(): void;
};

/** One machine, where two processes can overlap. */
export type SingleMachine = Machine & {
	/** Starts a second process, and ends the first a little later. */
	overlap(): void;
};

const secondMs = 1_000;
const minuteMs = 60 * secondMs;

/** `fixedDownMs`: how long the program is down each time; by default random. */
export function startMachine(world: World, fixedDownMs?: number): SingleMachine {
	const { time, dice, journal } = world;
	let number = 0;
	let lives: Life[] = [];
	let isHurrying = false;
	let isOn = true;
	begin();

	return {
		running: () => lives.findLast((life) => life.running() !== undefined)?.running(),
		restart() {
			for (const life of lives) void life.close();
		},
		overlap() {
			const before = lives;
			begin();
			time.after(dice.between(5, 60) * secondMs, () => {
				for (const life of before) dice.is(0.5) ? life.kill() : void life.close();
			});
		},
		notify(what, guildId) {
			for (const life of lives) life.running()?.notify(what, guildId);
		},
		hurry() {
			isHurrying = true;
		},
		end() {
			isOn = false;
			for (const life of lives) life.kill();
		},
	};

	function begin(): void {
		number += 1;
		const life = beginLife(world, number, () => {
			lives = lives.filter((one) => one !== life);
			if (lives.length === 0) beginLater();
		});
		lives = [...lives, life];
	}

	/** As a service manager does. */
	function beginLater(): void {
		const ms = fixedDownMs ?? (isHurrying ? secondMs : downMs());
		if (ms > minuteMs) journal.note(`the program is down for ${Math.round(ms / minuteMs)} minutes`);
		time.after(ms, () => {
			if (isOn && lives.length === 0) begin();
		});
	}

	/** Usually as long as a restart takes. */
	function downMs(): number {
		if (dice.is(0.75)) return dice.between(1, 30) * secondMs;
		return dice.is(0.8) ? dice.between(1, 20) * minuteMs : dice.between(30, 360) * minuteMs;
	}
}
