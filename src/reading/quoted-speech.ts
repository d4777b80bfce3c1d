import { accordingTo, quotingSource, type Source } from './passed-on-speech.ts';
import type { Quotation } from './quotations.ts';
import type { SignedSentence } from './signs.ts';
import { type Attribution, attributionsOf, startOfName } from './subjects.ts';

/** Quotations in a sentence, and whose words they are; nobody’s if that is not clear. */
export type QuotedSpeech = {
	readonly source: Source | undefined;
	readonly quotations: readonly Quotation[];
};

/** The whole quotations that a sentence attributes; undefined if it only has words of one within its own. */
export function quotedSpeech(text: string, sentence: SignedSentence): QuotedSpeech | undefined {
	const { letters } = sentence;
	if (!/Q|:$/.test(letters) || letters.includes('B')) return undefined;
	const attributions = attributionsOf(sentence);
	const [first] = attributions;
	if (letters.endsWith(':')) return announcement(letters, first);
	if (letters.startsWith('Q') && isOpenAfter(text, sentence)) {
		return {
			source: sourceAfter(sentence, attributions),
			quotations: quotationsFrom(text, sentence, 0),
		};
	}
	const headline = letters.match(/^[COLtr]*P(?=:Q)/)?.[0];
	if (headline !== undefined) {
		const head = headline.length - 1;
		const isWhole = startOfName(letters, head) === 0;
		const source = isWhole ? { subject: { kind: 'name', from: 0, head } as const } : undefined;
		return { source, quotations: quotationsFrom(text, sentence, head) };
	}
	return first === undefined ? undefined : speechBefore(text, sentence, first);
}

/** “Shoigu said in a letter:”, with the quotation on the next line. */
function announcement(letters: string, first: Attribution | undefined): QuotedSpeech | undefined {
	if (first === undefined || first.isInverted || first.subject.kind === 'other') return undefined;
	return /[sQ]/.test(letters.slice(first.verb + 1)) ? undefined : { source: first, quotations: [] };
}

/** Whether a quotation at the beginning goes on after its closing mark: “…,” or “…?”. */
function isOpenAfter(text: string, { signs, letters }: SignedSentence): boolean {
	const quotation = signs[0]?.quotation;
	if (quotation === undefined || letters.length < 3) return false;
	return (
		letters[1] === ',' || /[,?!…—–-]$/.test(text.slice(quotation.textStart, quotation.textEnd))
	);
}

/** “…,” Shoigu said; “…,” said Shoigu; “…,” TASS quoted Shoigu as saying. */
function sourceAfter(
	sentence: SignedSentence,
	attributions: readonly Attribution[],
): Source | undefined {
	const { letters } = sentence;
	if (/^Q,?[^skQ,B]*k/.test(letters)) {
		const source = quotingSource(sentence, attributions);
		return source === 'unclear' ? undefined : source;
	}
	if (sentence.signs.some(({ word }) => /^(?:quoting|citing|reciting|reading)$/.test(word)))
		return undefined;
	const according = /^Q,?[gx]p/.test(letters) ? accordingTo(sentence) : undefined;
	if (according !== undefined) return according === 'unclear' ? undefined : { subject: according };
	if (sentence.signs.some(({ word }) => word === 'according')) return undefined;
	const [first] = attributions;
	if (first === undefined || first.subject.kind === 'other') return undefined;
	const { subject, verb, isInverted, frame } = first;
	const from = isInverted ? verb : subject.from;
	if (!/^Q[,–]?(?:[mT]|p[T#]+)*$/.test(letters.slice(0, from))) return undefined;
	const rest = letters.slice(1 + (isInverted ? subject.head : verb));
	const isDone =
		/^(?:[.,;:!(–Q]|[pTmgwn]|$)/.test(rest) && sentence.signs[verb + 1]?.word !== 'that';
	const isTold =
		(frame === 'listener' || frame === 'quotation' || frame === 'warning') &&
		/^[dxCOLPUhtr']+(?:[.,;:(–Q]|[pTmgwn]|$)/.test(rest);
	return isDone || isTold ? first : undefined;
}

/** Shoigu said: “…”; Shoigu said, “…”; Shoigu said “…”. */
function speechBefore(
	text: string,
	sentence: SignedSentence,
	{ verb, subject, frame, isInverted }: Attribution,
): QuotedSpeech | undefined {
	const { letters } = sentence;
	const at = letters.indexOf('Q', verb);
	const quotations = quotationsFrom(text, sentence, verb);
	if (at === -1 || isInverted || quotations.length === 0 || !/Q[Q.!?]*$/.test(letters))
		return undefined;
	if (subject.kind === 'other' || /^w|[?]/.test(letters) || frame === 'label') return undefined;
	const between = letters.slice(verb + 1, at);
	const isAnnounced =
		(/^[^skQ]*:$/.test(between) && !between.slice(0, -1).includes(':')) ||
		(/^[^svkwyhbQ]*,$/.test(between) && (frame === 'listener' || /^[,pTmg(]/.test(between)));
	const opening = text.charAt(quotations[0]?.textStart ?? 0);
	const isWhole = between === '' && /\p{Lu}/u.test(opening) && /Q[.]?$/.test(letters);
	if (!isAnnounced && !isWhole) return undefined;
	return { source: { subject }, quotations };
}

/** The quotations of a sentence from a sign on that are speech and no titles, scare quotes or single words. */
function quotationsFrom(
	text: string,
	{ signs, letters }: SignedSentence,
	from: number,
): Quotation[] {
	return signs.flatMap(({ quotation }, index) => {
		if (quotation === undefined || index < from) return [];
		const isSet = index === 0 || /[,:QsO–.PhrT]/.test(letters.charAt(index - 1));
		return isSet && isSpeech(text.slice(quotation.textStart, quotation.textEnd)) ? [quotation] : [];
	});
}

/** Whether words can be somebody’s speech: a few at least, and not all with capitals, as in a title. */
export function isSpeech(words: string): boolean {
	const all = words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
	if (all.length < wordsMin) return false;
	const long = all.slice(1).filter((word) => word.length > 3);
	return long.length === 0 || long.some((word) => /^\p{Ll}/u.test(word)) || !/\p{Ll}/u.test(words);
}

/** The fewest words of a quotation. Range 2 to 5; shorter ones are names, titles and catchwords more often than speech. */
const wordsMin = 3;
