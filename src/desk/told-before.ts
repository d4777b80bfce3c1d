import type { Article } from '#src/articles/article.ts';
import {
	type ArticleChange,
	composeDigestEntry,
	type DigestCache,
	type DigestEntry,
	leadFirst,
} from './digest-entry.ts';

/** A story told before: its articles as they are now, each with the version that was told; undefined for one that is gone. */
export type ToldStory = {
	readonly articles: readonly {
		readonly article: Article | undefined;
		readonly version: string;
	}[];
};

/** What still stands of a story told before, and which version of each article was told last. */
export type RemainingStory = {
	readonly articles: readonly Article[];
	readonly versions: ReadonlyMap<string, string>;
};

/** Joins what was told of one story at different times, and leaves out what is gone; the version told last counts. */
export function remainingStories(given: readonly ToldStory[]): RemainingStory[] {
	const byArticle = new Map<string, RemainingStoryDraft>();
	for (const { articles } of given) {
		const standing = articles.flatMap(({ article, version }) =>
			article === undefined ? [] : [{ article, version }],
		);
		if (standing.length === 0) continue;
		const story: RemainingStoryDraft = { articles: new Map(), versions: new Map() };
		for (const earlier of new Set(standing.map(({ article }) => byArticle.get(article.id)))) {
			for (const [id, article] of earlier?.articles ?? []) story.articles.set(id, article);
			for (const [id, version] of earlier?.versions ?? []) story.versions.set(id, version);
		}
		for (const { article, version } of standing) {
			story.articles.set(article.id, article);
			story.versions.set(article.id, version);
		}
		for (const id of story.articles.keys()) byArticle.set(id, story);
	}
	return [...new Set(byArticle.values())].map(({ articles, versions }) => ({
		articles: [...articles.values()],
		versions,
	}));
}

type RemainingStoryDraft = {
	readonly articles: Map<string, Article>;
	readonly versions: Map<string, string>;
};

/** Those of the stories that have something new to say: what they say changed, was taken back, or others report it too. */
export function composeUpdates(
	standing: readonly RemainingStory[],
	additions: ReadonlyMap<readonly Article[], readonly Article[]>,
	batch: Pick<DigestCache, 'changesSince'>,
): { readonly telling: DigestEntry; readonly articles: readonly Article[] }[] {
	const changesOf = ({ versions }: RemainingStory, article: Article) =>
		notableChanges(batch.changesSince(versions.get(article.id) ?? '', article));
	return standing.flatMap((story) => {
		const added = additions.get(story.articles) ?? [];
		const changed = story.articles.filter((article) => changesOf(story, article).length > 0);
		const leads = changed.length > 0 ? changed : added;
		return withLeadFrom(leads, [...story.articles, ...added]).map((articles) => ({
			telling: composeDigestEntry(articles, {
				changes: changesOf(story, articles[0]),
				...reportedSince(story.articles, added),
			}),
			articles,
		}));
	});
}

/** What readers should hear of again; another label, address or date is not worth a message. */
function notableChanges(changes: readonly ArticleChange[]): readonly ArticleChange[] {
	return changes.filter((change) => !['source', 'kicker', 'date'].includes(change));
}

function reportedSince(before: readonly Article[], since: readonly Article[]) {
	const known = new Set(before.map(({ source }) => source?.name));
	const names = since.map(({ source }) => source?.name);
	const added = names.filter((name) => name !== undefined && !known.has(name));
	return {
		added: [...new Set(added)].filter((name) => name !== undefined),
		isFurther: names.some((name) => name === undefined || known.has(name)),
	};
}

/** Led by what the line above the story speaks of; [] where there is nothing to speak of. */
function withLeadFrom(
	[first, ...others]: readonly Article[],
	all: readonly Article[],
): [Article, ...Article[]][] {
	if (first === undefined) return [];
	const [lead] = leadFirst([first, ...others]);
	return [[lead, ...all.filter((article) => article !== lead)]];
}
