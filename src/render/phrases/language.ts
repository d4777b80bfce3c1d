import { z } from 'zod';
import type { en } from './en.ts';

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

type English = typeof en;

/** A key whose words go by a number. */
type Counted = NameOf<keyof English>;
type NameOf<OneKey> = OneKey extends `${infer Name}_other` ? Name : never;

type Uncounted = Exclude<keyof English, `${string}_${'one' | 'other'}`>;

export type Key = Counted | Uncounted;

/** What a language has to say; `Form` are the plural forms that it has, as `Intl.PluralRules` calls them. */
export type Dictionary<Form extends Intl.LDMLPluralRule> = Readonly<
	Record<Uncounted | `${Counted}_${Form}`, string>
>;

/** `{{names}}` in a text, which values are put in place of. */
type NamesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
	? Name | NamesIn<Rest>
	: never;

type NamesOf<Of extends Key> = Of extends Uncounted
	? NamesIn<English[Of]>
	: NamesIn<English[`${Of & Counted}_other`]>;

/** The values that words ask for: `count` is the number they go by, the others are shown as they are. */
export type Values<Of extends Key> = [NamesOf<Of>] extends [never]
	? []
	: [values: { readonly [Name in NamesOf<Of>]: Name extends 'count' ? number : string }];
