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

/** The first sentence of a summary, or the first two if they are short, word for word and in one line. */
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

/** Two sentences longer than this are too much for a phone, in code units. */
const twoSentencesMax = 280;
/** How much of a summary is read, in code units; no report has a longer first sentence. */
const openingMax = 1_000;

/**
 * A Western stop before a space and something that can begin a sentence, or a Chinese or Japanese stop
 * anywhere. Closing quotation marks and brackets belong to the sentence that ends.
 */
const possibleEnd =
	/[.!?…]+["'”’)\]]*(?:\[\d+\])?\s+(?=["'“‘([¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}])|[。！？][」』”’）]*\s*/gu;

function isAbbreviation(textToStop: string): boolean {
	if (!textToStop.endsWith('.')) return false;
	const word = textToStop.slice(textToStop.search(/[^\s("'“‘]*$/), -1);
	return /^\p{L}$|\.\p{L}$/u.test(word) || abbreviations.has(word.toLowerCase());
}

/** No abbreviation is longer, in code units. */
const abbreviationMax = 12;

const abbreviations = new Set(
	(
		'mr mrs ms dr prof rev hon gen lt col maj sgt capt cpl cmdr adm sen rep gov pres st mt ft jr sr ' +
		'inc co corp ltd bros no nos vs cf etc approx dept est vol jan feb mar apr jun jul aug sep sept oct nov dec'
	).split(' '),
);
