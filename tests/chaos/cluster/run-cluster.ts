import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openLocalDiscord } from 'local-discord';
import type { Pool } from 'pg';
import { z } from 'zod';
import { isMostTalked } from '#src/delivery/most-talked.ts';
import { openPool } from '#src/store/postgres-store.ts';
import { type ChaosPlan, planChaos } from '../chaos-world.ts';
import { collectDelivered } from '../collect-delivered.ts';
import { createNews } from '../news.ts';
import { seeded } from '../seeded.ts';
import { subscribeAll } from '../subscribe-all.ts';
import { type Tally, tallyOf } from '../tally.ts';
import { startTrouble } from '../trouble.ts';
import { type Asked, askServers } from './ask-servers.ts';
import { openBots } from './bots.ts';
import { createFaults, type FaultKind, type Faults } from './faults.ts';
import { foreignWrites, noteForeignWrites } from './foreign-writes.ts';
import type { OwnPostgres } from './own-postgres.ts';
import { createSupervisor } from './supervisor.ts';
import { createTakeovers, type Takeover } from './takeovers.ts';

export type ClusterChaosSettings = {
	/** Of an empty database. */
	readonly databaseUrl: string;
	/** Undefined: Postgres is not restarted. */
	readonly restartPostgres?: OwnPostgres['restart'];
	readonly seed: number;
	readonly processes: number;
	readonly servers: number;
	readonly subscriptions: number;
	/** Whether two in three subscriptions are digests, which are due every second minute; otherwise all are alerts. */
	readonly hasDigests: boolean;
	/** How many articles are published between the first and the last fault. */
	readonly articles: number;
	/** In this order. */
	readonly faults: readonly FaultKind[];
	readonly leaseMs: number;
	/** How long Discord answers a nonce with its message. */
	readonly nonceWindowMs: number;
	/** Where to keep what each process logged; undefined: nowhere. */
	readonly logFolder?: string | undefined;
	readonly onProgress?: (line: string) => void;
};

export type ClusterChaosResult = Tally & {
	/** Digests that were posted. */
	readonly slots: number;
	/** Stories that were posted as alerts. */
	readonly alerts: number;
	readonly articles: number;
	/** How often each fault happened. */
	readonly faults: ReadonlyMap<FaultKind, number>;
	/** The servers that were asked in peace, and during faults. */
	readonly asked: Asked;
	/** What another process than the holder wrote. */
	readonly foreign: readonly string[];
	readonly takeovers: readonly Takeover[];
	/** How often processes ended by themselves, or not cleanly. */
	readonly exits: ReadonlyMap<string, number>;
	readonly logged: ReadonlyMap<string, number>;
	/** What the local Discord found wrong. */
	readonly findings: readonly string[];
	readonly tookMs: number;
};

/** Everything that a run found to be wrong. */
export function clusterFaultsOf(result: ClusterChaosResult): readonly string[] {
	const { lost, duplicated, undone, wrong, foreign, findings, asked } = result;
	return [...asked.faults, ...lost, ...duplicated, ...foreign, ...undone, ...wrong, ...findings];
}

const token = 'a-token-of-the-local-discord';
const shards = 8;
const hourMs = 3_600_000;
/** The most time from the last fault until everything is delivered. */
const finishMs = 900_000;
/** Without those after which only an operator can help. */
const shares = { loseAnswer: 0.05, hangUp: 0.03, fail5xx: 0.04, rateLimit: 0.03, delay: 0.05 };

