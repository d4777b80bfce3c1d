import type { Article } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { foldName } from '#src/text/fold.ts';
import { hasSyllabic } from '#src/text/scripts.ts';

/** Compares articles; rare words count more than common ones. */
export type Comparison = {
	features(article: Article): ArticleFeatures;
	/** From 0 to 1; 0 if the articles cannot be about the same event. */
	similarity(one: Article, other: Article): number;
};

/** How many articles there are, and how many of them contain each word. */
export type WordCounts = {
	readonly articles: number;
	readonly articlesWith: ReadonlyMap<string, number>;
};

/** Creates counts that grow with each article. */
export function createWordCounter(): WordCounts & { count(features: ArticleFeatures): void } {
	const articlesWith = new Map<string, number>();
	let articles = 0;
	return {
		articlesWith,
		get articles() {
			return articles;
		},
		count({ all }) {
			articles += 1;
			for (const word of all) articlesWith.set(word, (articlesWith.get(word) ?? 0) + 1);
		},
	};
}

/** Creates a comparison that weighs words by how many of these articles contain them. */
export function createComparison(articles: readonly Article[]): Comparison {
	const featuresByArticle = new Map(articles.map((article) => [article, featuresOf(article)]));
	const counts = createWordCounter();
	for (const features of featuresByArticle.values()) counts.count(features);
	return comparisonFrom(counts, featuresByArticle);
}

/**
 * Creates a comparison that reads each article and compares each pair only once. `counts` should be
 * of all articles that arrived together; `computed` has features that are already known.
 */
export function comparisonFrom(
	counts: WordCounts,
	computed: ReadonlyMap<Article, ArticleFeatures>,
): Comparison {
	const featuresByArticle = new Map(computed);
	const similarities = new Map<Article, Map<Article, number>>();
	return { features, similarity };

	function features(article: Article): ArticleFeatures {
		const known = featuresByArticle.get(article);
		if (known !== undefined) return known;
		const fresh = featuresOf(article);
		featuresByArticle.set(article, fresh);
		return fresh;
	}

	/** Remembers results, because many digests compare the same pairs. */
	function similarity(one: Article, other: Article): number {
		const ofOne = similarities.get(one);
		const known = ofOne?.get(other);
		if (known !== undefined) return known;
		const compared = similarityOf(features(one), features(other), weightOf);
		if (ofOne === undefined) similarities.set(one, new Map([[other, compared]]));
		else ofOne.set(other, compared);
		return compared;
	}

	function weightOf(word: string): number {
		return weightIn(counts.articles, counts.articlesWith.get(word) ?? 0);
	}
}

/** How much a word weighs that so many of all articles contain. */
export function weightIn(articles: number, articlesWith: number): number {
	return Math.log((articles + unseenArticles) / (articlesWith + 1));
}

type WeightOf = (word: string) => number;

/** From 0 to 1; 0 if the articles cannot be about the same event. */
export function similarityOf(
	one: ArticleFeatures,
	other: ArticleFeatures,
	weightOf: WeightOf,
): number {
	const daysApart = Math.abs(one.at - other.at) / dayMs;
	if (daysApart > eventDaysMax) return 0;
	if (!shareHeadlineWords(one, other) || isSeries(one, other)) return 0;
	const headlines = [
		coveredShare(one.headline, other.headline, weightOf),
		coveredShare(other.headline, one.headline, weightOf),
	];
	const articles = [
		coveredShare(one.headline, other.all, weightOf),
		coveredShare(other.headline, one.all, weightOf),
	];
	if (Math.min(...headlines) < headlineCoverageMin || Math.min(...articles) < articleCoverageMin)
		return 0;
	const mean = articles.reduce((sum, share) => sum + share) / articles.length;
	return mean * (1 - lossPerDay * daysApart);
}

/** Whether the headlines share two words that are not all names, because one person is in many events. */
function shareHeadlineWords(one: ArticleFeatures, other: ArticleFeatures): boolean {
	const shared = [...one.headline].filter((word) => other.headline.has(word));
	const isOfEvent = (word: string) => !one.names.has(word) && !other.names.has(word);
	return shared.length >= sharedWordsMin && shared.some(isOfEvent);
}

/** The share of the words’ weight that is also in the others, from 0 to 1. */
function coveredShare(
	words: ReadonlySet<string>,
	others: ReadonlySet<string>,
	weightOf: WeightOf,
): number {
	let whole = 0;
	let shared = 0;
	for (const word of words) {
		const weight = weightOf(word);
		whole += weight;
		if (others.has(word)) shared += weight;
	}
	return whole === 0 ? 0 : shared / whole;
}

/**
 * Whether two headlines follow one pattern, like “Weekly roundup 12” and “Weekly roundup 13”: they
 * differ in one spot only, where each has a word that is nowhere in the other article.
 */
