import { intent } from './events.ts';
import { guildCreate } from './gateway/payloads.ts';
import { channelJson, guildJson } from './json.ts';
import type { Messages } from './messages.ts';
import { addThread } from './rest/channel-routes.ts';
import type { World } from './world.ts';
import { aUser, type Channel, type Guild, type Overwrite } from './world-plan.ts';

/** Changing the world while the bot runs; each change goes over the gateway as Discord sends it. */
export type WorldChanges = {
	addPerson(person: {
		readonly id: string;
		readonly username: string;
		readonly name: string;
	}): void;
	addChannel(channel: Channel): void;
	addThread(parentId: string, name: string): Channel;
	/** Replaces a channel's overwrites. */
	setPermissions(channelId: string, overwrites: readonly Overwrite[]): void;
	/** Changes anything else about a channel: its name, whether a thread is archived. */
	changeChannel(channelId: string, change: Partial<Channel>): void;
	removeChannel(channelId: string): void;
	addGuild(guild: Guild, channels: readonly Channel[]): void;
	/** Changes a server: its name, roles, members. */
	changeGuild(guildId: string, change: Partial<Guild>): void;
	/** The bot is removed from the server. */
	removeGuild(guildId: string): void;
};

export function openWorldChanges(world: World, messages: Messages): WorldChanges {
	const changeChannel = (channelId: string, change: Partial<Channel>): void => {
		const channel = { ...known(world.channels, channelId), ...change };
		world.channels.set(channelId, channel);
		tellChannel(world, 'UPDATE', channel);
	};
	return {
		addPerson({ id, username, name }) {
			world.people.set(id, aUser(id, username, name));
		},
		addChannel(channel) {
			world.channels.set(channel.id, channel);
			tellChannel(world, 'CREATE', channel);
		},
		addThread: (parentId, name) =>
			addThread(world, { parent: known(world.channels, parentId), name }),
		setPermissions: (channelId, overwrites) => changeChannel(channelId, { overwrites }),
		changeChannel,
		removeChannel(channelId) {
			const channel = known(world.channels, channelId);
			world.channels.delete(channelId);
			messages.forget(channelId);
			tellChannel(world, 'DELETE', channel);
		},
		addGuild(guild, channels) {
			world.guilds.set(guild.id, guild);
			for (const channel of channels) world.channels.set(channel.id, channel);
			world.gatewayEvents.emit(guildCreate(world, guild));
			world.localEvents.emit({ kind: 'guild-changed', guildId: guild.id });
		},
		changeGuild(guildId, change) {
			const guild = { ...known(world.guilds, guildId), ...change };
			world.guilds.set(guildId, guild);
			tellGuild(world, 'GUILD_UPDATE', guildId, guildJson(guild));
			world.localEvents.emit({ kind: 'guild-changed', guildId });
		},
		removeGuild(guildId) {
			known(world.guilds, guildId);
			world.guilds.delete(guildId);
			tellGuild(world, 'GUILD_DELETE', guildId, { id: guildId });
			world.localEvents.emit({ kind: 'guild-removed', guildId });
		},
	};
}

function known<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
	const value = map.get(id);
	if (value === undefined) throw new Error(`There is no ${id} in this world`);
	return value;
}

function tellChannel(world: World, what: 'CREATE' | 'UPDATE' | 'DELETE', channel: Channel): void {
	const kind = channel.kind === 'thread' ? 'THREAD' : 'CHANNEL';
	if (channel.guildId !== undefined) {
		tellGuild(world, `${kind}_${what}`, channel.guildId, channelJson(world, channel));
	}
	const removed = what === 'DELETE';
	world.localEvents.emit({
		kind: removed ? 'channel-removed' : 'channel-changed',
		channelId: channel.id,
	});
}

function tellGuild(world: World, type: string, guildId: string, data: object): void {
	world.gatewayEvents.emit({ type, data, guildId, intent: intent.guilds });
}
