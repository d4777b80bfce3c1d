import { type Digest, sliceDigest, storiesMax } from '#src/desk/digest.ts';
import type { DigestEntry } from '#src/desk/digest-entry.ts';
import {
	type DigestSection,
	sectionsBySubject,
	sectionsByTopic,
	subjectsIn,
	withoutTitle,
} from '#src/desk/digest-sections.ts';
import { type Topic, type TopicSelection, topicKey } from '#src/desk/topics.ts';
import type { News } from './arrivals.ts';

/** The best of these entries, under the topics of the subscription or, if it has none, under what they are about. */
export function bestStories(
	{ topics }: TopicSelection,
	entries: readonly DigestEntry[],
	news: News,
): Digest {
	return sliceDigest(entries, 0, storiesMax, (best) => {
		if (topics.length === 0) return bySubject(best, news);
		return topics.length === 1 ? [withoutTitle(best)] : byTopic(best, topics, news);
	});
}

function bySubject(entries: readonly DigestEntry[], news: News): readonly DigestSection[] {
	return sectionsBySubject(entries, (entry) =>
		articlesOf(entry, news)
			.slice(0, subjectReportsMax)
			.flatMap((article) =>
				subjectsIn(article, () => news.namesIn(article.id), news.mainNames(article)),
			),
	);
}

/** What the first few reports are about, the whole story is. */
const subjectReportsMax = 3;

/** By what the report that is shown is about or, if that is none of the topics, another one. */
function byTopic(
	entries: readonly DigestEntry[],
	topics: readonly Topic[],
	news: News,
): readonly DigestSection[] {
	const matchesOf = news.matchesWith(topics);
	return sectionsByTopic(entries, topics, (entry) => {
		const byReport = articlesOf(entry, news).map((article) =>
			matchesOf(article)
				.filter((match) => news.isAbout(match, article))
				.flatMap(({ topic }) => topic ?? []),
		);
		return byReport.find(({ length }) => length > 0) ?? [];
	});
}

function articlesOf({ articles }: DigestEntry, news: News) {
	return articles.flatMap(({ id }) => news.article(id) ?? []);
}

/** The topics that any report of a story matches, in the order of the subscription. */
export function topicsMatched(
	topics: readonly Topic[],
	entry: DigestEntry,
	news: News,
): readonly Topic[] {
	const matches = articlesOf(entry, news).flatMap(news.matchesWith(topics));
	const keys = new Set(matches.map(({ topic }) => topic && topicKey(topic)));
	return topics.filter((topic) => keys.has(topicKey(topic)));
}
