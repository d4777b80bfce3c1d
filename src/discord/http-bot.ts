import { type APIInteraction, PermissionFlagsBits, REST, RESTEvents, Routes } from 'discord.js';
import { z } from 'zod';
import { answerInteraction, type Respond } from './answer-interaction.ts';
import { createChannelSender, createSenderOnceReady } from './channel-sender.ts';
import type { Bot, BotSettings, ServerListener } from './connect-bot.ts';
import { createDiscordClock, discordDateHeader } from './discord-clock.ts';
import {
	type InteractionsConfig,
	type InteractionsServer,
	openInteractionsServer,
} from './interactions-server.ts';
import { createLoginCheck, notDiscordRefusal } from './login.ts';
import { isLimitTooLong } from './outcome-of-error.ts';
import { registerCommands } from './register-commands.ts';
import { createServerLookup } from './server-lookup.ts';

export type HttpBotSettings = BotSettings & { readonly interactions: InteractionsConfig };

const Own = z.object({ id: z.string() });

/** How often the subscriptions of a server are looked at again because its moderators are at work there. */
const recheckAfterMs = 60_000;

/**
 * Creates a bot that gets interactions by HTTP and never connects to the gateway. What that would
 * report is learned from interactions, by REST, and from sending.
 */
export function openHttpBot(settings: HttpBotSettings): Bot {
	const { token, apiUrl, log, deferAfter, elapsedMs, interactions } = settings;
	const rest = new REST({
		version: '10',
		rejectOnRateLimit: isLimitTooLong,
		...(apiUrl !== undefined && { api: apiUrl }),
	}).setToken(token);
	const clock = createDiscordClock(elapsedMs);
	const onUnauthorized = createLoginCheck(rest, settings);
	const facts = createServerLookup({ rest, elapsedMs, log });
	const recheckedAt = new Map<string, number>();
	const ending = new AbortController();
	let listener: ServerListener | undefined;
	let sender: ReturnType<typeof createChannelSender> | undefined;
	let server: InteractionsServer | undefined;
	let commandIds: ReadonlyMap<string, string> = new Map();
	rest.on(RESTEvents.Response, (_, { headers }) => clock.noteHeader(discordDateHeader(headers)));

	return {
		sender: createSenderOnceReady(() => sender),
		async connect(dispatch) {
			const applicationId = idIn(await rest.get(Routes.currentApplication()));
			const ownId = idIn(await rest.get(Routes.user()));
			commandIds = await registerCommands({ ...settings, rest, applicationId });
			sender = createChannelSender({
				...settings,
				access: nothingKnown,
				ownId,
				clock,
				onUnauthorized,
			});
			if (ending.signal.aborted) return;
			const answering = { dispatch, log, deferAfter, rest, facts };
			server = await openInteractionsServer({
				...interactions,
				log,
				now: () => clock.now() ?? new Date(),
				async answer(interaction, respond: Respond) {
					if (isModerators(interaction)) await facts.prepare(interaction.guild_id);
					await answerInteraction(interaction, answering, respond);
					if (isModerators(interaction)) recheck(interaction.guild_id);
				},
			});
		},
		serverIds: () => undefined,
		channelIn: facts.channelIn,
		rolesIn: facts.rolesIn,
		watchServers(newListener) {
			listener = newListener;
		},
		commandIds: () => commandIds,
		gatewayLatencyMs: () => undefined,
		async close() {
			ending.abort();
			await server?.close();
		},
	};

	function recheck(guildId: string): void {
		const now = elapsedMs();
		if (now - (recheckedAt.get(guildId) ?? Number.NEGATIVE_INFINITY) < recheckAfterMs) return;
		recheckedAt.set(guildId, now);
		listener?.onChanged(guildId);
	}
}

function idIn(answer: unknown): string {
	const parsed = Own.safeParse(answer);
	if (!parsed.success) throw notDiscordRefusal(parsed.error);
	return parsed.data.id;
}

/** Only moderators’ commands ask for channels and roles of a server. */
function isModerators(
	interaction: APIInteraction,
): interaction is APIInteraction & { readonly guild_id: string } {
	const { guild_id, member } = interaction;
	const { ManageGuild, Administrator } = PermissionFlagsBits;
	const permissions = BigInt(member?.permissions ?? '0');
	return guild_id !== undefined && (permissions & (ManageGuild | Administrator)) !== 0n;
}

/** Nothing reports what the bot may do, so sending shows it. */
const nothingKnown = {
	obstacle: ({ guildId, place }: { guildId?: string | undefined; place: string }) =>
		place === 'dm' || guildId === undefined ? undefined : ('unknown' as const),
	systemChannel: () => undefined,
	lacksHistory: () => false,
	missingIn: () => [],
	tagsOf: () => undefined,
	guildOf: () => undefined,
};
