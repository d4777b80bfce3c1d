import {
	type APIInteraction,
	type Client,
	Events,
	GatewayDispatchEvents,
	type Guild,
	RESTEvents,
	Status,
} from 'discord.js';
import type { Command, MessageCommand, Reader } from '#src/bot/command.ts';
import type { Dispatch } from '#src/bot/dispatch.ts';
import type { Sender } from '#src/delivery/sender.ts';
import type { EnteredServer } from '#src/delivery/welcomes.ts';
import type { Log } from '#src/observe/log.ts';
import type { Observer } from '#src/observe/observer.ts';
import type { Phrasebook, Phrases } from '#src/phrases/phrases.ts';
import { answerDirectMessages } from './answer-direct-messages.ts';
import { answerInteraction, type DeferAfter } from './answer-interaction.ts';
import { createChannelAccess } from './channel-access.ts';
import { createChannelSender, createSenderOnceReady } from './channel-sender.ts';
import { closeOnceConnected } from './close-client.ts';
import { channelIn, rolesIn, type ServerFacts } from './command-channel.ts';
import { createClient, type ServedShards } from './create-client.ts';
import { createDiscordClock, type DiscordClock, discordDateHeader } from './discord-clock.ts';
import { readEnteredServer } from './entered-server.ts';
import { createLoginCheck, isAboutInteraction, refusalAtLogin } from './login.ts';
import { readCommands, registerCommands } from './register-commands.ts';

export type BotSettings = {
	readonly token: string;
	/** The REST base without `/v10`; undefined for Discord’s own. */
	readonly apiUrl: string | undefined;
	readonly homeGuildId: string | undefined;
	readonly commands: ReadonlyMap<string, Command>;
	readonly messageCommands: ReadonlyMap<string, MessageCommand>;
	readonly phrasebook: Phrasebook;
	/** Our texts in the language of whoever writes to the bot directly; in English by default. */
	readonly directPhrases?: (userId: string) => Phrases;
	readonly log: Log;
	/** By default nobody observes. */
	readonly observer?: Observer | undefined;
	/** A steady count of milliseconds, unaffected by changes to this machine’s clock. */
	readonly elapsedMs: () => number;
	/** Called when Discord refuses this token or client for good; the program must stop. */
	readonly onRefused: (why: string, then: AfterRefusal) => void;
	/** Skips the 5 s between identifies that Discord requires; for a local Discord only. */
	readonly identifyAtOnce?: boolean;
	/** The shards of this bot, if others serve the rest. By default it serves all. */
	readonly shards?: ServedShards | undefined;
	/** How many requests a second what it posts may take. By default all that a bot may send. */
	readonly requestsPerSecond?: number | undefined;
	/** The timer for showing “thinking…”. */
	readonly deferAfter: DeferAfter;
	/** Whether no other process can have taken over what is to be posted. By default none can. */
	readonly mayPost?: (() => boolean) | undefined;
};

/** Whether a restart can help, or somebody must change something first. */
export type AfterRefusal = 'start again' | 'stay down';

/** The bot on Discord; until it is connected it knows no servers and sends nothing. */
export type Bot = ServerFacts & {
	/** Usable at any time; until the bot is connected everything waits. */
	readonly sender: Sender;
	/** Logs in, registers changed commands and starts answering; rejects if Discord refuses it. */
	connect(dispatch: Dispatch): Promise<void>;
	/** The servers that the bot is in, including those with an outage; undefined if nothing reports them. */
	serverIds(): ReadonlySet<string> | undefined;
	/** Reports the known servers at once, and changes from then on. */
	watchServers(listener: ServerListener): void;
	/** The ids of the registered commands, by name; empty until the bot is connected. */
	commandIds(): ReadonlyMap<string, string>;
	/** Learns what can be needed of a moderator’s server, unless it is known anyway. Never rejects. */
	prepare(reader: Reader): Promise<void>;
	/** Whether interactions arrive: all connections to the gateway are ready, or they are taken by HTTP. */
	isConnected(): boolean;
	/** The mean over all shards; undefined until a heartbeat is answered. */
	gatewayLatencyMs(): number | undefined;
	/** Closes the connection: at once, or if the bot serves some of all shards, when it is established. */
	close(): Promise<void>;
};

/** Creates the bot without connecting it; `connect` does that. */
export function openDiscordBot(settings: BotSettings): Bot {
	const { log, deferAfter } = settings;
	const client = createClient(settings);
	const clock = createDiscordClock(settings.elapsedMs);
	const onUnauthorized = createLoginCheck(client.rest, settings);
	let sender: Sender | undefined;
	let connecting: Promise<Connected> | undefined;
	let commandIds: Connected['commandIds'] = () => new Map();
	watchForTrouble(client, { ...settings, clock, onUnauthorized });
	const { directPhrases: phrasesOf = () => settings.phrasebook.en } = settings;
	answerDirectMessages({ client, log, phrasesOf });
	const facts: ServerFacts = {
		channelIn: (guildId, channelId) => channelIn(client, guildId, channelId),
		rolesIn: (guildId) => rolesIn(client, guildId),
	};

	return {
		sender: createSenderOnceReady(() => sender, settings.mayPost),
		async connect(dispatch) {
			const answering = { dispatch, log, deferAfter, rest: client.rest, facts };
			client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) =>
				answerInteraction(interaction, answering),
			);
			connecting = logIn(client, settings).catch(async (error: unknown) => {
				await client.destroy();
				throw error;
			});
			const connected = await connecting;
			const { ready } = connected;
			commandIds = connected.commandIds;
			sender = createChannelSender({
				...settings,
				access: createChannelAccess(ready),
				ownId: ready.user.id,
				clock,
				onUnauthorized,
			});
		},
		serverIds: () => new Set(client.guilds.cache.keys()),
		...facts,
		watchServers: (listener) => watchServers(client, listener),
		commandIds: () => commandIds(),
		prepare: async () => undefined,
		isConnected: () =>
			client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready),
		gatewayLatencyMs: () => meanLatencyMs(client.ws.shards.map(({ ping }) => ping)),
		close() {
			// discord.js says that it reconnects a shard also when it closes it for good.
			client.removeAllListeners(Events.ShardReconnecting);
			return settings.shards === undefined
				? client.destroy()
				: closeOnceConnected(client, connecting);
		},
	};
}

