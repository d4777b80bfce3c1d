import { describe, expect, it } from 'vitest';
import trend from '#commands/trend.ts';
import type { Reply } from '#src/bot/command.ts';
import type { Chart } from '#src/charts/chart.ts';
import { readCustomId } from '#src/render/message/targets.ts';
import { aReader, openNewsroom, type TestNewsroom } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

async function ask(options: object, newsroom: TestNewsroom): Promise<Reply> {
	return trend.run(trend.options.parse(options), newsroom, aReader);
}

const dow = { people: ['Jo Dow'], publishedAt: '2025-06-18' };
const na = { people: ['Li Na'], publishedAt: '2025-06-19' };

describe('/trend', () => {
	it.each([
		'Jo Dow, Li Na',
		'jo dow; li na',
		'Jo Dow and Li Na',
		'Jo Dow、Li Na',
		'Jo Dow, Li Na, jo dow',
	])('reads “%s” as two names', async (names) => {
		const text = shown(await ask({ names }, await openNewsroom([dow, na])));
		expect(text).toContain('## Jo Dow · Li Na');
	});

	it('understands a misspelled name and a part of one', async () => {
		const newsroom = await openNewsroom([{ ...dow, people: ['Sergei Shoigu'] }, na]);
		expect(shown(await ask({ names: 'shoygu' }, newsroom))).toContain('## Sergei Shoigu');
		expect(shown(await ask({ names: 'shoigu, Li Na' }, newsroom))).toContain(
			'## Sergei Shoigu · Li Na',
		);
	});

	it('says of a name that is too long for any that it is unknown, not that there are too many', async () => {
		const newsroom = await openNewsroom([dow, na]);
		const text = shown(await ask({ names: `Jo Dow, ${'Bo'.repeat(140)}` }, newsroom));
		expect(text).toContain('is called “Jo Dow, BoBo');
	});

	it('a name with a comma in it stays whole', async () => {
		const newsroom = await openNewsroom([{ ...dow, places: ['Washington, D.C.'] }]);
		expect(shown(await ask({ names: 'Jo Dow, Washington, D.C.' }, newsroom))).toContain(
			'## Jo Dow · Washington, D.C.',
		);
	});

	it('draws the reports of each day and the numbers of peaks', async () => {
		const charts: Chart[] = [];
		const newsroom = await openNewsroom([dow, na, { ...na, publishedAt: '2025-06-19' }], {
			drawChart: async (chart) => {
				charts.push(chart);
				return Buffer.from('a picture');
			},
		});
		const { pictures } = await ask({ names: 'Jo Dow, Li Na', days: '7' }, newsroom);
		expect(pictures).toMatchObject([{ name: 'trend.png', bytes: Buffer.from('a picture') }]);
		expect(charts).toMatchObject([
			{
				panels: [
					{ counts: [0, 0, 0, 0, 1, 0, 0], marks: [{ index: 4, number: 1 }] },
					{ counts: [0, 0, 0, 0, 0, 2, 0], marks: [{ index: 5, number: 2 }] },
				],
				dates: [14, 15, 16, 17, 18, 19, 20].map((date, index) => ({ index, date })),
			},
		]);
	});

	it('asks which name is meant, and shows the trend of the whole list for the answer', async () => {
		const newsroom = await openNewsroom([{ ...dow, people: ['Kim Jong-un', 'Kim Min-seok'] }, na]);
		const choice = await ask({ names: 'Li Na, kim' }, newsroom);
		expect(choice.seenBy).toBe('reader');
		const { command, options } = readCustomId(targets(choice)['Kim Min-seok'] ?? '');
		expect(command).toBe('trend');
		expect(shown(await ask(options, newsroom))).toContain('## Li Na · Kim Min-seok');
	});

	it('offers the trends of the nearest names for one that nobody has', async () => {
		const newsroom = await openNewsroom([{ ...dow, people: ['Jo Dow', 'Jo Dowd'] }]);
		const reply = await ask({ names: 'Zed Volcano' }, newsroom);
		expect(reply.seenBy).toBe('reader');
		expect(shown(reply)).toBe(
			'No person, place, organization or topic here is called “Zed Volcano”. Try another spelling.',
		);
	});

	it('refuses more than five names', async () => {
		const people = ['Ann Ash', 'Bob Birch', 'Cy Cedar', 'Di Date', 'Ed Elm', 'Flo Fir'];
		const newsroom = await openNewsroom([{ ...dow, people }]);
		await expect(ask({ names: people.join(', ') }, newsroom)).rejects.toThrow('at most five names');
		expect(shown(await ask({ names: people.slice(1).join(', ') }, newsroom))).toContain('🟡');
	});

	it('draws nothing for names without reports in these days, and says when the newest is from', async () => {
		const newsroom = await openNewsroom([{ ...dow, publishedAt: '2024-03-02' }], {
			drawChart: () => expect.unreachable(),
		});
		const reply = await ask({ names: 'Jo Dow', days: 90 }, newsroom);
		expect(reply.pictures).toEqual([]);
		expect(shown(reply)).toContain('no reports in these days · the newest is from 2 March 2024');
	});

	it.each(['8', 0, 'week'])('a number of days that it does not show, %s, is refused', (days) => {
		expect(trend.options.safeParse({ names: 'Jo Dow', days }).success).toBe(false);
	});
});
