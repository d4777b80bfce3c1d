import { wordSet } from '#src/text/word-set.ts';
import { accordingTo, quotingSource, type Source, viaBefore } from './passed-on-speech.ts';
import type { SignedSentence } from './signs.ts';
import { type Attribution, attributionsOf, startOfName } from './subjects.ts';
import { frameFits } from './verb-frames.ts';

/** Whose words a whole sentence reports; undefined if nobody’s, or if that is not clear. */
export function reportedSource(sentence: SignedSentence): Source | undefined {
	const { letters, signs } = sentence;
	if (/[B?]/.test(letters) || signs.some(({ word }) => inventions.has(word))) return undefined;
	const attributions = attributionsOf(sentence);
	const quoting = quotingSource(sentence, attributions);
	if (quoting !== undefined) return quoting === 'unclear' ? undefined : quoting;
	if (/k/.test(letters)) return undefined;
	const according = accordingTo(sentence);
	if (according !== undefined) {
		if (according === 'unclear' || attributions.length > 0) return undefined;
		return { subject: according };
	}
	return headlineSource(sentence) ?? sayingSource(sentence, attributions);
}

/** Where people say what others have written for them. */
const inventions: ReadonlySet<string> = wordSet(
	'film movie novel sketch sitcom drama musical biopic parody satire spoof fake faked deepfake fictional doctored dream ai-generated ai-made screenplay',
);

/** “Trump: We will win”, a line of its own. */
function headlineSource({ signs, letters }: SignedSentence): Source | undefined {
	if (letters.search(/^[COLtr]*P:/) !== 0) return undefined;
	const head = letters.indexOf(':') - 1;
	const words = signs.slice(head + 2);
	const isSpeech = words.some(({ word }) =>
		/^(?:i|we|my|our|will|must|won't|can't|should|i'm|we're|i'll|we'll)$/.test(word),
	);
	if (
		!isSpeech ||
		words.length < 3 ||
		words.some(({ letter }) => letter === 'w' || letter === 's' || letter === 'Q')
	)
		return undefined;
	const from = startOfName(letters, head);
	return from === 0 ? { subject: { kind: 'name', from, head } } : undefined;
}

/** “Shoigu said that …”, “…, Shoigu said”, with a news agency that reports it or without. */
function sayingSource(
	sentence: SignedSentence,
	attributions: readonly Attribution[],
): Source | undefined {
	const { letters } = sentence;
	const first = attributions.find((attribution) => !isParticiple(sentence, attribution));
	const last = attributions.at(-1);
	if (first === undefined || last === undefined) return undefined;
	if (isTrailing(sentence, last)) {
		if (last.subject.kind !== 'other') return hasFront(sentence, last) ? last : undefined;
		const via = isReport(sentence, last) ? viaBefore(letters, last.verb) : undefined;
		if (via === undefined || first === last || attributions.length > 2) return undefined;
		const isWhole = first.subject.kind !== 'other' && isLeading(sentence, first);
		return isWhole ? { subject: first.subject, via } : undefined;
	}
	const others = attributions.filter((other) => other !== first && isBeside(letters, other, first));
	if (others.length > 0 || first.subject.kind === 'other') return undefined;
	if (isLeading(sentence, first) || isMedial(sentence, first)) return first;
	return attributions.find(
		(other) =>
			other.isCoordinated &&
			other.subject.head === first.subject.head &&
			other.subject.kind !== 'other' &&
			isLeading(sentence, other),
	);
}

/** “In a letter posted on X, Shoigu said”. */
function isParticiple({ signs, letters }: SignedSentence, { verb, subject }: Attribution): boolean {
	const isPast = /ed$/.test(signs[verb]?.word ?? '');
	return subject.kind === 'other' && isPast && /^[pT][^sk]*,/.test(letters.slice(verb + 1));
}

function isReport({ signs }: SignedSentence, { verb }: Attribution): boolean {
	return /^report(?:s|ed)$/.test(signs[verb]?.word ?? '');
}

