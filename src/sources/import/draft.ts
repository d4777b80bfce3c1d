import { createHash } from 'node:crypto';
import { type ArticleInput, headlineMax, summaryMax } from '#src/articles/article.ts';
import { cutClause } from '#src/text/cuts.ts';
import { foldLetters } from '#src/text/fold.ts';
import { sentencesOf } from '#src/text/sentences.ts';
import { recognizeLanguage } from '../item/language.ts';
import { type Note, quoted, type Report } from './report.ts';

/** What the operator says of all reports; a report’s own date, source and language come first. */
export type GivenFacts = {
	readonly date?: string | undefined;
	readonly source?: string | undefined;
	readonly language?: string | undefined;
};

/** An article for an editor to finish, and what to know about it; or why there is none. */
export type Draft =
	| { readonly kind: 'draft'; readonly article: ArticleInput; readonly notes: readonly Note[] }
	| { readonly kind: 'refused'; readonly note: Note };

/** Makes a draft of a report, word for word. */
export function draftOf(report: Report, given: GivenFacts): Draft {
	const { line, kicker, url } = report;
	const notes: Note[] = [];
	const [first = ''] = report.paragraphs;
	const headline = report.headline ?? headlineFrom(first);
	const what = quoted(headline);
	const refuse = (reason: string): Draft => ({
		kind: 'refused',
		note: { line, reason: `${what} ${reason}` },
	});
	if (report.headline === undefined) {
		notes.push({
			line,
			reason: `${what} is its first sentence: the page shows no headline. Write one`,
		});
	}
	if (headline.length > headlineMax)
		return refuse(`is not written: its headline is longer than ${headlineMax} characters`);
	const publishedAt = report.publishedAt ?? given.date;
	if (publishedAt === undefined)
		return refuse('is not written: the page shows no date for it. Give it with --date 2025-06-19');
	const { text: summary, isCut } = fittingSummary(report.paragraphs);
	if (summary === '') return refuse('is not written: the page shows no whole sentence of it');
	if (isCut)
		notes.push({
			line,
			reason: `${what} is longer than ${summaryMax} characters: its last sentences are left out`,
		});
	const language =
		report.language ?? given.language ?? recognizeLanguage(`${headline}\n${summary}`);
	if (language === undefined)
		return refuse(
			'is not written: its language is not recognized. Give it with --language, for example --language pt',
		);
	const source = report.source ?? given.source;
	const article = {
		id: idFrom(headline, `${url ?? ''} ${summary}`),
		headline,
		summary,
		publishedAt,
		...(kicker === undefined ? {} : { kicker }),
		...(url === undefined ? {} : { url }),
		...(source === undefined ? {} : { source }),
		...(language === 'en' ? {} : { language }),
	};
	return { kind: 'draft', article, notes };
}

function headlineFrom(paragraph: string): string {
	const [first] = sentencesOf(paragraph);
	const sentence = paragraph.slice(0, first?.end ?? paragraph.length);
	const cut = sentence.length <= headlineMax ? sentence : cutClause(sentence, headlineMax);
	return cut ?? sentence;
}

/** The paragraphs, up to the last whole sentence that a summary has room for. */
export function fittingSummary(paragraphs: readonly string[]): { text: string; isCut: boolean } {
	const text = paragraphs.join('\n\n');
	if (text.length <= summaryMax) return { text, isCut: false };
	const end = sentencesOf(text).reduce(
		(last, sentence) => (sentence.end <= summaryMax ? sentence.end : last),
		0,
	);
	return { text: text.slice(0, end).trimEnd(), isCut: true };
}

/** Longer names of files are hard to read, in characters. */
const idMax = 60;
/** Shorter ones say too little. */
const idMin = 8;

/**
 * An id of the words of a headline, such as `harbor-opens-after-repairs`. With a text, or where the words are too
 * many or in another script, a part of the hash makes two reports differ.
 */
export function idFrom(headline: string, hashed: string, isOneOfMany = false): string {
	const letters = foldLetters(headline.replace(/(?<=\p{L})['’](?=\p{L})/gu, ''))
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	const isShort = letters.length <= idMax;
	if (isShort && letters.length >= idMin && !isOneOfMany) return letters;
	const words = isShort ? letters : letters.slice(0, letters.lastIndexOf('-', idMax));
	const hash = createHash('sha256').update(`${headline} ${hashed}`).digest('hex').slice(0, 8);
	return words === '' ? `report-${hash}` : `${words}-${hash}`;
}
