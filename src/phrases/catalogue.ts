import { z } from 'zod';
import { en } from './en.ts';

/** The languages that Dateline speaks. */
export const Language = z.enum(['en', 'de', 'fr', 'es', 'pt-BR', 'zh-TW', 'zh-CN', 'ja', 'ko']);
export type Language = z.infer<typeof Language>;

/** The plural forms of each language, as `Intl.PluralRules` names them. */
type Forms = {
	en: 'one' | 'other';
	de: 'one' | 'other';
	fr: 'one' | 'many' | 'other';
	es: 'one' | 'many' | 'other';
	'pt-BR': 'one' | 'many' | 'other';
	'zh-TW': 'other';
	'zh-CN': 'other';
	ja: 'other';
	ko: 'other';
};

type English = typeof en;

/** A key whose text has plural forms. */
type CountedOf<Texts> = NameOf<keyof Texts>;
type NameOf<OneKey> = OneKey extends `${infer Name}_other` ? Name : never;
type UncountedOf<Texts> = Exclude<keyof Texts, `${string}_${'one' | 'other'}`>;

/** The texts of one language with the keys of these English texts, and its own plural forms. */
export type Translation<Texts, In extends Language> = Readonly<
	Record<UncountedOf<Texts> | `${CountedOf<Texts>}_${Forms[In]}`, string>
>;

/** All texts of one language. */
export type Dictionary<In extends Language> = Translation<English, In>;

type Counted = CountedOf<English>;

/** A word of a command as it is typed in English: the name of a command, subcommand or option. */
export type CommandWord = WordOf<keyof English>;
type WordOf<OneKey> = OneKey extends `/${infer Word}` ? Word : never;

/** The key of a text, without its plural form. */
export type Key = Counted | UncountedOf<English>;

/** The names of the `{{placeholders}}` in a text. */
type NamesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
	? Name | NamesIn<Rest>
	: never;

type NamesOf<Of extends Key> =
	Of extends UncountedOf<English>
		? NamesIn<English[Of]>
		: NamesIn<English[`${Of & Counted}_other`]>;

/** The key of a text that needs no values. */
export type PlainKey = PlainOf<Key>;
type PlainOf<Of extends Key> = Of extends unknown
	? [NamesOf<Of>] extends [never]
		? Of
		: never
	: never;

/** The values that a text needs; `count` also chooses the plural form. */
export type Values<Of extends Key> = [NamesOf<Of>] extends [never]
	? []
	: [values: { readonly [Name in NamesOf<Of>]: Name extends 'count' ? number : Value }];

/** What a text can have inserted: a string as it is, and what each language writes in its own way. */
export type Value = string | number | Saying | TextList | ClockTime | WeekdayName;

/** One of our own texts that is not in a language yet. */
export type Saying = {
	readonly key: Key;
	readonly values?: Readonly<Record<string, Value>> | undefined;
};

/** Items that each language joins in its own way: all of them, or one of them. */
export type TextList = {
	readonly items: readonly Value[];
	readonly type: 'conjunction' | 'disjunction';
};

/** A time of day as `HH:MM`, written on the language’s own clock. */
export type ClockTime = { readonly time: string };

/** A day of the week from 0 (Sunday), written in short. */
export type WeekdayName = { readonly weekday: number };

/** A text of ours, for whoever knows the language to write. */
export function saying<Of extends Key>(key: Of, ...[values]: Values<Of>): Saying {
	return { key, values };
}

/** Whether a text is the key of one of ours that has no plural forms. */
export function isKey(text: string): text is Key {
	return text in en;
}

/** “a, b and c”. */
export function allOf(items: readonly Value[]): TextList {
	return { items, type: 'conjunction' };
}

/** “a, b or c”. */
export function oneOf(items: readonly Value[]): TextList {
	return { items, type: 'disjunction' };
}
