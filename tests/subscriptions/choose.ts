import type { Book, Decision } from '#src/subscriptions/book.ts';

/** Chooses settings for a server; `forgotten` removes them. */
export function choose(
	book: Book,
	guildId: string,
	settings: NonNullable<Decision<void>['settings']>,
): Promise<void> {
	return book.decide({ guildId }, () => ({ outcome: undefined, settings }));
}
