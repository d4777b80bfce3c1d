import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg, { type Client } from 'pg';
import { z } from 'zod';
import { openDocumentStore } from '#src/store/open-store.ts';
import { stateTable } from '#src/store/postgres-store.ts';
import { channelId, guildId } from '../tests/cluster/sharded-world.ts';
import type { Child } from './children.ts';
import { type Fleet, openFleet, shards, until } from './cluster-fleet.ts';
import { summarize } from './measure.ts';
import type { ClusterFigures } from './results.ts';
import { often, seededRandom, writeNews } from './synthetic-news.ts';
import { makeBenchWorld, syntheticTopics } from './topics.ts';

const servers = 200;
const [folder = '', url = '', ...numbers] = process.argv.slice(2);
const [articles = 0, questions = 0, calls = 0, kills = 0] = numbers.map(Number);
const world = makeBenchWorld();
const random = seededRandom(5);

/** Measures processes that share their work through Postgres, all of them on one local Discord. */
async function measureCluster(): Promise<ClusterFigures> {
	writeNews(join(folder, 'data'), world, articles);
	const publishing = { articles, tookMs: await measurePublishing() };
	await storeAlerts();
	const fleet = await openFleet({ folder, url, servers });
	const answers = [];
	for (const count of [1, 2, 4, 4, 2, 1]) {
		await fleet.scaleTo(count);
		answers.push(await measureAnswers(fleet));
	}
	await fleet.scaleTo(2);
	const alerts = await measureAlerts(fleet);
	await fleet.scaleTo(4);
	const reload = await measureReload(fleet);
	const takeovers = await measureTakeovers(fleet);
	await fleet.close();
	return { servers, shards, publishing, answers, alerts, reload, takeovers };
}

const States = z.array(z.object({ name: z.string(), last: z.number() }));

async function readLog(client: Client): Promise<z.infer<typeof States>[number] | undefined> {
	const { rows } = await client.query(`SELECT name, last::float8 FROM dateline_log_state`);
	return States.parse(rows)[0];
}

/** The first process of all loads the data folder, and puts it into Postgres. */
async function measurePublishing(): Promise<number> {
	const fleet = await openFleet({ folder, url, servers });
	const started = performance.now();
	await fleet.scaleTo(1);
	await until(async () => ((await readLog(fleet.client))?.last ?? 0) >= articles);
	const tookMs = performance.now() - started;
	// Postgres has all of it a moment before the process has.
	await fleet.ask(0, 'reload');
	await fleet.close();
	return tookMs;
}

/** Rare words, each of which one article will be about. */
const alertWords = world.words.slice(-calls);
const reloadWords = world.words.slice(-2 * calls, -calls);

/** For each word an alert in a server of each shard. */
async function storeAlerts(): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const log = await readLog(client);
	await client.end();
	const position = { archive: log?.name ?? '', seq: log?.last ?? 0 };
	const now = new Date().toISOString();
	const store = await openDocumentStore({
		url,
		file: '',
		onTrouble(error) {
			throw error;
		},
	});
	const alerts = alertWords.flatMap((words, call) =>
		Array.from({ length: shards }, (_, shard) => ({
			id: `b${shard}${String(call).padStart(8, '0')}`,
			guildId: guildId(shard),
			channelId: channelId(shard),
			place: 'text',
			madeAt: now,
			wish: {
				kind: 'alert',
				topics: [{ kind: 'words', words }],
				except: [],
				budget: 6,
				timezone: 'UTC',
			},
			cursor: { slot: now, position },
			posted: [],
			leftOut: [],
		})),
	);
	await Promise.all(alerts.map((alert) => store.put(`subscription:${alert.id}`, alert)));
	await store.close();
}

const atOnce = 16;
/** So many for each process. */
const warmUpQuestions = 500;
/** A busy process releases memory only after a while. */
const settledAfterMs = 5_000;

async function measureAnswers(fleet: Fleet): Promise<ClusterFigures['answers'][number]> {
	const processes = fleet.processes();
	await askMany(fleet, warmUpQuestions * processes.length);
	const [cpuBefore, ownBefore] = [await cpuOf(processes), process.cpuUsage()];
	const started = performance.now();
	const times = await askMany(fleet, questions);
	const tookMs = performance.now() - started;
	const { user, system } = process.cpuUsage(ownBefore);
	const cpuMs = (await cpuOf(processes)) - cpuBefore;
	await wait(settledAfterMs);
	const memoryBytes: number[] = [];
	for (const child of processes) memoryBytes.push(await memoryOf(child));
	return {
		processes: processes.length,
		calls: questions,
		tookMs,
		took: summarize(times),
		cpuMs: cpuMs / questions,
		discordCpuMs: (user + system) / 1_000 / questions,
		memoryBytes,
	};
}

/** Readers of all servers in turn, so many of them at once. */
async function askMany(fleet: Fleet, count: number): Promise<number[]> {
	const topics = syntheticTopics(world).brief;
	const times: number[] = [];
	let asked = 0;
	await Promise.all(
		Array.from({ length: atOnce }, async () => {
			while (asked < count) {
				const topic = topics[Math.floor(random() * topics.length)] ?? '';
				const server = asked % servers;
				asked += 1;
				const started = performance.now();
				await fleet.ask(server, 'brief', { topic });
				times.push(performance.now() - started);
			}
		}),
	);
	return times;
}

