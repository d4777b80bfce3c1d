import { createInstance, type TFunction } from 'i18next';
import { memoize } from '#src/text/memoize.ts';
import {
	type Key,
	Language,
	type Saying,
	type TextList,
	type Value,
	type Values,
} from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { ptBr } from './pt-br.ts';
import { zhCn } from './zh-cn.ts';
import { zhTw } from './zh-tw.ts';

/** Each language’s own name for itself. */
export const languageNames: Readonly<Record<Language, string>> = {
	en: 'English',
	de: 'Deutsch',
	fr: 'Français',
	es: 'Español',
	'pt-BR': 'Português do Brasil',
	'zh-TW': '繁體中文',
	'zh-CN': '简体中文',
	ja: '日本語',
	ko: '한국어',
};

/** The Discord locales of each language. */
export const discordLocales = {
	en: ['en-US', 'en-GB'],
	de: ['de'],
	fr: ['fr'],
	es: ['es-ES', 'es-419'],
	'pt-BR': ['pt-BR'],
	'zh-TW': ['zh-TW'],
	'zh-CN': ['zh-CN'],
	ja: ['ja'],
	ko: ['ko'],
} as const satisfies Readonly<Record<Language, readonly string[]>>;

/** The language for a Discord locale; English if Dateline does not have it. */
export function languageOf(locale: string | undefined): Language {
	return languages.get(locale) ?? 'en';
}

const languages: ReadonlyMap<string | undefined, Language> = new Map(
	Language.options.flatMap((language) =>
		discordLocales[language].map((locale) => [locale, language] as const),
	),
);

/** Dateline’s own texts in one language. Text from articles is never translated. */
export type Phrases = {
	readonly language: Language;
	/** The text of a key with its values inserted. */
	say<Of extends Key>(key: Of, ...values: Values<Of>): string;
	/** A text that was chosen where the language was not known. */
	text(saying: Saying): string;
	/** A whole number with grouping: `1,204`. */
	number(count: number): string;
	/** “a, b and c”. */
	list(items: readonly string[]): string;
	/** “a, b or c”. */
	either(items: readonly string[]): string;
	/** The day of an instant: `19 June 2025`; in UTC if no zone is given. */
	day(at: Date, zone?: string): string;
	/** The day with its weekday: `Thursday 19 June 2025`; in UTC if no zone is given. */
	longDay(at: Date, zone?: string): string;
	/** The day without its year: `Thu 19 Jun`; in UTC if no zone is given. */
	shortDay(at: Date, zone?: string): string;
	/** The weekday of an instant: `Thursday`; in UTC if no zone is given. */
	weekday(at: Date, zone?: string): string;
	/** A time of day given as `HH:MM`: `08:00`, `8:00`, `上午8:00`. */
	time(time: string): string;
	/** “today”, “yesterday”, “523 days ago”. */
	daysAgo(days: number): string;
};

/** The phrases of every language. */
export type Phrasebook = Readonly<Record<Language, Phrases>>;

/** The texts of every language, by key and plural form. */
export const dictionaries: Dictionaries = {
	en,
	de,
	fr,
	es,
	'pt-BR': ptBr,
	'zh-TW': zhTw,
	'zh-CN': zhCn,
	ja,
	ko,
};

type Dictionaries = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Creates the phrases of every language. Do it once per program: setting up i18next takes milliseconds. */
export function createPhrasebook(texts: Dictionaries = dictionaries): Phrasebook {
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
			Object.entries(texts).map(([language, translation]) => [language, { translation }]),
		),
	});
	const phrasesIn = (language: Language) =>
		createPhrases(language, {
			texts: texts[language],
			translate: translator.getFixedT(language),
		});
	return {
		en: phrasesIn('en'),
		de: phrasesIn('de'),
		fr: phrasesIn('fr'),
		es: phrasesIn('es'),
		'pt-BR': phrasesIn('pt-BR'),
		'zh-TW': phrasesIn('zh-TW'),
		'zh-CN': phrasesIn('zh-CN'),
		ja: phrasesIn('ja'),
		ko: phrasesIn('ko'),
	};
}

