import type { Archive } from '#src/archive/archive.ts';
import type { Command } from '#src/bot/command.ts';
import { usagesOf } from '#src/bot/command-data.ts';
import { createDispatch, type Dispatch, type DispatchSettings } from '#src/bot/dispatch.ts';
import { createDrafts } from '#src/bot/drafts.ts';
import { loadCommands, loadMessageCommands } from '#src/bot/load-commands.ts';
import type { Cluster, DecisionBook, DigestFeeds, SharedNewsroom } from '#src/bot/newsroom.ts';
import type { ChartDrawer } from '#src/charts/open-chart-drawer.ts';
import { type Delivery, type DeliverySettings, openDelivery } from '#src/delivery/delivery.ts';
import { createFeedNotices, type FeedNotices } from '#src/delivery/feed-notices.ts';
import { createWelcomes, type Welcomes } from '#src/delivery/welcomes.ts';
import { type Bot, type BotSettings, openDiscordBot } from '#src/discord/connect-bot.ts';
import { type HttpBotSettings, openHttpBot } from '#src/discord/http-bot.ts';
import type { KnownVitals } from '#src/observe/vitals.ts';
import type { Language } from '#src/phrases/catalogue.ts';
import { createSlots } from '#src/schedule/slots.ts';
import type { Sources } from '#src/sources/sources.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Summaries } from '#src/summaries/summaries.ts';

/** Everything a bot needs besides its commands; time, randomness and memory are passed in. */
export type RunSettings = Omit<BotSettings, 'commands' | 'messageCommands' | 'directPhrases'> &
	Omit<DeliverySettings, 'sender' | 'slots'> &
	Pick<DispatchSettings, 'passOn'> & {
		readonly archive: Archive;
		readonly sources: Sources;
		readonly nameDecisions: DecisionBook;
		readonly summaries?: Summaries | undefined;
		readonly digestFeeds?: DigestFeeds | undefined;
		/** The processes that share all this. By default there are no others. */
		readonly cluster?: Cluster | undefined;
		/** Where interactions arrive by HTTP; by default they come by the gateway. */
		readonly interactions?: HttpBotSettings['interactions'] | undefined;
		/** Whether other bots post, and this one only answers. */
		readonly onlyAnswers?: boolean;
		/** By default nothing is drawn. */
		readonly drawChart?: ChartDrawer['draw'];
		/** Resolves when the data folder has been loaded; nothing is posted before. */
		readonly articlesLoaded: Promise<unknown>;
		readonly startedAt: Date;
		readonly version: string;
		/** Whether new digests include all articles, so that a trial has something to show. */
		readonly isTrial?: boolean;
		readonly memoryBytes: () => number;
		readonly newCode: () => string;
		/** A new unique id of ten letters and digits. */
		readonly newId: () => string;
		/** Receives what can be asked about the connection, before it is opened. */
		readonly addVitals?: (vitals: KnownVitals) => void;
		/** Receives what answers for other bots, which can be asked before all articles are loaded. */
		readonly onConnected?: ((answering: AnsweringBot) => void) | undefined;
		/** Calls `tick` once a minute; returns a function that stops it. */
		readonly startTicking: (tick: () => Promise<void>) => () => void;
		/** Receives the function that closes the bot, before it is connected. */
		readonly closeAtEnd?: (close: () => Promise<void>) => void;
	};

type DifferentDispatch = Pick<DispatchSettings, 'passOn' | 'holder' | 'observer'>;

/** What answers for other bots. */
export type AnsweringBot = {
	/** What answers with what this book knows, in a way that differs as these settings say. */
	dispatchKnowing(book: Book, different?: DifferentDispatch): Dispatch;
	/** See `Bot`. */
	readonly prepare: Bot['prepare'];
};

/** A running bot. */
export type RunningBot = AnsweringBot & {
	readonly delivery: Delivery;
	/** When the next digest or waiting alert is due; undefined when none is. */
	nextDue(): Date | undefined;
	/** Polls what is due, and when all that this brings has arrived, starts to post what is due. */
	tick(): Promise<void>;
	/** Resolves when nothing is being polled or posted. */
	idle(): Promise<void>;
	readonly feedNotices: FeedNotices;
	readonly welcomes: Welcomes;
	close(): Promise<void>;
};

/**
 * Loads the commands, connects to Discord, answers there and posts what is due. Commands can arrive
 * before the connection is ready, so the delivery is open by then but does not post yet.
 */
