import { sentencesOf } from '#src/text/sentences.ts';
import type { Source } from './passed-on-speech.ts';
import { createPeopleInMind } from './people-in-mind.ts';
import { type Quotation, quotationsOf } from './quotations.ts';
import { isSpeech, quotedSpeech } from './quoted-speech.ts';
import type { ReadStatement, WrittenName, WrittenRole } from './reading.ts';
import { isRealSpeech, isRealSpeechAfter } from './real-speech.ts';
import { reportedSource } from './reported-speech.ts';
import { type SignedSentence, signedSentencesOf } from './signs.ts';
import { attributionsOf } from './subjects.ts';

/**
 * Reads what people say in an English text, in its order, each statement once. Whatever is not clearly
 * somebody’s is nobody’s.
 */
export function readStatements(
	text: string,
	names: readonly WrittenName[],
	roles: readonly WrittenRole[],
): ReadStatement[] {
	if (!names.some(({ kind, name }) => kind === 'person' && name !== undefined)) return [];
	const quotations = quotationsOf(text);
	const byStart = (a: { start: number }, b: { start: number }) => a.start - b.start;
	const inOrder = { names: names.toSorted(byStart), roles: roles.toSorted(byStart) };
	const sentences = joined(text, signedSentencesOf(text, { ...inOrder, quotations }));
	const people = createPeopleInMind(sentences, roles);
	const statements: ReadStatement[] = [];
	let before: Said | undefined;
	for (const [index, sentence] of sentences.entries()) {
		const said = saidIn(sentence, before, sentences[index - 1]);
		statements.push(...statementsOf(text, said));
		people.add(sentence, said?.speaker);
		before = said;
	}
	return distinct(statements);

	function saidIn(
		sentence: SignedSentence,
		previous: Said | undefined,
		sentenceBefore: SignedSentence | undefined,
	): Said | undefined {
		const continued = continuedQuotations(text, sentence, previous);
		if (continued !== undefined && previous !== undefined) return { ...previous, ...continued };
		const quoted = quotedSpeech(text, sentence);
		const source = quoted === undefined ? reportedSource(sentence) : quoted.source;
		if (source === undefined) return undefined;
		const speaker = people.nameOf(sentence, source.subject);
		if (speaker === undefined || isThing(speaker, sentence)) return undefined;
		const via = viaOf(text, sentence, source);
		const isReal =
			quoted === undefined ||
			(isRealSpeech(sentence) &&
				isRealSpeechAfter(sentence, sentenceBefore) &&
				(previous?.isReal !== false || previous.speaker !== speaker));
		return { speaker, via, sentence, quotations: quoted?.quotations, isReal };
	}
}

/** “Coupang said its users”: a company that was taken for a person. */
function isThing(speaker: string, { signs }: SignedSentence): boolean {
	const pronoun = signs.find(({ word }) => /^(?:his|her|he|she|its|their)$/.test(word))?.word;
	return !/[\s-]/.test(speaker) && pronoun === 'its';
}

/** What is said in a sentence: quotations, or the sentence itself. */
type Said = {
	readonly speaker: string;
	readonly via: string | undefined;
	readonly sentence: SignedSentence;
	readonly quotations: readonly Quotation[] | undefined;
	/** Whether quotations are words that were really said, not those of a film or a fake. */
	readonly isReal: boolean;
};

/** A sentence that is nothing but quotations goes on with what was said right before it. */
function continuedQuotations(
	text: string,
	sentence: SignedSentence,
	previous: Said | undefined,
): Pick<Said, 'sentence' | 'quotations'> | undefined {
	if (previous === undefined || !/^Q+[.!?]*$/.test(sentence.letters)) return undefined;
	const quotations = sentence.signs.flatMap(({ quotation }) => quotation ?? []);
	const isSameLine = previous.sentence.line === sentence.line;
	const isAnnounced = previous.sentence.letters.endsWith(':');
	if (!isSameLine && !isAnnounced && quotations[0]?.isContinued !== true) return undefined;
	const isEach = quotations.every(({ textStart, textEnd }) =>
		isSpeech(text.slice(textStart, textEnd)),
	);
	return isEach ? { sentence, quotations } : undefined;
}

