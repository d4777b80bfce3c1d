import { REST, RESTEvents, Routes } from 'discord.js';
import { z } from 'zod';
import { containerIdOf } from '#src/delivery/owed-message.ts';
import { requestsPerSecondMax } from '#src/delivery/request-share.ts';
import type { Destination, Sender, SendResult } from '#src/delivery/sender.ts';
import type { OwedMessage } from '#src/subscriptions/subscription.ts';
import type { ChannelAccess } from './channel-access.ts';
import { type DiscordClock, discordDateHeader } from './discord-clock.ts';
import { findMessage, findPost, type SearchProgress } from './find-message.ts';
import { createPublish, createStartThread } from './message-acts.ts';
import type { Rest } from './message-body.ts';
import { codeOf, outcomeOf, troubleOf } from './outcome-of-error.ts';
import { messageOf, postOf, withOwnFiles } from './owed-content.ts';

export type SenderSettings = {
	readonly access: ChannelAccess;
	/** The bot’s own user. */
	readonly ownId: string;
	readonly token: string;
	readonly apiUrl: string | undefined;
	/** By default all that a bot may send. */
	readonly requestsPerSecond?: number | undefined;
	readonly clock: DiscordClock;
	/** Called after each response with status 401. */
	readonly onUnauthorized: () => void;
};

const WithId = z.object({ id: z.string() });
const WithComponents = z.object({ components: z.array(z.looseObject({ type: z.number() })) });
const unknownMessage = 10008;
const missingPermissions = 50013;
const archivedThread = 50083;
const unauthorized = 401;
const dayMs = 24 * 60 * 60_000;
/** Far more than the messages sent at the same time. */
const unfinishedSearchesMax = 1_000;

/**
 * Creates the sender for Discord, with its own REST connection: the delivery must see every failure
 * and rate limit itself, so this one retries nothing, and only lets requests wait until a second with
 * too many of them is over.
 */
export function createChannelSender({
	access,
	ownId,
	token,
	apiUrl,
	requestsPerSecond = requestsPerSecondMax,
	clock,
	onUnauthorized,
}: SenderSettings): Sender {
	const rest = new REST({
		version: '10',
		retries: 0,
		globalRequestsPerSecond: requestsPerSecond,
		rejectOnRateLimit: ({ global, retryAfter }) => !global || !isWithinSecond(retryAfter),
		...(apiUrl !== undefined && { api: apiUrl }),
	}).setToken(token);
	rest.on(RESTEvents.Response, (_, { status, headers }) => {
		clock.noteHeader(discordDateHeader(headers));
		if (status !== unauthorized) return;
		// discord.js forgets the token after a 401, and would send nothing more.
		setImmediate(() => rest.setToken(token));
		onUnauthorized();
	});
	return createSenderOver({ rest, access, ownId, clock });
}

/** Whether a second that has begun is over after this time, to which discord.js adds 50 ms; not for NaN. */
function isWithinSecond(ms: number): boolean {
	return ms <= 1_050;
}

type SenderConnection = {
	readonly rest: Rest;
	readonly access: ChannelAccess;
	readonly ownId: string;
	readonly clock: DiscordClock;
	readonly signal: AbortSignal;
};

