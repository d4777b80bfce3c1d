import type { Book, Decision } from '#src/subscriptions/book.ts';

/** Has a server choose these settings, or none any more. */
export function choose(
	book: Book,
	guildId: string,
	settings: NonNullable<Decision<void>['settings']>,
): Promise<void> {
	return book.decide({ guildId }, () => ({ outcome: undefined, settings }));
}
