import { describe, expect, it } from 'vitest';
import type { Article } from '#src/articles/article.ts';
import { versionOf } from '#src/desk/digest-entry.ts';
import { composeWhy } from '#src/desk/match-topics.ts';
import type { Topic } from '#src/desk/topics.ts';
import { correctEntry, type PostedStyle } from '#src/render/cards/corrected-entry.ts';
import { renderWhy } from '#src/render/cards/why-card.ts';
import { anArticle } from '../harness/an-article.ts';
import { english } from '../harness/phrases.ts';
import { now } from './a-page.ts';
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
const budget = { characters: 900, bytes: 2_400 };
const taiwan: Topic = { kind: 'name', name: 'Taiwan', as: 'place' };
const chipWar = { kind: 'words', words: 'chip war' } as const;

describe('a corrected entry', () => {
	function correct(
		present: Article | undefined,
		other = ferryToo,
		shape?: PostedStyle['shape'],
	): string | undefined {
		const articles = [
			{ article: present, version: versionOf(ferry) },
			{ article: other, version: versionOf(ferryToo) },
		];
		const style = { shape, postedAt: now };
		return correctEntry({ articles, style, at: now, budget, phrases: english });
	}

	const rewritten = { ...ferry, headline: 'Ferry sinks, nobody hurt' };

	it('an entry that an earlier version posted shows the article as it is now and says what was corrected', () => {
		const text = correct(rewritten);
		expect(text).toContain('[Ferry sinks, nobody hurt](https://news.example/ferry)');
		expect(text).toMatch(/\n-# Also: .*\n-# Corrected <t:1750420800:f>: the headline$/);
	});

	it.each([
		[
			'lead',
			/^### Ferry sinks, nobody hurt\nAll 40 people .*\n-# \[The Daily Example\]\(.*\n-# Also: /,
		],
		['title', /^### Ferry sinks, nobody hurt\n-# \[The Daily Example\]\(.*\n-# Also: /],
		['line', /^- Ferry sinks, nobody hurt · \[The Daily Example\]\(.*\)\u00a0\+1\n/],
	] as const)('a corrected %s keeps its shape', (shape, start) => {
		const text = correct(rewritten, ferryToo, shape);
		expect(text).toMatch(start);
		expect(text).toMatch(/\n-# Corrected <t:1750420800:f>: the headline$/);
	});

	it.each([
		['lead', ['summary', 'kicker', 'date']],
		['title', ['kicker', 'date']],
		['line', []],
	] as const)('a %s is corrected only where it shows what changed', (shape, shown) => {
		const changes = {
			summary: { summary: 'Nobody was saved.' },
			kicker: { kicker: 'Sea' },
			date: { updatedAt: '2025-06-20' },
		};
		const corrected = Object.entries(changes).filter(
			([, change]) => correct({ ...ferry, ...change }, ferryToo, shape) !== undefined,
		);
		expect(corrected.map(([name]) => name)).toEqual(shown);
	});

	it('a line is corrected if the date changes that it shows', () => {
		const late = { ...ferry, publishedAt: '2025-06-01' };
		expect(correct(late, ferryToo, 'line')).toContain('· 1 June 2025\n-# Corrected');
	});

	it('a corrected entry is struck out if its source withdrew the article', () => {
		const text = correct({ ...ferry, withdrawn: true });
		expect(text).toContain('~~');
		expect(text).not.toContain('All 40 people');
		expect(text).toMatch(/: withdrawn by its source$/);
	});

	it('a corrected entry no longer names a report that was withdrawn', () => {
		const text = correct(ferry, { ...ferryToo, withdrawn: true });
		expect(text).not.toContain('The Other Example');
		expect(text).toMatch(/: the other reports$/);
	});

	it('a correction names only changes that the entry shows', () => {
		const text = correct({ ...ferry, kicker: 'Sea', updatedAt: '2025-06-20' });
		expect(text).toMatch(/: the label above the headline, the date$/);
	});

	it('a correction names the other reports beside what changed in the first one', () => {
		expect(correct(rewritten, { ...ferryToo, withdrawn: true })).toMatch(
			/: the headline, the other reports$/,
		);
	});

	it('a second correction also names what the first one corrected', () => {
		const corrected = { ...ferry, headline: 'Ferry sinks' };
		const lead = (article: Article, shown = corrected) => ({
			article,
			version: versionOf(shown),
			posted: versionOf(ferry),
		});
		const correctAgain = (present: Article, shown?: Article) =>
			correctEntry({
				articles: [lead(present, shown)],
				style: { shape: 'lead', postedAt: now },
				at: now,
				budget,
				phrases: english,
			});
		expect(correctAgain({ ...corrected, summary: 'Nobody was saved.' })).toMatch(
			/: the headline, the summary$/,
		);
		expect(correctAgain(ferry)).toMatch(/: the headline$/);
		expect(correctAgain(corrected)).toBeUndefined();
	});

	it('an entry is not corrected if only things that it does not show changed', () => {
		const source = { name: 'The Daily Example', url: 'https://other.example' };
		const summary = `${ferry.summary} It was old. It was grey. Nobody knew why.`;
		const posted = { ...ferry, summary };
		const present = { ...posted, source, summary: `${summary} Now they do.`, places: [] };
		const articles = [{ article: present, version: versionOf(posted) }];
		const style = { shape: 'lead', postedAt: now } as const;
		expect(correctEntry({ articles, style, at: now, budget, phrases: english })).toBeUndefined();
		expect(correct(ferry, { ...ferryToo, headline: 'Another', summary: 'Other.' })).toBeUndefined();
	});

	it('an entry is not corrected if nothing changed or the article is gone', () => {
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
		[match, 'The words of “chip war” are in the summary:\n> A **war** on **chip** makers.'],
		[
			{ ...match, isWhole: false },
			'The words of “chip war” are in the story, the first in the summary:\n> A **war** on **chip** makers.',
		],
		[
			{ ...match, topic: { ...chipWar, words: '"chip makers"' } },
			'“chip makers” is in the summary:\n> A war on **chip makers**.',
		],
		[{ ...match, topic: undefined }, 'Every new story is posted here, whatever it is about.'],
		[
			{ ...match, topic: taiwan, where: 'place', text: 'Taiwan' } as const,
			'The story names **Taiwan** as a place.',
		],
		[
			undefined,
			'The story has changed since it was posted and no longer mentions any of the topics here.',
		],
	])('the reason for a story is a sentence as in case %#', (reason, text) => {
		expect(textsOf(renderWhy(reason && composeWhy(reason), english))).toEqual([text]);
	});
});
