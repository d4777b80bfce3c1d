import type { Article } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { foldName } from '#src/text/fold.ts';
import { hasSyllabic } from '#src/text/scripts.ts';

/** Compares articles, knowing how rare each word is among those that it was opened with. */
export type Comparison = {
	features(article: Article): ArticleFeatures;
	/** How alike two articles are, from 0 to 1; 0 for those that cannot be about one event. */
	similarity(one: Article, other: Article): number;
};

/** In how many of so many articles each word stands. */
export type WordCounts = {
	readonly articles: number;
	readonly holders: ReadonlyMap<string, number>;
};

/** Counts the words of articles one by one. */
export function createWordCounter(): WordCounts & { count(features: ArticleFeatures): void } {
	const holders = new Map<string, number>();
	let articles = 0;
	return {
		holders,
		get articles() {
			return articles;
		},
		count({ all }) {
			articles += 1;
			for (const word of all) holders.set(word, (holders.get(word) ?? 0) + 1);
		},
	};
}

/** Opens a comparison of these articles, which weighs words by how many of them hold each. */
export function createComparison(articles: readonly Article[]): Comparison {
	const read = new Map(articles.map((article) => [article, featuresOf(article)]));
	const counts = createWordCounter();
	for (const features of read.values()) counts.count(features);
	return comparisonFrom(counts, read);
}

/**
 * Opens a comparison: reads each article and compares each pair once, and weighs words best when it
 * knows those of a whole batch. `read` holds what was read of some articles already.
 */
export function comparisonFrom(
	counts: WordCounts,
	read: ReadonlyMap<Article, ArticleFeatures>,
): Comparison {
	const known = new Map(read);
	const similarities = new Map<Article, Map<Article, number>>();
	return { features, similarity };

	function features(article: Article): ArticleFeatures {
		const remembered = known.get(article);
		if (remembered !== undefined) return remembered;
		const fresh = featuresOf(article);
		known.set(article, fresh);
		return fresh;
	}

	/** Remembered, since the same pairs meet in many digests of one batch. */
	function similarity(one: Article, other: Article): number {
		const ofOne = similarities.get(one);
		const remembered = ofOne?.get(other);
		if (remembered !== undefined) return remembered;
		const compared = compare(features(one), features(other), weightOf);
		if (ofOne === undefined) similarities.set(one, new Map([[other, compared]]));
		else ofOne.set(other, compared);
		return compared;
	}

	function weightOf(word: string): number {
		return Math.log((counts.articles + unseenArticles) / ((counts.holders.get(word) ?? 0) + 1));
	}
}

type WeightOf = (word: string) => number;

function compare(one: ArticleFeatures, other: ArticleFeatures, weightOf: WeightOf): number {
	const daysApart = Math.abs(one.at - other.at) / dayMs;
	if (daysApart > eventDaysMax) return 0;
	if (!shareHeadlineWords(one, other) || isSeries(one, other)) return 0;
	const headlines = [
		coveredShare(one.headline, other.headline, weightOf),
		coveredShare(other.headline, one.headline, weightOf),
	];
	const told = [
		coveredShare(one.headline, other.all, weightOf),
		coveredShare(other.headline, one.all, weightOf),
	];
	if (Math.min(...headlines) < headlineCoverageMin || Math.min(...told) < articleCoverageMin)
		return 0;
	const mean = told.reduce((sum, share) => sum + share) / told.length;
	return mean * (1 - lossPerDay * daysApart);
}

/** Whether the headlines share two words, and not only names: one person is in many events. */
function shareHeadlineWords(one: ArticleFeatures, other: ArticleFeatures): boolean {
	const shared = [...one.headline].filter((word) => other.headline.has(word));
	const isOfEvent = (word: string) => !one.names.has(word) && !other.names.has(word);
	return shared.length >= sharedWordsMin && shared.some(isOfEvent);
}

/** How much of the words’ weight stands in the others. */
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
 * Whether two headlines are one form filled in twice, such as “Weekly roundup 12” and “Weekly
 * roundup 13”: the same but for one place, where each has something that the other article never says.
 */
function isSeries(one: ArticleFeatures, other: ArticleFeatures): boolean {
	const [a, b] = [one.wording, other.wording];
	const shorter = Math.min(a.length, b.length);
	let start = 0;
	while (start < shorter && a[start] === b[start]) start += 1;
	let end = 0;
	while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
	if (start + end < shorter * formShareMin) return false;
	return (
		hasOwnWord(a.slice(start, a.length - end), other) &&
		hasOwnWord(b.slice(start, b.length - end), one)
	);
}

/** Short words differ by style, as “mln” and “mil.” do; numbers and longer words do by meaning. */
function hasOwnWord(words: readonly string[], { all }: ArticleFeatures): boolean {
	return words.some(
		(word) =>
			(word.length > 3 || /\p{N}|[^\p{Script=Latin}]/u.test(word)) &&
			![...all].some((other) => word.startsWith(other) || other.startsWith(word)),
	);
}

const dayMs = 86_400_000;

/** How far apart reports of one event appear. Range 1 to 4 days; at 3 those of a weekend meet, and what returns weekly does not. */
const eventDaysMax = 3;

/** What each day between two reports takes from their likeness. Range 0 to 0.15; at 0 the second day of an affair met its first. */
const lossPerDay = 0.08;

/**
 * How many articles stand behind the batch that hold none of its words. Range 5 to 100; it keeps
 * words worth something where a batch holds one event only. More makes the words of a subject
 * (“data breach”) count like names.
 */
const unseenArticles = 10;

/** Fewer common words than this are chance. Range 2 to 3. */
const sharedWordsMin = 2;

/** How much of either headline must stand in the other one. Range 0.1 to 0.4; below 0.2 reports of one affair met. */
const headlineCoverageMin = 0.2;

/** How much of either headline the other article must tell. Range 0.3 to 0.5; it keeps a short headline from meeting all that mention it. */
const articleCoverageMin = 0.4;

/** How much of the shorter headline is form. Range 0.4 to 0.7; at 0.5 press releases with one name exchanged are told apart. */
const formShareMin = 0.5;

/** What two articles are compared by. */
export type ArticleFeatures = {
	/** The words that carry the headline’s meaning, each once. */
	readonly headline: ReadonlySet<string>;
	/** Those of the headline and of the summary’s opening. */
	readonly all: ReadonlySet<string>;
	/** The words that its names are made of. */
	readonly names: ReadonlySet<string>;
	/** Every word of the headline, in order, for telling one of a series from the next. */
	readonly wording: readonly string[];
	/** When it appeared, in milliseconds since 1970. */
	readonly at: number;
};

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
 * How much of a summary is read, in characters. Range 200 to 1,000; what happened stands in the
 * first sentences, and what comes later is background that other events share.
 */
const openingMax = 500;

/** Without endings and everyday words. */
function contentWords(text: string): string[] {
	return tokensOf(text)
		.map(stemOf)
		.filter((word) => word.length > 1 && !stopWords.has(word));
}

/** Folded words; two neighboring characters at a time where each is a syllable or a word. */
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

/** English endings only, and only those that leave the word to be told: attacks, attacked, attacking. */
function stemOf(word: string): string {
	return word.length > 4 ? word.replace(/(?<=[^s])s$|(?<=..)(?:ed|ing)$/, '') : word;
}

/** Words that stand in reports of anything, as `stemOf` leaves them. */
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
