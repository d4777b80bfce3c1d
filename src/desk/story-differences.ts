import type { Article } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { publisherOf } from '#src/articles/publisher.ts';
import { speaksOfMadeUp } from '#src/text/made-up.ts';
import { canBeSame } from './amounts.ts';
import { areOfOneScope, areOneAction } from './count-context.ts';
import { type Count, countsOfThings, victimsIn } from './counts.ts';
import { contentOf, type SentenceContent, shareOf } from './sentence-content.ts';
import { openingSentence } from './standalone-sentences.ts';

/** Numbers of one thing that reports give differently. */
export type Difference = {
	/** Whether the first, the newest, is of another day than the others, so that it may simply be known later. */
	readonly isUpdate: boolean;
	/** Of each number one; of an update the newest first, otherwise in order of publication. */
	readonly quotations: readonly NumberInWords[];
};

/** How a report gives a number, verbatim. */
export type NumberInWords = { readonly words: string; readonly article: Article };

/**
 * Finds numbers of one thing that disagree, in reports in order of publication. Of each source the newest
 * number counts, because its earlier ones are no longer what it says. Numbers that can both be true, like
 * “at least 5” and 6, do not disagree.
 */
export function differencesIn(reports: readonly Article[]): readonly Difference[] {
	return countedThings(reports).flatMap(({ bySource }) => differenceOf([...bySource.values()]));
}

/** The first numbers that disagree, as each source now gives them; [] if none do. */
export function firstNumbersThatDiffer(reports: readonly Article[]): readonly NumberInWords[] {
	const things = countedThings(reports).map(({ bySource }) => [...bySource.values()]);
	return (things.find((counts) => differenceOf(counts).length > 0) ?? []).map(quotationOf);
}

function countedThings(reports: readonly Article[]): readonly CountedThing[] {
	const things: CountedThing[] = [];
	for (const article of reports)
		for (const { count, sentence, alsoSays } of countsIn(article)) {
			const thing = things.find((known) => isSameThing(known, count, sentence));
			const source = publisherOf(article);
			if (thing === undefined)
				things.push({
					count,
					sentence,
					bySource: new Map([[source, { count, article, alsoSays }]]),
				});
			else if (thing.bySource.get(source)?.article !== article)
				thing.bySource.set(source, { count, article, alsoSays });
		}
	return things;
}

type SourcedCount = {
	readonly count: Count;
	readonly article: Article;
	/** Numbers in its headline and opening that may be of the thing too, because no other thing follows: “10,000 jobs, 3,000 in Germany”. */
	readonly alsoSays: readonly number[];
};

/** A thing that reports count, as the first of them puts it. */
type CountedThing = {
	readonly count: Count;
	readonly sentence: SentenceContent;
	/** By source its newest count. */
	readonly bySource: Map<string | undefined, SourcedCount>;
};

/**
 * The counts in headline and opening; the rest of a text also tells of other events. An opening that tells
 * of something else than its headline, or of a year, is background too.
 */
function countsIn({ headline, summary, language }: Article) {
	const [primary = ''] = language.toLowerCase().split('-');
	const inHeadline = contentOf(headline);
	const lead = openingSentence(summary ?? '');
	const inLead = contentOf(lead);
	const isTold =
		shareOf(inHeadline, inLead) >= headlineShareMin &&
		!/(?:19|20)\d\d/.test(lead) &&
		!speaksOfMadeUp(`${headline}\n${summary}`);
	const texts = [{ text: headline, sentence: inHeadline }];
	if (isTold && lead !== headline) texts.push({ text: lead, sentence: inLead });
	const counts = texts.flatMap(({ text, sentence }) =>
		[...victimsIn(text, primary), ...(primary === 'en' ? countsOfThings(text) : [])].map(
			(count) => ({ count, sentence }),
		),
	);
	const numbers = texts.flatMap(({ sentence }) =>
		sentence.numbers.flatMap(({ amount, unit }) => (unit === '' ? [amount.number] : [])),
	);
	return counts
		.filter(
			({ count }) =>
				!counts.some(({ count: other }) => other.thing === count.thing && !canBeSame(other, count)),
		)
		.map((one) => {
			const others = counts.filter(({ count }) => count.thing !== one.count.thing);
			const ofOthers = new Set(others.map(({ count }) => count.number));
			return { ...one, alsoSays: numbers.filter((number) => !ofOthers.has(number)) };
		});
}

