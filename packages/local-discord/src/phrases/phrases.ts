import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { ptBR } from './pt-br.ts';
import type { PhraseKey, Texts, ValuesFor } from './texts.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

export const catalogue = {
	en,
	de,
	fr,
	es,
	'pt-BR': ptBR,
	'zh-TW': zhTW,
	'zh-CN': zhCN,
	ja,
	ko,
} as const satisfies Readonly<Record<string, Texts>>;

export type Language = keyof typeof catalogue;

/** Discord’s codes for the languages that the page can be read in. */
export const pageLocales = [
	'en-US',
	'en-GB',
	'de',
	'fr',
	'es-ES',
	'pt-BR',
	'zh-TW',
	'zh-CN',
	'ja',
	'ko',
] as const;

/** A text that is not yet in a language. */
export type Saying = {
	readonly key: PhraseKey;
	readonly values: Readonly<Record<string, string | number>>;
};

export function saying<Key extends PhraseKey>(key: Key, ...[values]: ValuesFor<Key>): Saying {
	return { key, values: values ?? {} };
}

/** The page’s words in one language. */
export type Phrases = {
	/** Discord’s code, for `Intl` and `lang`. */
	readonly locale: string;
	readonly language: Language;
	/** Writes a text; numbers are written as in this language. */
	say<Key extends PhraseKey>(key: Key, ...values: ValuesFor<Key>): string;
	text(saying: Saying): string;
	/** The pieces of a text in order, with other things than words in the place of its placeholders. */
	pieces<Value>(
		key: PhraseKey,
		values: Readonly<Record<string, Value>>,
	): readonly (string | Value)[];
	number(value: number): string;
	/** “a, b, or c”. */
	either(names: readonly string[]): string;
	/** “1.5 kB”. */
	kilobytes(bytes: number): string;
	/** A length of time in its two largest units: “3 hr 20 min”. */
	span(ms: number): string;
};

/** The words for one of Discord’s locales; American English when the catalogue has none. */
export function createPhrases(wanted: string): Phrases {
	const known = languageOf(wanted);
	const language = known ?? 'en';
	const locale = known === undefined ? 'en-US' : wanted;
	const texts: Texts = catalogue[language];
	const number = (value: number) => value.toLocaleString(locale);
	const template = (key: PhraseKey, values: Readonly<Record<string, unknown>>): string => {
		const text = texts[key];
		if (typeof text === 'string') return text;
		const form = new Intl.PluralRules(locale).select(Number(values.count));
		return text[form] ?? text.other;
	};
	const text = ({ key, values }: Saying): string =>
		split(template(key, values), values)
			.map((piece) => (typeof piece === 'number' ? number(piece) : piece))
			.join('');
	return {
		locale,
		language,
		number,
		text,
		say: (key, ...[values]) => text({ key, values: values ?? {} }),
		pieces: (key, values) => split(template(key, values), values),
		either: (names) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(names),
		kilobytes: (bytes) =>
			new Intl.NumberFormat(locale, {
				style: 'unit',
				unit: 'kilobyte',
				minimumFractionDigits: 1,
				maximumFractionDigits: 1,
			}).format(bytes / 1_024),
		span: (ms) => writeSpan(ms, locale) ?? text({ key: 'lessThanAMinute', values: {} }),
	};
}

/** The language of the catalogue for a locale. */
function languageOf(locale: string): Language | undefined {
	return languages.find((one) => locale === one || locale.split('-')[0] === one);
}

const languages: readonly Language[] = [
	'en',
	'de',
	'fr',
	'es',
	'pt-BR',
	'zh-TW',
	'zh-CN',
	'ja',
	'ko',
];

function split<Value>(
	template: string,
	values: Readonly<Record<string, Value>>,
): readonly (string | Value)[] {
	return template
		.split(/(\{\w+\})/)
		.filter((piece) => piece !== '')
		.map((piece) => values[piece.slice(1, -1)] ?? piece);
}

const minuteMs = 60_000;

/** Undefined for less than a minute. */
function writeSpan(ms: number, locale: string): string | undefined {
	const minutes = Math.round(Math.abs(ms) / minuteMs);
	const units = [
		[Math.floor(minutes / 1_440), 'day'],
		[Math.floor(minutes / 60) % 24, 'hour'],
		[minutes % 60, 'minute'],
	] as const;
	const first = units.findIndex(([count]) => count > 0);
	if (first < 0) return undefined;
	const parts = units
		.slice(first, first + 2)
		.filter(([count]) => count > 0)
		.map(([count, unit]) =>
			count.toLocaleString(locale, { style: 'unit', unit, unitDisplay: 'short' }),
		);
	return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(parts);
}

/** The page’s locale nearest to a browser’s: `de` for `de-AT`, `zh-TW` for `zh-Hant-HK`. */
export function nearestLocale(wanted: string): (typeof pageLocales)[number] {
	const exact = pageLocales.find((locale) => locale === wanted);
	return exact ?? pageLocales.find((locale) => isSameLanguage(locale, wanted)) ?? 'en-US';
}

function isSameLanguage(one: string, other: string): boolean {
	try {
		const [first, second] = [one, other].map((locale) => new Intl.Locale(locale).maximize());
		return first?.language === second?.language && first?.script === second?.script;
	} catch {
		// A locale in the page’s address can be any text.
		return false;
	}
}
