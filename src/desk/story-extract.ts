import type { Article } from '#src/articles/article.ts';
import { publisherOf } from '#src/articles/publisher.ts';
import { hasSyllabic } from '#src/text/scripts.ts';
import { gist } from '#src/text/sentences.ts';
import { stemLanguageOf } from '#src/text/stop-words.ts';
import { termText } from '#src/text/terms.ts';
import { canBeSame } from './amounts.ts';
import {
	areSameNumber,
	contentOf,
	type NumberInSentence,
	type SentenceContent,
	shareOf,
} from './sentence-content.ts';
import { reportedSentences, standsAlone, toldText } from './standalone-sentences.ts';
import { type Difference, differencesIn } from './story-differences.ts';

/** A story told in the words of its reports. */
export type StoryExtract = {
	/** The clearest lead, then what other sources add to it. Empty if there is nothing to tell. */
	readonly sentences: readonly ToldSentence[];
	/** Numbers of one thing that disagree. */
	readonly disagreements: readonly Difference[];
};

/** A sentence of an article, word for word; one that is too long ends at a clause, with “…”. */
export type ToldSentence = { readonly text: string; readonly article: Article };

/**
 * Tells a story by its reports, given in order of publication: the opening that says best what most of them
 * say, then sentences of other sources that add a name, a number or a denial. Withdrawn reports and copies
 * are left out, and so is whatever is in another language than the opening.
 */
export function extractStory(reports: readonly Article[]): StoryExtract {
	const all = readReports(reports.filter(({ withdrawn }) => !withdrawn));
	const lead = clearestLead(all);
	if (lead === undefined) return { sentences: [], disagreements: [] };
	const inLanguage = all.filter(({ language }) => language === lead.report.language);
	const told = addToLead(lead, inLanguage);
	return {
		sentences: told.map(({ text, report }) => ({ text, article: report.article })),
		disagreements: differencesIn(all.map(({ article }) => article)),
	};
}

/** A report that is no copy of an earlier one. */
type ReadReport = {
	readonly article: Article;
	readonly language: string;
	readonly sentences: readonly ReadSentence[];
	/** All that its sentences and its headline say. */
	readonly words: ReadonlySet<string>;
	readonly names: ReadonlySet<string>;
	readonly numbers: readonly NumberInSentence[];
};

type ReadSentence = { readonly text: string; readonly content: SentenceContent };

type Candidate = ReadSentence & {
	readonly report: ReadReport;
	/** Its place in its report, from 0. */
	readonly place: number;
};

function readReports(articles: readonly Article[]): ReadReport[] {
	const read: ReadReport[] = [];
	for (const article of articles.slice(-reportsMax)) {
		const report = readReport(article);
		if (!read.some((earlier) => isCopy(report, earlier))) read.push(report);
	}
	return read;
}

function readReport(article: Article): ReadReport {
	const sentences = reportedSentences(article).map((text) => ({ text, content: contentOf(text) }));
	const contents = [contentOf(article.headline), ...sentences.map(({ content }) => content)];
	return {
		article,
		language: languageOf(article),
		sentences,
		words: new Set(contents.flatMap(({ words }) => [...words])),
		names: new Set(contents.flatMap(({ names }) => [...names])),
		numbers: contents.flatMap(({ numbers }) => numbers),
	};
}

/** The declared language, unless the text shows another one. */
function languageOf({ headline, summary = '', language }: Article): string {
	const text = `${headline} ${summary.slice(0, languageSampleMax)}`;
	const [declared = ''] = language.toLowerCase().split('-');
	if (!hasSyllabic(text)) return stemLanguageOf(language, termText(text)) ?? declared;
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
	if (fewer.size < more.size * copyShareMin) return false;
	let shared = 0;
	for (const word of fewer) if (more.has(word)) shared += 1;
	return shared >= fewer.size * copyShareMin && haveSameNumbers(report, earlier);
}

function haveSameNumbers(one: ReadReport, other: ReadReport): boolean {
	return one.numbers.every(({ amount }) =>
		other.numbers.some((known) => canBeSame(amount, known.amount)),
	);
}

/** The opening that tells the story best; undefined if no report has any text. */
function clearestLead(reports: readonly ReadReport[]): Candidate | undefined {
	const language = mostFrequent(reports.map((report) => report.language));
	const inLanguage = reports.filter((report) => report.language === language);
	const news = inLanguage.filter(({ article }) => !isOpinionPiece(article));
	const candidates = inLanguage.flatMap(openingsOf);
	const best = highest(candidates, (candidate) => leadScore(candidate, inLanguage));
	if (best !== undefined) return best;
	const [report] = [...news, ...inLanguage];
	if (report === undefined) return undefined;
	const text = gist(report.article.summary ?? report.article.headline);
	return { text, content: contentOf(text), report, place: 0 };
}

