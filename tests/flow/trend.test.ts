import { componentType, flatComponents } from 'local-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openChartDrawer } from '#src/charts/open-chart-drawer.ts';
import { fillWith } from '../harness/fill-with.ts';
import { type Flow, type FlowSettings, openFlow } from '../harness/open-flow.ts';
import { openReader, type ShownMessage } from '../harness/open-reader.ts';

/** Two people, of whom one has three reports on one day. */
const news = fillWith({
	'a.json': [
		...['one', 'two', 'three'].map((id) => ({
			id,
			headline: 'Jo Dow opens the old bridge',
			summary: `Jo Dow opened the old bridge of Old Town on Wednesday, said the mayor (${id}).`,
			people: ['Jo Dow'],
			url: `https://news.example/${id}`,
			source: { name: `The ${id} Post` },
			publishedAt: '2025-06-11T09:00:00Z',
		})),
		{ id: 'na', headline: 'Li Na wins', people: ['Li Na'], publishedAt: '2025-06-18' },
	],
});

const settings = { fill: news, now: '2025-06-20T12:00:00Z', clock: 'hand' } as const;

/** Dateline with the thread that draws. */
async function openDrawing(changes: Partial<FlowSettings> = {}): Promise<Flow> {
	const drawer = openChartDrawer({
		after: () => () => {},
		onTrouble: (error) => expect.unreachable(String(error)),
	});
	onTestFinished(drawer.close);
	return openFlow({ ...settings, drawChart: drawer.draw, ...changes });
}

/** The pictures that a message shows: their addresses and what they show in words. */
function picturesOf({ message }: ShownMessage) {
	return flatComponents(message.components)
		.filter(({ type }) => type === componentType.mediaGallery)
		.flatMap(({ items = [] }) => items)
		.flatMap((item) => (item === null ? [] : { url: item.media.url, alt: item.description ?? '' }));
}

async function bytesAt(url: string): Promise<Buffer> {
	return Buffer.from(await (await fetch(url)).arrayBuffer());
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

describe('/trend', () => {
	it('shows a picture with what it shows in words, and says what happened', async () => {
		const { discord, logged } = await openDrawing();
		const shown = await openReader(discord, 'mia').asks('trend', { names: 'Jo Dow, Li Na' });
		expect(shown.isPrivate).toBe(false);
		expect(shown.text).toContain('🔵 **Jo Dow** · 3 reports · 1 story · most on Wed 11 Jun: 3');
		expect(shown.text).toContain(
			'**1** · Wed 11 Jun · 🔵 Jo Dow · 3 reports\n**[Jo Dow opens the old bridge](https://news.example/',
		);
		expect(shown.text).not.toContain('could not be drawn');
		const [picture, ...others] = picturesOf(shown);
		expect(others).toEqual([]);
		expect(picture?.alt).toContain('Jo Dow: 3 reports, most on 11 June 2025 (3).');
		const png = await bytesAt(picture?.url ?? '');
		expect(png.subarray(0, 4)).toEqual(pngStart);
		expect(png.length).toBeLessThan(80_000);
		expect(logged.errors()).toEqual([]);
	});

	it('replaces the picture in place when another number of days is chosen, whoever presses', async () => {
		const { discord } = await openDrawing();
		const before = await openReader(discord, 'mia').asks('trend', { names: 'Jo Dow' });
		const after = await openReader(discord, 'omar').presses(before, '7 days');
		expect(after.message.id).toBe(before.message.id);
		expect(after.text).toContain('14 June 2025 to 20 June 2025');
		expect(after.text).toContain('no reports in these days');
		expect(after.message.attachments).toEqual([]);

		const again = await openReader(discord, 'mia').presses(after, '90 days');
		expect(again.message.id).toBe(before.message.id);
		expect(again.message.attachments).toHaveLength(1);
		const [first, last] = [before, again].map((shown) => picturesOf(shown)[0]?.url);
		expect(last).not.toBe(first);
		expect((await bytesAt(last ?? '')).subarray(0, 4)).toEqual(pngStart);
	});

	it('comes without the picture, and says so, if it cannot be drawn', async () => {
		const { discord, logged } = await openFlow({ ...settings, drawChart: async () => undefined });
		const shown = await openReader(discord, 'mia').asks('trend', { names: 'Jo Dow' });
		expect(shown.text).toContain('3 reports · 1 story');
		expect(shown.text).toContain('The picture could not be drawn this time.');
		expect(picturesOf(shown)).toEqual([]);
		expect(logged.errors()).toEqual([]);
	});

	it('suggests names for the last one in the list', async () => {
		const { discord } = await openFlow(settings);
		const choices = await openReader(discord, 'mia').types('trend', 'names', 'Jo Dow, li');
		expect(choices.map(({ value }) => value)).toContain('Jo Dow, Li Na');
	});
});
