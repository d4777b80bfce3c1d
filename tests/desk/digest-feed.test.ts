import { describe, expect, it } from 'vitest';
import { versionOf } from '#src/desk/digest-entry.ts';
import { composeDigestFeed, type FeedEntry, feedStoriesMax } from '#src/desk/digest-feed.ts';
import { textOf } from '#src/text/matcher.ts';
import { anArticle } from '../harness/an-article.ts';

const onDay = (day: number) => `2025-06-${`${day}`.padStart(2, '0')}T08:00:00.000Z`;

/** An entry that shows the first of these articles. */
function anEntry(
	ids: readonly string[],
	{ story = ids[0] ?? '', gone = [] as string[] } = {},
): FeedEntry {
	return {
		story,
		articles: ids.map((id) => {
			const article = anArticle({ id, headline: `About ${id}` });
			return { id, version: versionOf(article), article: gone.includes(id) ? undefined : article };
		}),
	};
}

const shownIn = (posts: Parameters<typeof composeDigestFeed>[0]) =>
	composeDigestFeed(posts).map(({ id, story }) => `${id}: ${textOf(story.headline)}`);

describe('composeDigestFeed', () => {
	it('lists the newest post first, and the stories of one post in its order', () => {
		const posts = [
			{ at: onDay(1), entries: [anEntry(['a'])] },
			{ at: onDay(2), entries: [anEntry(['b']), anEntry(['c'])] },
			{ at: onDay(2), entries: [anEntry(['d'])] },
		];
		expect(shownIn(posts)).toEqual(['b: About b', 'c: About c', 'd: About d', 'a: About a']);
	});

	it('lists a story once, as it was posted last and under the id of its first post', () => {
		const posts = [
			{ at: onDay(1), entries: [anEntry(['a'])] },
			{ at: onDay(2), entries: [anEntry(['b', 'a'], { story: 'a' })] },
		];
		expect(shownIn(posts)).toEqual(['a: About b']);
		expect(shownIn(posts.slice(1))).toEqual(['a: About b']);
	});

	it('lists two stories that turned out to be one as that', () => {
		const posts = [
			{ at: onDay(1), entries: [anEntry(['a']), anEntry(['b'])] },
			{ at: onDay(2), entries: [anEntry(['c', 'a', 'b'], { story: 'a' })] },
		];
		expect(shownIn(posts)).toEqual(['a: About c']);
	});

	it('says of a story what an earlier post said if the article of the last one is gone, and else nothing', () => {
		const gone = ['b'];
		const posts = [
			{ at: onDay(1), entries: [anEntry(['a'], { gone })] },
			{ at: onDay(2), entries: [anEntry(['b', 'a'], { story: 'a', gone })] },
		];
		expect(shownIn(posts)).toEqual(['a: About a']);
		expect(shownIn(posts.slice(1))).toEqual([]);
	});

	it('says what changed since a story was posted, and when', () => {
		const before = anArticle();
		const article = anArticle({ headline: 'Harbor closes', updatedAt: onDay(3) });
		const entry = { story: 'a', articles: [{ id: 'a', version: versionOf(before), article }] };
		const [told] = composeDigestFeed([{ at: onDay(2), entries: [entry] }]);
		expect(told).toMatchObject({ changes: ['headline', 'date'], changedAt: new Date(onDay(3)) });
		const [late] = composeDigestFeed([{ at: onDay(4), entries: [entry] }]);
		expect(late).toMatchObject({ changes: ['headline', 'date'], changedAt: undefined });
	});

	it('lists at most so many stories', () => {
		const entries = Array.from({ length: feedStoriesMax + 5 }, (_, n) => anEntry([`a-${n}`]));
		expect(composeDigestFeed([{ at: onDay(1), entries }])).toHaveLength(feedStoriesMax);
	});
});