/** The first of the most frequent values. */
function mostFrequent(values: readonly string[]): string | undefined {
	return highest(values, (value) => values.filter((other) => other === value).length);
}

function highest<Item>(items: readonly Item[], scoreOf: (item: Item) => number): Item | undefined {
	let best: Item | undefined;
	let bestScore = Number.NEGATIVE_INFINITY;
	for (const item of items) {
		const score = scoreOf(item);
		if (score > bestScore) [best, bestScore] = [item, score];
	}
	return best;
}

/** The first sentences of a report that can open a story; its headline, if it has nothing else. */
function openingsOf(report: ReadReport): Candidate[] {
	const { article, sentences } = report;
	if (isOpinionPiece(article)) return [];
	if (article.summary === undefined || article.summary === article.headline) {
		const content = contentOf(article.headline);
		return isPlainHeadline(article.headline) ? [{ text: article.headline, content, report, place: 1 }] : [];
	}
	return sentences.slice(0, openingsMax).flatMap((sentence, place) => {
		const text = standsAlone(sentence.text) ? toldText(sentence.text) : undefined;
		return text === undefined ? [] : [{ ...sentence, text, report, place }];
	});
}

function isPlainHeadline(headline: string): boolean {
	return standsAlone(`${headline.replace(/[.!?…]+$/u, '')}${hasSyllabic(headline) ? '。' : '.'}`);
}

function isOpinionPiece({ headline, kicker = '' }: Article): boolean {
	return opinionLabel.test(kicker) || opinionHeadline.test(headline);
}

const opinionLabel =
	/^(?:opinion|op-?ed|commentary|comment|editorial|column|analysis|review|letters?|kommentar|meinung|leitartikel|éditorial|tribune|chronique|opinión|columna|社論|社论|評論|评论|社説|사설)/iu;
const opinionHeadline =
	/^(?:opinion|op-?ed|commentary|editorial|column|analysis|review|kommentar|meinung|éditorial|tribune|opinión)(?: ?[:|–—]| - )|[|–—] (?:opinion|commentary|editorial)$/iu;

