import type { After, LocalDiscord, LocalDiscordOptions } from 'local-discord';
import { expect, onTestFinished } from 'vitest';
import { z } from 'zod';
import { type Command, defineCommand } from '#src/bot/command.ts';
import { createDispatch } from '#src/bot/dispatch.ts';
import { type Bot, type BotSettings, openDiscordBot } from '#src/discord/connect-bot.ts';
import { neverLate } from '../flow/late.ts';
import { openTestDiscord, token } from './open-flow.ts';
import { openNewsroom } from './open-newsroom.ts';
import { type Logged, openTestLog } from './test-log.ts';

/** A bot with commands of a test's own, on a local Discord. */
export type TestBot = {
	readonly discord: LocalDiscord;
	readonly logged: Logged;
	/** What the bot said when Discord would never take it again. */
	readonly refusals: readonly string[];
	/** The bot that runs now. */
	bot(): Bot;
	/** Ends the bot and starts it again. */
	restart(): Promise<void>;
};

export type TestBotSettings = {
	readonly discord?: Partial<LocalDiscordOptions>;
	/** Whether its connections identify without Discord's turns; they do unless it says otherwise. */
	readonly identifyAtOnce?: boolean;
	/** Says when an answer takes too long; none does unless a test wants it. */
	readonly deferAfter?: BotSettings['deferAfter'];
	/** The bot's token where it is not the local Discord's. */
	readonly token?: string;
	readonly onRefused?: BotSettings['onRefused'];
	/** Orders trouble before the bot logs in. */
	readonly before?: (discord: LocalDiscord) => void;
};

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
	const start = async () => {
		const bot = openDiscordBot({
			commands: byName,
			log,
			homeGuildId,
			token: settings.token ?? token,
			apiUrl: discord.url,
			elapsedMs: () => performance.now(),
			identifyAtOnce: settings.identifyAtOnce ?? true,
			onRefused: settings.onRefused ?? ((why) => refusals.push(why)),
			deferAfter: settings.deferAfter ?? neverLate,
		});
		await bot.connect(createDispatch({ commands: byName, newsroom, homeGuildId, log, newCode }));
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

/** A command without options for readers, called `/test`; its buttons may ask for a page. */
export function aCommand(
	run: Command<z.infer<typeof options>>['run'],
	{ seenBy = 'everyone' }: Partial<Pick<Command, 'seenBy'>> = {},
): Command {
	const data = { name: 'test', description: 'For a test' };
	return defineCommand({ data, options, for: 'readers', seenBy, run });
}

/** Discord's patience, which a test ends when it wants to. */
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
