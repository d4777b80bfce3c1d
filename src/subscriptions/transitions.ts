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
} from './subscription.ts';

/** How long a message is remembered and corrected, and its stories are not told again. */
export const postedDays = 14;
/** Remembered messages of one subscription: the largest budget of alerts for an hour. */
const postedMax = 60;
/** Entries that Discord refused, kept for `/status`. */
const refusedEntriesMax = 5;

const dayMs = 86_400_000;

/** From idle to owed: what is written before anything is sent. */
export function owe(subscription: Subscription, owed: OwedPromise): Subscription {
	return { ...subscription, owed };
}

/** From owed to owed: Discord has this message. */
export function noteSent(
	subscription: Subscription,
	{ nonce, messageId }: { nonce: string; messageId: string },
): Subscription {
	const { owed } = subscription;
	if (owed === undefined) return subscription;
	const parts = owed.parts.map((part) => (part.nonce === nonce ? { ...part, messageId } : part));
	return { ...subscription, owed: { ...owed, parts } };
}

/**
 * From owed to idle, once every message is posted: the cursor moves, and the messages are remembered.
 * Those too old by `cautiousNow` are forgotten.
 */
export function completeOwed(
	subscription: Subscription,
	now: Date,
	cautiousNow = now,
): Subscription {
	const { owed, toldAt: _, ...idle } = subscription;
	if (owed === undefined) return subscription;
	const kept = {
		...moveCursor(idle, cursorAt(owed.slot, owed.upTo, owed.since)),
		posted: withSent(subscription, now, cautiousNow),
		leftOut: withRefused(subscription, now),
	};
	return kept.wish.kind === 'digest'
		? { ...kept, covers: { from: idle.cursor.position, slot: owed.slot } }
		: kept;
}

/** Adds the entries given up, for `/status`; newest last. */
function withRefused({ owed, leftOut }: Subscription, now: Date): Subscription['leftOut'] {
	const refused = (owed?.refused ?? []).flatMap(({ articles, code }) =>
		articles.map((articleId) => ({ at: now.toISOString(), articleId, code })),
	);
	return [...leftOut, ...refused].slice(-refusedEntriesMax);
}

/** The remembered messages, with those of the promise that were sent. */
function withSent(subscription: Subscription, now: Date, cautiousNow = now): PostedMessage[] {
	const { owed, posted } = subscription;
	if (owed === undefined) return posted;
	const { language } = owed;
	const at = now.toISOString();
	const sent = owed.parts.flatMap((part): PostedMessage[] => {
		const { messageId, entries } = part;
		if (messageId === undefined) return [];
		const told = entries.map(({ component, articles }) => ({ component, articles }));
		const channelId = channelOf(subscription, owed, part);
		const offers = offersInOtherMessages(part, owed);
		return [
			{
				channelId,
				messageId,
				at,
				entries: told,
				...(language && { language }),
				...(offers.length > 0 && { offers }),
			},
		];
	});
	return keepRecent([...posted, ...sent], cautiousNow);
}

/** The articles of the other messages that a message’s menu opens, in the posted versions. */
function offersInOtherMessages(part: OwedMessage, { parts }: OwedPromise) {
	const offered = new Set(storiesOffered(part.message));
	return parts
		.filter((one) => one !== part)
		.flatMap(({ entries }) => entries.flatMap(({ articles }) => articles))
		.filter(({ id }) => offered.has(id))
		.map(({ id, version }) => ({ id, version }));
}

/** The channel of a message: in a forum, after its first message, the post. */
export function channelOf(
	{ place }: Pick<Subscription, 'place'>,
	{ channelId, parts }: Pick<OwedPromise, 'channelId' | 'parts'>,
	part: Pick<OwedMessage, 'nonce' | 'messageId'>,
): string {
	if (place !== 'forum') return channelId;
	const [first] = parts;
	// A post and its first message have one id.
	return (first?.nonce === part.nonce ? part.messageId : first?.messageId) ?? channelId;
}

/** From idle to idle: a slot with nothing to tell, or arrivals that do not concern it. `covers` stays. */
export function moveCursor(subscription: Subscription, cursor: Cursor): Subscription {
	return { ...subscription, cursor };
}

/** The cursor of a slot, read at `readAt`; a clock that is ahead can make the slot the later one. */
export function cursorAt(slot: string, position: ArrivalPosition, readAt: string): Cursor {
	return readAt < slot ? { slot, position, readAt } : { slot, position };
}

/** Withdraws a promise of which nothing was sent; the next one covers it. */
export function cancelOwed({ owed: _, ...idle }: Subscription): Subscription {
	return idle;
}

/**
 * Withdraws what was not sent of a promise whose forum post is gone: the next one covers it, and what
 * was sent counts as told.
 */
export function abandonPost(
	subscription: Subscription,
	now: Date,
	cautiousNow: Date,
): Subscription {
	return cancelOwed({ ...subscription, posted: withSent(subscription, now, cautiousNow) });
}

/**
 * Posts in another channel from now on; undefined while something is on its way. Nothing is told again
 * there. What the old channel could not get is covered by the next promise, for a later slot: under the
 * nonces of its own slot Discord might return a message from the old channel.
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
 * begin with what arrives from now on.
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

/** Counts slots from now on; what arrived since the last reading is still to be told. */
export function countFrom(cursor: Cursor, now: Date): Cursor {
	return { ...cursor, slot: now.toISOString(), readAt: readAtOf(cursor) };
}

/** When all up to the cursor’s position had arrived. */
export function readAtOf({ slot, readAt = slot }: Cursor): string {
	return readAt;
}

/**
 * Forgets who made it, and the notice, whose channel may be their direct messages; a notice still on
 * its way is kept until it arrives.
 */
export function forgetMaker({ madeBy: _, ...others }: Subscription): Subscription {
	const { blocked } = others;
	if (blocked?.notice?.part.messageId === undefined) return others;
	const { notice: __, ...untold } = blocked;
	return { ...others, blocked: untold };
}

/** From owed to owed: Discord refused a message, and others replace it. */
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
