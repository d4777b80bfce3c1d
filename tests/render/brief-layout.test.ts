import { describe, expect, it } from 'vitest';
import { composeNameBrief, composeWordsBrief } from '#src/desk/brief.ts';
import type { BriefPage } from '#src/desk/brief-stories.ts';
import { Language } from '#src/phrases/catalogue.ts';
import { type BriefSettings, renderBrief } from '#src/render/cards/brief-card.ts';
import { phoneLines } from '#src/render/message/phone-lines.ts';
import { anArticle } from '../harness/an-article.ts';
import { english, phrasebook } from '../harness/phrases.ts';
import { aBusyTopic, busyDays } from './a-busy-topic.ts';
import { aName, aPage, now } from './a-page.ts';
import { brokenLimits, componentsOf, textsOf } from './broken-limits.ts';

const joDow = aName({ name: 'Jo Dow', mentions: 240 });
const settings: BriefSettings = {
	pagingOptions: { topic: 'Jo Dow' },
	follow: 'Jo Dow',
	trend: 'Jo Dow',
	phrases: english,
};

function cardOf(page: BriefPage = aBusyTopic(), overrides: Partial<BriefSettings> = {}) {
	const brief = composeNameBrief('jo dow', { name: joDow }, page, now);
	return renderBrief(brief, { ...settings, ...overrides });
}

const textOf = (page?: BriefPage) => textsOf(cardOf(page)).join('\n');
const firstFact = (page: BriefPage) => textOf(page).split('\n')[1];
const labelsIn = (page?: BriefPage) =>
	componentsOf(cardOf(page)).flatMap(({ type, label }) => (type === 2 ? [label] : []));

describe('the first page of a brief', () => {
	it.each(Language.options)('a busy topic fits on one screen of a phone in %s', (language) => {
		const card = cardOf(aBusyTopic(), { phrases: phrasebook[language] });
		expect(brokenLimits(card)).toEqual([]);
		expect(phoneLines(textsOf(card).join('\n'))).toBeLessThanOrEqual(28);
	});

	it('says first how much there is, with the last two weeks as bars', () => {
		expect(firstFact(aBusyTopic())).toBe(
			'▃▁▂▅█▇▄▂▃▅▆▄█▄ 14 stories from 9 sources in 7 days · 3 today (UTC)',
		);
	});

	it('says since which weekday it is quiet, or which day', () => {
		const quiet = (newest: string, days: number) => ({
			...aBusyTopic(),
			listing: { ...aBusyTopic().listing, newest },
			lately: busyDays({ days, today: { count: 0, orMore: false } }),
		});
		expect(firstFact(quiet('2025-06-18T23:00:00Z', 7))).toMatch(
			/ in 7 days · quiet since Wednesday$/,
		);
		expect(firstFact(quiet('2025-06-02', 30))).toMatch(/ in 30 days · quiet since 2 June 2025$/);
		expect(firstFact(quiet('2025-06-19', 7))).toMatch(/ in 7 days$/);
	});

	it('says how much there is at all if nothing is of the last days', () => {
		const old = {
			...aPage([anArticle({ publishedAt: '2024-03-01' })]),
			lately: { reports: [0, 0], period: undefined },
		};
		const [head = ''] = textsOf(cardOf(old, { first: '2024-01-02' }));
		expect(head).toBe(
			'## Jo Dow\n1 story from 1 source since 2 January 2024 · quiet since 1 March 2024',
		);
		expect(textOf(old).match(/1 story/g)).toHaveLength(1);
	});

	it('tells the story that most sources have, with its picture where a server wants pictures', () => {
		const [, top] = textsOf(cardOf());
		expect(top).toMatch(/^\*\*\[Old harbor bridge closed.*\n.*\n-# .*\n-# Also: /);
		const picturesIn = (showsImages: boolean) =>
			JSON.stringify(cardOf(aBusyTopic(), { showsImages })).split('"type":11').length - 1;
		expect([picturesIn(true), picturesIn(false)]).toEqual([1, 0]);
	});

	it('has a line for each other story, under its day, and who is in them', () => {
		const [, , lines, people] = textsOf(cardOf());
		expect(lines?.split('\n')).toEqual([
			'**Friday, 20 June 2025**',
			expect.stringMatching(/^- Grid operator .* · \[The Bay Post\]\(/),
			expect.stringMatching(/^- Rail link .* · \[Daily Example\]\(/),
			'**Thursday, 19 June 2025**',
			expect.stringMatching(/^- Ferry .* · \[Daily Example\]\(/),
		]);
		expect(people).toBe(
			'**Who is in this** Li Na 2, transport minister; Li Na 1, transport minister; Li Na 3, transport minister',
		);
	});

	it('leads to the days that mattered and the trend, if there are several stories', () => {
		expect(labelsIn()).toEqual([
			'Older ›',
			'Last »',
			'Timeline',
			'Trend',
			'Profile',
			'Follow this',
		]);
		expect(labelsIn(aPage([anArticle()]))).toEqual(['Profile', 'Follow this']);
	});
});

describe('the other pages of a brief', () => {
	const stories = [1, 2].map((n) => anArticle({ id: `${n}`, publishedAt: `2025-06-0${n}` }));
	const total = { count: 12, orMore: false };

	it('have lines by day only, newest first', () => {
		const [head, lines] = textsOf(cardOf(aPage(stories, { page: 2, pages: 3, total })));
		expect(head).toBe('## Jo Dow');
		expect(lines).toMatch(/^\*\*Monday, 2 June 2025\*\*\n- .*\n\*\*Sunday, 1 June 2025\*\*\n- /);
	});

	it('lead to the first and the last one, and the last says that this was all', () => {
		const page = (page: number) => aPage(stories, { page, pages: 4, total });
		expect(labelsIn(page(3)).slice(0, 3)).toEqual(['« First', '‹ Newer', 'Older ›']);
		expect(textOf(page(3))).not.toContain('That was all of them.');
		expect(textOf(page(4))).toContain('page 4 of 4 · That was all of them.');
	});

	it('do not say that this was all if older stories are not listed', () => {
		const cut = aPage(stories, { page: 4, pages: 4, total: { count: 391, orMore: true } });
		expect(textOf(cut)).not.toContain('That was all');
		expect(textOf(cut)).toContain('Older ones: `/search` with a date');
	});
});

describe('a brief about words that no story has all of', () => {
	it('keeps the order of the search, best first, and has a date in each line', () => {
		const stories = ['01', '15', '07'].map((day) =>
			anArticle({ id: day, headline: `Rain ${day}`, publishedAt: `2025-06-${day}` }),
		);
		const page = aPage(stories, { closest: { after: 0, missing: ['snow'] } });
		const card = renderBrief(composeWordsBrief('rain snow', [], page, now), settings);
		const [head, top, lines] = textsOf(card);
		expect(head).toContain('No story here has all of these words.');
		expect(top).toContain('Rain 01');
		expect(lines).toMatch(/^- Rain 15 .* · 15 June 2025\n- Rain 07 .* · 7 June 2025$/);
	});
});
