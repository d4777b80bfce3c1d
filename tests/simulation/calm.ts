import { noTrouble } from './discord/troubles.ts';
import type { Fault } from './judge.ts';
import type { Machine } from './machine.ts';
import { firstSubscriptions, moveAway } from './people.ts';
import type { World } from './world.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Adds so many subscriptions once they can be served. */
export async function addSubscriptions(
	world: World,
	machine: Machine,
	count: number,
): Promise<void> {
	for (const one of firstSubscriptions(world, count)) {
		while (machine.running(one) === undefined) await world.time.step();
		void machine.running(one)?.book.add(one);
	}
	await passUntil(world, world.time.nowMs() + minuteMs);
}

/** Ends early if a fault is noticed. */
export async function passUntil({ time, witness }: World, untilMs: number): Promise<void> {
	while (time.nowMs() < untilMs && witness.faults.length === 0) {
		if (!(await time.step())) return;
	}
}

/** Discord works, the clock is right, and no process ends; what a person or a server closed stays closed. */
export function endTrouble(world: World, machine: Machine): void {
	world.journal.note('the calm begins');
	world.now.shares = noTrouble;
	world.now.crashes = 0;
	world.now.freezes = 0;
	world.now.clockAheadMs = 0;
	world.disk.failWrites(0);
	machine.hurry();
}

/** Opens whatever is closed. */
export async function openEverything(world: World, machine: Machine): Promise<void> {
	const { discord, refusedWords, journal, time } = world;
	journal.note('everything opens');
	refusedWords.clear();
	const usable = { isShut: false, isHidden: false, lacksHistory: false, isLocked: false };
	for (const channel of discord.channels.values()) {
		Object.assign(channel, { ...usable, isArchived: false, refusesAll: undefined });
	}
	for (const guild of discord.guilds.values()) {
		Object.assign(guild, { isHere: true, isAvailable: true });
		machine.notify('entered', guild.id);
	}
	await passUntil(world, time.nowMs() + minuteMs);
}

/** Long enough for every subscription's next digest, however rare. */
export const settledMs = 27 * hourMs;

export type Settling = {
	/** How long it may take. */
	readonly withinMs: number;
	readonly judge: () => Fault[];
};

/** Lets time pass until nothing is owed and `judge` finds nothing, and returns what it finds in the end. */
export async function settle(
	world: World,
	machine: Machine,
	{ withinMs, judge }: Settling,
): Promise<Fault[]> {
	const untilMs = world.time.nowMs() + withinMs;
	while (world.time.nowMs() < untilMs && world.witness.faults.length === 0) {
		moderate(world, machine);
		await passUntil(world, world.time.nowMs() + hourMs);
		if (isQuiet(world) && judge().length === 0) break;
	}
	return judge();
}

/** Moderators move subscriptions out of deleted channels, and resume those that are paused. */
function moderate(world: World, machine: Machine): void {
	const { discord, witness } = world;
	for (const one of witness.records.values()) {
		const { last } = one;
		const running = last && machine.running(last);
		if (last === undefined || running === undefined) continue;
		if (discord.channels.get(last.channelId)?.isGone) void moveAway(world, running, last);
		// Ask the process, not the store: a write that seemed to fail may be in the store alone.
		const current = running.book.find(last.id) ?? last;
		if (current.paused === undefined) continue;
		if (last.paused === undefined) one.excusedMs = world.time.nowMs();
		void running.delivery.resume(last.id);
	}
}

function isQuiet({ witness }: World): boolean {
	return [...witness.records.values()].every(
		({ last }) => last === undefined || (last.owed === undefined && last.blocked === undefined),
	);
}
