import { type Article, passagesIn } from '#src/articles/article.ts';
import { termText } from '#src/text/terms.ts';
import type { SearchTerms } from './archive.ts';

/**
 * All that an article can be found by, as terms with a space between two of them, and a mark for its
 * source. Between two passages stands a mark too: what is looked for as a phrase stands in one.
 */
export function indexedText(article: Article, source: number | undefined): string {
	const texts = passagesIn(article).map(({ text }) => termText(text));
	const text = texts.filter((one) => one !== '').join(` ${passageMark} `);
	return source === undefined ? text : `${text} ${sourceMark(source)}`;
}

/**
 * A reader's words as an FTS5 expression that finds the articles with all of `all`, one of each of
 * `either` and none of `none`, of one source or of none of others; undefined when there is nothing to
 * find by. No input can break it: every term becomes a quoted string of
 * letters and digits.
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
	// One NOT for all of them: FTS5 refuses more than 256 inside each other.
	return unwanted.length === 0 ? expression : `(${expression}) NOT (${unwanted.join(' OR ')})`;
}

/** Finds any of the terms; undefined where none can be found by. */
function anyOf(terms: readonly string[]): string | undefined {
	const quoted = terms.map(quotedTerm).filter((term) => term !== undefined);
	if (quoted.length < 2) return quoted[0];
	return `(${quoted.join(' OR ')})`;
}

/** The expression that finds all articles of one source. */
export function sourceExpression(source: number): string {
	return `"${sourceMark(source)}"`;
}

function quotedTerm(words: string): string | undefined {
	const text = termText(words);
	return text === '' ? undefined : `"${text}"`;
}

/** Words that no reader can type: terms have no private-use characters. */
const passageMark = '\u{e001}';

function sourceMark(source: number): string {
	return `\u{e000}${source}`;
}
