import type { Article } from '#src/articles/article.ts';
import { type Comparison, createComparison, similarityMin } from './similarity.ts';

/**
 * Groups articles by event, oldest first within each story and among stories, whatever the input
 * order. Doubtful reports stay apart, because joining two events would say something that no
 * article says.
 */
export function groupStories(
	articles: readonly Article[],
	comparison: Comparison = createComparison(articles),
): readonly (readonly Article[])[] {
	const ordered = articles.toSorted(byTime);
	const storyOfArticle = new Map<Article, Article[]>();
	for (const article of ordered) storyOfArticle.set(article, [article]);
	for (const { one, other } of similarPairs(ordered, comparison)) {
		const story = storyOfArticle.get(one) ?? [];
		const second = storyOfArticle.get(other) ?? [];
		if (story === second || story.length + second.length > storyArticlesMax) continue;
		if (meanSimilarity(story, second, comparison) < similarityMin) continue;
		story.push(...second);
		for (const article of second) storyOfArticle.set(article, story);
	}
	const stories = new Set(ordered.flatMap((article) => [storyOfArticle.get(article) ?? []]));
	return [...stories].map((story) => story.toSorted(byTime));
}

/** Finds the story about the same event as the article: the most similar one, or the first of equals. */
export function findMatchingStory<Story extends readonly Article[]>(
	article: Article,
	stories: readonly Story[],
	comparison: Comparison = createComparison([article, ...stories.flat()]),
): Story | undefined {
	let best: Story | undefined;
	let highest = 0;
	for (const story of stories) {
		const similarity = meanSimilarity([article], story, comparison);
		if (similarity < similarityMin || similarity <= highest) continue;
		best = story;
		highest = similarity;
	}
	return best;
}

type ArticlePair = { readonly one: Article; readonly other: Article; readonly similarity: number };

/** The pairs that are similar enough, the most similar first. */
function similarPairs(articles: readonly Article[], comparison: Comparison): ArticlePair[] {
	const pairs: ArticlePair[] = [];
	for (const [one, other] of pairsToCompare(articles, comparison)) {
		const similarity = comparison.similarity(one, other);
		if (similarity >= similarityMin) pairs.push({ one, other, similarity });
	}
	return pairs.sort(bySimilarity);
}

/** The pairs that grouping compares, each once: articles with a word in common in their headlines. */
export function* pairsToCompare(
	articles: readonly Article[],
	comparison: Comparison,
): Generator<[one: Article, other: Article]> {
	const compared = new Map<Article, Set<Article>>();
	for (const sharing of articlesByHeadlineWord(articles.toSorted(byTime), comparison)) {
		for (const [index, one] of sharing.entries()) {
			const comparedWithOne = compared.get(one) ?? new Set();
			compared.set(one, comparedWithOne);
			for (const other of sharing.slice(index + 1, index + 1 + neighborsMax)) {
				if (comparedWithOne.has(other)) continue;
				comparedWithOne.add(other);
				yield [one, other];
			}
		}
	}
}

/** For each word in any headline, the articles with it in theirs, in the given order. */
function articlesByHeadlineWord(
	ordered: readonly Article[],
	comparison: Comparison,
): Iterable<Article[]> {
	const byWord = new Map<string, Article[]>();
	for (const article of ordered) {
		for (const word of comparison.features(article).headline) {
			const others = byWord.get(word);
			if (others === undefined) byWord.set(word, [article]);
			else others.push(article);
		}
	}
	return byWord.values();
}

function meanSimilarity(
	articles: readonly Article[],
	others: readonly Article[],
	comparison: Comparison,
): number {
	let sum = 0;
	for (const one of articles) for (const other of others) sum += comparison.similarity(one, other);
	return articles.length * others.length === 0 ? 0 : sum / (articles.length * others.length);
}

function bySimilarity(a: ArticlePair, b: ArticlePair): number {
	return b.similarity - a.similarity || byTime(a.one, b.one) || byTime(a.other, b.other);
}

function byTime(a: Article, b: Article): number {
	if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? -1 : 1;
	if (a.id === b.id) return 0;
	return a.id < b.id ? -1 : 1;
}

/** The most reports in a story, which limits the work and the length of an entry; more start another story. */
const storyArticlesMax = 25;

/** How many later articles with the same word each is compared with, in case a word is in every headline. */
const neighborsMax = 40;
