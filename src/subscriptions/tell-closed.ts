import { renderDirectClosed } from '#src/render/direct-closed-card.ts';
import type { Message } from '#src/render/message.ts';
import type { Book } from './book.ts';
import type { Subscription } from './subscription.ts';

/**
 * What a member is to be told now, because their direct messages closed since; undefined where there
 * is nothing to tell, or they were told. Rejects when it could not be noted that they are.
 */
export async function tellClosed(book: Book, userId: string): Promise<Message | undefined> {
	if (!book.ofMember(userId).some(isUntold)) return undefined;
	const isNews = await book.decide({ userId }, ({ subscriptions }) => {
		const put = subscriptions.filter(isUntold).map(noteTold);
		return { outcome: put.length > 0, put };
	});
	return isNews ? renderDirectClosed() : undefined;
}

function noteTold(subscription: Subscription): Subscription {
	const { paused } = subscription;
	return paused ? { ...subscription, paused: { ...paused, told: true } } : subscription;
}

function isUntold({ paused }: Subscription): boolean {
	return paused?.why === 'dm closed' && !paused.told;
}
