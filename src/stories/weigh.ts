import { type ArticleFeatures, termKinds } from './article-features.ts';

/** How many articles there are, and how many of them contain each term, by its hash. */
export type TermCounts = {
	readonly articles: number;
	readonly articlesWith: Pick<ReadonlyMap<number, number>, 'get'>;
};

/** Features with the weight of each term, which depends on how many articles contain it. */
export type WeighedFeatures = {
	readonly features: ArticleFeatures;
	readonly weights: Float32Array;
	/** The length of the vector of weights. */
	readonly length: number;
	/** By term, its share in what the article is mostly about: its heaviest names. The sum is 1, or 0 without names. */
	readonly subjectShares: Float32Array;
	/** What its terms are, together. */
	readonly kinds: number;
	/** The weight of a term that is in no other article. */
	readonly rareWeight: number;
	/** The evidence if all its terms were shared, in terms that are in no other article. */
	readonly evidence: number;
};

export function weigh(features: ArticleFeatures, counts: TermCounts): WeighedFeatures {
	const { terms, emphasis, kinds } = features;
	const weights = new Float32Array(terms.length);
	const articles = counts.articles + unseenArticles;
	let squares = 0;
	let evidence = 0;
	let allKinds = 0;
	for (let index = 0; index < terms.length; index++) {
		const articlesWith = counts.articlesWith.get(terms[index] ?? 0) ?? 0;
		const weight = Math.log(articles / (articlesWith + 1)) * (emphasis[index] ?? 0);
		weights[index] = weight;
		squares += weight * weight;
		evidence += weight * evidenceShareOf(kinds[index] ?? 0);
		allKinds |= kinds[index] ?? 0;
	}
	return {
		features,
		weights,
		length: Math.sqrt(squares),
		subjectShares: subjectSharesOf(features, weights),
		kinds: allKinds,
		rareWeight: Math.log(articles),
		evidence: evidence / Math.log(articles),
	};
}

/** How much of the weight of a shared term is evidence: less for a name, because one name is in many events. */
export function evidenceShareOf(kinds: number): number {
	return kinds & termKinds.name ? nameEvidence : 1;
}

function subjectSharesOf({ emphasis, kinds }: ArticleFeatures, weights: Float32Array) {
	const names: { index: number; weight: number }[] = [];
	for (const [index, kind] of kinds.entries()) {
		if ((kind & termKinds.name) === 0) continue;
		const inHeadline = kind & termKinds.headline ? headlineSubjectFactor : 1;
		const weight = (weights[index] ?? 0) * (emphasis[index] ?? 0) * inHeadline;
		names.push({ index, weight });
	}
	const subjects = names.sort((a, b) => b.weight - a.weight).slice(0, subjectsMax);
	const whole = subjects.reduce((sum, { weight }) => sum + weight, 0);
	const shares = new Float32Array(weights.length);
	for (const { index, weight } of subjects) shares[index] = weight / whole;
	return shares;
}

/** The hashes of the terms that say most about the article: similar articles share one. */
export function tellingTermsOf({ features, weights }: WeighedFeatures): number[] {
	return Array.from(features.terms, (term, index) => ({ term, weight: weights[index] ?? 0 }))
		.sort((a, b) => b.weight - a.weight)
		.slice(0, tellingTermsMax)
		.map(({ term }) => term);
}

/**
 * How many articles without any of the words are assumed besides the counted ones, so that words keep
 * some weight even if all articles are about one event. Range 10 to 300; it hardly matters for more
 * than a thousand articles.
 */
const unseenArticles = 100;

/** How many names are an article’s subjects. Range 2 to 5. */
const subjectsMax = 3;

/** How much more a name in the headline is a subject. Range 1 to 2. */
const headlineSubjectFactor = 1.5;

/** How many terms of each article its candidates are found by. Range 10 to 20. */
export const tellingTermsMax = 12;

/** How much a shared name is evidence, compared with another term. Range 0.5 to 1. */
const nameEvidence = 0.5;