type Connected = {
	readonly ready: Client<true>;
	readonly commandIds: () => ReadonlyMap<string, string>;
};

/** Resolves when the client is ready and the commands are registered. */
async function logIn(client: Client, settings: BotSettings): Promise<Connected> {
	const { token, apiUrl, log, shards } = settings;
	const readiness = new Promise<Client<true>>((resolve) =>
		client.once(Events.ClientReady, resolve),
	);
	await client.login(token).catch(async (error: unknown) => {
		throw await refusalAtLogin(error, { token, apiUrl });
	});
	const ready = await readiness;
	const { rest, application, guilds } = ready;
	log.info({ application: application.id, guilds: guilds.cache.size }, 'bot-ready');
	const registration = { ...settings, rest, applicationId: application.id };
	// One bot registers the commands of all.
	const isFirst = shards === undefined || shards.from === 0;
	const commandIds = await (isFirst ? registerCommands : readCommands)(registration);
	return { ready, commandIds };
}

/** Gateway close codes after which every reconnect would fail, and what to do. */
const finalCloseCodes = new Map([
	[4004, 'The token is not accepted. Put a new one into DISCORD_TOKEN.'],
	[4010, 'It does not know this shard. Start Dateline again.'],
	[4011, 'The bot is in too many servers for its connections. Start Dateline again to open more.'],
	[4012, 'This version of the gateway is gone. Install a newer Dateline.'],
	[4013, 'An intent that Dateline asks for does not exist. Install a newer Dateline.'],
	[4014, 'An intent that Dateline asks for is not allowed for this bot. Allow it in its settings.'],
]);

/** A restart helps, because it opens as many shards as Discord recommends then. */
const temporaryCloseCodes = new Set([4010, 4011]);

/** What 4011 means where the shards are agreed on among several processes. */
const tooFewShards =
	'The bot is in too many servers for its shards. Stop all its processes, then start them again; if SHARDS_TOTAL is set, raise it first.';

type TroubleHandlers = Pick<BotSettings, 'log' | 'observer' | 'onRefused' | 'shards'> & {
	readonly clock: DiscordClock;
	readonly onUnauthorized: () => void;
};

/** Logs connection trouble, and reports a token or client that is refused for good. */
function watchForTrouble(
	client: Client,
	{ log, observer, onRefused, shards, clock, onUnauthorized }: TroubleHandlers,
): void {
	client.on(Events.Error, (error) => log.error({ err: error }, 'client-error'));
	client.on(Events.Warn, (warning) => log.warn({ warning }, 'client-warning'));
	client.on(Events.ShardReady, (shard) => log.info({ shard }, 'gateway-identified'));
	client.on(Events.ShardReconnecting, (shard) => {
		log.info({ shard }, 'gateway-reconnecting');
		observer?.reconnecting();
	});
	client.on(Events.ShardResume, (shard, replayed) =>
		log.info({ shard, replayed }, 'gateway-resumed'),
	);
	client.on(Events.ShardDisconnect, ({ code }, shard) => {
		const isShared = code === 4011 && shards !== undefined;
		const why = isShared ? tooFewShards : finalCloseCodes.get(code);
		log.error({ code, shard }, 'gateway-closed');
		if (why === undefined) return;
		const then = temporaryCloseCodes.has(code) ? 'start again' : 'stay down';
		onRefused(`Discord closed the connection for good (${code}). ${why}`, then);
	});
	client.rest.on(RESTEvents.Response, ({ route }, { status, headers }) => {
		clock.noteHeader(discordDateHeader(headers));
		if (status === 401 && client.isReady() && !isAboutInteraction(route)) onUnauthorized();
	});
}

/** The mean in whole ms, ignoring -1, which means no heartbeat yet; undefined if there is no other. */
export function meanLatencyMs(pings: readonly number[]): number | undefined {
	const measured = pings.filter((ping) => ping >= 0);
	if (measured.length === 0) return undefined;
	return Math.round(measured.reduce((sum, ping) => sum + ping, 0) / measured.length);
}

/** Callbacks for changes to the bot’s servers. */
export type ServerListener = {
	/** The bot is in this server: at the start, after an outage, or after an invitation. */
	readonly onEntered: (server: EnteredServer) => void;
	/** The bot was removed from this server; not called for an outage. */
	readonly onLeft: (guildId: string) => void;
	/** The bot’s permissions in this server may have changed. */
	readonly onChanged: (guildId: string) => void;
};

/** Passes on the gateway’s reports about servers, starting with those already known. */
function watchServers(client: Client, { onEntered, onLeft, onChanged }: ServerListener): void {
	const access = createChannelAccess(client);
	const enter = (guild: Guild) => onEntered(readEnteredServer(guild, access));
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
