import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Language, type Saying, saying } from '#src/phrases/catalogue.ts';
import { en } from '#src/phrases/en.ts';
import { dictionaries, languageNames, languageOf, type Phrases } from '#src/phrases/phrases.ts';
import { showPostTitle } from '#src/render/cards/digest-card.ts';
import { phrasebook } from '../harness/phrases.ts';
import { hostileText } from '../render/hostile.ts';

const plural = /_(?:zero|one|two|few|many|other)$/;

/** The names of the placeholders in a text. */
function placeholdersIn(text: string): string[] {
	return [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name);
}

/** Every text that has a number, with this one. */
function textsWithCount(phrases: Phrases, count: number): Record<string, string> {
	return {
		quietHours: phrases.say('quietHours', { count }),
		overHourlyLimit: phrases.say('overHourlyLimit', { count }),
		delayed: phrases.say('delayed', { count }),
		newStories: phrases.say('newStories', { count }),
		updates: phrases.say('updates', { count }),
		fromSources: phrases.say('fromSources', { stories: 'stories', count }),
		more: phrases.say('more', { count }),
		moreSources: phrases.say('moreSources', { count }),
		topics: phrases.say('topics', { count }),
		andMore: phrases.say('andMore', { list: 'list', count }),
	};
}

describe.each(Language.options)('the phrases in %s', (language) => {
	const dictionary = dictionaries[language];
	const phrases = phrasebook[language];

	it(`${language} has every English key, in exactly the plural forms of the language`, () => {
		const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
		const keys = Object.keys(en).flatMap((key) =>
			plural.test(key) ? forms.map((form) => key.replace(plural, `_${form}`)) : [key],
		);
		expect(Object.keys(dictionary).sort()).toEqual([...new Set(keys)].sort());
	});

	it(`texts in ${language} stay right when there are more than the cache can keep`, () => {
		const counts = Array.from({ length: 1_500 }, (_, index) => index + 2);
		const say = () => counts.map((count) => phrases.say('more', { count }));
		const texts = say();
		expect(texts.every((text, index) => text.includes(phrases.number(index + 2)))).toBe(true);
		expect(say()).toEqual(texts);
	});

	it(`texts in ${language} have the same placeholders as in English`, () => {
		const english: Readonly<Record<string, string>> = en;
		const wrong = Object.entries(dictionary).filter(([key, text]) => {
			const base = english[key] ?? english[key.replace(plural, '_other')] ?? '';
			// “One more source” needs no number.
			const expected = key === 'moreSources_one' ? [] : placeholdersIn(base);
			return placeholdersIn(text).sort().join() !== expected.sort().join();
		});
		expect(wrong).toEqual([]);
	});

	it(`every number in ${language} is shown with its plural form`, () => {
		const rules = new Intl.PluralRules(language);
		fc.assert(
			fc.property(fc.oneof(fc.nat(1_000), fc.nat(3_000_000)), (count) => {
				const form = rules.select(count);
				for (const [key, shown] of Object.entries(textsWithCount(phrases, count))) {
					const text = dictionary[`${key}_${form}`] ?? 'no such form';
					const values = { count: phrases.number(count), stories: 'stories', list: 'list' };
					const expected = Object.entries(values).reduce(
						(whole, [name, value]) => whole.replaceAll(`{{${name}}}`, value),
						text,
					);
					expect(shown).toBe(expected);
				}
			}),
		);
	});

	it(`a value in a text in ${language} is inserted as it is`, () => {
		const tricks = fc.constantFrom('{{when}}', '$t(digest)', '$t(digest, {"a":"b"})', '$&', '&');
		const value = fc.oneof(hostileText, tricks, fc.tuple(tricks, tricks).map(String));
		fc.assert(
			fc.property(value, value, (when, changes) => {
				const [before = '', between = '', after = ''] = (dictionary.corrected ?? '').split(
					/\{\{.*?\}\}/,
				);
				expect(phrases.say('corrected', { when, changes })).toBe(
					before + when + between + changes + after,
				);
			}),
		);
	});

	it(`the title of a forum post in ${language} always fits`, () => {
		const topics = [{ kind: 'words', words: 'the longest topic '.repeat(10) } as const];
		for (let month = 0; month < 12; month += 1) {
			const at = new Date(Date.UTC(2025, month, 28));
			for (const kind of ['digest', 'alerts'] as const) {
				const title = showPostTitle(kind, { topics, except: [] }, { at, zone: 'UTC', phrases });
				expect(title.length).toBeLessThanOrEqual(100);
			}
		}
	});

	it(`${language} is listed under its own name`, () => {
		const ownName = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? '';
		expect(ownName.toLowerCase()).toContain(languageNames[language].slice(-2).toLowerCase());
	});
});

describe('the keys of texts', () => {
	it('no key is used in two areas, where one text would hide the other', async () => {
		const folder = new URL('../../src/phrases/en/', import.meta.url);
		const areas = await Promise.all(
			readdirSync(folder).map(async (file) =>
				Object.values(await import(new URL(file, folder).href)),
			),
		);
		const keys = areas.flat().flatMap((area) => Object.keys(Object(area)));
		expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
		expect(keys.length).toBe(Object.keys(en).length);
	});
});

describe('a number and a day', () => {
	it.each([
		['en', '12,345', '19 June 2025'],
		['de', '12.345', '19. Juni 2025'],
		['fr', '12\u202f345', '19 juin 2025'],
		['es', '12.345', '19 de junio de 2025'],
		['pt-BR', '12.345', '19 de junho de 2025'],
		['zh-TW', '12,345', '2025年6月19日'],
		['zh-CN', '12,345', '2025年6月19日'],
		['ja', '12,345', '2025年6月19日'],
		['ko', '12,345', '2025년 6월 19일'],
	] as const)('numbers and days in %s look as its readers write them', (language, number, day) => {
		const phrases = phrasebook[language];
		expect(phrases.number(12_345)).toBe(number);
		expect(phrases.day(new Date('2025-06-19T23:30:00Z'))).toBe(day);
	});
});

describe('the language for a Discord locale', () => {
	it.each([
		['de', 'de'],
		['fr', 'fr'],
		['es-ES', 'es'],
		['es-419', 'es'],
		['zh-TW', 'zh-TW'],
		['zh-CN', 'zh-CN'],
		['pt-BR', 'pt-BR'],
		['ko', 'ko'],
		['pl', 'en'],
		['en-GB', 'en'],
		['ja', 'ja'],
		['constructor', 'en'],
		[undefined, 'en'],
	] as const)('a reader with the locale %s gets %s', (locale, language) => {
		expect(languageOf(locale)).toBe(language);
	});
});

describe('a problem with a permission', () => {
	it.each([
		['en', 'View Channel and Create Posts'],
		['de', 'Kanal ansehen und Beiträge erstellen'],
		['ja', 'チャンネルを見る、投稿を作成'],
	] as const)('names it in %s as Discord’s settings do', (language, names) => {
		const says: Saying = saying('permissionsMissing', {
			permissions: {
				items: [saying('mayViewChannel'), saying('mayCreatePosts')],
				type: 'conjunction',
			},
			channel: '#news',
		});
		expect(phrasebook[language].text(says)).toContain(names);
	});
});
