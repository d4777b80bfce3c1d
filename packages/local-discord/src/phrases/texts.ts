import type { en } from './en.ts';

export type PhraseKey = keyof typeof en;

/** The forms of a text, as `Intl.PluralRules` names them. */
type PluralForms = { readonly other: string } & {
	readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/** All texts in one language: no key is missing, and none is left over. */
export type Texts = {
	readonly [Key in PhraseKey]: (typeof en)[Key] extends string ? string : PluralForms;
};

type EnglishOf<Key extends PhraseKey> = (typeof en)[Key] extends { readonly other: infer Other }
	? Other
	: (typeof en)[Key];
type PlaceholdersIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
	? Name | PlaceholdersIn<Rest>
	: never;
type PlaceholdersOf<Key extends PhraseKey> = PlaceholdersIn<EnglishOf<Key>>;
/** The values that a text needs, or nothing for a text without placeholders. */
export type ValuesFor<Key extends PhraseKey> = [PlaceholdersOf<Key>] extends [never]
	? []
	: [values: { readonly [Name in PlaceholdersOf<Key>]: string | number }];
