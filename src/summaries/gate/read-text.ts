import { countryAt } from '#src/text/countries.ts';
import { stemOf } from '#src/text/stems.ts';
import { termsOf } from '#src/text/terms.ts';

/** A word of a text as the gate compares it. */
export type Word = {
	/** Folded; “not” for the end of “didn’t”. */
	readonly text: string;
	readonly stem: string;
	/** In code units of the text that was read; `end` is exclusive. */
	readonly start: number;
	readonly end: number;
	/** Whether it has a capital letter, or its script has none, so that it can be a name. */
	readonly canBeName: boolean;
	/** Whether it is the first of its text or of a sentence in it. */
	readonly isFirst: boolean;
	/** What is between it and the word before. */
	readonly after: 'space' | 'hyphen' | 'mark';
	/** The country that it names or belongs to, as an ISO code; a city is none. */
	readonly country: string | undefined;
};

export type ReadText = {
	/** In Unicode’s compatibility form, with plain digits. */
	readonly text: string;
	readonly words: readonly Word[];
};

/** Reads a text into words, both of the model and of reports, so that they are compared alike. */
export function readText(raw: string): ReadText {
	const text = raw
		.toWellFormed()
		.replace(besideSign, ' ')
		.normalize('NFKC')
		.replace(otherDigit, plainDigit);
	const words: Word[] = [];
	let before = 0;
	for (const term of termsOf(text)) {
		const gap = text.slice(before, term.start);
		before = term.end;
		const afterApostrophe = gap === "'" || gap === '’';
		if (afterApostrophe && endings.has(term.text)) continue;
		const isNot = afterApostrophe && term.text === 't';
		if (isNot) rewriteVerb(words);
		const folded = isNot ? 'not' : term.text;
		words.push({
			text: folded,
			stem: stemOf(folded, 'en'),
			start: term.start,
			end: term.end,
			canBeName: nameLike.test(text.slice(term.start, term.end)),
			isFirst: words.length === 0 || (sentenceEnd.test(gap) && !isAbbreviated(words.at(-1), gap)),
			after: isNot || isAbbreviated(words.at(-1), gap) ? 'space' : separatorOf(gap),
			country: undefined,
		});
	}
	return { text, words: withCountries(words) };
}

/** Between digits and a sign such as ½ or ², which would become more digits. */
const besideSign = /(?<=\p{N})(?=\p{No})|(?<=\p{No})(?=\p{N})/gu;
const otherDigit = /[\p{Nd}--[0-9]]/gv;

/** Unicode keeps the ten digits of a script side by side. */
function plainDigit(digit: string): string {
	const point = digit.codePointAt(0) ?? 0;
	let zero = point;
	while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && point - zero < 9) zero -= 1;
	return `${point - zero}`;
}

/** “didn” is “did”, “won” is “will”. */
function rewriteVerb(words: Word[]): void {
	const last = words.pop();
	if (last === undefined) return;
	const text = last.text === 'won' ? 'will' : last.text.replace(/(?<=..)n$/, '');
	words.push({ ...last, text, stem: stemOf(text, 'en') });
}

const endings = new Set(['s', 'd', 'll', 're', 've', 'm']);
const nameLike = /\p{Lu}|\p{Lt}|\p{Lo}/u;
const sentenceEnd = /[.!?…:]["'”’)\]]*\s|\n|[。！？]/u;

function separatorOf(gap: string): Word['after'] {
	if (/^[-‐‑]$/.test(gap)) return 'hyphen';
	return /^(?:\s*|['’])$/.test(gap) ? 'space' : 'mark';
}

/** “U.S. President”, “Gen. Smith”, “J. Smith” */
function isAbbreviated(before: Word | undefined, gap: string): boolean {
	return before?.canBeName === true && before.text.length <= 4 && /^\.\s+$/.test(gap);
}

function withCountries(words: readonly Word[]): readonly Word[] {
	const texts = words.map(({ text }) => text);
	const countries = new Map<number, string>();
	for (let index = 0; index < words.length; ) {
		const found = words[index]?.canBeName ? countryAt(texts, index) : undefined;
		const length = found?.words ?? 1;
		if (found !== undefined && !found.isCapital) {
			for (let offset = 0; offset < length; offset += 1) countries.set(index + offset, found.code);
		}
		index += length;
	}
	return words.map((word, index) =>
		countries.has(index) ? { ...word, country: countries.get(index) } : word,
	);
}

/** The words of a text, sentence by sentence. */
export function sentencesIn(words: readonly Word[]): Word[][] {
	const sentences: Word[][] = [];
	for (const word of words) {
		if (word.isFirst) sentences.push([]);
		sentences.at(-1)?.push(word);
	}
	return sentences;
}

/** Whether a word only holds a sentence together, so that it is no evidence for anything. */
export function isFunctionWord(word: string): boolean {
	return functionWords.has(word);
}

const functionWords = new Set(
	(
		'a about above after again against ago all along already also although am amid among an and another any are ' +
		'around as at away back be because been before behind being below between both but by can could did do does ' +
		'down during each either else even ever every for from further had has have having he her here hers him his ' +
		'how however if in including into is it its itself just later less like many meanwhile more most much my near ' +
		'neither no nor not now of off on once only onto or other our out over own per rather same she should since ' +
		'so some still such than that the their them then there these they this those through thus to together too ' +
		'toward towards under unless until up upon us very was we were what when where whether which while who whom ' +
		'whose why will with within without would yesterday today tomorrow tonight yet you your separately elsewhere according'
	).split(' '),
);
