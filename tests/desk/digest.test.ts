import { describe, expect, it } from 'vitest';
import { type Article, Article as Schema } from '#src/articles/article.ts';
import { composeDigest, composeDigestEntries, sliceDigest } from '#src/desk/digest.ts';
import { type DigestEntry, versionOf } from '#src/desk/digest-entry.ts';
import { matchAnything } from '#src/desk/match-topics.ts';
import type { ToldStory } from '#src/desk/told-before.ts';
import { anArticle } from '../harness/an-article.ts';

const now = new Date('2025-06-20T12:00:00Z');
const ferry = anArticle({
	id: 'ferry',
	headline: 'Ferry with 40 aboard sinks off Old Town',
	summary: 'All 40 people aboard were saved when a ferry sank off Old Town.',
	source: 'The Daily Example',
});
const ferryToo = anArticle({
	id: 'ferry-too',
	headline: 'All saved as ferry sinks near Old Town',
	summary: 'A ferry with 40 people aboard sank off Old Town on Monday.',
	source: { name: 'The Other Example' },
	url: 'https://other.example/ferry',
});
const rain = anArticle({ id: 'rain', headline: 'Rain at last', summary: 'It rained for a week.' });

function changed(article: Article, overrides: Partial<Article>): Article {
	return Schema.parse({ ...article, ...overrides });
}

function arrived(...articles: Article[]) {
	return articles.map((article) => ({ article, match: matchAnything(article) }));
}

/** A story told before, of these articles as they were; each may have changed since, or be gone. */
function given(...articles: [told: Article, present?: Article | 'gone'][]): ToldStory {
	return {
		articles: articles.map(([told, present = told]) => ({
			article: present === 'gone' ? undefined : present,
			version: versionOf(told),
		})),
	};
}

function tellings(articles: Article[], ...stories: ToldStory[]): readonly DigestEntry[] {
	return composeDigestEntries({ arrived: arrived(...articles), toldBefore: stories, now });
}

describe('a digest', () => {
	it('tells one event once, with its other sources beside it', () => {
		expect(tellings([ferry, ferryToo])).toMatchObject([
			{
				story: { id: 'ferry-too' },
				others: [{ source: 'The Daily Example', url: undefined }],
				whatChanged: undefined,
				articles: [
					{ id: 'ferry-too', version: versionOf(ferryToo) },
					{ id: 'ferry', version: versionOf(ferry) },
				],
			},
		]);
	});

	it('is none when there is nothing to tell', () => {
		expect(composeDigest({ arrived: [], toldBefore: [given([ferry])], now })).toBeUndefined();
	});

	it('does not repeat a story that it gave, also when it arrives again', () => {
		expect(tellings([ferry], given([ferry]))).toEqual([]);
	});

	it('tells a story again that others report too', () => {
		expect(tellings([ferryToo], given([ferry]))).toMatchObject([
			{
				story: { id: 'ferry-too' },
				whatChanged: { changes: [], added: ['The Other Example'], isFurther: false },
				articles: [{ id: 'ferry-too' }, { id: 'ferry' }],
			},
		]);
	});

	it('tells that a source reports again what it reported before', () => {
		const again = changed(ferryToo, { source: ferry.source });
		expect(tellings([again], given([ferry]))).toMatchObject([
			{ whatChanged: { changes: [], added: [], isFurther: true } },
		]);
	});

	it.each([
		[{ headline: 'Ferry sinks, nobody hurt' }, ['headline']],
		[{ summary: 'All 41 were saved.' }, ['summary']],
		[{ withdrawn: true }, ['withdrawn']],
	])('tells again what now has %j', (overrides, changes) => {
		const told = given([ferryToo], [ferry, changed(ferry, overrides)]);
		expect(tellings([], told)).toMatchObject([
			{
				story: { id: 'ferry', ...('withdrawn' in overrides ? overrides : {}) },
				whatChanged: { changes },
			},
		]);
	});

	it('does not tell again what has another label only, or is gone', () => {
		const relabeled = given([ferry, changed(ferry, { kicker: 'Sea' })]);
		expect(tellings([], relabeled, given([rain, 'gone']))).toEqual([]);
	});

	it('tells a change once: the version told last counts', () => {
		const now = changed(ferry, { headline: 'Ferry sinks, nobody hurt' });
		expect(tellings([], given([ferry, now]), given([now]))).toEqual([]);
	});

	it('leaves out what was withdrawn before it could be told', () => {
		expect(tellings([changed(rain, { withdrawn: true }), ferry])).toMatchObject([
			{ story: { id: 'ferry' } },
		]);
	});

	it('names nobody who took a report back among those who report it', () => {
		const [telling] = tellings(
			[],
			given(
				[ferry, changed(ferry, { summary: 'x' })],
				[ferryToo, changed(ferryToo, { withdrawn: true })],
			),
		);
		expect(telling?.others).toEqual([]);
	});
});

describe('the order of a digest', () => {
	it('is what many report before what one does, and the new before the old', () => {
		const older = changed(rain, { id: 'older', publishedAt: '2025-06-10', headline: 'Snow once' });
		expect(tellings([older, rain, ferry, ferryToo]).map(({ story }) => story.id)).toEqual([
			'ferry-too',
			'rain',
			'older',
		]);
	});

	it('puts a story about the topic before one that mentions it', () => {
		const topic = { kind: 'words', words: 'x' } as const;
		const matching = [
			{
				article: changed(rain, { id: 'a' }),
				match: { ...matchAnything(rain), topic, where: 'statement' as const },
			},
			{ article: changed(ferry, { id: 'b' }), match: { ...matchAnything(ferry), topic } },
		];
		const told = composeDigestEntries({ arrived: matching, toldBefore: [], now });
		expect(told.map(({ story }) => story.id)).toEqual(['b', 'a']);
	});

	it('has every story on exactly one page, and counts what comes after', () => {
		const many = Array.from({ length: 13 }, (_, n) =>
			anArticle({
				id: `n-${n}`,
				headline: `Word${n}x of its own${n}y`,
				summary: `Text${n}z.`,
				source: `S${n % 3}`,
			}),
		);
		const all = tellings(many);
		const first = composeDigest({ arrived: arrived(...many), toldBefore: [], now });
		expect(first).toMatchObject({ newStories: 13, changedStories: 0, sources: 3, rest: 3 });
		const shown = [...(first?.entries ?? []), ...sliceDigest(all, 10, 10).entries];
		expect(new Set(shown.map(({ story }) => story.id)).size).toBe(13);
		expect(sliceDigest(all, 10, 10).rest).toBe(0);
	});
});
