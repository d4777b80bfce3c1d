import { describe, expect, it } from 'vitest';
import type { Article } from '#src/articles/article.ts';
import { versionOf } from '#src/desk/digest-entry.ts';
import type { Topic } from '#src/desk/topics.ts';
import { composeWhy } from '#src/desk/why.ts';
import { correctEntry, entryBudget } from '#src/render/cards/story-entry.ts';
import { renderWhy } from '#src/render/cards/why-card.ts';
import { anArticle } from '../harness/an-article.ts';
import { english } from '../harness/phrases.ts';
import { now } from './a-brief.ts';
import { textsOf } from './broken-limits.ts';

const ferry = anArticle({
	id: 'ferry',
	headline: 'Ferry with 40 aboard sinks off Old Town',
	summary: 'All 40 people aboard were saved. The ferry sank within an hour.',
	url: 'https://news.example/ferry',
});
const ferryToo = anArticle({
	id: 'ferry-too',
	source: 'The Other Example',
	url: 'https://news.example/too',
});
const taiwan: Topic = { kind: 'name', name: 'Taiwan', as: 'place' };
const chipWar = { kind: 'words', words: 'chip war' } as const;

describe('a corrected entry', () => {
	function correct(present: Article | undefined, beside?: Article): string | undefined {
		const articles = [
			{ article: present, version: versionOf(ferry) },
			{ article: beside ?? ferryToo, version: versionOf(ferryToo) },
		];
		return correctEntry({ articles, at: now, budget: entryBudget, phrases: english });
	}

	it('reads as the article does now, and says what was corrected', () => {
		const text = correct({ ...ferry, headline: 'Ferry sinks, nobody hurt' });
		expect(text).toContain('[Ferry sinks, nobody hurt](https://news.example/ferry)');
		expect(text).toMatch(/\n-# Also: .*\n-# Corrected <t:1750420800:R>: the headline$/);
	});

	it('is struck out where its source took it back', () => {
		const text = correct({ ...ferry, withdrawn: true });
		expect(text).toContain('~~');
		expect(text).not.toContain('All 40 people');
		expect(text).toMatch(/: withdrawn by its source$/);
	});

	it('names a report beside it no more once that was taken back', () => {
		const text = correct(ferry, { ...ferryToo, withdrawn: true });
		expect(text).not.toContain('The Other Example');
		expect(text).toMatch(/: the other reports$/);
	});

	it('names what changed of what it shows, and no more', () => {
		const text = correct({ ...ferry, kicker: 'Sea', updatedAt: '2025-06-20' });
		expect(text).toMatch(/: the label above it, the date$/);
	});

	it('is none where only what it does not show changed', () => {
		const source = { name: 'The Daily Example', url: 'https://other.example' };
		const summary = `${ferry.summary} It was old. It was grey. Nobody knew why.`;
		const told = { ...ferry, summary };
		const present = { ...told, source, summary: `${summary} Now they do.`, places: [] };
		const articles = [{ article: present, version: versionOf(told) }];
		expect(
			correctEntry({ articles, at: now, budget: entryBudget, phrases: english }),
		).toBeUndefined();
		expect(correct(ferry, { ...ferryToo, headline: 'Another', summary: 'Other.' })).toBeUndefined();
	});

	it('is none where nothing changed, or no text is held any more', () => {
		expect(correct(ferry)).toBeUndefined();
		expect(correct(undefined)).toBeUndefined();
	});
});

describe('why a story was posted', () => {
	const match = {
		topic: chipWar,
		where: 'summary',
		text: 'A war on chip makers.',
		isWhole: true,
	} as const;

	it.each([
		[match, 'The words of “chip war” stand in its summary:\n> A **war** on **chip** makers.'],
		[
			{ ...match, isWhole: false },
			'The words of “chip war” stand in it, the first in its summary:\n> A **war** on **chip** makers.',
		],
		[
			{ ...match, topic: { ...chipWar, words: '"chip makers"' } },
			'“chip makers” stands in its summary:\n> A war on **chip makers**.',
		],
		[{ ...match, topic: undefined }, 'Every new story is posted here, whatever it is about.'],
		[
			{ ...match, topic: taiwan, where: 'place', text: 'Taiwan' } as const,
			'**Taiwan** is named as a place in it.',
		],
		[
			undefined,
			'The story has changed since it was posted, and none of the topics here is in it now.',
		],
	])('%# is answered in a sentence', (given, text) => {
		expect(textsOf(renderWhy(given && composeWhy(given), english))).toEqual([text]);
	});
});
