import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { proxyRequests } from '@discordjs/proxy';
import { REST } from 'discord.js';
import type { LocalDiscord } from 'local-discord';
import { expect, it, onTestFinished } from 'vitest';
import type { Dispatch } from '#src/bot/dispatch.ts';
import type { SendResult } from '#src/delivery/sender.ts';
import { type Bot, type BotSettings, openDiscordBot } from '#src/discord/connect-bot.ts';
import type { OwedMessage } from '#src/subscriptions/subscription.ts';
import { channelId, shardedWorld } from '../cluster/sharded-world.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';
import { neverLate } from '../harness/late.ts';
import { openTestDiscord, token } from '../harness/open-flow.ts';
import { phrasebook } from '../harness/phrases.ts';
import { openTestLog } from '../harness/test-log.ts';

const noDispatch: Dispatch = {
	answer: () => Promise.reject(new Error('nobody asks anything')),
	complete: () => [],
	deferTarget: () => 'reader',
};

const picture = { name: 'days.png', alt: 'A day', base64: Buffer.from('a day').toString('base64') };

/** A local Discord with so many servers, which limits requests as Discord does. */
async function openCrowd(servers: number): Promise<LocalDiscord> {
	const discord = await openTestDiscord({ world: shardedWorld(servers) });
	onTestFinished(async () => {
		await discord.close();
		expect(discord.findings()).toEqual([]);
	});
	return discord;
}

/** A bot; by default it serves all servers. */
async function connectBot(
	settings: Pick<BotSettings, 'apiUrl' | 'shards' | 'requestsPerSecond'>,
): Promise<Bot> {
	const bot = openDiscordBot({
		...settings,
		token,
		homeGuildId: undefined,
		commands: new Map(),
		messageCommands: new Map(),
		phrasebook,
		log: openTestLog().log,
		elapsedMs: () => performance.now(),
		deferAfter: neverLate,
		onRefused: () => undefined,
		identifyAtOnce: true,
	});
	onTestFinished(() => bot.close());
	await bot.connect(noDispatch);
	return bot;
}

/** Sends one message to each of these servers, all at once. */
function sendAll({ sender }: Bot, servers: readonly number[]): Promise<SendResult[]> {
	return Promise.all(servers.map((n) => sender.send(destinationIn(n), messageFor(n))));
}

function destinationIn(n: number) {
	return { channelId: channelId(n), as: 'message' } as const;
}

/** The first two have a picture. */
function messageFor(n: number): OwedMessage {
	const message = anOwedMessage({ nonce: `forserver${n}.0` });
	return n < 2 ? { ...message, pictures: [picture] } : message;
}

/** A program that passes all requests on to a Discord, at most 24 a second, and counts them. */
async function openProxy(discord: LocalDiscord) {
	const pass = proxyRequests(new REST({ api: discord.url, globalRequestsPerSecond: 24 }));
	const passed: string[] = [];
	const server = createServer((request, response) => {
		passed.push(`${request.method} ${request.url}`);
		void pass(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}/api`, passed };
}

const isPost = ({ route = '' }: { readonly route: string | undefined }) =>
	route === 'POST /channels/:channel/messages';

it('messages that are too many for one second are sent in the next, without asking for too much', async () => {
	const numbers = Array.from({ length: 45 }, (_, n) => n);
	const discord = await openCrowd(numbers.length);
	const bot = await connectBot({ apiUrl: discord.url, requestsPerSecond: 20 });
	const outcomes = await sendAll(bot, numbers);
	expect(outcomes.filter(({ kind }) => kind !== 'sent')).toEqual([]);
	expect(discord.requests().filter(({ status }) => status === 429)).toEqual([]);
	expect(discord.requests().filter(isPost)).toHaveLength(numbers.length);
});

it('two bots that share one proxy together send no more than it lets pass, and lose nothing', async () => {
	const numbers = Array.from({ length: 60 }, (_, n) => n);
	const discord = await openCrowd(numbers.length);
	const proxy = await openProxy(discord);
	const connect = (shard: number) => {
		const shards = { from: shard, to: shard, total: 2, identifyTurn: async () => undefined };
		return connectBot({ apiUrl: proxy.url, shards });
	};
	const bots = [await connect(0), await connect(1)];
	const before = discord.requests().length;
	const outcomes = await Promise.all(
		bots.map((bot, shard) =>
			sendAll(
				bot,
				numbers.filter((n) => n % 2 === shard),
			),
		),
	);
	expect(outcomes.flat().filter(({ kind }) => kind !== 'sent')).toEqual([]);
	const sent = discord.requests().slice(before);
	expect(sent.filter(({ status }) => status === 429)).toEqual([]);
	expect(sent.filter(isPost)).toHaveLength(numbers.length);
	expect(proxy.passed).toHaveLength(discord.requests().length);
	for (const n of numbers) {
		const [message, ...others] = discord.messages(channelId(n));
		expect(others).toEqual([]);
		expect(message?.attachments.map(({ filename }) => filename)).toEqual(
			n < 2 ? [picture.name] : [],
		);
	}
});
