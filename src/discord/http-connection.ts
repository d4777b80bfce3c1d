import { REST, RESTEvents, Routes } from 'discord.js';
import { z } from 'zod';
import type { Reader } from '#src/bot/command.ts';
import type { BotSettings } from './connect-bot.ts';
import { createDiscordClock, type DiscordClock, discordDateHeader } from './discord-clock.ts';
import {
	createLoginCheck,
	isAboutInteraction,
	notDiscordRefusal,
	refusalAtLogin,
} from './login.ts';
import { isLimitTooLong } from './outcome-of-error.ts';
import { createServerLookup, type ServerLookup } from './server-lookup.ts';

/** The application, with the key that its interactions are signed with, and its bot. */
const Application = z.object({
	id: z.string(),
	verify_key: z.string().regex(/^[0-9a-f]{64}$/i),
	bot: z.object({ id: z.string() }),
});
export type Application = z.infer<typeof Application>;

/** What the bots by HTTP of one process share. */
export type HttpConnection = {
	readonly rest: REST;
	readonly clock: DiscordClock;
	readonly servers: ServerLookup;
	/** Called after each response with status 401. */
	readonly onUnauthorized: () => void;
	/** Resolves with the application, which is asked for once; rejects if Discord refuses the token. */
	logIn(): Promise<Application>;
	/**
	 * Looks up the server of a moderator, because only their commands need its channels and roles, and
	 * waits for that a short while. Never rejects.
	 */
	prepare(reader: Reader): Promise<void>;
	/** Calls the listener with each server that was looked up again; returns the function that ends it. */
	onLookedUp(listener: (guildId: string) => void): () => void;
};

export type HttpConnectionSettings = Pick<
	BotSettings,
	'token' | 'apiUrl' | 'log' | 'elapsedMs' | 'deferAfter' | 'onRefused'
>;

/** How long an answer waits for what Discord says about the server; then it does without. */
const lookupPatienceMs = 750;

const unauthorized = 401;

/** Creates the connection; nothing is asked before `logIn`. */
export function createHttpConnection(settings: HttpConnectionSettings): HttpConnection {
	const { log, elapsedMs, deferAfter } = settings;
	const rest = createRest(settings);
	const clock = createDiscordClock(elapsedMs);
	const onUnauthorized = createLoginCheck(rest, settings);
	const servers = createServerLookup({ rest, ownId: () => own?.bot.id ?? '', elapsedMs, log });
	const listeners = new Set<(guildId: string) => void>();
	let own: Application | undefined;
	let loggingIn: Promise<Application> | undefined;
	rest.on(RESTEvents.Response, ({ route }, { status, headers }) => {
		clock.noteHeader(discordDateHeader(headers));
		const isOurs = status === unauthorized && !isAboutInteraction(route);
		if (isOurs && own !== undefined) onUnauthorized();
	});

	return {
		rest,
		clock,
		servers,
		onUnauthorized,
		logIn() {
			loggingIn ??= askForApplication(rest, settings).then((application) => {
				own = application;
				return application;
			});
			return loggingIn;
		},
		async prepare({ isModerator, guildId }) {
			if (!isModerator || guildId === undefined) return;
			const lookup = servers.prepare(guildId).then((isNew) => {
				if (isNew) for (const listener of listeners) listener(guildId);
			});
			await atMost(lookup, deferAfter);
		},
		onLookedUp(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

/** Resolves once this is done, or took too long to wait for. */
async function atMost(work: Promise<void>, after: BotSettings['deferAfter']): Promise<void> {
	const { promise: patience, resolve } = Promise.withResolvers<void>();
	const cancel = after(lookupPatienceMs, resolve);
	await Promise.race([work, patience]);
	cancel();
}

function createRest({ token, apiUrl }: HttpConnectionSettings): REST {
	const api = apiUrl === undefined ? {} : { api: apiUrl };
	return new REST({ version: '10', rejectOnRateLimit: isLimitTooLong, ...api }).setToken(token);
}

async function askForApplication(
	rest: REST,
	settings: HttpConnectionSettings,
): Promise<Application> {
	const answer = await rest.get(Routes.currentApplication()).catch(async (error: unknown) => {
		throw await refusalAtLogin(error, settings);
	});
	const parsed = Application.safeParse(answer);
	if (!parsed.success) throw notDiscordRefusal(parsed.error);
	settings.log.info({ application: parsed.data.id }, 'bot-ready');
	return parsed.data;
}
