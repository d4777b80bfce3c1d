import { describe, expect, it } from 'vitest';
import latest from '#commands/latest.ts';
import search from '#commands/search.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { readCustomId } from '#src/render/message/targets.ts';
import { aReader, openNewsroom, typing } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

async function askLatest(options: object, newsroom: Newsroom) {
	return latest.run(latest.options.parse(options), newsroom, aReader);
}

async function askSearch(words: string, newsroom: Newsroom) {
	return search.run(search.options.parse({ words }), newsroom, aReader);
}

describe('/latest', () => {
	const articles = [
		{ headline: 'Rain', places: ['Kursk'], source: 'The Daily Example' },
		{ headline: 'Snow', places: ['Kursk'], source: 'Evening Post' },
		{ headline: 'Sun', source: 'Evening Post' },
	];

	it('shows the newest stories on everything', async () => {
		const text = shown(await askLatest({}, await openNewsroom(articles)));
		expect(text).toContain('## Latest\n');
		expect(text).toContain('3 stories from 2 sources');
	});

	it('limits the newest stories to a topic and a source, in any case or in part', async () => {
		const newsroom = await openNewsroom(articles);
		const text = shown(await askLatest({ topic: 'kursk', source: 'evening' }, newsroom));
		expect(text).toContain('## Latest on Kursk from Evening Post');
		expect(text).toContain('Snow');
		expect(text).not.toMatch(/Rain|Sun/);
	});

	it('lists the sources if none matches', async () => {
		const newsroom = await openNewsroom(articles);
		await expect(askLatest({ source: 'gazette' }, newsroom)).rejects.toThrow(
			'Which source do you mean by “gazette”? Sources here: **Evening Post** and **The Daily Example**.',
		);
	});

	it('pages through the newest stories even on a long topic from a source with a long name', async () => {
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

	it('says that a source has no story on a name that others mention', async () => {
		const newsroom = await openNewsroom([{ places: ['Kursk'] }, { source: 'Evening Post' }]);
		expect(shown(await askLatest({ topic: 'kursk', source: 'evening' }, newsroom))).toContain(
			'No story from **Evening Post** mentions “Kursk”.',
		);
	});

	it('suggests sources while a reader types', async () => {
		const newsroom = await openNewsroom(articles);
		expect(latest.complete?.source?.(typing('POST'), newsroom)).toEqual([
			{ name: 'Evening Post', value: 'Evening Post' },
		]);
	});
});

describe('/search', () => {
	it('marks the words found, ignoring case and accents', async () => {
		const newsroom = await openNewsroom([
			{ headline: 'Café fire', summary: 'It rained. A fire broke out in a cafe. Nobody was hurt.' },
		]);
		const text = shown(await askSearch('CAFÉ', newsroom));
		expect(text).toContain('**Café** fire');
		expect(text).toContain('… A fire broke out in a **cafe**.');
	});

	it('searches for a phrase and excludes words after a minus', async () => {
		const newsroom = await openNewsroom([
			{ headline: 'Chip war grows' },
			{ headline: 'War over a chip' },
			{ headline: 'Chip war ends' },
		]);
		const text = shown(await askSearch('"chip war" -ends', newsroom));
		expect(text).toContain('**Chip war** grows');
		expect(text).toContain('1 story from');
	});

	it.each(['yesterday', 'last week', 'gestern'])(
		'says how to see the stories of a day if nothing matches “%s”',
		async (day) => {
			const newsroom = await openNewsroom([{ headline: 'Rain' }]);
			const text = shown(await askSearch(day, newsroom));
			expect(text).toContain(`No story here matches “${day}”.`);
			expect(text).toContain(`type \`since:${day} until:${day}\``);
		},
	);

	it.each([
		['rain after:2025-12-01', '`after:` is not a filter. Write `since:2025-06-01`'],
		['rain before:2025-12-01', '`before:` is not a filter. Write `until:2025-06-19`'],
		['rain source:example', '`source:` is not a filter. Write `from:` with a source'],
	])('suggests the right filter for the query %j', async (words, message) => {
		const newsroom = await openNewsroom([{ headline: 'Rain' }]);
		await expect(askSearch(words, newsroom)).rejects.toThrow(message);
	});

	it('includes the day after until: in a search', async () => {
		const newsroom = await openNewsroom([{ publishedAt: '2025-06-19' }]);
		expect(shown(await askSearch('harbor until:2025-06-19', newsroom))).toContain('1 story');
		expect(shown(await askSearch('harbor until:2025-06-18', newsroom))).toContain('No story here');
	});

	it('excludes a source, and finds either of two words', async () => {
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

	it('shows the stories of a day that is typed alone, and says so', async () => {
		const newsroom = await openNewsroom([
			{ headline: 'Rain', publishedAt: '2025-06-01' },
			{ headline: 'Sun', publishedAt: '2025-06-02' },
		]);
		const text = shown(await askSearch('1 June 2025', newsroom));
		expect(text).toContain('Everything published on 1 June 2025.');
		expect(text).toContain('Rain');
		expect(text).not.toContain('Sun');
		expect(text).not.toContain('The newest story');
	});

	it.each([
		['harbor since:2025-06-20 until:2025-06-01', 'is later than'],
		['harbor -until:2025-06-01', 'Use `since:`'],
		['harbor since:soon', 'is not a date'],
		['harbor from:', '`from:` is empty'],
		['harbor OR from:daily', 'one at a time'],
	])('says what is wrong with the query “%s”', async (words, problem) => {
		await expect(askSearch(words, await openNewsroom([{}]))).rejects.toThrow(problem);
	});

	it('asks for a word to search for if all words are excluded', async () => {
		const newsroom = await openNewsroom([{}]);
		await expect(askSearch('-harbor', newsroom)).rejects.toThrow('Type what to look for as well');
	});
});
