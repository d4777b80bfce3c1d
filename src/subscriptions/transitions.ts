import type { ArrivalPosition } from '#src/archive/archive.ts';
import { storiesOffered } from '#src/render/message/card.ts';
import {
	type Blockage,
	isPostedAfter,
	type OwedMessage,
	type OwedPromise,
	type PostedMessage,
	type RefusedEntry,
	type Subscription,
	snowflakeTimeMs,
} from './subscription.ts';

/** How long a message is remembered and corrected, and its stories are not posted again. */
export const postedDays = 14;
/** Remembered messages per subscription: as many as the largest hourly budget of alerts. */
const postedMax = 60;
/** Entries that Discord refused, kept for `/status`. */
const refusedEntriesMax = 5;

const dayMs = 86_400_000;

/** From idle to owed: what is written before anything is sent. */
export function owe(subscription: Subscription, owed: OwedPromise): Subscription {
	return { ...subscription, owed };
}

/** From owed to owed: Discord has this message, and its pictures. */
export function noteSent(
	subscription: Subscription,
	{ nonce, messageId }: { nonce: string; messageId: string },
): Subscription {
	const { owed } = subscription;
	if (owed === undefined) return subscription;
	const parts = owed.parts.map((part) => {
		if (part.nonce !== nonce) return part;
		const { pictures: _, ...sent } = part;
		return { ...sent, messageId };
	});
	const isFirst = owed.parts.every((part) => part.messageId === undefined);
	const pingedAt = new Date(snowflakeTimeMs(messageId)).toISOString();
	const hasPinged = owed.pings === true && isFirst;
	return { ...subscription, ...(hasPinged && { pingedAt }), owed: { ...owed, parts } };
}

/** From owed to owed: a message has started a thread, or there will be none. */
export function noteThread(
	subscription: Subscription,
	{ messageId, threadId }: { readonly messageId: string; readonly threadId: string | undefined },
): Subscription | undefined {
	const { owed } = subscription;
	const isWanted =
		owed?.thread === 'wanted' && owed.parts.some((part) => part.messageId === messageId);
	if (!isWanted) return undefined;
	const { thread: _, ...others } = owed;
	return { ...subscription, owed: { ...others, ...(threadId && { thread: threadId }) } };
}

/**
 * From owed to idle, once every message is posted: the cursor moves, and the messages are remembered.
 * Those too old by `earlierNow` are forgotten.
 */
export function completeOwed(
	subscription: Subscription,
	now: Date,
	earlierNow = now,
): Subscription {
	const { owed, toldAt: _, ...idle } = subscription;
	if (owed === undefined) return subscription;
	const kept = {
		...moveCursor(idle, cursorAt(owed.slot, owed.upTo, owed.since)),
		posted: withSent(subscription, now, earlierNow),
		leftOut: withRefused(subscription, now),
	};
	return kept.wish.kind === 'digest'
		? { ...kept, covers: { from: idle.cursor.position, slot: owed.slot } }
		: kept;
}

/** Adds the entries that were given up, for `/status`; newest last. */
function withRefused({ owed, leftOut }: Subscription, now: Date): Subscription['leftOut'] {
	const refused = (owed?.refused ?? []).flatMap(({ articles, code }) =>
		articles.map((articleId) => ({ at: now.toISOString(), articleId, code })),
	);
	return [...leftOut, ...refused].slice(-refusedEntriesMax);
}

/** The remembered messages, and those of the promise that were sent. */
function withSent(subscription: Subscription, now: Date, earlierNow = now): PostedMessage[] {
	const { owed, posted } = subscription;
	if (owed === undefined) return posted;
	const { language } = owed;
	const isPublished = subscription.manner?.publish === true && subscription.place === 'text';
	const at = now.toISOString();
	const sent = owed.parts.flatMap((part): PostedMessage[] => {
		const { messageId, entries } = part;
		if (messageId === undefined) return [];
		const postedEntries = entries.map((entry) => withStory(entry, posted));
		const channelId = channelOf(subscription, owed, part);
		const offers = offersInOtherMessages(part, owed);
		const isWorthPublishing = channelId === owed.channelId && entries.length > 0;
		return [
			{
				channelId,
				messageId,
				at,
				entries: postedEntries,
				...(language && { language }),
				...(offers.length > 0 && { offers }),
				...(isPublished && isWorthPublishing && { publish: 'wanted' }),
			},
		];
	});
	return keepRecent([...posted, ...sent], earlierNow);
}

/** The entry as it is remembered: with the story that it goes on with, if one that was posted has any of its articles. */
function withStory(
	{ isUpdate: _, ...entry }: OwedMessage['entries'][number],
	posted: readonly PostedMessage[],
): PostedMessage['entries'][number] {
	const { articles } = entry;
	const own = new Set(articles.flatMap(({ id, known = [] }) => [id, ...known]));
	const earlier = posted
		.flatMap(({ entries }) => entries)
		.find((one) =>
			one.articles.some(({ id, known = [] }) => [id, ...known].some((one) => own.has(one))),
		);
	const story = earlier && storyOfEntry(earlier);
	const isNamed = story !== undefined && story !== articles[0]?.id;
	return { ...entry, ...(isNamed && { story }) };
}

/** What identifies the story of an entry in feeds, from its first post on; undefined without articles. */
export function storyOfEntry({
	articles,
	story,
}: PostedMessage['entries'][number]): string | undefined {
	return story ?? articles[0]?.id;
}

/** A message was published at a moment by Discord’s clock, or stays unpublished. */
export function notePublished(
	subscription: Subscription,
	{ messageId, at }: { readonly messageId: string; readonly at: Date | undefined },
): Subscription {
	const posted = subscription.posted.map((message) => {
		if (message.messageId !== messageId) return message;
		const { publish: _, ...others } = message;
		return { ...others, ...(at && { publish: at.toISOString() }) };
	});
	return { ...subscription, posted };
}

