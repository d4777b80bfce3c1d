import type { Position } from '#src/archive/archive.ts';
import type { Log } from '#src/observe/log.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { noteSent, resume, unblock, withdraw } from '#src/subscriptions/transitions.ts';
import { destinationOf, isPostGone } from './owed-message.ts';
import type { Sender } from './sender.ts';

/** What became of ending a pause; `unseen`: Discord cannot be asked now what was posted before it. */
export type ResumeResult =
	| { readonly kind: 'resumed' | 'not paused'; readonly subscription: Subscription }
	| { readonly kind: 'gone' }
	| { readonly kind: 'unseen' };

type UnblockContext = {
	readonly book: Book;
	readonly sender: Pick<Sender, 'find'>;
	/** Subscriptions of which something is being sent right now: whether it is there is seen only after that. */
	readonly sending: ReadonlySet<string>;
};

/** Lets a blocked subscription go on; whether it does. What nothing was sent of is told by its next promise. */
async function tryUnblock(id: string, { book, sender, sending }: UnblockContext): Promise<boolean> {
	if (sending.has(id)) return false;
	const look = await findSent(book.find(id), sender);
	const notice = await findNotice(book.find(id), sender);
	if (look === undefined || notice === 'unseen') return false;
	const after = await book.change(id, (current) => {
		if (current.blocked === undefined || !isAbout(look, current)) return undefined;
		const { toldAt = notice === 'there' ? current.blocked.since : undefined } = current;
		return { ...unblock(noteFound(current, look)), ...(toldAt && { toldAt }) };
	});
	return after === undefined || isAbout(look, after);
}

/** Ends a pause; what arrived meanwhile is told by the next digest, or by no alert. */
export async function endPause(
	id: string,
	at: { readonly now: Date; readonly position: Position },
	{ book, sender, sending }: UnblockContext,
): Promise<ResumeResult> {
	if (sending.has(id)) return { kind: 'unseen' };
	const look = await findSent(book.find(id), sender);
	if (look === undefined) return { kind: 'unseen' };
	let isResumed = false;
	const subscription = await book.change(id, (current) => {
		if (current.paused === undefined || !isAbout(look, current)) return undefined;
		isResumed = true;
		return finishOrResume(noteFound(current, look), at);
	});
	if (subscription === undefined) return { kind: 'gone' };
	if (isResumed) return { kind: 'resumed', subscription };
	return subscription.paused === undefined
		? { kind: 'not paused', subscription }
		: { kind: 'unseen' };
}

/** What is owed is finished; what nothing was sent of begins with what is to come. */
function finishOrResume(
	held: Subscription,
	at: { readonly now: Date; readonly position: Position },
) {
	if (held.owed === undefined) return resume(held, at);
	const { paused: _, ...free } = held;
	return free;
}

/** What a channel has of a promise; another promise may have been made while it was looked for. */
type SentMessages = {
	readonly promise: string;
	readonly found: readonly { readonly nonce: string; readonly messageId: string }[];
};

function promiseOf({ owed }: Subscription): string {
	return (owed?.parts ?? []).map(({ nonce }) => nonce).join();
}

function isAbout({ promise }: SentMessages, subscription: Subscription): boolean {
	return promise === promiseOf(subscription) || subscription.owed === undefined;
}

/** Which parts of what is owed the channel has after all; undefined when that cannot be seen now. */
async function findSent(
	subscription: Subscription | undefined,
	sender: Pick<Sender, 'find'>,
): Promise<SentMessages | undefined> {
	if (subscription === undefined) return { promise: '', found: [] };
	const { owed } = subscription;
	const seen: { nonce: string; messageId: string }[] = [];
	for (const part of owed?.parts ?? []) {
		const isKnown = part.messageId !== undefined || part.refused !== undefined;
		if (owed === undefined || isKnown) continue;
		const where = destinationOf(subscription, part);
		const found = await sender.find(where, part, new Date(owed.since));
		if (found.kind === 'found') seen.push({ nonce: part.nonce, messageId: found.messageId });
		else if (found.kind !== 'absent' && !isPostGone(found, subscription, where)) return undefined;
	}
	return { promise: promiseOf(subscription), found: seen };
}

/** Whether the moderators have the word whose answer was lost: they are not told twice. */
async function findNotice(
	subscription: Subscription | undefined,
	sender: Pick<Sender, 'find'>,
): Promise<'there' | 'absent' | 'unseen'> {
	const { notice, since = '' } = subscription?.blocked ?? {};
	if (notice === undefined || notice.part.messageId !== undefined) return 'absent';
	const where = { channelId: notice.channelId, as: 'message' } as const;
	const found = await sender.find(where, notice.part, new Date(since));
	if (found.kind === 'found') return 'there';
	// Where it may not look it cannot know, and what is to go on does not wait for that.
	return found.kind === 'wait' ? 'unseen' : 'absent';
}

/** A promise that was begun is finished; one that was not is taken back. */
function noteFound(subscription: Subscription, { found: seen }: SentMessages): Subscription {
	const noted = seen.reduce(noteSent, subscription);
	const isBegun = noted.owed?.parts.some(({ messageId }) => messageId !== undefined) ?? false;
	return isBegun ? noted : withdraw(noted);
}

/** Lets what was blocked go on when it can. */
export type Unblocker = {
	/** What may be known to have changed in a server. */
	recheck(guildId: string): Promise<void>;
	/** What nobody tells of: a thread that was archived, a permission whose event was missed. */
	tryAll(): Promise<void>;
};

export type UnblockerSettings = {
	readonly book: Book;
	readonly sender: Sender;
	readonly sending: ReadonlySet<string>;
	readonly log: Log;
	/** Aborted when the delivery stops. */
	readonly signal: AbortSignal;
	/** Told of each that goes on. */
	readonly onUnblocked: (id: string) => void;
};

type KnownObstacle = ReturnType<Sender['obstacle']>;

export function createUnblocker({
	book,
	sender,
	sending,
	log,
	signal,
	onUnblocked: onRevived,
}: UnblockerSettings): Unblocker {
	return {
		recheck: (guildId) => tryThose(book.inServer(guildId), (known) => known === undefined),
		tryAll: () => tryThose([...book.all()], mayBeThere),
	};

	async function tryThose(
		subscriptions: readonly Subscription[],
		mayGoOn: (known: KnownObstacle, of: Subscription) => boolean,
	): Promise<void> {
		for (const subscription of subscriptions) {
			const { id, blocked, leftAt } = subscription;
			if (blocked === undefined || leftAt !== undefined || signal.aborted) continue;
			if (!mayGoOn(sender.obstacle(subscription), subscription)) continue;
			if (!(await tryUnblock(id, { book, sender, sending }))) continue;
			log.info({ subscription: id }, 'subscription-goes-on');
			onRevived(id);
		}
	}
}

/** A channel that is not known may be a thread that was archived; one that was deleted never comes back. */
function mayBeThere(known: KnownObstacle, { blocked }: Subscription): boolean {
	return known === undefined || (known === 'unknown' && blocked?.why.kind !== 'channel gone');
}
