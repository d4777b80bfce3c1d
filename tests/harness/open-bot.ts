import type { After, LocalDiscord, LocalDiscordOptions } from 'local-discord';
import { expect, onTestFinished } from 'vitest';
import { z } from 'zod';
import { type Command, defineCommand } from '#src/bot/command.ts';
import { createDispatch } from '#src/bot/dispatch.ts';
import { type Bot, type BotSettings, openDiscordBot } from '#src/discord/connect-bot.ts';
import { openHttpBot } from '#src/discord/http-bot.ts';
import { neverLate } from './late.ts';
import { anyPort, interactionsUrl, openTestDiscord, token } from './open-flow.ts';
import { openNewsroom } from './open-newsroom.ts';
import { phrasebook } from './phrases.ts';
import { type Logged, openTestLog } from './test-log.ts';

/** A bot with a test's own commands, on a local Discord. */
export type TestBot = {
	readonly discord: LocalDiscord;
	readonly logged: Logged;
	/** The bot's messages when Discord refused it for good. */
	readonly refusals: readonly string[];
	/** The bot that is running now. */
	bot(): Bot;
	/** Ends the bot and starts it again. */
	restart(): Promise<void>;
};

export type TestBotSettings = {
	readonly discord?: Partial<LocalDiscordOptions>;
	/** Whether connections identify without waiting for their turn; by default they do. */
	readonly identifyAtOnce?: boolean;
	/** Decides when an answer takes too long; by default none does. */
	readonly deferAfter?: BotSettings['deferAfter'];
	/** Whether interactions come by HTTP; by default they come by the gateway. */
	readonly byHttp?: boolean;
	readonly mayPost?: BotSettings['mayPost'];
	/** By default the local Discord's token. */
	readonly token?: string;
	readonly onRefused?: BotSettings['onRefused'];
	/** By default all. */
	readonly shards?: BotSettings['shards'];
	/** Called with the bot before it logs in. */
	readonly onOpened?: (bot: Bot) => void;
	/** Runs before the bot logs in, to set up faults. */
	readonly before?: (discord: LocalDiscord) => void;
};

/** Starts a bot with these commands; it closes when the test ends, which fails if Discord found a mistake. */
export async function openBot(
	commands: readonly Command[],
	settings: TestBotSettings = {},
): Promise<TestBot> {
	const discord = await openTestDiscord(settings.discord);
	onTestFinished(async () => {
		await discord.close();
		expect(discord.findings()).toEqual([]);
	});
	settings.before?.(discord);
	const { log, logged } = openTestLog();
	const refusals: string[] = [];
	const byName = new Map(commands.map((command) => [command.data.name, command]));
	const newsroom = await openNewsroom([]);
	const homeGuildId = undefined;
	const newCode = () => 'c0de';
	const elapsedMs = () => performance.now();
	const start = async () => {
		const botSettings = {
			commands: byName,
			messageCommands: new Map(),
			phrasebook,
			log,
			homeGuildId,
			token: settings.token ?? token,
			apiUrl: discord.url,
			elapsedMs,
			identifyAtOnce: settings.identifyAtOnce ?? true,
			shards: settings.shards,
			onRefused: settings.onRefused ?? ((why) => refusals.push(why)),
			deferAfter: settings.deferAfter ?? neverLate,
			mayPost: settings.mayPost,
		};
		const bot = settings.byHttp
			? openHttpBot({ ...botSettings, interactions: anyPort, now: () => new Date() })
			: openDiscordBot(botSettings);
		settings.onOpened?.(bot);
		await bot.connect(
			createDispatch({ commands: byName, newsroom, homeGuildId, log, newCode, elapsedMs }),
		);
		if (settings.byHttp) await discord.setInteractionsEndpoint(interactionsUrl(logged));
		return bot;
	};
	let bot = await start();
	onTestFinished(() => bot.close());
	const restart = async () => {
		await bot.close();
		bot = await start();
	};
	return { discord, logged, refusals, bot: () => bot, restart };
}

const options = z.object({ page: z.string().regex(/^\d$/).optional() });

/** A command `/status` without options; its buttons can pass a page. */
export function aCommand(
	run: Command<z.infer<typeof options>>['run'],
	{ seenBy = 'everyone' }: Partial<Pick<Command, 'seenBy'>> = {},
): Command {
	const data = { name: 'status', description: 'doesStatus' } as const;
	return defineCommand({ data, options, for: 'readers', seenBy, run });
}

/** Discord's time limit for answers, which a test ends when it wants. */
export function aPatience(): { readonly after: After; end(): void } {
	const waiting = new Set<() => void>();
	return {
		after(_, run) {
			waiting.add(run);
			return () => waiting.delete(run);
		},
		end() {
			for (const run of waiting) run();
		},
	};
}
