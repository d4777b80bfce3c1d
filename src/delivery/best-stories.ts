import { type ArrivedArticle, type Digest, sliceDigest, storiesMax } from '#src/desk/digest.ts';
import type { DigestEntry } from '#src/desk/digest-entry.ts';
import {
	type DigestSection,
	sectionsBySubject,
	sectionsByTopic,
	subjectsIn,
} from '#src/desk/digest-sections.ts';
import type { Topic, TopicSelection } from '#src/desk/topics.ts';
import type { News } from './arrivals.ts';

type Context = {
	/** The new articles that the subscription wants. */
	readonly arrived: readonly ArrivedArticle[];
	readonly news: News;
};

/** The best of these entries, under the topics of the subscription or, if it has none, under what they are about. */
export function bestStories(
	wanted: TopicSelection,
	entries: readonly DigestEntry[],
	context: Context,
): Digest {
	return sliceDigest(entries, 0, storiesMax, (best) =>
		wanted.topics.length === 0 ? bySubject(best, context) : byTopic(best, wanted, context),
	);
}

function bySubject(entries: readonly DigestEntry[], { news }: Context): readonly DigestSection[] {
	return sectionsBySubject(entries, (entry) =>
		articlesOf(entry, news)
			.slice(0, subjectReportsMax)
			.flatMap((article) => subjectsIn(article, () => news.namesIn(article.id))),
	);
}

/** What the first few reports are about, the whole story is. */
const subjectReportsMax = 3;

function byTopic(
	entries: readonly DigestEntry[],
	wanted: TopicSelection,
	{ arrived, news }: Context,
): readonly DigestSection[] {
	const topics = topicsByArticle(arrived);
	return sectionsByTopic(entries, wanted.topics, (entry) => {
		const matching = entry.articles.flatMap(({ id }) => topics.get(id) ?? []);
		if (matching.length > 0) return matching;
		// Only reports that were told before have changed.
		return articlesOf(entry, news).map((article) => news.topicOf(wanted, article));
	});
}

function articlesOf({ articles }: DigestEntry, news: News) {
	return articles.flatMap(({ id }) => news.article(id) ?? []);
}

/** The first topic that each new article matches. */
export function topicsByArticle(
	arrived: readonly ArrivedArticle[],
): ReadonlyMap<string, Topic | undefined> {
	return new Map(arrived.map(({ article, match }) => [article.id, match.topic]));
}
