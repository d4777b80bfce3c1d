import type { Guild, LocalDiscord } from 'local-discord';

/** How many servers the bot joined, how many got a welcome, and which got more than one. */
export type Welcomed = {
	readonly servers: number;
	readonly once: number;
	readonly repeated: readonly string[];
};

const serversMax = 12;

/** Servers without subscriptions, which the bot joins during a run. */
export function inviteToServers(discord: LocalDiscord) {
	const joined: Guild[] = [];
	const welcomesIn = ({ systemChannelId = '' }: Guild) => discord.messages(systemChannelId).length;

	return {
		invite() {
			if (joined.length < serversMax) joined.push(discord.joinServer());
		},
		welcomed(): Welcomed {
			return {
				servers: joined.length,
				once: joined.filter((guild) => welcomesIn(guild) === 1).length,
				repeated: joined
					.filter((guild) => welcomesIn(guild) > 1)
					.map((guild) => `${guild.id} was welcomed ${welcomesIn(guild)} times`),
			};
		},
	};
}
