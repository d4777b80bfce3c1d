import { Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { defaultWorld, local } from '../src/world/default-world.ts';
import { type Member, permission, type Role } from '../src/world/world-plan.ts';
import { request } from './a-bot.ts';
import { openDiscord, openSending, until } from './open-discord.ts';

const [guild] = defaultWorld.guilds;
const roles = guild?.roles ?? [];
const extra: Role = { id: '1100000000000001012', name: 'Extra', permissions: 0n };

/** The server’s members, with the moderators’ role added for these. */
function withModeratorRole(...userIds: readonly string[]): readonly Member[] {
	return (guild?.members ?? []).map(({ userId, roleIds }) =>
		userIds.includes(userId)
			? { userId, roleIds: [...roleIds, local.moderatorRole] }
			: { userId, roleIds },
	);
}

/** A bot, and the types of the events it receives from now on. */
async function openListening() {
	const { discord, bot } = await openSending();
	const received: string[] = [];
	bot.on('raw', ({ t }: { t: string | null }) => t !== null && received.push(t));
	/** The events since the last call, up to a channel change that this makes. */
	const events = async (): Promise<readonly string[]> => {
		const last = until(bot, Events.ChannelUpdate);
		discord.changeChannel(local.news, { name: 'wire' });
		await last;
		return received.splice(0).filter((type) => type !== 'CHANNEL_UPDATE');
	};
	return { discord, bot, events };
}

describe('gateway events', () => {
	it('The bot gets an event for a role that is added, changed or removed, but none for the server', async () => {
		const { discord, events } = await openListening();
		discord.changeGuild(local.guild, { roles: [...roles, extra] });
		expect(await events()).toEqual(['GUILD_ROLE_CREATE']);
		discord.changeGuild(local.guild, { roles: [...roles, { ...extra, name: 'More' }] });
		expect(await events()).toEqual(['GUILD_ROLE_UPDATE']);
		discord.changeGuild(local.guild, { roles });
		expect(await events()).toEqual(['GUILD_ROLE_DELETE']);
	});

	it('The bot gets an event when its own roles change, but none for other people’s', async () => {
		const { discord, bot, events } = await openListening();
		discord.changeGuild(local.guild, { members: withModeratorRole(local.mia) });
		expect(await events()).toEqual([]);
		discord.changeGuild(local.guild, { members: withModeratorRole(local.mia, local.application) });
		expect(await events()).toEqual(['GUILD_MEMBER_UPDATE']);
		const me = bot.guilds.cache.get(local.guild)?.members.me;
		expect(me?.permissions.has(permission.manageGuild)).toBe(true);
	});

	it('The bot gets an event when its permissions in a channel change', async () => {
		const { discord, bot } = await openSending();
		const changed = until(bot, Events.ChannelUpdate);
		const deny = permission.sendMessages;
		discord.setPermissions(local.general, [{ id: local.botRole, type: 'role', allow: 0n, deny }]);
		await changed;
		const channel = bot.guilds.cache.get(local.guild)?.channels.cache.get(local.general);
		expect(channel?.permissionsFor(bot.user)?.has('SendMessages')).toBe(false);
	});

	it('The bot gets an event when a server’s name changes and when its system channel is deleted', async () => {
		const { discord, bot, events } = await openListening();
		const systemChannel = () => bot.guilds.cache.get(local.guild)?.systemChannelId;
		expect(systemChannel()).toBe(local.general);
		discord.changeGuild(local.guild, { name: 'Newer' });
		expect(await events()).toEqual(['GUILD_UPDATE']);
		discord.removeChannel(local.general);
		expect(await events()).toEqual(['CHANNEL_DELETE', 'GUILD_UPDATE']);
		expect(systemChannel()).toBe(null);
	});
});

describe('an outage', () => {
	it('An outage is announced, keeps the bot in the server, and ends', async () => {
		const { discord, bot, events } = await openListening();
		const server = bot.guilds.cache.get(local.guild);
		const gone = until(bot, Events.GuildUnavailable);
		discord.outage(local.guild);
		await gone;
		expect([server?.available, bot.guilds.cache.size]).toEqual([false, 1]);
		discord.changeChannel(local.general, { name: 'hall' });
		const back = until(bot, Events.GuildAvailable);
		discord.endOutage(local.guild);
		await back;
		expect(await events()).toEqual(['GUILD_DELETE', 'GUILD_CREATE']);
		expect(server?.available).toBe(true);
		expect(bot.channels.cache.get(local.general)).toMatchObject({ name: 'hall' });
	});

	it('The bot can be removed from a server during an outage', async () => {
		const { discord, bot } = await openSending();
		discord.outage(local.guild);
		const removed = until(bot, Events.GuildDelete);
		discord.removeGuild(local.guild);
		await removed;
		expect(bot.guilds.cache.size).toBe(0);
	});
});

describe('direct messages', () => {
	it('Direct messages are refused while the person has closed them, though their channel can be opened', async () => {
		const discord = await openDiscord();
		const open = () => request(discord, 'POST', '/users/@me/channels', { recipient_id: local.mia });
		const { id } = (await open()).body;
		const send = () => request(discord, 'POST', `/channels/${id}/messages`, { content: 'x' });
		discord.closeDirectMessages(local.mia);
		expect((await open()).body.id).toBe(id);
		const { status, body } = await send();
		expect([status, body]).toEqual([
			403,
			{ code: 50007, message: 'Cannot send messages to this user' },
		]);
		discord.openDirectMessages(local.mia);
		expect((await send()).status).toBe(200);
	});
});
