import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openLocalDiscord } from 'local-discord';
import { openDocumentStore } from '#src/store/open-store.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { channelId, guildId, shardedWorld } from '../tests/cluster/sharded-world.ts';
import { startBot } from './bots.ts';
import { makeAlerts, makeDigests } from './made-subscriptions.ts';
import { summarize, type Timing } from './measure.ts';
import type { CrowdFigures } from './results.ts';
import { makeBenchWorld } from './topics.ts';

const token = 'a-token-of-the-local-discord';
const dataFolder = join(import.meta.dirname, '..', 'data');

const [folder = '', servers, subscriptions, starts] = process.argv.slice(2);
process.send?.(await measureCrowd(Number(servers), Number(subscriptions), Number(starts)));

/** Measures one process with many servers and subscriptions, half of them digests and half alerts. */
async function measureCrowd(
	servers: number,
	subscriptions: number,
	starts: number,
): Promise<CrowdFigures> {
	const alone = await measureStarts('alone', { servers: 1, made: [], starts });
	const made = makeSubscriptions(servers, subscriptions);
	const empty = await measureStarts('servers', { servers, made: [], starts });
	const full = await measureStarts('full', { servers, made, starts });
	return { servers, subscriptions, starts, alone, empty, full };
}

type Crowd = {
	readonly servers: number;
	readonly made: readonly Subscription[];
	readonly starts: number;
};

/** The first start is not counted, because it loads the articles. */
async function measureStarts(
	name: string,
	{ servers, made, starts }: Crowd,
): Promise<CrowdFigures['full']> {
	const stateFolder = join(folder, name);
	await storeAll(stateFolder, made);
	const world = shardedWorld(servers);
	const discord = await openLocalDiscord({
		port: 0,
		token,
		world,
		now: () => new Date(),
		rateLimits: 'off',
	});
	const readyMs: number[] = [];
	const memoryBytes: number[] = [];
	let tick: Timing | undefined;
	for (let start = 0; start <= starts; start++) {
		const bot = await startBot({ program: 'dateline-bot', stateFolder, dataFolder }, discord);
		if (start > 0) {
			readyMs.push(bot.readyMs);
			tick = summarize(await bot.ticks());
			memoryBytes.push(await bot.memoryBytes());
		}
		await bot.close();
	}
	await discord.close();
	if (tick === undefined) throw new Error('there was no start that counts');
	return { ready: summarize(readyMs), memory: summarize(memoryBytes), tick };
}

async function storeAll(stateFolder: string, made: readonly Subscription[]): Promise<void> {
	mkdirSync(stateFolder, { recursive: true });
	const store = await openDocumentStore({
		url: undefined,
		file: join(stateFolder, 'subscriptions.sqlite'),
		onTrouble(error) {
			throw error;
		},
	});
	await Promise.all(made.map((one) => store.put(`subscription:${one.id}`, one)));
	await store.close();
}

/** As many in each server. None is due, and none follows the few articles that there are. */
function makeSubscriptions(servers: number, count: number): readonly Subscription[] {
	const now = new Date();
	const half = Math.ceil(count / 2);
	const plan = {
		count: half,
		wishes: half,
		world: makeBenchWorld(),
		// Of no log, so that they begin with what arrives next.
		position: { archive: 'none', seq: 0 },
		posted: [],
		due: new Date(now.getTime() - 60_000),
		channels: ['0'],
	};
	return [...makeDigests(plan), ...makeAlerts(plan)].map((one, number) => ({
		...one,
		guildId: guildId(number % servers),
		channelId: channelId(number % servers),
		cursor: { ...one.cursor, slot: now.toISOString() },
	}));
}
