import type { Archive } from './archive/archive.ts';
import type { Command } from './command.ts';
import { type Bot, type BotSettings, connectBot } from './discord/connect-bot.ts';
import { openDispatch } from './dispatch.ts';
import { loadCommands } from './load-commands.ts';
import type { Newsroom } from './newsroom.ts';

/** Everything a bot needs beside its own commands; time, randomness and memory are passed in. */
export type RunSettings = Omit<BotSettings, 'commands' | 'dispatch'> & {
	readonly archive: Archive;
	readonly now: () => Date;
	readonly startedAt: Date;
	readonly version: string;
	readonly memoryBytes: () => number;
	readonly newCode: () => string;
};

/** Loads the commands, joins them to the archive, and answers with them on Discord. */
export async function runBot(settings: RunSettings): Promise<Bot> {
	const commands = await loadCommands();
	let bot: Bot | undefined;
	const newsroom = openNewsroom(settings, commands, () => bot);
	const dispatch = openDispatch({ ...settings, commands, newsroom });
	bot = await connectBot({ ...settings, commands, dispatch });
	return bot;
}

function openNewsroom(
	{ archive, now, startedAt, version, memoryBytes }: RunSettings,
	commands: ReadonlyMap<string, Command>,
	bot: () => Bot | undefined,
): Newsroom {
	return {
		archive,
		now,
		commands: () =>
			[...commands.values()].map(({ data, for: audience }) => ({
				name: data.name,
				description: data.description,
				for: audience,
				id: bot()?.commandIds().get(data.name),
			})),
		process: () => ({
			version,
			startedAt,
			memoryBytes: memoryBytes(),
			gatewayLatencyMs: bot()?.gatewayLatencyMs(),
		}),
	};
}
