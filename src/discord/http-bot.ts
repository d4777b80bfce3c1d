import type { Dispatch } from '#src/bot/dispatch.ts';
import type { ListenAddress } from '#src/http-server/open-http-server.ts';
import { answerInteraction } from './answer-interaction.ts';
import { createAskedAccess } from './asked-access.ts';
import { createChannelSender, createSenderOnceReady } from './channel-sender.ts';
import type { Bot, BotSettings } from './connect-bot.ts';
import { createHttpConnection, type HttpConnection } from './http-connection.ts';
import { openInteractionsServer } from './interactions-server.ts';
import { readerOf } from './read-interaction.ts';
import { type CommandIds, readCommands, registerCommands } from './register-commands.ts';

/** How interactions reach a bot by HTTP. */
export type HttpInteractions = {
	readonly connection: HttpConnection;
	/** Whether another bot registers the commands. */
	readonly isRegisteredElsewhere: boolean;
	/** Has this dispatch answer from now on, until it is closed. */
	readonly take: (dispatch: Dispatch) => Promise<Taking>;
};

export type Taking = { close(): Promise<void> };

export type HttpBotSettings = BotSettings & {
	/** An address to listen at alone, or what several bots of a process share. */
	readonly interactions: ListenAddress | HttpInteractions;
	/** This machine’s clock, for as long as Discord’s is not known. */
	readonly now: () => Date;
};

/**
 * Creates a bot that gets interactions by HTTP and never connects to the gateway. What that would
 * report is learned from interactions, by REST, and from sending.
 */
export function openHttpBot(settings: HttpBotSettings): Bot {
	const { log } = settings;
	const { connection, isRegisteredElsewhere, take } = interactionsOf(settings);
	const { rest, servers, prepare } = connection;
	const ending = new AbortController();
	let sender: ReturnType<typeof createChannelSender> | undefined;
	let taking: Taking | undefined;
	let commandIds: CommandIds = () => new Map();
	let stopWatching = () => {};

	return {
		sender: createSenderOnceReady(() => sender, settings.mayPost),
		async connect(dispatch) {
			const own = await connection.logIn();
			const registration = { ...settings, rest, applicationId: own.id };
			commandIds = await (isRegisteredElsewhere ? readCommands : registerCommands)(registration);
			sender = createChannelSender({
				...settings,
				access: createAskedAccess({ rest, servers, log }),
				ownId: own.bot.id,
				clock: connection.clock,
				onUnauthorized: connection.onUnauthorized,
			});
			if (ending.signal.aborted) return;
			taking = await take(dispatch);
			if (ending.signal.aborted) await taking.close();
		},
		serverIds: () => undefined,
		channelIn: servers.channelIn,
		rolesIn: servers.rolesIn,
		watchServers({ onChanged }) {
			stopWatching = connection.onLookedUp(onChanged);
		},
		commandIds: () => commandIds(),
		prepare,
		isConnected: () => taking !== undefined && !ending.signal.aborted,
		gatewayLatencyMs: () => undefined,
		async close() {
			ending.abort();
			stopWatching();
			await taking?.close();
		},
	};
}

function interactionsOf(settings: HttpBotSettings): HttpInteractions {
	const { interactions } = settings;
	if (!('port' in interactions)) return interactions;
	const connection = createHttpConnection(settings);
	const listening = { ...settings, ...interactions, connection };
	const take = (dispatch: Dispatch) => takeInteractions({ ...listening, dispatch });
	return { connection, isRegisteredElsewhere: false, take };
}

export type TakingSettings = ListenAddress &
	Pick<HttpBotSettings, 'log' | 'deferAfter' | 'now'> & {
		readonly connection: HttpConnection;
		readonly dispatch: Dispatch;
		/** Whether no other process answered an interaction. By default there are no others. */
		readonly isFirst?: (id: string) => Promise<boolean>;
	};

/** Listens for interactions and answers them; rejects with a `StartRefusal` if it cannot listen there. */
export async function takeInteractions(settings: TakingSettings): Promise<Taking> {
	const { connection, now } = settings;
	const { rest, servers, clock, prepare } = connection;
	const answering = { ...settings, rest, facts: servers, isTakenLater: true };
	const { verify_key: publicKey } = await connection.logIn();
	return openInteractionsServer({
		...settings,
		publicKey,
		now: () => clock.now() ?? now(),
		async answer(interaction, respond) {
			await prepare(readerOf(interaction, servers));
			await answerInteraction(interaction, answering, respond);
		},
	});
}
