import { createInstance, type TFunction } from 'i18next';
import { z } from 'zod';
import { memoize } from '#src/text/memoize.ts';
import { de } from './de.ts';
import { en, type Key, type Values } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { zhTw } from './zh-tw.ts';

/** The languages in which Dateline posts. */
export const Language = z.enum(['en', 'de', 'fr', 'es', 'zh-TW']);
export type Language = z.infer<typeof Language>;

/** Each language’s own name for itself. */
export const languageNames: Readonly<Record<Language, string>> = {
	en: 'English',
	de: 'Deutsch',
	fr: 'Français',
	es: 'Español',
	'zh-TW': '繁體中文',
};

/** The language for a Discord locale; English if Dateline does not have it. */
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

/** Dateline’s own texts in one language. Text from articles is never translated. */
export type Phrases = {
	readonly language: Language;
	/** The text of a key with its values inserted as they are. */
	say<Of extends Key>(key: Of, ...values: Values<Of>): string;
	/** A whole number with grouping: `1,204`. */
	number(count: number): string;
	/** The UTC day of an instant: `19 June 2025`. */
	day(at: Date): string;
};

/** The phrases of every language. */
export type Phrasebook = Readonly<Record<Language, Phrases>>;

/** Creates the phrases of every language. Do it once per program: setting up i18next takes milliseconds. */
export function createPhrasebook(): Phrasebook {
	const translator = createInstance();
	void translator.init({
		initAsync: false,
		load: 'currentOnly',
		fallbackLng: false,
		keySeparator: false,
		nsSeparator: false,
		// Values are already plain text, and Discord does not read HTML.
		interpolation: { escapeValue: false },
		resources: Object.fromEntries(
			Object.entries(dictionaries).map(([language, translation]) => [language, { translation }]),
		),
	});
	const phrasesIn = (language: Language, locale?: string) =>
		createPhrases(language, { translate: translator.getFixedT(language), locale });
	return {
		en: phrasesIn('en', 'en-GB'),
		de: phrasesIn('de'),
		fr: phrasesIn('fr'),
		es: phrasesIn('es'),
		'zh-TW': phrasesIn('zh-TW'),
	};
}

const dictionaries: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
	en,
	de,
	fr,
	es,
	'zh-TW': zhTw,
};

const dayMs = 86_400_000;

/** How many texts and days each language caches: composing one takes ten times as long as finding it. */
const textsMax = 1_000;

function createPhrases(
	language: Language,
	{
		translate,
		locale = language,
	}: { readonly translate: TFunction; readonly locale: string | undefined },
): Phrases {
	const texts = dictionaries[language];
	const numbers = new Intl.NumberFormat(locale);
	const days = new Intl.DateTimeFormat(locale, {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	});
	const number = (count: number) => numbers.format(count);
	const dayOf = memoize((day: number) => days.format(day * dayMs), textsMax);
	const sayWith = memoize((key: string, values: AnyValues) => {
		const { count } = values;
		if (typeof count !== 'number') return translate(key, { replace: values });
		return translate(key, { count, replace: { ...values, count: number(count) } });
	}, textsMax);

	return {
		language,
		number,
		day: (at) => dayOf(Math.floor(at.getTime() / dayMs)),
		say(key: string, values?: AnyValues) {
			return values === undefined ? (texts[key] ?? key) : sayWith(key, values);
		},
	};
}

type AnyValues = Readonly<Record<string, string | number>>;
