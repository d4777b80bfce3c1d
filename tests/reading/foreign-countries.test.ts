import { describe, expect, it } from 'vitest';
import { type CountryLanguage, readCountries } from '#src/reading/foreign-countries.ts';

function countries(text: string, language: CountryLanguage): string[] {
	return readCountries(text, language).map(({ name, aliases }) => [name, ...aliases].join(' = '));
}

describe('Countries in other languages', () => {
	it.each<[string, CountryLanguage, string[]]>([
		['Russlands Armee und die Türkei verhandeln.', 'de', ['Russia = Russland', 'Turkey = Türkei']],
		['Die russische Armee griff an.', 'de', []],
		['Les États-Unis et la Chine signent.', 'fr', ['United States = États-Unis', 'China = Chine']],
		['Dominique et Maurice sont venus.', 'fr', []],
		['España y Alemania acuerdan.', 'es', ['Spain = España', 'Germany = Alemania']],
		['Un concierto en Granada.', 'es', []],
		['烏克蘭與俄羅斯會談。', 'zh', ['Ukraine = 烏克蘭', 'Russia = 俄羅斯']],
		['印度尼西亚发生地震。', 'zh', ['Indonesia = 印度尼西亚']],
		['ウクライナとロシアが協議した。', 'ja', ['Ukraine = ウクライナ', 'Russia = ロシア']],
		['우크라이나와 러시아가 협상했다.', 'ko', ['Ukraine = 우크라이나', 'Russia = 러시아']],
	])('“%s” (%s) names them', (text, language, expected) => {
		expect(countries(text, language)).toEqual(expected);
	});
});
