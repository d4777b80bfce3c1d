import { GatewayIntentBits } from 'discord-api-types/v10';
import { guildCreate } from '../gateway/session.ts';
import {
	addChannel,
	addThread,
	changeChannel,
	changeGuild,
	removeChannel,
} from './guilds-and-channels.ts';
import { withBot, withoutBot } from './membership.ts';
import type { Messages } from './messages.ts';
import { type NewServer, planServer } from './new-server.ts';
import type { World } from './world.ts';
import { aUser, type Channel, type Guild, type Overwrite } from './world-plan.ts';

/** Changes to the world while the bot runs; the gateway sends each of them as Discord would. */
export type WorldChanges = {
	addPerson(person: {
		readonly id: string;
		readonly username: string;
		readonly name: string;
	}): void;
	addChannel(channel: Channel): void;
	addThread(parentId: string, name: string): Channel;
	/** Replaces a channel’s overwrites. */
	setPermissions(channelId: string, overwrites: readonly Overwrite[]): void;
	/** Changes anything else about a channel: its name, whether a thread is archived. */
	changeChannel(channelId: string, change: Partial<Channel>): void;
	removeChannel(channelId: string): void;
	/** The bot is added to a server, now unless the server says when. */
	addGuild(guild: Guild, channels: readonly Channel[]): void;
	/** Adds a server that the bot is not in. */
	addOtherGuild(guild: Guild, channels: readonly Channel[]): void;
	/**
	 * The bot is added to a server that it was not in, by its id; or else to a new one with the people and
	 * roles of the first, #welcome and #general.
	 */
	joinServer(server?: NewServer | Pick<Guild, 'id'>): Guild;
	/** Changes a server, with or without the bot: its name, roles, members. */
	changeGuild(guildId: string, change: Partial<Guild>): void;
	/** The bot is removed from the server, which its people still see; `joinServer` adds it again. */
	removeGuild(guildId: string): void;
	/** A server becomes unavailable: its gateway events stop, while the REST API goes on. */
	outage(guildId: string): void;
	endOutage(guildId: string): void;
	/** A person stops accepting direct messages from the bot. */
	closeDirectMessages(userId: string): void;
	openDirectMessages(userId: string): void;
	/** A person installs the application for themselves. */
	installFor(userId: string): void;
	uninstallFor(userId: string): void;
};

export function createWorldChanges(world: World, messages: Messages): WorldChanges {
	return {
		addPerson({ id, username, name }) {
			world.people.set(id, aUser(id, username, name));
		},
		closeDirectMessages(userId) {
			world.closedDirectMessages.add(known(world.people, userId).id);
		},
		openDirectMessages(userId) {
			world.closedDirectMessages.delete(known(world.people, userId).id);
		},
		installFor(userId) {
			world.installedBy.add(known(world.people, userId).id);
		},
		uninstallFor(userId) {
			world.installedBy.delete(known(world.people, userId).id);
		},
		...channelChanges(world, messages),
		...guildChanges(world),
	};
}

function channelChanges(world: World, messages: Messages) {
	const change = (channelId: string, to: Partial<Channel>): void => {
		changeChannel(world, known(world.channels, channelId), to);
	};
	return {
		addChannel: (channel: Channel) => addChannel(world, channel),
		addThread: (parentId: string, name: string) =>
			addThread(world, { parent: known(world.channels, parentId), name }),
		setPermissions: (channelId: string, overwrites: readonly Overwrite[]) =>
			change(channelId, { overwrites }),
		changeChannel: change,
		removeChannel(channelId: string) {
			removeChannel(world, messages, known(world.channels, channelId));
		},
	};
}

function guildChanges(world: World) {
	const announce = (guild: Guild): void => {
		world.gatewayEvents.emit(guildCreate(world, guild));
		world.localEvents.emit({ kind: 'guild-changed', guildId: guild.id });
	};
	const announceLoss = (guildId: string, data: object): void => {
		world.gatewayEvents.emit({
			type: 'GUILD_DELETE',
			data,
			guildId,
			intent: GatewayIntentBits.Guilds,
		});
	};
	const addGuild = (plan: Guild, channels: readonly Channel[]): Guild => {
		const guild = withMember({ joinedAt: world.now().toISOString(), ...plan }, world.bot.id);
		world.otherGuilds.delete(guild.id);
		world.guilds.set(guild.id, guild);
		for (const channel of channels) world.channels.set(channel.id, channel);
		announce(guild);
		return guild;
	};
	const addOtherGuild = (guild: Guild, channels: readonly Channel[]): void => {
		world.otherGuilds.set(guild.id, guild);
		for (const channel of channels) world.channels.set(channel.id, channel);
		world.localEvents.emit({ kind: 'guild-changed', guildId: guild.id });
	};
	return {
		addGuild,
		joinServer(server: NewServer | Pick<Guild, 'id'> = {}) {
			if ('id' in server) return addGuild(withBot(world, known(world.otherGuilds, server.id)), []);
			const { guild, channels } = planServer(world, server);
			return addGuild(guild, channels);
		},
		addOtherGuild,
		changeGuild(guildId: string, change: Partial<Guild>) {
			const other = world.otherGuilds.get(guildId);
			if (other) addOtherGuild({ ...other, ...change }, []);
			else changeGuild(world, known(world.guilds, guildId), change);
		},
		removeGuild(guildId: string) {
			const guild = known(world.guilds, guildId);
			const { id } = guild;
			world.guilds.delete(id);
			world.otherGuilds.set(id, withoutBot(world, guild));
			world.outages.delete(id);
			announceLoss(id, { id });
			world.localEvents.emit({ kind: 'guild-removed', guildId: id });
		},
		outage(guildId: string) {
			const { id } = known(world.guilds, guildId);
			announceLoss(id, { id, unavailable: true });
			world.outages.add(id);
		},
		endOutage(guildId: string) {
			const guild = known(world.guilds, guildId);
			if (world.outages.delete(guildId)) announce(guild);
		},
	};
}

function withMember(guild: Guild, userId: string): Guild {
	if (guild.members.some((member) => member.userId === userId)) return guild;
	return { ...guild, members: [...guild.members, { userId, roleIds: [] }] };
}

function known<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
	const value = map.get(id);
	if (value === undefined) throw new Error(`There is no ${id} in this world`);
	return value;
}
