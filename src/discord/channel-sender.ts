import { type Client, REST, RESTEvents, Routes } from 'discord.js';
import { z } from 'zod';
import { containerIdOf } from '#src/delivery/owed-message.ts';
import type { Destination, Sender, SendResult } from '#src/delivery/sender.ts';
import type { OwedMessage } from '#src/subscriptions/subscription.ts';
import { type ChannelAccess, createChannelAccess } from './channel-access.ts';
import { type DiscordClock, discordDateHeader } from './discord-clock.ts';
import { findMessage, findPost } from './find-message.ts';
import type { Rest } from './message-body.ts';
import { codeOf, outcomeOf, troubleOf } from './outcome-of-error.ts';

export type SenderSettings = {
	readonly client: Client<true>;
	readonly token: string;
	readonly apiUrl: string | undefined;
	readonly clock: DiscordClock;
	/** Told of each answer that says the token is not accepted. */
	readonly onUnauthorized: () => void;
};

const WithId = z.object({ id: z.string() });
const WithComponents = z.object({ components: z.array(z.looseObject({ type: z.number() })) });
const unknownMessage = 10008;
const archivedThread = 50083;
const unauthorized = 401;
const dayMs = 24 * 60 * 60_000;
/** Many times the messages that are on their way at once. */
const unfinishedSearchesMax = 1_000;
/** A post stays open for a week. */
const postArchivesAfterMinutes = 10_080;

/** Sends to channels, on a connection of its own that repeats nothing by itself and gives limits back as values. */
export function createChannelSender({ client, token, apiUrl, ...told }: SenderSettings): Sender {
	const { clock, onUnauthorized } = told;
	const rest = new REST({
		version: '10',
		retries: 0,
		rejectOnRateLimit: () => true,
		...(apiUrl !== undefined && { api: apiUrl }),
	}).setToken(token);
	rest.on(RESTEvents.Response, (_, { status, headers }) => {
		clock.noteHeader(discordDateHeader(headers));
		if (status !== unauthorized) return;
		// It forgets the token after this answer, and would send nothing more.
		setImmediate(() => rest.setToken(token));
		onUnauthorized();
	});
	return createSenderOver({
		rest,
		access: createChannelAccess(client),
		ownId: client.user.id,
		clock,
	});
}

type SenderConnection = {
	readonly rest: Rest;
	readonly access: ChannelAccess;
	readonly ownId: string;
	readonly clock: DiscordClock;
	readonly signal: AbortSignal;
};

/** Speaks to Discord for the delivery, over whatever connection is given. */
export function createSenderOver(given: Omit<SenderConnection, 'signal'>): Sender {
	const { access, clock } = given;
	const stopping = new AbortController();
	const connection = { ...given, signal: stopping.signal };

	return {
		discordNow: clock.now,
		isAnswering: createIsAnswering(connection),
		obstacle: access.obstacle,
		systemChannel: access.systemChannel,
		send: createSend(connection),
		find: createFind(connection),
		edit: createEdit(connection),
		openDirect: createOpenDirect(connection),
		stop: () => stopping.abort(),
	};
}

function createIsAnswering({ rest, signal }: SenderConnection): Sender['isAnswering'] {
	return async () => {
		try {
			await rest.get(Routes.user(), { signal });
			return true;
		} catch (error) {
			return codeOf(error) !== undefined;
		}
	};
}

function createSend({ rest, access, clock, signal }: SenderConnection): Sender['send'] {
	return async (destination, part) => {
		try {
			const body = destination.as === 'post' ? postBody(part) : messageBody(part);
			const answer = await rest.post(routeTo(destination), { body, signal });
			const { id: messageId } = WithId.parse(answer);
			clock.noteId(messageId);
			return { kind: 'sent', messageId };
		} catch (error) {
			if (codeOf(error) === archivedThread) return wakeThread(destination.channelId);
			return withMissingPermissions(outcomeOf(error), destination.channelId, access);
		}
	};

	/** A thread that is only archived is woken by whoever may write in it; a locked one stays as it is. */
	async function wakeThread(threadId: string): Promise<SendResult> {
		try {
			await rest.patch(Routes.channel(threadId), { body: { archived: false }, signal });
			return { kind: 'wait', ms: 0, why: 'thread woken', isExplained: true };
		} catch (error) {
			const outcome = outcomeOf(error);
			if (outcome.kind !== 'blocked') return outcome;
			return { ...outcome, why: { kind: 'thread locked' } };
		}
	}
}

