import { beginLife, type Life, type Running } from './life.ts';
import type { World } from './world.ts';

/** The machine that the program runs on: whenever it ends, it is started again some time later. */
export type Machine = {
	running(): Running | undefined;
	/** Asks it to end, and starts it again. */
	restart(): void;
	/** Starts a second process beside the first, and ends the first a little later. */
	overlap(): void;
	/** What the gateway tells whatever runs. */
	hear(...told: Parameters<Life['hear']>): void;
	/** From now on nothing is down for long. */
	hurry(): void;
	end(): void;
};

const secondMs = 1_000;
const minuteMs = 60 * secondMs;

/** `downFor`: how long it is down each time; drawn where it is not given. */
export function startMachine(world: World, downFor?: number): Machine {
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
		hear(what, guildId) {
			for (const life of lives) life.hear(what, guildId);
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
		const ms = downFor ?? (isHurrying ? secondMs : downMs());
		if (ms > minuteMs) journal.note(`it is down for ${Math.round(ms / minuteMs)} minutes`);
		time.after(ms, () => {
			if (isOn && lives.length === 0) begin();
		});
	}

	/** Mostly as long as a restart takes. */
	function downMs(): number {
		if (dice.is(0.75)) return dice.between(1, 30) * secondMs;
		return dice.is(0.8) ? dice.between(1, 20) * minuteMs : dice.between(30, 360) * minuteMs;
	}
}
