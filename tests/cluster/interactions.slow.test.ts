import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalDiscord, SignedPost } from 'local-discord';
import { expect, it, onTestFinished, vi } from 'vitest';
import { anArticle } from '../harness/an-article.ts';
import { openTestDiscord } from '../harness/open-flow.ts';
import { openReader } from '../harness/open-reader.ts';
import { samplesIn } from '../harness/prometheus-samples.ts';
import { readReadinessOf } from '../harness/read-readiness.ts';
import { openBreakableConnection } from '../store/breakable-connection.ts';
import { type ClusterProcess, startProcess } from './cluster-processes.ts';
import { openEmptyDatabase } from './open-database.ts';
import { channelId, shardedWorld } from './sharded-world.ts';

const patienceMs = 120_000;
/** Of two shards, so that each process serves one of them. */
const servers = [0, 1];

async function openDiscord(): Promise<LocalDiscord> {
	const world = shardedWorld(servers.length);
	const discord = await openTestDiscord({ world, rateLimits: 'off' });
	onTestFinished(async () => {
		await discord.close();
		expect(discord.findings()).toEqual([]);
	});
	return discord;
}

function aDataFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-cluster-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	mkdirSync(join(folder, 'articles'));
	const headline = 'Rain floods ferry port of Harwich';
	const article = anArticle({ id: 'rain', headline, summary: headline });
	writeFileSync(join(folder, 'articles', 'rain.json'), JSON.stringify(article));
	return folder;
}

/** The port at which a process listens, by what it logged. */
function portOf(process: ClusterProcess, event: string): unknown {
	return process.logged().find(({ msg }) => msg === event)?.port;
}

async function metricsOf(process: ClusterProcess) {
	const metrics = await fetch(`http://127.0.0.1:${portOf(process, 'monitor-opened')}/metrics`);
	return samplesIn(await metrics.text());
}

/** How many articles a process finds, by its metrics. */
async function countArticles(process: ClusterProcess): Promise<number | undefined> {
	return (await metricsOf(process)).find(({ name }) => name === 'dateline_articles')?.value;
}

/** How often a process answered `/digest`, by its metrics. */
async function countAnswers(process: ClusterProcess): Promise<number> {
	return (await metricsOf(process))
		.filter(({ name }) => name === 'dateline_answer_duration_seconds_count')
		.filter(({ labels }) => labels.command === 'digest')
		.reduce((sum, { value }) => sum + value, 0);
}

/** Whether an interaction is a use of this command, not what is suggested for it. */
function isAbout({ body }: SignedPost, command: string): boolean {
	const { type, data } = JSON.parse(body);
	return type === 2 && data.name === command;
}

it('several processes take the interactions of all servers by HTTP, and serve all feeds', async ({
	skip,
}) => {
	const { url: clusterUrl } = await openEmptyDatabase(skip);
	const connection = await openBreakableConnection(clusterUrl);
	const discord = await openDiscord();
	const dataFolder = aDataFolder();
	const environment = {
		SHARDS_TOTAL: '2',
		INTERACTIONS_PORT: '0',
		METRICS_PORT: '0',
		FEED_PORT: '0',
		PUBLIC_URL: 'https://news.example',
	};
	const processes = [clusterUrl, connection.url].map((url) =>
		startProcess({ discord, clusterUrl: url, dataFolder }, environment),
	);
	await vi.waitFor(async () => {
		expect(processes.flatMap((one) => one.said())).toEqual([]);
		for (const one of processes) {
			expect(one.shards()).toHaveLength(1);
			const ready = `http://127.0.0.1:${portOf(one, 'monitor-opened')}/readyz`;
			expect((await readReadinessOf(await fetch(ready))).failing).toEqual([]);
			// The leader loads the article after it has begun the log, and the other one follows.
			expect(await countArticles(one)).toBe(1);
		}
	}, patienceMs);

	const endpoint = (index: number) =>
		`http://127.0.0.1:${processes[index] && portOf(processes[index], 'interactions-server-opened')}/interactions`;
	/** Has Discord post what follows to one of the processes. */
	const through = async (index: number, server: number) => {
		await discord.setInteractionsEndpoint(endpoint(index));
		return openReader(discord, 'omar', channelId(server));
	};
	const readFeed = async (index: number, address: string) => {
		const port = processes[index] && portOf(processes[index], 'feed-server-opened');
		return (await fetch(`http://127.0.0.1:${port}${new URL(address).pathname}`)).text();
	};

	for (const server of servers) {
		const hall = `<#${channelId(server)}>`;
		const added = await (await through(0, server)).asks('digest add', {
			channel: channelId(server),
			topics: 'rain',
			when: 'every day at 8',
		});
		expect(added.text).toContain(`**Digest** · “rain” in ${hall}`);
		const other = await through(1, server);
		expect((await other.asks('digest list')).text).toContain(hall);
		const [choice] = await other.types('digest pause', 'which', 'rain');
		expect(choice?.name).toContain('rain');
		expect((await other.asks('digest pause', { which: 'rain' })).text).toContain('Paused');
		expect((await (await through(0, server)).asks('digest list')).text).toContain('**paused**');

		const { text } = await (await through(1, server)).asks('digest feed', { which: 'rain' });
		const [address = ''] = text.match(/https:\/\/news\.example\/[^`\s]+/g) ?? [];
		const feeds = [await readFeed(0, address), await readFeed(1, address)];
		expect(feeds[0]).toContain('<rss');
		expect(feeds[1]).toBe(feeds[0]);
	}

	const briefs = [
		await (await through(0, 0)).asks('brief', { topic: 'rain' }),
		await (await through(1, 0)).asks('brief', { topic: 'rain' }),
	];
	expect(briefs[0]?.text).toContain('Rain floods ferry port of Harwich');
	expect(briefs[1]?.text).toBe(briefs[0]?.text);
	const whys = [
		await (await through(0, 0)).asks('why', { story: 'rain' }),
		await (await through(1, 0)).asks('why', { story: 'rain' }),
	];
	expect(whys[0]?.text).toContain('“rain”');
	expect(whys[1]?.text).toBe(whys[0]?.text);
	const follow = { topic: 'rain', as: 'alert' };
	expect((await (await through(0, 0)).asks('follow', follow)).text).toContain('rain');
	expect((await (await through(1, 1)).asks('following')).text).toContain('rain');
	expect((await (await through(0, 1)).asks('following')).text).toContain('rain');

	const { headers, body } = discord.postedInteractions().at(-1) ?? { headers: {}, body: '' };
	const copied = await fetch(endpoint(1), { method: 'POST', headers, body });
	expect(copied.status).toBe(401);
	expect(discord.postedInteractions().filter(({ problem }) => problem !== undefined)).toEqual([]);
	expect(discord.requests().filter(({ method }) => method === 'PUT')).toHaveLength(1);
	expect(discord.connected()).toBe(0);

	await connection.cut();
	const held = processes[1]?.shards()[0] ?? 0;
	const cutOff = await through(1, 1 - held);
	expect((await cutOff.asks('brief', { topic: 'rain' })).text).toBe(briefs[0]?.text);
	expect((await cutOff.asks('digest list')).text).toContain('nothing was changed');
	expect((await (await through(1, held)).asks('digest list')).text).toContain('**paused**');

	const counted = await Promise.all(processes.map(countAnswers));
	const asked = discord.postedInteractions().filter((one) => isAbout(one, 'digest'));
	expect(counted.reduce((sum, count) => sum + count, 0)).toBe(asked.length);
});
