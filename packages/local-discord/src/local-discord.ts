import { once } from 'node:events';
import type { Server } from 'node:http';
import {
	createInteractionsEndpoint,
	type PostedInteraction,
	type SignedPost,
} from './endpoint/interactions-endpoint.ts';
import { createFaultOrders, createFaults, type FaultOrders } from './faults.ts';
import { type Gateway, openGateway } from './gateway/gateway.ts';
import { createIdentifyTurns, createToken, type Token } from './gateway/identify.ts';
import { createHttpServer } from './http-server.ts';
import { createShiftedClock, type TimeControl } from './local-time.ts';
import { defaultLook, type PageLook } from './page-server/page-look.ts';
import { openPage, type Page } from './page-server/page-server.ts';
import { findChannel, findPerson } from './people/find.ts';
import { createPeople, type People } from './people/people.ts';
import type { RegisteredCommand } from './protocol/discord.ts';
import type { LoggedRequest, Stores } from './rest/call.ts';
import { createRest, type RestOptions } from './rest/server.ts';
import { createAttachments } from './world/attachments.ts';
import { createCommands } from './world/commands.ts';
import { defaultWorld } from './world/default-world.ts';
import { type After, createInteractions } from './world/interactions.ts';
import type { StoredMessage } from './world/message.ts';
import { createMessages, createNonces } from './world/messages.ts';
import { createModals } from './world/modals.ts';
import { createWorld, type LocalEvent } from './world/world.ts';
import { createWorldChanges, type WorldChanges } from './world/world-changes.ts';
import type { WorldPlan } from './world/world-plan.ts';

const host = '127.0.0.1';
const requestsMax = 10_000;
const keepAliveMs = 120_000;

/** How a local Discord opens; only the port, the clock and the token are required. */
export type LocalDiscordOptions = {
	/** 0 picks a free port. */
	readonly port: number;
	/** The clock for every time limit and window. With a clock that stands still, set `rateLimits: 'off'`. */
	readonly now: () => Date;
	/** The bot’s token, without `Bot `. */
	readonly token: string;
	readonly world?: WorldPlan;
	/** The page’s title, icon and texts; neutral by default. */
	readonly page?: Partial<PageLook>;
	readonly rateLimits?: 'as Discord' | 'off';
	/** Whether every REST answer is checked against Discord’s own schema; see `findings`. */
	readonly checkAnswers?: boolean;
	readonly nonceWindowMs?: number;
	/** How many nonces are remembered; 10,000 by default. */
	readonly noncesMax?: number;
	/** How many of a channel’s newest messages are kept; 10,000 by default. */
	readonly messagesPerChannelMax?: number;
	readonly heartbeatMs?: number;
	/** How many servers one shard can serve, 2,500 by default; `GET /gateway/bot` recommends shards accordingly. */
	readonly serversPerShardMax?: number;
	/** How many connections can identify within 5 s; without it, 1 is reported and no client has to wait. */
	readonly identifiesAtOnce?: number;
	/** The privileged intents granted to the bot, as bits. */
	readonly privilegedIntents?: number;
	/** How long a bot has for its first response; Discord’s 3,000 ms by default. */
	readonly firstResponseMs?: number;
	/** The timer for first responses and slow answers; a real one by default. */
	readonly after?: After;
	/** Lets the page move the local time; without it, nobody can. */
	readonly time?: TimeControl;
};

/** A Discord on loopback: REST and gateway for a bot, people who use it, and faults on demand. */
export type LocalDiscord = People &
	WorldChanges & {
		/** The REST base, without the version: `http://127.0.0.1:PORT/api`. */
		readonly url: string;
		/** Where the page is: `http://127.0.0.1:PORT`. */
		readonly pageUrl: string;
		readonly faults: FaultOrders;
		/** Oldest first; with `as`, also what only that person sees. */
		messages(channel: string, as?: string): readonly StoredMessage[];
		/** The usernames of those whom a message pinged when it was new; edits ping nobody. */
		pinged(message: Pick<StoredMessage, 'id' | 'channel_id'>): readonly string[];
		commands(guildId?: string): readonly RegisteredCommand[];
		/** The REST requests so far, oldest first; the last 10,000 at most. */
		requests(): readonly LoggedRequest[];
		/**
		 * From now on, interactions are posted to this address instead of going by the gateway; with
		 * `undefined`, by the gateway again. As at Discord, rejects unless the address answers a ping, and
		 * answers 401 to a wrong signature.
		 */
		setInteractionsEndpoint(url: string | undefined): Promise<void>;
		/** The interactions posted so far, oldest first; the last 10,000 at most. */
		postedInteractions(): readonly PostedInteraction[];
		/** Signs a body as Discord does, as of now or of another time. */
		signInteraction(body: string, at?: Date): SignedPost;
		/** Faults of the local Discord itself; tests expect none. */
		findings(): readonly string[];
		/** How many gateway connections are identified. */
		connected(): number;
		/** Returns the function that stops listening. */
		onEvent(listener: (event: LocalEvent) => void): () => void;
		close(): Promise<void>;
	};

