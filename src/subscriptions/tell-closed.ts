import { renderDirectClosed } from '#src/render/direct-closed-card.ts';
import type { Message } from '#src/render/message.ts';
import type { Book } from './book.ts';
import type { Subscription } from './subscription.ts';

/**
 * What a member is to be told now, because their direct messages closed since; undefined where there
 * is nothing to tell, or they were told. Rejects when it could not be noted that they are.
 */
export async function tellClosed(book: Book, userId: string): Promise<Message | undefined> {
	const untold = book.ofMember(userId).filter(isUntold);
	if (untold.length === 0) return undefined;
	for (const { id } of untold) await book.change(id, noteTold);
	return renderDirectClosed();
}

function noteTold(subscription: Subscription): Subscription | undefined {
	const { paused } = subscription;
	return paused && isUntold(subscription)
		? { ...subscription, paused: { ...paused, told: true } }
		: undefined;
}

function isUntold({ paused }: Subscription): boolean {
	return paused?.why === 'dm closed' && !paused.told;
}
