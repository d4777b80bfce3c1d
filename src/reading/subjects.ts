import { type Frame, frameOf, isPluralForm } from './saying-words.ts';
import type { Sign, SignedSentence } from './signs.ts';

/** Who is the subject of a verb of saying: a name, “he”, “the secretary”, or nobody that can be told. */
export type Subject = {
	readonly kind: 'name' | 'pronoun' | 'title' | 'other';
	/** The indexes of its first sign and of the name, pronoun or title. */
	readonly from: number;
	readonly head: number;
};

/** A verb of saying in a sentence. */
export type Attribution = {
	/** The index of the verb. */
	readonly verb: number;
	readonly frame: Frame;
	readonly subject: Subject;
	/** Whether the subject is after the verb: “said Shoigu”. */
	readonly isInverted: boolean;
	/** The verb of another verb’s subject: “visited the region and said”. */
	readonly isCoordinated: boolean;
};

/** Finds the verbs of saying of a sentence outside its quotations, from left to right. */
export function attributionsOf({ signs, letters }: SignedSentence): Attribution[] {
	return signs.flatMap((sign, verb): Attribution[] => {
		const frame = sign.letter === 's' ? frameOf(sign.word) : undefined;
		if (frame === undefined || !isWholeVerb(signs, verb)) return [];
		const following = subjectAfter(letters, verb);
		const before =
			following === undefined || following.kind === 'other'
				? subjectBefore(signs, letters, verb)
				: undefined;
		const after = before === undefined ? following : undefined;
		const isCoordinated = (after ?? before) === undefined && isAfterAnd(letters, verb);
		const shared = isCoordinated ? subjectOfPredicates(signs, letters, verb) : undefined;
		const subject = after ?? before ?? shared ?? { kind: 'other', from: verb, head: verb };
		return [{ verb, frame, subject, isInverted: after !== undefined, isCoordinated }];
	});
}

/** “Points” says something only with “out”. */
function isWholeVerb(signs: readonly Sign[], verb: number): boolean {
	return !/^point/.test(signs[verb]?.word ?? '') || signs[verb + 1]?.word === 'out';
}