/** A second speaker beside the first: “…, while Putin said”; none is “… that Putin had said”. */
function isBeside(letters: string, attribution: Attribution, first: Attribution): boolean {
	const { subject, isCoordinated, verb } = attribution;
	if (isCoordinated || (subject.kind === 'pronoun' && first.subject.kind !== 'other')) return false;
	const isOther = subject.kind === 'other';
	const between = letters.slice(first.verb + 1, isOther ? verb : subject.from);
	return isOther
		? /(?:,[nw]|[;–]+n?)[dCOLPUtrx']*$/.test(between)
		: /,[nw]|[;–]|n[^,wn]*$/.test(between);
}

/** “…, Shoigu said on Tuesday.”: nothing of what he said follows. */
function isTrailing({ letters, signs }: SignedSentence, attribution: Attribution): boolean {
	const { verb, frame, subject, isInverted } = attribution;
	const isOther = subject.kind === 'other';
	const start = isOther && !isInverted ? letters.lastIndexOf(',', verb) + 1 : subject.from;
	const from = isInverted ? verb : start;
	const phrase = letters.slice(from, verb);
	if (!/[,Q]$/.test(letters.slice(0, from)) || /^[wn]|[Qsyh]|^[^w]*v/.test(phrase)) return false;
	const rest = letters.slice(1 + (isInverted ? subject.head : verb)).replace(/,g.*$|[.!]*$/, '');
	if (
		(phrase.includes('w') || (frame === 'that' && !isWriting(signs[verb]?.word))) &&
		!/^(?:[Tm]|p[T#]+)*$/.test(rest)
	)
		return false;
	if (signs[verb]?.word === 'told') return !/[wvsyh:Q]/.test(rest);
	if (rest === '' || (isInverted && isOther)) return true;
	return (
		/^[pT,mgw(]/.test(rest) &&
		signs[verb + 1]?.word !== 'that' &&
		!/^[pTm][^w]*[vyhsn]|Q/.test(rest)
	);
}

function isWriting(verb = ''): boolean {
	return /^(?:writes|wrote|posts|posted|tweets|tweeted)$/.test(verb);
}

/** A sentence that ends with its speaker must begin with words that can be said. */
function hasFront(
	{ letters }: SignedSentence,
	{ subject, verb, isInverted }: Attribution,
): boolean {
	const front = letters.slice(0, isInverted ? verb : subject.from).replace(/,$/, '');
	if (front.replace(/[^a-zA-Z#]/g, '').length < 3) return false;
	if (/^(?:g|w[^d])/.test(front)) return front.includes(',');
	return /^[pT]/.test(front) ? /[,vQ]/.test(front) : true;
}

/** “The plan, Shoigu said, would fail.” */
function isMedial(
	{ letters }: SignedSentence,
	{ subject, verb, isInverted }: Attribution,
): boolean {
	const from = isInverted ? verb : subject.from;
	const end = isInverted ? subject.head : verb;
	return (
		letters[from - 1] === ',' &&
		letters[end + 1] === ',' &&
		/^[^sgpw]+$/.test(letters.slice(0, from - 1)) &&
		!/Q/.test(letters) &&
		letters.length - end > 3
	);
}

/** “Shoigu said that …”: the verb has what it needs to tell words. */
function isLeading(sentence: SignedSentence, { verb, frame, isInverted }: Attribution): boolean {
	const { signs, letters } = sentence;
	if (isInverted || (/^w/.test(letters) && signs[1]?.word !== 'asked')) return false;
	const rest = signs.slice(verb + 1);
	const tail = letters.slice(verb + 1);
	const isHeadline = !/[.!]$|Q$/.test(letters);
	const isPresent = /s$/.test(signs[verb]?.word ?? '');
	if (isHeadline && !isPresent && frame !== 'words' && !rest.some(({ word }) => word === 'that'))
		return false;
	return frameFits(frame, rest, tail);
}
