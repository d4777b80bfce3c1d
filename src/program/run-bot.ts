import type { Archive } from '#src/archive/archive.ts';
import { type Command, usagesOf } from '#src/bot/command.ts';
import { openDispatch } from '#src/bot/dispatch.ts';
import { loadCommands } from '#src/bot/load-commands.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { type Delivery, type DeliverySettings, openDelivery } from '#src/delivery/delivery.ts';
import { type Bot, type BotSettings, connectBot } from '#src/discord/connect-bot.ts';
import { openSlots } from '#src/schedule/slots.ts';

/** Everything a bot needs beside its own commands; time, randomness and memory are passed in. */
export type RunSettings = Omit<BotSettings, 'commands' | 'dispatch'> &
	Omit<DeliverySettings, 'sender' | 'slots'> & {
		readonly archive: Archive;
		/** Settled once the archive has been compared with its folder: what it holds by then is no news. */
		readonly articlesLoaded: Promise<unknown>;
		readonly startedAt: Date;
		readonly version: string;
		/** Whether people only try it: then a new digest begins with all articles there are, so that there is something to see. */
		readonly isTrial?: boolean;
		readonly memoryBytes: () => number;
		readonly newCode: () => string;
		/** Ten letters and digits that nothing else has. */
		readonly newId: () => string;
		/** Calls `tick` once a minute; returns what ends it. */
		readonly startTicking: (tick: () => Promise<void>) => () => void;
	};

/** A running bot. */
export type RunningBot = {
	readonly delivery: Delivery;
	close(): Promise<void>;
};

/** Loads the commands, joins them to the archive, answers with them on Discord, and keeps the promises made there. */
export async function runBot(settings: RunSettings): Promise<RunningBot> {
	const commands = await loadCommands();
	const running: Running = { bot: undefined, delivery: undefined };
	const newsroom = createNewsroom(settings, commands, running);
	const dispatch = openDispatch({ ...settings, commands, newsroom });
	const bot = await connectBot({ ...settings, commands, dispatch });
	running.bot = bot;
	await settings.articlesLoaded;
	const delivery = openDelivery({ ...settings, sender: bot.sender, slots: newsroom.slots });
	running.delivery = delivery;
	await followServers(bot, delivery, settings);
	const stopTicking = settings.startTicking(delivery.tick);
	await delivery.tick();
	return {
		delivery,
		async close() {
			stopTicking();
			await delivery.close();
			await bot.close();
		},
	};
}

type Running = { bot: Bot | undefined; delivery: Delivery | undefined };

/** Servers may have come, gone or changed while nobody was here. */
async function followServers(bot: Bot, delivery: Delivery, { book }: RunSettings): Promise<void> {
	const here = bot.serverIds();
	const known = new Set([
		...[...book.all()].map(({ guildId }) => guildId),
		...[...book.allSettings()].map(([guildId]) => guildId),
	]);
	for (const guildId of known) {
		if (guildId !== undefined && !here.has(guildId)) await delivery.leave(guildId);
	}
	bot.watchServers({
		onEntered: async (guildId) => {
			await delivery.enter(guildId);
			await delivery.recheck(guildId);
		},
		onLeft: delivery.leave,
		onChanged: delivery.recheck,
	});
}

function createNewsroom(
	{ archive, book, now, newId, startedAt, version, memoryBytes, isTrial }: RunSettings,
	commands: ReadonlyMap<string, Command>,
	running: Running,
): Newsroom {
	return {
		archive,
		book,
		now,
		newId,
		slots: openSlots(),
		digestsBegin: () => (isTrial ? { ...archive.position(), seq: 0 } : archive.position()),
		delivery: () => running.delivery,
		placeIn: (guildId, channelId) => running.bot?.placeIn(guildId, channelId),
		commands: () =>
			[...commands.values()].flatMap((command) =>
				usagesOf(command).map(({ name, description }) => ({
					name,
					description,
					for: command.for,
					id: running.bot?.commandIds().get(command.data.name),
				})),
			),
		process: () => ({
			version,
			startedAt,
			memoryBytes: memoryBytes(),
			gatewayLatencyMs: running.bot?.gatewayLatencyMs(),
		}),
	};
}
