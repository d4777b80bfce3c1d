/** A sentence's place in its text: `end` is exclusive. */
export type Sentence = { readonly start: number; readonly end: number };

/** Finds the sentences of a text, one after another; a doubtful full stop does not end one. */
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

/**
 * The first sentence or two of a summary, word for word, in one line: two where both are short.
 */
export function gist(summary: string): string {
	const opening = summary.slice(0, openingMax).replace(/\s+/g, ' ').trim();
	let end = 0;
	let count = 0;
	for (const sentence of sentencesOf(opening)) {
		if (count === 2 || (count === 1 && sentence.end > twoSentencesMax)) break;
		end = sentence.end;
		count += 1;
	}
	return opening.slice(0, end);
}

/** Two sentences longer than this together are one too many for a phone. */
const twoSentencesMax = 280;
/** No first sentence of a report is longer; only this much is read. */
const openingMax = 1_000;

/** A Western stop before a space and something that may begin a sentence, or a Chinese or Japanese one anywhere; closing quotes and brackets belong to it. */
const possibleEnd =
	/[.!?…]+["'”’)\]]*(?:\[\d+\])?\s+(?=["'“‘([¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}])|[。！？][」』”’）]*\s*/gu;

function isAbbreviation(textToStop: string): boolean {
	if (!textToStop.endsWith('.')) return false;
	const word = textToStop.slice(textToStop.search(/[^\s("'“‘]*$/), -1);
	return /^\p{L}$|\.\p{L}$/u.test(word) || abbreviations.has(word.toLowerCase());
}

/** How far back a word before a full stop is looked at: longer ones are no abbreviations. */
const abbreviationMax = 12;

const abbreviations = new Set(
	(
		'mr mrs ms dr prof rev hon gen lt col maj sgt capt cpl cmdr adm sen rep gov pres st mt ft jr sr ' +
		'inc co corp ltd bros no nos vs cf etc approx dept est vol jan feb mar apr jun jul aug sep sept oct nov dec'
	).split(' '),
);
