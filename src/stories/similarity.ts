import { type ArticleFeatures, termKinds } from './article-features.ts';
import { agesDiffer, daysDiffer, figuresDiffer, outcomesDiffer } from './contrasts.ts';
import { haveOwnSubjects, isSeries } from './headline-patterns.ts';
import { evidenceShareOf, type WeighedFeatures } from './weigh.ts';

/*
 * The constants were chosen on half of the odd topics of ECB+ (3, 7, 11 …), on stories read among 3,000 reports
 * about computer security, and on pairs of our own. Within its range each changes F1 by less than 0.03.
 */

/** How two reports compare. */
export type Comparison = {
	/** From 0 to 1: the cosine of the weights, less where little is shared in all, and less for each thing in which they disagree. */
	readonly similarity: number;
	/** Whether they say the same in nearly the same words, like two prints of one agency report. */
	readonly isCopy: boolean;
};

export function compare(one: WeighedFeatures, other: WeighedFeatures): Comparison {
	const daysApart = Math.abs(one.features.at - other.features.at) / dayMs;
	if (daysApart > eventDaysMax || isSeries(one.features, other.features)) return nothingInCommon;
	if (haveOwnSubjects(one.features, other.features)) return nothingInCommon;
	const shared = sharedOf(one, other);
	if (!shared.hasEventWord) return nothingInCommon;
	const cosine = shared.product / (one.length * other.length);
	const evidence = (2 * shared.evidence) / (one.rareWeight + other.rareWeight);
	const certainty = certaintyOf(evidence, Math.min(one.evidence, other.evidence));
	const agreement =
		agreementOf(one, other, shared) * contrastOf(one.features, other.features, daysApart);
	return {
		similarity: Math.min(1, cosine * certainty * agreement * (1 - lossPerDay * daysApart)),
		isCopy: cosine >= copyCosineMin && agreement >= copyAgreementMin,
	};
}

const nothingInCommon: Comparison = { similarity: 0, isCopy: false };

/** How much a cosine says, from 0 to 1: a short report that shares half of what it has says as much as a long one that shares a lot. */
function certaintyOf(evidence: number, ofShorter: number): number {
	const half = Math.max(evidenceHalfMin, Math.min(evidenceHalf, evidenceHalfShare * ofShorter));
	return evidence ** 2 / (evidence ** 2 + half ** 2);
}

type Shared = {
	/** The scalar product of the weights. */
	readonly product: number;
	/** The sum of the weights, each the lower of the two; less for names. */
	readonly evidence: number;
	/** The kinds of shared terms, together. */
	readonly kinds: number;
	/** Whether a term is shared that is not a name. */
	readonly hasEventWord: boolean;
	/** How much of each article’s subjects the other one mentions, from 0 to 1. */
	readonly subjects: readonly [ofOne: number, ofOther: number];
};

/** Goes through both ascending lists of terms once. */
function sharedOf(one: WeighedFeatures, other: WeighedFeatures): Shared {
	const { terms, kinds } = one.features;
	const { terms: otherTerms, kinds: otherKinds } = other.features;
	let product = 0;
	let evidence = 0;
	let sharedKinds = 0;
	let hasEventWord = false;
	let subjectsOfOne = 0;
	let subjectsOfOther = 0;
	for (let index = 0, otherIndex = 0; index < terms.length && otherIndex < otherTerms.length; ) {
		const term = terms[index] ?? 0;
		const otherTerm = otherTerms[otherIndex] ?? 0;
		if (term === otherTerm) {
			const weight = one.weights[index] ?? 0;
			const otherWeight = other.weights[otherIndex] ?? 0;
			const [kindOfOne, kindOfOther] = [kinds[index] ?? 0, otherKinds[otherIndex] ?? 0];
			// Only one of two articles may have the word that marks a place: 高雄市, 高雄.
			const kind = (kindOfOne & kindOfOther) | ((kindOfOne | kindOfOther) & termKinds.place);
			const isName = ((kindOfOne | kindOfOther) & termKinds.name) !== 0;
			product += weight * otherWeight;
			evidence += Math.min(weight, otherWeight) * evidenceShareOf(kindOfOne | kindOfOther);
			sharedKinds |= kind;
			hasEventWord ||= !isName;
			subjectsOfOne += one.subjectShares[index] ?? 0;
			subjectsOfOther += other.subjectShares[otherIndex] ?? 0;
		}
		if (term <= otherTerm) index += 1;
		if (otherTerm <= term) otherIndex += 1;
	}
	const subjects = [subjectsOfOne, subjectsOfOther] as const;
	return { product, evidence, kinds: sharedKinds, hasEventWord, subjects };
}