/** How many texts and days each language caches: composing one takes ten times as long as finding it. */
const textsMax = 1_000;

function createPhrases(
	language: Language,
	{
		texts,
		translate,
	}: { readonly texts: Readonly<Record<string, string>>; readonly translate: TFunction },
): Phrases {
	// English is written as in Britain: 19 June 2025.
	const locale = language === 'en' ? 'en-GB' : language;
	const numbers = new Intl.NumberFormat(locale);
	const lists = {
		conjunction: new Intl.ListFormat(locale, { type: 'conjunction' }),
		disjunction: new Intl.ListFormat(locale, { type: 'disjunction' }),
	};
	const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
	const dates = createDates(locale);
	const weekly = createWeekly(locale);
	const number = (count: number) => numbers.format(count);
	const translateWith = memoize((key: string, values: Readonly<Record<string, string>>) => {
		return translate(key, { replace: values });
	}, textsMax);
	const translateCounted = memoize(
		(key: string, count: number, values: Readonly<Record<string, string>>) =>
			translate(key, { count, replace: { ...values, count: number(count) } }),
		textsMax,
	);

	function textOf({ key, values }: Saying): string {
		if (values === undefined) return texts[key] ?? key;
		const written = Object.fromEntries(
			Object.entries(values).map(([name, value]) => [name, valueText(value)]),
		);
		const { count } = values;
		return typeof count === 'number'
			? translateCounted(key, count, written)
			: translateWith(key, written);
	}

	function valueText(value: Value): string {
		if (typeof value === 'string') return value;
		if (typeof value === 'number') return number(value);
		if ('key' in value) return textOf(value);
		if ('time' in value) return weekly.time(value.time);
		return 'weekday' in value ? weekly.day(value.weekday) : textListOf(value);
	}

	function textListOf({ items, type }: TextList): string {
		return lists[type].format(items.map(valueText));
	}

	return {
		language,
		say: (key, ...[values]) => textOf({ key, values }),
		text: textOf,
		number,
		list: (items) => lists.conjunction.format(items),
		either: (items) => lists.disjunction.format(items),
		day: (at, zone = 'UTC') => dates.day(at, zone),
		longDay: (at, zone = 'UTC') => dates.longDay(at, zone),
		shortDay: (at, zone = 'UTC') => dates.shortDay(at, zone),
		weekday: (at, zone = 'UTC') => dates.weekday(at, zone),
		time: weekly.time,
		daysAgo: (days) => relative.format(-days, 'day'),
	};
}

type DateWriter = (at: Date, zone: string) => string;

/** How a language writes days. A format takes long to create, so those of the zones in use are kept. */
function createDates(
	locale: string,
): Readonly<Record<'day' | 'longDay' | 'shortDay' | 'weekday', DateWriter>> {
	const writer = (options: Intl.DateTimeFormatOptions): DateWriter => {
		const inZone = memoize(
			(timeZone: string) => new Intl.DateTimeFormat(locale, { ...options, timeZone }),
		);
		const utcDay = memoize((day: number) => inZone('UTC').format(day * dayMs), textsMax);
		return (at, zone) =>
			zone === 'UTC' ? utcDay(Math.floor(at.getTime() / dayMs)) : inZone(zone).format(at);
	};
	return {
		day: writer({ day: 'numeric', month: 'long', year: 'numeric' }),
		longDay: writer({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
		shortDay: writer({ weekday: 'short', day: 'numeric', month: 'short' }),
		weekday: writer({ weekday: 'long' }),
	};
}

/** How a language writes times of day and short days of the week. */
function createWeekly(locale: string) {
	// English times have two digits, so that “08:00” cannot be read as an hour of twelve.
	const hour = locale === 'en-GB' ? '2-digit' : 'numeric';
	const times = new Intl.DateTimeFormat(locale, { hour, minute: '2-digit', timeZone: 'UTC' });
	const days = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
	return {
		time: memoize((time: string) => times.format(new Date(`1970-01-01T${time}Z`)), textsMax),
		// 4 January 1970 was a Sunday.
		day: (weekday: number) => days.format((weekday + 3) * dayMs),
	};
}

const dayMs = 86_400_000;
