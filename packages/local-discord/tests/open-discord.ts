import type { Client, Interaction, TextBasedChannel } from 'discord.js';
import { expect, onTestFinished } from 'vitest';
import type { LocalDiscord, LocalDiscordOptions } from '../src/local-discord.ts';
import { local } from '../src/world/default-world.ts';
import { aBot, aDiscord } from './a-bot.ts';

/** The route that creates a message, and its path in #general. */
export const creating = 'POST /channels/:channel/messages';
export const path = `/channels/${local.general}/messages`;

/** A local Discord that closes with its test, which then fails if there are findings. */
export async function openDiscord(
	options: Partial<LocalDiscordOptions> = {},
): Promise<LocalDiscord> {
	const discord = await aDiscord(options);
	onTestFinished(async () => {
		await discord.close();
		expect(discord.findings()).toEqual([]);
	});
	return discord;
}

/** The same with a bot that answers interactions with the given function. */
export async function openAnswering(
	answer: (interaction: Interaction) => Promise<unknown>,
	options: Partial<LocalDiscordOptions> = {},
): Promise<LocalDiscord> {
	const discord = await openDiscord(options);
	await openBotOn(discord, answer);
	return discord;
}

/** The same with a bot that answers with the topic of a command, and with #general to send to. */
export async function openSending(
	options: Partial<LocalDiscordOptions> = {},
	intents?: number[],
): Promise<{ discord: LocalDiscord; bot: Client<true>; general: Sendable }> {
	const discord = await openDiscord(options);
	const bot = await openBotOn(
		discord,
		async (it) => it.isChatInputCommand() && it.reply(`${it.options.getString('topic')}`),
		intents,
	);
	return { discord, bot, general: await channelOf(bot) };
}

/** A bot that is destroyed with its test. */
export async function openBotOn(...args: Parameters<typeof aBot>): Promise<Client<true>> {
	const bot = await aBot(...args);
	onTestFinished(() => bot.destroy());
	return bot;
}

async function channelOf(bot: Client<true>): Promise<Sendable> {
	const channel = await bot.channels.fetch(local.general);
	if (channel === null || !channel.isSendable()) throw new Error('no channel');
	return channel;
}

/** Resolves when a client of discord.js next emits this event. */
export function until(bot: Client, event: string): Promise<unknown> {
	return new Promise((resolve) => bot.once(event, resolve));
}

/** How the requests of a route were answered, in order. */
export function statusesOf(discord: LocalDiscord, wanted: string): readonly number[] {
	return discord
		.requests()
		.filter(({ route }) => route === wanted)
		.map(({ status }) => status);
}

type Sendable = TextBasedChannel & {
	send: (message: {
		content: string;
		nonce?: string;
		enforceNonce?: boolean;
	}) => Promise<{ id: string }>;
};
