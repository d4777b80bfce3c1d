import type { NameIndex } from '#src/names/name.ts';
import { foldCase, foldName } from '#src/text/fold.ts';
import { termText } from '#src/text/terms.ts';
import { isJoiningWord } from './joining-words.ts';
import { readQuestion } from './question.ts';
import {
	findExclusionHints,
	isGrouped,
	meansEverything,
	meansEverythingInOtherLanguages,
	readExclusion,
	readKindPrefix,
	splitAtExcept,
} from './topic-words.ts';
import { namesFoundBy } from './understand.ts';

/** The marks that always divide a list, except in quotation marks or after a backslash. */
export const listMarks = ',;\\n，；、،؛﹑､';

/** The characters that lose their meaning after a backslash. */
export const escapable = /[\\,;"“”，；、،؛﹑､]/g;

const listPiece = new RegExp(`(?:\\\\.|"[^"\\n]*"|“[^”\\n]*”|[^${listMarks}])+`, 'gu');
const escaped = /\\([\\,;"“”，；、،؛﹑､])/g;

/** The most pieces that are joined to one name, as in “Washington, D.C.” */
const piecesOfNameMax = 3;

/** The pieces between the marks of a list; a known name with a mark in it stays whole. */
export function splitList(text: string, names?: NameIndex): string[] {
	const spans = [...text.matchAll(listPiece)].map(({ 0: piece, index }) => ({
		start: index,
		end: index + piece.length,
	}));
	return mergeNames(text, spans, names)
		.map((piece) => piece.replace(escaped, '$1').trim())
		.filter((piece) => piece !== '');
}

type TextSpan = { readonly start: number; readonly end: number };

/** The texts of the spans; adjacent spans that make one name together become one text. */
function mergeNames(text: string, spans: readonly TextSpan[], names?: NameIndex): string[] {
	const pieces: string[] = [];
	let next = 0;
	while (next < spans.length) {
		const candidates = spans.slice(next, next + piecesOfNameMax);
		const count = names === undefined ? 1 : countSpansInName(text, candidates, names);
		pieces.push(text.slice(candidates[0]?.start, candidates[count - 1]?.end));
		next += count;
	}
	return pieces;
}

/** How many of the first spans make a known name together, at least 1; one with a minus is left out instead. */
function countSpansInName(text: string, spans: readonly TextSpan[], names: NameIndex): number {
	const endAt = spans.findIndex(({ start, end }, index) => {
		const piece = text.slice(start, end).trim();
		return termText(piece) === '' || (index > 0 && readExclusion(piece)?.by === 'sign');
	});
	let count = endAt === -1 ? spans.length : endAt;
	while (count > 1 && !isFoldedName(text.slice(spans[0]?.start, spans[count - 1]?.end), names)) {
		count -= 1;
	}
	return Math.max(1, count);
}

/** Whether a name has exactly these words; ignores signs. */
function isFoldedName(text: string, names: NameIndex): boolean {
	const folded = foldName(text);
	return namesFoundBy(names.findWritten(text), 'exact').some(({ name, aliases }) =>
		[name, ...aliases].some((spelling) => foldName(spelling) === folded),
	);
}

/** Whether a name has exactly these words and signs: “!china” is not “China”. */
function isExactName(text: string, names: NameIndex): boolean {
	return namesFoundBy(names.findWritten(text), 'exact').some(({ name, aliases }) =>
		[name, ...aliases].some((spelling) => foldCase(spelling) === foldCase(text)),
	);
}

/**
 * Divides a piece at slashes, and at “or” and “and” between names, unless the whole piece is a name.
 * A text with quotation marks or a kind before it stays whole.
 */
function splitFurther(text: string, names: NameIndex): readonly string[] {
	if (/["“”]/.test(text) || readKindPrefix(text) !== undefined || isName(text, names))
		return [text];
	for (const { mark, divides } of separators) {
		const parts = mergeNames(text, spansBetween(text, mark), names).map((part) => part.trim());
		if (parts.length < 2 || parts.includes('')) continue;
		if (divides(parts, (part) => isName(part, names))) {
			return parts.flatMap((part) => splitFurther(part, names));
		}
	}
	return [text];
}

function spansBetween(text: string, mark: RegExp): TextSpan[] {
	const marks = [...text.matchAll(new RegExp(mark.source, `${mark.flags}g`))];
	return [...marks, undefined].map((next, index) => {
		const previous = marks[index - 1];
		return {
			start: previous === undefined ? 0 : previous.index + previous[0].length,
			end: next?.index ?? text.length,
		};
	});
}

/** Whether a text means a name, or a part of one person’s name, without words like “the” or “news about”. */
function isName(text: string, names: NameIndex): boolean {
	// “taiwan or” is the beginning of more.
	if (isJoiningWord(text.trim().split(/\s+/).at(-1) ?? '') && !isFoldedName(text, names))
		return false;
	const { names: found, several, words } = readQuestion(text, { names, rolesOf: () => [] });
	return several.length > 0 || (found.length === 1 && words === '');
}

type Separator = {
	readonly mark: RegExp;
	/** Whether the mark divides a list here, and not a word or a name that contains it. */
	readonly divides: (parts: readonly string[], isKnown: (part: string) => boolean) => boolean;
};

const always = () => true;

const separators: readonly Separator[] = [
	{ mark: /\s*[|｜•]\s*|\s+[/／·・･]\s+/u, divides: always },
	{
		mark: /[/／]/u,
		divides: (parts, isKnown) =>
			parts.every(isKnown) || parts.every((part) => /^\P{N}{4,}$|^\p{Script=Han}{2,}$/u.test(part)),
	},
	{
		// Foreign names contain it too: ドナルド・トランプ.
		mark: /[·・･]/u,
		divides: (parts, isKnown) =>
			parts.some(isKnown) ||
			(parts.every((part) => /^\p{Script=Han}+$/u.test(part)) && parts.length > 2),
	},
	{ mark: /\s+(?:or|oder|ou|или|або|soit)\s+/iu, divides: always },
	{ mark: /(?:或者|或|または|又は|또는)/u, divides: (parts, isKnown) => parts.some(isKnown) },
	{
		mark: /\s+(?:and|und|et|y|e|o|u|en|i|и|та|sowie|als auch|wie auch|ainsi que|plus|as well as|&|\+|＆|＋|和|與|与|及|と|및)\s+/iu,
		divides: (parts, isKnown) => parts.some(isKnown),
	},
	{ mark: /(?:以及|和|與|与|及|跟|と)/u, divides: (parts, isKnown) => parts.every(isKnown) },
	{
		mark: /(?<=\p{Script=Hangul})(?:와|과)\s+/u,
		divides: (parts, isKnown) => parts.every(isKnown),
	},
];

/** One topic in a list, still as text. */
export type TopicListItem = {
	readonly text: string;
	readonly role: 'wanted' | 'left-out' | 'unclear';
	/** Whether the “except” before it can also apply to the items after it. */
	readonly isOpenEnded: boolean;
};

/** Reads the text between two marks of a list, which can have several topics. */
export function readTopicListItem(
	text: string,
	isFirst: boolean,
	names: NameIndex,
): readonly TopicListItem[] {
	const exclusion = readExclusion(text);
	if (readKindPrefix(text) !== undefined || isExactName(text, names)) return [wantedItem(text)];
	if (exclusion?.by === 'sign') return excludedItems(exclusion.rest, false, names);
	if (/^[~～^＾]/u.test(text) && canExcludeName(text, names)) return [unclearItem(text)];
	if (isName(text, names)) return [wantedItem(text)];
	const bare = withoutConjunction(text, isFirst, names);
	if (bare !== text) return readTopicListItem(bare, isFirst, names);
	if (exclusion !== undefined && (exclusion.by === 'word' || areNames(exclusion.rest, names))) {
		return excludedItems(exclusion.rest, true, names);
	}
	return readMixed(text, names);
}

/** Whether a text asks for all news and is not a name. */
export function asksForEverything(text: string, names: NameIndex): boolean {
	return meansEverything(text) || (meansEverythingInOtherLanguages(text) && !isName(text, names));
}

/** Reads a text that can have several topics, wanted or left out. */
function readMixed(text: string, names: NameIndex): readonly TopicListItem[] {
	const split = splitAtExcept(text).find(({ wanted, leftOut, condition }) => {
		if (condition === 'always' || asksForEverything(wanted, names)) return true;
		if (condition === 'after-everything' || !areNames(wanted, names)) return false;
		return condition === 'after-name' || areNames(leftOut, names);
	});
	if (split !== undefined) {
		const { wanted, leftOut } = split;
		return [...readTopicListItem(wanted, false, names), ...excludedItems(leftOut, true, names)];
	}
	if (isUnclear(text, names)) return [unclearItem(text)];
	const parts = splitFurther(text, names);
	if (parts.length < 2) return [wantedItem(text)];
	// In “a or b -c” it is unclear to which topics the minus applies.
	if (parts.some((part) => /\s[-−–](?=\p{L})/u.test(part))) return [unclearItem(text)];
	return parts.flatMap((part) => readTopicListItem(part, false, names));
}

function wantedItem(text: string): TopicListItem {
	return { text, role: 'wanted', isOpenEnded: false };
}

function unclearItem(text: string): TopicListItem {
	return { text, role: 'unclear', isOpenEnded: false };
}

/** Reads the topics after an “except”: “china and japan”, “china and not japan”. */
function excludedItems(
	text: string,
	isOpenEnded: boolean,
	names: NameIndex,
): readonly TopicListItem[] {
	return splitFurther(text, names).map((part) => {
		const rest = isName(part, names) ? part : (readExclusion(part)?.rest ?? part);
		// “not only china” does not leave out anything.
		const isOnly = /^(?:only|just|nur)\s/i.test(rest);
		const role = isOnly || isUnclear(rest, names) ? 'unclear' : 'left-out';
		return { text: rest, role, isOpenEnded };
	});
}

function areNames(text: string, names: NameIndex): boolean {
	return splitFurther(text, names).every((part) => isName(part, names));
}

/** Whether a text seems to leave something out, but not clearly what: “nothing but china”. */
function isUnclear(text: string, names: NameIndex): boolean {
	if (/["“”]/.test(text) || readKindPrefix(text) !== undefined || isName(text, names)) return false;
	return isGrouped(text) || canExcludeName(text, names);
}

/** Whether a word or sign that can leave something out is next to a name, or alone. */
function canExcludeName(text: string, names: NameIndex): boolean {
	return findExclusionHints(text).some(({ before, after, isWeak }) => {
		if (before === '' && after === '') return true;
		const isTopic = (part: string) =>
			part !== '' && (isName(part, names) || asksForEverything(part, names));
		return isWeak ? isTopic(before) && isTopic(after) : isTopic(before) || isTopic(after);
	});
}

/** Removes a joining word from the beginning, as in “taiwan, china, and japan”, unless a name begins with it. */
function withoutConjunction(text: string, isFirst: boolean, names: NameIndex): string {
	const { word, rest } = conjunction.exec(text)?.groups ?? {};
	if (rest === undefined) return text;
	const isConjunction = word !== undefined && !isFirst;
	return isConjunction || readExclusion(rest)?.by === 'sign' || areNames(rest, names) ? rest : text;
}

const conjunction =
	/^(?:(?<word>and|or|und|oder|et|ou|sowie|as well as)\s+|(?:either|both|only|just|nur|entweder|sowohl|soit|plus|y|e|o|u|i|en|и|і|та|&|\+)\s+|(?:以及|或者|还有|還有|或|和|與|与|及|跟|または|又は|そして|と|및|또는|그리고)\s*)(?<rest>\S.*)$/isu;
