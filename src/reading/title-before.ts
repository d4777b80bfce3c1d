import { isOpeningWord } from '#src/names/sentence-words.ts';
import { isOrdinaryWord } from '#src/names/telling-words.ts';
import { foldName } from '#src/text/fold.ts';
import {
	hasCapital,
	isCountryOrStatus,
	isOwnersEnd,
	isPersonAt,
	type RoleSentence,
	startOfCapitals,
	textAt,
	type WordRange,
} from './role-sentences.ts';
import {
	isAddress,
	isCandidate,
	isDoubt,
	isEndOfRole,
	isFunctionWord,
	isOfSomebody,
	isRank,
	isRelative,
	isRoleModifier,
	isRoleWord,
	isStatus,
	isVagueRole,
} from './role-words.ts';

/**
 * The title that ends directly before the word at an index: “Russian Security Council Secretary”. Undefined
 * if there is none, or if words before it could make it another: “alleged”, “not”, “named”.
 */
export function titleBefore(sentence: RoleSentence, at: number): WordRange | undefined {
	let end = at;
	while (isAddress(textAt(sentence, end - 1))) end -= 1;
	if (isAcronymInParentheses(sentence, end)) end -= 3;
	const rank = startOfRank(sentence, end);
	if (rank < end) {
		return titleBefore(sentence, rank) ?? checked(sentence, { start: rank, head: rank, end });
	}
	const head = headBefore(sentence, end);
	return head === undefined ? undefined : checked(sentence, { start: head, head, end });
}

/** A title from its first word to its end, and the word that says what it is. */
type Title = WordRange & { readonly head: number };

function checked(sentence: RoleSentence, { head, end }: Title): WordRange | undefined {
	const start = startOfTitle(sentence, head);
	if (start === undefined || !isSaidOf(sentence, { start, head, end })) return undefined;
	return { start: withoutPlace(sentence, start, head), end };
}

/** “Fair Trade Commission (FTC) Chairperson”, “Chief Executive Officer (CEO) Jane Roe” */
function isAcronymInParentheses(sentence: RoleSentence, end: number): boolean {
	const [open, acronym, close] = [3, 2, 1].map((back) => textAt(sentence, end - back));
	if (open !== '(' || close !== ')' || !/^\p{Lu}{2,}$/u.test(acronym ?? '')) return false;
	return hasCapital(textAt(sentence, end - 4)) && !isPersonAt(sentence, end - 4);
}

/** Where ranks such as “Lt. Gen.” begin that end here; “General” in “Attorney General” is none. */
function startOfRank(sentence: RoleSentence, end: number): number {
	let start = end;
	const isRankAt = (index: number) => {
		const word = textAt(sentence, index);
		return isRank(word) && isRoleWord(word) && !isPersonAt(sentence, index);
	};
	while (start > 0 && isRankAt(start - 1)) start -= 1;
	const before = textAt(sentence, start - 1);
	const isPartOfOffice =
		/^(?:general|officer|commander|constable|agent)$/i.test(textAt(sentence, start)) &&
		(isRoleWord(before) || isRoleWord(textAt(sentence, start + 1)));
	return isPartOfOffice ? end : start;
}

/** The index of the word of a title that says what it is, which may have “of” and more after it. */
function headBefore(sentence: RoleSentence, end: number): number | undefined {
	const last = textAt(sentence, end - 1);
	if (isPersonAt(sentence, end - 1)) return undefined;
	if (isRoleWord(last)) return end - 1;
	if (isEndOfRole(last) && isRoleWord(textAt(sentence, end - 2))) return end - 1;
	for (let index = end - 1; index >= Math.max(1, end - complementMax); index -= 1) {
		const word = textAt(sentence, index);
		if (/^(?:of|for|at)$/.test(word) && index < end - 1)
			return isRoleWord(textAt(sentence, index - 1)) ? index - 1 : undefined;
		if (isPersonAt(sentence, index) || !/^[\p{L}&]/u.test(word)) return undefined;
		if (/^(?:and|&)$/.test(word) && isBetweenCapitals(sentence, index) && index < end - 1) continue;
		if (isFunctionWord(word) && !/^the$/.test(word)) return undefined;
	}
	return undefined;
}

function isBetweenCapitals(sentence: RoleSentence, index: number): boolean {
	return hasCapital(textAt(sentence, index - 1)) && hasCapital(textAt(sentence, index + 1));
}

/** Words after “of” in a title before a name: “head of the National Security Agency”. */
const complementMax = 7;

