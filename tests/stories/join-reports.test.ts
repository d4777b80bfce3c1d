import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, ArticleInput } from '#src/articles/article.ts';
import { anArticle } from '../harness/an-article.ts';
import { storiesOf } from '../harness/stories-of.ts';

function report(id: string, headline: string, summary: string, rest: Partial<ArticleInput> = {}) {
	return anArticle({ id, headline, summary, source: `Source of ${id}`, ...rest });
}

const ferry = [
	report(
		'a',
		'Ferry with 40 aboard sinks off Old Town',
		'All 40 people aboard were saved when a ferry sank.',
	),
	report(
		'b',
		'All saved as ferry sinks near Old Town',
		'A ferry with 40 people aboard sank off Old Town on Monday.',
	),
];
const bridge = report('c', 'Old bridge closes for a month', 'Cracks were found in the bridge.');
const chinese = [
	report('d', '賴清德訪問高雄港口', '總統賴清德週一訪問高雄港口。'),
	report('e', '总统赖清德访问高雄港口', '赖清德访问了高雄港口，会见工人。'),
	report('f', '台北市長宣布新地鐵路線', '台北將有一條新的地鐵路線。'),
];

/** The ids of the articles in each story. */
function stories(articles: readonly Article[]): string[] {
	return storiesOf(articles).map((ids) => ids.join(' '));
}

describe('the stories of an archive', () => {
	it('groups the reports of one event from two sources', () => {
		expect(stories([...ferry, bridge])).toEqual(['a b', 'c']);
	});

	it('groups Chinese reports of one event, whatever the script variant', () => {
		expect(stories(chinese)).toEqual(['d e', 'f']);
	});

	it.each([
		[
			'of two events with one person',
			'Ann Example opens school in Kursk',
			'Ann Example visits Moscow and Kursk',
		],
		[
			'from one weekly series',
			'Weekly roundup 12: security in brief',
			'Weekly roundup 13: security in brief',
		],
		[
			'about press releases that differ in one name',
			'Law firm investigates claims on behalf of Harbor Bank customers',
			'Law firm investigates claims on behalf of Garden Clinic customers',
		],
		[
			'of floods in two places',
			'Flood closes schools in Old Town',
			'Flood closes schools in Kursk',
		],
	])('keeps apart two reports %s', (_, one, other) => {
		const names = { people: ['Ann Example'], places: ['Kursk', 'Moscow'] };
		expect(stories([report('a', one, one, names), report('b', other, other, names)])).toHaveLength(
			2,
		);
	});

	it('keeps apart similar reports if more than three days lie between them', () => {
		const again = report(
			'z',
			'All saved as ferry sinks near Old Town',
			'A ferry with 40 people aboard sank off Old Town.',
			{
				publishedAt: '2025-06-15',
			},
		);
		expect(stories([...ferry, again])).toEqual(['z', 'a b']);
	});

	it('groups a source’s update with its earlier report', () => {
		const update = report(
			'a2',
			'Ferry with 40 aboard sinks off Old Town, all saved',
			'All 40 people aboard were saved.',
			{
				source: 'Source of a',
			},
		);
		expect(stories([...ferry, update])).toEqual(['a a2 b']);
	});

	it('makes the same stories whatever the order of the articles, and loses none', () => {
		const all = [...ferry, bridge, ...chinese];
		const expected = stories(all);
		fc.assert(
			fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
				expect(stories(shuffled)).toEqual(expected);
			}),
			{ numRuns: 10 },
		);
		expect(expected.join(' ').split(' ').sort()).toEqual(all.map(({ id }) => id));
	});

	it('keeps apart headlines that consist of everyday words', () => {
		expect(
			stories([
				report('a', 'What we know today', 'Rain.'),
				report('b', 'What we know today', 'Snow.'),
			]),
		).toHaveLength(2);
	});
});
