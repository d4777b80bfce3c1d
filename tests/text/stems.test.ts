import { describe, expect, it } from 'vitest';
import { beginningOfForms, stemLanguages, stemOf } from '#src/text/stems.ts';
import { stemLanguageOf, tellingWords } from '#src/text/stop-words.ts';
import { termText } from '#src/text/terms.ts';

describe('stemOf', () => {
	it.each([
		['en', ['tariff', 'tariffs']],
		['en', ['election', 'elections']],
		['en', ['woman', 'women']],
		['de', ['Haus', 'Häuser', 'Häusern']],
		['de', ['Regierung', 'Regierungen']],
		['fr', ['élection', 'élections', 'elections']],
		['fr', ['accusé', 'accusée', 'accusées']],
		['fr', ['premier', 'première', 'premières']],
		['es', ['investigación', 'investigaciones']],
		['es', ['gobierno', 'gobiernos']],
	] as const)('gives all forms of a word in %s the same stem: %j', (language, forms) => {
		const stems = forms.map((form) => stemOf(termText(form), language));
		expect(new Set(stems).size).toBe(1);
	});

	it('lets all forms of a stem begin with the letters that the stem tells', () => {
		const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
		const endings = 's es ed ing ying ies iere ee ees cion iones ly en er ment eux rnos'.split(' ');
		const irregular = 'men women feet teeth wives knives thieves dying lying tying skies'.split(
			' ',
		);
		const made = letters.flatMap((first) =>
			letters.flatMap((second) => endings.map((ending) => first + second + ending)),
		);
		const strange = stemLanguages.flatMap((language) =>
			[...irregular, ...made].filter(
				(word) => !word.startsWith(beginningOfForms(stemOf(word, language))),
			),
		);
		expect(strange).toEqual([]);
	});

	it('keeps words of other languages, numbers and other scripts as they are', () => {
		expect(stemOf('tariffs', undefined)).toBe('tariffs');
		expect(['2s', '芯', 'us', 'войны'].map((term) => stemOf(term, 'en'))).toEqual([
			'2s',
			'芯',
			'us',
			'войны',
		]);
	});
});

describe('stemLanguageOf', () => {
	const german = 'die regierung hat mit den landern uber das gesetz und die folgen fur es beraten';

	it('takes the language that an article declares', () => {
		expect(stemLanguageOf('de-AT', 'the law')).toBe('de');
		expect(stemLanguageOf('zh-Hant', 'the law')).toBeUndefined();
		expect(stemLanguageOf('est', 'the law')).toBeUndefined();
		expect(stemLanguageOf('und', german)).toBeUndefined();
	});

	it('sees from its common words that a text without a declared language is not English', () => {
		expect(stemLanguageOf('en', german)).toBe('de');
		expect(stemLanguageOf('en', 'la voz de galicia says that the law is ready')).toBe('en');
	});
});

describe('tellingWords', () => {
	it.each([
		['what is happening in taiwan', 'taiwan'],
		['latest news on taiwan', 'taiwan'],
		['Was passiert in der Ukraine', 'Ukraine'],
		['les dernières élections en France', 'élections France'],
		['qué pasa en Venezuela', 'Venezuela'],
		['最新 台灣 消息', '台灣'],
		['台灣最新消息', '台灣'],
		['台灣發生了什麼', '台灣'],
		['Fox News', 'Fox News'],
		['Le Pen', 'Le Pen'],
		['WHO treaty', 'WHO treaty'],
		['war in Sudan', 'war Sudan'],
		['the who', 'the who'],
	])('of “%s” keeps “%s”', (search, telling) => {
		expect(tellingWords(search.split(' ')).join(' ')).toBe(telling);
	});
});
