import { describe, expect, it } from 'vitest';
import { composeNameBrief } from '#src/desk/brief.ts';
import { composeDigestEntry } from '#src/desk/digest-entry.ts';
import { composeFullStory } from '#src/desk/full-story.ts';
import { composeStoryLine } from '#src/desk/story-list.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { renderBrief } from '#src/render/cards/brief-card.ts';
import { writePosted } from '#src/render/cards/posted-entry.ts';
import { statementEntry } from '#src/render/cards/statement-entry.ts';
import { renderStory } from '#src/render/cards/story-card.ts';
import { storyEntry } from '#src/render/cards/story-entry.ts';
import { isSameLanguage, nameOfLanguage } from '#src/render/text/language-name.ts';
import { anArticle } from '../harness/an-article.ts';
import { english, phrasebook } from '../harness/phrases.ts';
import { aBusyTopic } from './a-busy-topic.ts';
import { aName, now } from './a-page.ts';
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

describe('a story in another language than the reader’s', () => {
	const budget = { characters: 900, bytes: 2_400 };
	const article = anArticle({ language: 'de', publishedAt: now.toISOString() });
	const posted = composeDigestEntry([article]);

	it('says so beside its source and date, in a list', () => {
		const text = storyEntry(composeStoryLine(article), english)(budget);
		expect(text).toMatch(/\n-# The Daily Example · .+ · in German$/);
	});

	it.each(['lead', 'title', 'line'] as const)('says so where it is posted as a %s', (shape) => {
		const write = (phrases: Phrases) => writePosted(posted, { shape, at: now }, phrases)(budget);
		expect(write(english)).toMatch(/ · in German$/);
		expect(write(phrasebook.de)).not.toContain('Deutsch');
	});

	it('says so below what somebody said in it', () => {
		const said = { text: 'Wir bauen.', by: 'Globe', publishedAt: '2025-06-19', language: 'de' };
		expect(statementEntry(said, english)(budget)).toMatch(/2025 · in German$/);
	});

	it('says so in a brief once, unless the languages differ', () => {
		const brief = composeNameBrief('dow', { name: aName() }, aBusyTopic({ language: 'de' }), now);
		const textIn = (phrases: Phrases, changed = brief) =>
			textsOf(renderBrief(changed, { pagingOptions: {}, phrases })).join('\n');
		expect(textIn(english).match(/in German/g)).toHaveLength(1);
		expect(textIn(phrasebook.de)).not.toContain('auf Deutsch');
		const mixed = { ...brief, top: brief.top && { ...brief.top, language: 'fr' } };
		const others = brief.days.flatMap(({ stories }) => stories);
		expect(textIn(english, mixed).match(/in German/g)).toHaveLength(others.length);
	});
});