/** Puts “‘Enough!’” and “Shoigu said.” together again. */
function joined(text: string, sentences: readonly SignedSentence[]): SignedSentence[] {
	const all: SignedSentence[] = [];
	for (const sentence of sentences.flatMap(splitAtColon)) {
		const previous = all.at(-1);
		const quotation = previous?.signs.at(-1)?.quotation;
		const isAsked =
			quotation !== undefined && /[?!…]$/.test(text.slice(quotation.textStart, quotation.textEnd));
		if (previous?.line === sentence.line && isAsked && isAttributionOnly(sentence)) {
			const signs = [...previous.signs, ...sentence.signs];
			const letters = previous.letters + sentence.letters;
			all[all.length - 1] = { ...previous, signs, letters, end: sentence.end };
		} else all.push(sentence);
	}
	return all;
}

/** “The union was angry: ‘We were not asked,’ said Shoigu.” */
function splitAtColon(sentence: SignedSentence): SignedSentence[] {
	const { signs, letters } = sentence;
	const at = letters.indexOf(':Q');
	const [colon, quotation] = [signs[at], signs[at + 1]];
	if (colon === undefined || quotation === undefined) return [sentence];
	if (/[skPU]$|[sk]/.test(letters.slice(0, at)) || !/s/.test(letters.slice(at))) return [sentence];
	return [
		{
			...sentence,
			signs: signs.slice(0, at + 1),
			letters: letters.slice(0, at + 1),
			end: colon.end,
		},
		{
			...sentence,
			signs: signs.slice(at + 1),
			letters: letters.slice(at + 1),
			start: quotation.start,
		},
	];
}

function isAttributionOnly(sentence: SignedSentence): boolean {
	const [first] = attributionsOf(sentence);
	if (first === undefined || first.subject.kind === 'other' || first.subject.from !== 0)
		return false;
	const rest = sentence.letters.slice(first.verb + 1);
	return (
		/^(?:[dxCOLPUtr']*|(?:[pTm][^,vsyhw]*))[.,]*$/.test(rest) &&
		(rest.length < 3 ||
			first.frame === 'listener' ||
			first.frame === 'quotation' ||
			/^[pTm]/.test(rest))
	);
}

function viaOf(text: string, { signs }: SignedSentence, { via }: Source): string | undefined {
	const first = via === undefined ? undefined : signs[via.start];
	const last = via === undefined ? undefined : signs[via.end - 1];
	return first === undefined || last === undefined ? undefined : text.slice(first.start, last.end);
}

function statementsOf(text: string, said: Said | undefined): ReadStatement[] {
	if (said?.isReal !== true) return [];
	const { speaker, sentence, quotations } = said;
	const via = said.via === undefined ? {} : { via: said.via };
	if (quotations === undefined) {
		const words = text.slice(sentence.start, sentence.end);
		return words.length > textMax || isCut(text, sentence)
			? []
			: [{ speaker, text: words, isQuoted: false, ...via }];
	}
	return quotations.flatMap(({ textStart, textEnd }) => {
		const words = fitting(text.slice(textStart, textEnd).trim().replace(/,$/, ''));
		return words === '' ? [] : [{ speaker, text: words, isQuoted: true, ...via }];
	});
}

/** Whether a feed has cut a sentence, or a number with a space in it (“33. 7 million”) has. */
function isCut(text: string, { start, end }: SignedSentence): boolean {
	const words = text.slice(start, end);
	if (/(?:…|\.{2,}|\[[.… ]*\]\.?)["'”’]?$/.test(words)) return true;
	return /(?<!\p{Lu}\p{Ll}+\.?) \$?\d{1,3}\.$/u.test(words) && /^\s*(?:\d|$)/.test(text.slice(end));
}

/** The most that a statement may be, in code units, as `ReadStatement` says. */
const textMax = 1_000;

/** The sentences of a quotation that fit. */
function fitting(words: string): string {
	if (words.length <= textMax) return words;
	const ends = Array.from(sentencesOf(words), ({ end }) => end);
	return words.slice(0, ends.findLast((end) => end <= textMax) ?? 0);
}

function distinct(statements: readonly ReadStatement[]): ReadStatement[] {
	return statements.filter(
		({ speaker, text }, index) =>
			statements.findIndex((other) => other.speaker === speaker && other.text === text) === index,
	);
}
