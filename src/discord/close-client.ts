import { once } from 'node:events';
import { type Client, Events, Status } from 'discord.js';

/** After these a shard may be connected, or never will be. */
const settlings = [Events.ShardReady, Events.ShardResume, Events.ShardDisconnect];
const settled: ReadonlySet<Status> = new Set([Status.Ready, Status.Disconnected]);

/**
 * Closes a client once it is connected. What discord.js closes while Discord has yet to answer it
 * connects again, and `destroy` then may never resolve.
 */
export async function closeOnceConnected(
	client: Client,
	connecting: Promise<unknown> | undefined,
): Promise<void> {
	await connecting?.catch(() => undefined);
	while (client.isReady() && client.ws.shards.some(({ status }) => !settled.has(status))) {
		const settling = new AbortController();
		const { signal } = settling;
		await Promise.race(settlings.map((event) => once(client, event, { signal })));
		settling.abort();
	}
	await client.destroy();
}
