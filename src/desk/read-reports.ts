import type { Article } from '#src/articles/article.ts';
import { speaksOfMadeUp } from '#src/text/made-up.ts';
import { hasSyllabic } from '#src/text/scripts.ts';
import { stemLanguageOf } from '#src/text/stop-words.ts';
import { termText } from '#src/text/terms.ts';
import { canBeSame } from './amounts.ts';
import { contentOf, type NumberInSentence, type SentenceContent } from './sentence-content.ts';
import { reportedSentences, standsAlone, toldText } from './standalone-sentences.ts';

/** A report as stories are told from it. */
export type ReadReport = {
	readonly article: Article;
	/** A primary language. */
	readonly language: string;
	/** Those that can be told without the others; the headline, if there is no more. */
	readonly sentences: readonly ReadSentence[];
	readonly headline: SentenceContent;
	/** All that its headline and its sentences say. */
	readonly words: ReadonlySet<string>;
	readonly names: ReadonlySet<string>;
	readonly numbers: readonly NumberInSentence[];
};

export type ReadSentence = {
	/** Word for word, cut at a clause if it is too long. */
	readonly text: string;
	readonly content: SentenceContent;
	/** Its place in its report, from 0. */
	readonly place: number;
};

/** Reads the news among the reports of a story, each agency’s text once, from its first source. */
export function readReports(articles: readonly Article[]): ReadReport[] {
	const valid = articles.filter(({ withdrawn }) => !withdrawn);
	const news = valid.filter((article) => !isOpinionPiece(article));
	const read: ReadReport[] = [];
	for (const article of (news.length > 0 ? news : valid).slice(-reportsMax)) {
		const report = readReport(article);
		if (!read.some((earlier) => isCopy(report, earlier))) read.push(report);
	}
	return read;
}

function readReport(article: Article): ReadReport {
	const { headline, summary = headline, kicker = '' } = article;
	const all = summary === headline ? [] : reportedSentences(headline, summary);
	const contents = [headline, ...all].map(contentOf);
	return {
		article,
		language: languageOf(article),
		headline: contentOf(headline),
		sentences:
			summary === headline
				? headlineAlone(headline)
				: withContext(all.flatMap(toldSentence), `${kicker}\n${headline}\n${summary}`),
		words: new Set(contents.flatMap(({ words }) => [...words])),
		names: new Set(contents.flatMap(({ names }) => [...names])),
		numbers: contents.flatMap(({ numbers }) => numbers),
	};
}

function toldSentence(sentence: string, place: number): ReadSentence[] {
	const text = standsAlone(sentence) ? toldText(sentence) : undefined;
	return text === undefined ? [] : [{ text, content: contentOf(text), place }];
}

/** Of a text that speaks of what is made up only an opening that does so itself; no other sentence shows it. */
function withContext(sentences: readonly ReadSentence[], text: string): readonly ReadSentence[] {
	if (!speaksOfMadeUp(text)) return sentences;
	return sentences.filter((one) => one.place === 0 && speaksOfMadeUp(one.text));
}

/** A headline has no stop, and tells less clearly what a first sentence tells. */
function headlineAlone(headline: string): ReadSentence[] {
	const stop = hasSyllabic(headline) ? '。' : '.';
	const isClear = standsAlone(headline.replace(/[.。…]*$/u, stop));
	return isClear ? [{ text: headline, content: contentOf(headline), place: 1 }] : [];
}

/** The declared language, unless the text shows another one. */
function languageOf({ headline, summary = '', language }: Article): string {
	const text = `${headline} ${summary.slice(0, languageSampleMax)}`;
	const [declared = ''] = language.toLowerCase().split('-');
	if (!hasSyllabic(text))
		return declared === 'en' ? (stemLanguageOf(language, termText(text)) ?? declared) : declared;
	if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
	if (/\p{Script=Hangul}/u.test(text)) return 'ko';
	return /\p{Script=Latin}{3}/u.test(text) && declared !== 'zh' ? declared : 'zh';
}

/** Whether a report has the words of an earlier one, like an agency’s text from another source. */
function isCopy(report: ReadReport, earlier: ReadReport): boolean {
	const [fewer, more] =
		report.words.size < earlier.words.size
			? [report.words, earlier.words]
			: [earlier.words, report.words];
	const shareMin = fewer.size < copyWordsMin ? 1 : copyShareMin;
	if (fewer.size < more.size * shareMin) return false;
	let shared = 0;
	for (const word of fewer) if (more.has(word)) shared += 1;
	return shared >= fewer.size * shareMin && haveSameNumbers(report, earlier);
}

function haveSameNumbers(one: ReadReport, other: ReadReport): boolean {
	return one.numbers.every(({ amount }) =>
		other.numbers.some((known) => canBeSame(amount, known.amount)),
	);
}

function isOpinionPiece({ headline, kicker = '' }: Article): boolean {
	return opinionLabel.test(kicker) || opinionHeadline.test(headline);
}

const opinionLabel =
	/^(?:opinion|op-?ed|commentary|comment|editorial|column|analysis|review|letters?|kommentar|meinung|leitartikel|éditorial|tribune|chronique|opinión|columna|社論|社论|評論|评论|社説|사설)/iu;
const opinionHeadline =
	/^(?:opinion|op-?ed|commentary|editorial|column|analysis|review|kommentar|meinung|éditorial|tribune|opinión)(?: ?[:|–—]| - )|[|–—] (?:opinion|commentary|editorial)$/iu;

/** The most reports that are read, the newest; a story shows 25. */
const reportsMax = 25;
const languageSampleMax = 160;

/** How much of both reports’ words a copy shares. Range 0.8 to 0.95. */
const copyShareMin = 0.85;
/** Shorter reports of one event can have the same words by chance. */
const copyWordsMin = 20;