/** Has several processes be one bot while they die, freeze and lose their network, then counts what was delivered. */
export async function runClusterChaos(settings: ClusterChaosSettings): Promise<ClusterChaosResult> {
	const { databaseUrl, leaseMs, onProgress = () => {} } = settings;
	const startedAt = Date.now();
	const folder = mkdtempSync(join(tmpdir(), 'dateline-cluster-chaos-'));
	const dataFolder = join(folder, 'data');
	mkdirSync(join(dataFolder, 'articles'), { recursive: true });
	const chance = seeded(settings.seed);
	const plan = planCluster(settings, new Date());
	const discord = await openLocalDiscord({
		port: 0,
		token,
		world: plan.world,
		now: () => new Date(),
		rateLimits: 'off',
		nonceWindowMs: settings.nonceWindowMs,
		serversPerShardMax: Math.ceil(settings.servers / shards),
		identifiesAtOnce: 16,
		messagesPerChannelMax: 100_000,
		noncesMax: 1_000_000,
	});
	const collected = collectDelivered(discord, { plan, token });
	const takeovers = createTakeovers(leaseMs);
	const pool = openPool({ url: databaseUrl, onTrouble() {}, timeoutMs: 10_000 });
	const bots = openBots({
		apiUrl: discord.url,
		token,
		clusterUrl: databaseUrl,
		dataFolder,
		folder,
		logFolder: settings.logFolder,
		onTaken: takeovers.noteTaken,
	});
	const supervisor = createSupervisor({ bots, discord, shards, leaseMs, chance });
	const asking = askServers(discord, plan, chance);
	const news = createNews(dataFolder, chance, Date.now() - hourMs);
	const restartPostgres = settings.restartPostgres ?? (async () => {});
	const faults = createFaults({ supervisor, takeovers, leaseMs, chance, restartPostgres });
	try {
		await prepare(settings, { pool, plan, folder, supervisor });
		onProgress('subscribed');
		for (let n = 0; n < settings.processes; n += 1) await supervisor.add();
		await supervisor.healthy();
		await asking.all();
		onProgress(`${settings.processes} processes serve ${settings.servers} servers`);
		news.publishPast();
		await asking.reload();
		const trouble = startTrouble(discord, plan, { chance, shares });
		asking.begin();
		const publishing = publishEvenly(settings, { faults, news, asking });
		for (const [index, kind] of settings.faults.entries()) {
			await faults.inject(kind);
			trouble.stir();
			onProgress(`${index + 1} of ${settings.faults.length} faults, the last: ${kind}`);
		}
		await publishing;
		trouble.end();
		asking.end();
		await supervisor.healthy();
		await asking.reload();
		await asking.all();
		const calmSince = new Date();
		const takeTally = async (of: ChaosPlan['subscriptions'] = plan.subscriptions) =>
			tallyOf(await collected.delivered(), {
				subscriptions: of,
				published: news.published,
				givenUp: bots.givenUp(),
				calmSince,
			});
		let tally = await takeTally();
		const until = Date.now() + finishMs;
		while (tally.lost.length + tally.undone.length > 0 && Date.now() < until) {
			await wait(10_000);
			tally = await takeTally();
			const missing = [...tally.lost, ...tally.undone];
			onProgress(`${missing.length} still to come, among them ${missing.slice(0, 3).join('; ')}`);
		}
		await asking.all();
		const alerts = await takeTally(plan.subscriptions.filter(isAlert));
		const digests = await takeTally(plan.subscriptions.filter((one) => !isAlert(one)));
		return {
			...tally,
			slots: digests.promises,
			alerts: alerts.owed - alerts.lost.length,
			articles: news.published.length,
			faults: faults.counts(),
			asked: asking.asked(),
			foreign: await foreignWrites(pool),
			takeovers: takeovers.all(),
			exits: supervisor.exits(),
			logged: bots.logged(),
			findings: discord.findings(),
			tookMs: Date.now() - startedAt,
		};
	} finally {
		asking.end();
		supervisor.end();
		await bots.end();
		await discord.close();
		await pool.end();
		rmSync(folder, { recursive: true });
	}
}

/** A process has no more charts drawn at the same time; other messages have none. */
const chartsAtOnceMax = 20;

/** A digest every second minute, so that many are due within a short run. */
function planCluster(
	{ servers, subscriptions: count, hasDigests }: ClusterChaosSettings,
	start: Date,
): ChaosPlan {
	const timesIn = (timeZone: string) => {
		const format = new Intl.DateTimeFormat('en-GB', {
			timeZone,
			hour: '2-digit',
			minute: '2-digit',
		});
		const times = Array.from({ length: 48 }, (_, n) =>
			format.format(start.getTime() + n * 2 * 60_000),
		);
		return times.sort();
	};
	const shape = { servers, channelsPerServer: 3, timesIn, budget: 60 };
	const { subscriptions: all, ...plan } = planChaos(count, start, shape);
	const uncharted = new Set(all.filter(({ wish }) => isMostTalked(wish)).slice(chartsAtOnceMax));
	const subscriptions = all.filter((one) => (hasDigests ? !uncharted.has(one) : isAlert(one)));
	return { ...plan, subscriptions };
}

function isAlert({ wish }: ChaosPlan['subscriptions'][number]): boolean {
	return wish.kind === 'alert';
}

type Prepared = {
	readonly pool: Pool;
	readonly plan: ChaosPlan;
	readonly folder: string;
	readonly supervisor: ReturnType<typeof createSupervisor>;
};

const LogStates = z.array(z.object({ name: z.string() }));

/** Has a process begin the log, and subscribes before anything is in it. */
async function prepare(
	{ databaseUrl }: ClusterChaosSettings,
	{ pool, plan, folder, supervisor }: Prepared,
): Promise<void> {
	await supervisor.add();
	await supervisor.healthy();
	const archive = await logName(pool);
	await supervisor.remove();
	await subscribeAll(plan.subscriptions, {
		stateFolder: folder,
		stateUrl: databaseUrl,
		position: { archive, seq: 0 },
	});
	await noteForeignWrites(pool, shards);
}

async function logName(pool: Pool): Promise<string> {
	for (;;) {
		const { rows } = await pool.query('SELECT name FROM dateline_log_state');
		const [state] = LogStates.parse(rows);
		if (state !== undefined) return state.name;
		await wait(100);
	}
}

/** Publishes articles while faults happen, the same number with each. */
async function publishEvenly(
	{ articles, faults: kinds, leaseMs }: ClusterChaosSettings,
	parts: {
		readonly faults: Faults;
		readonly news: ReturnType<typeof createNews>;
		readonly asking: ReturnType<typeof askServers>;
	},
): Promise<void> {
	const { faults, news, asking } = parts;
	for (let published = 0; published < articles; ) {
		const done = faults.share(kinds.length);
		const wanted = Math.ceil(articles * Math.min(1, done));
		if (published < wanted) {
			for (; published < wanted; published += 1) news.publish();
			await asking.reload();
		} else await wait(leaseMs / 20);
	}
}
