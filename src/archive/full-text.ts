import type { Article } from '#src/articles/article.ts';
import { toSimplified } from '#src/names/simplified.ts';
import type { Words } from './archive.ts';

const cjkCharacter =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc]/gu;
const searchable = /[\p{L}\p{N}]/u;
const privateUse = /\p{Co}/gu;
/** SQLite reads an expression no further than NUL. */
const endsQuotation = /["\0]/g;

/** All text that an article can be found by, prepared for the tokenizer, with a mark for its source. */
export function indexedText(article: Article, source: number | undefined): string {
	const names = [article.people, article.organizations, article.places, article.topics].flat();
	const parts = [
		article.headline,
		article.kicker ?? '',
		article.summary,
		...names.flatMap(({ name, aliases }) => [name, ...aliases]),
		...article.statements.flatMap(({ text, about }) => [text, about ?? '']),
	];
	const text = forTokenizer(parts.join('\n'));
	return source === undefined ? text : `${text}\n${sourceMark(source)}`;
}

/**
 * A reader's words as an FTS5 expression that finds the articles with all of `all`, one of each of
 * `either` and none of `none`, of one source or of none of others; undefined when there is nothing to
 * find by. No input can break it: every term becomes a quoted string.
 */
export function matchExpression(
	{ all, either = [], none }: Words,
	source?: number,
	notFrom: readonly number[] = [],
): string | undefined {
	const groups = [...all.map((term) => [term]), ...either].map(eitherOf);
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
function eitherOf(terms: readonly string[]): string | undefined {
	const quoted = terms.map(quotedTerm).filter((term) => term !== undefined);
	if (quoted.length < 2) return quoted[0];
	return `(${quoted.join(' OR ')})`;
}

/** The expression that finds all articles of one source. */
export function sourceExpression(source: number): string {
	return `"${sourceMark(source)}"`;
}

function quotedTerm(term: string): string | undefined {
	const text = forTokenizer(term.normalize('NFC')).replace(endsQuotation, ' ').trim();
	return searchable.test(text) ? `"${text}"` : undefined;
}

/**
 * Simplified characters, each CJK character a word of its own (the tokenizer would make one word of
 * a whole run), and none of the private-use characters that source marks are made of.
 */
function forTokenizer(text: string): string {
	return toSimplified(text.replace(privateUse, ' ')).replace(cjkCharacter, ' $& ');
}

/** A word that no reader can type: private-use characters count as letters to the tokenizer. */
function sourceMark(source: number): string {
	return `\u{e000}${source}`;
}
