import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, createPhrases, nearestLocale, pageLocales } from '../src/phrases/phrases.ts';

const html = readFileSync(join(import.meta.dirname, '../page/index.html'), 'utf8');
const languages = Object.entries(catalogue);
type Form = string | Readonly<Record<string, string>>;

/** All forms of a text. */
function formsOf(text: Form): readonly string[] {
	return typeof text === 'string' ? [text] : Object.values(text);
}

function placeholdersIn(text: string): readonly string[] {
	return [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();
}

describe('the words of the page', () => {
	it.each(languages)('Each text has the placeholders of the English one: %s', (_, texts) => {
		for (const [key, text] of Object.entries<Form>(texts)) {
			const english = Object.entries<Form>(catalogue.en).find(([other]) => other === key)?.[1];
			const wanted = placeholdersIn(formsOf(english ?? '').at(-1) ?? '');
			for (const form of formsOf(text)) expect([key, placeholdersIn(form)]).toEqual([key, wanted]);
		}
	});

	it.each(languages)(
		'Each text has the plural forms that its language needs: %s',
		(locale, texts) => {
			const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
			const needed = pluralCategories.filter((form) => form !== 'many');
			for (const text of Object.values<Form>(texts)) {
				if (typeof text !== 'string')
					expect(Object.keys(text).toSorted()).toEqual(needed.toSorted());
			}
		},
	);

	it('French has no ordinary space before a mark or within quotation marks, where a line could break', () => {
		const texts = Object.values<Form>(catalogue.fr).flatMap(formsOf);
		expect(texts.filter((text) => / [:;?!»]|« /.test(text))).toEqual([]);
	});

	it('index.html names only texts of the catalogue, and all of its own words are there', () => {
		const named = [...html.matchAll(/data-say(?:-label)?="(\w+)"/g)].map(([, key = '']) => key);
		expect(named.length).toBeGreaterThan(20);
		expect(named.filter((key) => !Object.hasOwn(catalogue.en, key))).toEqual([]);
		const labels = [...html.matchAll(/<[^>]* aria-label="[^"]*"[^>]*>/g)].map(([tag]) => tag);
		expect(labels.filter((tag) => !tag.includes('data-say-label'))).toEqual([]);
		const texts = [...html.matchAll(/<([^>]*)>\s*[A-Z+][\w ]*[^<]*</g)].map(([, tag = '']) => tag);
		expect(texts.filter((tag) => !tag.includes('data-say='))).toEqual([]);
	});

	it('Numbers, lists and lengths of time are written as in the language', () => {
		const minutes = 60_000;
		const written = ['en-US', 'de', 'fr', 'ja'].map((locale) => {
			const { say, either, span } = createPhrases(locale);
			const tooLong = say('tooLong', { option: 'x', count: 6_000 });
			return [tooLong, either(['a', 'b', 'c']), span(90 * minutes), span(20_000)].map((text) =>
				text.replaceAll(/[\u202f\xa0]/g, ' '),
			);
		});
		expect(written).toEqual([
			['“x” takes at most 6,000 characters.', 'a, b, or c', '1 hr 30 min', 'less than a minute'],
			[
				'„x“ darf höchstens 6.000 Zeichen haben.',
				'a, b oder c',
				'1 Std., 30 Min.',
				'weniger als eine Minute',
			],
			['« x » accepte au plus 6 000 caractères.', 'a, b ou c', '1 h 30 min', 'moins d’une minute'],
			['「x」は6,000文字までです。', 'a、b、またはc', '1 時間30 分', '1分未満'],
		]);
	});

	it('One and many are told apart where the language does', () => {
		const { say } = createPhrases('en-US');
		const [one, two] = [1, 2].map((count) => say('tooShort', { option: 'x', count }));
		expect([one, two]).toEqual([
			'“x” needs at least 1 character.',
			'“x” needs at least 2 characters.',
		]);
	});

	it('A text can hold other things than words, in the order of its language', () => {
		const command = { link: 'brief' };
		const pieces = createPhrases('ko').pieces('typeSlashOrBegin', { bot: 'Bot', command });
		expect(pieces).toEqual([
			'/를 입력해 ',
			'Bot',
			'의 기능을 보거나 ',
			command,
			'부터 시작하세요.',
		]);
	});
});

describe('the language of a browser', () => {
	it.each([
		['de-AT', 'de'],
		['en-GB', 'en-GB'],
		['en-AU', 'en-US'],
		['es-MX', 'es-ES'],
		['pt-PT', 'pt-BR'],
		['zh-HK', 'zh-TW'],
		['zh-Hans-SG', 'zh-CN'],
		['ja-JP', 'ja'],
		['it', 'en-US'],
		['no such language', 'en-US'],
	])('A page for %s is in %s', (wanted, locale) => {
		expect(nearestLocale(wanted)).toBe(locale);
	});

	it('Each language of the page has its own words', () => {
		const words = new Set(pageLocales.map((locale) => createPhrases(locale).language));
		expect(words.size).toBe(languages.length);
	});
});