function isAfterAnd(letters: string, verb: number): boolean {
	return /n(?:[mT]|p[T#]+)*b?m*$/.test(letters.slice(0, verb));
}

/** “Shoigu visited the region and said”: the person whom the sentence begins with. */
function subjectOfPredicates(
	signs: readonly Sign[],
	letters: string,
	verb: number,
): Subject | undefined {
	const isPronoun = letters.startsWith('h');
	const head = isPronoun ? 0 : letters.indexOf('P');
	if (head === -1 || head > verb || startOfName(letters, head) !== 0) return undefined;
	const aside = letters.slice(head + 1).match(/^,[^,wvsyhPUQ]*,/)?.[0].length ?? 0;
	const after = head + 1 + aside;
	const verbAfter = signs[after + (/^[bm]/.test(letters.slice(after)) ? 1 : 0)];
	const isVerb =
		verbAfter?.letter === 's' ||
		/^(?:[a-z]{2,}ed|met|went|took|made|gave|left|held|spoke|won|came|flew|saw)$/.test(
			verbAfter?.word ?? '',
		);
	return isVerb && !/[wQkvyh;:–]|,(?!n)|n.*[PUOCt].*n/.test(letters.slice(after, verb))
		? { kind: isPronoun ? 'pronoun' : 'name', from: 0, head }
		: undefined;
}

/** “, said Shoigu”: the verb after a comma or a quotation, and the subject right after it. */
function subjectAfter(letters: string, verb: number): Subject | undefined {
	if (!/^$|[,Q?!]$/.test(letters.slice(0, verb))) return undefined;
	const phrase = letters.slice(verb + 1).match(/^[dCOLUPtrxgm#']*/)?.[0] ?? '';
	const name = phrase.search(/[PU](?!')/);
	const other = { kind: 'other', from: verb + 1, head: verb + 1 } as const;
	if (name !== -1) {
		const head = verb + 1 + name;
		if (isListedAfter(letters, head) || /[vsb]/.test(letters.charAt(head + 1))) return undefined;
		const from = startOfName(letters, head);
		return from === verb + 1 ? { kind: nameKind(letters, head), from, head } : other;
	}
	if (/^h(?:[^a-zA-Z]|[pTwmg]|$)/.test(letters.slice(verb + 1))) {
		return { kind: 'pronoun', from: verb + 1, head: verb + 1 };
	}
	const title = phrase.match(/^d[xCrtOL]*[tr](?=[.,]?$)/)?.[0];
	const rest = letters.slice(verb + 1 + phrase.length);
	if (title !== undefined && /^(?:[.,]|p|T|$)/.test(rest)) {
		return { kind: 'title', from: verb + 1, head: verb + title.length };
	}
	return phrase !== '' && /^(?:[.,:]|p.*[.,]|$)/.test(rest) ? other : undefined;
}

function nameKind(letters: string, head: number): Subject['kind'] {
	return letters[head] === 'P' ? 'name' : 'other';
}

function subjectBefore(signs: readonly Sign[], letters: string, verb: number): Subject | undefined {
	const before = letters.slice(0, verb).replace(/(?:[mTb]|p[T#]+)*$/, '');
	if (isPluralForm(signs[verb]?.word ?? '')) return undefined;
	let head = before.length - 1 - (before.match(ofSomething)?.[0].length ?? 0);
	if (before.endsWith(')')) head = before.lastIndexOf('(') - 1;
	const letter = before.charAt(head);
	if (letter === ',' || letter === '–')
		return subjectBeforeComma(before, letters.slice(verb), head);
	if (letter === 'P' || letter === 'U') return nameAt(before, head);
	if (letter === 'h')
		return isFree(before, head) ? { kind: 'pronoun', from: head, head } : undefined;
	if (letter === 't' || letter === 'r') {
		const length = before.slice(0, head + 1).match(/d[xCOLrtm']*$/)?.[0].length;
		const from = head + 1 - (length ?? 0);
		return length !== undefined && isFree(before, from) ? { kind: 'title', from, head } : undefined;
	}
	return undefined;
}

/** “Of Acme Bank” between a name and its verb. */
const ofSomething = /(?<=P)pd?[xCOLtr]{1,5}$/;

function nameAt(letters: string, head: number): Subject | undefined {
	const from = startOfName(letters, head);
	return from === undefined || !isFree(letters, from)
		? undefined
		: { kind: nameKind(letters, head), from, head };
}

/** “Shoigu, who leads the council, said”; “the council’s head, Shoigu, said”. */
function subjectBeforeComma(before: string, after: string, comma: number): Subject | undefined {
	if (/^s[dxCOL']*[tCOL](?:[.,]|$)/.test(after) || before.includes('––')) return undefined;
	const marks = before.charAt(comma) === '–' ? '–' : ',(';
	for (let at = comma - 1; at >= Math.max(0, comma - appositionMax); at--) {
		const letter = before.charAt(at);
		if (/[skQB:;]/.test(letter)) return undefined;
		if ((letter !== 'P' && letter !== 'U') || !marks.includes(before.charAt(at + 1))) continue;
		const subject = nameAt(before, at);
		if (subject === undefined) continue;
		const inner = before.slice(at + 2, comma);
		if (at + 1 === comma) return isInApposition(before, subject.from) ? subject : undefined;
		return isApposition(inner) ? subject : undefined;
	}
	return undefined;
}

/** How far a name can be from its verb, in signs. Range 12 to 40; titles in full are up to some 20. */
const appositionMax = 25;

/** What can stand between a name and its verb: no clause of its own, and no other name in a list. */
function isApposition(inner: string): boolean {
	return !/^(?:n|[PU](?:,|$))/.test(inner) && !/^[^w]*[vyh]/.test(inner);
}

/** “The council’s head, …”: the name says who the head is, not who another person of the phrase is. */
function isInApposition(before: string, from: number): boolean {
	if (before.charAt(from - 1) !== ',') return false;
	const phrase = before.slice(0, from - 1).match(/(?:^|[,Q])([^,Q]*)$/)?.[1] ?? '';
	return /^n?(?:[PUOLC]'|d)?[dxCOLrt#']*(?:[tr](?:p[^tr]*)?|r[rpdn']*r)$/.test(phrase);
}

/** Whether others are named beside a name: “Kim and Putin”. */
export function isListedAfter(letters: string, head: number): boolean {
	return /^n[dCOLrtx]*[PU]/.test(letters.slice(head + 1));
}

/**
 * Where the phrase begins whose head is the name: the titles, countries and companies before it belong to
 * it, a preposition does not. Undefined if the name is not its head.
 */
export function startOfName(letters: string, head: number): number | undefined {
	const phrase =
		letters
			.slice(0, head)
			.match(/(?:d?r[rpd&']*r|d?(?:[COLPU]'|[COLtr#x])+|[COLtr']*[tr]n[COLtr']*[tr])$/)?.[0] ?? '';
	const isPlain = /^(?:d[COL]+')?[^dx]*$/.test(phrase);
	const isTitled = /[tr][^x]*$/.test(phrase) && !/x.*x.*x.*x/.test(phrase);
	return isPlain || isTitled ? head - phrase.length : undefined;
}

/** Whether what begins at an index is the subject of a main clause: nothing before it takes it as its own. */
function isFree(letters: string, from: number): boolean {
	const before = letters.slice(0, from).replace(/(?:[mT]|p[T#]+)*$/, '');
	if (/^n?$|[Q)]$/.test(before) || dateline.test(before)) return true;
	if (/,n$/.test(before)) return !/[PUOL],n$/.test(before);
	return before.endsWith(',');
}

/** “WASHINGTON, May 5 (Reuters) – ”. */
const dateline = /^(?:[LCOTv#,.]{0,7}\([COL]+\)|L[LCTv#,.]{0,6})–+$/;
