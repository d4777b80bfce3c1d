import type { Fault } from './judge.ts';
import { makerId } from './people.ts';
import type { World } from './world.ts';

/**
 * Whether the moderators of whatever is blocked were told. Call it in peace, when there was time for it.
 * Where nobody could be told then, nobody need be told later.
 */
export function judgeBlocked(world: World): Fault[] {
	const { every, shares } = world.weather;
	if (every.direct !== undefined || shares.odd > 0) return [];
	const all = [...world.witness.known.values()].flatMap(({ last }) => last ?? []);
	return (
		all
			.filter(({ blocked, leftAt }) => blocked !== undefined && leftAt === undefined)
			// What blocks a member's own direct messages cannot be told there; /following shows it.
			.filter(({ place }) => place !== 'dm')
			.filter(({ blocked, toldAt, ...own }) => {
				if (toldAt !== undefined) return false;
				const notice = blocked?.notice;
				if (notice !== undefined) return notice.part.messageId === undefined;
				const isToldBeside = all.some(
					(other) =>
						other.id !== own.id &&
						other.channelId === own.channelId &&
						(other.blocked?.notice !== undefined || other.toldAt !== undefined),
				);
				return (
					!isToldBeside && blocked?.why.kind !== 'server gone' && canBeTold(world, own.channelId)
				);
			})
			.map(({ id, channelId, blocked }) => ({
				text: `nobody was told that ${id} is blocked (${blocked?.why.kind})`,
				about: [id, channelId],
			}))
	);
}

function canBeTold({ discord }: World, channelId: string): boolean {
	const guild = discord.guilds.get(discord.channels.get(channelId)?.guildId ?? '');
	const system = discord.channels.get(guild?.systemChannelId ?? '');
	const isOpen =
		system !== undefined &&
		system.id !== channelId &&
		!(system.isGone || system.isShut || system.isHidden || system.lacksHistory) &&
		system.refusesAll === undefined;
	return isOpen || discord.direct(makerId)?.isShut === false;
}
