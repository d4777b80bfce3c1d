import {
	Client,
	Events,
	GatewayIntentBits,
	type Interaction,
	Options,
	RESTEvents,
} from 'discord.js';
import type { Command } from '#src/bot/command.ts';
import type { Dispatch } from '#src/bot/dispatch.ts';
import type { Sender } from '#src/delivery/sender.ts';
import type { Log } from '#src/observe/log.ts';
import type { CommandChannel } from '#src/subscriptions/destination.ts';
import { answerDirectMessages } from './answer-direct-messages.ts';
import { answerInteraction, type DeferAfter } from './answer-interaction.ts';
import { createChannelSender } from './channel-sender.ts';
import { channelIn } from './command-channel.ts';
import { createDiscordClock, type DiscordClock, discordDateHeader } from './discord-clock.ts';
import { createLoginCheck, isTokenError, isTokenRejected, notDiscordRefusal } from './login.ts';
import { isLimitTooLong } from './outcome-of-error.ts';
import { registerCommands } from './register-commands.ts';
import { createSenderOnceReady } from './sender-once-ready.ts';

export type BotSettings = {
	readonly token: string;
	/** The REST base, `/v10` is appended; undefined for Discord's own. */
	readonly apiUrl: string | undefined;
	readonly homeGuildId: string | undefined;
	readonly commands: ReadonlyMap<string, Command>;
	readonly log: Log;
	/** Counts up steadily, however this machine’s clock is set. */
	readonly elapsedMs: () => number;
	/** Called once when Discord will never accept this token or this client again; the program must stop. */
	readonly onRefused: (why: string, then: AfterRefusal) => void;
	/** Identifies at once instead of in Discord's turn of 5 s; for a local Discord only. */
	readonly identifyAtOnce?: boolean;
	/** Says when an answer takes too long and has to be announced. */
	readonly deferAfter: DeferAfter;
};

/** Whether another start may go better, or somebody must do something first. */
export type AfterRefusal = 'start again' | 'stay down';

/** The bot on Discord: before it is connected no server is known and nothing can be sent. */
export type Bot = {
	/** Can be asked at any time; until the bot is connected everything waits. */
	readonly sender: Sender;
	/** Logs in, registers the commands where they differ, and answers from then on. Rejects when Discord refuses the token. */
	connect(dispatch: Dispatch): Promise<void>;
	/** The servers that it is in, including those with an outage. */
	serverIds(): ReadonlySet<string>;
	/** A channel of this very server; undefined where it is not the server’s, or not known. */
	placeIn(guildId: string, channelId: string): CommandChannel | undefined;
	/** Reports servers from now on, and at once those that are known. */
	watchServers(watch: ServerListener): void;
	/** By command name; empty until the bot is connected. */
	commandIds(): ReadonlyMap<string, string>;
	/** The mean of all shards whose heartbeat was answered; undefined until one was. */
	gatewayLatencyMs(): number | undefined;
	/** Ends the connection, also while it is being made. */
	close(): Promise<void>;
};

/** Prepares the connection to Discord; `connect` makes it. */
export function openDiscordBot(settings: BotSettings): Bot {
	const { log, deferAfter } = settings;
	const client = createClient(settings);
	const clock = createDiscordClock(settings.elapsedMs);
	const onUnauthorized = createLoginCheck(client, settings);
	let sender: Sender | undefined;
	let commandIds: ReadonlyMap<string, string> = new Map();
	watchForTrouble(client, { ...settings, clock, onUnauthorized });
	answerDirectMessages(client, log);

	return {
		sender: createSenderOnceReady(() => sender),
		async connect(dispatch) {
			client.on(Events.InteractionCreate, (interaction: Interaction) =>
				answerInteraction(interaction, { dispatch, log, deferAfter }),
			);
			const connected = await logIn(client, settings).catch(async (error: unknown) => {
				await client.destroy();
				throw error;
			});
			const { ready } = connected;
			commandIds = connected.commandIds;
			sender = createChannelSender({ ...settings, client: ready, clock, onUnauthorized });
		},
		serverIds: () => new Set(client.guilds.cache.keys()),
		placeIn: (guildId, channelId) => channelIn(client, guildId, channelId),
		watchServers: (watch) => watchServers(client, watch),
		commandIds: () => commandIds,
		gatewayLatencyMs: () => meanLatencyMs(client.ws.shards.map(({ ping }) => ping)),
		close: () => client.destroy(),
	};
}

type Connected = {
	readonly ready: Client<true>;
	readonly commandIds: ReadonlyMap<string, string>;
};

/** Resolves once the client is ready and Discord has the commands. */
async function logIn(
	client: Client,
	{ token, apiUrl, commands, homeGuildId, log }: BotSettings,
): Promise<Connected> {
	const becomesReady = new Promise<Client<true>>((resolve) =>
		client.once(Events.ClientReady, resolve),
	);
	await client.login(token).catch(async (error: unknown) => {
		// discord.js takes any answer for Discord’s own.
		const isPage = isTokenError(error) && !(await isTokenRejected({ token, apiUrl }));
		throw isPage || error instanceof TypeError ? notDiscordRefusal(error) : error;
	});
	const ready = await becomesReady;
	const { rest, application, guilds } = ready;
	log.info({ application: application.id, guilds: guilds.cache.size }, 'bot-ready');
	const applicationId = application.id;
	const commandIds = await registerCommands({ rest, applicationId, commands, homeGuildId, log });
	return { ready, commandIds };
}

