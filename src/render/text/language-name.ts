import { memoize } from '#src/text/memoize.ts';

/** The name of a language by its BCP 47 tag, as within a sentence in `locale`; undefined if nobody knows it. The region is left out. */
export function nameOfLanguage(tag: string, locale: string): string | undefined {
	return new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(baseOf(tag));
}

/** The name of a language that is another than the reader’s; '' if it is the same, or has no name. */
export const nameOfOtherLanguage = memoize((tag: string, locale: string): string =>
	isSameLanguage(tag, locale) ? '' : (nameOfLanguage(tag, locale) ?? ''),
);

/** The name of a country by its ISO code, in `locale`. */
export function nameOfCountry(code: string, locale: string): string {
	return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

/** Whether who reads one language reads the other: `en-GB` and `en`, `zh-TW` and `zh-Hant`. */
export function isSameLanguage(one: string, other: string): boolean {
	const [first, second] = [writtenAs(one), writtenAs(other)];
	return first.language === second.language && first.script === second.script;
}

function writtenAs(tag: string): Intl.Locale {
	const { language, script, region } = partsOf(tag);
	return new Intl.Locale([language, script ?? region].filter(Boolean).join('-')).maximize();
}

function baseOf(tag: string): string {
	const { language, script } = partsOf(tag);
	return [language, script].filter(Boolean).join('-');
}

/** Not every tag that an article may have is well formed, so that only these parts are looked up. */
function partsOf(tag: string): Readonly<Partial<Record<'language' | 'script' | 'region', string>>> {
	return parts.exec(tag)?.groups ?? {};
}

const parts =
	/^(?<language>[a-z]{2,3})(?:-(?<script>[a-z]{4})(?![a-z\d]))?(?:-(?<region>[a-z]{2})(?![a-z\d]))?/i;