/** Creates a sender over any connection to Discord, real or simulated. */
export function createSenderOver(base: Omit<SenderConnection, 'signal'>): Sender {
	const { access, clock } = base;
	const stopping = new AbortController();
	const connection = { ...base, signal: stopping.signal };

	return {
		discordNow: clock.now,
		isAnswering: createIsAnswering(connection),
		obstacle: access.obstacle,
		systemChannel: access.systemChannel,
		send: createSend(connection),
		find: createFind(connection),
		edit: createEdit(connection),
		publish: createPublish(connection),
		startThread: createStartThread(connection),
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
	return async (destination, message) => {
		try {
			const content =
				destination.as === 'post'
					? postOf(message, destination, access)
					: messageOf(message, destination, access);
			const answer = await rest.post(routeTo(destination), { ...content, signal });
			const { id: messageId } = WithId.parse(answer);
			clock.noteId(messageId);
			return { kind: 'sent', messageId };
		} catch (error) {
			if (codeOf(error) === archivedThread) return unarchiveThread(destination.channelId);
			const outcome = await withMissingPermissions(outcomeOf(error), destination.channelId, access);
			return isAboutPictures(outcome, message)
				? { kind: 'refused', code: missingPermissions, about: 'content', components: [] }
				: outcome;
		}
	};

	/** Anyone who can write in a thread can unarchive it, unless it is locked. */
	async function unarchiveThread(threadId: string): Promise<SendResult> {
		try {
			await rest.patch(Routes.channel(threadId), { body: { archived: false }, signal });
			return { kind: 'wait', ms: 0, why: 'thread unarchived', isExplained: true };
		} catch (error) {
			const outcome = outcomeOf(error);
			if (outcome.kind !== 'blocked') return outcome;
			return { ...outcome, why: { kind: 'thread locked' } };
		}
	}
}

function createFind({ rest, access, ownId, clock, signal }: SenderConnection): Sender['find'] {
	/** The progress of unfinished searches, by the nonce of the message; the oldest first. */
	const unfinished = new Map<string, SearchProgress>();

	return async ({ channelId, as }, message, since) => {
		const { nonce } = message;
		const progress = unfinished.get(nonce) ?? new Map<string, string>();
		unfinished.delete(nonce);
		try {
			if (await access.lacksHistory(channelId)) {
				const missing = [...(await access.missingIn(channelId))];
				return { kind: 'blocked', code: 0, why: { kind: 'permissions', missing } };
			}
			// Any answer tells Discord’s time; a wrong clock would have the search begin too late.
			if (clock.now() === undefined) await rest.get(Routes.user(), { signal });
			const search = {
				rest,
				ownId,
				progress,
				signal,
				containerId: containerIdOf(nonce),
				since: clampToPast(since, clock.now()),
			};
			const guildId = as === 'post' ? await access.guildOf(channelId) : undefined;
			const result =
				guildId === undefined
					? await findMessage(channelId, search)
					: await findPost({ guildId, forumId: channelId }, search);
			if (result.kind === 'unfinished') {
				remember(nonce, progress);
				return { kind: 'wait', ms: 0, why: 'search unfinished', isExplained: true };
			}
			return result.kind === 'found' ? { kind: 'found', messageId: result.id } : { kind: 'absent' };
		} catch (error) {
			remember(nonce, progress);
			return await withMissingPermissions(troubleOf(error), channelId, access);
		}
	};

	/** Drops the oldest search if there are too many; it starts over if it is needed again. */
	function remember(nonce: string, progress: SearchProgress): void {
		if (progress.size > 0) unfinished.set(nonce, progress);
		const [oldest] = unfinished.keys();
		if (unfinished.size > unfinishedSearchesMax && oldest !== undefined) unfinished.delete(oldest);
	}
}

/** A time ahead of Discord’s clock was written by a wrong one, so the search starts a day ago. */
function clampToPast(since: Date, now: Date | undefined): Date {
	return now !== undefined && since > now ? new Date(now.getTime() - dayMs) : since;
}

function createEdit({ rest, signal }: SenderConnection): Sender['edit'] {
	return async ({ channelId, messageId }, change) => {
		const route = Routes.channelMessage(channelId, messageId);
		try {
			const { components } = WithComponents.parse(await rest.get(route, { signal }));
			const kept = components.map(withOwnFiles);
			const body = { components: change(kept), allowed_mentions: { parse: [] } };
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

/** Adds the names of the missing permissions, which Discord does not say. */
async function withMissingPermissions<Failed extends Exclude<SendResult, { kind: 'sent' }>>(
	outcome: Failed,
	channelId: string,
	access: ChannelAccess,
): Promise<Failed> {
	if (outcome.kind !== 'blocked' || outcome.why.kind !== 'permissions') return outcome;
	const missing = [...(await access.missingIn(channelId))];
	return { ...outcome, why: { kind: 'permissions', missing } };
}

/** Whether files may be all that the bot may not send: nothing else that posting needs is known to be missing. */
function isAboutPictures(outcome: SendResult, { pictures = [] }: OwedMessage): boolean {
	if (outcome.kind !== 'blocked' || outcome.code !== missingPermissions) return false;
	const isAllElseGranted = outcome.why.kind === 'permissions' && outcome.why.missing.length === 0;
	return isAllElseGranted && pictures.length > 0;
}

function routeTo({ channelId, as }: Destination): `/${string}` {
	return as === 'post' ? Routes.threads(channelId) : Routes.channelMessages(channelId);
}

const notConnected = {
	kind: 'wait',
	ms: 1_000,
	why: 'not connected',
	isExplained: true,
} as const;

/** A sender that can be used at any time: until `opened` returns one, and while it may not post, every call says to wait. */
export function createSenderOnceReady(
	opened: () => Sender | undefined,
	mayPost: () => boolean = () => true,
): Sender {
	const ready = () => (mayPost() ? opened() : undefined);
	return {
		// Nothing is sent to read a clock.
		discordNow: () => opened()?.discordNow(),
		isAnswering: async () => (await ready()?.isAnswering()) ?? false,
		send: async (destination, message) =>
			(await ready()?.send(destination, message)) ?? notConnected,
		find: async (destination, message, since) =>
			(await ready()?.find(destination, message, since)) ?? notConnected,
		edit: async (message, change) => (await ready()?.edit(message, change)) ?? notConnected,
		publish: async (message) => (await ready()?.publish(message)) ?? notConnected,
		startThread: async (message, name) =>
			(await ready()?.startThread(message, name)) ?? notConnected,
		obstacle(subscription) {
			const sender = ready();
			return sender === undefined ? 'unknown' : sender.obstacle(subscription);
		},
		systemChannel: (guildId) => ready()?.systemChannel(guildId),
		// Nothing is posted by it.
		openDirect: async (userId) => (await opened()?.openDirect(userId)) ?? notConnected,
		stop: () => opened()?.stop(),
	};
}
