import { sentencesOf } from '#src/text/sentences.ts';
import type { Quotation } from './quotations.ts';
import type { WrittenName, WrittenRole } from './reading.ts';
import { isNounToo, letterOfWord } from './saying-words.ts';

/** A word, a name, a sign or a whole quotation; `start` and `end` are in code units, `end` is exclusive. */
export type Sign = {
	/** What it is in its sentence; see `signedSentencesOf`. */
	readonly letter: string;
	/** In lower case; empty for a quotation. */
	readonly word: string;
	readonly start: number;
	readonly end: number;
	readonly name?: WrittenName;
	readonly quotation?: Quotation;
};

/** A sentence; quotations stand in it as one sign each. */
export type SignedSentence = {
	readonly signs: readonly Sign[];
	/** The letters of its signs. */
	readonly letters: string;
	readonly start: number;
	readonly end: number;
	/** The number of its line. */
	readonly line: number;
};

/** What a text is made of. */
export type Marks = {
	readonly names: readonly WrittenName[];
	readonly roles: readonly WrittenRole[];
	readonly quotations: readonly Quotation[];
};

/**
 * Reads the sentences of a text as signs, from left to right. Letters: a person P, one who is not clear U,
 * an organization O, a place L, a quotation Q, a broken one B, a verb of saying s, “quoted” k, another
 * finite verb v, “has” b, a title or person t, a word of a role r, a determiner d, an adverb m, a time T, a
 * preposition p, “and” n, “that” and “who” w, “he” h, “they” y, “-ing” g, a capital C, a number #, another
 * word x, a possessive '. Signs are themselves; a dash is –, and an emoji *.
 */
export function signedSentencesOf(text: string, marks: Marks): SignedSentence[] {
	const hidden = withoutQuotations(text, marks.quotations);
	const sentences: SignedSentence[] = [];
	const readSign = signReader(text, marks);
	let line = 0;
	for (const { 0: content, index } of hidden.matchAll(/[^\n]+/g)) {
		for (const sentence of sentencesOf(content)) {
			const start = index + sentence.start;
			const end = index + sentence.end;
			const signs = signsIn(start, end, readSign);
			const letters = signs.map((sign) => sign.letter).join('');
			if (signs.length > 0) sentences.push({ signs, letters, start, end, line });
		}
		line += 1;
	}
	return sentences;
}

/** The words of quotations become letters of the same length, so that sentences within them do not count. */
function withoutQuotations(text: string, quotations: readonly Quotation[]): string {
	let hidden = '';
	let at = 0;
	for (const { start, end, textStart, textEnd } of quotations) {
		const last = text.slice(textStart, textEnd).match(/[.!?…]+$/)?.[0] ?? '';
		const letters = 'Q'.repeat(Math.max(0, textEnd - textStart - last.length));
		const straight = (marks: string) => '"'.repeat(marks.length);
		const opening = straight(text.slice(start, textStart));
		hidden += text.slice(at, start) + opening + letters + last + straight(text.slice(textEnd, end));
		at = end;
	}
	return hidden + text.slice(at);
}

function signsIn(start: number, end: number, readSign: (at: number) => Sign | undefined): Sign[] {
	const signs: Sign[] = [];
	for (let at = start; at < end; ) {
		const sign = readSign(at);
		if (sign === undefined || sign.start >= end) break;
		signs.push(isNoun(sign, signs.at(-1)) ? { ...sign, letter: 'x' } : sign);
		at = sign.end;
	}
	return signs;
}

/** “His claims”, “spam calls”: words that look like verbs of saying. */
function isNoun({ letter, word }: Sign, before: Sign | undefined): boolean {
	if (letter !== 's' || before === undefined) return false;
	if (before.letter === 'd' || before.letter === "'") return true;
	return isNounToo(word) && !/[PUOLChtrT,):Qm]/.test(before.letter);
}

/** Reads the sign that is next; positions only grow. */
function signReader(text: string, { names, roles, quotations }: Marks) {
	const pattern = new RegExp(word);
	let nextName = 0;
	let nextQuotation = 0;
	let nextRole = 0;
	return (at: number): Sign | undefined => {
		while ((names[nextName]?.start ?? text.length) < at) nextName += 1;
		while ((quotations[nextQuotation]?.start ?? text.length) < at) nextQuotation += 1;
		while ((roles[nextRole]?.end ?? text.length) <= at) nextRole += 1;
		pattern.lastIndex = at;
		const found = pattern.exec(text);
		if (found === null) return undefined;
		const start = found.index;
		const end = start + found[0].length;
		const quotation = quotations[nextQuotation];
		const name = names[nextName];
		if (name !== undefined && name.start < Math.min(end, quotation?.start ?? end)) {
			const { start, end } = name;
			const written = text.slice(start, end).toLowerCase();
			return { letter: letterOfName(name), word: written, start, end, name };
		}
		if (quotation !== undefined && quotation.start < end) {
			const { start, end, isBroken } = quotation;
			return { letter: isBroken ? 'B' : 'Q', word: '', start, end, quotation };
		}
		const role = roles[nextRole];
		const isOfRole = role !== undefined && role.start <= start && end <= role.end;
		const lower = found[0].toLowerCase();
		return { letter: letterOf(found[0], lower, isOfRole), word: lower, start, end };
	};
}

/** “Mr.”, “U.S.”; a possessive; a word with its hyphens; a sign. */
const word =
	/(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Col|Lt|Capt|Sgt|Sen|Rep|Gov|Pres|St|Jr|Sr|Hon|Inc|Corp|Ltd|Co)\.|(?:\p{Lu}\.)+|['’]s(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:[-‐‑'’&](?!['’]?s(?![\p{L}\p{N}]))[\p{L}\p{M}\p{N}]+|n['’]t|[.,](?=\p{N})(?<=\p{N}[.,])\p{N}+)*|\S/gu;

function letterOfName({ kind, name }: WrittenName): string {
	if (kind === 'organization') return 'O';
	if (kind === 'place') return 'L';
	return name === undefined ? 'U' : 'P';
}

function letterOf(written: string, lower: string, isOfRole: boolean): string {
	const known = letterOfWord(lower);
	if (isOfRole && known !== 'p' && /^\p{L}/u.test(written)) return 'r';
	if (known !== undefined) return known;
	const first = written.charAt(0);
	if (first >= 'a' && first <= 'z') return lower.length > 4 && lower.endsWith('ing') ? 'g' : 'x';
	if (/^\p{Lu}/u.test(written)) return 'C';
	if (/^\p{L}/u.test(written)) return 'x';
	if (/^\p{N}/u.test(written)) return '#';
	if (/^[-–—]$/.test(written)) return '–';
	if (/^['’]s?$/i.test(written)) return "'";
	return written.length === 1 ? written : '*';
}