function createClient({ apiUrl, identifyAtOnce }: BotSettings): Client {
	return new Client({
		// As many connections as Discord recommends for the servers that the bot is in.
		shards: 'auto',
		// Only direct messages: the intent for servers would bring every message posted in them.
		intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
		allowedMentions: { parse: [], repliedUser: false },
		makeCache: Options.cacheWithLimits(neverCached),
		rest: { rejectOnRateLimit: isLimitTooLong, ...(apiUrl !== undefined && { api: apiUrl }) },
		...(identifyAtOnce ? { ws: { buildIdentifyThrottler: async () => throttleNothing } } : {}),
	});
}

const throttleNothing = { waitForIdentify: async () => undefined };

/** Everything that an interaction does not need. */
const neverCached = {
	...Options.DefaultMakeCacheSettings,
	MessageManager: 0,
	ReactionManager: 0,
	PresenceManager: 0,
	VoiceStateManager: 0,
	GuildEmojiManager: 0,
	GuildStickerManager: 0,
	GuildBanManager: 0,
	GuildInviteManager: 0,
	GuildScheduledEventManager: 0,
	StageInstanceManager: 0,
	AutoModerationRuleManager: 0,
	ThreadMemberManager: 0,
};

/** Close codes of the gateway after which a reconnect can only fail again, and what to do then. */
const finalCloseCodes = new Map([
	[4004, 'The token is not accepted. Put a new one into DISCORD_TOKEN.'],
	[4010, 'It does not know this shard. Start Dateline again.'],
	[4011, 'The bot is in more servers than its connections may serve. Start it again for more.'],
	[4012, 'This version of the gateway is gone. Install a newer Dateline.'],
	[4013, 'An intent that Dateline asks for does not exist. Install a newer Dateline.'],
	[4014, 'An intent that Dateline asks for is not allowed for this bot. Allow it in its settings.'],
]);

/** Another start helps: it asks for as many shards as Discord recommends by then. */
const temporaryCloseCodes = new Set([4010, 4011]);

type TroubleHandlers = Pick<BotSettings, 'log' | 'onRefused'> & {
	readonly clock: DiscordClock;
	readonly onUnauthorized: () => void;
};

/** Logs trouble with one call or one connection, and goes on; reports a token or client refused for good. */
function watchForTrouble(
	client: Client,
	{ log, onRefused, clock, onUnauthorized }: TroubleHandlers,
): void {
	client.on(Events.Error, (error) => log.error({ err: error }, 'client-error'));
	client.on(Events.Warn, (warning) => log.warn({ warning }, 'client-warning'));
	client.on(Events.ShardReady, (shard) => log.info({ shard }, 'gateway-identified'));
	client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'gateway-reconnecting'));
	client.on(Events.ShardResume, (shard, replayed) =>
		log.info({ shard, replayed }, 'gateway-resumed'),
	);
	client.on(Events.ShardDisconnect, ({ code }, shard) => {
		const why = finalCloseCodes.get(code);
		log.error({ code, shard }, 'gateway-closed');
		if (why === undefined) return;
		const then = temporaryCloseCodes.has(code) ? 'start again' : 'stay down';
		onRefused(`Discord closed the connection for good (${code}). ${why}`, then);
	});
	client.rest.on(RESTEvents.Response, ({ route }, { status, headers }) => {
		clock.noteHeader(discordDateHeader(headers));
		if (status === 401 && client.isReady() && !isInteractionRoute(route)) onUnauthorized();
	});
}

/** These answer 401 when an interaction is over, which says nothing about the bot’s own token. */
function isInteractionRoute(route: string): boolean {
	return route.startsWith('/webhooks/') || route.startsWith('/interactions/');
}

/** The mean of the answered heartbeats in whole ms; -1 stands for one not answered. Undefined where none was. */
export function meanLatencyMs(pings: readonly number[]): number | undefined {
	const measured = pings.filter((ping) => ping >= 0);
	if (measured.length === 0) return undefined;
	return Math.round(measured.reduce((sum, ping) => sum + ping, 0) / measured.length);
}

/** Called when something happens to the servers that the bot is in. */
export type ServerListener = {
	/** The bot is in this server: at the start, after an outage, or because it was invited. */
	readonly onEntered: (guildId: string) => void;
	/** The bot was removed from this server; an outage does not count. */
	readonly onLeft: (guildId: string) => void;
	/** What the bot may do in this server may have changed. */
	readonly onChanged: (guildId: string) => void;
};

/** Passes on what the gateway reports about servers, beginning with those already known. */
function watchServers(client: Client, { onEntered, onLeft, onChanged }: ServerListener): void {
	const enter = ({ id }: { readonly id: string }) => onEntered(id);
	const change = ({ guild }: { readonly guild: { readonly id: string } }) => onChanged(guild.id);
	client.on(Events.GuildCreate, enter);
	client.on(Events.GuildAvailable, enter);
	client.on(Events.GuildDelete, ({ id }) => onLeft(id));
	client.on(Events.GuildUpdate, ({ id }) => onChanged(id));
	client.on(Events.GuildRoleCreate, change);
	client.on(Events.GuildRoleUpdate, change);
	client.on(Events.GuildRoleDelete, change);
	client.on(Events.GuildMemberUpdate, (_, member) => change(member));
	client.on(Events.ChannelCreate, change);
	client.on(Events.ChannelUpdate, (_, channel) => {
		if ('guild' in channel) change(channel);
	});
	client.on(Events.ThreadCreate, change);
	client.on(Events.ThreadUpdate, change);
	for (const guild of client.guilds.cache.values()) if (guild.available) enter(guild);
}
