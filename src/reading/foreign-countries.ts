import { countryCodes } from '#src/text/countries.ts';
import { memoize } from '#src/text/memoize.ts';
import type { ReadName } from './reading.ts';
import { usualNameOf } from './written-places.ts';

/** The languages in which countries are found, without English, as primary subtags. */
const languages = ['de', 'fr', 'es', 'zh', 'ja', 'ko'] as const;
export type CountryLanguage = (typeof languages)[number];

/** The language of a tag if countries are found in it. */
export function countryLanguageOf(tag: string): CountryLanguage | undefined {
	return languages.find((language) => tag.split('-')[0]?.toLowerCase() === language);
}

/** Finds the countries that a text names, under their usual names in English; words for their people are none. */
export function readCountries(text: string, language: CountryLanguage): ReadName[] {
	const { pattern, codeOf } = tableOf(language);
	const spellings = new Map<string, Set<string>>();
	for (const [written] of text.matchAll(pattern)) {
		const code = codeOf.get(written);
		if (code === undefined) continue;
		const name = usualNameOf(code);
		spellings.set(name, (spellings.get(name) ?? new Set()).add(written));
	}
	return Array.from(spellings, ([name, written]) => ({
		kind: 'place',
		name,
		aliases: [...written].filter((spelling) => spelling !== name),
		isSure: true,
	}));
}

type CountryTable = { readonly pattern: RegExp; readonly codeOf: ReadonlyMap<string, string> };

/** Each on first use, because it takes a millisecond. */
const tableOf = memoize(createTable);

function createTable(language: CountryLanguage): CountryTable {
	const codeOf = new Map(
		localesOf(language).flatMap((locale) => {
			const names = new Intl.DisplayNames(locale, { type: 'region' });
			return countryCodes.map((code) => [names.of(code) ?? code, code] as const);
		}),
	);
	for (const name of otherWords) codeOf.delete(name);
	for (const name of codeOf.keys()) if (name.length < 2) codeOf.delete(name);
	const names = [...codeOf.keys()].sort((a, b) => b.length - a.length).map(RegExp.escape);
	return { pattern: new RegExp(inWords(names.join('|'), language), 'gu'), codeOf };
}

function localesOf(language: CountryLanguage): readonly string[] {
	return language === 'zh' ? ['zh-Hant', 'zh-Hant-HK', 'zh-Hans'] : [language];
}

/** Where words have no spaces, any place can begin a name; a German genitive is one too. */
function inWords(names: string, language: CountryLanguage): string {
	switch (language) {
		case 'zh':
		case 'ja':
			return `(?:${names})`;
		case 'ko':
			return `(?<![가-힣])(?:${names})`;
		case 'de':
			return `(?<![\\p{L}\\p{N}-])(?:${names})(?=s?(?![\\p{L}\\p{N}-]))`;
		default:
			return `(?<![\\p{L}\\p{N}-])(?:${names})(?![\\p{L}\\p{N}-])`;
	}
}

/** Names of countries that are more often something else: given names, a city, a fruit, parts of other words. */
const otherWords =
	'Dominique Maurice Grenade Granada Georgia Dominica Jordan Man 海地 马里 不丹 多哥 贝宁 阿曼 古巴 가나 수단 오만 이란 인도 チャド オマーン ガーナ'.split(
		' ',
	);
