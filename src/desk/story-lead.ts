import type { ReadReport, ReadSentence } from './read-reports.ts';
import { areSameNumber, shareOf } from './sentence-content.ts';

/** A sentence and its report. */
export type SourcedSentence = ReadSentence & { readonly report: ReadReport };

/**
 * The opening that tells a story best, in the language of most of its reports; a headline if no opening can
 * be told. Undefined without reports.
 */
export function clearestLead(reports: readonly ReadReport[]): SourcedSentence | undefined {
	const language = mostFrequent(reports.map((report) => report.language));
	const inLanguage = reports.filter((report) => report.language === language);
	const openings = inLanguage.flatMap((report) =>
		report.sentences
			.filter(
				({ text, place }) => place === 0 || (place < openingsMax && !/^The \p{Ll}/u.test(text)),
			)
			.map((sentence) => ({ ...sentence, report })),
	);
	const headlines = inLanguage.map((report) => headlineOf(report));
	const leads = openings.length > 0 ? openings : headlines;
	const best = highest(leads, (one) => leadScore(one, inLanguage));
	// Whoever has the same words later has them from the first.
	return leads.find(({ text }) => text === best?.text);
}

function headlineOf(report: ReadReport): SourcedSentence {
	return { text: report.article.headline, content: report.headline, place: 0, report };
}

/** The first of the most frequent values. */
function mostFrequent(values: readonly string[]): string | undefined {
	return highest(values, (value) => values.filter((other) => other === value).length);
}

/** The first item with the highest score. */
export function highest<Item>(
	items: readonly Item[],
	scoreOf: (item: Item) => number,
): Item | undefined {
	let best: Item | undefined;
	let bestScore = Number.NEGATIVE_INFINITY;
	for (const item of items) {
		const score = scoreOf(item);
		if (score > bestScore) [best, bestScore] = [item, score];
	}
	return best;
}

/** Higher for what many other reports say too, for names and numbers above all. */
function leadScore(
	{ content, text, report, place }: SourcedSentence,
	reports: readonly ReadReport[],
) {
	const others = reports.filter((other) => other !== report);
	const names = [...content.names].map((name) => supportOf(others, ({ names }) => names.has(name)));
	const words = [...content.words].map((word) => supportOf(others, ({ words }) => words.has(word)));
	const numbers = content.numbers.map((number) =>
		supportOf(others, (other) => other.numbers.some((known) => areSameNumber(number, known))),
	);
	const headlines = [...content.words].map((word) =>
		supportOf(others, ({ headline }) => headline.words.has(word)),
	);
	return (
		Math.min(sumOf(names), supportMax) * nameGain +
		Math.min(sumOf(numbers), supportMax) * numberGain +
		Math.min(sumOf(words), wordsSupportMax) * wordGain +
		Math.min(content.names.size, 2) * 0.2 +
		Math.min(content.numbers.length, 2) * 0.1 +
		Math.min(sumOf(headlines), headlineSupportMax) * headlineGain +
		shareOf(report.headline, content) * 0.3 +
		(tellsWhen.test(text) ? 0.2 : 0) -
		place * placeLoss -
		Math.max(0, text.length - lengthWell) / lengthWell -
		(text.endsWith('…') ? cutLoss : 0) -
		(/["“„«「]/.test(text) ? quoteLoss : 0) -
		(content.denies ? quoteLoss : 0)
	);
}

/** The share of the reports that say something; 0 without reports. */
export function supportOf(
	reports: readonly ReadReport[],
	says: (report: ReadReport) => boolean,
): number {
	return reports.length === 0 ? 0 : reports.filter(says).length / reports.length;
}

/** The sum of some numbers. */
export function sumOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}

/** The first sentences of a report that may open the story. Range 1 to 3. */
const openingsMax = 2;
/** In four languages. */
const tellsWhen =
	/(?<!\p{L})(?:\p{Lu}\p{Ll}+day|today|yesterday|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\p{L})/u;

const nameGain = 1;
const numberGain = 1;
const wordGain = 0.25;
/** More shared names than this make no clearer lead, only a longer one. */
const supportMax = 2.5;
const wordsSupportMax = 8;
/** Other headlines tell what the story is about. */
const headlineGain = 0.5;
const headlineSupportMax = 4;
/** Up to this length, in code units, a lead is read at a glance. Range 160 to 240. */
const lengthWell = 200;
const placeLoss = 0.8;
const cutLoss = 0.7;
const quoteLoss = 0.7;
