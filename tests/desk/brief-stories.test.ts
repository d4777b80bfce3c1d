import { describe, expect, it } from 'vitest';
import type { ListedStory } from '#src/archive/archive.ts';
import type { ArticleInput } from '#src/articles/article.ts';
import { chooseStories } from '#src/desk/brief-stories.ts';
import { anArticle } from '../harness/an-article.ts';
import { busyDays } from '../render/a-busy-topic.ts';
import { aName, aPage, now } from '../render/a-page.ts';

function aStory(story: number, article: Partial<ArticleInput>, sources = 1): ListedStory {
	const lead = anArticle({ id: `${story}`, source: 'Source 0', ...article });
	const others = Array.from({ length: sources - 1 }, (_, n) => ({
		...lead,
		id: `${story}-${n}`,
		source: { name: `Source ${n + 1}` },
	}));
	return { story, article: lead, others };
}

function topOf(stories: readonly ListedStory[], names: readonly string[] = []) {
	const page = aPage([], { stories });
	const known = names.map((name) => aName({ name }));
	return chooseStories(page, known, now).top?.story;
}

describe('the top story of a brief', () => {
	it('is the one that more sources tell, if it is about as new', () => {
		const few = aStory(1, { publishedAt: '2025-06-20T11:00:00Z' });
		expect(topOf([few, aStory(2, { publishedAt: '2025-06-20T06:00:00Z' }, 4)])).toBe(2);
		expect(topOf([few, aStory(2, { publishedAt: '2025-06-16T06:00:00Z' }, 4)])).toBe(1);
	});

	it('is the one whose headline names the topic, if they are alike otherwise', () => {
		const publishedAt = '2025-06-20T11:00:00Z';
		const beside = aStory(1, { publishedAt, headline: 'Markets fall' });
		const about = aStory(2, { publishedAt, headline: 'TAIWAN holds elections' });
		expect(topOf([beside, about], ['Taiwan'])).toBe(2);
	});

	it('is found in an old list too, by the same rules', () => {
		const old = aStory(1, { publishedAt: '2019-06-20T11:00:00Z' });
		expect(topOf([old, aStory(2, { publishedAt: '2019-06-20T06:00:00Z' }, 4)])).toBe(2);
	});

	it('is none that was withdrawn', () => {
		const withdrawn = aStory(1, { withdrawn: true });
		expect(topOf([withdrawn, aStory(2, {})])).toBe(2);
		expect(topOf([withdrawn])).toBeUndefined();
	});

	it('can be older than the stories of its page, which then keeps all of them', () => {
		const stories = [1, 2].map((n) => aStory(n, { publishedAt: '2025-06-20T11:00:00Z' }));
		const first = [...stories, aStory(3, { publishedAt: '2025-06-20T01:00:00Z' }, 9)];
		const page = { ...aPage([], { stories }), lately: busyDays({ first }) };
		const { top, others } = chooseStories(page, [], now);
		expect([top?.story, others.map(({ story }) => story)]).toEqual([3, [1, 2]]);
	});
});
