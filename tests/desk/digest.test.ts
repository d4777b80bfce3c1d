import { describe, expect, it } from 'vitest';
import { type Article, Article as Schema } from '#src/articles/article.ts';
import { composeDigest, composeDigestEntries, sliceDigest } from '#src/desk/digest.ts';
import { type DigestEntry, versionOf } from '#src/desk/digest-entry.ts';
import { matchAnything } from '#src/desk/match-topics.ts';
import type { ToldStory } from '#src/desk/told-before.ts';
import { hashOf } from '#src/text/fold.ts';
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

/** Both reports about the ferry are one story; every other article is its own. */
function storyOf({ id }: Article): number {
	return id.startsWith('ferry') ? 0 : hashOf(id);
}

function arrived(...articles: Article[]) {
	return articles.map((article) => ({
		article,
		match: matchAnything(article),
		story: storyOf(article),
	}));
}

/** A story that was posted with these articles; each can have changed since, or no longer exist. */
function postedStory(...articles: [posted: Article, current?: Article | 'deleted'][]): ToldStory {
	return {
		articles: articles.map(([posted, current = posted]) => ({
			article: current === 'deleted' ? undefined : current,
			version: versionOf(posted),
			story: current === 'deleted' ? undefined : storyOf(current),
		})),
	};
}

function entriesOf(articles: Article[], ...stories: ToldStory[]): readonly DigestEntry[] {
	return composeDigestEntries({ arrived: arrived(...articles), toldBefore: stories, now });
}

