import type { Article } from '#src/articles/article.ts';
import { identitiesOf } from './article-identity.ts';
import { type ArticleChange, changesSince } from './article-version.ts';
import { type Comparison, openComparison } from './compare-articles.ts';
import { composeTelling, type Telling } from './telling.ts';

/** What the digests made of one batch of articles have in common; each is worked out once, when it is first asked for. */
export type Batch = {
	readonly comparison: Comparison;
	/** The telling of a new story that one article reports. */
	tellAlone(article: Article): Telling;
	/** What of an article changed since a version of it that was told. */
	changesSince(version: string, article: Article): readonly ArticleChange[];
	/** By what an article is known again under another id. */
	identities(article: Article): readonly string[];
};

/** Opens a batch of these articles, or of those that a comparison was opened with. */
export function openBatch(
	articles: readonly Article[],
	comparison: Comparison = openComparison(articles),
): Batch {
	const tellings = new Map<Article, Telling>();
	const changes = new Map<Article, Map<string, readonly ArticleChange[]>>();
	const identities = new Map<Article, readonly string[]>();

	return {
		comparison,
		tellAlone: (article) => remember(tellings, article, () => composeTelling([article])),
		changesSince: (version, article) =>
			remember(
				remember(changes, article, () => new Map()),
				version,
				() => changesSince(version, article),
			),
		identities: (article) => remember(identities, article, () => identitiesOf(article)),
	};
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
	const remembered = known.get(key);
	if (remembered !== undefined) return remembered;
	const made = make();
	known.set(key, made);
	return made;
}