async function cpuOf(processes: readonly Child[]): Promise<number> {
	let sum = 0;
	for (const child of processes) {
		child.send({ kind: 'cpu' });
		sum += (await child.receive(z.object({ cpuMs: z.number() }))).cpuMs;
	}
	return sum;
}

async function memoryOf(child: Child): Promise<number> {
	child.send({ kind: 'memory' });
	return (await child.receive(z.object({ memoryBytes: z.number() }))).memoryBytes;
}

let written = 0;

/** Writes one more article into the data folder; returns its headline. */
function writeArticle(about: string): string {
	written += 1;
	const id = `fresh-${written}`;
	const words = (count: number) =>
		Array.from({ length: count }, () => often(world.words, random)).join(' ');
	const article = {
		id,
		headline: `${about} ${words(7)}`,
		summary: `${words(14)}. ${words(14)}.`,
		publishedAt: new Date().toISOString(),
		source: often(world.sources, random),
	};
	writeFileSync(join(folder, 'data', 'articles', `${id}.json`), JSON.stringify(article));
	return article.headline;
}

/** Says when a subscription owes something, to whoever listens. */
const watchOwed = `CREATE FUNCTION bench_owed() RETURNS trigger LANGUAGE plpgsql AS
		$$ BEGIN PERFORM pg_notify('bench_owed', NEW.key); RETURN NULL; END $$;
	CREATE TRIGGER bench_owed AFTER UPDATE ON ${stateTable} FOR EACH ROW
		WHEN (position('owed' in NEW.value) > 0 AND position('owed' in OLD.value) = 0)
		EXECUTE FUNCTION bench_owed()`;

/** Both times are heard of in the same way, from Postgres. */
async function measureAlerts(fleet: Fleet): Promise<ClusterFigures['alerts']> {
	const { client, discord } = fleet;
	const { leader, others } = await fleet.shardsHeld();
	const watched = others.flat();
	const channels = new Set(watched.map(channelId));
	let arrivedAt: number | undefined;
	const owedAt = new Map<string, number>();
	const postedAt = new Map<string, number>();
	await client.query(watchOwed);
	await client.query('LISTEN bench_owed; LISTEN dateline_log');
	client.on('notification', ({ channel, payload = '' }) => {
		if (channel === 'dateline_log') arrivedAt ??= performance.now();
		else owedAt.set(payload, performance.now());
	});
	const stop = discord.onEvent((event) => {
		if (event.kind !== 'message-created' || event.message.interaction_metadata) return;
		const channel = event.message.channel_id;
		if (channels.has(channel)) postedAt.set(channel, performance.now());
	});
	const owed: number[] = [];
	const posted: number[] = [];
	for (const [call, words] of alertWords.entries()) {
		const keys = watched.map((shard) => `subscription:b${shard}${String(call).padStart(8, '0')}`);
		arrivedAt = undefined;
		postedAt.clear();
		writeArticle(words);
		await fleet.ask(leader[0] ?? 0, 'reload');
		await until(() => keys.every((key) => owedAt.has(key)) && postedAt.size === channels.size);
		if (arrivedAt === undefined) throw new Error('nothing arrived in Postgres');
		owed.push(Math.max(...keys.map((key) => owedAt.get(key) ?? 0)) - arrivedAt);
		posted.push(Math.max(...postedAt.values()) - arrivedAt);
	}
	stop();
	await client.query('UNLISTEN *; DROP TRIGGER bench_owed ON dateline_state');
	return { calls, each: watched.length, owed: summarize(owed), posted: summarize(posted) };
}

/** From the command of a reader whose server the leader serves. */
async function measureReload(fleet: Fleet): Promise<ClusterFigures['reload']> {
	const { leader, others } = await fleet.shardsHeld();
	const [from = 0] = leader;
	const asked = [from, ...others.flatMap((held) => held.slice(0, 1))];
	const took: number[] = [];
	const reply: number[] = [];
	for (const topic of reloadWords) {
		const headline = writeArticle(topic);
		const started = performance.now();
		const replied = fleet.ask(from, 'reload').then(() => reply.push(performance.now() - started));
		await Promise.all(
			asked.map((server) =>
				until(async () => (await fleet.ask(server, 'brief', { topic })).includes(headline)),
			),
		);
		took.push(performance.now() - started);
		await replied;
	}
	return { calls, processes: asked.length, took: summarize(took), reply: summarize(reply) };
}

/** Kills a process that leads and another one in turn, out of four, and starts one in its place. */
async function measureTakeovers(fleet: Fleet): Promise<ClusterFigures['takeovers']> {
	const takeovers = [];
	for (let kill = 0; kill < kills; kill++) {
		const isLeader = kill % 2 === 0;
		takeovers.push({ isLeader, tookMs: await fleet.kill(isLeader ? 'leader' : 'other') });
		await fleet.scaleTo(4);
	}
	return takeovers;
}

process.send?.(await measureCluster());
