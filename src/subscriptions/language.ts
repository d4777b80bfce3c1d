import { type Language, type Words, wordsIn } from '#src/render/phrases/phrases.ts';
import type { Book } from './book.ts';
import type { Subscription } from './subscription.ts';

/** What is posted for a subscription is written in its own language, or in that of its server. */
export function wordsFor(
	{ language, guildId }: Subscription,
	book: Pick<Book, 'settingsOf'>,
): Words {
	const ofServer = guildId === undefined ? undefined : book.settingsOf(guildId).language;
	return wordsIn(language ?? ofServer ?? 'en');
}

/** What was written already stays in the language it was written in, as far as that was kept. */
export function wordsOf(
	{ language }: { readonly language?: Language | undefined },
	subscription: Subscription,
	book: Pick<Book, 'settingsOf'>,
): Words {
	return language === undefined ? wordsFor(subscription, book) : wordsIn(language);
}
