import type { Cited } from './cited.ts';
import { nameRuns } from './names-rule.ts';
import { isFunctionWord, type ReadText, sentencesIn, type Word } from './read-text.ts';

/**
 * The first name in a sentence that says something there, but in no cited sentence, or nothing like it: a
 * statement must not move to another speaker, who is only mentioned or says something else.
 */
export function unknownSpeaker({ text, words }: ReadText, cited: Cited): string | undefined {
	for (const run of nameRuns(words)) {
		const last = run.at(-1);
		if (last === undefined || !speaks(words, run)) continue;
		const isKnown = cited.texts.some((one) => isSpeakerIn(one, run));
		if (!isKnown || !saysAlike(words, run, cited)) return text.slice(run[0]?.start, last.end);
	}
	return undefined;
}

/** Whether the sentences about a speaker have enough of the words that are laid to them; a country speaks through others. */
function saysAlike(words: readonly Word[], run: readonly Word[], cited: Cited): boolean {
	const names = new Set(run.map(({ text }) => text));
	const said = words.filter(
		({ text }) => !names.has(text) && !sayings.has(text) && !isFunctionWord(text),
	);
	const isElsewhere = run.some(
		({ text, country }) => country !== undefined || !cited.words.has(text),
	);
	if (isElsewhere || said.length === 0) return true;
	const about = new Set(cited.texts.flatMap((one) => stemsAbout(one.words, names)));
	return said.filter(({ stem }) => about.has(stem)).length >= said.length * alikeMin;
}

/** The least share of the words. Range 0.25 to 0.5: a sentence can add when and where something was said. */
const alikeMin = 0.34;

/** The stems of the sentences with one of these names, and of the next ones that go on with “he” or “she”. */
function stemsAbout(words: readonly Word[], names: ReadonlySet<string>): string[] {
	let isAbout = false;
	return sentencesIn(words).flatMap((sentence) => {
		const goesOn: boolean = isAbout && sentence.some(({ text }) => text === 'he' || text === 'she');
		isAbout = goesOn || sentence.some(({ text, canBeName }) => canBeName && names.has(text));
		return isAbout ? sentence.map(({ stem }) => stem) : [];
	});
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
