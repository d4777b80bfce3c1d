import { describe, expect, it } from 'vitest';
import type { ArticleInput } from '#src/articles/article.ts';
import { anAlert } from '../harness/a-subscription.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';

/** This many stories about different things, starting at a subject’s index. */
function stories(count: number, from = 0): Partial<ArticleInput>[] {
	return subjects.slice(from, from + count).map((subject, index) => ({
		id: `story-${from + index}`,
		headline: `${subject} ${subject.toLowerCase()}ing at the ${subject}`,
		summary: `All about ${subject}.`,
		publishedAt: '2025-06-19T11:00:00Z',
	}));
}

const subjects = [
	'Rain',
	'Vote',
	'Tram',
	'Bridge',
	'School',
	'Market',
	'Ferry',
	'Museum',
	'Strike',
];

async function openAlerts(
	wish: Parameters<typeof anAlert>[1] = {},
	subscription: Parameters<typeof anAlert>[0] = {},
): Promise<Desk> {
	const desk = await openDesk();
	await desk.subscribe(anAlert(subscription, wish));
	return desk;
}

describe('alerts', () => {
	it('alerts post one message per story as it arrives', async () => {
		const desk = await openAlerts();
		await desk.arrive('a.json', stories(2));
		await desk.settled();
		expect(desk.texts()).toHaveLength(2);
		expect(desk.texts().join()).toContain('Rain raining');
		await desk.tickAt('2025-06-19T12:01:00Z');
		expect(desk.texts()).toHaveLength(2);
	});

	it('alerts post stories on their topics, and none with a topic to leave out', async () => {
		const desk = await openAlerts({
			topics: [{ kind: 'words', words: 'rain' }],
			except: [{ kind: 'words', words: 'vote' }],
		});
		const both = { headline: 'Rain delays the vote', publishedAt: '2025-06-19T11:00:00Z' };
		await desk.arrive('a.json', [...stories(3), { id: 'both', ...both }]);
		await desk.settled();
		expect(desk.texts()).toEqual([expect.stringContaining('Rain raining')]);
	});

	it('an alert names all topics that its story matches, in their order, and no other', async () => {
		const topics = ['Taiwan', 'Lithuania', 'Kursk'].map(
			(name) => ({ kind: 'name', name, as: 'place' }) as const,
		);
		const desk = await openAlerts({ topics });
		const at = { publishedAt: '2025-06-19T11:00:00Z' };
		await desk.arrive('a.json', [
			{ ...at, id: 'both', headline: 'Vilnius opens office', places: ['Lithuania', 'Taiwan'] },
			{ ...at, id: 'one', headline: 'Rain at last', places: ['Kursk'] },
		]);
		await desk.settled();
		expect(desk.texts().map((text) => text.split('\n')[0])).toEqual(
			expect.arrayContaining(['-# Alert · **Taiwan**, **Lithuania**', '-# Alert · **Kursk**']),
		);
	});

	it('alerts post the stories whose text writes a name, in any of its spellings', async () => {
		const desk = await openAlerts({
			topics: [{ kind: 'name', name: 'William Lai', as: 'person' }],
		});
		await desk.arrive('lai.json', [
			{
				id: 'listed',
				headline: 'Island votes',
				summary: 'The island went to the polls early.',
				publishedAt: '2025-06-19T10:00:00Z',
				people: [{ name: 'William Lai', aliases: ['賴清德', 'Lai Ching-te'] }],
			},
			{
				id: 'written',
				headline: 'Harbor gets a new crane',
				summary: 'Workers cheered as Lai Ching-te pressed the button.',
				publishedAt: '2025-06-19T11:00:00Z',
			},
			{
				id: 'chinese',
				headline: '總統賴清德訪問花蓮',
				summary: '他在花蓮停留兩天。',
				publishedAt: '2025-06-19T11:00:00Z',
			},
			{
				id: 'other',
				headline: 'School wins a prize',
				summary: 'A teacher, Lai Mei, was glad.',
				publishedAt: '2025-06-19T11:00:00Z',
			},
		]);
		await desk.settled();
		const texts = desk.texts().join();
		expect(desk.texts()).toHaveLength(3);
		for (const headline of ['Island votes', 'new crane', '賴清德訪問花蓮'])
			expect(texts).toContain(headline);
	});

	it('alerts beyond the hourly budget come in one round-up, and none is lost', async () => {
		const desk = await openAlerts({ budget: 3 });
		await desk.arrive('a.json', stories(6));
		await desk.settled();
		expect(desk.texts()).toHaveLength(3);
		expect(desk.texts()[2]).toContain('4 stories over the hourly limit');
		await desk.arrive('b.json', stories(2, 6));
		await desk.settled();
		await desk.tickAt('2025-06-19T12:30:00Z');
		expect(desk.texts()).toHaveLength(3);
		await desk.tickAt('2025-06-19T13:00:01Z');
		expect(desk.texts()).toHaveLength(4);
		for (const subject of subjects.slice(0, 8)) {
			expect(
				desk
					.texts()
					.join()
					.match(new RegExp(`${subject} ${subject}ing`, 'gi')),
			).toHaveLength(1);
		}
	});

	it('alerts wait during the quiet hours and come in one round-up afterwards', async () => {
		const desk = await openAlerts({ quiet: { from: '11:00', until: '13:30' } });
		await desk.arrive('a.json', stories(2));
		await desk.arrive('b.json', stories(1, 2));
		await desk.tickAt('2025-06-19T13:29:00Z');
		expect(desk.texts()).toEqual([]);
		await desk.tickAt('2025-06-19T13:30:00Z');
		expect(desk.texts()).toEqual([expect.stringContaining('3 stories during quiet hours')]);
	});

	it('alerts that arrived while the bot was away come in one round-up', async () => {
		const desk = await openAlerts();
		await desk.restart({}, async () => {
			const { fillWith } = await import('../harness/fill-with.ts');
			fillWith({ 'a.json': stories(3) })(desk.dataFolder);
		});
		await desk.settled();
		expect(desk.texts()).toEqual([
			expect.stringContaining('3 stories that could not be posted earlier'),
		]);
	});

	it('alerts do not repeat an event that another source reports', async () => {
		const desk = await openAlerts();
		const fire = {
			headline: 'Fire destroys the old grain mill in Harbor Street',
			summary: 'A fire destroyed the old grain mill in Harbor Street on Thursday. Nobody was hurt.',
			publishedAt: '2025-06-19T10:00:00Z',
		};
		await desk.arrive('a.json', [{ ...fire, source: 'Post' }]);
		await desk.settled();
		await desk.arrive('b.json', [
			{ ...fire, source: 'Times', headline: `${fire.headline} at night` },
		]);
		await desk.settled();
		expect(desk.texts()).toHaveLength(1);
	});

	it('alerts resume after a pause without what arrived during it', async () => {
		const desk = await openAlerts(
			{},
			{ paused: { at: '2025-06-19T12:00:00.000Z', why: 'asked', told: true } },
		);
		await desk.arrive('a.json', stories(2));
		await desk.settled();
		await desk.bot().delivery.resume('subscribed');
		await desk.arrive('b.json', stories(1, 2));
		await desk.settled();
		expect(desk.texts()).toEqual([expect.stringContaining('Tram traming')]);
	});

	it('articles that match no topic leave the subscription unchanged', async () => {
		const desk = await openAlerts({ topics: [{ kind: 'words', words: 'volcano' }] });
		const before = desk.standing();
		await desk.arrive('a.json', stories(2));
		await desk.settled();
		expect(desk.standing()).toBe(before);
	});
});
