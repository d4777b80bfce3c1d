import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type LocalDiscord, openLocalDiscord, textsOf } from 'local-discord';
import { openArchiveConnection } from '#src/archive/archive-connection.ts';
import { Article } from '#src/articles/article.ts';
import { Subscription } from '#src/subscriptions/subscription.ts';
import { type ChaosPlan, planChaos } from '../chaos-world.ts';
import { seeded } from '../seeded.ts';
import { subscribeAll } from '../subscribe-all.ts';
import type { JudgedNotice, JudgedPoll } from './judge-conduct.ts';
import { judgeFeeds, type Verdict, wantedSubjects } from './judge-feeds.ts';
import { createPublisherWorld, type PublisherWorld } from './publisher-world.ts';
import { openReadingLives } from './reading-lives.ts';
import { type FeedServers, openFeedServers, type ServedPoll } from './serve-feeds.ts';

export type FeedChaosSettings = {
	readonly seed: number;
	readonly feeds: number;
	/** Rounds in which everything due is polled. */
	readonly polls: number;
	/** The share of rounds in which the program is killed. */
	readonly killShare: number;
	readonly onProgress?: (line: string) => void;
};

export type FeedChaosResult = Verdict & {
	readonly kills: number;
	/** Answers of the servers. */
	readonly requests: number;
	readonly unchanged: number;
	readonly troubled: number;
	/** Items that were ever served. */
	readonly items: number;
	readonly articles: number;
	/** How often each warning or error was logged. */
	readonly logged: ReadonlyMap<string, number>;
};

const token = 'a-token-of-the-local-discord';
const start = new Date('2026-03-28T12:00:00Z');
const hourMs = 3_600_000;
/** Time between two rounds: enough for every feed, or for those alone that are soon due again. */
const pausesMs = [6 * 60_000, 20 * 60_000, hourMs, 3 * hourMs, 6.5 * hourMs];
/** The share of kills after which the archive, which is only an index, is lost. */
const lostArchiveShare = 0.1;
/** Rounds in peace at the end, each a day and a bit after the other, so that all troubles are over. */
const calmRounds = 3;
const calmPauseMs = 26 * hourMs;

/** Kills the bot while publishers work and their servers fail, then compares what it has with what was served. */
export async function runFeedChaos(settings: FeedChaosSettings): Promise<FeedChaosResult> {
	const { seed, feeds: count, polls: rounds, killShare } = settings;
	const folder = mkdtempSync(join(tmpdir(), 'dateline-feeds-'));
	const [dataFolder, stateFolder] = [join(folder, 'data'), join(folder, 'state')];
	const chance = seeded(seed + 0x5eed);
	let aheadMs = start.getTime() - Date.now();
	const now = () => new Date(Date.now() + aheadMs);
	const world = createPublisherWorld(seed, { count, polls: rounds, start });
	const servers = await openFeedServers(world, now);
	const plan = planAlerts();
	const discord = await openQuietDiscord(plan, now);
	const messages = collectTexts(discord);
	prepareFolders({ dataFolder, stateFolder, world, servers });
	await subscribeAll(plan.subscriptions, { stateFolder, stateUrl: undefined });
	const listedHosts = world.feeds.map(({ host }) => `${host}:${servers.port}`).join();
	const lives = openReadingLives({
		apiUrl: discord.url,
		token,
		dataFolder,
		stateFolder,
		listedHosts,
	});
	const polls: JudgedPoll[] = [];
	const notices: JudgedNotice[] = [];
	let kills = 0;
	let wasKilled = false;

	try {
		for (let round = 1; round <= rounds; round += 1) {
			aheadMs += pausesMs[Math.floor(chance() * pausesMs.length)] ?? 0;
			await playRound(round, chance() < killShare);
			if (round % 25 === 0) settings.onProgress?.(`${round} polls, ${kills} kills`);
		}
		world.calm();
		for (let round = rounds + 1; round <= rounds + calmRounds; round += 1) {
			aheadMs += calmPauseMs;
			await playRound(round, false);
		}
		await lives.end();
		const articles = articlesIn(stateFolder).map(textsIn);
		const versions = versionsIn(stateFolder).map(textsIn);
		const alerts = plan.subscriptions.map(({ channelId }, n) => ({
			subjects: wantedSubjects[n] ?? [],
			texts: messages.in(channelId),
		}));
		const verdict = judgeFeeds(polls, { articles, versions, alerts, notices });
		const served = new Set(polls.flatMap(({ items = [] }) => items.map(({ marker }) => marker)));
		return {
			...verdict,
			kills,
			requests: polls.length,
			unchanged: polls.filter(({ status }) => status === 304).length,
			troubled: polls.filter(({ items }) => items === undefined).length,
			items: served.size,
			articles: articles.length,
			logged: lives.logged(),
		};
	} finally {
		await lives.end();
		await discord.close();
		await servers.close();
		rmSync(folder, { recursive: true });
	}

	async function playRound(round: number, isKilled: boolean): Promise<void> {
		world.step(now(), wasKilled);
		wasKilled = isKilled;
		if (isKilled) {
			await lives.pollAndDie(aheadMs, { chance, servers });
			kills += 1;
			if (chance() < lostArchiveShare) loseArchive(stateFolder);
		} else await lives.poll(aheadMs, servers);
		const served = servers.takeServed();
		notices.push(...lives.takeNotices().map((notice) => ({ ...notice, round, at: now() })));
		polls.push(...served.map((poll) => ({ ...poll, round, isDone: !isKilled })));
		remember(world, served, !isKilled);
	}
}

