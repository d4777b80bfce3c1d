import { isCommonGivenName } from '#src/names/frequent-names.ts';
import { isCalendarWord } from '#src/names/telling-words.ts';
import { type Cited, writes } from './cited.ts';
import { isOfficeModifier, statusOf, titleOf } from './office-words.ts';
import { isFunctionWord, type ReadText, readText, type Word } from './read-text.ts';

/**
 * The first name in a sentence that the cited texts do not write. A name is what has a capital letter.
 * Names of one run must be side by side in the texts too, so that no two people become one; a country
 * may be written as its people or the reverse, an organization by its initials, and everybody in
 * another spelling that editors know.
 */
export function unknownName({ text, words }: ReadText, cited: Cited): string | undefined {
	for (const run of nameRuns(words)) {
		if (isSpelledOtherwise(run, text, cited)) continue;
		for (const [index, word] of run.entries()) {
			if (!isKnown(word, run, cited)) return text.slice(word.start, word.end);
			const before = run[index - 1];
			if (before === undefined || areBeside(before, word, cited)) continue;
			return text.slice(before.start, word.end);
		}
	}
	return undefined;
}

/** The names of a text, word by word, without titles; what belongs together is one run. */
export function nameRuns(words: readonly Word[]): readonly (readonly Word[])[] {
	const runs: Word[][] = [];
	let last: Word | undefined;
	for (const [index, word] of words.entries()) {
		if (!isPartOfName(word, words[index - 1], words[index + 1])) {
			last = undefined;
			continue;
		}
		const run = runs.at(-1);
		if (run !== undefined && last !== undefined && word.after !== 'mark') run.push(word);
		else runs.push([word]);
		last = word;
	}
	return runs;
}

function isPartOfName(word: Word, before: Word | undefined, after: Word | undefined): boolean {
	if (word.after === 'hyphen' && before !== undefined && before.canBeName) {
		return word.canBeName || before.country === undefined;
	}
	if (!word.canBeName || titleOf(word.text) !== undefined || isCalendarWord(word.text))
		return false;
	if (statusOf(word.text) !== undefined && word.isFirst) return false;
	if (!word.isFirst) return true;
	if (isFunctionWord(word.text) || isOfficeModifier(word.text)) return false;
	return after !== undefined;
}

function isKnown(word: Word, run: readonly Word[], cited: Cited): boolean {
	if (cited.names.has(word.text)) return true;
	if (word.country !== undefined) return cited.countries.has(word.country);
	// A capital may only begin the sentence.
	if (word.isFirst && run.length === 1) return cited.stems.has(word.stem);
	if (!word.canBeName || isOfficeModifier(word.text)) return cited.words.has(word.text);
	return cited.acronyms.has(word.text);
}

/** “Russian Sergei Shoigu” names two, “Michael Jordan” and “Jordan Smith” one. */
function areBeside(before: Word, word: Word, cited: Cited): boolean {
	if (cited.pairs.has(`${before.text} ${word.text}`)) return true;
	if (before.country !== undefined && before.country === word.country) return true;
	if (before.country !== undefined && !isCommonGivenName(before.text))
		return word.country === undefined;
	return isOfficeModifier(before.text) || isOfficeModifier(word.text);
}

function isSpelledOtherwise(run: readonly Word[], text: string, cited: Cited): boolean {
	const [first, last] = [run[0], run.at(-1)];
	if (first === undefined || last === undefined) return false;
	return (
		cited
			.spellings(text.slice(first.start, last.end))
			.map((spelling) => readText(spelling).words.map((word) => word.text))
			// A single word, such as a surname, can be somebody else’s.
			.some((spelled) => spelled.length > 1 && writes(cited, spelled))
	);
}
