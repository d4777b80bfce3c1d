import type { Article } from '#src/articles/article.ts';
import { passagesIn } from '#src/articles/passages.ts';
import { searchText } from '#src/names/search-terms.ts';
import type { Words } from './archive.ts';

/**
 * All that an article can be found by, as terms with a space between two of them, and a mark for its
 * source. Between two passages stands a mark too: what is looked for as a phrase stands in one.
 */
export function indexedText(article: Article, source: number | undefined): string {
	const texts = passagesIn(article).map(({ text }) => searchText(text));
	const text = texts.filter((one) => one !== '').join(` ${passageMark} `);
	return source === undefined ? text : `${text} ${sourceMark(source)}`;
}

/**
 * A reader's words as an FTS5 expression that finds the articles with all of `all` and none of
 * `none`; undefined when there is nothing to find by. No input can break it: every term becomes a
 * quoted string of letters and digits.
 */
export function matchExpression(words: Words, source?: number): string | undefined {
	const wanted = words.all.map(quotedTerm).filter((term) => term !== undefined);
	if (wanted.length === 0 || wanted.length < words.all.length) return undefined;
	const unwanted = words.none.map(quotedTerm).filter((term) => term !== undefined);
	const all = source === undefined ? wanted : [...wanted, `"${sourceMark(source)}"`];
	const expression = all.join(' AND ');
	// One NOT for all of them: FTS5 refuses more than 256 inside each other.
	return unwanted.length === 0 ? expression : `(${expression}) NOT (${unwanted.join(' OR ')})`;
}

/** The expression that finds all articles of one source. */
export function sourceExpression(source: number): string {
	return `"${sourceMark(source)}"`;
}

function quotedTerm(words: string): string | undefined {
	const text = searchText(words);
	return text === '' ? undefined : `"${text}"`;
}

/** Words that no reader can type: terms have no private-use characters. */
const passageMark = '\u{e001}';

function sourceMark(source: number): string {
	return `\u{e000}${source}`;
}
