import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openTestDiscord } from '../harness/open-flow.ts';
import { openReader } from '../harness/open-reader.ts';
import { type ClusterProcess, startProcess } from './cluster-processes.ts';
import { openEmptyDatabase } from './open-database.ts';
import { channelId, shardedWorld } from './sharded-world.ts';

const patienceMs = 120_000;
const servers = Array.from({ length: 16 }, (_, n) => n);
const shards = servers.slice(0, 8);

async function openPlace(skip: (why: string) => never) {
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

it('several processes serve every server exactly once, whoever comes, goes and dies', async ({
	skip,
}) => {
	const place = await openPlace(skip);
	const { discord } = place;

	const served = async (...processes: readonly ClusterProcess[]) => {
		await vi.waitFor(() => {
			expect(processes.flatMap((one) => one.said())).toEqual([]);
			const held = processes.flatMap((one) => one.shards());
			expect(held.toSorted((one, other) => one - other)).toEqual(shards);
			expect(discord.connected()).toBe(shards.length);
		}, patienceMs);
		const before = discord.requests().length;
		for (const n of servers) {
			const answer = await openReader(discord, 'omar', channelId(n)).asks('help');
			expect(answer.text).toContain('/');
		}
		const answers = discord.requests().slice(before).filter(({ path }) => path.includes('callback'));
		expect(answers).toHaveLength(servers.length);
	};

	const first = startProcess(place);
	await served(first);
	const second = startProcess(place);
	await vi.waitFor(() => expect(second.shards()).toHaveLength(4), patienceMs);
	await served(first, second);
	expect(first.shards()).toContain(0);
	const third = startProcess(place);
	await vi.waitFor(() => expect(third.shards()).toHaveLength(2), patienceMs);
	await served(first, second, third);

	first.signal('SIGKILL');
	await first.exit;
	await vi.waitFor(
		() => expect([second.shards().length, third.shards().length]).toEqual([4, 4]),
		patienceMs,
	);
	await served(second, third);

	second.signal('SIGTERM');
	expect(await second.exit).toBe(0);
	expect(second.shards()).toEqual([]);
	await served(third);
});
