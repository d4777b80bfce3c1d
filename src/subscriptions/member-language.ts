import { languageOf } from '#src/render/words/language.ts';
import type { Book } from './book.ts';

/** Has what a member follows told in the language that their Discord has now. */
export async function settleMemberLanguage(
	book: Book,
	{ userId, locale }: { readonly userId: string; readonly locale: string },
): Promise<void> {
	const language = languageOf(locale);
	for (const { id } of book.ofMember(userId).filter((one) => one.language !== language)) {
		await book.change(id, (current) => ({ ...current, language }));
	}
}
