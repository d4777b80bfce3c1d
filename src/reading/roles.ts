import { isOpeningWord } from '#src/names/sentence-words.ts';
import { isCalendarWord } from '#src/names/telling-words.ts';
import { foldName } from '#src/text/fold.ts';
import type { WrittenName, WrittenRole } from './reading.ts';
import {
	hasCapital,
	peopleIn,
	type RoleSentence,
	roleSentencesOf,
	textAt,
	type WordRange,
} from './role-sentences.ts';
import { isFunctionWord, isRoleWord } from './role-words.ts';
import { titleBefore } from './title-before.ts';
import { titleAfter, titleBeforeComma } from './title-beside.ts';

/**
 * Reads what an English text calls the people whom it names, from left to right; all in its own words, at
 * most 200 characters each. A role is left out where the text may say it of somebody else, or not at all.
 */
export function readRoles(text: string, names: readonly WrittenName[]): WrittenRole[] {
	const roles: WrittenRole[] = [];
	for (const sentence of roleSentencesOf(text, names)) {
		for (const person of peopleIn(sentence)) {
			const { name } = person.name;
			if (name === undefined) continue;
			const titles = [
				titleBeforeComma(sentence, person),
				titleBefore(sentence, person.start),
				titleAfter(sentence, person),
			];
			for (const range of titles) {
				if (range === undefined) continue;
				const role = roleOf(range);
				if (role !== undefined) roles.push({ ...role, name });
			}
		}

		function roleOf(range: WordRange): Omit<WrittenRole, 'name'> | undefined {
			const last = endOfRole(sentence, range) - 1;
			if (isFunctionWord(textAt(sentence, last)) || isCutAtFront(sentence, range)) return undefined;
			const start = sentence.words[range.start]?.start ?? 0;
			const end = sentence.words[last]?.end ?? 0;
			return end - start > roleMax ? undefined : { start, end, text: text.slice(start, end) };
		}
	}
	return roles;
}

/** “Lady | Justice”: a capital right before it that no name and no day has belongs to the title. */
function isCutAtFront(sentence: RoleSentence, { start }: WordRange): boolean {
	const [before, first] = [sentence.words[start - 1], sentence.words[start]];
	if (before === undefined || first === undefined || sentence.isTitle) return false;
	if (before.name !== undefined || !hasCapital(before.text) || !hasCapital(first.text))
		return false;
	const word = foldName(before.text);
	if (start === 1 && isOpeningWord(word)) return false;
	const isPlace = /^(?:in|at|near|from|to)$/i.test(textAt(sentence, start - 2));
	return before.end + 1 === first.start && !isPlace && !isCalendarWord(word);
}

/** Where somebody is from is no part of a role: “a nurse from Bergen”. */
function endOfRole(sentence: RoleSentence, { start, end }: WordRange): number {
	for (let index = start + 1; index < end - 1; index += 1) {
		const isFrom = textAt(sentence, index) === 'from' && isRoleWord(textAt(sentence, index - 1));
		if (isFrom && hasCapital(textAt(sentence, index + 1))) return index;
	}
	const quotes = sentence.words.slice(start, end).map(({ text }) => text);
	const isOpen = quotes.lastIndexOf('“') > quotes.lastIndexOf('”');
	return isOpen && textAt(sentence, end) === '”' ? end + 1 : end;
}

/** In code units: what fits a card, and what an editor may write. */
const roleMax = 200;
