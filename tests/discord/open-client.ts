import { Client, GatewayIntentBits } from 'discord.js';
import type { LocalDiscord } from 'local-discord';
import { onTestFinished } from 'vitest';
import { openTestDiscord, token } from '../harness/open-flow.ts';
import { addSecondServer } from '../harness/second-server.ts';

/** A discord.js client that knows the channels of two servers on a local Discord. */
export async function openClient(): Promise<{ client: Client; discord: LocalDiscord }> {
	const discord = await openTestDiscord();
	addSecondServer(discord);
	const client = new Client({
		intents: [GatewayIntentBits.Guilds],
		rest: { api: discord.url },
		ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
	});
	onTestFinished(async () => {
		await client.destroy();
		await discord.close();
	});
	const ready = new Promise((resolve) => client.once('clientReady', resolve));
	await client.login(token);
	await ready;
	return { client, discord };
}
