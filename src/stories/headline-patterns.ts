import type { ArticleFeatures, HeadlineWord } from './article-features.ts';
import { tellingPartOf } from './article-words.ts';

/**
 * Whether two headlines follow one pattern, like “Weekly roundup 12” and “Weekly roundup 13”: they
 * differ in one spot only, where each has a name or number that is nowhere in the other article.
 */
export function isSeries(one: ArticleFeatures, other: ArticleFeatures): boolean {
	const [a, b] = [one.wording, other.wording];
	const shorter = Math.min(a.length, b.length);
	let start = 0;
	while (start < shorter && a[start]?.word === b[start]?.word) start += 1;
	let end = 0;
	while (end < shorter - start && a.at(-1 - end)?.word === b.at(-1 - end)?.word) end += 1;
	if (start + end < shorter * patternShareMin) return false;
	return (
		hasOwnWord(a.slice(start, a.length - end), other) &&
		hasOwnWord(b.slice(start, b.length - end), one)
	);
}

/**
 * Whether two headlines have most words in common, in one order, and in one spot between them each says
 * something, one of them a name, that is nowhere in the other article, like “Ryanair crews strike” and “Crews strike at easyJet”.
 */
export function haveOwnSubjects(one: ArticleFeatures, other: ArticleFeatures): boolean {
	const [a, b] = [one.wording, other.wording];
	const shorter = Math.min(a.length, b.length);
	if (shorter < 2) return false;
	const spots = spotsBetween(a, b);
	const same = a.length - spots.reduce((sum, [own]) => sum + own.length, 0);
	if (same < shorter * patternShareMin) return false;
	const namesMin = same < shorter * nearPatternMin ? 2 : 1;
	return spots.some(
		([own, others]) =>
			[own, others].filter(hasName).length >= namesMin &&
			areMissingIn(own, other) &&
			areMissingIn(others, one),
	);
}

function hasName(words: readonly HeadlineWord[]): boolean {
	return words.some(({ canIdentify, word }) => canIdentify && !hasDigit.test(word));
}

const hasDigit = /\p{N}/u;

/** Whether words say something besides numbers, and an article says none of it. */
function areMissingIn(words: readonly HeadlineWord[], article: ArticleFeatures): boolean {
	const telling = words.filter((word) => isTelling(word) && !hasDigit.test(word.word));
	const isMissing = (word: HeadlineWord) =>
		!article.terms.includes(word.term) && !isInHeadline(word, article);
	return telling.length > 0 && telling.every(isMissing);
}

/** What differs between two headlines, spot by spot, outside the longest list of words that both have in order. */
function spotsBetween(a: readonly HeadlineWord[], b: readonly HeadlineWord[]) {
	const width = b.length + 1;
	const common = new Uint8Array((a.length + 1) * width);
	for (let row = a.length - 1; row >= 0; row--)
		for (let column = b.length - 1; column >= 0; column--) {
			const at = row * width + column;
			common[at] =
				a[row]?.word === b[column]?.word
					? 1 + (common[at + width + 1] ?? 0)
					: Math.max(common[at + width] ?? 0, common[at + 1] ?? 0);
		}
	const spots: (readonly [HeadlineWord[], HeadlineWord[]])[] = [[[], []]];
	for (let row = 0, column = 0; row < a.length || column < b.length; ) {
		const [word, otherWord] = [a[row], b[column]];
		const at = row * width + column;
		if (word !== undefined && word.word === otherWord?.word) {
			spots.push([[], []]);
			row += 1;
			column += 1;
		} else if (
			word !== undefined &&
			(otherWord === undefined || (common[at + width] ?? 0) >= (common[at + 1] ?? 0))
		) {
			spots.at(-1)?.[0].push(word);
			row += 1;
		} else if (otherWord !== undefined) {
			spots.at(-1)?.[1].push(otherWord);
			column += 1;
		}
	}
	return spots;
}

/**
 * Whether words of a headline tell it from another: a name or number that the other headline lacks, or only words
 * that are nowhere in the other article.
 */
function hasOwnWord(words: readonly HeadlineWord[], other: ArticleFeatures): boolean {
	const telling = words.filter(isTelling);
	const isOwn = (word: HeadlineWord) => !isInHeadline(word, other);
	return (
		telling.some((word) => word.canIdentify && isOwn(word)) ||
		(telling.length > 0 && telling.every((word) => isOwn(word) && !other.terms.includes(word.term)))
	);
}

/** Whether the headline of an article has a word, in any form. */
function isInHeadline({ word }: HeadlineWord, { wording }: ArticleFeatures): boolean {
	return wording.some((another) => isFormOf(word, another.word) || isFormOf(another.word, word));
}

/** Whether a word is another one with an ending; a number has none. */
function isFormOf(word: string, stem: string): boolean {
	return word === stem || (word.startsWith(stem) && !/\d$/.test(stem));
}

/** Short words can differ only in style, like “mln” and “mil.”; numbers and longer words differ in meaning. */
function isTelling({ word }: HeadlineWord): boolean {
	if (hasDigit.test(word)) return true;
	return (word.length > 3 || /[^\p{Script=Latin}]/u.test(word)) && tellingPartOf(word) !== '';
}

/**
 * How much of the shorter headline must be the pattern. Range 0.4 to 0.7; 0.5 keeps apart press
 * releases that differ in one name.
 */
const patternShareMin = 0.5;

/** Where so much is the pattern, one name is enough: easyJet has a small letter. Range 0.75 to 0.85. */
const nearPatternMin = 0.8;
