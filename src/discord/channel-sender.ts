import { type Client, DiscordAPIError, REST, RESTEvents, Routes } from 'discord.js';
import { z } from 'zod';
import { containerIdOf } from '#src/delivery/nonce.ts';
import type { Destination, Outcome, Sender } from '#src/delivery/sender.ts';
import type { Part } from '#src/subscriptions/subscription.ts';
import { type ChannelAccess, openChannelAccess } from './channel-access.ts';
import { findMessage, findPost } from './find-message.ts';
import { outcomeOf, troubleOf } from './trouble.ts';

export type SenderSettings = {
	readonly client: Client<true>;
	readonly token: string;
	readonly apiUrl: string | undefined;
	/** Told of each answer's status, as discord.js tells of its own calls. */
	readonly onStatus: (status: number) => void;
};

const Identified = z.object({ id: z.string() });
const WithComponents = z.object({ components: z.array(z.looseObject({ type: z.number() })) });
const unknownMessage = 10008;
const archivedThread = 50083;
/** A post stays among those that can be found for a week. */
const postArchivesAfterMinutes = 10_080;

type Connection = {
	readonly rest: REST;
	readonly access: ChannelAccess;
	readonly ownId: string;
	readonly signal: AbortSignal;
};

/** Sends to channels, on a connection of its own that repeats nothing by itself and gives limits back as values. */
export function openChannelSender({ client, token, apiUrl, onStatus }: SenderSettings): Sender {
	const access = openChannelAccess(client);
	const stopping = new AbortController();
	const rest = new REST({
		version: '10',
		retries: 0,
		rejectOnRateLimit: ({ global }) => !global,
		...(apiUrl !== undefined && { api: apiUrl }),
	}).setToken(token);
	rest.on(RESTEvents.Response, (_, { status }) => onStatus(status));
	const connection = { rest, access, ownId: client.user.id, signal: stopping.signal };

	return {
		obstacle: access.obstacle,
		systemChannel: access.systemChannel,
		send: sending(connection),
		find: finding(connection),
		edit: editing(connection),
		openDirect: openingDirect(connection),
		stop: () => stopping.abort(),
	};
}

function sending({ rest, access, signal }: Connection): Sender['send'] {
	return async (destination, part) => {
		try {
			const body = destination.as === 'post' ? postBody(part) : messageBody(part);
			const answer = await rest.post(routeTo(destination), { body, signal });
			return { kind: 'sent', messageId: Identified.parse(answer).id };
		} catch (error) {
			if (codeOf(error) === archivedThread) return wakeThread(destination.channelId);
			return withMissing(outcomeOf(error), destination.channelId, access);
		}
	};

	/** A thread that is only archived is woken by whoever may write in it; a locked one stays as it is. */
	async function wakeThread(threadId: string): Promise<Outcome> {
		try {
			await rest.patch(Routes.channel(threadId), { body: { archived: false }, signal });
			return { kind: 'wait', ms: 0, why: 'thread woken' };
		} catch (error) {
			const outcome = outcomeOf(error);
			if (outcome.kind !== 'blocked') return outcome;
			return { ...outcome, why: { kind: 'thread locked' } };
		}
	}
}

function finding({ rest, access, ownId, signal }: Connection): Sender['find'] {
	return async ({ channelId, as }, part, since) => {
		if (access.lacksHistory(channelId)) {
			const missing = [...access.missingIn(channelId)];
			return { kind: 'blocked', code: 0, why: { kind: 'permissions', missing } };
		}
		try {
			const search = { rest, ownId, containerId: containerIdOf(part.nonce), since, signal };
			const guildId = as === 'post' ? access.guildOf(channelId) : undefined;
			const messageId =
				guildId === undefined
					? await findMessage(channelId, search)
					: await findPost({ guildId, forumId: channelId }, search);
			return messageId === undefined ? { kind: 'absent' } : { kind: 'found', messageId };
		} catch (error) {
			return withMissing(troubleOf(error), channelId, access);
		}
	};
}

function editing({ rest, signal }: Connection): Sender['edit'] {
	return async ({ channelId, messageId }, change) => {
		const route = Routes.channelMessage(channelId, messageId);
		try {
			const { components } = WithComponents.parse(await rest.get(route, { signal }));
			const changed = change(components);
			if (changed !== undefined) {
				const body = { components: changed, allowed_mentions: { parse: [] } };
				await rest.patch(route, { body, signal });
			}
			return { kind: 'edited' };
		} catch (error) {
			return codeOf(error) === unknownMessage ? { kind: 'gone' } : outcomeOf(error);
		}
	};
}

function openingDirect({ rest, signal }: Connection): Sender['openDirect'] {
	return async (userId) => {
		try {
			const body = { recipient_id: userId };
			const answer = await rest.post(Routes.userChannels(), { body, signal });
			return { kind: 'open', channelId: Identified.parse(answer).id };
		} catch (error) {
			return troubleOf(error);
		}
	};
}

function codeOf(error: unknown): number | undefined {
	return error instanceof DiscordAPIError ? Number(error.code) : undefined;
}

/** Names the permissions that are missing, where Discord said no more than that some are. */
function withMissing<Failed extends Exclude<Outcome, { kind: 'sent' }>>(
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

function messageBody({ nonce, message }: Part): object {
	return { ...message, nonce, enforce_nonce: true };
}

/** A post takes no nonce; before it is made again, it is looked for. */
function postBody({ title, message }: Part): object {
	return { name: title, auto_archive_duration: postArchivesAfterMinutes, message };
}
