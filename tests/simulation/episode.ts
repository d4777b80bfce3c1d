import { noTrouble } from './discord/troubles.ts';
import { type Fault, judge } from './judge.ts';
import { judgeBlocked } from './judge-blocked.ts';
import { type Machine, startMachine } from './machine.ts';
import { firstSubscriptions, moveAway, settleServers } from './people.ts';
import type { Weather } from './weather.ts';
import { createWorld, type World } from './world.ts';
import { startWorldEvents } from './world-events.ts';

/** The result of one episode: hours of trouble in a new world, then calm until everything is settled. */
export type Episode = {
	readonly seed: number;
	readonly steps: number;
	readonly stories: number;
	readonly messages: number;
	/** Empty if every promise was kept. */
	readonly faults: readonly Fault[];
	/** The journal lines that led to the first fault. */
	readonly trace: readonly string[];
};

export type EpisodeSettings = {
	readonly seed: number;
	/** By default drawn from the seed. */
	readonly weather?: Weather;
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** The most lines in a trace. */
const traceMax = 60;
/** How long the trouble lasts. */
const troubleMs = 14 * hourMs;
/** In calm, long enough to check every block and to notify moderators. */
const notifyMs = 130 * minuteMs;
/** Long enough for every subscription's next digest. */
const settledMs = 27 * hourMs;

/** Runs one episode. A fault ends it early. */
export async function runEpisode({ seed, weather }: EpisodeSettings): Promise<Episode> {
	const world = createWorld(seed, weather);
	const { time, discord, news, journal } = world;
	const rejected: unknown[] = [];
	const onRejected = (error: unknown) => rejected.push(error);
	process.on('unhandledRejection', onRejected);
	let faults: Fault[] = [];
	try {
		settleServers(world);
		const machine = startMachine(world);
		faults = await live(world, machine);
		machine.end();
	} catch (error) {
		faults = [{ text: error instanceof Error ? `${error.stack}` : `${error}`, about: [] }];
	} finally {
		time.end();
		process.off('unhandledRejection', onRejected);
	}
	faults.push(...rejected.map((error) => ({ text: `rejected: ${stackOf(error)}`, about: [] })));
	const [first] = faults;
	return {
		seed,
		faults,
		steps: time.steps(),
		stories: news.stories.length,
		messages: discord.posted.length,
		trace: first === undefined ? [] : journal.of(first.about, traceMax),
	};
}

function stackOf(error: unknown): string {
	return error instanceof Error ? `${error.stack}` : `${error}`;
}

async function live(world: World, machine: Machine): Promise<Fault[]> {
	await addSubscriptions(world, machine);
	const events = startWorldEvents(world, machine);
	const calmFromMs = world.time.nowMs() + troubleMs;
	if (world.weather.hasTwoProcesses) overlapOften(world, machine, calmFromMs);
	await passUntil(world, calmFromMs);
	events.end();
	endTrouble(world, machine);
	await passUntil(world, world.time.nowMs() + notifyMs);
	const unnotified = judgeBlocked(world);
	await openEverything(world, machine);
	const untilMs = world.time.nowMs() + settledMs;
	while (world.time.nowMs() < untilMs && world.witness.faults.length === 0) {
		moderate(world, machine);
		await passUntil(world, world.time.nowMs() + hourMs);
		if (isQuiet(world) && judge(world).length === 0) break;
	}
	return [...unnotified, ...judge(world)];
}

async function addSubscriptions(world: World, machine: Machine): Promise<void> {
	while (machine.running() === undefined) await world.time.step();
	const book = machine.running()?.book;
	for (const one of firstSubscriptions(world, world.dice.between(2, 6))) void book?.add(one);
	await passUntil(world, world.time.nowMs() + minuteMs);
}

async function passUntil({ time, witness }: World, untilMs: number): Promise<void> {
	while (time.nowMs() < untilMs && witness.faults.length === 0) {
		if (!(await time.step())) return;
	}
}

/** Until the calm begins. */
function overlapOften(world: World, machine: Machine, untilMs: number): void {
	const { time, dice } = world;
	time.after(dice.between(5, 60) * minuteMs, () => {
		if (time.nowMs() > untilMs) return;
		machine.overlap();
		overlapOften(world, machine, untilMs);
	});
}

/** Discord works, the clock is right, and no process ends; what a person or a server closed stays closed. */
function endTrouble(world: World, machine: Machine): void {
	world.journal.note('the calm begins');
	world.now.shares = noTrouble;
	world.now.crashes = 0;
	world.now.clockAheadMs = 0;
	world.disk.failWrites(0);
	machine.hurry();
}

/** Opens whatever is closed. */
async function openEverything(world: World, machine: Machine): Promise<void> {
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

/** Moderators move subscriptions out of deleted channels, and resume those that are paused. */
function moderate(world: World, machine: Machine): void {
	const { discord, witness } = world;
	for (const one of witness.records.values()) {
		const { last } = one;
		const running = machine.running();
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