function createFind({ rest, access, ownId, clock, signal }: SenderConnection): Sender['find'] {
	/** How far the looks that are not through yet have got, by the nonce of what they look for; at most `looksMax`. */
	const begun = new Map<string, Map<string, string>>();

	return async ({ channelId, as }, part, since) => {
		if (access.lacksHistory(channelId)) {
			const missing = [...access.missingIn(channelId)];
			return { kind: 'blocked', code: 0, why: { kind: 'permissions', missing } };
		}
		const { nonce } = part;
		const reached = begun.get(nonce) ?? new Map<string, string>();
		begun.delete(nonce);
		try {
			const search = {
				rest,
				ownId,
				reached,
				signal,
				containerId: containerIdOf(nonce),
				since: clampToPast(since, clock.now()),
			};
			const guildId = as === 'post' ? access.guildOf(channelId) : undefined;
			const look =
				guildId === undefined
					? await findMessage(channelId, search)
					: await findPost({ guildId, forumId: channelId }, search);
			if (look.kind === 'unfinished') {
				remember(nonce, reached);
				return { kind: 'wait', ms: 0, why: 'still looking', isExplained: true };
			}
			return look.kind === 'found' ? { kind: 'found', messageId: look.id } : { kind: 'absent' };
		} catch (error) {
			remember(nonce, reached);
			return withMissingPermissions(troubleOf(error), channelId, access);
		}
	};

	/** What was looked for longest ago begins again, should it be looked for once more. */
	function remember(nonce: string, reached: Map<string, string>): void {
		if (reached.size > 0) begun.set(nonce, reached);
		const [oldest] = begun.keys();
		if (begun.size > unfinishedSearchesMax && oldest !== undefined) begun.delete(oldest);
	}
}

/** What was written while a clock was ahead was written at some time of the day before, as far as we know. */
function clampToPast(since: Date, now: Date | undefined): Date {
	return now !== undefined && since > now ? new Date(now.getTime() - dayMs) : since;
}

function createEdit({ rest, signal }: SenderConnection): Sender['edit'] {
	return async ({ channelId, messageId }, change) => {
		const route = Routes.channelMessage(channelId, messageId);
		try {
			const { components } = WithComponents.parse(await rest.get(route, { signal }));
			const body = { components: change(components), allowed_mentions: { parse: [] } };
			await rest.patch(route, { body, signal });
			return { kind: 'edited' };
		} catch (error) {
			return codeOf(error) === unknownMessage ? { kind: 'gone' } : outcomeOf(error);
		}
	};
}

function createOpenDirect({ rest, signal }: SenderConnection): Sender['openDirect'] {
	return async (userId) => {
		try {
			const body = { recipient_id: userId };
			const answer = await rest.post(Routes.userChannels(), { body, signal });
			return { kind: 'open', channelId: WithId.parse(answer).id };
		} catch (error) {
			return troubleOf(error);
		}
	};
}

/** Names the permissions that are missing, where Discord said no more than that some are. */
function withMissingPermissions<Failed extends Exclude<SendResult, { kind: 'sent' }>>(
	outcome: Failed,
	channelId: string,
	access: ChannelAccess,
): Failed {
	if (outcome.kind !== 'blocked' || outcome.why.kind !== 'permissions') return outcome;
	return { ...outcome, why: { kind: 'permissions', missing: [...access.missingIn(channelId)] } };
}

function routeTo({ channelId, as }: Destination): `/${string}` {
	return as === 'post' ? Routes.threads(channelId) : Routes.channelMessages(channelId);
}

function messageBody({ nonce, message }: OwedMessage): object {
	return { ...message, nonce, enforce_nonce: true };
}

/** A post takes no nonce; before it is made again, it is looked for. */
function postBody({ title, message }: OwedMessage): object {
	return { name: title, auto_archive_duration: postArchivesAfterMinutes, message };
}
