import type { Article } from '#src/articles/article.ts';
import type { NameIndex } from '#src/names/name.ts';
import type { Match } from './match-topics.ts';
import type { Wanted } from './topic.ts';
import { openWantedArticles } from './wanted-articles.ts';

/** An article that a subscription wants, and why. */
export type Matching = { readonly article: Article; readonly match: Match };

/** What of a batch of articles is wanted. */
export type TopicIndex = {
	/** In the order of the batch. */
	matching(wanted: Wanted): readonly Matching[];
};

export function openTopicIndex(articles: readonly Article[], names: NameIndex): TopicIndex {
	return {
		matching(wanted) {
			const found = openWantedArticles([wanted], names);
			for (const article of articles) found.take(article);
			return found.matching(wanted);
		},
	};
}
