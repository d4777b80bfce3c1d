import { noTrouble } from './discord/troubles.ts';
import { beginHappenings } from './happenings.ts';
import { type Fault, judge } from './judge.ts';
import { judgeBlocked } from './judge-blocked.ts';
import { type Machine, startMachine } from './machine.ts';
import { firstSubscriptions, moveAway, settleServers } from './people.ts';
import type { Weather } from './weather.ts';
import { openWorld, type World } from './world.ts';

/** What became of one episode: a world, some time of trouble in it, and peace until all is settled. */
export type Episode = {
	readonly seed: number;
	readonly steps: number;
	readonly stories: number;
	readonly messages: number;
	/** Empty where every promise was kept. */
	readonly faults: readonly Fault[];
	/** What led to the first of them. */
	readonly trace: readonly string[];
};

export type EpisodeSettings = {
	readonly seed: number;
	/** Drawn by the seed where it is not given. */
	readonly weather?: Weather;
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Lines that are told of what led to a fault. */
const traceMax = 60;
/** How long the trouble goes on. */
const troubleMs = 14 * hourMs;
/** In peace, what is blocked has been looked at and whoever is to be told has been. */
const toldMs = 130 * minuteMs;
/** The last digest of a day is not further away. */
const settledMs = 27 * hourMs;

export async function runEpisode({ seed, weather }: EpisodeSettings): Promise<Episode> {
	const world = openWorld(seed, weather);
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
	await subscribe(world, machine);
	const happenings = beginHappenings(world, machine);
	const peaceMs = world.time.nowMs() + troubleMs;
	if (world.weather.isTwofold) overlapOften(world, machine, peaceMs);
	await passUntil(world, peaceMs);
	happenings.end();
	calm(world, machine);
	await passUntil(world, world.time.nowMs() + toldMs);
	const untold = judgeBlocked(world);
	await open(world, machine);
	const untilMs = world.time.nowMs() + settledMs;
	while (world.time.nowMs() < untilMs && world.witness.faults.length === 0) {
		tend(world, machine);
		await passUntil(world, world.time.nowMs() + hourMs);
		if (isQuiet(world) && judge(world).length === 0) break;
	}
	return [...untold, ...judge(world)];
}

async function subscribe(world: World, machine: Machine): Promise<void> {
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

/** Until peace begins. */
function overlapOften(world: World, machine: Machine, untilMs: number): void {
	const { time, dice } = world;
	time.after(dice.between(5, 60) * minuteMs, () => {
		if (time.nowMs() > untilMs) return;
		machine.overlap();
		overlapOften(world, machine, untilMs);
	});
}

/** Discord is well, the clock is right, nothing ends; what a person or a server shut stays shut. */
function calm(world: World, machine: Machine): void {
	world.journal.note('peace begins');
	world.now.shares = noTrouble;
	world.now.crashes = 0;
	world.now.clockAheadMs = 0;
	world.disk.failWrites(0);
	machine.hurry();
}

/** Whatever was shut is opened. */
async function open(world: World, machine: Machine): Promise<void> {
	const { discord, refusedWords, journal, time } = world;
	journal.note('everything is opened');
	refusedWords.clear();
	const well = { isShut: false, isHidden: false, lacksHistory: false, isLocked: false };
	for (const channel of discord.channels.values()) {
		Object.assign(channel, { ...well, isArchived: false, refusesAll: undefined });
	}
	for (const guild of discord.guilds.values()) {
		Object.assign(guild, { isHere: true, isAvailable: true });
		machine.hear('entered', guild.id);
	}
	await passUntil(world, time.nowMs() + minuteMs);
}

/** Moderators find another channel for what lost its own, and end all pauses. */
function tend(world: World, machine: Machine): void {
	const { discord, witness } = world;
	for (const one of witness.known.values()) {
		const { last } = one;
		const running = machine.running();
		if (last === undefined || running === undefined) continue;
		if (discord.channels.get(last.channelId)?.isGone) void moveAway(world, running, last);
		// By the process's own word: a write that was kept and still failed may be in the store alone.
		const standing = running.book.find(last.id) ?? last;
		if (standing.paused === undefined) continue;
		if (last.paused === undefined) one.excusedMs = world.time.nowMs();
		void running.delivery.resume(last.id);
	}
}

function isQuiet({ witness }: World): boolean {
	return [...witness.known.values()].every(
		({ last }) => last === undefined || (last.owed === undefined && last.blocked === undefined),
	);
}
