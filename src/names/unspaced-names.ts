import type { NameKind } from './name.ts';
import { isAttached, type Written, writtenText } from './written-words.ts';

/** In scripts without spaces, whether no longer word is around the name. */
export function isWholeInRun({ passage, from, to }: Written, kind: NameKind): boolean {
	const { text, terms } = passage;
	const raw = writtenText({ passage, from, to });
	if (!unspaced.test(raw)) return true;
	if ([...raw].length < 2) return false;
	const before = isAttached(terms, from) ? text.slice(0, terms[from]?.start) : '';
	const after = isAttached(terms, to) ? text.slice(terms[to]?.start) : '';
	if (/^\p{Script=Hangul}/u.test(raw) && /\p{Script=Hangul}$/u.test(before)) return false;
	if (/\p{Script=Hangul}$/u.test(raw))
		return particle.test(/^\p{Script=Hangul}*/u.exec(after)?.[0] ?? '');
	if (/^[\p{Script=Katakana}ー]/u.test(raw) && /[\p{Script=Katakana}ー]$/u.test(before))
		return false;
	if (/[\p{Script=Katakana}ー]$/u.test(raw)) return !/^[\p{Script=Katakana}ー]/u.test(after);
	if (longHan.test(raw) || before + after === '') return true;
	return isBetweenWords({ passage, from, to });
}

const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Chinese characters that are together by chance are seldom more than three: 中国 in 发展中国家. */
const longHan = /^\p{Script=Han}{4,}$/u;

/**
 * Whether a word of the dictionary begins with the terms, and one ends with them. Names of three
 * characters may end inside a word, because the dictionary often goes wrong behind them: 国民|党主席.
 */
function isBetweenWords({ passage, from, to }: Written): boolean {
	const { text, terms } = passage;
	let first = from;
	while (from - first < contextTerms && isAttached(terms, first)) first--;
	let last = to - 1;
	while (last - to < contextTerms && isAttached(terms, last + 1)) last++;
	const start = terms[first]?.start ?? 0;
	const [wordStart, wordEnd] = [terms[from]?.start ?? 0, terms[to - 1]?.end ?? 0];
	const boundaries = new Set([terms[last]?.end ?? 0]);
	for (const { index } of dictionary.segment(text.slice(start, terms[last]?.end)))
		boundaries.add(start + index);
	return boundaries.has(wordStart) && (to - from > 2 || boundaries.has(wordEnd));
}

/** How much of a sentence is divided into words, on each side. */
const contextTerms = 12;
const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });

/** What can follow a Korean noun in the same word. */
const particle =
	/^(?:은|는|이|가|을|를|의|에|와|과|도|로|으로|만|씨|측|에서|에게|에는|에도|께서|부터|까지|이나|라고|이라고|라는|이라는|이며|이다|보다|처럼|에서는|에서도|으로부터|에게서)?$/u;
