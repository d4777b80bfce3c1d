import { isOpeningWord } from '#src/names/sentence-words.ts';
import { isOrdinaryWord } from '#src/names/telling-words.ts';
import { foldName } from '#src/text/fold.ts';
import type { PeopleOfText } from './people-of-text.ts';
import { isAddress, isRoleWord } from './role-words.ts';
import type { Mention, TextMentions } from './text-mentions.ts';
import type { Token } from './tokens.ts';

/**
 * The surnames alone that the model passed over, of people whom the article names in full. In sentences only,
 * and not where capitals beside them can make another name of them.
 */
export function surnamesIn(
	{ sentences, mentions, isDoubtful }: TextMentions,
	people: PeopleOfText,
): Mention[] {
	if (isDoubtful || people.people.length === 0) return [];
	return sentences.flatMap((tokens) =>
		tokens.flatMap((token, index) => {
			const { start, end, text: word } = token;
			if (!/^\p{Lu}\p{L}*\p{Ll}/u.test(word) || people.meant(word) === undefined) return [];
			if (mentions.some((other) => start < other.end && other.start < end)) return [];
			return stands(tokens, index) ? [{ start, end, text: word, kind: 'person' as const }] : [];
		}),
	);
}

function stands(tokens: readonly Token[], index: number): boolean {
	const word = foldName(tokens[index]?.text ?? '');
	const [before = '', after = ''] = [tokens[index - 1]?.text, tokens[index + 1]?.text];
	const isOpening = index === 0 || /^[“"(:—]$/.test(before);
	if (isOpening && (isOrdinaryWord(word) || isOpeningWord(word))) return false;
	if (/^\p{Lu}/u.test(after)) return false;
	if (/^[&@#/-]$/.test(before) || /^[&/-]$/.test(after)) return false;
	if (!/^\p{Lu}/u.test(before) || isRoleWord(before) || isAddress(before)) return true;
	return index === 1 && isOpeningWord(foldName(before));
}
