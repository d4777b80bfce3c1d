import { emptyWords, type Frame } from './saying-words.ts';
import type { Sign, SignedSentence } from './signs.ts';
import { type Attribution, attributionsOf, isListedAfter, type Subject, startOfName } from './subjects.ts';

/** Who a sentence says its words are of, and who passes them on. */
export type Source = {
	readonly subject: Subject;
	/** The indexes of the signs of whoever passes it on; `end` is exclusive. */
	readonly via?: { readonly start: number; readonly end: number };
};

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
const inventions: ReadonlySet<string> = new Set(
	'film movie novel sketch sitcom drama musical biopic parody satire spoof fake faked deepfake fictional doctored dream ai-generated ai-made screenplay'.split(' '),
);

/** “KCNA quoted Kim as saying”, “Kim was quoted by KCNA as saying”, “KCNA reported, citing Kim”. */
export function quotingSource(
	{ signs, letters }: SignedSentence,
	attributions: readonly Attribution[],
): Source | 'unclear' | undefined {
	const quoted = letters.indexOf('k');
	if (quoted === -1) return citingSource({ signs, letters }, attributions);
	if (attributions.some(({ verb, isCoordinated }) => verb < quoted && !isCoordinated)) return 'unclear';
	const as = signs.findIndex((sign, index) => index > quoted && sign.word === 'as');
	if (as === -1 || signs[as + 1]?.letter !== 'g') return 'unclear';
	const passive = letters.slice(0, quoted).match(/P(?:vb?)?m*$/);
	if (passive !== null && /^(?:p(d?[xCOLt']*)T?)?(?:pT)*w$/.test(letters.slice(quoted + 1, as + 1))) {
		const head = quoted - passive[0].length;
		const from = startOfName(letters, head);
		const by = signs.findIndex(({ word }, index) => index > quoted && word === 'by');
		const via = by === -1 ? undefined : viaAfter(letters, by);
		if (from === undefined) return 'unclear';
		return { subject: { kind: 'name', from, head }, ...(via === undefined ? {} : { via }) };
	}
	const head = as - 1;
	const kind = letters[head] === 'h' ? 'pronoun' : 'name';
	if (kind === 'name' && letters[head] !== 'P') return 'unclear';
	if (kind === 'name' && startOfName(letters, head) !== quoted + 1) return 'unclear';
	if (kind === 'pronoun') return 'unclear';
	const via = viaBefore(letters, quoted);
	return { subject: { kind, from: quoted + 1, head }, ...(via === undefined ? {} : { via }) };
}

function citingSource(
	{ signs, letters }: Pick<SignedSentence, 'signs' | 'letters'>,
	attributions: readonly Attribution[],
): Source | 'unclear' | undefined {
	const citing = signs.findIndex(({ word }) => word === 'citing' || word === 'quoting');
	const reporter = attributions.findLast(({ verb }) => verb < citing);
	if (citing === -1 || reporter?.subject.kind === 'name') return undefined;
	if (reporter === undefined || attributions.length > 1) return 'unclear';
	const phrase = letters.slice(citing + 1).match(/^[dxCOLtr#']*P(?=[.,]?$)/)?.[0];
	if (phrase === undefined) return 'unclear';
	const head = citing + phrase.length;
	if (startOfName(letters, head) !== citing + 1) return 'unclear';
	const via = viaBefore(letters, reporter.verb);
	const subject = { kind: 'name', from: citing + 1, head } as const;
	return { subject, ...(via === undefined ? {} : { via }) };
}

/** The organizations, or the person, right before a verb: “TASS and RIA Novosti quoted”. */
function viaBefore(letters: string, verb: number): Source['via'] {
	const before = letters.slice(0, verb).replace(/(?:[mTb]|p[T#]+)*$/, '');
	const names = before.match(/(?:O(?:,O)*n)?[OP]$/)?.[0];
	return names === undefined
		? undefined
		: { start: before.length - names.length, end: before.length };
}

function viaAfter(letters: string, by: number): Source['via'] {
	const before = letters.slice(by + 1).match(/^(?:[dCLtx]|[COL]')*(?=[OP])/)?.[0].length;
	return before === undefined ? undefined : { start: by + 1 + before, end: by + 2 + before };
}

/** “According to Shoigu”; not to his office, his lawyer or somebody close to him. */
export function accordingTo({ signs, letters }: SignedSentence): Subject | 'unclear' | undefined {
	const at = signs.findIndex(({ word }, index) => word === 'according' && signs[index + 1]?.word === 'to');
	if (at === -1) return undefined;
	const head = at + 2 + letters.slice(at + 2).search(/[PU]/);
	const isName = head > at + 1 && letters[head] === 'P' && startOfName(letters, head) === at + 2;
	const isWhole = /^(?:m?[.,]|\(|$)/.test(letters.slice(head + 1));
	if (!isName || !isWhole || !/^$|[,Q]$/.test(letters.slice(0, at))) return 'unclear';
	return isListedAfter(letters, head) ? 'unclear' : { kind: 'name', from: at + 2, head };
}

/** “Trump: We will win”, a line of its own. */
function headlineSource({ signs, letters }: SignedSentence): Source | undefined {
	if (letters.search(/^[COLtr]*P:/) !== 0) return undefined;
	const head = letters.indexOf(':') - 1;
	const words = signs.slice(head + 2);
	const isSpeech = words.some(({ word }) => /^(?:i|we|my|our|will|must|won't|can't|should|i'm|we're|i'll|we'll)$/.test(word));
	if (!isSpeech || words.length < 3 || words.some(({ letter }) => letter === 'w' || letter === 's' || letter === 'Q')) return undefined;
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
	return isLeading(sentence, first) || isMedial(sentence, first) ? first : undefined;
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
	return isOther ? /,[nw][dCOLPUtrx']*$/.test(between) : /,[nw]|;|n[^,wn]*$/.test(between);
}

/** “…, Shoigu said on Tuesday.”: nothing of what he said follows. */
function isTrailing({ letters, signs }: SignedSentence, attribution: Attribution): boolean {
	const { verb, subject, isInverted } = attribution;
	const isOther = subject.kind === 'other';
	const start = isOther && !isInverted ? letters.lastIndexOf(',', verb) + 1 : subject.from;
	const from = isInverted ? verb : start;
	const phrase = letters.slice(from, verb);
	if (!/[,Q]$/.test(letters.slice(0, from)) || /^[wn]|[Qsyh]|^[^w]*v/.test(phrase)) return false;
	const rest = letters.slice(1 + (isInverted ? subject.head : verb)).replace(/,g.*$|[.!]*$/, '');
	if (phrase.includes('w') && !/^T*$/.test(rest)) return false;
	if (signs[verb]?.word === 'told') return !/[wvsyh:Q]/.test(rest);
	if (rest === '' || isInverted && isOther) return true;
	return /^[pT,mgw(]/.test(rest) && signs[verb + 1]?.word !== 'that' && !/^[pTm][^w]*[vyhs]|Q/.test(rest);
}

/** A sentence that ends with its speaker must begin with words that can be said. */
function hasFront({ letters }: SignedSentence, { subject, verb, isInverted }: Attribution): boolean {
	const front = letters.slice(0, isInverted ? verb : subject.from).replace(/,$/, '');
	if (front.replace(/[^a-zA-Z#]/g, '').length < 3) return false;
	return /^(?:Q|[pgTw])/.test(front) ? front.includes(',') || /[vQ]/.test(front) : true;
}

/** “The plan, Shoigu said, would fail.” */
function isMedial({ letters }: SignedSentence, { subject, verb, isInverted }: Attribution): boolean {
	const from = isInverted ? verb : subject.from;
	const end = isInverted ? subject.head : verb;
	return letters[from - 1] === ',' && letters[end + 1] === ',' && /^[^sgpw]+$/.test(letters.slice(0, from - 1)) && !/Q/.test(letters) && letters.length - end > 3;
}

/** “Shoigu said that …”: the verb has what it needs to tell words. */
function isLeading(sentence: SignedSentence, { verb, frame, isInverted }: Attribution): boolean {
	const { signs, letters } = sentence;
	if (isInverted || (/^w/.test(letters) && signs[1]?.word !== 'asked')) return false;
	const rest = signs.slice(verb + 1);
	const tail = letters.slice(verb + 1);
	const isHeadline = !/[.!]$|Q$/.test(letters);
	const isPresent = /s$/.test(signs[verb]?.word ?? '');
	if (isHeadline && !isPresent && frame !== 'words' && !rest.some(({ word }) => word === 'that')) return false;
	return frameFits(frame, rest, tail);
}

function frameFits(frame: Frame, rest: readonly Sign[], tail: string): boolean {
	const adjunct = tail.match(/^(?:[mT]|p[T#]+)*/)?.[0].length ?? 0;
	const words = rest.slice(adjunct);
	const letters = tail.slice(adjunct);
	const next = words[0]?.word ?? '';
	const hasThat = next === 'that' || words.some(({ word }, index) => word === 'that' && /^p[^v,]*$/.test(letters.slice(0, index)));
	if (letters.replace(/[^a-zA-Z#]/g, '').length < 2) return false;
	if (frame !== 'label' && hasThat) return frame !== 'quotation';
	switch (frame) {
		case 'words':
			if (letters.startsWith('p')) return /^p[^,]*(?:[yhv]|,)/.test(letters);
			return /^[^wsvk,:;)]/.test(letters) && !emptyWords.has(next) ;
		case 'clause':
			return isClause(letters);
		case 'thing':
			return /^[dxgCOLPU#t]/.test(letters) && !emptyWords.has(next);
		case 'warning':
			return next === 'of' || next === 'against' || isClause(letters) || /^[dxCOLPUt]+w/.test(letters);
		case 'listener':
			return isListener(words, letters);
		case 'accusation':
			return /^[dxCOLPUt'n]/.test(letters) && words.slice(1, 12).some(({ word }) => word === 'of');
		case 'intent':
			return next === 'to';
		case 'appeal':
			return /^[dxCOLPUt]/.test(letters) && words.slice(1, 9).some(({ word }) => word === 'to');
		case 'label':
			return /^[^,.;]*Q/.test(letters);
		default:
			return false;
	}
}

/** A subject and a verb, without “and” or “who” between them. */
function isClause(letters: string): boolean {
	return /^[hy]/.test(letters) || /^[dxCOLPUtr#'p]{1,9}[vb]/.test(letters);
}

/** “Told reporters that”, “told him he”; not “told a joke”, not “told to leave”. */
function isListener(words: readonly Sign[], letters: string): boolean {
	const [phrase] = letters.match(/^(?:d?[xCOLPUtrn'#]{1,8}){1,2}/) ?? [''];
	if (/^[pwhvs]/.test(letters) || phrase === '') return false;
	if (words.slice(0, phrase.length).some(({ word }) => tales.has(word))) return false;
	const next = words[phrase.length]?.word ?? '';
	return next === 'that' || next === 'to' || /^(?:T|pT|p[^,]*?,?)?(?:w|[yh]|d?[xCOLPU']*[vb])/.test(letters.slice(phrase.length)) && !/^(?:about|of|when|where|why|how|what|who|whether|if)$/.test(next);
}

const tales: ReadonlySet<string> = new Set('joke jokes story stories lie lies truth tale tales fortune'.split(' '));
