import type { NameIndex } from '#src/names/name.ts';
import { foldCase, foldName } from '#src/text/fold.ts';
import { termText } from '#src/text/terms.ts';
import {
	barerForms,
	findExclusionHints,
	isGrouped,
	meansEverything,
	meansEverythingInOtherLanguages,
	readExclusion,
	readKindPrefix,
	splitAtExcept,
} from './topic-words.ts';
import { namesFoundBy, understandTopic } from './understand.ts';

/** The marks that part a list wherever they stand, unless in quotation marks or behind a backslash. */
export const listMarks = ',;\\n，；、،؛﹑､';

/** Characters that a backslash takes the meaning from. */
export const escapable = /[\\,;"“”，；、،؛﹑､]/g;

const listPiece = new RegExp(`(?:\\\\.|"[^"\\n]*"|“[^”\\n]*”|[^${listMarks}])+`, 'gu');
const escaped = /\\([\\,;"“”，；、،؛﹑､])/g;

/** How many pieces may be one name with such marks in it. */
const piecesOfNameMax = 3;

/** The pieces between the marks of a list; a known name that holds such a mark stays whole. */
export function splitList(text: string, names?: NameIndex): string[] {
	const spans = [...text.matchAll(listPiece)].map(({ 0: one, index }) => ({
		start: index,
		end: index + one.length,
	}));
	return mergeNames(text, spans, names)
		.map((one) => one.replace(escaped, '$1').trim())
		.filter((one) => one !== '');
}

type TextSpan = { readonly start: number; readonly end: number };

/** The spans of a text, those that make one name together as one. */
function mergeNames(text: string, spans: readonly TextSpan[], names?: NameIndex): string[] {
	const pieces: string[] = [];
	let next = 0;
	while (next < spans.length) {
		const some = spans.slice(next, next + piecesOfNameMax);
		const count = names === undefined ? 1 : countSpansInName(text, some, names);
		pieces.push(text.slice(some[0]?.start, some[count - 1]?.end));
		next += count;
	}
	return pieces;
}

/** Of how many of the spans, from the first, a known name is made: as many as there may be. */
function countSpansInName(text: string, spans: readonly TextSpan[], names: NameIndex): number {
	const wordless = spans.findIndex(({ start, end }) => termText(text.slice(start, end)) === '');
	let count = wordless === -1 ? spans.length : wordless;
	while (count > 1 && !isFoldedName(text.slice(spans[0]?.start, spans[count - 1]?.end), names)) {
		count -= 1;
	}
	return Math.max(1, count);
}

/** Whether a name is written in just these words. */
function isFoldedName(words: string, names: NameIndex): boolean {
	const folded = foldName(words);
	return namesFoundBy(names.findWritten(words), 'exact').some(({ name, aliases }) =>
		[name, ...aliases].some((one) => foldName(one) === folded),
	);
}

/** Whether a name is written in just these words, with all their signs: “!china” is not “China”. */
function isExactName(words: string, names: NameIndex): boolean {
	return namesFoundBy(names.findWritten(words), 'exact').some(({ name, aliases }) =>
		[name, ...aliases].some((one) => foldCase(one) === foldCase(words)),
	);
}

/**
 * Parts a piece further where it is no name as a whole: at strokes, and at “or” and “and” between
 * names. A text with quotation marks or a kind before it stays as it is.
 */
function splitFurther(text: string, names: NameIndex): readonly string[] {
	if (/["“”]/.test(text) || readKindPrefix(text) !== undefined || isName(text, names))
		return [text];
	for (const { mark, isParting } of separators) {
		const parts = mergeNames(text, spansBetween(text, mark), names).map((one) => one.trim());
		if (parts.length < 2 || parts.includes('')) continue;
		if (isParting(parts, (part) => isName(part, names))) {
			return parts.flatMap((part) => splitFurther(part, names));
		}
	}
	return [text];
}

function spansBetween(text: string, mark: RegExp): TextSpan[] {
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
	return [words, ...barerForms(words)].some((one) => {
		const meant = understandTopic(one, undefined, names);
		return meant.kind !== 'words';
	});
}

type Separator = {
	readonly mark: RegExp;
	/** Whether it parts a list there, and not a word or a name that holds it. */
	readonly isParting: (parts: readonly string[], isKnown: (part: string) => boolean) => boolean;
};

const always = () => true;

const separators: readonly Separator[] = [
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
export type TopicListItem = {
	readonly words: string;
	readonly as: 'wanted' | 'left-out' | 'unclear';
	readonly opens: boolean;
};

/** Reads what stands between two marks of a list, whether it is the first there or not. */
export function readTopicListItem(
	text: string,
	isFirst: boolean,
	names: NameIndex,
): readonly TopicListItem[] {
	const out = readExclusion(text);
	if (readKindPrefix(text) !== undefined || isExactName(text, names)) return [wantedItem(text)];
	if (out?.by === 'sign') return excludedItems(out.rest, false, names);
	if (/^[~～^＾]/u.test(text) && mayExcludeName(text, names)) return [unclearItem(text)];
	if (isName(text, names)) return [wantedItem(text)];
	const bare = withoutConjunction(text, isFirst, names);
	if (bare !== text) return readTopicListItem(bare, isFirst, names);
	if (out !== undefined && (out.by === 'word' || areNames(out.rest, names))) {
		return excludedItems(out.rest, true, names);
	}
	return readMixed(text, names);
}

/** Whether words mean everything, and no name is written so. */
export function standsForEverything(words: string, names: NameIndex): boolean {
	return (
		meansEverything(words) || (meansEverythingInOtherLanguages(words) && !isName(words, names))
	);
}

/** Reads what may hold several topics, wanted or left out. */
function readMixed(text: string, names: NameIndex): readonly TopicListItem[] {
	const parted = splitAtExcept(text).find(({ wanted, leftOut, place }) => {
		if (place === 'anywhere' || standsForEverything(wanted, names)) return true;
		if (place === 'behind-everything' || !areNames(wanted, names)) return false;
		return place === 'behind-name' || areNames(leftOut, names);
	});
	if (parted !== undefined) {
		const { wanted, leftOut } = parted;
		return [...readTopicListItem(wanted, false, names), ...excludedItems(leftOut, true, names)];
	}
	if (isUnclear(text, names)) return [unclearItem(text)];
	const parts = splitFurther(text, names);
	if (parts.length < 2) return [wantedItem(text)];
	// “a or b -c”: nobody knows which of them the minus goes with.
	if (parts.some((part) => /\s[-−–](?=\p{L})/u.test(part))) return [unclearItem(text)];
	return parts.flatMap((part) => readTopicListItem(part, false, names));
}

function wantedItem(words: string): TopicListItem {
	return { words, as: 'wanted', opens: false };
}

function unclearItem(words: string): TopicListItem {
	return { words, as: 'unclear', opens: false };
}

/** What is left out: “china and japan”, “china and not japan”. */
function excludedItems(words: string, opens: boolean, names: NameIndex): readonly TopicListItem[] {
	return splitFurther(words, names).map((part) => {
		const rest = isName(part, names) ? part : (readExclusion(part)?.rest ?? part);
		// “not only china” leaves out nothing.
		const isOnly = /^(?:only|just|nur)\s/i.test(rest);
		const as = isOnly || isUnclear(rest, names) ? 'unclear' : 'left-out';
		return { words: rest, as, opens };
	});
}

function areNames(words: string, names: NameIndex): boolean {
	return splitFurther(words, names).every((part) => isName(part, names));
}

/** Whether something in it may be left out, nobody knows what: “nothing but china”, “(taiwan or china) -japan”. */
function isUnclear(text: string, names: NameIndex): boolean {
	if (/["“”]/.test(text) || readKindPrefix(text) !== undefined || isName(text, names)) return false;
	return isGrouped(text) || mayExcludeName(text, names);
}

/** Whether a name stands right beside what may leave it out, or such a word stands alone. */
function mayExcludeName(text: string, names: NameIndex): boolean {
	return findExclusionHints(text).some(({ before, after, isWeak }) => {
		if (before === '' && after === '') return true;
		const isNamed = (words: string) =>
			words !== '' && (isName(words, names) || standsForEverything(words, names));
		return isWeak ? isNamed(before) && isNamed(after) : isNamed(before) || isNamed(after);
	});
}

/** Without “and”, “or”, “either” and their like before it, as in “taiwan, china, and japan”; a name may begin with such a word. */
function withoutConjunction(text: string, isFirst: boolean, names: NameIndex): string {
	const { word, rest } = conjunction.exec(text)?.groups ?? {};
	if (rest === undefined) return text;
	const isSure = word !== undefined && !isFirst;
	return isSure || readExclusion(rest)?.by === 'sign' || areNames(rest, names) ? rest : text;
}

const conjunction =
	/^(?:(?<word>and|or|und|oder|et|ou|sowie|as well as)\s+|(?:either|both|only|just|nur|entweder|sowohl|soit|plus|y|e|o|u|i|en|и|і|та|&|\+)\s+|(?:以及|或者|还有|還有|或|和|與|与|及|跟|または|又は|そして|と|및|또는|그리고)\s*)(?<rest>\S.*)$/isu;
