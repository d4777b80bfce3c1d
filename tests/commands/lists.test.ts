import { describe, expect, it } from 'vitest';
import latest from '#commands/latest.ts';
import search from '#commands/search.ts';
import story from '#commands/story.ts';
import type { Newsroom } from '#src/newsroom.ts';
import { aReader, openNewsroom, typing } from './open-newsroom.ts';
import { shown, targets } from './shown.ts';

async function askLatest(options: object, newsroom: Newsroom) {
	return latest.run(latest.options.parse(options), newsroom, aReader);
}

async function askSearch(words: string, newsroom: Newsroom) {
	return search.run(search.options.parse({ words }), newsroom, aReader);
}

async function askStory(options: object, newsroom: Newsroom) {
	return story.run(story.options.parse(options), newsroom, aReader);
}

describe('/latest', () => {
	const articles = [
		{ headline: 'Rain', places: ['Kursk'], source: 'The Daily Example' },
		{ headline: 'Snow', places: ['Kursk'], source: 'Evening Post' },
		{ headline: 'Sun', source: 'Evening Post' },
	];

	it('shows the newest stories of all', async () => {
		const text = shown(await askLatest({}, await openNewsroom(articles)));
		expect(text).toContain('## Latest\n');
		expect(text).toContain('3 stories from 2 sources');
	});

	it('narrows to a topic and a source, written in any case or in part', async () => {
		const newsroom = await openNewsroom(articles);
		const text = shown(await askLatest({ topic: 'kursk', source: 'evening' }, newsroom));
		expect(text).toContain('## Latest on Kursk from Evening Post');
		expect(text).toContain('Snow');
		expect(text).not.toMatch(/Rain|Sun/);
	});

	it('names the sources there are when none is called so', async () => {
		const newsroom = await openNewsroom(articles);
		await expect(askLatest({ source: 'gazette' }, newsroom)).rejects.toThrow(
			'No one source here goes by “gazette”. Sources here: **Evening Post**, **The Daily Example**.',
		);
	});

	it('offers sources while a reader types', async () => {
		const newsroom = await openNewsroom(articles);
		expect(latest.complete?.source?.(typing('POST'), newsroom)).toEqual([
			{ name: 'Evening Post', value: 'Evening Post' },
		]);
	});
});

describe('/search', () => {
	it('marks the words it looked for, whatever their case and accents', async () => {
		const newsroom = await openNewsroom([
			{ headline: 'Café fire', summary: 'It rained. A fire broke out in a cafe. Nobody was hurt.' },
		]);
		const text = shown(await askSearch('CAFÉ', newsroom));
		expect(text).toContain('**Café** fire');
		expect(text).toContain('… A fire broke out in a **cafe**.');
	});

	it('keeps a phrase together and leaves out what is unwanted', async () => {
		const newsroom = await openNewsroom([
			{ headline: 'Chip war grows' },
			{ headline: 'War over a chip' },
			{ headline: 'Chip war ends' },
		]);
		const text = shown(await askSearch('"chip war" -ends', newsroom));
		expect(text).toContain('**Chip war** grows');
		expect(text).toContain('1 story from');
	});

	it('takes the last day of until: in', async () => {
		const newsroom = await openNewsroom([{ publishedAt: '2025-06-19' }]);
		expect(shown(await askSearch('harbor until:2025-06-19', newsroom))).toContain('1 story');
		expect(shown(await askSearch('harbor until:2025-06-18', newsroom))).toContain('No story here');
	});

	it('asks for a word when all are to be left out', async () => {
		const newsroom = await openNewsroom([{}]);
		await expect(askSearch('-harbor', newsroom)).rejects.toThrow('Type at least one to look for.');
	});
});

describe('/story', () => {
	it('shows one article in full by its id', async () => {
		const summary = 'One. Two. Three. Four.\n\nFive.';
		const text = shown(await askStory({ story: 'story-0' }, await openNewsroom([{ summary }])));
		expect(text).toContain(summary);
	});

	it('parts a long summary into pages, and leaves none of it out', async () => {
		const sentences = Array.from({ length: 220 }, (_, n) => `Fact ${n} is so.`);
		const newsroom = await openNewsroom([{ summary: sentences.join(' ') }]);
		const pages = await Promise.all(
			[1, 2, 3, 4].map(async (page) => shown(await askStory({ story: 'story-0', page }, newsroom))),
		);
		for (const sentence of sentences) expect(pages.join('\n')).toContain(sentence);
	});

	it('finds the one story that holds the words', async () => {
		const newsroom = await openNewsroom([{ headline: 'Rain over Kursk' }, { headline: 'Sun' }]);
		expect(shown(await askStory({ story: 'kursk rain' }, newsroom))).toContain('Rain over Kursk');
	});

	it('asks which one, when several hold the words', async () => {
		const newsroom = await openNewsroom([{ headline: 'Rain' }, { headline: 'Rain again' }]);
		const reply = await askStory({ story: 'rain' }, newsroom);
		expect(reply.seenBy).toBe('reader');
		expect(targets(reply)).toEqual({
			Rain: 'story?story=story-0',
			'Rain again': 'story?story=story-1',
		});
	});
});
