import type { Manner } from '#src/subscriptions/manner.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { type Fault, judge } from './judge.ts';
import { judgeUndone } from './judge-manner.ts';
import { startMachine } from './machine.ts';
import { firstSubscriptions, settleServers } from './people.ts';
import { calmWeather } from './weather.ts';
import { createWorld, type World } from './world.ts';

/** The awaits after which a process ended, and what was wrong in the end. */
export type Crash = { readonly endsAfter: readonly number[]; readonly faults: readonly Fault[] };

const minuteMs = 60_000;
const seed = 4;

/** How long the program is down each time, and how many messages from others precede each story. */
export type Circumstances = { readonly downMs: number; readonly crowd?: number };

/** Posts two stories to digests, to alerts and in a forum, once per await, and ends the process at that await. */
export async function crashAtEveryAwait(circumstances: Circumstances): Promise<readonly Crash[]> {
	const { awaits } = await run([], circumstances);
	const crashes: Crash[] = [];
	for (let one = 1; one <= awaits; one += 1) {
		crashes.push((await run([one], circumstances)).crash);
	}
	return crashes;
}

/** The same for each pair of awaits, the second in the process that follows. */
export async function crashAtEveryPair(circumstances: Circumstances): Promise<readonly Crash[]> {
	const { awaits } = await run([], circumstances);
	const crashes: Crash[] = [];
	for (let one = 1; one <= awaits; one += 1) {
		const first = await run([one], circumstances);
		for (let other = one + 1; other <= first.awaits; other += 1) {
			crashes.push((await run([one, other], circumstances)).crash);
		}
	}
	return crashes;
}

async function run(
	endsAfter: readonly number[],
	{ downMs, crowd = 0 }: Circumstances,
): Promise<{ readonly crash: Crash; readonly awaits: number }> {
	const world = createWorld(seed, calmWeather, new Set(endsAfter));
	try {
		settleServers(world);
		for (const one of allKinds(world)) world.disk.write(`subscription:${one.id}`, one);
		const machine = startMachine(world, downMs);
		await publishTwoStories(world, crowd);
		machine.end();
		const undone = judgeUndone(world);
		return { crash: { endsAfter, faults: [...judge(world), ...undone] }, awaits: world.now.awaits };
	} finally {
		world.time.end();
	}
}

async function publishTwoStories(world: World, crowd: number): Promise<void> {
	const { time, news, discord } = world;
	await passMinutes(world, 2);
	for (const word of ['one', 'two']) {
		for (const channel of discord.channels.values()) discord.chatter(channel, crowd);
		news.publish('alpha', new Date(time.nowMs()).toISOString());
		news.notifyListeners();
		await passMinutes(world, word === 'one' ? 1 : 0);
	}
	await passMinutes(world, 75);
}

function allKinds(world: World): Subscription[] {
	const [one] = firstSubscriptions(world, 1);
	if (one === undefined) return [];
	const topics: Subscription['wish']['topics'] = [{ kind: 'words', words: 'alpha' }];
	const about = { topics, except: [], timezone: 'UTC' };
	const schedule = { days: [0, 1, 2, 3, 4, 5, 6], times: ['12:30'] };
	const digest = { kind: 'digest', ...about, schedule, whenEmpty: 'nothing' } as const;
	const alert = { kind: 'alert', ...about, budget: 6 } as const;
	const [guildId = ''] = world.discord.guilds.keys();
	const ping = { id: '760000000000000001', name: 'News' };
	const tags = [{ id: '770000000000000001', name: 'Digests' }];
	const manner: Manner = { ping, publish: true, thread: true, tags };
	const talked = { ...digest, topics: [], content: 'most talked about' as const };
	const base = { ...one, guildId, manner, channelId: '710000000000000001', place: 'text' } as const;
	return [
		{ ...base, id: 'adigest000', wish: digest },
		{ ...base, id: 'atalked000', wish: talked },
		{ ...base, id: 'analert000', wish: alert },
		{ ...base, id: 'aforum0000', wish: digest, place: 'forum', channelId: '730000000000000000' },
	];
}

async function passMinutes({ time }: World, minutes: number): Promise<void> {
	const untilMs = time.nowMs() + minutes * minuteMs;
	while (time.nowMs() < untilMs && (await time.step()));
}
