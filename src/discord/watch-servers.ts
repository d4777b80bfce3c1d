import { type Client, Events } from 'discord.js';

/** Told of what happens to the servers that the bot is in. */
export type ServerWatch = {
	/** The bot is in this server: at the start, after an outage, or because it was invited. */
	readonly onEntered: (guildId: string) => void;
	/** The bot was removed from this server; an outage is none. */
	readonly onLeft: (guildId: string) => void;
	/** What the bot may do in this server may have changed. */
	readonly onChanged: (guildId: string) => void;
};

/** Passes on what the gateway tells of servers, those that are known already first. */
export function watchServers(client: Client, { onEntered, onLeft, onChanged }: ServerWatch): void {
	const enter = ({ id }: { readonly id: string }) => onEntered(id);
	const change = ({ guild }: { readonly guild: { readonly id: string } }) => onChanged(guild.id);
	client.on(Events.GuildCreate, enter);
	client.on(Events.GuildAvailable, enter);
	client.on(Events.GuildDelete, ({ id }) => onLeft(id));
	client.on(Events.GuildUpdate, ({ id }) => onChanged(id));
	client.on(Events.GuildRoleCreate, change);
	client.on(Events.GuildRoleUpdate, change);
	client.on(Events.GuildRoleDelete, change);
	client.on(Events.GuildMemberUpdate, (_, member) => change(member));
	client.on(Events.ChannelCreate, change);
	client.on(Events.ChannelUpdate, (_, channel) => {
		if ('guild' in channel) change(channel);
	});
	client.on(Events.ThreadCreate, change);
	client.on(Events.ThreadUpdate, change);
	for (const guild of client.guilds.cache.values()) if (guild.available) enter(guild);
}
