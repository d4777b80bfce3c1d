import { describe, expect, it } from 'vitest';
import story from '#commands/story.ts';
import why from '#commands/why.ts';
import type { Article } from '#src/articles/article.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { aReader, openNewsroom, typing } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

async function askStory(options: object, newsroom: Newsroom) {
	return story.run(story.options.parse(options), newsroom, aReader);
}

describe('/story', () => {
	it('shows a story in full by its id', async () => {
		const summary = 'One. Two. Three. Four.\n\nFive.';
		const text = shown(await askStory({ story: 'story-0' }, await openNewsroom([{ summary }])));
		expect(text).toContain(summary);
	});

	it('divides a long summary into pages, and leaves nothing out', async () => {
		const sentences = Array.from({ length: 220 }, (_, n) => `Fact ${n} is so.`);
		const newsroom = await openNewsroom([{ summary: sentences.join(' ') }]);
		const pages = await Promise.all(
			[1, 2, 3, 4].map(async (page) => shown(await askStory({ story: 'story-0', page }, newsroom))),
		);
		for (const sentence of sentences) expect(pages.join('\n')).toContain(sentence);
	});

	it('shows what a language model says of the story, marked as such, with its sources', async () => {
		const newsroom = await openNewsroom([{ headline: 'Rain over Kursk' }]);
		const summaries = {
			of: async (articles: readonly Article[]) => ({
				sentences: [{ text: 'It rained in Kursk.', articles }],
			}),
			close: async () => {},
		};
		const text = shown(await askStory({ story: 'story-0' }, { ...newsroom, summaries }));
		expect(text).toContain('Summarized by a model');
		expect(text).toContain('- It rained in Kursk. (');
	});

	it('shows the story as usual while no summary by a model is ready', async () => {
		const newsroom = await openNewsroom([{ headline: 'Rain over Kursk', summary: 'It rains.' }]);
		const summaries = { of: async () => undefined, close: async () => {} };
		const text = shown(await askStory({ story: 'story-0' }, { ...newsroom, summaries }));
		expect(text).toContain('It rains.');
		expect(text).not.toContain('model');
	});

	it('finds the only story that contains the words', async () => {
		const newsroom = await openNewsroom([{ headline: 'Rain over Kursk' }, { headline: 'Sun' }]);
		expect(shown(await askStory({ story: 'kursk rain' }, newsroom))).toContain('Rain over Kursk');
	});

	it('asks which story is meant if several contain the words', async () => {
		const newsroom = await openNewsroom([{ headline: 'Rain' }, { headline: 'Rain again' }]);
		const reply = await askStory({ story: 'rain' }, newsroom);
		expect(reply.seenBy).toBe('reader');
		expect(targets(reply)).toEqual({
			Rain: 'story?story=story-0',
			'Rain again': 'story?story=story-1',
		});
	});

	it('finds no story by a number alone', async () => {
		const newsroom = await openNewsroom([{ headline: '1 killed in storm' }]);
		const reply = await askStory({ story: '1' }, newsroom);
		expect(shown(reply)).toContain('No story here mentions “1”.');
		expect(targets(reply)).toHaveProperty('Newest stories');
	});

	it.each([story, why])(
		'suggests stories while a reader types, the newest first ($data.name)',
		async ({ complete }) => {
			const newsroom = await openNewsroom([
				{ headline: 'Rain', publishedAt: '2025-06-01' },
				{ headline: 'Sun', publishedAt: '2025-06-02' },
			]);
			const offered = (typed: string) =>
				complete?.story?.(typing(typed), newsroom).map(({ value }) => value);
			expect(offered('')).toEqual(['story-1', 'story-0']);
			expect(offered('rain')).toEqual(['story-0']);
		},
	);

	it('offers to follow the first topic of a story', async () => {
		const newsroom = await openNewsroom([{ topics: ['rain'], places: ['Kursk'] }]);
		expect(targets(await askStory({ story: 'story-0' }, newsroom))).toHaveProperty('Follow rain');
	});
});

describe('/why', () => {
	it('finds a story to explain by its words, and asks which one if several contain them', async () => {
		const newsroom = await openNewsroom([{ headline: 'Rain' }, { headline: 'Rain and snow' }]);
		const ask = async (text: string) =>
			why.run(why.options.parse({ story: text }), newsroom, aReader);
		expect(targets(await ask('rain'))).toEqual({
			Rain: 'why?story=story-0',
			'Rain and snow': 'why?story=story-1',
		});
		await expect(ask('snow')).rejects.toThrow('That story matches nothing that is followed here.');
	});
});
