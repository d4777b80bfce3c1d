import { addSubscriptions, endTrouble, openEverything, passUntil, settle } from '../calm.ts';
import { type Episode, recordEpisode } from '../episode.ts';
import { type Fault, judge } from '../judge.ts';
import { settleServers } from '../people.ts';
import { drawClusterWeather } from '../weather.ts';
import { createWorld, type World } from '../world.ts';
import { startWorldEvents } from '../world-events.ts';
import { startFleet } from './fleet.ts';
import { startFleetEvents } from './fleet-events.ts';
import { judgeFleet } from './judge-fleet.ts';

/** One server on each shard. */
const total = 8;
const guildIds = Array.from(
	{ length: total },
	(_, shard) => `${(BigInt(2 ** 37 + shard) << 22n) + 17n}`,
);
const minuteMs = 60_000;
const troubleMs = 90 * minuteMs;
/** Digests come every half hour, and what is blocked is tried every hour. */
const settledMs = 8 * 60 * minuteMs;

/** Runs an episode with two or four processes that share servers by leases. */
export function runClusterEpisode(seed: number): Promise<Episode> {
	const world = createWorld(seed, drawClusterWeather);
	return recordEpisode(world, seed, () => live(world));
}

async function live(world: World): Promise<Fault[]> {
	const { dice, time } = world;
	settleServers(world, guildIds);
	const lifeMs = dice.pick([15_000, 30_000, 60_000]);
	const fleet = startFleet(world, { processes: dice.pick([2, 4]), total, lifeMs });
	await addSubscriptions(world, fleet, dice.between(6, 10));
	const events = startWorldEvents(world, fleet);
	const fleetEvents = startFleetEvents(world, fleet);
	world.now.freezes = dice.is(0.5) ? dice.chance() * 0.002 : 0;
	await passUntil(world, time.nowMs() + troubleMs);
	events.end();
	fleetEvents.end();
	endTrouble(world, fleet);
	await openEverything(world, fleet);
	const faults = await settle(world, fleet, {
		withinMs: settledMs,
		judge: () => [...judge(world), ...judgeFleet(fleet, total)],
	});
	fleet.end();
	return [...faults, ...world.witness.alarms];
}