/** Notes as what the program may remember each item. */
function remember(world: PublisherWorld, served: readonly ServedPoll[], isDone: boolean): void {
	const items = new Map(
		world.feeds
			.flatMap(({ shown, gone }) => [...shown, ...gone])
			.map((item) => [item.now.marker, item]),
	);
	for (const poll of served) {
		for (const shown of poll.items ?? []) {
			const item = items.get(shown.marker);
			const isOnly = isDone && poll.isWhole;
			const before = isOnly ? [] : (item?.exposures.get(poll.feed) ?? []);
			item?.exposures.set(poll.feed, [...before, shown]);
		}
	}
	for (const feed of world.feeds) {
		const hasMoved = served.some(
			({ feed: id, path, wasSent }) => id === feed.id && path === feed.path && !wasSent,
		);
		if (isDone && hasMoved && feed.former !== undefined) feed.former.isForgotten = true;
	}
}

/** One alert for each of the lists of subjects, each in a channel of its own. */
function planAlerts(): ChaosPlan {
	const { world, channels } = planChaos(0, start);
	const texts = world.channels.filter(({ kind }) => kind === 'text');
	const subscriptions = wantedSubjects.map((wanted, n) =>
		Subscription.parse({
			id: `feeds0000${n}`,
			guildId: texts[n]?.guildId,
			channelId: texts[n]?.id,
			place: 'text',
			madeBy: world.people[0]?.id,
			madeAt: start.toISOString(),
			wish: {
				kind: 'alert',
				topics: wanted.map((words) => ({ kind: 'words', words })),
				except: [],
				timezone: 'UTC',
				budget: 60,
			},
			cursor: { slot: start.toISOString(), position: { archive: 'none', seq: 0 } },
			posted: [],
			leftOut: [],
		}),
	);
	return { world, channels, subscriptions };
}

function openQuietDiscord({ world }: ChaosPlan, now: () => Date): Promise<LocalDiscord> {
	return openLocalDiscord({
		port: 0,
		token,
		world,
		now,
		rateLimits: 'off',
		messagesPerChannelMax: 100_000,
		noncesMax: 1_000_000,
	});
}

/** Collects the texts of all messages from now on, as they are after all corrections. */
function collectTexts(discord: LocalDiscord): { in(channel: string): readonly string[] } {
	const texts = new Map<string, { readonly channel: string; readonly text: string }>();
	discord.onEvent((event) => {
		if (event.kind !== 'message-created' && event.kind !== 'message-edited') return;
		const { id, channel_id: channel, components } = event.message;
		texts.set(id, { channel, text: textsOf(components).join('\n') });
	});
	return {
		in: (wanted) =>
			[...texts.values()].flatMap(({ channel, text }) => (channel === wanted ? [text] : [])),
	};
}

function prepareFolders({
	dataFolder,
	stateFolder,
	world,
	servers,
}: {
	readonly dataFolder: string;
	readonly stateFolder: string;
	readonly world: PublisherWorld;
	readonly servers: FeedServers;
}): void {
	mkdirSync(join(dataFolder, 'articles'), { recursive: true });
	mkdirSync(stateFolder);
	const feeds = world.feeds.map(({ id, host, path, publisher }) => ({
		id,
		name: id,
		url: `http://${host}:${servers.port}${path}`,
		language: 'en',
		...(publisher !== undefined && { publisher }),
	}));
	writeFileSync(join(dataFolder, 'feeds.json'), JSON.stringify({ feeds }));
}

function loseArchive(stateFolder: string): void {
	for (const end of ['', '-wal', '-shm', '-sums']) {
		rmSync(join(stateFolder, `archive.sqlite${end}`), { force: true });
	}
}

function articlesIn(stateFolder: string): readonly Article[] {
	const reader = openArchiveConnection(join(stateFolder, 'archive.sqlite'), {
		log: undefined,
		onRebuilt() {},
		onUnreadable() {},
	});
	const between = { after: 0, upTo: Number.MAX_SAFE_INTEGER };
	const arrivals = reader.arrivals(between, Number.MAX_SAFE_INTEGER);
	reader.close();
	return arrivals.map(({ article }) => article);
}

/** Every version that ever arrived, as the log has it. */
function versionsIn(stateFolder: string): readonly Article[] {
	const database = new DatabaseSync(join(stateFolder, 'articles.sqlite'), { readOnly: true });
	const rows = database.prepare('SELECT json FROM entries WHERE json IS NOT NULL').all();
	database.close();
	return rows.map(({ json }) => Article.parse(JSON.parse(String(json))));
}

function textsIn({ headline, summary = '' }: Article) {
	return { headline, summary };
}