/** Higher for what many other reports say too, for names and numbers above all. */
function leadScore({ content, text, report, place }: Candidate, reports: readonly ReadReport[]) {
	const others = reports.filter((other) => other !== report);
	const names = [...content.names].map((name) => supportOf(others, ({ names }) => names.has(name)));
	const words = [...content.words].map((word) => supportOf(others, ({ words }) => words.has(word)));
	const numbers = content.numbers.map((number) =>
		supportOf(others, (other) => other.numbers.some((known) => areSameNumber(number, known))),
	);
	const inHeadline = shareOf(contentOf(report.article.headline), content);
	return (
		Math.min(sumOf(names), supportMax) * nameGain +
		Math.min(sumOf(numbers), supportMax) * numberGain +
		Math.min(sumOf(words), wordsSupportMax) * wordGain +
		Math.min(content.names.size, 2) * 0.2 +
		inHeadline -
		place * placeLoss -
		(text.endsWith('…') ? cutLoss : 0) -
		(/["“„«「]/.test(text) ? quoteLoss : 0) -
		(content.denies ? quoteLoss : 0)
	);
}

/** The share of the reports that say something; 0 without reports. */
function supportOf(
	reports: readonly ReadReport[],
	says: (report: ReadReport) => boolean,
): number {
	return reports.length === 0 ? 0 : reports.filter(says).length / reports.length;
}

function sumOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}

/** Adds the sentence that adds most, until none adds anything. */
function addToLead(lead: Candidate, reports: readonly ReadReport[]): Candidate[] {
	const told = [lead];
	const story = storyOf(reports);
	const source = publisherOf(lead.report.article);
	let candidates = reports
		.filter(({ article }) => {
			const publisher = publisherOf(article);
			return publisher !== undefined && publisher !== source && !isOpinionPiece(article);
		})
		.flatMap(additionsOf);
	while (told.length < sentencesMax && candidates.length > 0) {
		const scored = new Map(candidates.map((one) => [one, additionScore(one, told, story)]));
		const next = highest(candidates, (one) => scored.get(one) ?? 0);
		if (next === undefined || (scored.get(next) ?? 0) <= 0) break;
		told.push(next);
		// What adds nothing now adds nothing later.
		candidates = candidates.filter((one) => one !== next && (scored.get(one) ?? 0) > 0);
	}
	return told;
}

/** What the reports of a story know together. */
type Story = {
	readonly reports: readonly ReadReport[];
	readonly names: ReadonlySet<string>;
	/** The words of all names, and those of sources, which are no news. */
	readonly sourceWords: ReadonlySet<string>;
};

function storyOf(reports: readonly ReadReport[]): Story {
	return {
		reports,
		names: new Set(reports.flatMap(({ names }) => [...names])),
		sourceWords: new Set(
			reports.flatMap(({ article }) => [...contentOf(`– ${article.source?.name ?? ''}`).words]),
		),
	};
}

function additionsOf(report: ReadReport): Candidate[] {
	const { article, sentences } = report;
	const isHeadlineAlone = article.summary === undefined || article.summary === article.headline;
	if (isHeadlineAlone) return openingsOf(report);
	return sentences.flatMap((sentence, place) => {
		const text = standsAlone(sentence.text) ? toldText(sentence.text) : undefined;
		if (text === undefined) return [];
		return [{ text, content: contentOf(text), report, place }];
	});
}

/** How much a sentence adds to those told; 0 if it says the same, something else, or nothing new. */
function additionScore(candidate: Candidate, told: readonly Candidate[], story: Story): number {
	const { content, report, place } = candidate;
	const [lead] = told;
	if (lead === undefined || isBackground(candidate.text)) return 0;
	if (told.filter((one) => one.report === report).length >= perReportMax) return 0;
	const overlaps = told.map((one) => shareOf(content, one.content));
	if (Math.max(...overlaps) >= sameShareMin || (overlaps[0] ?? 0) < relatedShareMin) return 0;
	const names = newNames(content, told, story);
	const numbers = newNumbers(content, told);
	const denies = content.denies && !told.some((one) => one.content.denies);
	if (names.length + numbers.length === 0 && !denies) return 0;
	const others = story.reports.filter((other) => other !== report);
	const support = sumOf(names.map((name) => supportOf(others, (other) => other.names.has(name))));
	return (
		Math.min(names.length, 2) * 0.6 +
		Math.min(numbers.length, 2) * 0.6 +
		Math.min(support, 1) +
		(denies ? denialGain : 0) +
		(overlaps[0] ?? 0) -
		place * 0.1
	);
}

/** A sentence about another time. */
function isBackground(text: string): boolean {
	return /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\p{L})(?:last (?:year|month)|(?:years?|months|decades?) ago|previous year|letztes Jahr|vergangenes Jahr|l[’']an dernier|el año pasado)(?!\p{L})|去年|昨年|지난해/iu.test(
		text,
	);
}

/** Names of which no word was told; a fuller name of somebody who was told is not new. */
function newNames(content: SentenceContent, told: readonly Candidate[], story: Story): string[] {
	const possible = [...content.possibleNames].filter((name) => story.names.has(name));
	return [...content.names, ...possible].filter((name) => {
		if (name.startsWith('=')) return !told.some((one) => one.content.names.has(name));
		const words = name.split(' ');
		if (words.every((word) => story.sourceWords.has(word) || agencies.has(word))) return false;
		if (told.some((one) => isAcronymIn(name, one.content) || isNameOf(words, one.content)))
			return false;
		return true;
	});
}

function isNameOf(words: readonly string[], content: SentenceContent): boolean {
	return [...content.names, ...content.possibleNames].some((name) => {
		const others = name.split(' ');
		return words.some((word) => word.length > 2 && others.includes(word));
	});
}

/** Whether a name is the initials of one that was told, or the reverse. */
function isAcronymIn(name: string, { names }: SentenceContent): boolean {
	return [...names].some((other) => initialsOf(name) === other || initialsOf(other) === name);
}

function initialsOf(name: string): string {
	const words = name.split(' ').filter((word) => word.length > 2);
	return words.length < 2 ? '' : words.map((word) => word.charAt(0)).join('');
}

const agencies = new Set(
	'reuters afp ap dpa efe tass xinhua kyodo yonhap bbc cnn agence france presse associated press'.split(' '),
);

function newNumbers(content: SentenceContent, told: readonly Candidate[]): NumberInSentence[] {
	return content.numbers.filter(
		(number) =>
			!told.some((one) => one.content.numbers.some((known) => areSameNumber(number, known))),
	);
}

/** The most reports that are read, the newest; a story shows 25. */
const reportsMax = 25;
/** The most sentences. Range 3 to 6; five fit on a phone’s screen. */
const sentencesMax = 5;
/** The most sentences of one report. */
const perReportMax = 2;
/** The first sentences of a report that may open the story. Range 1 to 3. */
const openingsMax = 2;
const languageSampleMax = 300;

/** How much of both reports’ words a copy shares. Range 0.8 to 0.95. */
const copyShareMin = 0.85;

/** How much of a sentence was told if it says the same. Range 0.5 to 0.7. */
const sameShareMin = 0.6;
/** How much of a sentence the lead must say too, so that it is about the same. Range 0.05 to 0.2. */
const relatedShareMin = 0.08;

const nameGain = 1;
const numberGain = 1;
const wordGain = 0.25;
/** More shared names than this make no clearer lead, only a longer one. */
const supportMax = 2.5;
const wordsSupportMax = 8;
const placeLoss = 0.8;
const cutLoss = 0.7;
const quoteLoss = 0.7;
const denialGain = 1.2;
