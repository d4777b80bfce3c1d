import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { LocalDiscordOptions } from '../src/local-discord.ts';
import { local } from '../src/world/default-world.ts';
import { aDiscord, request, token } from './a-bot.ts';

const identity = { token, intents: 1, properties: {} };

/** A plain WebSocket client that has received HELLO, and everything it receives from then on. */
async function connect(options: Partial<LocalDiscordOptions> = {}, query = 'v=10&encoding=json') {
	const discord = await aDiscord(options);
	const { url } = (await request(discord, 'GET', '/gateway/bot')).body;
	const socket = new WebSocket(`${url}/?${query}`);
	const received: { op: number; t: string | null; d: unknown }[] = [];
	socket.on('message', (data) => received.push(JSON.parse(`${data}`)));
	const closed = once(socket, 'close').then(([code]) => code);
	onTestFinished(() => discord.close());
	const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d }));
	let readCount = 0;
	const next = async () => {
		if (received.length === readCount) await once(socket, 'message');
		readCount += 1;
		return received[readCount - 1];
	};
	return { discord, socket, received, closed, send, next };
}

describe('the gateway', () => {
	it('The gateway says hello and acknowledges heartbeats', async () => {
		const { next, send } = await connect({ heartbeatMs: 1_000 });
		expect(await next()).toMatchObject({ op: 10, d: { heartbeat_interval: 1_000 } });
		send(1, null);
		expect(await next()).toMatchObject({ op: 11 });
	});

	it.each([
		['another token', 4004, 2, { ...identity, token: 'other' }, {}],
		['a shard that is not among its shards', 4010, 2, { ...identity, shard: [1, 1] }, {}],
		['too many servers for one shard', 4011, 2, identity, { serversPerShardMax: 0 }],
		['intents that do not exist', 4013, 2, { ...identity, intents: 1 << 30 }, {}],
		['intents that were not granted', 4014, 2, { ...identity, intents: 1 << 15 }, {}],
		['a presence before identifying', 4003, 3, {}, {}],
		['an unknown op', 4001, 99, {}, {}],
		['more than 4,096 bytes', 4002, 1, 'x'.repeat(4_096), {}],
	])('The gateway closes on %s with %i', async (_, code, op, data, options) => {
		const { next, send, closed } = await connect(options);
		await next();
		send(op, data);
		expect(await closed).toBe(code);
	});

	it('The gateway closes on the 121st event of a minute with 4008', async () => {
		const { next, send, closed } = await connect();
		await next();
		for (let sent = 0; sent < 121; sent += 1) send(1, null);
		expect(await closed).toBe(4008);
	});

	it('The gateway closes on another version with 4012', async () => {
		const { closed } = await connect({}, 'v=9&encoding=json');
		expect(await closed).toBe(4012);
	});

	it('The gateway answers a resume of an unknown session with op 9', async () => {
		const { next, send } = await connect();
		await next();
		send(6, { token, session_id: 'none', seq: 1 });
		expect(await next()).toMatchObject({ op: 9, d: false });
	});

	it('The gateway names a server in an outage, and sends it when the outage ends', async () => {
		const { discord, next, send, received } = await connect();
		discord.outage(local.guild);
		await next();
		send(2, identity);
		await next();
		send(1, null);
		await next();
		discord.endOutage(local.guild);
		await next();
		expect(received.map(({ op, t }) => t ?? op)).toEqual([10, 'READY', 11, 'GUILD_CREATE']);
		expect(received[1]?.d).toMatchObject({ guilds: [{ id: local.guild, unavailable: true }] });
	});

	it('The gateway sends each server only to the shard that its id decides', async () => {
		const shard = Number((BigInt(local.guild) >> 22n) % 2n);
		const { socket, send, received } = await connect();
		await once(socket, 'message');
		send(2, { ...identity, shard: [1 - shard, 2] });
		await once(socket, 'message');
		send(1, null);
		await once(socket, 'message');
		expect(received.map(({ op, t }) => t ?? op)).toEqual([10, 'READY', 11]);
	});
});
