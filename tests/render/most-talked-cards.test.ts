import { describe, expect, it } from 'vitest';
import type { MostTalked, TalkedName } from '#src/desk/most-talked.ts';
import type { TopicSelection } from '#src/desk/topics.ts';
import {
	chartOfTalked,
	describeTalked,
	renderMostTalked,
} from '#src/render/cards/most-talked-card.ts';
import { phoneLines } from '#src/render/message/phone-lines.ts';
import { anArticle } from '../harness/an-article.ts';
import { english } from '../harness/phrases.ts';
import { aName, now, sunkAtNoon, sunkLater } from './a-page.ts';
import { textsOf } from './broken-limits.ts';
import { golden } from './golden-file.ts';

const everything: TopicSelection = { topics: [], except: [] };

function talkedName(
	name: string,
	[before, reports]: readonly [number, number],
	change?: TalkedName['change'],
): TalkedName {
	const series = [0, 0, before, 0, 0, 0, 0, 0, reports, 0, 0, 0, 0, 0];
	return { name: aName({ name }), reports, before, change, series };
}

const vote = anArticle({
	id: 'vote',
	headline: 'Council votes on tram line',
	publishedAt: '2025-06-17T15:00:00Z',
	source: 'Gazette',
	url: 'https://news.example/vote',
});
const talked: MostTalked = {
	firstBefore: '2025-06-07',
	firstDay: '2025-06-14',
	lastDay: '2025-06-20',
	days: 7,
	reports: 412,
	hasBefore: true,
	groups: [
		{
			names: [talkedName('Jo Dow', [12, 40], 'rose'), talkedName('Old Town', [0, 22], 'new')],
			main: { story: 1, article: sunkLater, others: [sunkAtNoon] },
		},
		{
			names: [talkedName('City Council', [60, 21], 'fell')],
			main: { story: 2, article: vote, others: [] },
		},
		{ names: [talkedName('Li Na', [18, 19])], main: undefined },
	],
	rose: [talkedName('Ann Bo', [1, 12], 'rose')],
	fell: [talkedName('Ed Fox', [30, 4], 'fell'), talkedName('Tram Line', [16, 1], 'fell')],
};

const picture = { name: 'most-talked.png', alt: describeTalked(talked, english) };
const settings = { wanted: everything, at: now, late: undefined, picture, phrases: english };

describe('a digest of the most talked about', () => {
	it('matches its golden file', async () => {
		await golden(renderMostTalked(talked, settings).message, 'most-talked');
	});

	it('says that too little was reported, and what it has nothing to compare with', async () => {
		const little = { ...talked, groups: [], rose: [], fell: [], hasBefore: false };
		const bare = { ...settings, late: '08:00', picture: undefined };
		await golden(renderMostTalked(little, bare).message, 'most-talked-little');
	});

	it('says that nothing has changed and that its picture is missing', () => {
		const li = { names: [talkedName('Li Na', [18, 19])], main: undefined };
		const steady = { ...talked, groups: [li], rose: [], fell: [] };
		const bare = { ...settings, picture: 'missing' as const };
		const text = textsOf(renderMostTalked(steady, bare).message).join('\n');
		expect(text).toContain('No number rose or fell by more than chance.');
		expect(text).toContain('The picture could not be drawn this time.');
	});

	it('takes no more than the lines of one screen of a phone besides its picture', () => {
		const groups = ['Jo Dow', 'Li Na', 'Ann Bo', 'City Council', 'Old Town'].map((name, n) => ({
			names: [talkedName(name, [12, 40], 'rose')],
			main: { story: n, article: { ...vote, headline: 'x'.repeat(110) }, others: [sunkAtNoon] },
		}));
		const { message } = renderMostTalked({ ...talked, groups }, settings);
		expect(
			textsOf(message)
				.map(phoneLines)
				.reduce((sum, one) => sum + one, 0),
		).toBeLessThan(35);
	});

	it('draws a line for each name with a story, with the first days of both times and the last', () => {
		expect(chartOfTalked(talked)?.panels).toHaveLength(4);
		expect(chartOfTalked(talked)?.dates).toEqual([
			{ index: 0, date: 7 },
			{ index: 7, date: 14 },
			{ index: 13, date: 20 },
		]);
		expect(chartOfTalked({ ...talked, groups: [] })).toBeUndefined();
		expect(describeTalked(talked, english)).toContain(
			'Jo Dow: 52 reports, most on 15 June 2025 (40).',
		);
	});
});
