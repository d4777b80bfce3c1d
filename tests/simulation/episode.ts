import {
	addSubscriptions,
	endTrouble,
	openEverything,
	passUntil,
	settle,
	settledMs,
} from './calm.ts';
import { type Fault, judge } from './judge.ts';
import { judgeBlocked } from './judge-blocked.ts';
import { type SingleMachine, startMachine } from './machine.ts';
import { settleServers } from './people.ts';
import type { Weather } from './weather.ts';
import { createWorld, type World } from './world.ts';
import { startWorldEvents } from './world-events.ts';

/** The result of one episode: hours of trouble in a new world, then calm until everything is settled. */
export type Episode = {
	readonly seed: number;
	readonly steps: number;
	readonly stories: number;
	readonly messages: number;
	/** How often each kind of trouble happened to the processes of a cluster. */
	readonly troubles: ReadonlyMap<string, number>;
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

/** Runs one episode. A fault ends it early. */
export function runEpisode({ seed, weather }: EpisodeSettings): Promise<Episode> {
	const world = createWorld(seed, weather);
	return recordEpisode(world, seed, async () => {
		settleServers(world);
		const machine = startMachine(world);
		const faults = await live(world, machine);
		machine.end();
		return faults;
	});
}

/** Runs an episode in a new world, whose time then ends. */
export async function recordEpisode(
	{ time, discord, news, journal, troubles }: World,
	seed: number,
	run: () => Promise<Fault[]>,
): Promise<Episode> {
	const rejected: unknown[] = [];
	const onRejected = (error: unknown) => rejected.push(error);
	process.on('unhandledRejection', onRejected);
	let faults: Fault[] = [];
	try {
		faults = await run();
	} catch (error) {
		faults = [{ text: stackOf(error), about: [] }];
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
		troubles,
		trace: first === undefined ? [] : journal.of(first.about, traceMax),
	};
}

function stackOf(error: unknown): string {
	return error instanceof Error ? `${error.stack}` : `${error}`;
}

async function live(world: World, machine: SingleMachine): Promise<Fault[]> {
	await addSubscriptions(world, machine, world.dice.between(2, 6));
	const events = startWorldEvents(world, machine);
	const calmFromMs = world.time.nowMs() + troubleMs;
	if (world.weather.hasTwoProcesses) overlapOften(world, machine, calmFromMs);
	await passUntil(world, calmFromMs);
	events.end();
	endTrouble(world, machine);
	await passUntil(world, world.time.nowMs() + notifyMs);
	const unnotified = judgeBlocked(world);
	await openEverything(world, machine);
	const settling = { withinMs: settledMs, judge: () => judge(world) };
	return [...unnotified, ...(await settle(world, machine, settling))];
}

/** Until the calm begins. */
function overlapOften(world: World, machine: SingleMachine, untilMs: number): void {
	const { time, dice } = world;
	time.after(dice.between(5, 60) * minuteMs, () => {
		if (time.nowMs() > untilMs) return;
		machine.overlap();
		overlapOften(world, machine, untilMs);
	});
}
