import { Routes } from 'discord.js';
import { z } from 'zod';
import { lowestSnowflakeAt } from '#src/subscriptions/subscription.ts';
import type { Rest } from './message-body.ts';

/** A message as far as it must be known to tell whether it is ours. */
const ChannelMessage = z.object({
	id: z.string(),
	author: z.object({ id: z.string() }),
	components: z.array(z.looseObject({ id: z.number().optional() })).default([]),
});
type ChannelMessage = z.infer<typeof ChannelMessage>;

const ForumThread = z.object({
	id: z.string(),
	parent_id: z.string().nullish(),
	owner_id: z.string().nullish(),
	thread_metadata: z.object({ archive_timestamp: z.string().optional() }).optional(),
});
const ForumThreads = z.object({
	threads: z.array(ForumThread),
	has_more: z.boolean().default(false),
});
type ForumThread = z.infer<typeof ForumThread>;

export type MessageSearch = {
	readonly rest: Rest;
	readonly ownId: string;
	/** The id that the container of the message carries. */
	readonly containerId: number;
	/** It was not there before. */
	readonly since: Date;
	/** Where an earlier look got to, by channel; the next one goes on from there. */
	readonly reached: Map<string, string>;
	readonly signal: AbortSignal;
};

/** What a look came to; `unfinished` says nothing of whether the message is there. */
export type SearchResult =
	| { readonly kind: 'found'; readonly id: string }
	| { readonly kind: 'absent' | 'unfinished' };

const pageSize = 100;
/** So many pages are read at a time: 5,000 messages. */
const pagesMax = 50;
/** The clock by which a promise was written, and Discord's, may differ by so much. */
const clockSkewMs = 5 * 60_000;

/** Looks for a message of ours among those that a channel got since, oldest first. */
export async function findMessage(channelId: string, search: MessageSearch): Promise<SearchResult> {
	const { rest, ownId, containerId, since, reached, signal } = search;
	let after = reached.get(channelId) ?? lowestSnowflakeAt(since.getTime() - clockSkewMs);
	for (let page = 0; page < pagesMax; page += 1) {
		const query = new URLSearchParams({ after, limit: `${pageSize}` });
		const answer = await rest.get(Routes.channelMessages(channelId), { query, signal });
		const messages = z.array(ChannelMessage).parse(answer);
		const ours = messages.find((message) => isOurs(message, ownId, containerId));
		if (ours !== undefined) return { kind: 'found', id: ours.id };
		const newest = newestId(messages);
		if (newest === undefined || messages.length < pageSize) return { kind: 'absent' };
		after = newest;
		reached.set(channelId, after);
	}
	return { kind: 'unfinished' };
}

/** Looks for a post of ours in a forum, archived ones too: the one that our message began. */
export async function findPost(
	where: { readonly guildId: string; readonly forumId: string },
	search: MessageSearch,
): Promise<SearchResult> {
	const earliest = BigInt(lowestSnowflakeAt(search.since.getTime() - clockSkewMs));
	const isCandidate = ({ id, parent_id, owner_id }: ForumThread) =>
		parent_id === where.forumId && owner_id === search.ownId && BigInt(id) > earliest;
	for (const threads of [
		activePosts(where.guildId, search),
		archivedPosts(where.forumId, search),
	]) {
		for await (const thread of threads) {
			if (!isCandidate(thread)) continue;
			const look = await findMessage(thread.id, search);
			if (look.kind === 'found') return { kind: 'found', id: thread.id };
			if (look.kind === 'unfinished') return look;
		}
	}
	return { kind: 'absent' };
}

async function* activePosts(
	guildId: string,
	{ rest, signal }: MessageSearch,
): AsyncGenerator<ForumThread> {
	const answer = await rest.get(Routes.guildActiveThreads(guildId), { signal });
	yield* ForumThreads.parse(answer).threads;
}

/** The most recently archived first, back to those that were archived before it can have been posted. */
async function* archivedPosts(
	forumId: string,
	{ rest, since, signal }: MessageSearch,
): AsyncGenerator<ForumThread> {
	const earliestMs = since.getTime() - clockSkewMs;
	let before: string | undefined;
	for (;;) {
		const query = new URLSearchParams({ limit: `${pageSize}`, ...(before && { before }) });
		const answer = await rest.get(Routes.channelThreads(forumId, 'public'), { query, signal });
		const { threads, has_more } = ForumThreads.parse(answer);
		yield* threads;
		const last = threads.at(-1)?.thread_metadata?.archive_timestamp;
		if (!has_more || last === undefined || Date.parse(last) < earliestMs) return;
		before = last;
	}
}

function newestId(messages: readonly ChannelMessage[]): string | undefined {
	return messages
		.map(({ id }) => id)
		.sort((one, other) => (BigInt(one) > BigInt(other) ? -1 : 1))[0];
}

function isOurs(
	{ author, components }: ChannelMessage,
	ownId: string,
	containerId: number,
): boolean {
	return author.id === ownId && components[0]?.id === containerId;
}
