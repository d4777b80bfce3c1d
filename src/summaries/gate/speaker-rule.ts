import type { Cited } from './cited.ts';
import { nameRuns } from './names-rule.ts';
import type { ReadText, Word } from './read-text.ts';

/**
 * The first name in a sentence that says something there, but in no cited sentence: a statement must
 * not move to another speaker who is only mentioned.
 */
export function unknownSpeaker({ text, words }: ReadText, cited: Cited): string | undefined {
	for (const run of nameRuns(words)) {
		const last = run.at(-1);
		if (last === undefined || !speaks(words, run)) continue;
		const isKnown = cited.texts.some((one) => isSpeakerIn(one, run));
		if (!isKnown) return text.slice(run[0]?.start, last.end);
	}
	return undefined;
}

/** “Shoigu said”, “said Shoigu”, “according to Shoigu” */
function speaks(words: readonly Word[], run: readonly Word[]): boolean {
	const [first, last] = [run[0], run.at(-1)];
	if (first === undefined || last === undefined) return false;
	const [from, to] = [words.indexOf(first), words.indexOf(last)];
	const [before, after] = [words[from - 1]?.text ?? '', words[to + 1]?.text ?? ''];
	return (
		sayings.has(after) ||
		sayings.has(before) ||
		(before === 'to' && words[from - 2]?.text === 'according')
	);
}

/** Whether a sentence of the text has the name as what says something: before the verb, or after “said”. */
function isSpeakerIn({ words }: ReadText, run: readonly Word[]): boolean {
	const names = new Set(run.filter(({ country }) => country === undefined).map(({ text }) => text));
	const countries = new Set(run.flatMap(({ country }) => country ?? []));
	const isNamed = (word: Word) =>
		word.canBeName &&
		(names.has(word.text) || (word.country !== undefined && countries.has(word.country)));
	return words.some((word, index) => {
		if (!isNamed(word)) return false;
		return wordsAround(words, index).some(({ text }) => sayings.has(text) || text === 'according');
	});
}

/** The words of the same sentence near one: a speaker can be followed by who that is. */
function wordsAround(words: readonly Word[], index: number): readonly Word[] {
	let from = index;
	while (from > 0 && index - from < beforeMax && !words[from]?.isFirst) from -= 1;
	let to = index + 1;
	while (to < words.length && to - index < afterMax && !words[to]?.isFirst) to += 1;
	return words.slice(from, to);
}

/** In words. “said Sergei Shoigu”, “according to the Russian official Sergei Shoigu”. Range 3 to 6. */
const beforeMax = 5;
/** In words. “Shoigu, the secretary of the Russian Security Council, said”. Range 8 to 20. */
const afterMax = 14;

const sayings = new Set(
	(
		'said says say told tells announced announces claimed claims warned warns added adds stated states ' +
		'denied denies confirmed confirms insisted insists argued argues wrote writes declared declares ' +
		'reported reports quoted accused accuses demanded demands called calls vowed vows promised pledged ' +
		'acknowledged admitted suggested noted explained replied tweeted posted testified urged urges'
	).split(' '),
);
