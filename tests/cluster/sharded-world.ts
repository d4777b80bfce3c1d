import { type Channel, type Guild, local, permission, type WorldPlan } from 'local-discord';
import { datelineWorld } from '../harness/dateline-world.ts';

/** Discord assigns servers to shards by their ids above the lower 22 bits, so these follow each other. */
export const guildId = (n: number) =>
	`${(((BigInt(local.guild) >> 25n) << 3n) + BigInt(n)) << 22n}`;
export const channelId = (n: number) => `${BigInt(guildId(n)) + 1n}`;
const roleId = (n: number) => `${BigInt(guildId(n)) + 2n}`;

function aGuild(n: number): Guild {
	const id = guildId(n);
	return {
		id,
		name: `Server ${n}`,
		ownerId: local.omar,
		locale: 'en-US',
		roles: [
			{ id, name: '@everyone', permissions: permission.everyoneDefault },
			{ id: roleId(n), name: 'Dateline', permissions: permission.botDefault },
		],
		members: [
			{ userId: local.application, roleIds: [roleId(n)] },
			{ userId: local.omar, roleIds: [] },
		],
	};
}

function aChannel(n: number): Channel {
	const [id, guild] = [channelId(n), guildId(n)];
	return { id, kind: 'text', name: `hall-${n}`, guildId: guild, overwrites: [] };
}

/** So many servers, each owned by Omar; of eight shards, server `n` is on shard `n % 8`. */
export function shardedWorld(count: number): WorldPlan {
	const numbers = Array.from({ length: count }, (_, n) => n);
	return { ...datelineWorld, guilds: numbers.map(aGuild), channels: numbers.map(aChannel) };
}