/** Where a title begins whose head is known; undefined if its beginning is in doubt. */
function startOfTitle(sentence: RoleSentence, head: number): number | undefined {
	let start = head;
	while (start > 0) {
		const word = textAt(sentence, start - 1);
		if (isOwnersEnd(word)) return ownerOf(sentence, start, head);
		if (/^then$/i.test(word) && isAdverb(sentence, start - 1)) return undefined;
		if (isModifier(sentence, start - 1, head)) start -= 1;
		else if (isInsideName(sentence, start)) start -= 2;
		else if (isAcronymInParentheses(sentence, start)) start -= 3;
		else break;
	}
	const isCut =
		/^\p{Ll}/u.test(textAt(sentence, start - 1)) && !isFunctionWord(textAt(sentence, start - 1));
	if (isCut && start === head && isVagueRole(textAt(sentence, head))) return undefined;
	// A headline that runs into the text: “Roe Praises Acme CEO Doe”.
	if (start < head - 1 && isPersonAt(sentence, start - 1)) return undefined;
	const word = textAt(sentence, start - 1);
	const before = textAt(sentence, start - 2);
	if (/^(?:of|for|and|&)$/.test(word) && start < head && hasCapital(textAt(sentence, start))) {
		const isName = isOrganizationFrom(sentence, start) && word !== 'of';
		if (hasCapital(before) && !isPersonAt(sentence, start - 2) && !isName) return undefined;
	}
	if (word === 'for' && isCandidate(before)) return startOfTitle(sentence, start - 2);
	const isOpening = start === 2 && isRoleWord(before) && !isRank(before);
	if (/^(?:and|&)$/.test(word) && (isOpening || arePair(before, textAt(sentence, head))))
		return startOfTitle(sentence, start - 2);
	return start;
}

