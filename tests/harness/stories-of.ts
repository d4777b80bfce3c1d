import type { Article } from '#src/articles/article.ts';
import { anArchive } from './an-archive.ts';

/** The stories that an archive makes of these articles, as their ids: oldest first within each story and among stories. */
export function storiesOf(articles: readonly Article[]): readonly (readonly string[])[] {
	const tidies: (() => void)[] = [];
	try {
		const lines = articles.map((article) => JSON.stringify(article)).join('\n');
		const archive = anArchive(
			{ 'articles/all.jsonl': lines },
			{ atEnd: (tidy) => tidies.push(tidy), now: new Date('2030-01-01') },
		).reader();
		const stories = new Map<number, string[]>();
		for (const { id } of articles.toSorted(byTime)) {
			const story = archive.storyOf(id);
			if (story === undefined) throw new Error(`${id} is in no story`);
			stories.set(story, [...(stories.get(story) ?? []), id]);
		}
		return [...stories.values()];
	} finally {
		for (const tidy of tidies.toReversed()) tidy();
	}
}

function byTime(one: Article, other: Article): number {
	if (one.publishedAt !== other.publishedAt) return one.publishedAt < other.publishedAt ? -1 : 1;
	return one.id < other.id ? -1 : 1;
}
