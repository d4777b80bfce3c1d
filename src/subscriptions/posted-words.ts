import { type Words, wordsIn } from '#src/render/words/words.ts';
import type { Book } from './book.ts';
import { withLanguage } from './settings.ts';
import type { Subscription } from './subscription.ts';

/** What is posted for a subscription is written in its own language, or in that of its server. */
export function wordsFor(
	{ language, guildId }: Subscription,
	book: Pick<Book, 'settingsOf'>,
): Words {
	const ofServer = guildId === undefined ? undefined : book.settingsOf(guildId).language;
	return wordsIn(language ?? ofServer ?? 'en');
}

/** Settles a server’s language with the first that is made in it, unless its moderators chose one. */
export async function settleLanguage(
	book: Book,
	{ guildId, guildLocale }: { readonly guildId: string; readonly guildLocale: string | undefined },
): Promise<void> {
	const settings = book.settingsOf(guildId);
	if (settings.language !== undefined) return;
	await book.changeSettings(guildId, withLanguage(settings, guildLocale));
}
