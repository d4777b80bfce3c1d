import {
	hasCapital,
	isOwnersEnd,
	isPersonAt,
	type RoleSentence,
	startOfCapitals,
	textAt,
	type WordRange,
} from './role-sentences.ts';
import {
	isAddress,
	isClauseOpener,
	isDoubt,
	isEndOfRole,
	isFiniteVerb,
	isFunctionWord,
	isOfSomebody,
	isRank,
	isRelative,
	isRoleModifier,
	isRoleWord,
	isVagueRole,
} from './role-words.ts';
import { titleBefore } from './title-before.ts';

/**
 * What a person is called after a comma or a dash: “Peskov, the Kremlin spokesman, said”. Undefined if it may
 * be the next of a list or the subject of a clause: “they met Roe, the president and the king”.
 */
export function titleAfter(sentence: RoleSentence, name: WordRange): WordRange | undefined {
	const comma = afterAsides(sentence, name.end);
	if (!/^[,—–]$/.test(textAt(sentence, comma))) return undefined;
	const phrase = phraseFrom(sentence, comma + 1);
	if (phrase === undefined) return undefined;
	const start = titleBefore(sentence, name.start)?.start ?? startWithAddress(sentence, name.start);
	if (isInList(sentence, start) || isOfRelative(sentence, start)) return undefined;
	return isClosed(sentence, phrase, start) ? phrase : undefined;
}

/** What a person is called before a comma: “Ukraine’s foreign minister, Andrii Sybiha, said”. */
export function titleBeforeComma(sentence: RoleSentence, name: WordRange): WordRange | undefined {
	const end = startWithAddress(sentence, name.start) - 1;
	if (textAt(sentence, end) !== ',') return undefined;
	const after = afterAsides(sentence, name.end);
	if (!isEnd(textAt(sentence, after))) return undefined;
	if (textAt(sentence, after) === ',' && isNextOfList(sentence, after + 1)) return undefined;
	const start = startOfPhrase(sentence, end);
	if (start === undefined || isDoubt(textAt(sentence, start - 1))) return undefined;
	if (isOfRelative(sentence, start)) return undefined;
	const isAfterComma = textAt(sentence, start - 1) === ',';
	if (isAfterComma && !isFunctionWord(textAt(sentence, 0).toLowerCase())) {
		if (!isSpeakerAfter(sentence, start - 1, after)) return undefined;
	}
	if (openerOf(sentence, start) !== undefined) return undefined;
	return phraseFrom(sentence, start);
}

/** “Talks collapsed, the mediator, Jane Roe, said.” */
function isSpeakerAfter(sentence: RoleSentence, comma: number, after: number): boolean {
	const verb = textAt(sentence, after + 1);
	const isSpeech = /^(?:said|says|told|added|warned|complained|noted|announced|explained)$/.test(
		verb,
	);
	return (
		isSpeech && textAt(sentence, after) === ',' && /^[\p{Ll}\d]/u.test(textAt(sentence, comma - 1))
	);
}

