import { Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { local } from '../src/world/default-world.ts';
import { aBot, aClient, asking, token } from './a-bot.ts';
import { openDiscord, openSending, until } from './open-discord.ts';

describe('the gateway', () => {
	it('A client that resumes gets what it missed, in order', async () => {
		const { discord, bot } = await openSending();
		const resumed = until(bot, Events.ShardResume);
		discord.faults.dropGateway(4000);
		const answers = [1, 2, 3].map((number) =>
			discord.slash({ ...asking, options: { topic: `${number}` } }),
		);
		await resumed;
		await Promise.all(answers);
		expect(discord.messages('general').map(({ content }) => content)).toEqual(['1', '2', '3']);
	});

	it('A client that is asked to reconnect resumes its session', async () => {
		const { discord, bot } = await openSending();
		const resumed = until(bot, Events.ShardResume);
		discord.faults.reconnect();
		await resumed;
		expect((await discord.slash(asking)).kind).toBe('answered');
	});

	it('A client whose session is over identifies again', async () => {
		const { discord, bot } = await openSending();
		const ready = until(bot, Events.ShardReady);
		discord.faults.invalidateSession(false);
		await ready;
		expect((await discord.slash(asking)).kind).toBe('answered');
	}, 15_000);

	it('The gateway turns away a wrong token', async () => {
		const discord = await openDiscord();
		await expect(aClient(discord).login('other')).rejects.toThrow();
	});

	it('The gateway turns away privileged intents that were not granted', async () => {
		const discord = await openDiscord();
		const client = aClient(discord, [GatewayIntentBits.MessageContent]);
		await expect(client.login(token)).rejects.toThrow('disallowed intents');
	});

	it('Messages reach only clients with the intent for them', async () => {
		const received: string[] = [];
		const { discord, bot } = await openSending({}, [
			GatewayIntentBits.Guilds,
			GatewayIntentBits.GuildMessages,
		]);
		const silent = await aBot(discord);
		bot.on('messageCreate', () => received.push('has the intent'));
		silent.on('messageCreate', () => received.push('lacks the intent'));
		const arrived = until(bot, Events.MessageCreate);
		discord.say({ as: 'mia', in: 'general', content: 'hello' });
		await arrived;
		await silent.destroy();
		expect(received).toEqual(['has the intent']);
	});

	it('The bot gets an event when a channel or a server changes', async () => {
		const { discord, bot } = await openSending();
		const changes = [
			until(bot, Events.ChannelUpdate),
			until(bot, Events.GuildUpdate),
			until(bot, Events.ChannelDelete),
			until(bot, Events.GuildDelete),
		];
		discord.changeChannel(local.news, { name: 'wire' });
		discord.changeGuild(local.guild, { name: 'Newer' });
		discord.removeChannel(local.news);
		discord.removeGuild(local.guild);
		await Promise.all(changes);
		expect(bot.guilds.cache.size).toBe(0);
	});
});
