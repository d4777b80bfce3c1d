import type { Article, ArticleInput } from '#src/articles/article.ts';
import { type Digest, sliceDigest, storiesMax } from '#src/desk/digest.ts';
import { composeDigestEntry } from '#src/desk/digest-entry.ts';
import { sectionsByTopic } from '#src/desk/digest-sections.ts';
import type { Topic } from '#src/desk/topics.ts';
import { anArticle } from '../harness/an-article.ts';
import { now } from './a-page.ts';

const names = ['Taiwan', 'Ukraine', 'Chips', 'Climate', 'Health', 'Trade', 'Japan', 'Science'];

/** The topics of a big day. */
export const bigTopics: readonly Topic[] = [...names, 'Football', 'European Union'].map((name) => ({
	kind: 'name',
	name,
	as: 'topic',
}));

const events = [
	'Parliament passes the budget after a night of debate',
	'Floods close three bridges and cut power to 40,000 homes',
	'Court rules that the data law goes too far',
	'Minister resigns over messages to a lobby group',
	'Researchers find a cheaper way to store hydrogen',
	'Talks on a ceasefire resume in Geneva on Monday',
	'Central bank holds rates',
];

/** 59 stories about ten topics, of which four sources reported the first within the hour. */
export function aBigDay(stories = 59, overrides: Partial<ArticleInput> = {}): Digest {
	const entries = Array.from({ length: stories }, (_, n) =>
		composeDigestEntry(n === 0 ? reportsOf(overrides) : [reportOf(n, overrides)]),
	);
	return sliceDigest(entries, 0, storiesMax, (best) =>
		sectionsByTopic(best, bigTopics, ({ story }) => topicsOf(Number(story.id.slice(2)))),
	);
}

function topicsOf(n: number): readonly Topic[] {
	const about = n % bigTopics.length;
	return bigTopics.slice(about, about + 1);
}

function reportOf(n: number, overrides: Partial<ArticleInput>): Article {
	return anArticle({
		id: `s-${n}`,
		headline: `${events[n % events.length]} (${n})`,
		summary: `It takes effect on ${n + 1} January. The opposition will go to court. More follows.`,
		publishedAt: minutesAgo(5 + 40 * n),
		url: n % 3 === 2 ? undefined : `https://news.example/${n}`,
		image: n === 0 ? { url: 'https://news.example/0.jpg', alt: 'The hall' } : undefined,
		...overrides,
	});
}

function reportsOf(overrides: Partial<ArticleInput>): [Article, ...Article[]] {
	const lead = reportOf(0, overrides);
	const others = ['Second', 'Third', 'Fourth'].map((name, n) => ({
		...lead,
		id: `other-${n}`,
		source: { name },
		publishedAt: minutesAgo(20 + n),
	}));
	return [lead, ...others];
}

function minutesAgo(minutes: number): string {
	return new Date(now.getTime() - minutes * 60_000).toISOString();
}
