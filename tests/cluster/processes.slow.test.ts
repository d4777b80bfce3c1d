import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textsOf } from 'local-discord';
import { expect, it, onTestFinished, vi } from 'vitest';
import { anArticle } from '../harness/an-article.ts';
import { openTestDiscord } from '../harness/open-flow.ts';
import { openReader } from '../harness/open-reader.ts';
import { type ClusterPlace, type ClusterProcess, startProcess } from './cluster-processes.ts';
import { openEmptyDatabase } from './open-database.ts';
import { channelId, shardedWorld } from './sharded-world.ts';

const patienceMs = 120_000;
const servers = Array.from({ length: 16 }, (_, n) => n);
const shards = servers.slice(0, 8);

/** Of different stories. */
const headlines = [
	'Rain floods ferry port of Harwich',
	'Tennis final in Paris waits for end of rain',
	'Kenyan farmers celebrate first rain of season',
	'Bridge in Chile collapses after night of rain',
	'Opera festival sings on in the rain',
];

async function openPlace(skip: (why: string) => never): Promise<ClusterPlace> {
	const { url } = await openEmptyDatabase(skip);
	const dataFolder = mkdtempSync(join(tmpdir(), 'dateline-cluster-'));
	mkdirSync(join(dataFolder, 'articles'));
	onTestFinished(() => rmSync(dataFolder, { recursive: true }));
	const world = shardedWorld(servers.length);
	const discord = await openTestDiscord({ world, serversPerShardMax: 2, identifiesAtOnce: 16 });
	onTestFinished(async () => {
		await discord.close();
		expect(discord.findings()).toEqual([]);
	});
	return { discord, clusterUrl: url, dataFolder };
}

it('several processes serve and alert every server exactly once, whoever comes, goes and dies', async ({
	skip,
}) => {
	const place = await openPlace(skip);
	const { discord } = place;
	const published: string[] = [];
	const asks = (n: number, command: string, options = {}) =>
		openReader(discord, 'omar', channelId(n)).asks(command, options);

	/** Every server gets an answer from these processes, and only one. */
	const serve = async (...processes: readonly ClusterProcess[]) => {
		await vi.waitFor(() => {
			expect(processes.flatMap((one) => one.said())).toEqual([]);
			const held = processes.flatMap((one) => one.shards());
			expect(held.toSorted((one, other) => one - other)).toEqual(shards);
			expect(discord.connected()).toBe(shards.length);
		}, patienceMs);
		const before = discord.requests().length;
		for (const n of servers) expect((await asks(n, 'help')).text).toContain('brief');
		const requests = discord.requests().slice(before);
		expect(requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(servers.length);
	};

	/** The leader loads another article, whatever server asks for that; after a take-over it may not be ready at once. */
	const publish = async () => {
		const headline = headlines[published.length] ?? '';
		const article = anArticle({ id: `rain-${published.length}`, headline, summary: headline });
		writeFileSync(
			join(place.dataFolder, 'articles', `${article.id}.json`),
			JSON.stringify(article),
		);
		const server = (5 * published.length + 3) % servers.length;
		const reload = async () => expect((await asks(server, 'reload')).text).toContain('added');
		await vi.waitFor(reload, patienceMs);
		published.push(headline);
	};

	/** Every server has exactly one alert of each article. */
	const haveAlerts = () =>
		vi.waitFor(() => {
			for (const n of servers) {
				const texts = discord
					.messages(channelId(n))
					.filter(({ interaction_metadata }) => interaction_metadata === undefined)
					.map(({ components }) => textsOf(components).join());
				const counts = published.map(
					(headline) => texts.filter((text) => text.includes(headline)).length,
				);
				expect([n, counts]).toEqual([n, published.map(() => 1)]);
			}
		}, patienceMs);

	const first = startProcess(place);
	await serve(first);
	for (const n of servers) {
		const omar = openReader(discord, 'omar', channelId(n));
		const asked = await omar.asks('alert add', { channel: channelId(n), topics: 'rain' });
		await omar.presses(asked, 'Start');
	}
	const second = startProcess(place);
	await vi.waitFor(() => expect(second.shards()).toHaveLength(4), patienceMs);
	await serve(first, second);
	expect(first.shards()).toContain(0);
	await publish();
	await haveAlerts();

	const third = startProcess(place);
	await publish();
	await vi.waitFor(() => expect(third.shards()).toHaveLength(2), patienceMs);
	await serve(first, second, third);
	await haveAlerts();

	await publish();
	first.signal('SIGKILL');
	await first.exit;
	await vi.waitFor(
		() => expect([second.shards().length, third.shards().length]).toEqual([4, 4]),
		patienceMs,
	);
	await serve(second, third);
	await publish();
	await haveAlerts();

	second.signal('SIGTERM');
	expect(await second.exit).toBe(0);
	expect(second.shards()).toEqual([]);
	await serve(third);
	await publish();
	await haveAlerts();
});
