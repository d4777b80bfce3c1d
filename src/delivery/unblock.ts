import type { ArrivalPosition } from '#src/archive/archive.ts';
import type { Log } from '#src/observe/log.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { cancelOwed, noteSent, resume, unblock } from '#src/subscriptions/transitions.ts';
import { destinationOf, isPostGone } from './owed-message.ts';
import type { Sender } from './sender.ts';

/** The outcome of ending a pause; `unclear`: Discord cannot tell now what was posted before the pause. */
export type ResumeResult =
	| { readonly kind: 'resumed' | 'not paused'; readonly subscription: Subscription }
	| { readonly kind: 'gone' }
	| { readonly kind: 'unclear' };

type UnblockContext = {
	readonly book: Book;
	readonly sender: Pick<Sender, 'find'>;
	/** Subscriptions with a message being sent, which can be found only afterwards. */
	readonly sending: ReadonlySet<string>;
};

/** Unblocks a subscription if possible; false if it must be tried again. A promise of which nothing was sent is withdrawn. */
async function tryUnblock(id: string, { book, sender, sending }: UnblockContext): Promise<boolean> {
	if (sending.has(id)) return false;
	const sent = await findSent(book.find(id), sender);
	const notice = await findNotice(book.find(id), sender);
	if (sent === undefined || notice === 'unclear') return false;
	const after = await book.change(id, (current) => {
		if (current.blocked === undefined || !isStillValid(sent, current)) return undefined;
		const { toldAt = notice === 'there' ? current.blocked.since : undefined } = current;
		return { ...unblock(noteFound(current, sent)), ...(toldAt && { toldAt }) };
	});
	return after === undefined || isStillValid(sent, after);
}

/** Ends a pause; the next digest covers what arrived meanwhile, alerts do not. */
export async function endPause(
	id: string,
	at: { readonly now: Date; readonly position: ArrivalPosition },
	{ book, sender, sending }: UnblockContext,
): Promise<ResumeResult> {
	if (sending.has(id)) return { kind: 'unclear' };
	const sent = await findSent(book.find(id), sender);
	if (sent === undefined) return { kind: 'unclear' };
	let isResumed = false;
	const subscription = await book.change(id, (current) => {
		if (current.paused === undefined || !isStillValid(sent, current)) return undefined;
		isResumed = true;
		return finishOrResume(noteFound(current, sent), at);
	});
	if (subscription === undefined) return { kind: 'gone' };
	if (isResumed) return { kind: 'resumed', subscription };
	return subscription.paused === undefined
		? { kind: 'not paused', subscription }
		: { kind: 'unclear' };
}

/** Leaves a promise that was begun to be finished; without one, resumes from now. */
function finishOrResume(
	subscription: Subscription,
	at: { readonly now: Date; readonly position: ArrivalPosition },
) {
	if (subscription.owed === undefined) return resume(subscription, at);
	const { paused: _, ...free } = subscription;
	return free;
}

/** The messages of a promise found in a channel; a new promise may have been made during the search. */
type SentMessages = {
	readonly promise: string;
	readonly found: readonly { readonly nonce: string; readonly messageId: string }[];
};

function promiseOf({ owed }: Subscription): string {
	return (owed?.parts ?? []).map(({ nonce }) => nonce).join();
}

/** Whether the search was for the promise that is owed now, or nothing is owed any longer, so that what it found changes nothing. */
function isStillValid({ promise }: SentMessages, subscription: Subscription): boolean {
	return promise === promiseOf(subscription) || subscription.owed === undefined;
}

/** Finds owed messages that are in the channel after all; undefined if Discord cannot tell now. */
async function findSent(
	subscription: Subscription | undefined,
	sender: Pick<Sender, 'find'>,
): Promise<SentMessages | undefined> {
	if (subscription === undefined) return { promise: '', found: [] };
	const { owed } = subscription;
	const messages: { nonce: string; messageId: string }[] = [];
	for (const part of owed?.parts ?? []) {
		const isDecided = part.messageId !== undefined || part.refused !== undefined;
		if (owed === undefined || isDecided) continue;
		const destination = destinationOf(subscription, part);
		const found = await sender.find(destination, part, new Date(owed.since));
		if (found.kind === 'found') messages.push({ nonce: part.nonce, messageId: found.messageId });
		else if (found.kind !== 'absent' && !isPostGone(found, subscription, destination))
			return undefined;
	}
	return { promise: promiseOf(subscription), found: messages };
}

/** Whether the moderators got a notice although the answer was lost, so that they are not notified twice. */
async function findNotice(
	subscription: Subscription | undefined,
	sender: Pick<Sender, 'find'>,
): Promise<'there' | 'absent' | 'unclear'> {
	const { notice, since = '' } = subscription?.blocked ?? {};
	if (notice === undefined || notice.part.messageId !== undefined) return 'absent';
	const destination = { channelId: notice.channelId, as: 'message' } as const;
	const found = await sender.find(destination, notice.part, new Date(since));
	if (found.kind === 'found') return 'there';
	// Without permission to search we never find out, and the subscription must not wait for that.
	return found.kind === 'wait' ? 'unclear' : 'absent';
}

/** Keeps a promise that was begun, and withdraws one that was not. */
function noteFound(subscription: Subscription, { found }: SentMessages): Subscription {
	const noted = found.reduce(noteSent, subscription);
	const isBegun = noted.owed?.parts.some(({ messageId }) => messageId !== undefined) ?? false;
	return isBegun ? noted : cancelOwed(noted);
}

/** Unblocks subscriptions when their channel can be posted to again. */
export type Unblocker = {
	/** Tries the subscriptions of a server in which something changed, unless an obstacle is known. */
	recheck(guildId: string): Promise<void>;
	/** Tries all subscriptions, for changes without an event: an archived thread, a missed permission. */
	tryAll(): Promise<void>;
};

export type UnblockerSettings = {
	readonly book: Book;
	readonly sender: Sender;
	readonly sending: ReadonlySet<string>;
	readonly log: Log;
	/** Aborted when the delivery stops. */
	readonly signal: AbortSignal;
	/** Called for each subscription that was unblocked. */
	readonly onUnblocked: (id: string) => void;
};

type KnownObstacle = ReturnType<Sender['obstacle']>;

export function createUnblocker({
	book,
	sender,
	sending,
	log,
	signal,
	onUnblocked,
}: UnblockerSettings): Unblocker {
	return {
		recheck: (guildId) => tryEach(book.inServer(guildId), (obstacle) => obstacle === undefined),
		tryAll: () => tryEach([...book.all()], mayBeReachable),
	};

	async function tryEach(
		subscriptions: readonly Subscription[],
		canBePostedTo: (obstacle: KnownObstacle, of: Subscription) => boolean,
	): Promise<void> {
		for (const subscription of subscriptions) {
			const { id, blocked, leftAt } = subscription;
			if (blocked === undefined || leftAt !== undefined || signal.aborted) continue;
			if (!canBePostedTo(sender.obstacle(subscription), subscription)) continue;
			if (!(await tryUnblock(id, { book, sender, sending }))) continue;
			log.info({ subscription: id }, 'subscription-goes-on');
			onUnblocked(id);
		}
	}
}

/** An unknown channel may be an archived thread; a deleted channel never comes back. */
function mayBeReachable(obstacle: KnownObstacle, { blocked }: Subscription): boolean {
	return obstacle === undefined || (obstacle === 'unknown' && blocked?.why.kind !== 'channel gone');
}