describe('composeDigestEntries', () => {
	it('leads an update with a report that is still about the topic, but not to hide a withdrawal', () => {
		const elsewhere = changed(ferry, { headline: 'Harbor office moves', updatedAt: '2025-06-20' });
		const update = (current: Article) =>
			composeDigestEntries({
				arrived: arrived(ferryToo),
				toldBefore: [postedStory([ferry, current])],
				now,
				isWanted: ({ headline }) => headline.toLowerCase().includes('ferry'),
			}).map(({ story, whatChanged }) => [story.id, whatChanged?.changes, whatChanged?.added]);
		expect(update(elsewhere)).toEqual([['ferry-too', [], ['The Other Example']]]);
		const corrected = changed(ferry, { headline: 'Ferry sinks, one missing' });
		expect(update(corrected)).toEqual([['ferry', ['headline'], ['The Other Example']]]);
		const withdrawn = changed(elsewhere, { withdrawn: true });
		expect(update(withdrawn)).toContainEqual(['ferry', ['headline', 'withdrawn'], []]);
	});

	it('counts no source of a story that all its sources withdrew', () => {
		const withdrawn = changed(ferry, { withdrawn: true });
		const entries = entriesOf([rain], postedStory([ferry, withdrawn]));
		expect(entries).toHaveLength(2);
		expect(sliceDigest(entries, 0, 10).sources).toBe(rain.source === undefined ? 0 : 1);
	});

	it('makes one entry of two reports of an event, and names the other source', () => {
		expect(entriesOf([ferry, ferryToo])).toMatchObject([
			{
				story: {
					id: 'ferry-too',
					others: [{ source: 'The Daily Example', url: undefined }],
				},
				whatChanged: undefined,
				articles: [
					{ id: 'ferry-too', version: versionOf(ferryToo) },
					{ id: 'ferry', version: versionOf(ferry) },
				],
			},
		]);
	});

	it('composes no digest if there is nothing new', () => {
		expect(composeDigest({ arrived: [], toldBefore: [postedStory([ferry])], now })).toBeUndefined();
	});

	it('does not repeat a posted story, even if it arrives again', () => {
		expect(entriesOf([ferry], postedStory([ferry]))).toEqual([]);
	});

	it('repeats a posted story if another source reports it', () => {
		expect(entriesOf([ferryToo], postedStory([ferry]))).toMatchObject([
			{
				story: { id: 'ferry-too' },
				whatChanged: { changes: [], added: ['The Other Example'], isFurther: false },
				articles: [{ id: 'ferry-too' }, { id: 'ferry' }],
			},
		]);
	});

	it('says so if a source reports a posted story again', () => {
		const again = changed(ferryToo, { source: ferry.source });
		expect(entriesOf([again], postedStory([ferry]))).toMatchObject([
			{ whatChanged: { changes: [], added: [], isFurther: true } },
		]);
	});

	it.each([
		[{ headline: 'Ferry sinks, nobody hurt' }, ['headline']],
		[{ summary: 'All 41 were saved.' }, ['summary']],
		[{ withdrawn: true }, ['withdrawn']],
	])('repeats a posted story that now has %j', (overrides, changes) => {
		const posted = postedStory([ferryToo], [ferry, changed(ferry, overrides)]);
		expect(entriesOf([], posted)).toMatchObject([
			{
				story: { id: 'ferry', ...('withdrawn' in overrides ? overrides : {}) },
				whatChanged: { changes },
			},
		]);
	});

	it('does not repeat a story that only has another label, or that no longer exists', () => {
		const relabeled = postedStory([ferry, changed(ferry, { kicker: 'Sea' })]);
		expect(entriesOf([], relabeled, postedStory([rain, 'deleted']))).toEqual([]);
	});

	it('posts a change only once, because the version posted last counts', () => {
		const current = changed(ferry, { headline: 'Ferry sinks, nobody hurt' });
		expect(entriesOf([], postedStory([ferry, current]), postedStory([current]))).toEqual([]);
	});

	it('leaves out a story that was withdrawn before it was posted', () => {
		expect(entriesOf([changed(rain, { withdrawn: true }), ferry])).toMatchObject([
			{ story: { id: 'ferry' } },
		]);
	});

	it('posts as new what another source reports after the posted report was withdrawn', () => {
		const posted = postedStory([ferry, changed(ferry, { withdrawn: true })]);
		const entries = entriesOf([ferryToo], posted);
		expect(entries.map(({ story, whatChanged }) => [story.id, whatChanged?.changes])).toEqual([
			['ferry-too', undefined],
			['ferry', ['withdrawn']],
		]);
	});

	it('does not list a source that withdrew its report', () => {
		const [entry] = entriesOf(
			[],
			postedStory(
				[ferry, changed(ferry, { summary: 'x' })],
				[ferryToo, changed(ferryToo, { withdrawn: true })],
			),
		);
		expect(entry?.story.others).toEqual([]);
	});
});

describe('the order of a digest', () => {
	it('puts a story with several sources first and an old story last', () => {
		const older = changed(rain, { id: 'older', publishedAt: '2025-06-10', headline: 'Snow once' });
		expect(entriesOf([older, rain, ferry, ferryToo]).map(({ story }) => story.id)).toEqual([
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
				story: 1,
			},
			{ article: changed(ferry, { id: 'b' }), match: { ...matchAnything(ferry), topic }, story: 2 },
		];
		const entries = composeDigestEntries({ arrived: matching, toldBefore: [], now });
		expect(entries.map(({ story }) => story.id)).toEqual(['b', 'a']);
	});

	it('puts every story on exactly one page and counts the rest', () => {
		const many = Array.from({ length: 13 }, (_, n) =>
			anArticle({
				id: `n-${n}`,
				headline: `Word${n}x of its own${n}y`,
				summary: `Text${n}z.`,
				source: `S${n % 3}`,
			}),
		);
		const all = entriesOf(many);
		const first = composeDigest({ arrived: arrived(...many), toldBefore: [], now, storiesMax: 10 });
		expect(first).toMatchObject({ newStories: 13, changedStories: 0, sources: 3, rest: 3 });
		const shown = [...(first?.entries ?? []), ...sliceDigest(all, 10, 10).entries];
		expect(new Set(shown.map(({ story }) => story.id)).size).toBe(13);
		expect(sliceDigest(all, 10, 10).rest).toBe(0);
	});
});
