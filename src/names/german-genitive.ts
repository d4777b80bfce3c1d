import type { Term } from '#src/text/terms.ts';
import { isCapital, type WrittenHere, type WrittenPassage } from './capitals.ts';
import { isCommonGivenName } from './frequent-names.ts';
import { isDeterminer } from './telling-words.ts';

/*
 * German writes the genitive of a name without an apostrophe: “Putins Krieg”, or only with one after s,
 * x and z: “Scholz’ Rede”.
 */

/**
 * The passage with names in place of their genitives, if only the words without their s are known. A
 * given name with s is rather a surname: Peters, Roberts.
 */
export function withoutGenitives(
	passage: WrittenPassage,
	isKnown: (word: string) => boolean,
): WrittenPassage {
	if (!passage.hasCapitalNouns) return passage;
	const { text } = passage;
	const terms = passage.terms.map((term) => {
		const bare = term.text.slice(0, -1);
		if (!genitive.test(term.text) || !isCapital(text[term.start])) return term;
		if (!/s/i.test(text[term.end - 1] ?? '') || isCommonGivenName(bare)) return term;
		return isKnown(term.text) || !isKnown(bare) ? term : { ...term, text: bare, end: term.end - 1 };
	});
	return { ...passage, terms };
}

/** Shorter names with s are too many other words. */
const genitive = /^\p{L}{3,}[^sxz\P{L}]s$/u;

/** Whether a term is a name whose genitive the text has. */
export function endsInGenitive(text: string, { end }: Term): boolean {
	return /^s(?!\p{L})/iu.test(text.slice(end, end + 2));
}

/** Whether a name is in the genitive and has what it owns beside it, which only names have without an article. */
export function isGermanGenitive({ passage, from, to }: WrittenHere): boolean {
	const { text, terms, hasCapitalNouns } = passage;
	const [before, first, last] = [terms[from - 1], terms[from], terms[to - 1]];
	if (!hasCapitalNouns || first === undefined || last === undefined) return false;
	const after = text.slice(last.end, last.end + afterMax);
	const isAfterS = /[sxzß]$/i.test(text.slice(0, last.end)) && /^['’] /.test(after);
	const isQuoted = /['‘‚„“"]$/.test(text.slice(0, first.start));
	if (!endsInGenitive(text, last) && (!isAfterS || isQuoted)) return false;
	if (isLimiting(before?.text)) return false;
	// “die Rede Selenskyjs”, but not “Olena Selenskyjs”.
	if (isCapital(text[before?.start ?? -1])) return isLimiting(terms[from - 2]?.text);
	return /^(?:s|['’]) (?:\p{Ll}+(?:e|er|es|en|em) )?\p{Lu}/u.test(after);
}

/** How far after a name is read, in code units. */
const afterMax = 60;

function isLimiting(word = ''): boolean {
	return (
		isDeterminer(word) ||
		/^(?:de[ms]|(?:ein|kein|dies|jed|sein|ihr|unser)(?:e[mnrs]?)?|[bvz]om|zu[mr]|[bi]m)$/.test(word)
	);
}
