import type { Article } from '#src/articles/article.ts';
import { publisherOf } from '#src/articles/publisher.ts';
import {
	type ArticleChange,
	composeDigestEntry,
	type DigestCache,
	type DigestEntry,
	leadFirst,
} from './digest-entry.ts';

/** A story that was posted before: its articles as they are now, each with the version that was posted. */
export type ToldStory = {
	readonly articles: readonly {
		/** Undefined if it no longer exists. */
		readonly article: Article | undefined;
		readonly version: string;
		/** The number of the story that it belongs to now, or did until it was removed some days ago; undefined if that is unknown. */
		readonly story: number | undefined;
	}[];
};

/** All posts about one story, joined: its articles that still exist, and the version of each that was posted last. */
export type JoinedStory = {
	readonly articles: readonly Article[];
	/** By article id. */
	readonly versions: ReadonlyMap<string, string>;
	/** The numbers of the stories that these articles belong to now, and those that were removed lately. */
	readonly stories: readonly number[];
	/** Whether some of its articles were removed lately, so that nobody knows which sources they had. */
	readonly hasRemoved: boolean;
};

/** Joins posts about the same story, oldest first, and leaves out articles that no longer exist. Stories of which no article is left come first. */
export function joinToldStories(toldBefore: readonly ToldStory[]): JoinedStory[] {
	const byArticle = new Map<string, JoinedStoryDraft>();
	const withoutArticles: JoinedStoryDraft[] = [];
	for (const { articles } of toldBefore) {
		const remaining = articles.flatMap(({ article, version, story }) =>
			article === undefined ? [] : [{ article, version, story }],
		);
		const removed = articles.flatMap(({ article, story }) =>
			article === undefined && story !== undefined ? [story] : [],
		);
		if (remaining.length + removed.length === 0) continue;
		const story: JoinedStoryDraft = {
			articles: new Map(),
			versions: new Map(),
			stories: new Set(removed),
			hasRemoved: removed.length > 0,
		};
		if (remaining.length === 0) withoutArticles.push(story);
		for (const earlier of new Set(remaining.map(({ article }) => byArticle.get(article.id)))) {
			for (const [id, article] of earlier?.articles ?? []) story.articles.set(id, article);
			for (const [id, version] of earlier?.versions ?? []) story.versions.set(id, version);
			for (const number of earlier?.stories ?? []) story.stories.add(number);
			story.hasRemoved ||= earlier?.hasRemoved ?? false;
		}
		for (const { article, version, story: number } of remaining) {
			story.articles.set(article.id, article);
			story.versions.set(article.id, version);
			if (number !== undefined) story.stories.add(number);
		}
		for (const id of story.articles.keys()) byArticle.set(id, story);
	}
	return [...withoutArticles, ...new Set(byArticle.values())].map((story) => ({
		...story,
		articles: [...story.articles.values()],
		stories: [...story.stories],
	}));
}

type JoinedStoryDraft = {
	readonly articles: Map<string, Article>;
	readonly versions: Map<string, string>;
	readonly stories: Set<number>;
	hasRemoved: boolean;
};

type UpdateContext = {
	readonly cache: Pick<DigestCache, 'changesSince'>;
	/** Whether a told article, as it is now, is still about what the subscription wants. */
	readonly isWanted: (article: Article) => boolean;
};

/** Composes entries for the stories with news: changed or withdrawn articles, or new reports (`additions`). */
export function composeUpdates(
	joined: readonly JoinedStory[],
	additions: ReadonlyMap<JoinedStory, readonly Article[]>,
	{ cache, isWanted }: UpdateContext,
): { readonly entry: DigestEntry; readonly articles: readonly Article[] }[] {
	const changesOf = ({ versions }: JoinedStory, article: Article) =>
		notableChanges(cache.changesSince(versions.get(article.id) ?? '', article));
	return joined.flatMap((story) => {
		const added = additions.get(story) ?? [];
		const changed = story.articles.filter((article) => changesOf(story, article).length > 0);
		const wanted = changed.filter((article) => article.withdrawn || isWanted(article));
		const [leads = []] = [wanted, added, changed].filter(({ length }) => length > 0);
		return withLeadFrom(leads, [...story.articles, ...added]).map((articles) => ({
			entry: composeDigestEntry(articles, {
				changes: changesOf(story, articles[0]),
				...reportedSince(story, added),
			}),
			articles,
		}));
	});
}

/** Leaves out changes of label, address and date, which are not worth a message. */
function notableChanges(changes: readonly ArticleChange[]): readonly ArticleChange[] {
	return changes.filter((change) => !['source', 'kicker', 'date'].includes(change));
}

function reportedSince({ articles, hasRemoved }: JoinedStory, since: readonly Article[]) {
	if (hasRemoved) return { added: [], isFurther: since.length > 0 };
	const earlier = new Set(articles.map(publisherOf));
	const added = new Map<string | undefined, string>();
	for (const article of since) {
		const publisher = publisherOf(article);
		const { source } = article;
		if (source === undefined || earlier.has(publisher) || added.has(publisher)) continue;
		added.set(publisher, source.name);
	}
	return {
		added: [...added.values()],
		isFurther: since.some((article) => !added.has(publisherOf(article))),
	};
}

/** Puts the best of `candidates` first, because the entry’s heading is about it; [] without candidates. */
function withLeadFrom(
	candidates: readonly Article[],
	all: readonly Article[],
): [Article, ...Article[]][] {
	const [first, ...others] = candidates;
	if (first === undefined) return [];
	const [lead] = leadFirst([first, ...others]);
	return [[lead, ...all.filter((article) => article !== lead)]];
}
