import { z } from 'zod';

/** The languages that Dateline writes in. */
export const Language = z.enum(['en', 'de', 'fr', 'es', 'zh-TW']);
export type Language = z.infer<typeof Language>;

/** What each calls itself. */
export const languageNames: Readonly<Record<Language, string>> = {
	en: 'English',
	de: 'Deutsch',
	fr: 'Français',
	es: 'Español',
	'zh-TW': '繁體中文',
};

/** The language of somebody with this locale of Discord’s; English where it is none of ours. */
export function languageOf(locale: string | undefined): Language {
	return languages.get(locale) ?? 'en';
}

const languages: ReadonlyMap<string | undefined, Language> = new Map([
	['de', 'de'],
	['fr', 'fr'],
	['es-ES', 'es'],
	['es-419', 'es'],
	['zh-TW', 'zh-TW'],
]);
