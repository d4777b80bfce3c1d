import { type REST, Routes } from 'discord.js';
import { z } from 'zod';

/** A message as far as it must be known to tell whether it is ours. */
const SeenMessage = z.object({
	id: z.string(),
	author: z.object({ id: z.string() }),
	components: z.array(z.looseObject({ id: z.number().optional() })).default([]),
});
export type SeenMessage = z.infer<typeof SeenMessage>;

const SeenThreads = z.object({
	threads: z.array(
		z.object({ id: z.string(), parent_id: z.string().nullish(), owner_id: z.string().nullish() }),
	),
});

export type Search = {
	readonly rest: REST;
	readonly ownId: string;
	/** The id that the container of the message carries. */
	readonly containerId: number;
	/** It was not there before. */
	readonly since: Date;
	readonly signal: AbortSignal;
};

const pageSize = 100;
/** So many messages that came after are looked through: 5,000. */
const pagesMax = 50;
/** Our clock and Discord's may differ by so much. */
const clockSkewMs = 5 * 60_000;
const discordEpochMs = 1_420_070_400_000;

/** Looks for a message of ours among those that a channel got since, oldest first. */
export async function findMessage(
	channelId: string,
	{ rest, ownId, containerId, since, signal }: Search,
): Promise<string | undefined> {
	let after = snowflakeAt(since);
	for (let page = 0; page < pagesMax; page += 1) {
		const query = new URLSearchParams({ after, limit: `${pageSize}` });
		const answer = await rest.get(Routes.channelMessages(channelId), { query, signal });
		const messages = z.array(SeenMessage).parse(answer);
		const ours = messages.find((message) => isOurs(message, ownId, containerId));
		if (ours !== undefined) return ours.id;
		const [newest] = messages;
		if (newest === undefined || messages.length < pageSize) return undefined;
		after = newest.id;
	}
	return undefined;
}

/** Looks for a post of ours in a forum, among those that are not archived: the one that our message began. */
export async function findPost(
	where: { readonly guildId: string; readonly forumId: string },
	search: Search,
): Promise<string | undefined> {
	const { rest, ownId, since, signal } = search;
	const answer = await rest.get(Routes.guildActiveThreads(where.guildId), { signal });
	const { threads } = SeenThreads.parse(answer);
	const earliest = BigInt(snowflakeAt(since));
	const candidates = threads.filter(
		({ id, parent_id, owner_id }) =>
			parent_id === where.forumId && owner_id === ownId && BigInt(id) > earliest,
	);
	for (const { id } of candidates) {
		if ((await findMessage(id, search)) !== undefined) return id;
	}
	return undefined;
}

function isOurs({ author, components }: SeenMessage, ownId: string, containerId: number): boolean {
	return author.id === ownId && components[0]?.id === containerId;
}

/** The lowest id that anything made then can have. */
function snowflakeAt(since: Date): string {
	const ms = Math.max(0, since.getTime() - clockSkewMs - discordEpochMs);
	return `${BigInt(ms) << 22n}`;
}