/** “Then President Roe spoke” tells no time of an office. */
function isAdverb(sentence: RoleSentence, index: number): boolean {
	return /^(?:|and|but|,|;|[“"])$/.test(textAt(sentence, index - 1));
}

function isModifier(sentence: RoleSentence, index: number, head: number): boolean {
	const word = textAt(sentence, index);
	if (isPersonAt(sentence, index)) return isOfSomebody(textAt(sentence, head));
	if (/^under$/i.test(word)) return /^secretary$/i.test(textAt(sentence, index + 1));
	if (/^team$/i.test(word)) return index === head - 1;
	if (isAddress(word) || isRelative(word) || isFunctionWord(word)) return false;
	if (/^free$/i.test(word)) return textAt(sentence, index + 1) === 'agent';
	if (isDeed(sentence, index)) return false;
	if (!hasCapital(word) && !isStatus(word) && sentence.words[index + 1]?.name?.kind === 'place')
		return false;
	if (!hasCapital(word)) return /^\p{Ll}|^\d+(?:st|nd|rd|th)$/u.test(word) && isKnown(word);
	if (isKnown(word.toLowerCase()) || isCountryOrStatus(word)) return true;
	if (isRank(textAt(sentence, head)) && index === head - 1) {
		return word === 'Army' || textAt(sentence, head) === 'captain';
	}
	if (sentence.isTitle) return sentence.words[index]?.name !== undefined;
	return index > 0 || isNameAtStart(sentence, head);
}

/** “The 76ers fired coach Roe” tells what they did; “the fired coach” what he is. */
function isDeed(sentence: RoleSentence, index: number): boolean {
	if (!/^(?:fired|ousted|sacked|suspended|jailed|exiled)$/.test(textAt(sentence, index)))
		return false;
	const before = textAt(sentence, index - 1);
	return hasCapital(before)
		? !isFunctionWord(before)
		: /^(?:team|club|board|company|firm|\d+ers|\p{Ll}+s)$/u.test(before);
}

function isKnown(word: string): boolean {
	return /^\d/.test(word) || isRoleModifier(word);
}

/** Whether the first word of a sentence is likely of a name that is part of a title, as in “Acme CEO”. */
function isNameAtStart(sentence: RoleSentence, head: number): boolean {
	const word = textAt(sentence, 0);
	if (sentence.words[0]?.name !== undefined) return true;
	if (/(?:ing|ly|ed|ers|ists)$/.test(word)) return false;
	const isOfMore = head > 1 && hasCapital(textAt(sentence, 1)) && isOrdinaryWord(foldName(word));
	return isOfMore || !isOpeningWord(foldName(word));
}

/** Whether the two words before belong to the name that the title begins with: “Bank of England governor”. */
function isInsideName(sentence: RoleSentence, start: number): boolean {
	const { words } = sentence;
	if (!/^(?:of|for|and|&)$/.test(textAt(sentence, start - 1)) || start < 2) return false;
	const name = words[start]?.name;
	if (name !== undefined && name === words[start - 2]?.name) return name.kind !== 'person';
	return (
		textAt(sentence, start - 1) === 'of' &&
		start > 2 &&
		!sentence.isTitle &&
		hasCapital(textAt(sentence, start)) &&
		hasCapital(textAt(sentence, start - 2)) &&
		!isPersonAt(sentence, start - 2)
	);
}

/** Where a title begins that follows an owner: with an owner that has a capital, or of whom the role says something. */
function ownerOf(sentence: RoleSentence, start: number, head: number): number {
	const last = start - 2;
	const word = textAt(sentence, last);
	if (isFunctionWord(word)) return start;
	if (isPersonAt(sentence, last)) {
		const owner = startOfCapitals(sentence, last);
		return titleBefore(sentence, owner)?.start ?? owner;
	}
	if (hasCapital(word)) return startOfCapitals(sentence, last);
	if (!isOfSomebody(textAt(sentence, head))) return start;
	let owner = last;
	while (owner > 0 && isModifier(sentence, owner - 1, head)) owner -= 1;
	return owner;
}

function isOrganizationFrom({ words }: RoleSentence, index: number): boolean {
	const name = words[index]?.name;
	return name?.kind === 'organization' && words[index - 1]?.name !== name;
}

/** Two roles that one person often has: “founder and CEO”. */
function arePair(first: string, second: string): boolean {
	return (
		/^(?:co-?)?founder$|^chair(?:man|woman|person)?$|^(?:ceo|president|owner|chief|singer|actor|actress|writer)$/i.test(
			first,
		) &&
		/^(?:ceo|cto|ciso|executive|officer|director|president|chair(?:man|woman)?|owner|editor|songwriter|producer)$/i.test(
			second,
		)
	);
}

/** Whether the words before a title leave it as it is. */
function isSaidOf(sentence: RoleSentence, { start, head, end }: Title): boolean {
	for (let index = start; index < head; index += 1) {
		if (isDoubt(textAt(sentence, index))) return false;
	}
	const before = textAt(sentence, start - 1);
	if (isDoubt(before)) return false;
	const isLower = !/\p{Lu}/u.test(textAt(sentence, start));
	if (isLower && /^(?:as|become|becomes|became|be)$/.test(before)) return false;
	if (isLower && start === head && before === 'for') return false;
	if (
		isLower &&
		/^(?:re-)?(?:named?|names|elect|elected|elects|appoint|appoints|appointed|nominated?|made|cho[os]e|chosen)$/.test(
			before,
		)
	)
		return false;
	const isBare = start === head;
	if (isBare && head === end - 1 && isVagueRole(textAt(sentence, head))) return false;
	if (
		isBare &&
		/^(?:his|her|its|their|our|my)$/i.test(before) &&
		isOnlyOfSomebody(textAt(sentence, head))
	)
		return false;
	return !isChangedBefore(sentence, start);
}

/** A lawyer or a spokesman is one whoever is meant, an aide is not. */
function isOnlyOfSomebody(word: string): boolean {
	return (
		isOfSomebody(word) &&
		!/^(?:lawyer|attorney|solicitor|barrister|spokes.*|agent|manager)$/i.test(word)
	);
}

/** Whether a word like “former” stands farther before a title, so that it may belong to it. */
function isChangedBefore(sentence: RoleSentence, start: number): boolean {
	let index = start - 1;
	if (/^(?:and|or|&)$/.test(textAt(sentence, index))) {
		index -= 1;
		if (isPersonAt(sentence, index)) return false;
	}
	for (let count = 0; count < changedMax; count += 1, index -= 1) {
		const word = textAt(sentence, index);
		if (!/^[\p{L}\p{N}]|^['’]s$/u.test(word) || isFunctionWord(word)) return false;
		if (isStatus(word) || isDoubt(word)) return true;
	}
	return false;
}

/** In words. */
const changedMax = 7;

/** “In Manila President Roe”: the place is where, not of what. */
function withoutPlace(sentence: RoleSentence, start: number, head: number): number {
	if (start !== 1 || !/^(?:in|at|from|near)$/i.test(textAt(sentence, 0))) return start;
	let index = start;
	while (index < head && !isKnown(textAt(sentence, index).toLowerCase())) index += 1;
	return index;
}
