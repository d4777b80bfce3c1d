import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type LocalDiscord, openLocalDiscord } from 'local-discord';
import { type ChaosPlan, planChaos } from './chaos-world.ts';
import { collectDelivered } from './collect-delivered.ts';
import type { GivenUp } from './judge-manner.ts';
import { openLives } from './lives.ts';
import { createNews } from './news.ts';
import { nowIn, type QuickTime } from './quick-time.ts';
import { seeded } from './seeded.ts';
import { subscribeAll } from './subscribe-all.ts';
import { type Tally, tallyOf } from './tally.ts';
import { startTrouble } from './trouble.ts';
import { inviteToServers, type Welcomed } from './welcomed.ts';

export type ChaosSettings = {
	readonly kills: number;
	readonly seed: number;
	readonly subscriptions: number;
	/** Undefined: the file store. */
	readonly stateUrl?: string | undefined;
	readonly onProgress?: (line: string) => void;
};

export type ChaosResult = Tally & {
	readonly kills: number;
	/** Servers that the bot joined, and its welcomes there. */
	readonly welcomed: Welcomed;
	/** Threads and publishing that bots gave up. */
	readonly givenUp: readonly GivenUp[];
	readonly articles: number;
	/** The number of times each error was logged. */
	readonly errors: ReadonlyMap<string, number>;
	/** The longest real time that Discord stood still: it cannot answer, but quick time goes on. */
	readonly standstillMs: number;
};

/** Everything that a run found to be wrong. */
export function faultsOf(result: ChaosResult): readonly string[] {
	const { lost, duplicated, undone, wrong, welcomed } = result;
	return [...lost, ...duplicated, ...undone, ...wrong, ...welcomed.repeated];
}

const token = 'a-token-of-the-local-discord';
/** A real second is two minutes, so Discord's five-minute nonce window is two and a half seconds. */
const speed = 120;
const start = Date.parse('2026-03-28T12:00:00Z');
/** The most real time from the last kill until everything is delivered. */
const finishMs = 600_000;

/** Kills the bot repeatedly while promises become due and Discord misbehaves, then counts what was delivered. */
export async function runChaos(settings: ChaosSettings): Promise<ChaosResult> {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-chaos-'));
	const [dataFolder, stateFolder] = [join(folder, 'data'), join(folder, 'state')];
	mkdirSync(join(dataFolder, 'articles'), { recursive: true });
	mkdirSync(stateFolder);
	const chance = seeded(settings.seed);
	const time: QuickTime = { start, realStart: Date.now(), speed };
	const plan = planChaos(settings.subscriptions, new Date(start));
	const discord = await openChaosDiscord(plan, time);
	await subscribeAll(plan.subscriptions, { stateFolder, stateUrl: settings.stateUrl });
	const collected = collectDelivered(discord, { plan, token });
	const { stateUrl } = settings;
	const life = { apiUrl: discord.url, token, dataFolder, stateFolder, stateUrl, time, tickMs: 40 };
	const lives = openLives(life, () => clockOff(chance));
	const news = createNews(dataFolder, chance, start);
	news.publishPast();
	const servers = inviteToServers(discord);
	const trouble = startTrouble(discord, plan, { chance });
	const delays = monitorEventLoopDelay();
	delays.enable();
	try {
		for (let kill = 1; kill <= settings.kills; kill += 1) {
			const death =
				chance() < 0.3
					? lives.liveFor(100 + chance() * 700, 'start')
					: lives.liveFor(chance() * 700, 'connected');
			while (!(await death.endsWithin(120))) {
				if (chance() < 0.25) news.publish();
				if (chance() < 0.2) lives.send('reload');
				if (chance() < 0.1) lives.send('move');
				if (chance() < 0.05) servers.invite();
				trouble.stir();
			}
			if (kill % 25 === 0)
				settings.onProgress?.(`${kill} kills, ${news.published.length} articles`);
		}
		trouble.end();
		const calmSince = nowIn(time);
		const takeTally = async () =>
			tallyOf(await collected.delivered(), {
				subscriptions: plan.subscriptions,
				published: news.published,
				givenUp: lives.givenUp(),
				calmSince,
			});
		let tally = await takeTally();
		await lives.liveUntil(async () => {
			tally = await takeTally();
			return tally.lost.length + tally.undone.length === 0;
		}, finishMs);
		const errors = lives.errors();
		const standstillMs = delays.max / 1e6;
		return {
			...tally,
			kills: settings.kills,
			articles: news.published.length,
			welcomed: servers.welcomed(),
			givenUp: lives.givenUp(),
			errors,
			standstillMs,
		};
	} finally {
		await lives.end();
		await discord.close();
		rmSync(folder, { recursive: true });
	}
}

const dayMs = 86_400_000;
const clockFaultsMs = [7 * 60_000, -7 * 60_000, dayMs, -dayMs, 30 * dayMs, -30 * dayMs];

/** One bot in four has a clock that is wrong by minutes, a day or a month. */
function clockOff(chance: () => number): number {
	if (chance() >= 0.25) return 0;
	return clockFaultsMs[Math.floor(chance() * clockFaultsMs.length)] ?? 0;
}

function openChaosDiscord({ world }: ChaosPlan, time: QuickTime): Promise<LocalDiscord> {
	return openLocalDiscord({
		port: 0,
		token,
		world,
		now: () => nowIn(time),
		rateLimits: 'off',
		messagesPerChannelMax: 100_000,
		noncesMax: 1_000_000,
	});
}
