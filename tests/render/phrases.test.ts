import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showPostTitle } from '#src/render/cards/digest-card.ts';
import { de } from '#src/render/phrases/de.ts';
import { en } from '#src/render/phrases/en.ts';
import { es } from '#src/render/phrases/es.ts';
import { fr } from '#src/render/phrases/fr.ts';
import { Language, languageNames, languageOf, type Phrases } from '#src/render/phrases/phrases.ts';
import { zhTw } from '#src/render/phrases/zh-tw.ts';
import { phrasebook } from '../harness/phrases.ts';
import { hostileText } from './hostile.ts';

const dictionaries: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
	en,
	de,
	fr,
	es,
	'zh-TW': zhTw,
};
const plural = /_(?:zero|one|two|few|many|other)$/;

/** The places for values in a text. */
function placesIn(text: string): string[] {
	return [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name);
}

/** Each thing that is said by a number, in these words. */
function countedBy(phrases: Phrases, count: number): Record<string, string> {
	return {
		quietHours: phrases.say('quietHours', { count }),
		overBudget: phrases.say('overBudget', { count }),
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

describe.each(Language.options)('the words in %s', (language) => {
	const dictionary = dictionaries[language];
	const phrases = phrasebook[language];

	it('say all that English says, in the plural forms that the language has, and no more', () => {
		const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
		const keys = Object.keys(en).flatMap((key) =>
			plural.test(key) ? forms.map((form) => key.replace(plural, `_${form}`)) : [key],
		);
		expect(Object.keys(dictionary).sort()).toEqual([...new Set(keys)].sort());
	});

	it('say each of more texts than they remember as it is, and so again', () => {
		const counts = Array.from({ length: 1_500 }, (_, place) => place + 2);
		const say = () => counts.map((count) => phrases.say('more', { count }));
		const said = say();
		expect(said.every((text, place) => text.includes(phrases.number(place + 2)))).toBe(true);
		expect(say()).toEqual(said);
	});

	it('have a place for each value that English has one for', () => {
		const english: Readonly<Record<string, string>> = en;
		const wrong = Object.entries(dictionary).filter(([key, text]) => {
			const base = english[key] ?? english[key.replace(plural, '_other')] ?? '';
			// “One more source” needs no number.
			const wanted = key === 'moreSources_one' ? [] : placesIn(base);
			return placesIn(text).sort().join() !== wanted.sort().join();
		});
		expect(wrong).toEqual([]);
	});

	it('say every number in the form that it asks for, and show it', () => {
		const rules = new Intl.PluralRules(language);
		fc.assert(
			fc.property(fc.oneof(fc.nat(1_000), fc.nat(3_000_000)), (count) => {
				const form = rules.select(count);
				for (const [key, said] of Object.entries(countedBy(phrases, count))) {
					const text = dictionary[`${key}_${form}`] ?? 'no such form';
					const values = { count: phrases.number(count), stories: 'stories', list: 'list' };
					const expected = Object.entries(values).reduce(
						(whole, [name, value]) => whole.replaceAll(`{{${name}}}`, value),
						text,
					);
					expect(said).toBe(expected);
				}
			}),
		);
	});

	it('show a value as it is given, whatever it holds', () => {
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

	it('make a title of a forum’s post that is not too long, on any day', () => {
		const topics = [{ kind: 'words', words: 'the longest topic '.repeat(10) } as const];
		for (let month = 0; month < 12; month += 1) {
			const at = new Date(Date.UTC(2025, month, 28));
			for (const what of ['digest', 'alerts'] as const) {
				const title = showPostTitle(what, { topics, except: [] }, { at, phrases });
				expect(title.length).toBeLessThanOrEqual(100);
			}
		}
	});

	it('are those of a language with a name of its own', () => {
		const ownName = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? '';
		expect(ownName.toLowerCase()).toContain(languageNames[language].slice(-2).toLowerCase());
	});
});

describe('a number and a day', () => {
	it.each([
		['en', '12,345', '19 June 2025'],
		['de', '12.345', '19. Juni 2025'],
		['fr', '12\u202f345', '19 juin 2025'],
		['es', '12.345', '19 de junio de 2025'],
		['zh-TW', '12,345', '2025年6月19日'],
	] as const)('are written in %s as its readers write them', (language, number, day) => {
		const phrases = phrasebook[language];
		expect(phrases.number(12_345)).toBe(number);
		expect(phrases.day(new Date('2025-06-19T23:30:00Z'))).toBe(day);
	});
});

describe('the language of somebody’s Discord', () => {
	it.each([
		['de', 'de'],
		['fr', 'fr'],
		['es-ES', 'es'],
		['es-419', 'es'],
		['zh-TW', 'zh-TW'],
		['zh-CN', 'en'],
		['en-GB', 'en'],
		['ja', 'en'],
		['constructor', 'en'],
		[undefined, 'en'],
	] as const)('%s is %s', (locale, language) => {
		expect(languageOf(locale)).toBe(language);
	});
});
