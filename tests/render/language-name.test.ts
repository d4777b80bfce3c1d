import { describe, expect, it } from 'vitest';
import { composeFullStory } from '#src/desk/full-story.ts';
import { renderStory } from '#src/render/cards/story-card.ts';
import { isSameLanguage, nameOfLanguage } from '#src/render/text/language-name.ts';
import { anArticle } from '../harness/an-article.ts';
import { english, phrasebook } from '../harness/phrases.ts';
import { textsOf } from './broken-limits.ts';

describe('the name of a language', () => {
	it.each([
		['de', 'en', 'German'],
		['en-GB', 'de', 'Englisch'],
		['zh-Hant', 'en', 'Traditional Chinese'],
		['zh-Hans', 'zh-TW', '簡體中文'],
		['sr-Latn-RS', 'fr', 'serbe (latin)'],
		['EN', 'es', 'inglés'],
	])('of %s is written in %s as %s', (tag, locale, name) => {
		expect(nameOfLanguage(tag, locale)).toBe(name);
	});

	it.each(['und', 'xx'])('%s has none', (tag) => {
		expect(nameOfLanguage(tag, 'en')).toBeUndefined();
	});

	it('is found for a tag that is not well formed', () => {
		expect(nameOfLanguage('en-ab-cd', 'en')).toBe('English');
	});
});

it.each([
	['en', 'en-GB', true],
	['zh-TW', 'zh-Hant', true],
	['zh-CN', 'zh-Hant', false],
	['zh', 'zh-Hans', true],
	['pt-BR', 'es', false],
	['en-ab-cd', 'en', true],
])('whether %s and %s are read by the same people: %s', (one, other, same) => {
	expect(isSameLanguage(one, other)).toBe(same);
});

it.each([
	['de', english, 'in German'],
	['en', phrasebook.de, 'auf Englisch'],
	['zh-Hans', phrasebook['zh-TW'], '原文為簡體中文'],
	['und', english, ''],
	['en-GB', english, ''],
])('a story in %s says so by name to whoever reads another language', (language, phrases, said) => {
	const article = anArticle({ id: 'strike', source: { name: 'Globe' }, language });
	const [head] = textsOf(
		renderStory(composeFullStory(article, 1), { phrases, showsImages: false }),
	);
	expect(head).toMatch(said === '' ? /\d{4}$/ : new RegExp(` · ${said}$`));
});