function isSeries(one: ArticleFeatures, other: ArticleFeatures): boolean {
	const [a, b] = [one.wording, other.wording];
	const shorter = Math.min(a.length, b.length);
	let start = 0;
	while (start < shorter && a[start] === b[start]) start += 1;
	let end = 0;
	while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
	if (start + end < shorter * patternShareMin) return false;
	return (
		hasOwnWord(a.slice(start, a.length - end), other) &&
		hasOwnWord(b.slice(start, b.length - end), one)
	);
}

/** Short words can differ only in style, like “mln” and “mil.”; numbers and longer words differ in meaning. */
function hasOwnWord(words: readonly string[], { all }: ArticleFeatures): boolean {
	return words.some(
		(word) =>
			(word.length > 3 || /\p{N}|[^\p{Script=Latin}]/u.test(word)) &&
			![...all].some((other) => word.startsWith(other) || other.startsWith(word)),
	);
}

/**
 * The lowest mean similarity of all pairs in a story. Range 0.5 to 0.75. Tuned on 3,000 reports about
 * computer security, together and day by day: at 0.55 it starts to join different days of one affair,
 * and at 0.6 it still does if only two reports are compared.
 */
export const similarityMin = 0.65;

const dayMs = 86_400_000;

/** The most days between reports of one event. Range 1 to 4; 3 joins those of a weekend, but not weekly ones. */
export const eventDaysMax = 3;

/**
 * How much each day between two reports reduces their similarity. Range 0 to 0.15; 0 joined the first
 * two days of an affair.
 */
const lossPerDay = 0.08;

/**
 * How many articles without any of the words are assumed besides the counted ones, so that words keep
 * some weight even if all articles are about one event. Range 5 to 100; with more, the words of a
 * subject (“data breach”) count as much as names.
 */
const unseenArticles = 10;

/** Fewer words in common than this are chance. Range 2 to 3. */
const sharedWordsMin = 2;

/**
 * How much of each headline must be in the other one. Range 0.1 to 0.4; less than 0.2 joined different
 * events of one affair.
 */
const headlineCoverageMin = 0.2;

/**
 * How much of each headline must be in the other article. Range 0.3 to 0.5; it keeps a short headline
 * apart from articles that only mention it.
 */
const articleCoverageMin = 0.4;

/**
 * How much of the shorter headline must be the pattern. Range 0.4 to 0.7; 0.5 keeps apart press
 * releases that differ in one name.
 */
const patternShareMin = 0.5;

/** What two articles are compared by. */
export type ArticleFeatures = {
	/** Stems of the meaningful words in the headline. */
	readonly headline: ReadonlySet<string>;
	/** Stems of those in the headline and at the beginning of the summary. */
	readonly all: ReadonlySet<string>;
	/** Stems of the words in its names. */
	readonly names: ReadonlySet<string>;
	/** All words of the headline in order, to recognize a series. */
	readonly wording: readonly string[];
	/** Publication time, in milliseconds since 1970. */
	readonly at: number;
};

/** Reads the features of an article. */
export function featuresOf(article: Article): ArticleFeatures {
	const headline = contentWords(article.headline);
	const { people, organizations, places, topics } = article;
	const names = [people, organizations, places, topics].flat();
	return {
		headline: new Set(headline),
		all: new Set([...headline, ...contentWords(article.summary.slice(0, openingMax))]),
		names: new Set(names.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(contentWords))),
		wording: tokensOf(article.headline),
		at: instantOf(article.publishedAt).getTime(),
	};
}

/**
 * How much of a summary is read, in characters. Range 200 to 1,000; the first sentences say what
 * happened, and later ones are background that other events share.
 */
const openingMax = 500;

/** Stems of the words that are not too common. */
function contentWords(text: string): string[] {
	return tokensOf(text)
		.map(stemOf)
		.filter((word) => word.length > 1 && !stopWords.has(word));
}

/** Folded words; pairs of characters in scripts where each is a syllable or a word. */
function tokensOf(text: string): string[] {
	return foldName(text)
		.split(' ')
		.flatMap((word) => (hasSyllabic(word) ? characterPairs(word) : [word]));
}

function characterPairs(run: string): string[] {
	const characters = [...run];
	if (characters.length === 1) return characters;
	return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** Removes only English endings that leave the word recognizable: attacks, attacked, attacking. */
function stemOf(word: string): string {
	return word.length > 4 ? word.replace(/(?<=[^s])s$|(?<=..)(?:ed|ing)$/, '') : word;
}

/** Words that are common in any report, as `stemOf` returns them. */
const stopWords = new Set(
	(
		'the and for with from that this these those are was were has have had been being its his her ' +
		'their our your you they them who whom whose which what when where why how not but nor than ' +
		'then there here into onto over under after before amid about against between during through ' +
		'until while since says said say tell told new news report update latest more most less least ' +
		'some many much all any both each other another such only also just even still yet may might ' +
		'can could will would shall should must does did done is it in on at by of to as an or if be ' +
		'we he she up out off so no do my me us am one two three first last year month week day today ' +
		'monday tuesday wednesday thursday friday saturday sunday january february march april june ' +
		'july august september october november december accord people make made get got take now back ' +
		'across via per amp inc com www http https'
	).split(' '),
);
