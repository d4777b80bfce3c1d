import { type Channel, type Guild, local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { publicly } from '#src/bot/command.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { datelineWorld } from '../harness/dateline-world.ts';
import { aCommand, openBot } from '../harness/open-bot.ts';
import { openReader } from '../harness/open-reader.ts';

const rain = aCommand(() => publicly(renderNotice('Rain.')));
const count = 7;
const numbers = Array.from({ length: count }, (_, n) => n);

/** Discord assigns servers to shards by their ids above the lower 22 bits, so these differ there. */
const guildId = (n: number) => `${((BigInt(local.guild) >> 22n) + BigInt(n) + 1n) << 22n}`;
const channelId = (n: number) => `${BigInt(guildId(n)) + 1n}`;
const roleId = (n: number) => `${BigInt(guildId(n)) + 2n}`;

function aGuild(n: number): Guild {
	const id = guildId(n);
	return {
		id,
		name: `Server ${n}`,
		ownerId: '1100000000000002000',
		locale: 'en-US',
		roles: [
			{ id, name: '@everyone', permissions: permission.everyoneDefault },
			{ id: roleId(n), name: 'Dateline', permissions: permission.botDefault },
		],
		members: [
			{ userId: local.application, roleIds: [roleId(n)] },
			{ userId: local.mia, roleIds: [] },
		],
	};
}

/** The bot may not write in every third server. */
function aChannel(n: number): Channel {
	const denied = { id: roleId(n), type: 'role', allow: 0n, deny: permission.sendMessages } as const;
	const base = { id: channelId(n), kind: 'text', name: `hall-${n}`, guildId: guildId(n) } as const;
	return { ...base, overwrites: n % 3 === 0 ? [denied] : [] };
}

const direct: Channel = {
	id: '1100000000000007000',
	kind: 'dm',
	name: '',
	guildId: undefined,
	recipientId: local.mia,
	overwrites: [],
};
const channels = [...numbers.map(aChannel), direct];
const world = { ...datelineWorld, guilds: numbers.map(aGuild), channels };
const discord = { world, serversPerShardMax: 2, identifiesAtOnce: 16 };

/** All connections identify at once because Discord allows 16. */
const open = () => openBot([rain], { discord, identifyAtOnce: false });

describe('a bot in more servers than one connection can serve', () => {
	it('opens as many connections as Discord recommends, and knows the servers of all', async () => {
		const { discord, bot } = await open();
		expect(discord.connected()).toBe(4);
		expect([...(bot().serverIds() ?? [])].toSorted()).toEqual(numbers.map(guildId).toSorted());
	});

	it('answers in every server on every connection, and in direct messages', async () => {
		const { discord, logged } = await open();
		for (const n of numbers) {
			const answer = await openReader(discord, 'mia', channelId(n)).asks('status');
			expect([n, answer.text]).toEqual([n, 'Rain.']);
		}
		expect((await openReader(discord, 'mia', direct.id).asks('status')).text).toBe('Rain.');
		expect(logged.errors()).toEqual([]);
	});

	it('knows the bot’s permissions in every server, and notices when they change', async () => {
		const { discord, bot } = await open();
		const destination = (n: number) =>
			({ guildId: guildId(n), channelId: channelId(n), place: 'text' }) as const;
		const blocked = () =>
			numbers.filter((n) => bot().sender.obstacle(destination(n)) !== undefined);
		expect(blocked()).toEqual([0, 3, 6]);
		expect(bot().channelIn(guildId(5), channelId(5))).toMatchObject({ name: 'hall-5' });
		expect(bot().channelIn(guildId(5), channelId(4))).toBeUndefined();
		discord.setPermissions(channelId(3), []);
		await expect.poll(blocked).toEqual([0, 6]);
	});

	it('notices servers that it enters and leaves, on every connection', async () => {
		const { discord, bot } = await open();
		const events: string[] = [];
		bot().watchServers({
			onEntered: ({ guildId }) => events.push(`entered ${guildId}`),
			onLeft: (id) => events.push(`left ${id}`),
			onChanged: () => undefined,
		});
		events.splice(0);
		for (const n of numbers) discord.removeGuild(guildId(n));
		await expect.poll(() => events.length).toBe(count);
		for (const n of numbers) discord.addGuild(aGuild(n), [aChannel(n)]);
		await expect.poll(() => events.length).toBe(2 * count);
		expect(bot().serverIds()?.size).toBe(count);
	});

	it('resumes all connections when they break', async () => {
		const { discord, logged } = await open();
		discord.faults.dropGateway(4000);
		await logged.until('gateway-resumed', 4);
		for (const n of numbers) {
			expect((await openReader(discord, 'mia', channelId(n)).asks('status')).text).toBe('Rain.');
		}
	});

	it('closes all connections when the bot closes', async () => {
		const { discord, bot } = await open();
		await bot().close();
		await expect.poll(discord.connected).toBe(0);
	});

	it('takes its latency from the connections that have measured it', async () => {
		const { bot, discord } = await openBot([rain], {
			discord: { world, serversPerShardMax: 2, heartbeatMs: 50 },
		});
		// With such short heartbeats a busy machine makes a connection begin anew.
		await expect.poll(() => discord.connected()).toBe(4);
		await expect.poll(() => bot().gatewayLatencyMs()).toBeGreaterThanOrEqual(0);
	});
});