/** The articles in other messages that this message’s menu opens, in the versions posted. */
function offersInOtherMessages(part: OwedMessage, { parts }: OwedPromise) {
	const offered = new Set(storiesOffered(part.message));
	return parts
		.filter((one) => one !== part)
		.flatMap(({ entries }) => entries.flatMap(({ articles }) => articles))
		.filter(({ id }) => offered.has(id))
		.map(({ id, version }) => ({ id, version }));
}

/** The channel of a message: after the first message, the post in a forum, and the thread if there is one. */
export function channelOf(
	{ place }: Pick<Subscription, 'place'>,
	{ channelId, parts, thread }: Pick<OwedPromise, 'channelId' | 'parts' | 'thread'>,
	part: Pick<OwedMessage, 'nonce' | 'messageId'>,
): string {
	if (place !== 'forum') {
		const isInThread = thread !== undefined && thread !== 'wanted' && part.messageId !== thread;
		return isInThread ? thread : channelId;
	}
	const [first] = parts;
	// A post and its first message have one id.
	return (first?.nonce === part.nonce ? part.messageId : first?.messageId) ?? channelId;
}

/** From idle to idle: a slot with nothing to post, or arrivals that do not concern it. `covers` stays. */
export function moveCursor(subscription: Subscription, cursor: Cursor): Subscription {
	return { ...subscription, cursor };
}

/** The cursor for a slot, read at `readAt`; with a fast clock the slot can be the later of the two. */
export function cursorAt(slot: string, position: ArrivalPosition, readAt: string): Cursor {
	return readAt < slot ? { slot, position, readAt } : { slot, position };
}

/** Withdraws a promise of which nothing was sent; the next one covers the same arrivals. */
export function cancelOwed({ owed: _, ...idle }: Subscription): Subscription {
	return idle;
}

/**
 * Withdraws the unsent rest of a promise whose forum post is gone: the next promise covers the rest, and
 * what was sent counts as posted.
 */
export function abandonPost(subscription: Subscription, now: Date, earlierNow: Date): Subscription {
	return cancelOwed({ ...subscription, posted: withSent(subscription, now, earlierNow) });
}

/**
 * Moves a subscription to another channel; undefined while a message is being sent. What was posted is
 * not posted again there. The next promise covers what the old channel did not get, under a later slot,
 * because for the nonces of the old one Discord might return a message from the old channel.
 */
export function moveToChannel(
	subscription: Subscription,
	{ channelId, place }: Pick<Subscription, 'channelId' | 'place'>,
	now: Date,
): Subscription | undefined {
	const { owed, blocked, toldAt: _, ...free } = subscription;
	if (channelId === free.channelId) return subscription;
	if (blocked === undefined && owed !== undefined) return undefined;
	const moved = { ...free, channelId, place };
	if (blocked === undefined) return moved;
	return { ...moved, cursor: countFrom(free.cursor, now), posted: withSent(subscription, now) };
}

export function block(subscription: Subscription, blocked: Blockage): Subscription {
	return { ...subscription, blocked };
}

export function unblock({ blocked: _, ...free }: Subscription): Subscription {
	return free;
}

export function pause(
	subscription: Subscription,
	why: NonNullable<Subscription['paused']>['why'],
	now: Date,
): Subscription {
	const told = why === 'asked';
	return { ...subscription, paused: { at: now.toISOString(), why, told } };
}

/**
 * Resumes from now: the next digest comes at its next slot and covers what arrived meanwhile; alerts
 * start with what arrives from now on.
 */
export function resume(
	{ paused: _, ...free }: Subscription,
	{ now, position }: { now: Date; position: ArrivalPosition },
): Subscription {
	const isAlert = free.wish.kind === 'alert';
	const cursor = isAlert ? { slot: now.toISOString(), position } : countFrom(free.cursor, now);
	return { ...free, cursor };
}

type Cursor = Subscription['cursor'];

/** Counts slots from now on; what arrived since the last read must still be posted. */
export function countFrom(cursor: Cursor, now: Date): Cursor {
	return { ...cursor, slot: now.toISOString(), readAt: readAtOf(cursor) };
}

/** When the archive was read up to the cursor’s position. */
export function readAtOf({ slot, readAt = slot }: Cursor): string {
	return readAt;
}

/**
 * Forgets who made it, and the notice, whose channel may be their direct messages; an unsent notice is
 * kept until it is sent.
 */
export function forgetMaker({ madeBy: _, ...others }: Subscription): Subscription {
	const { blocked } = others;
	if (blocked?.notice?.part.messageId === undefined) return others;
	const { notice: __, ...withoutNotice } = blocked;
	return { ...others, blocked: withoutNotice };
}

/** From owed to owed: Discord refused a message, so others replace it. */
export function replaceMessages(
	subscription: Subscription,
	{
		parts,
		refused,
	}: { readonly parts: readonly OwedMessage[]; readonly refused: readonly RefusedEntry[] },
): Subscription {
	const { owed } = subscription;
	if (owed === undefined) return subscription;
	const all = [...(owed.refused ?? []), ...refused];
	const { refused: _, ...others } = owed;
	return {
		...subscription,
		owed: { ...others, parts: [...parts], ...(all.length > 0 && { refused: all }) },
	};
}

/** The messages that are still remembered. */
function keepRecent(posted: readonly PostedMessage[], now: Date): PostedMessage[] {
	const since = now.getTime() - postedDays * dayMs;
	return posted.filter((message) => isPostedAfter(message, since)).slice(-postedMax);
}
