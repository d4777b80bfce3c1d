import type { Position } from '#src/archive/archive.ts';
import type { Book } from '#src/subscriptions/book.ts';
import { noteSent, resume, unblock, withdraw } from '#src/subscriptions/moves.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import type { Resumed } from '#src/subscriptions/tending/tend-subscriptions.ts';
import { destinationOf } from './next-part.ts';
import type { Sender } from './sender.ts';

type Revival = { readonly book: Book; readonly sender: Pick<Sender, 'find'> };

/** Lets a blocked subscription go on; whether it does. What nothing was sent of is told by its next promise. */
export async function revive(id: string, { book, sender }: Revival): Promise<boolean> {
	const seen = await findSent(book.find(id), sender);
	if (seen === undefined) return false;
	await book.change(id, (current) => {
		return current.blocked === undefined ? undefined : unblock(withSeen(current, seen));
	});
	return true;
}

/** Ends a pause; what arrived meanwhile is told by the next digest, or by no alert. */
export async function endPause(
	id: string,
	at: { readonly now: Date; readonly position: Position },
	{ book, sender }: Revival,
): Promise<Resumed> {
	const seen = await findSent(book.find(id), sender);
	if (seen === undefined) return { kind: 'unseen' };
	let kind: 'resumed' | 'not paused' = 'not paused';
	const subscription = await book.change(id, (current) => {
		if (current.paused === undefined) return undefined;
		kind = 'resumed';
		const held = withSeen(current, seen);
		if (held.owed !== undefined) {
			const { paused: _, ...free } = held;
			return free;
		}
		return resume(held, at);
	});
	return subscription === undefined ? { kind: 'gone' } : { kind, subscription };
}

type Seen = readonly { readonly nonce: string; readonly messageId: string }[];

/** Which parts of what is owed the channel has after all; undefined when that cannot be seen now. */
async function findSent(
	subscription: Subscription | undefined,
	sender: Pick<Sender, 'find'>,
): Promise<Seen | undefined> {
	const { owed } = subscription ?? {};
	if (subscription === undefined || owed === undefined) return [];
	const seen: { nonce: string; messageId: string }[] = [];
	for (const part of owed.parts) {
		if (part.messageId !== undefined) continue;
		const where = destinationOf(subscription, part);
		const found = await sender.find(where, part, new Date(owed.since));
		if (found.kind === 'found') seen.push({ nonce: part.nonce, messageId: found.messageId });
		else if (found.kind !== 'absent') return undefined;
	}
	return seen;
}

/** A promise that was begun is finished; one that was not is taken back. */
function withSeen(subscription: Subscription, seen: Seen): Subscription {
	const noted = seen.reduce(noteSent, subscription);
	const isBegun = noted.owed?.parts.some(({ messageId }) => messageId !== undefined) ?? false;
	return isBegun ? noted : withdraw(noted);
}