/** The nearest word from which a phrase with a role reaches the comma. */
function startOfPhrase(sentence: RoleSentence, end: number): number | undefined {
	for (let index = end - 1; index >= Math.max(0, end - phraseMax); index -= 1) {
		const word = textAt(sentence, index);
		const isOwner = isOwnersEnd(word) && hasCapital(textAt(sentence, index - 1));
		const start = isOwner ? startOfOwner(sentence, index - 1) : index;
		if (isOwner || determiner.test(word)) {
			if (phraseFrom(sentence, start)?.end === end) return start;
			if (isOwner) index = start;
		} else if (!/^[\p{L}\p{N}]|^['’]/u.test(word) || isFiniteVerb(word)) return undefined;
	}
	return phraseFrom(sentence, 0)?.end === end && hasCapital(textAt(sentence, 0)) ? 0 : undefined;
}

/** “President Roe” in “President Roe’s spokesman”, “Acme” in “Acme’s head”. */
function startOfOwner(sentence: RoleSentence, last: number): number {
	const start = startOfCapitals(sentence, last);
	return isPersonAt(sentence, last) ? (titleBefore(sentence, start)?.start ?? start) : start;
}

const determiner = /^(?:the|an?|his|her|its|their|our|my)$/i;

/** In words: the longest phrase that is read. */
const phraseMax = 18;

/**
 * A phrase from an index whose main word is a role, without its article, up to where it ends; undefined if
 * there is none, or if a verb makes it a clause.
 */
function phraseFrom(sentence: RoleSentence, from: number): WordRange | undefined {
	const first = textAt(sentence, from);
	const hasDeterminer = determiner.test(first);
	let start = hasDeterminer || /^currently$/.test(first) ? from + 1 : from;
	let end = start;
	for (; end < start + phraseMax; end += 1) {
		const word = textAt(sentence, end);
		if (isOwnersEnd(word)) {
			if (!hasCapital(textAt(sentence, end - 1)) && !isOfOwner(sentence, end + 1)) start = end + 1;
		} else if (/^(?:and|&)$/.test(word)) {
			if (!isRoleAt(sentence, end - 1)) break;
			if (!isRoleLike(textAt(sentence, end + 1)) && !isRoleAt(sentence, end + 2)) break;
		} else if (isPersonAt(sentence, end)) {
			if (!isOwnerAt(sentence, end) && !isOfOwner(sentence, end + 1)) break;
		} else if (!isInPhrase(word)) break;
	}
	if (end === start || !isRoleAt(sentence, end - 1)) return undefined;
	if (
		/ing$/.test(textAt(sentence, start)) &&
		!isRoleModifier(textAt(sentence, start).toLowerCase())
	)
		return undefined;
	const isHis = hasDeterminer && !/^(?:the|an?)$/i.test(first);
	if (isHis && end === start + 1 && isOfSomebody(textAt(sentence, start))) {
		if (!/^(?:lawyer|attorney|spokes.*)$/i.test(textAt(sentence, start))) return undefined;
	}
	if (end === start + 1 && isEnd(textAt(sentence, end)) && isVagueRole(textAt(sentence, start)))
		return undefined;
	const stop = complementEnd(sentence, end);
	if (stop === undefined) return undefined;
	const isLoose = /^(?:who|that)$/.test(textAt(sentence, stop));
	return isLoose && !/^an?$/i.test(first) ? undefined : { start, end: stop };
}

/** Whether a word can be before the “of” of a phrase. */
function isInPhrase(word: string): boolean {
	if (isDoubt(word) || isAddress(word) || isRelative(word)) return false;
	if (/^\d+(?:st|nd|rd|th)$/.test(word)) return true;
	return /^\p{L}/u.test(word) && !isFunctionWord(hasCapital(word) ? word : word.toLowerCase());
}

function isRoleAt(sentence: RoleSentence, index: number): boolean {
	const word = textAt(sentence, index);
	if (isPersonAt(sentence, index)) return false;
	return isRoleWord(word) || (isEndOfRole(word) && isRoleWord(textAt(sentence, index - 1)));
}

function isRoleLike(word: string): boolean {
	return isRoleModifier(word.toLowerCase());
}

function isOwnerAt(sentence: RoleSentence, index: number): boolean {
	const name = sentence.words[index]?.name;
	let end = index;
	while (sentence.words[end]?.name === name) end += 1;
	return isOwnersEnd(textAt(sentence, end));
}

/** Whether the phrase from here on is of a role that needs its owner. */
function isOfOwner(sentence: RoleSentence, from: number): boolean {
	for (let index = from; index < from + 4; index += 1) {
		const word = textAt(sentence, index);
		if (isOfSomebody(word)) return true;
		if (!isPersonAt(sentence, index) && !isRoleModifier(word.toLowerCase())) return false;
	}
	return false;
}

/** Where “of …” after a role ends; undefined if a clause begins in it. */
function complementEnd(sentence: RoleSentence, from: number): number | undefined {
	if (!/^(?:of|for|at|in|to|on|with|from|since|until|under)$/.test(textAt(sentence, from)))
		return isEnd(textAt(sentence, from)) || isWho(textAt(sentence, from)) ? from : undefined;
	let end = from + 1;
	for (; end < from + phraseMax; end += 1) {
		const word = textAt(sentence, end);
		if (isWho(word)) return end;
		if (isFiniteVerb(word) || closesNothing.test(word)) return undefined;
		if (word === ',' && isListInName(sentence, end)) continue;
		if (isPluralOwnersEnd(sentence, end)) continue;
		if (isEnd(word)) return end;
	}
	return undefined;
}

/** “The growers’ co-operative” */
function isPluralOwnersEnd({ words }: RoleSentence, index: number): boolean {
	const [before, mark, next] = [words[index - 1], words[index], words[index + 1]];
	if (before === undefined || mark === undefined || next === undefined) return false;
	const isMark = /^['’]$/.test(mark.text) && /\p{L}s$/u.test(before.text);
	return isMark && mark.start === before.end && next.start > mark.end && /^\p{L}/u.test(next.text);
}

const closesNothing =
	/^(?:which|where|when|whose|while|before|after|because|as|if|but|not|he|she|it|they|we|i)$/i;

function isWho(word: string): boolean {
	return /^(?:who|that)$/.test(word);
}

/** Whether a phrase can end before a sign. */
function isEnd(sign: string): boolean {
	return /^(?:|[,.;:()\]!?…—–"”’»]|\.{2,})$/.test(sign);
}

/** “Institute for Science, Trade and Policy” */
function isListInName(sentence: RoleSentence, comma: number): boolean {
	if (!hasCapital(textAt(sentence, comma - 1))) return false;
	let index = comma + 1;
	while (hasCapital(textAt(sentence, index)) && !isPersonAt(sentence, index)) index += 1;
	const isAnd = /^(?:and|&)$/.test(textAt(sentence, index));
	const next = index + 1;
	return (
		index > comma + 1 && isAnd && hasCapital(textAt(sentence, next)) && !isPersonAt(sentence, next)
	);
}

/** Skips what can stand between a name and what it is called: “(馬英九)”, “, 45”, “, Jr.”, “, MBE”. */
function afterAsides(sentence: RoleSentence, from: number): number {
	let index = afterParentheses(sentence, from);
	while (textAt(sentence, index) === ',' && aside.test(textAt(sentence, index + 1))) {
		if (!/^[,.]?$/.test(textAt(sentence, index + 2))) break;
		index += 2;
	}
	return index;
}

function afterParentheses(sentence: RoleSentence, from: number): number {
	if (textAt(sentence, from) !== '(') return from;
	let close = from + 1;
	while (close < from + asideMax && textAt(sentence, close) !== ')') close += 1;
	return textAt(sentence, close) === ')' ? close + 1 : from;
}

const asideMax = 10;
const aside = /^(?:\d{1,3}|Jr\.?|Sr\.?|I{2,3}|PhD|MD|[OMC]BE|MP|MEP|QC|KC|MBA|CISSP)$/;

const honours = /^(?:Ambassador|Archbishop|Bishop|Cardinal|Judge|Justice|Professor|Senator)$/;

function startWithAddress(sentence: RoleSentence, at: number): number {
	let start = at;
	const isHonour = (word: string) => isAddress(word) || isRank(word) || honours.test(word);
	while (isHonour(textAt(sentence, start - 1))) start -= 1;
	return start;
}

/** Whether a person follows another after a comma. */
function isInList(sentence: RoleSentence, start: number): boolean {
	return textAt(sentence, start - 1) === ',' && isPersonAt(sentence, start - 2);
}

/** “The brother of Jane Roe, a lawyer,”: either can be the lawyer. */
function isOfRelative(sentence: RoleSentence, start: number): boolean {
	if (!/^(?:of|for|to|with|from|by)$/.test(textAt(sentence, start - 1))) return false;
	const word = textAt(sentence, start - 2);
	return isRoleWord(word) || isRelative(word);
}

/** Whether what follows a comma can be the next of a list. */
function isNextOfList(sentence: RoleSentence, index: number): boolean {
	const word = textAt(sentence, index);
	return /^(?:and|or|&|the|an?)$/.test(word) || isPersonAt(sentence, index);
}

/** Whether a phrase after a name’s comma ends as one that is put in, and nothing else can be meant. */
function isClosed(sentence: RoleSentence, { end }: WordRange, start: number): boolean {
	const opener = openerOf(sentence, start);
	const isAccording =
		textAt(sentence, start - 1) === 'to' && /^according$/i.test(textAt(sentence, start - 2));
	const comma = afterParentheses(sentence, end);
	const next = textAt(sentence, comma + 1);
	if (opener !== undefined && !isAccording) {
		const isSubject =
			opener === start - 1 &&
			/^(?:after|before|when|while|as|since|although|though|because|once|until|unless|if)$/i.test(
				textAt(sentence, opener),
			);
		if (!isSubject || !(isFiniteVerb(next) || /^\p{Ll}+ed$/u.test(next))) return false;
	}
	if (!isEnd(textAt(sentence, comma))) return false;
	if (textAt(sentence, comma) !== ',') return true;
	if (/^(?:the|an?)$/.test(next)) return isAccording;
	return !isNextOfList(sentence, comma + 1) || isNextIntroduced(sentence, comma + 1);
}

/** “…, and John Doe, the sheriff,” */
function isNextIntroduced(sentence: RoleSentence, conjunction: number): boolean {
	let index = conjunction + 1;
	if (textAt(sentence, conjunction) !== 'and' || !isPersonAt(sentence, index)) return false;
	while (isPersonAt(sentence, index)) index += 1;
	return textAt(sentence, index) === ',' && phraseFrom(sentence, index + 1) !== undefined;
}

/** The word that opens the clause in which a word is, if the next comma can end that clause. */
function openerOf(sentence: RoleSentence, before: number): number | undefined {
	let index = before - 1;
	while (index >= 0 && !/^[,;:—–"“”]$/.test(textAt(sentence, index))) index -= 1;
	const isOpener = index + 1 < before && isClauseOpener(textAt(sentence, index + 1).toLowerCase());
	return isOpener ? index + 1 : undefined;
}
