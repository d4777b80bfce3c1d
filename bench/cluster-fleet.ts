import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type LocalDiscord, openLocalDiscord, textsOf } from 'local-discord';
import pg, { type Client } from 'pg';
import { z } from 'zod';
import { prepareSchema } from '#src/cluster/schema.ts';
import { leaseNames, leaseTable } from '#src/store/lease.ts';
import { channelId, shardedWorld } from '../tests/cluster/sharded-world.ts';
import { type Child, startChild } from './children.ts';

/** How many shards the servers are on: server `n` on shard `n % 8`, each shard a range of its own. */
export const shards = 8;

/** Several processes of Dateline that work as one bot on one local Discord. */
export type Fleet = {
	readonly discord: LocalDiscord;
	/** A connection to the database of the processes. */
	readonly client: Client;
	processes(): readonly Child[];
	/** Starts or ends processes, the newest first; resolves when each serves its share. */
	scaleTo(count: number): Promise<void>;
	/** Kills the process that leads, or another; returns how long it took until others answered for all of its servers. */
	kill(which: 'leader' | 'other'): Promise<number>;
	/** The shards of the process that leads, and those of each other process. */
	shardsHeld(): Promise<{ readonly leader: number[]; readonly others: readonly number[][] }>;
	/** Asks in a server; returns the answer’s text. Rejects if there is none. */
	ask(server: number, command: string, options?: Readonly<Record<string, string>>): Promise<string>;
	close(): Promise<void>;
};

export type FleetPlace = {
	/** The data folder is in `data`. */
	readonly folder: string;
	readonly url: string;
	readonly servers: number;
};

type Running = { readonly child: Child; readonly id: string; readonly number: number };

const token = 'a-token-of-the-local-discord';
/** A busy machine is measured, not refused. */
const firstResponseMs = 60_000;
/** What an answer of a process begins with that lacks much of the log. */
const stillLoading = 'still loading';
const lookEveryMs = 20;
const patienceMs = 300_000;

/** Opens a local Discord without rate limits, on which sixteen shards can identify at once. No process runs yet. */
export async function openFleet({ folder, url, servers }: FleetPlace): Promise<Fleet> {
	const discord = await openLocalDiscord({
		port: 0,
		token,
		world: shardedWorld(servers),
		now: () => new Date(),
		rateLimits: 'off',
		firstResponseMs,
		serversPerShardMax: Math.ceil(servers / shards),
		identifiesAtOnce: 16,
	});
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await prepareSchema(client);
	const running: Running[] = [];

	return {
		discord,
		client,
		processes: () => running.map(({ child }) => child),
		scaleTo,
		async kill(which) {
			const { leader, others } = await heldBy();
			const holder = which === 'leader' ? leader : (others[0] ?? leader);
			const index = running.findIndex(({ id }) => id === holder.id);
			const [killed] = running.splice(index, 1);
			const started = performance.now();
			await killed?.child.kill();
			await until(() => discord.connected() < shards);
			await allAnswer(holder.shards);
			return performance.now() - started;
		},
		async shardsHeld() {
			const { leader, others } = await heldBy();
			return { leader: leader.shards, others: others.map((other) => other.shards) };
		},
		ask,
		async close() {
			await scaleTo(0);
			await client.end();
			await discord.close();
		},
	};

	async function scaleTo(count: number): Promise<void> {
		while (running.length > count) await running.pop()?.child.close();
		while (running.length < count) running.push(await startProcess());
		if (count > 0) await shared();
	}

	async function startProcess(): Promise<Running> {
		const before = await alive();
		const numbers = new Set(running.map((one) => one.number));
		let number = 0;
		while (numbers.has(number)) number += 1;
		const cwd = join(folder, `process-${number}`);
		mkdirSync(cwd, { recursive: true });
		const child = startChild('cluster-bot', [], {
			cwd,
			env: {
				DISCORD_TOKEN: token,
				DISCORD_API_URL: discord.url,
				CLUSTER_URL: url,
				DATA_DIR: join(folder, 'data'),
				STATE_DIR: join(cwd, 'state'),
				LOG_LEVEL: 'error',
			},
		});
		await child.receive(z.object({ ready: z.literal(true) }));
		const id = (await alive()).find((one) => !before.includes(one));
		if (id === undefined) throw new Error('a process has not joined');
		return { child, id, number };
	}

	/** Resolves when each process serves as many shards as the others. */
	async function shared(): Promise<void> {
		const share = shards / running.length;
		await until(async () => {
			const holders = await readHolders();
			return (
				discord.connected() === shards &&
				running.every(({ id }) => holders.filter((holder) => holder === id).length === share)
			);
		});
		await allAnswer(Array.from({ length: shards }, (_, shard) => shard));
	}

	/** Resolves when these shards’ servers are answered, by processes that have caught up. */
	async function allAnswer(asked: readonly number[]): Promise<void> {
		await until(() => discord.connected() === shards);
		await Promise.all(
			asked.map((shard) =>
				until(() =>
					ask(shard, 'help').then(
						(text) => !text.includes(stillLoading),
						() => false,
					),
				),
			),
		);
	}

	async function ask(
		server: number,
		command: string,
		options: Readonly<Record<string, string>> = {},
	): Promise<string> {
		const asked = { as: 'omar', in: channelId(server), command, options };
		const answer = await discord.slash(asked);
		if (answer.kind === 'failed') throw new Error(`/${command} was not answered in time`);
		return textsOf((await answer.settled()).components).join('\n');
	}

	async function heldBy() {
		const holders = await readHolders();
		const of = (id: string) => ({
			id,
			shards: holders.flatMap((holder, shard) => (holder === id ? [shard] : [])),
		});
		const [first = ''] = holders;
		const others = running.filter(({ id }) => id !== first);
		return { leader: of(first), others: others.map(({ id }) => of(id)) };
	}

	/** The ids of the processes that joined. */
	async function alive(): Promise<string[]> {
		return (await readLeases(client, leaseNames.process)).map(({ holder }) => holder);
	}

	/** Who holds each shard. */
	async function readHolders(): Promise<string[]> {
		const holders: string[] = [];
		for (const { name, holder } of await readLeases(client, leaseNames.range)) {
			holders[Number(name.slice(leaseNames.range.length))] = holder;
		}
		return holders;
	}
}

const selectLeases = `SELECT name, holder FROM ${leaseTable}
	WHERE starts_with(name, $1) AND until > now()`;
const Leases = z.array(z.object({ name: z.string(), holder: z.string() }));

async function readLeases(client: Client, prefix: string): Promise<z.infer<typeof Leases>> {
	return Leases.parse((await client.query(selectLeases, [prefix])).rows);
}

/** Looks again and again until it is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
	const started = performance.now();
	while (!(await isSo())) {
		if (performance.now() - started > patienceMs) throw new Error('waited too long for processes');
		await wait(lookEveryMs);
	}
}
