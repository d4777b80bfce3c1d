import { type Language, languageOf } from '#src/render/phrases/language.ts';
import { type Words, wordsIn } from '#src/render/phrases/phrases.ts';
import type { Book } from './book.ts';
import type { Subscription } from './subscription.ts';

/** The words of a subscription’s language, or else of its server’s. */
export function wordsFor(
	{ language, guildId }: Subscription,
	book: Pick<Book, 'settingsOf'>,
): Words {
	const ofServer = guildId === undefined ? undefined : book.settingsOf(guildId).language;
	return wordsIn(language ?? ofServer ?? 'en');
}

/** The words of the language that a message was written in, or else of its subscription’s. */
export function wordsOf(
	{ language }: { readonly language?: Language | undefined },
	subscription: Subscription,
	book: Pick<Book, 'settingsOf'>,
): Words {
	return language === undefined ? wordsFor(subscription, book) : wordsIn(language);
}

/** Switches what a member follows to the current language of their Discord. */
export async function settleMemberLanguage(
	book: Book,
	{ userId, locale }: { readonly userId: string; readonly locale: string },
): Promise<void> {
	const language = languageOf(locale);
	for (const { id } of book.ofMember(userId).filter((one) => one.language !== language)) {
		await book.change(id, (current) => ({ ...current, language }));
	}
}
