import type { Article } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { type ArticleChange, shownChangesSince } from './digest-entry.ts';
import { composeStoryLine, type StoryLine } from './story-list.ts';

/** A message of a digest, as its feed reads it. */
export type FeedPost = {
	/** When it was posted, ISO 8601. */
	readonly at: string;
	readonly entries: readonly FeedEntry[];
};

/** The entry of one story: its articles as they are now (undefined if gone), the one that it showed first. */
export type FeedEntry = {
	/** Identifies the story in every post about it. */
	readonly story: string;
	readonly articles: readonly {
		readonly id: string;
		readonly article: Article | undefined;
		/** The version that was posted. */
		readonly version: string;
	}[];
};

/** A story in a digest’s feed. */
export type FeedStory = {
	/** The same as long as the story is remembered. */
	readonly id: string;
	/** When the digest posted it last. */
	readonly postedAt: Date;
	/** When its source changed it after that, if it says so. */
	readonly changedAt: Date | undefined;
	/** What changed since it was posted, of what the message shows. */
	readonly changes: readonly ArticleChange[];
	readonly language: string;
	readonly story: StoryLine;
};

/** The most stories in a feed. */
export const feedStoriesMax = 50;

/**
 * The stories of these posts, newest first: each as its last post shows it, and with the corrections that
 * the post got since. A post whose article is gone is left out: what it said can no longer be checked.
 */
export function composeDigestFeed(posts: readonly FeedPost[]): FeedStory[] {
	const newestFirst = posts.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
	const seen = new Set<string>();
	const stories: FeedStory[] = [];
	for (const { at, entries } of newestFirst) {
		for (const entry of entries) {
			const known = [entry.story, ...entry.articles.map(({ id }) => id)];
			if (known.some((id) => seen.has(id))) continue;
			const story = composeFeedStory(entry, new Date(at));
			if (story === undefined) continue;
			for (const id of known) seen.add(id);
			stories.push(story);
		}
	}
	return stories.slice(0, feedStoriesMax);
}

function composeFeedStory(
	{ story, articles: [lead, ...others] }: FeedEntry,
	postedAt: Date,
): FeedStory | undefined {
	if (lead?.article === undefined) return undefined;
	const { article, version } = lead;
	const changes = shownChangesSince(version, article);
	const updatedAt = article.updatedAt === undefined ? undefined : instantOf(article.updatedAt);
	const isLater = changes.length > 0 && updatedAt !== undefined && updatedAt > postedAt;
	return {
		id: story,
		postedAt,
		changedAt: isLater ? updatedAt : undefined,
		changes,
		language: article.language,
		story: composeStoryLine(
			article,
			others.flatMap((other) => other.article ?? []),
		),
	};
}
