import { describe, expect, it } from 'vitest';
import { composeDigestEntries } from '#src/desk/digest.ts';
import {
	changesSince,
	createDigestCache,
	shownChangesSince,
	versionOf,
} from '#src/desk/digest-entry.ts';
import { matchAnything } from '#src/desk/match-topics.ts';
import { anArticle } from '../harness/an-article.ts';

describe('changesSince', () => {
	const version = versionOf(anArticle());

	it.each([
		[{ headline: 'Harbor closes' }, ['headline']],
		[{ summary: 'It opened.' }, ['summary']],
		[{ kicker: 'Sea' }, ['kicker']],
		[{ url: 'https://news.example/b' }, ['source']],
		[{ source: { name: 'Another' } }, ['source']],
		[{ source: { name: 'The Daily Example', url: 'https://other.example' } }, []],
		[{ publishedAt: '2025-06-20' }, ['date']],
		[{ kicker: 'Sea', updatedAt: '2025-06-20' }, ['kicker', 'date']],
		[{ withdrawn: true }, ['withdrawn']],
		[{ headline: 'Harbor closes', withdrawn: true }, ['headline', 'withdrawn']],
		[{ places: ['Old Town'] }, []],
		[{}, []],
	])('finds in an article that now has %j the changes %j', (overrides, changes) => {
		expect(changesSince(version, anArticle(overrides))).toEqual(changes);
	});

	it('finds that a withdrawn article was restored', () => {
		const withdrawn = versionOf(anArticle({ withdrawn: true }));
		expect(changesSince(withdrawn, anArticle())).toEqual(['restored']);
	});

	it.each(['', 'x', '1.2.3.4.5.6', '1.2.3.4.5.6.7.8'])(
		'finds no changes since %j, which is not a version',
		(text) => {
			expect(changesSince(text, anArticle())).toEqual([]);
		},
	);

	it('finds changes since a version from Dateline 0.1.0, except in parts that it mixed together', () => {
		const [headline, summary] = version.split('.');
		const before = `zz${headline}.${summary}.other.`;
		expect(changesSince(before, anArticle())).toEqual([]);
		expect(changesSince(before, anArticle({ headline: 'Harbor closes' }))).toEqual(['headline']);
		expect(
			shownChangesSince(before, anArticle({ summary: 'It opened.', withdrawn: true })),
		).toEqual(['withdrawn']);
	});
});

describe('versionOf', () => {
	it('gives even a long article a version of at most 40 characters', () => {
		const long = anArticle({
			headline: '團'.repeat(300),
			summary: '團'.repeat(4_000),
			withdrawn: true,
		});
		expect(versionOf(long).length).toBeLessThanOrEqual(40);
	});
});

describe('shownChangesSince', () => {
	const long = anArticle({
		summary: 'It opened. All went well. Ships came in. It rained at noon.',
	});

	it.each([
		[{ summary: 'It opened. All went well. Ships came in. It snowed at noon.' }, []],
		[{ summary: 'It closed. All went well. Ships came in. It rained at noon.' }, ['summary']],
		[{ summary: 'It closed.', withdrawn: true }, ['withdrawn']],
		[{ updatedAt: '2025-06-20' }, ['date']],
		[{ source: { name: 'The Daily Example' } }, []],
	])('shows of an article that now has %j the changes %j', (overrides, changes) => {
		const current = anArticle({ summary: long.summary, ...overrides });
		expect(shownChangesSince(versionOf(long), current)).toEqual(changes);
	});
});

describe('a version that Dateline 0.1.0 posted, with the byline in its gist', () => {
	const summary = 'By Jane Doe. It opened. All went well. It rained.';
	/** The last part is the hash of “By Jane Doe. It opened.” */
	const version = versionOf(anArticle({ summary })).replace(/[^.]*$/, 'd24tm');

	it.each([
		['is the same', summary, []],
		['changed where the message shows nothing', summary.replace('rained', 'snowed'), []],
		['changed where the message shows it', summary.replace('opened', 'closed'), ['summary']],
	])('shows the right changes of an article that %s', (_, current, changes) => {
		expect(shownChangesSince(version, anArticle({ summary: current }))).toEqual(changes);
	});

	it('is no news if the article is the same', () => {
		expect(changesSince(version, anArticle({ summary }))).toEqual([]);
	});
});

describe('createDigestCache', () => {
	const now = new Date('2025-06-20T12:00:00Z');
	const ferry = anArticle({
		id: 'ferry',
		headline: 'Ferry with 40 aboard sinks off Old Town',
		summary: 'All 40 people aboard were saved when a ferry sank off Old Town.',
	});
	const ferryToo = anArticle({
		id: 'ferry-too',
		headline: 'All saved as ferry sinks near Old Town',
		summary: 'A ferry with 40 people aboard sank off Old Town on Monday.',
		source: 'The Other Example',
	});
	const rain = anArticle({
		id: 'rain',
		headline: 'Rain at last',
		summary: 'It rained for a week.',
	});
	const rainBefore = anArticle({ id: 'rain', headline: 'No rain', summary: 'It has not rained.' });
	const all = [ferry, ferryToo, rain];

	function digestOf(articles: typeof all) {
		return {
			arrived: articles.map((article) => ({
				article,
				match: matchAnything(article),
				story: article === rain ? 2 : 1,
			})),
			toldBefore: [{ articles: [{ article: rain, version: versionOf(rainBefore), story: 2 }] }],
			now,
		};
	}

	it('gives many digests the same entries as without a cache', () => {
		const cache = createDigestCache();
		for (const articles of [all, [ferry], [ferry, ferryToo], [rain], []]) {
			const uncached = composeDigestEntries(digestOf(articles));
			expect(composeDigestEntries({ ...digestOf(articles), cache })).toEqual(uncached);
		}
	});

	it('composes the entry for a single article only once', () => {
		const cache = createDigestCache();
		expect(cache.entryFor(ferry)).toBe(cache.entryFor(ferry));
		expect(cache.entryFor(ferry).story.id).toBe('ferry');
	});

	it('distinguishes changes since different versions of one article', () => {
		const cache = createDigestCache();
		expect(cache.changesSince(versionOf(rainBefore), rain)).toEqual(['headline', 'summary']);
		expect(cache.changesSince(versionOf(rain), rain)).toEqual([]);
	});
});
