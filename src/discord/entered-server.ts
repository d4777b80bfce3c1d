import { ChannelType, type Guild, type TextChannel } from 'discord.js';
import type { EnteredServer } from '#src/delivery/welcomes.ts';
import type { ChannelAccess } from './channel-access.ts';

/** What the gateway reports of a server that the bot is in. */
export function readEnteredServer(
	guild: Guild,
	{ obstacle }: Pick<ChannelAccess, 'obstacle'>,
): EnteredServer {
	const { id: guildId, joinedAt, preferredLocale: locale, systemChannelId } = guild;
	const channelIds = [systemChannelId ?? [], ...textChannelsOf(guild).map(({ id }) => id)].flat();
	const channelId = channelIds.find(
		(id) => obstacle({ guildId, channelId: id, place: 'text' }) === undefined,
	);
	return { guildId, joinedAt, locale, channelId };
}

/** The text channels from top to bottom, as members see them: those without a category come first. */
function textChannelsOf({ channels }: Guild): readonly TextChannel[] {
	return [...channels.cache.values()]
		.filter((channel) => channel.type === ChannelType.GuildText)
		.sort(
			(one, other) =>
				(one.parent?.rawPosition ?? -1) - (other.parent?.rawPosition ?? -1) ||
				one.rawPosition - other.rawPosition ||
				Number(BigInt(one.id) - BigInt(other.id)),
		);
}
