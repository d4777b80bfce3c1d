import { isBoilerplate, withoutFeedNotes } from './boilerplate.ts';
import { cutClause } from './cuts.ts';
import { withoutLabels } from './labels.ts';
import { memoizeText } from './memoize.ts';

/** The position of a sentence in its text, in code units; `end` is exclusive. */
export type Sentence = { readonly start: number; readonly end: number };

/**
 * Finds the sentences of a text, from left to right; a doubtful period does not end one. They contain
 * everything except the white space between them.
 */
export function* sentencesOf(text: string): Generator<Sentence> {
	let start = 0;
	for (const { 0: end, index } of text.matchAll(possibleEnd)) {
		if (isAbbreviation(text.slice(Math.max(start, index - abbreviationMax), index + 1))) continue;
		const stop = index + end.trimEnd().length;
		yield { start, end: stop };
		start = index + end.length;
	}
	if (start < text.length) yield { start, end: text.length };
}

/** Many digests and answers show the same articles. Range 500 to 5,000: a digest of each of a few hundred topics; some 2 KB each. */
const rememberedMax = 2_000;

/**
 * The first sentence of a summary, or the first two if they are short, word for word and in one line; without
 * boilerplate, unless there is nothing else. A sentence that is too long ends at a clause, with “…”; '' if a
 * cut could turn what it says.
 */
export const gist = memoizeText(
	(summary) => opening(withoutBoilerplate(summary.slice(0, openingMax))),
	rememberedMax,
);

/** Like `gist`, for a text in one line that is cleaned already. */
export function opening(text: string): string {
	const limits = limitsFor(text);
	const end = sentencesEnd(text.slice(0, openingMax), limits.two);
	const sentences = text.slice(0, end);
	if (end <= limits.one) return sentences;
	return cutClause(sentences, limits.one) ?? (end <= limits.lead ? sentences : '');
}

/**
 * The first two sentences of a summary, word for word and in one line, without boilerplate; what is too long
 * ends at a clause, with “…”, or is left out if a cut could turn what it says.
 */
export const firstSentences = memoizeText((summary) => {
	const text = withoutBoilerplate(summary.slice(0, openingMax));
	const { one, lead } = limitsFor(text);
	const [first, second] = sentencesOf(text);
	if (first === undefined || second === undefined || first.end > one) return opening(text);
	if (second.end <= lead) return text.slice(0, second.end);
	const cut = cutClause(text.slice(second.start, second.end), lead - second.start);
	return cut === undefined ? text.slice(0, first.end) : text.slice(0, second.start) + cut;
}, rememberedMax);

/** The gist as Dateline chose it up to version 0.1.0: with boilerplate, and however long. */
export function formerGist(summary: string): string {
	const text = inOneLine(summary.slice(0, openingMax));
	return text.slice(0, sentencesEnd(text, lengths.spaced.two));
}

function sentencesEnd(text: string, twoMax: number): number {
	let end = 0;
	let count = 0;
	for (const sentence of sentencesOf(text)) {
		if (count === 2 || (count === 1 && sentence.end > twoMax)) break;
		end = sentence.end;
		count += 1;
	}
	return end;
}

/** A text in one line, without labels before it and without sentences that are boilerplate; all of it if nothing else is left. */
export const withoutBoilerplate = memoizeText(removeBoilerplate, rememberedMax);

function removeBoilerplate(text: string): string {
	const lines = text
		.split('\n')
		.flatMap((line) => (isBoilerplate(line) ? [] : [withoutSentences(line)]));
	const report = withoutSentences(withoutFeedNotes(withoutLabels(inOneLine(lines.join('\n')))));
	return hasWords.test(report) ? withoutLabels(report) : inOneLine(text);
}

/** Drops sentences that are boilerplate; in lines, because credits and bylines often have no period. */
function withoutSentences(text: string): string {
	let kept = '';
	let end = 0;
	for (const sentence of sentencesOf(text)) {
		const isReport = !isBoilerplate(text.slice(sentence.start, sentence.end));
		if (isReport) kept += text.slice(kept === '' ? sentence.start : end, sentence.end);
		end = sentence.end;
	}
	return kept;
}

const hasWords = /[\p{L}\p{N}]/u;

function inOneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/**
 * The most that a gist may be, in code units: two sentences together, and one. Range 200–400 and 80–160; a
 * phone shows 280 Latin letters in seven lines, and Chinese says as much in 100 characters. `lead` is for the
 * two sentences of a top story: eleven lines.
 */
const lengths = {
	spaced: { two: 280, one: 280, lead: 440 },
	dense: { two: 100, one: 120, lead: 180 },
} as const;

/** How much of a summary is read, in code units; no report has a longer first sentence. */
const openingMax = 1_000;

function limitsFor(text: string) {
	const sample = text.slice(0, lengths.spaced.one);
	return sample.replace(dense, '').length < sample.length / 2 ? lengths.dense : lengths.spaced;
}

/** Chinese and Japanese, whose characters are words or syllables, and their punctuation. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff65]/gu;

/**
 * A Western stop before a space and something that can begin a sentence, or a Chinese or Japanese stop
 * anywhere. Closing quotation marks and brackets belong to the sentence that ends. It begins with the first of
 * several stops, so that a long row of them is read once and not from each.
 */
const possibleEnd =
	/(?<![.!?…])[.!?…]+["'”’)\]]*(?:\[\d+\])?\s+(?=["'“‘([¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}])|[。！？][」』”’）]*\s*/gu;

function isAbbreviation(textToStop: string): boolean {
	if (!textToStop.endsWith('.')) return false;
	const word = textToStop.slice(textToStop.search(/[^\s("'“‘]*$/), -1);
	return (
		/^\p{L}$|\.\p{L}$/u.test(word) ||
		abbreviations.has(word.toLowerCase()) ||
		germanOrdinal.test(textToStop)
	);
}

/** “am 5. Oktober”, “die 3. Runde” */
const germanOrdinal =
	/(?:^|\s)(?:am|vom|zum|zur|beim|der|die|das|dem|den|des|ab|bis|seit|im) \d{1,2}\.$/i;

/** No abbreviation is longer, in code units. */
const abbreviationMax = 12;

const abbreviations = new Set(
	(
		'mr mrs ms dr prof rev hon gen lt col maj sgt capt cpl cmdr adm sen rep gov pres st mt ft jr sr ' +
		'mme mlle sra dra ee uu bzw ca hr tel str inc co corp ltd bros no nos vs cf etc approx dept est vol jan feb mar apr jun jul aug sep sept oct nov dec'
	).split(' '),
);
