import { describe, expect, it } from 'vitest';
import type { ArticleInput } from '#src/articles/article.ts';
import { anAlert } from '../harness/a-subscription.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';

/** So many stories about different things. */
function stories(count: number, from = 0): Partial<ArticleInput>[] {
	return words.slice(from, from + count).map((word, place) => ({
		id: `story-${from + place}`,
		headline: `${word} ${word.toLowerCase()}ing at the ${word}`,
		summary: `All about ${word}.`,
		publishedAt: '2025-06-19T11:00:00Z',
	}));
}

const words = ['Rain', 'Vote', 'Tram', 'Bridge', 'School', 'Market', 'Ferry', 'Museum', 'Strike'];

async function openAlerts(
	wish: Parameters<typeof anAlert>[1] = {},
	subscription: Parameters<typeof anAlert>[0] = {},
): Promise<Desk> {
	const desk = await openDesk();
	await desk.subscribe(anAlert(subscription, wish));
	return desk;
}

describe('alerts', () => {
	it('come one message per story, as it arrives', async () => {
		const desk = await openAlerts();
		await desk.arrive('a.json', stories(2));
		await desk.settled();
		expect(desk.texts()).toHaveLength(2);
		expect(desk.texts().join()).toContain('Rain raining');
		await desk.tickAt('2025-06-19T12:01:00Z');
		expect(desk.texts()).toHaveLength(2);
	});

	it('tell what their topics are in, and nothing that is to be left out', async () => {
		const desk = await openAlerts({
			topics: [{ kind: 'words', words: 'rain' }],
			except: [{ kind: 'words', words: 'vote' }],
		});
		const both = { headline: 'Rain delays the vote', publishedAt: '2025-06-19T11:00:00Z' };
		await desk.arrive('a.json', [...stories(3), { id: 'both', ...both }]);
		await desk.settled();
		expect(desk.texts()).toEqual([expect.stringContaining('Rain raining')]);
	});

	it('over the hour’s budget are folded into one round-up, and none is lost', async () => {
		const desk = await openAlerts({ budget: 3 });
		await desk.arrive('a.json', stories(6));
		await desk.settled();
		expect(desk.texts()).toHaveLength(3);
		expect(desk.texts()[2]).toContain('4 stories beyond');
		await desk.arrive('b.json', stories(2, 6));
		await desk.settled();
		await desk.tickAt('2025-06-19T12:30:00Z');
		expect(desk.texts()).toHaveLength(3);
		await desk.tickAt('2025-06-19T13:00:01Z');
		expect(desk.texts()).toHaveLength(4);
		for (const word of words.slice(0, 8)) {
			expect(
				desk
					.texts()
					.join()
					.match(new RegExp(`${word} ${word}ing`, 'gi')),
			).toHaveLength(1);
		}
	});

	it('are held in the quiet hours and come in one round-up after them', async () => {
		const desk = await openAlerts({ quiet: { from: '11:00', until: '13:30' } });
		await desk.arrive('a.json', stories(2));
		await desk.arrive('b.json', stories(1, 2));
		await desk.tickAt('2025-06-19T13:29:00Z');
		expect(desk.texts()).toEqual([]);
		await desk.tickAt('2025-06-19T13:30:00Z');
		expect(desk.texts()).toEqual([expect.stringContaining('3 stories while it was quiet')]);
	});

	it('that came while the bot was away come in one round-up', async () => {
		const desk = await openAlerts();
		await desk.restart({}, async () => {
			const { fillWith } = await import('../harness/fill-with.ts');
			fillWith({ 'a.json': stories(3) })(desk.dataFolder);
		});
		await desk.settled();
		expect(desk.texts()).toEqual([expect.stringContaining('3 stories while nothing')]);
	});

	it('do not tell an event again that another source reports', async () => {
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

	it('start again after a pause, without what arrived meanwhile', async () => {
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

	it('that match nothing leave the subscription as it was', async () => {
		const desk = await openAlerts({ topics: [{ kind: 'words', words: 'volcano' }] });
		const before = desk.standing();
		await desk.arrive('a.json', stories(2));
		await desk.settled();
		expect(desk.standing()).toBe(before);
	});
});
