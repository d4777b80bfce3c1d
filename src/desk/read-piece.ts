import type { NameIndex } from '#src/names/name.ts';
import { isGrouped, leftOutIn, mayLeaveOut, waysToPart } from './left-out-words.ts';
import { isName, isWrittenSo, partFurther } from './split-topics.ts';
import { meansEverything, meansEverythingElsewhere, prefixIn } from './topic-words.ts';

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
