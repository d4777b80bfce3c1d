import { Routes } from 'discord.js';
import { z } from 'zod';
import { lowestSnowflakeAt } from '#src/subscriptions/subscription.ts';
import type { Rest } from './message-body.ts';

/** The fields of a message that show whether it is ours. */
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

/** The id of the last message searched, by channel. */
export type SearchProgress = Map<string, string>;

/** What to search for, and how. */
export type MessageSearch = {
	readonly rest: Rest;
	readonly ownId: string;
	/** The component id of the message’s container. */
	readonly containerId: number;
	/** The earliest time that the message can have been posted, by Discord’s clock. */
	readonly since: Date;
	/** Where an earlier search stopped; updated, so that the next search continues from there. */
	readonly progress: SearchProgress;
	readonly signal: AbortSignal;
};

/** The outcome of a search; after `unfinished` the message may still be there. */
export type SearchResult =
	| { readonly kind: 'found'; readonly id: string }
	| { readonly kind: 'absent' | 'unfinished' };

const pageSize = 100;
/** One search reads at most 5,000 messages. */
const pagesMax = 50;
/** How far this machine’s clock, which dates what is owed, may differ from Discord’s. */
const clockSkewMs = 5 * 60_000;

/** Searches a channel for our message, oldest first; rejects with the errors of discord.js. */
export async function findMessage(channelId: string, search: MessageSearch): Promise<SearchResult> {
	const { rest, ownId, containerId, since, progress, signal } = search;
	let after = progress.get(channelId) ?? lowestSnowflakeAt(since.getTime() - clockSkewMs);
	for (let page = 0; page < pagesMax; page += 1) {
		const query = new URLSearchParams({ after, limit: `${pageSize}` });
		const answer = await rest.get(Routes.channelMessages(channelId), { query, signal });
		const messages = z.array(ChannelMessage).parse(answer);
		const ours = messages.find((message) => isOurs(message, ownId, containerId));
		if (ours !== undefined) return { kind: 'found', id: ours.id };
		const newest = newestId(messages);
		if (newest === undefined || messages.length < pageSize) return { kind: 'absent' };
		after = newest;
		progress.set(channelId, after);
	}
	return { kind: 'unfinished' };
}

/** Searches a forum, including its archived posts, for the post that starts with our message. */
export async function findPost(
	{ guildId, forumId }: { readonly guildId: string; readonly forumId: string },
	search: MessageSearch,
): Promise<SearchResult> {
	const earliest = BigInt(lowestSnowflakeAt(search.since.getTime() - clockSkewMs));
	const isCandidate = ({ id, parent_id, owner_id }: ForumThread) =>
		parent_id === forumId && owner_id === search.ownId && BigInt(id) > earliest;
	for (const posts of [activePosts(guildId, search), archivedPosts(forumId, search)]) {
		for await (const post of posts) {
			if (!isCandidate(post)) continue;
			const result = await findMessage(post.id, search);
			if (result.kind === 'found') return { kind: 'found', id: post.id };
			if (result.kind === 'unfinished') return result;
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

/** Archived posts, latest first, until those archived before ours can have existed. */
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
