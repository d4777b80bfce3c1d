import { type Words, wordsIn } from '#src/render/words/words.ts';
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