/** 1 if nothing speaks against one event, less for what does; more for a shared date. */
function agreementOf(one: WeighedFeatures, other: WeighedFeatures, shared: Shared): number {
	const differing = one.kinds & other.kinds & ~shared.kinds;
	let agreement = 1;
	if (differing & termKinds.year) agreement *= 1 - otherYearsLoss;
	if (differing & termKinds.country) agreement *= 1 - otherCountriesLoss;
	if (differing & termKinds.place) agreement *= 1 - otherPlacesLoss;
	if (differing & termKinds.date) agreement *= 1 - otherDatesLoss;
	if (shared.kinds & termKinds.date) agreement *= 1 + sharedDateGain;
	if (one.kinds & other.kinds & termKinds.name) {
		const unmentioned = shared.subjects.map((share) => 1 - share);
		agreement *=
			1 - subjectsLoss * Math.min(...unmentioned) - subjectLoss * Math.max(...unmentioned);
	}
	return labelsDiffer(one.features, other.features) ? agreement * (1 - otherLabelLoss) : agreement;
}

/** 1 if what is said of days, figures and outcomes may be of one event, less where it differs. */
function contrastOf(one: ArticleFeatures, other: ArticleFeatures, daysApart: number): number {
	let rest = agesDiffer(one.contrasts, other.contrasts) ? 1 - otherAgesLoss : 1;
	if (daysApart >= otherDayMin) {
		if (daysDiffer(one.contrasts, other.contrasts)) rest *= 1 - otherDaysLoss;
		if (figuresDiffer(one.contrasts, other.contrasts)) rest *= 1 - otherFiguresLoss;
	}
	return outcomesDiffer(one.contrasts, other.contrasts) ? rest * (1 - otherOutcomeLoss) : rest;
}

/** Whether a word has different numbers, like “magnitude 6.1” and “magnitude 6.4”. */
function labelsDiffer(one: ArticleFeatures, other: ArticleFeatures): boolean {
	for (const [word, numbers] of one.labels) {
		const others = other.labels.get(word);
		if (others !== undefined && ![...numbers].some((number) => others.has(number))) return true;
	}
	return false;
}

const dayMs = 86_400_000;

/** The most days between reports of one event. Range 1 to 4; 3 joins those of a weekend, but not weekly ones. */
export const eventDaysMax = 3;

/**
 * How much each day between two reports reduces their similarity. Range 0.1 to 0.15; a report of the next
 * day is often about the next event of an affair.
 */
const lossPerDay = 0.13;

/** The lowest cosine of two reports that say the same. Range 0.85 to 0.95; agency reports with another headline or byline have 0.9. */
const copyCosineMin = 0.9;

/** Nothing speaks against one event; below 1 only because sums of shares are rounded. */
const copyAgreementMin = 0.99;

/**
 * The evidence, in terms that are in no other article, at which the cosine counts half. Range 3 to 5;
 * it matters for short reports, which share a few words by chance.
 */
const evidenceHalf = 4;

/**
 * In a short report this share of its evidence is enough instead. Range 0.25 to 0.4; at 0.3 a quarter more of
 * 3,000 short reports about computer security share a story. Of those read, one joined two companies, and
 * some ten two steps of one affair.
 */
const evidenceHalfShare = 0.3;

/** But at least this much. Range 1.5 to 2.5; less joins headlines of three words. */
const evidenceHalfMin = 2;

/** The loss if the subjects of both articles are missing from the other. Range 0.2 to 0.4. */
const subjectsLoss = 0.3;

/** The loss if the subjects of one article are missing from the other. Range 0 to 0.3; more parts short reports from long ones. */
const subjectLoss = 0.2;

/** The loss if both articles have years, but none in common. Range 0.5 to 0.7; at 0.3 two updates of one browser, years apart, were joined. */
const otherYearsLoss = 0.6;

/** The loss if both articles name days, but none in common. Range 0 to 0.3; background has dates too. */
const otherDatesLoss = 0.15;

/** The loss if both articles name countries, but none in common. Range 0.3 to 0.6. */
const otherCountriesLoss = 0.3;

/** The loss if both articles name places in scripts without spaces, but none in common. Range 0.3 to 0.6. */
const otherPlacesLoss = 0.4;

/** The gain if both articles name the same day. Range 0 to 0.5. */
const sharedDateGain = 0.25;

/** The loss for different numbers of one thing. Range 0.4 to 0.8. */
const otherLabelLoss = 0.6;

/** The loss if both articles give ages, but none in common. Range 0.5 to 0.7. */
const otherAgesLoss = 0.6;

/** The loss if both articles name days of the week, but none in common. Range 0.4 to 0.6. It asks for reports of two days, so ECB+ does not show it. */
const otherDaysLoss = 0.5;

/** The loss for different figures, where the days may differ too. Range 0.4 to 0.7. */
const otherFiguresLoss = 0.5;

/** How many days apart two reports may be of two days, even if they name none. */
const otherDayMin = 0.5;

/** The loss if the headlines tell opposite outcomes. Range 0.6 to 0.9; ECB+ has none. */
const otherOutcomeLoss = 0.85;
