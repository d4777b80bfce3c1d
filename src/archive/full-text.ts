import type { Article } from '#src/articles/article.ts';
import { isInHead, searchablePassagesIn } from '#src/articles/searchable-passages.ts';
import { type Phrase, phraseOf } from '#src/text/matcher.ts';
import type { StemLanguage } from '#src/text/stems.ts';
import { tellingWords } from '#src/text/stop-words.ts';
import { joinTerms, type Term, type TermReader, termText } from '#src/text/terms.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { SearchTerms } from './wanted.ts';

/** What full text stores of an article. */
export type IndexedArticle = {
	/** Its terms, separated by spaces, with marks between and after them. */
	readonly text: string;
	/** The terms of each passage. */
	readonly passages: readonly (readonly Term[])[];
	readonly language: StemLanguage | undefined;
};

/**
 * The terms of an article: all of them, then those of headline, kicker and names again, each marked, so
 * that what an article is mainly about can be searched alone. Marks also separate passages, so that no
 * phrase matches across two of them, and name its source and language.
 */
export function indexArticle(
	article: Article,
	source: number | undefined,
	read: TermReader,
): IndexedArticle {
	const passages = searchablePassagesIn(article, (text) => joinTerms(read(text))).filter(
		({ searchable }) => searchable.terms !== '',
	);
	const all = passages.map(({ searchable }) => searchable.terms);
	const head = passages
		.filter(isInHead)
		.map(({ searchable }) => marked(searchable.terms, headMark));
	const language = passages[0]?.searchable.language;
	const marks = [
		source === undefined ? '' : ` ${sourceMark(source)}`,
		language === undefined ? '' : ` ${languageMark(language)}`,
	];
	const text = [...all, ...head].join(` ${passageMark} `) + marks.join('');
	return { text, passages: passages.map((passage) => read(passage.text)), language };
}

/** What to search for: one phrase of each group, and none of the unwanted ones. */
export type Query = {
	/** Never empty, nor is a group. */
	readonly groups: readonly (readonly Phrase[])[];
	readonly unwanted: readonly Phrase[];
	/** The number of the only source to search. */
	readonly source: number | undefined;
	readonly notFrom: readonly number[];
};

/** Reads a search; undefined if it has no terms, or one without letters and digits. */
export function readQuery(
	{ all, either = [], none }: SearchTerms,
	source?: number,
	notFrom: readonly number[] = [],
): Query | undefined {
	const groups = [...tellingWords(all).map((term) => [term]), ...either].map(phrasesOf);
	if (groups.length === 0 || groups.some(({ length }) => length === 0)) return undefined;
	return { groups, unwanted: phrasesOf(none), source, notFrom };
}

function phrasesOf(terms: readonly string[]): readonly Phrase[] {
	return terms.map(phraseOf).filter((phrase) => phrase !== undefined);
}

/**
 * The FTS5 expression for a search, in the whole text or only in headline, kicker and names. No input
 * can break it, because every term becomes a quoted string of letters and digits.
 */
export function matchExpression(
	{ groups, unwanted, source, notFrom }: Query,
	vocabulary: Vocabulary,
	where: 'anywhere' | 'head' = 'anywhere',
): string {
	const mark = where === 'head' ? headMark : '';
	const wanted = groups.map((group) =>
		anyOf(group.map((phrase) => anyForm(phrase, vocabulary, mark))),
	);
	if (source !== undefined) wanted.push(sourceExpression(source));
	const expression = wanted.join(' AND ');
	const leftOut = [
		...unwanted.map((phrase) => anyForm(phrase, vocabulary, '')),
		...notFrom.map(sourceExpression),
	];
	// One NOT for all of them, because FTS5 refuses more than 256 nested ones.
	return leftOut.length === 0 ? expression : `(${expression}) NOT ${anyOf(leftOut)}`;
}

function anyOf(expressions: readonly string[]): string {
	return expressions.length === 1 ? expressions.join('') : `(${expressions.join(' OR ')})`;
}

/** Matches the phrase as written, and its forms in articles of the languages in which they are forms. */
function anyForm(phrase: Phrase, vocabulary: Vocabulary, mark: string): string {
	const written = phrase.terms.join(' ');
	const { everywhere, only } = phrase.isExact
		? { everywhere: [], only: [] }
		: vocabulary.formsOf(phrase);
	const quotedForms = (forms: readonly string[]) => forms.map((form) => quoted(form, mark));
	return anyOf([
		...quotedForms([written, ...everywhere]),
		...only.map(
			({ language, forms }) => `(${anyOf(quotedForms(forms))} AND "${languageMark(language)}")`,
		),
	]);
}

/** The expression that matches all articles with exactly this text; undefined if it has no letter or digit. */
export function exactExpression(text: string): string | undefined {
	const terms = termText(text);
	return terms === '' ? undefined : quoted(terms, '');
}

/** The expression that matches all articles of one source. */
export function sourceExpression(source: number): string {
	return `"${sourceMark(source)}"`;
}

function quoted(terms: string, mark: string): string {
	return `"${marked(terms, mark)}"`;
}

function marked(terms: string, mark: string): string {
	return mark === '' ? terms : mark + terms.replaceAll(' ', ` ${mark}`);
}

/** No reader can type a mark: terms contain no private-use characters. */
const passageMark = '\u{e001}';
const headMark = '\u{e002}';

function sourceMark(source: number): string {
	return `\u{e000}${source}`;
}

function languageMark(language: StemLanguage): string {
	return `\u{e003}${language}`;
}