/** Opens a local Discord and listens on loopback. */
export async function openLocalDiscord(options: LocalDiscordOptions): Promise<LocalDiscord> {
	const after = options.after ?? realTimer;
	const clock = createShiftedClock(options.now);
	const token = createToken(options.token, clock.now);
	const address = { host: '' };
	const findings: string[] = [];
	const posted: PostedInteraction[] = [];
	const parts = {
		after,
		token,
		address: () => address.host,
		addFinding: (text: string) => findings.push(text),
		notePosted: (one: PostedInteraction) => keepNewest(posted, one),
	};
	const stores = createStores({ ...options, now: clock.now }, parts);
	const { world, messages, commands } = stores;
	const faults = createFaults();
	const people = createPeople(stores);
	const changes = createWorldChanges(world, messages);
	const page = openPage({
		stores,
		people,
		changes,
		time: options.time,
		after,
		look: { ...defaultLook, ...options.page },
	});
	const rest = { stores, faults, isToken: token.isValid, after, page };
	const { server, requests } = createServers(options, rest);
	const gateway = openGatewayAt(server, options, { stores, token });
	// An idle connection that closes too soon can cut off a request that is already on its way.
	server.keepAliveTimeout = keepAliveMs;
	server.listen(options.port, host);
	await once(server, 'listening');
	address.host = `${host}:${portOf(server.address())}`;

	return {
		...people,
		...changes,
		url: `http://${address.host}/api`,
		pageUrl: `http://${address.host}`,
		faults: createFaultOrders({ faults, gateway, token, clock }),
		messages: (channel, as) =>
			messages.list(findChannel(world, channel).id, as && findPerson(world, as).id),
		pinged: ({ id, channel_id }) =>
			(messages.find(channel_id, id)?.pinged ?? []).map(
				(userId) => findPerson(world, userId).username,
			),
		commands: (guildId) => commands.list(guildId ?? 'global'),
		requests: () => requests.slice(-requestsMax),
		setInteractionsEndpoint: stores.endpoint.use,
		postedInteractions: () => posted.slice(-requestsMax),
		signInteraction: stores.endpoint.sign,
		findings: () => findings,
		connected: gateway.connected,
		onEvent: world.localEvents.listen,
		async close() {
			stores.endpoint.close();
			await closeAll({ gateway, server, page });
		},
	};
}

type RestParts = Pick<RestOptions, 'stores' | 'faults' | 'isToken'> & {
	readonly after: After;
	readonly page: Page;
};

function createServers(options: LocalDiscordOptions, { after, page, ...parts }: RestParts) {
	const requests: LoggedRequest[] = [];
	const { addFinding } = parts.stores;
	const rest = createRest({
		...parts,
		hasRateLimits: options.rateLimits !== 'off',
		checkAnswers: options.checkAnswers ?? false,
		log: (request) => {
			page.record(request);
			keepNewest(requests, request);
		},
		wait: (ms) => new Promise((resolve) => after(ms, () => resolve())),
	});
	const server = createHttpServer({ rest, page, now: parts.stores.world.now, addFinding });
	return { server, requests };
}

/** Adds an entry; drops old ones from time to time. */
function keepNewest<Entry>(entries: Entry[], entry: Entry): void {
	entries.push(entry);
	if (entries.length > requestsMax * 2) entries.splice(0, requestsMax);
}

function openGatewayAt(
	server: Server,
	{ heartbeatMs = 41_250, identifiesAtOnce }: LocalDiscordOptions,
	{
		stores,
		token,
	}: {
		readonly stores: Stores;
		readonly token: Token;
	},
): Gateway {
	return openGateway({
		world: stores.world,
		server,
		url: stores.gatewayAddress,
		isToken: token.isValid,
		heartbeatMs,
		privilegedIntents: stores.privilegedIntents,
		serversPerShardMax: stores.serversPerShardMax,
		mayIdentify: createIdentifyTurns(stores.world.now, identifiesAtOnce),
		countIdentify: token.countIdentify,
		addFinding: stores.addFinding,
	});
}

async function closeAll({
	gateway,
	server,
	page,
}: {
	readonly gateway: Gateway;
	readonly server: Server;
	readonly page: Page;
}): Promise<void> {
	page.close();
	gateway.close();
	const closed = once(server, 'close');
	server.close();
	server.closeAllConnections();
	await closed;
}

function portOf(address: unknown): number {
	const hasPort = typeof address === 'object' && address !== null && 'port' in address;
	return hasPort && typeof address.port === 'number' ? address.port : 0;
}

const realTimer: After = (ms, run) => {
	const timer = setTimeout(run, ms).unref();
	return () => clearTimeout(timer);
};

const messagesPerChannelMax = 10_000;
const noncesMax = 10_000;
const serversPerShardMax = 2_500;
const nonceWindowMs = 5 * 60_000;
const firstResponseMs = 3_000;

type StoreParts = Pick<Stores, 'addFinding' | 'notePosted'> & {
	readonly after: After;
	readonly token: Token;
	/** The host and port, once the local Discord listens. */
	readonly address: () => string;
};

/** Creates everything that a local Discord remembers. */
function createStores(
	options: LocalDiscordOptions,
	{ after, token, address, addFinding, notePosted }: StoreParts,
): Stores {
	const world = createWorld(options.world ?? defaultWorld, options.now);
	const attachments = createAttachments({
		nextId: world.nextId,
		address: () => `http://${address()}`,
	});
	return {
		world,
		attachments,
		messages: createMessages(
			{ world, attachments },
			options.messagesPerChannelMax ?? messagesPerChannelMax,
		),
		commands: createCommands(world),
		interactions: createInteractions(world, {
			after,
			firstResponseMs: options.firstResponseMs ?? firstResponseMs,
		}),
		modals: createModals(),
		nonces: createNonces(options.now, {
			windowMs: options.nonceWindowMs ?? nonceWindowMs,
			noncesMax: options.noncesMax ?? noncesMax,
		}),
		endpoint: createInteractionsEndpoint(world),
		addFinding,
		notePosted,
		gatewayAddress: () => `ws://${address()}`,
		identifiesLeft: token.identifiesLeft,
		serversPerShardMax: options.serversPerShardMax ?? serversPerShardMax,
		identifiesAtOnce: options.identifiesAtOnce ?? 1,
		privilegedIntents: options.privilegedIntents ?? 0,
	};
}
