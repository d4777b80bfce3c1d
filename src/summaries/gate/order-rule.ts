import { wordSet } from '#src/text/word-set.ts';
import type { Cited } from './cited.ts';
import { nameRuns } from './names-rule.ts';
import { isOfficeModifier, statusOf, titleOf } from './office-words.ts';
import { type ReadText, sentencesIn, type Word } from './read-text.ts';

/**
 * The first “A attacked B” of a sentence whose texts only have it the other way round. Only two names
 * with a verb between them are compared, and only with sentences that write both.
 */
export function turnedAround({ text, words }: ReadText, cited: Cited): string | undefined {
	const runs = nameRuns(words);
	for (const [index, second] of runs.entries()) {
		const first = runs[index - 1];
		if (first === undefined || !isVerbBetween(words, first, second)) continue;
		const orders = cited.texts.flatMap((one) => ordersIn(one, first, second));
		if (orders.length === 0 || orders.includes('same')) continue;
		return text.slice(first[0]?.start, second.at(-1)?.end);
	}
	return undefined;
}

type Run = readonly Word[];

/** Whether one to three words between two names are neither marks nor words that only relate them. */
function isVerbBetween(words: readonly Word[], first: Run, second: Run): boolean {
	const [last, next] = [first.at(-1), second[0]];
	if (last === undefined || next === undefined || next.after === 'mark') return false;
	const between = words.slice(words.indexOf(last) + 1, words.indexOf(next));
	if (between.length > betweenMax || between.every(isOfOffice)) return false;
	return between.every(({ text, after }) => after !== 'mark' && !relating.has(text));
}

/** In words: “met”, “has accused president”. Range 2 to 4. */
const betweenMax = 3;

/** A title before the second name is no verb. */
function isOfOffice({ text }: Word): boolean {
	return titleOf(text) !== undefined || statusOf(text) !== undefined || isOfficeModifier(text);
}

const relating = wordSet(
	'and or but of in at on for with to from near by as than between against over after before during into about the via per while when who which that is was are were has have had will would',
);

/** The orders in which the sentences of a text have both names; “B was attacked by A” is the same as “A attacked B”. */
function ordersIn({ words }: ReadText, first: Run, second: Run): ('same' | 'other')[] {
	const orders: ('same' | 'other')[] = [];
	for (const sentence of sentencesIn(words)) {
		const one = positionsOf(sentence, first);
		const other = positionsOf(sentence, second);
		if (one.length === 0 || other.length === 0) continue;
		const isSame = one.some((from) =>
			other.some((to) => (from < to ? !isAgent(sentence, to) : isAgent(sentence, from))),
		);
		orders.push(isSame ? 'same' : 'other');
	}
	return orders;
}

/** Where a sentence names what the run names: by its last word, or by the country. */
function positionsOf(sentence: readonly Word[], run: Run): number[] {
	const last = run.at(-1);
	return sentence.flatMap((word, index) => {
		const isCountry = word.country !== undefined && word.country === last?.country;
		const isName = word.canBeName || word.after === 'hyphen';
		return isCountry || (isName && word.text === last?.text) ? [index] : [];
	});
}

/** “by A”, “by the Russian A” */
function isAgent(sentence: readonly Word[], index: number): boolean {
	return sentence.slice(Math.max(0, index - 3), index).some(({ text }) => text === 'by');
}
