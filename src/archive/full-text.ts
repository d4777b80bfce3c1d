import { type Article, passagesIn } from '#src/articles/article.ts';
import { termText } from '#src/text/terms.ts';
import type { SearchTerms } from './archive.ts';

/**
 * The terms of an article, separated by spaces, and a mark for its source. Marks also separate its
 * passages, so that no phrase matches across two of them.
 */
export function indexedText(article: Article, source: number | undefined): string {
	const texts = passagesIn(article).map(({ text }) => termText(text));
	const text = texts.filter((passage) => passage !== '').join(` ${passageMark} `);
	return source === undefined ? text : `${text} ${sourceMark(source)}`;
}

/**
 * The FTS5 expression for a search: all of `all`, one of each group in `either`, none of `none`, and
 * only from `source` or not from `notFrom`, which are source numbers. Undefined if a term has no
 * letters or digits to search for, or if there are no terms. No input can break the expression,
 * because every term becomes a quoted string of letters and digits.
 */
export function matchExpression(
	{ all, either = [], none }: SearchTerms,
	source?: number,
	notFrom: readonly number[] = [],
): string | undefined {
	const groups = [...all.map((term) => [term]), ...either].map(anyOf);
	const wanted = groups.filter((group) => group !== undefined);
	if (wanted.length === 0 || wanted.length < groups.length) return undefined;
	const unwanted = [...none.map(quotedTerm), ...notFrom.map(sourceExpression)].filter(
		(term) => term !== undefined,
	);
	const narrowed = source === undefined ? wanted : [...wanted, sourceExpression(source)];
	const expression = narrowed.join(' AND ');
	// One NOT for all of them, because FTS5 refuses more than 256 nested ones.
	return unwanted.length === 0 ? expression : `(${expression}) NOT (${unwanted.join(' OR ')})`;
}

/** Matches any of the terms; undefined if none can be searched for. */
function anyOf(terms: readonly string[]): string | undefined {
	const quoted = terms.map(quotedTerm).filter((term) => term !== undefined);
	if (quoted.length < 2) return quoted[0];
	return `(${quoted.join(' OR ')})`;
}

/** The expression that matches all articles of one source. */
export function sourceExpression(source: number): string {
	return `"${sourceMark(source)}"`;
}

function quotedTerm(term: string): string | undefined {
	const text = termText(term);
	return text === '' ? undefined : `"${text}"`;
}

/** No reader can type a mark: terms contain no private-use characters. */
const passageMark = '\u{e001}';

function sourceMark(source: number): string {
	return `\u{e000}${source}`;
}
