import { REST, RESTEvents, Routes } from 'discord.js';
import { z } from 'zod';
import type { HttpServer, ListenAddress } from '#src/http-server/open-http-server.ts';
import { answerInteraction } from './answer-interaction.ts';
import { createAskedAccess } from './asked-access.ts';
import { createChannelSender, createSenderOnceReady } from './channel-sender.ts';
import type { Bot, BotSettings, ServerListener } from './connect-bot.ts';
import { createDiscordClock, discordDateHeader } from './discord-clock.ts';
import { openInteractionsServer } from './interactions-server.ts';
import {
	createLoginCheck,
	isAboutInteraction,
	notDiscordRefusal,
	refusalAtLogin,
} from './login.ts';
import { isLimitTooLong } from './outcome-of-error.ts';
import { readerOf } from './read-interaction.ts';
import { type CommandIds, registerCommands } from './register-commands.ts';
import { createServerLookup } from './server-lookup.ts';

export type HttpBotSettings = BotSettings & {
	readonly interactions: ListenAddress;
	/** This machine’s clock, for as long as Discord’s is not known. */
	readonly now: () => Date;
};

/** The application, with the key that its interactions are signed with, and its bot. */
const Application = z.object({
	id: z.string(),
	verify_key: z.string().regex(/^[0-9a-f]{64}$/i),
	bot: z.object({ id: z.string() }),
});
type Application = z.infer<typeof Application>;

/** How long an answer waits for what Discord says about the server; then it does without. */
const lookupPatienceMs = 750;

const unauthorized = 401;

/**
 * Creates a bot that gets interactions by HTTP and never connects to the gateway. What that would
 * report is learned from interactions, by REST, and from sending.
 */
export function openHttpBot(settings: HttpBotSettings): Bot {
	const { log, deferAfter, elapsedMs, interactions } = settings;
	const rest = createRest(settings);
	const clock = createDiscordClock(elapsedMs);
	const onUnauthorized = createLoginCheck(rest, settings);
	const servers = createServerLookup({ rest, ownId: () => own?.bot.id ?? '', elapsedMs, log });
	const ending = new AbortController();
	let own: Application | undefined;
	let listener: ServerListener | undefined;
	let sender: ReturnType<typeof createChannelSender> | undefined;
	let server: HttpServer | undefined;
	let commandIds: CommandIds = () => new Map();
	rest.on(RESTEvents.Response, ({ route }, { status, headers }) => {
		clock.noteHeader(discordDateHeader(headers));
		const isOurs = status === unauthorized && !isAboutInteraction(route);
		if (isOurs && sender !== undefined) onUnauthorized();
	});

	return {
		sender: createSenderOnceReady(() => sender, settings.mayPost),
		async connect(dispatch) {
			own = await logIn(rest, settings);
			commandIds = await registerCommands({ ...settings, rest, applicationId: own.id });
			sender = createChannelSender({
				...settings,
				access: createAskedAccess({ rest, servers, log }),
				ownId: own.bot.id,
				clock,
				onUnauthorized,
			});
			if (ending.signal.aborted) return;
			const answering = { ...settings, dispatch, rest, facts: servers, isTakenLater: true };
			server = await openInteractionsServer({
				...interactions,
				publicKey: own.verify_key,
				log,
				now: () => clock.now() ?? settings.now(),
				async answer(interaction, respond) {
					const { isModerator, guildId } = readerOf(interaction, servers);
					// Only moderators’ commands need the channels and roles of a server.
					if (isModerator && guildId !== undefined) await prepare(guildId);
					await answerInteraction(interaction, answering, respond);
				},
			});
			if (ending.signal.aborted) await server.close();
		},
		serverIds: () => undefined,
		channelIn: servers.channelIn,
		rolesIn: servers.rolesIn,
		watchServers(newListener) {
			listener = newListener;
		},
		commandIds: () => commandIds(),
		isConnected: () => server !== undefined && !ending.signal.aborted,
		gatewayLatencyMs: () => undefined,
		async close() {
			ending.abort();
			await server?.close();
		},
	};

	/** Looks the server up; subscriptions that were blocked there can then be tried again. */
	async function prepare(guildId: string): Promise<void> {
		const lookup = servers.prepare(guildId).then((isNew) => {
			if (isNew) listener?.onChanged(guildId);
		});
		await atMost(lookup, deferAfter);
	}
}

/** Resolves once this is done, or took too long to wait for. */
async function atMost(work: Promise<void>, after: BotSettings['deferAfter']): Promise<void> {
	const { promise: patience, resolve } = Promise.withResolvers<void>();
	const cancel = after(lookupPatienceMs, resolve);
	await Promise.race([work, patience]);
	cancel();
}

function createRest({ token, apiUrl }: BotSettings): REST {
	const api = apiUrl === undefined ? {} : { api: apiUrl };
	return new REST({ version: '10', rejectOnRateLimit: isLimitTooLong, ...api }).setToken(token);
}

/** Resolves with the application; rejects if Discord refuses the token. */
async function logIn(rest: REST, settings: BotSettings): Promise<Application> {
	const answer = await rest.get(Routes.currentApplication()).catch(async (error: unknown) => {
		throw await refusalAtLogin(error, settings);
	});
	const parsed = Application.safeParse(answer);
	if (!parsed.success) throw notDiscordRefusal(parsed.error);
	settings.log.info({ application: parsed.data.id }, 'bot-ready');
	return parsed.data;
}
