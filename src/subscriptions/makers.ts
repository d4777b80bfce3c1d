import type { Book } from './book.ts';
import type { Subscription } from './subscription.ts';
import { forgetMaker } from './transitions.ts';

/** The subscriptions of servers that a member made. */
export function serverSubscriptionsMadeBy(
	book: Pick<Book, 'all'>,
	userId: string,
): readonly Subscription[] {
	return [...book.all()].filter(
		({ guildId, madeBy }) => guildId !== undefined && madeBy === userId,
	);
}

/** Forgets in all servers which subscriptions a member made. */
export async function forgetMakerInServers(
	book: Pick<Book, 'all' | 'decide'>,
	userId: string,
): Promise<void> {
	for (const guildId of new Set(
		serverSubscriptionsMadeBy(book, userId).map(({ guildId = '' }) => guildId),
	)) {
		await book.decide({ guildId }, ({ subscriptions }) => ({
			outcome: undefined,
			put: subscriptions.filter(({ madeBy }) => madeBy === userId).map(forgetMaker),
		}));
	}
}