export async function runBot(settings: RunSettings): Promise<RunningBot> {
	const commands = await loadCommands();
	const messageCommands = await loadMessageCommands();
	const parts = { ...settings, commands, messageCommands };
	const { phrasebook } = settings;
	const slots = createSlots();
	const bot = openBot(parts);
	settings.addVitals?.(vitalsOf(bot));
	const posting = { ...settings, sender: bot.sender };
	const delivery = openDelivery({ ...posting, slots });
	const feedNotices = createFeedNotices({ ...posting, feeds: settings.sources.book });
	const newsroom = createNewsroom(settings, { commands, slots, phrasebook, bot, delivery });
	const welcomes = createWelcomes({ ...posting, commands: newsroom.commands });
	const ending = new AbortController();
	let stopTicking = () => {};
	settings.closeAtEnd?.(close);
	const dispatchKnowing: RunningBot['dispatchKnowing'] = (book, different) =>
		createDispatch({ ...parts, ...different, newsroom: { ...newsroom, book } });
	const { prepare } = bot;
	if (!ending.signal.aborted) {
		await bot.connect(dispatchKnowing(settings.book));
		settings.onConnected?.({ dispatchKnowing, prepare });
	}
	await settings.articlesLoaded;
	if (!ending.signal.aborted && !settings.onlyAnswers) await startDelivery();
	const { nextDue } = delivery;
	return { delivery, feedNotices, welcomes, dispatchKnowing, prepare, nextDue, tick, idle, close };

	async function startDelivery(): Promise<void> {
		delivery.start();
		await leaveLostServers(bot, delivery, settings);
		// The program may have ended meanwhile, and closed the store.
		if (ending.signal.aborted) return;
		watchServers(bot, delivery, welcomes);
		stopTicking = settings.startTicking(beat);
		await beat();
	}

	/** Polling goes on beside delivery, which each arrival wakes. */
	async function beat(): Promise<void> {
		settings.sources.tick();
		await post();
	}

	async function tick(): Promise<void> {
		settings.sources.tick();
		await settings.sources.idle();
		await post();
	}

	async function post(): Promise<void> {
		await delivery.tick();
		await feedNotices.tick();
		await welcomes.tick();
	}

	async function idle(): Promise<void> {
		await settings.sources.idle();
		await delivery.idle();
	}

	async function close(): Promise<void> {
		ending.abort();
		stopTicking();
		await Promise.all([delivery.close(), feedNotices.close(), welcomes.close()]);
		await bot.close();
	}
}

function vitalsOf({ isConnected, serverIds }: Bot): KnownVitals {
	return { isConnected, servers: () => serverIds()?.size };
}

/** Creates the bot that takes interactions by HTTP, if that is set up, or else by the gateway. */
function openBot(settings: RunSettings & Pick<BotSettings, 'commands' | 'messageCommands'>): Bot {
	const { interactions, phrasebook } = settings;
	if (interactions !== undefined) return openHttpBot({ ...settings, interactions });
	const directPhrases = (userId: string) => phrasebook[languageOfMember(userId, settings)];
	return openDiscordBot({ ...settings, directPhrases });
}

/** The language that a member follows things in; English if nothing. */
function languageOfMember(userId: string, { book }: RunSettings): Language {
	return book.ofMember(userId)[0]?.language ?? 'en';
}

/** Catches up with servers that the bot left while the program was not running. */
async function leaveLostServers(
	bot: Bot,
	delivery: Delivery,
	{ book }: RunSettings,
): Promise<void> {
	const currentIds = bot.serverIds();
	if (currentIds === undefined) return;
	const storedIds = new Set([
		...[...book.all()].map(({ guildId }) => guildId),
		...[...book.allSettings()].map(([guildId]) => guildId),
	]);
	for (const guildId of storedIds) {
		if (guildId !== undefined && !currentIds.has(guildId)) await delivery.leave(guildId);
	}
}

/** Enters the servers that the bot is in, and follows changes from then on. */
function watchServers(bot: Bot, delivery: Delivery, welcomes: Welcomes): void {
	bot.watchServers({
		onEntered: async (server) => {
			await delivery.enter(server.guildId);
			await delivery.recheck(server.guildId);
			await welcomes.enter(server);
		},
		onLeft: delivery.leave,
		onChanged: delivery.recheck,
	});
}

type NewsroomParts = Pick<SharedNewsroom, 'slots' | 'phrasebook' | 'delivery'> & {
	readonly commands: ReadonlyMap<string, Command>;
	readonly bot: Bot;
};

function createNewsroom(
	{
		archive,
		articlesLoaded,
		book,
		sources,
		nameDecisions,
		summaries,
		digestFeeds,
		cluster,
		drawChart = async () => undefined,
		now,
		newId,
		startedAt,
		version,
		memoryBytes,
		isTrial = false,
		homeGuildId,
	}: RunSettings,
	{ commands, slots, phrasebook, bot, delivery }: NewsroomParts,
): SharedNewsroom {
	return {
		archive,
		book,
		sources,
		nameDecisions,
		summaries,
		digestFeeds,
		cluster,
		drawChart,
		homeGuildId,
		now,
		newId,
		drafts: createDrafts({ now, newId }),
		slots,
		phrasebook,
		digestsHaveOlder: isTrial,
		delivery: onceLoaded(delivery, articlesLoaded),
		channelIn: bot.channelIn,
		rolesIn: bot.rolesIn,
		commands: () =>
			[...commands.values()].flatMap((command) =>
				usagesOf(command.data).map(({ name, description }) => ({
					name,
					description,
					for: command.for,
					isPortable: command.isPortable ?? false,
					id: bot.commandIds().get(command.data.name),
				})),
			),
		process: () => ({
			version,
			startedAt,
			memoryBytes: memoryBytes(),
			gatewayLatencyMs: bot.gatewayLatencyMs(),
		}),
	};
}

/** Lets commands start or resume a subscription only when the articles are loaded: what the start still loads must not count as new to it. */
export function onceLoaded(delivery: Delivery, articlesLoaded: Promise<unknown>): Delivery {
	return {
		...delivery,
		async resume(id) {
			await articlesLoaded;
			return delivery.resume(id);
		},
		async openDirect(userId) {
			await articlesLoaded;
			return delivery.openDirect(userId);
		},
	};
}
