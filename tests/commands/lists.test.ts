import { describe, expect, it } from 'vitest';
import latest from '#commands/latest.ts';
import search from '#commands/search.ts';
import story from '#commands/story.ts';
import why from '#commands/why.ts';
import type { Newsroom } from '#src/newsroom.ts';
import { readCustomId } from '#src/render/custom-id.ts';
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

	it('has a way on, however long the topic and the source are', async () => {
		const topic = 'Committee for the Repair of the Harbor and of the Old Town Bridge at the River';
		const source =
			'The Very Daily Example and Advertiser of the Harbor, the River and the Old Town';
		const newsroom = await openNewsroom(
			Array.from({ length: 12 }, () => ({ organizations: [topic], source })),
		);
		const first = await askLatest({ topic, source, as: 'organization' }, newsroom);
		expect(shown(first)).toContain('page 1 of 3');
		const { options } = readCustomId(targets(first)['Older ›'] ?? '');
		const second = shown(await askLatest(options, newsroom));
		expect(second).toContain(`## Latest on ${topic} from ${source}`);
		expect(second).toContain('page 2 of 3');
	});

	it('says that the source has nothing about a name that others have', async () => {
		const newsroom = await openNewsroom([{ places: ['Kursk'] }, { source: 'Evening Post' }]);
		expect(shown(await askLatest({ topic: 'kursk', source: 'evening' }, newsroom))).toContain(
			'No story from **Evening Post** mentions “Kursk”.',
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

	it('leaves out a source, and finds either of two words', async () => {
		const newsroom = await openNewsroom([
			{ headline: 'Rain', source: 'Evening Post' },
			{ headline: 'Rain again' },
			{ headline: 'Snow' },
			{ headline: 'Sun' },
		]);
		const text = shown(await askSearch('rain OR snow -from:evening', newsroom));
		expect(text).toContain('2 stories from');
		expect(text).toContain('**Rain** again');
		expect(text).toContain('**Snow**');
	});

	it('shows what appeared on a day that is typed alone, and says so', async () => {
		const newsroom = await openNewsroom([
			{ headline: 'Rain', publishedAt: '2025-06-01' },
			{ headline: 'Sun', publishedAt: '2025-06-02' },
		]);
		const text = shown(await askSearch('1 June 2025', newsroom));
		expect(text).toContain('All that appeared from 1 June 2025 up to 1 June 2025.');
		expect(text).toContain('Rain');
		expect(text).not.toContain('Sun');
		expect(text).not.toContain('nothing newer');
	});

	it.each([
		['harbor since:2025-06-20 until:2025-06-01', 'comes after'],
		['harbor -until:2025-06-01', 'Write `since:`'],
		['harbor since:soon', 'is not a day'],
		['harbor from:', 'Nothing stands behind'],
		['harbor OR from:daily', 'one after the other'],
	])('says what is wrong with “%s”', async (words, told) => {
		await expect(askSearch(words, await openNewsroom([{}]))).rejects.toThrow(told);
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

	it('is never a number alone', async () => {
		const newsroom = await openNewsroom([{ headline: '1 killed in storm' }]);
		const reply = await askStory({ story: '1' }, newsroom);
		expect(shown(reply)).toContain('No story here mentions “1”.');
		expect(targets(reply)).toHaveProperty('Newest stories');
	});

	it.each([story, why])(
		'is offered while a reader types, the newest first',
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

	it('can be followed by what it is about first', async () => {
		const newsroom = await openNewsroom([{ topics: ['rain'], places: ['Kursk'] }]);
		expect(targets(await askStory({ story: 'story-0' }, newsroom))).toHaveProperty('Follow rain');
	});
});

describe('/why', () => {
	it('takes words of a story, and asks which where several hold them', async () => {
		const newsroom = await openNewsroom([{ headline: 'Rain' }, { headline: 'Rain and snow' }]);
		const ask = async (text: string) =>
			why.run(why.options.parse({ story: text }), newsroom, aReader);
		expect(targets(await ask('rain'))).toEqual({
			Rain: 'why?story=story-0',
			'Rain and snow': 'why?story=story-1',
		});
		await expect(ask('snow')).rejects.toThrow('Nothing that is followed here is in that story.');
	});
});
