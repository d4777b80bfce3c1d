import type { NameIndex } from '#src/names/name.ts';
import { foldCase, foldName } from '#src/text/fold.ts';
import { termText } from '#src/text/terms.ts';
import {
	bareOf,
	isGrouped,
	leftOutIn,
	mayLeaveOut,
	meansEverything,
	meansEverythingElsewhere,
	prefixIn,
	waysToPart,
} from './topic-words.ts';
import { namesOf, understandTopic } from './understand.ts';

/** The marks that part a list wherever they stand, unless in quotation marks or behind a backslash. */
export const listMarks = ',;\\n，；、،؛﹑､';

/** Characters that a backslash takes the meaning from. */
export const escapable = /[\\,;"“”，；、،؛﹑､]/g;

const piece = new RegExp(`(?:\\\\.|"[^"\\n]*"|“[^”\\n]*”|[^${listMarks}])+`, 'gu');
const escaped = /\\([\\,;"“”，；、،؛﹑､])/g;

/** How many pieces may be one name with such marks in it. */
const piecesOfNameMax = 3;

/** The pieces between the marks of a list; a known name that holds such a mark stays whole. */
export function piecesOf(text: string, names?: NameIndex): string[] {
	const spans = [...text.matchAll(piece)].map(({ 0: one, index }) => ({
		start: index,
		end: index + one.length,
	}));
	return withWholeNames(text, spans, names)
		.map((one) => one.replace(escaped, '$1').trim())
		.filter((one) => one !== '');
}

type Span = { readonly start: number; readonly end: number };

/** The spans of a text, those that make one name together as one. */
function withWholeNames(text: string, spans: readonly Span[], names?: NameIndex): string[] {
	const pieces: string[] = [];
	let next = 0;
	while (next < spans.length) {
		const some = spans.slice(next, next + piecesOfNameMax);
		const count = names === undefined ? 1 : countInName(text, some, names);
		pieces.push(text.slice(some[0]?.start, some[count - 1]?.end));
		next += count;
	}
	return pieces;
}

/** Of how many of the spans, from the first, a known name is made: as many as there may be. */
function countInName(text: string, spans: readonly Span[], names: NameIndex): number {
	const wordless = spans.findIndex(({ start, end }) => termText(text.slice(start, end)) === '');
	let count = wordless === -1 ? spans.length : wordless;
	while (count > 1 && !isSpelledSo(text.slice(spans[0]?.start, spans[count - 1]?.end), names)) {
		count -= 1;
	}
	return Math.max(1, count);
}

/** Whether a name is written in just these words. */
function isSpelledSo(words: string, names: NameIndex): boolean {
	const folded = foldName(words);
	return namesOf(names.findWritten(words), 'exact').some(({ name, aliases }) =>
		[name, ...aliases].some((one) => foldName(one) === folded),
	);
}

/** Whether a name is written in just these words, with all their signs: “!china” is not “China”. */
function isWrittenSo(words: string, names: NameIndex): boolean {
	return namesOf(names.findWritten(words), 'exact').some(({ name, aliases }) =>
		[name, ...aliases].some((one) => foldCase(one) === foldCase(words)),
	);
}

/**
 * Parts a piece further where it is no name as a whole: at strokes, and at “or” and “and” between
 * names. A text with quotation marks or a kind before it stays as it is.
 */
function partFurther(text: string, names: NameIndex): readonly string[] {
	if (/["“”]/.test(text) || prefixIn(text) !== undefined || isName(text, names)) return [text];
	for (const { mark, isParting } of joints) {
		const parts = withWholeNames(text, spansBetween(text, mark), names).map((one) => one.trim());
		if (parts.length < 2 || parts.includes('')) continue;
		if (isParting(parts, (part) => isName(part, names))) {
			return parts.flatMap((part) => partFurther(part, names));
		}
	}
	return [text];
}

function spansBetween(text: string, mark: RegExp): Span[] {
	const marks = [...text.matchAll(new RegExp(mark.source, `${mark.flags}g`))];
	return [...marks, undefined].map((next, place) => {
		const before = marks[place - 1];
		return {
			start: before === undefined ? 0 : before.index + before[0].length,
			end: next?.index ?? text.length,
		};
	});
}

/** Whether the words are a name, or a part of one person's, with or without what says nothing around it. */
function isName(words: string, names: NameIndex): boolean {
	return [words, ...bareOf(words)].some((one) => {
		const meant = understandTopic(one, undefined, names);
		return meant.kind !== 'words';
	});
}

type Joint = {
	readonly mark: RegExp;
	/** Whether it parts a list there, and not a word or a name that holds it. */
	readonly isParting: (parts: readonly string[], isKnown: (part: string) => boolean) => boolean;
};

const always = () => true;

const joints: readonly Joint[] = [
	{ mark: /\s*[|｜•]\s*|\s+[/／·・･]\s+/u, isParting: always },
	{
		mark: /[/／]/u,
		isParting: (parts, isKnown) =>
			parts.every(isKnown) || parts.every((part) => /^\P{N}{4,}$|^\p{Script=Han}{2,}$/u.test(part)),
	},
	{
		// It stands inside the names of foreigners too: ドナルド・トランプ.
		mark: /[·・･]/u,
		isParting: (parts, isKnown) =>
			parts.some(isKnown) ||
			(parts.every((part) => /^\p{Script=Han}+$/u.test(part)) && parts.length > 2),
	},
	{ mark: /\s+(?:or|oder|ou|или|або|soit)\s+/iu, isParting: always },
	{ mark: /(?:或者|或|または|又は|또는)/u, isParting: (parts, isKnown) => parts.some(isKnown) },
	{
		mark: /\s+(?:and|und|et|y|e|o|u|en|i|и|та|sowie|als auch|wie auch|ainsi que|plus|as well as|&|\+|＆|＋|和|與|与|及|と|및)\s+/iu,
		isParting: (parts, isKnown) => parts.some(isKnown),
	},
	{ mark: /(?:以及|和|與|与|及|跟|と)/u, isParting: (parts, isKnown) => parts.every(isKnown) },
	{
		mark: /(?<=\p{Script=Hangul})(?:와|과)\s+/u,
		isParting: (parts, isKnown) => parts.every(isKnown),
	},
];

/** A piece of a list, and what it is there for; `opens` where an “except” may be meant for those after it. */
export type Piece = {
	readonly words: string;
	readonly as: 'wanted' | 'left-out' | 'unclear';
	readonly opens: boolean;
};

/** Reads what stands between two marks of a list, whether it is the first there or not. */
export function readPiece(text: string, isFirst: boolean, names: NameIndex): readonly Piece[] {
	const out = leftOutIn(text);
	if (prefixIn(text) !== undefined || isWrittenSo(text, names)) return [wantedPiece(text)];
	if (out?.by === 'sign') return leftOutPieces(out.rest, false, names);
	if (/^[~～^＾]/u.test(text) && mixesNames(text, names)) return [unclearPiece(text)];
	if (isName(text, names)) return [wantedPiece(text)];
	const bare = withoutJoint(text, isFirst, names);
	if (bare !== text) return readPiece(bare, isFirst, names);
	if (out !== undefined && (out.by === 'word' || areNames(out.rest, names))) {
		return leftOutPieces(out.rest, true, names);
	}
	return readMixed(text, names);
}

/** Whether words mean everything, and no name is written so. */
export function isEverythingHere(words: string, names: NameIndex): boolean {
	return meansEverything(words) || (meansEverythingElsewhere(words) && !isName(words, names));
}

/** Reads what may hold several topics, wanted or left out. */
function readMixed(text: string, names: NameIndex): readonly Piece[] {
	const parted = waysToPart(text).find(({ wanted, leftOut, place }) => {
		if (place === 'anywhere' || isEverythingHere(wanted, names)) return true;
		if (place === 'behind-everything' || !areNames(wanted, names)) return false;
		return place === 'behind-name' || areNames(leftOut, names);
	});
	if (parted !== undefined) {
		const { wanted, leftOut } = parted;
		return [...readPiece(wanted, false, names), ...leftOutPieces(leftOut, true, names)];
	}
	if (isUnclear(text, names)) return [unclearPiece(text)];
	const parts = partFurther(text, names);
	if (parts.length < 2) return [wantedPiece(text)];
	// “a or b -c”: nobody knows which of them the minus goes with.
	if (parts.some((part) => /\s[-−–](?=\p{L})/u.test(part))) return [unclearPiece(text)];
	return parts.flatMap((part) => readPiece(part, false, names));
}

function wantedPiece(words: string): Piece {
	return { words, as: 'wanted', opens: false };
}

function unclearPiece(words: string): Piece {
	return { words, as: 'unclear', opens: false };
}

/** What is left out: “china and japan”, “china and not japan”. */
function leftOutPieces(words: string, opens: boolean, names: NameIndex): readonly Piece[] {
	return partFurther(words, names).map((part) => {
		const rest = isName(part, names) ? part : (leftOutIn(part)?.rest ?? part);
		// “not only china” leaves out nothing.
		const isOnly = /^(?:only|just|nur)\s/i.test(rest);
		const as = isOnly || isUnclear(rest, names) ? 'unclear' : 'left-out';
		return { words: rest, as, opens };
	});
}

function areNames(words: string, names: NameIndex): boolean {
	return partFurther(words, names).every((part) => isName(part, names));
}

/** Whether something in it may be left out, nobody knows what: “nothing but china”, “(taiwan or china) -japan”. */
function isUnclear(text: string, names: NameIndex): boolean {
	if (/["“”]/.test(text) || prefixIn(text) !== undefined || isName(text, names)) return false;
	return isGrouped(text) || mixesNames(text, names);
}

/** Whether a name stands right beside what may leave it out, or such a word stands alone. */
function mixesNames(text: string, names: NameIndex): boolean {
	return mayLeaveOut(text).some(({ before, after, isWeak }) => {
		if (before === '' && after === '') return true;
		const isNamed = (words: string) =>
			words !== '' && (isName(words, names) || isEverythingHere(words, names));
		return isWeak ? isNamed(before) && isNamed(after) : isNamed(before) || isNamed(after);
	});
}

/** Without “and”, “or”, “either” and their like before it, as in “taiwan, china, and japan”; a name may begin with such a word. */
function withoutJoint(text: string, isFirst: boolean, names: NameIndex): string {
	const { word, rest } = joint.exec(text)?.groups ?? {};
	if (rest === undefined) return text;
	const isSure = word !== undefined && !isFirst;
	return isSure || leftOutIn(rest)?.by === 'sign' || areNames(rest, names) ? rest : text;
}

const joint =
	/^(?:(?<word>and|or|und|oder|et|ou|sowie|as well as)\s+|(?:either|both|only|just|nur|entweder|sowohl|soit|plus|y|e|o|u|i|en|и|і|та|&|\+)\s+|(?:以及|或者|还有|還有|或|和|與|与|及|跟|または|又は|そして|と|및|또는|그리고)\s*)(?<rest>\S.*)$/isu;
