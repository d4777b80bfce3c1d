import type { Fault } from './judge.ts';
import { makerId } from './people.ts';
import type { World } from './world.ts';

/**
 * Finds blocked subscriptions whose moderators were not notified. Call it in calm, once there was time
 * to notify them. If nobody can be reached then, nobody need be notified later.
 */
export function judgeBlocked(world: World): Fault[] {
	const { every, shares } = world.weather;
	if (every.direct !== undefined || shares.odd > 0) return [];
	const all = [...world.witness.records.values()].flatMap(({ last }) => last ?? []);
	return (
		all
			.filter(({ blocked, leftAt }) => blocked !== undefined && leftAt === undefined)
			// A member whose direct messages are closed cannot be told there; /following shows it.
			.filter(({ place }) => place !== 'dm')
			.filter(({ blocked, toldAt, ...own }) => {
				if (toldAt !== undefined) return false;
				const notice = blocked?.notice;
				if (notice !== undefined) return notice.part.messageId === undefined;
				const isCoveredByAnother = all.some(
					(other) =>
						other.id !== own.id &&
						other.channelId === own.channelId &&
						(other.blocked?.notice !== undefined || other.toldAt !== undefined),
				);
				return (
					!isCoveredByAnother &&
					blocked?.why.kind !== 'server gone' &&
					canNotify(world, own.channelId)
				);
			})
			.map(({ id, channelId, blocked }) => ({
				text: `nobody was notified that ${id} is blocked (${blocked?.why.kind})`,
				about: [id, channelId],
			}))
	);
}

function canNotify({ discord }: World, channelId: string): boolean {
	const guild = discord.guilds.get(discord.channels.get(channelId)?.guildId ?? '');
	const system = discord.channels.get(guild?.systemChannelId ?? '');
	const isOpen =
		system !== undefined &&
		system.id !== channelId &&
		!(system.isGone || system.isShut || system.isHidden || system.lacksHistory) &&
		system.refusesAll === undefined;
	return isOpen || discord.direct(makerId)?.isShut === false;
}
