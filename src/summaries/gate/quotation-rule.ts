import type { Cited } from './cited.ts';
import type { ReadText } from './read-text.ts';

/**
 * The first words of a sentence in quotation marks that are not, word for word, in quotation marks in a
 * cited text. A mark that is not paired counts as such words.
 */
export function unknownQuotation({ text }: ReadText, cited: Cited): string | undefined {
	const marks = (text.match(/["“”„«»「」『』]/gu) ?? []).length;
	const quoted = quotationsIn(text);
	if (marks !== 2 * quoted.filter(({ isSingle }) => !isSingle).length) return text;
	const known = cited.texts.flatMap(({ text: cites, isVerbatim }) =>
		isVerbatim ? quotationsIn(cites).map(({ words }) => ` ${words} `) : [],
	);
	return quoted.find(({ words }) => words === '' || !known.some((one) => includesWords(one, words)))
		?.words;
}

/** The first letter may be another in the middle of a sentence. */
function includesWords(quoted: string, words: string): boolean {
	const first = words.slice(0, 1);
	return [first.toLowerCase(), first.toUpperCase()].some((letter) =>
		quoted.includes(` ${letter}${words.slice(1)} `),
	);
}

function quotationsIn(text: string) {
	return Array.from(text.matchAll(quotation), ([all, ...groups]) => ({
		words: plainWords(groups.find((group) => group !== undefined) ?? ''),
		isSingle: /^['‘]/.test(all),
	}));
}

/** Pairs of marks; single ones only where they cannot be apostrophes. A paragraph may open without closing. */
const quotation =
	/["“„]([^"“”„\n]*)(?:["”“]|(?=\n|$))|«([^«»]*)»|「([^「」]*)」|『([^『』]*)』|(?<![\p{L}\p{N}])['‘]([^'‘’\n]+(?:['’]\p{L}[^'‘’\n]*)*)['’](?![\p{L}\p{N}])/gu;

/** The same words with one kind of apostrophe and space, without the mark that a sentence puts at their end. */
function plainWords(words: string): string {
	return words
		.replace(/[’‘`´]/g, "'")
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[.,;!?]+$/, '')
		.replace(/[.,;!?](?= )/g, (mark) => ` ${mark}`);
}