/**
 * Whether two sentences count the same in one scope. What happened to people in a story is one thing in any
 * words; of things the noun must be the same, what is done with them and by whom, most of what the
 * sentences say, and neither may name somebody whom the other does not.
 */
function isSameThing(known: CountedThing, count: Count, sentence: SentenceContent): boolean {
	if (known.count.thing !== count.thing) return false;
	const counts = [known.count, ...[...known.bySource.values()].map((sourced) => sourced.count)];
	if (!counts.every(({ context }) => areOfOneScope(context, count.context))) return false;
	if (known.count.action === undefined || count.action === undefined) return true;
	if (!areOneAction(known.count.action, count.action)) return false;
	const [one, other] = [known.sentence, sentence];
	if (hasOwnName(one, other, 'surely') || hasOwnName(other, one, 'surely')) return false;
	const haveOwnNames = hasOwnName(one, other) && hasOwnName(other, one);
	return !haveOwnNames && Math.max(shareOf(one, other), shareOf(other, one)) >= sameThingShareMin;
}

/** Whether a sentence has a name, also a possible one unless `surely`, that the other does not mention. */
function hasOwnName(one: SentenceContent, other: SentenceContent, surely?: 'surely'): boolean {
	const others = new Set([...other.names, ...other.possibleNames]);
	const own = surely === undefined ? [...one.names, ...one.possibleNames] : [...one.names];
	return own.some((name) => !others.has(name));
}

function differenceOf(counts: readonly SourcedCount[]): Difference[] {
	const ordered = counts.toSorted((a, b) => timeOf(a) - timeOf(b));
	const newest = ordered.at(-1);
	if (newest === undefined) return [];
	const recent = ordered.filter((one) => timeOf(newest) - timeOf(one) < updateMsMin);
	const rivals = distinctCounts(recent);
	if (disagree(rivals)) return [{ isUpdate: false, quotations: rivals.map(quotationOf) }];
	const earlier = ordered.filter(
		(one) =>
			!recent.includes(one) &&
			!canBeSame(one.count, newest.count) &&
			!one.alsoSays.includes(newest.count.number),
	);
	if (earlier.length === 0) return [];
	const isUpdate = newest.article.dateIsArrival === undefined;
	const quotations = isUpdate
		? [newest, ...distinctCounts(earlier).reverse()]
		: [...distinctCounts(earlier), newest];
	return [{ isUpdate, quotations: quotations.map(quotationOf) }];
}

function timeOf({ article }: SourcedCount): number {
	return instantOf(article.publishedAt).getTime();
}

/** The first with each number. */
function distinctCounts(counts: readonly SourcedCount[]): SourcedCount[] {
	return counts.filter(
		(one, index) => !counts.slice(0, index).some(({ count }) => count.number === one.count.number),
	);
}

function disagree(counts: readonly SourcedCount[]): boolean {
	return counts.some((one) =>
		counts.some(
			(other) =>
				!canBeSame(one.count, other.count) &&
				!one.alsoSays.includes(other.count.number) &&
				!other.alsoSays.includes(one.count.number),
		),
	);
}

function quotationOf({ count, article }: SourcedCount): NumberInWords {
	return { words: count.words, article };
}

/** How much later a report can know more. Range 6 to 24 hours: tolls of one morning are compared, those of two days follow each other. */
const updateMsMin = 12 * 3_600_000;

/** How much of a headline its opening says too. Range 0.3 to 0.6. */
const headlineShareMin = 0.4;

/** How much of one sentence the other says, if both count the same. Range 0.5 to 0.8. */
const sameThingShareMin = 0.6;
