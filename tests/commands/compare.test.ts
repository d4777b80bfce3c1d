import { describe, expect, it } from 'vitest';
import compare from '#commands/compare.ts';
import type { Reply } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { aReader, openNewsroom, typing } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

async function ask(options: object, newsroom: Newsroom): Promise<Reply> {
	return compare.run(compare.options.parse(options), newsroom, aReader);
}

/** Reports of one event by several sources. */
const reports = [
	'Russian drones hit Kyiv apartment block, nine killed',
	'Eleven killed as Russian drones hit Kyiv apartment block',
].map((headline, n) => ({
	id: `strike-${n}`,
	headline,
	summary:
		'Russia launched drones at Kyiv overnight, and an apartment block in the Solomianskyi district collapsed, Mayor Vitali Klitschko said.',
	publishedAt: `2025-06-19T0${n}:00:00Z`,
	source: { name: ['Post', 'Times'][n] ?? '' },
}));

describe('/compare', () => {
	it('shows how each source tells a story, with the number that differs', async () => {
		const newsroom = await openNewsroom(reports);
		const reply = await ask({ story: 'strike-0' }, newsroom);
		const text = shown(reply);
		expect(reply.seenBy).toBe('everyone');
		expect(text).toContain('How 2 sources tell it');
		expect(text).toMatch(/\*\*Post\*\*.*“nine killed”.*\*\*Times\*\*.*“Eleven killed”/s);
		expect(targets(reply)['Read the story']).toBe('story?story=strike-1');
	});

	it('says what is not known of the sources', async () => {
		const text = shown(await ask({ story: 'strike-0' }, await openNewsroom(reports)));
		expect(text).toContain('**Countries** not known 2\n**Ownership** not known 2');
	});

	it('says where sources are from and who owns them, if that is known', async () => {
		const newsroom = await openNewsroom(reports);
		const sources = {
			...newsroom.sources,
			outletOf: (name: string) =>
				name === 'Post' ? ({ country: 'GB', ownership: 'public' } as const) : {},
		};
		const text = shown(await ask({ story: 'strike-0' }, { ...newsroom, sources }));
		expect(text).toContain('**Post** · United Kingdom · public broadcaster');
		expect(text).toContain('**Countries** United Kingdom 1, not known 1');
	});

	it('finds a story by words, and asks which one is meant', async () => {
		const newsroom = await openNewsroom([
			{ id: 'a', headline: 'Bridge closed in Faro', publishedAt: '2025-06-01' },
			{ id: 'b', headline: 'Bridge painted in Porto', publishedAt: '2025-06-09' },
		]);
		expect(shown(await ask({ story: 'bridge faro' }, newsroom))).toContain('## Bridge closed');
		const choice = await ask({ story: 'bridge' }, newsroom);
		expect(choice.seenBy).toBe('reader');
		expect(targets(choice)['Bridge painted in Porto']).toBe('compare?story=b');
	});

	it('says that only one source reports a story', async () => {
		const text = shown(await ask({ story: 'strike-0' }, await openNewsroom(reports.slice(0, 1))));
		expect(text).toContain('Only one source here reports this story');
		expect(text).not.toContain('Countries');
	});

	it('says so if nothing is found, or all was withdrawn', async () => {
		const newsroom = await openNewsroom([{ id: 'gone', headline: 'Ghost ship', withdrawn: true }]);
		expect(shown(await ask({ story: 'submarines' }, newsroom))).toContain('No story here mentions');
		await expect(ask({ story: 'gone' }, newsroom)).rejects.toMatchObject({
			says: { key: 'compareWithdrawn' },
		});
	});

	it('suggests stories', async () => {
		const newsroom = await openNewsroom(reports.slice(0, 1));
		const suggested = compare.complete?.story?.(typing('kyiv'), newsroom);
		expect(suggested?.map(({ value }) => value)).toEqual(['strike-0']);
	});
});
