import type { Name } from '#src/names/name.ts';
import { isSuffix } from '#src/names/person-names.ts';
import { foldName } from '#src/text/fold.ts';
import { isEitherWord, isJoiningText, isJoiningWord } from './joining-words.ts';
import { type MarkedText, possessive, type Token, tokensOf, writtenText } from './marked-text.ts';

/** A word of a question, or a known name in it. */
export type QuestionToken = Token & {
	/** `shared` is a name that several have. */
	readonly kind: 'name' | 'shared' | 'word' | 'joining';
	readonly names: readonly Name[];
};

export function wordsAndNames(text: MarkedText): QuestionToken[] {
	const tokens = tokensOf(text);
	const isName = (index: number) => (tokens[index]?.mark?.names.length ?? 0) > 0;
	return tokens.map((token, index) => {
		const names = token.mark?.names ?? [];
		if (names.length > 0) return { ...token, names, kind: names.length === 1 ? 'name' : 'shared' };
		const word = text.text.slice(token.start, token.end);
		const before = tokens.findLastIndex((_, other) => other < index && isName(other));
		const after = tokens.findIndex((_, other) => other > index && isName(other));
		const between = text.text.slice(tokens[before]?.end, tokens[after]?.start).trim();
		const isBetween = before >= 0 && after >= 0 && isJoiningText(between);
		const isJoining = isJoiningWord(word) || isBetween;
		return { ...token, names, kind: isJoining ? 'joining' : 'word' };
	});
}

export function asWord(token: QuestionToken): QuestionToken {
	return token.kind === 'joining' ? token : { ...token, kind: 'word' };
}

export function distinctNames(tokens: readonly QuestionToken[]): Name[] {
	const names = tokens.flatMap((token) => (token.kind === 'name' ? token.names : []));
	return [...new Map(names.map((name) => [name.id, name])).values()];
}

export function isOneOf(names: readonly Name[], { kind, names: [name] }: QuestionToken): boolean {
	return kind === 'name' && names.some(({ id }) => id === name?.id);
}

/** The words between the names, without those that only join. */
export function wordsIn(text: MarkedText, tokens: readonly QuestionToken[]): string {
	return groupsOf(tokens)
		.map(([first, last]) => writtenText({ ...text, text: text.text.slice(first.start, last.end) }))
		.join(' ');
}

/**
 * The parts of a text of which a reader wants any, as in “Putin, Xi or tariffs”: names, and the words between
 * them; [] if nothing says so.
 */
export function alternativesIn(text: MarkedText, tokens: readonly QuestionToken[]): string[] {
	const parts: Group[] = [];
	const links: ('either' | 'listed' | 'both')[] = [];
	let before: QuestionToken | undefined;
	for (const token of tokens) {
		if (token.kind === 'joining') continue;
		const last = parts.at(-1);
		const link = linkOf(text.text.slice(before?.end, token.start).trim());
		if (last === undefined) parts.push([token, token]);
		else if (before?.kind === 'word' && token.kind === 'word' && link === 'both') {
			parts[parts.length - 1] = [last[0], token];
		} else {
			links.push(link);
			parts.push([token, token]);
		}
		before = token;
	}
	if (links.at(-1) !== 'either' || links.includes('both')) return [];
	return parts.map(([first, last]) => writtenIn(text, first, last));
}

/** The parts of a text between commas and a last “or”; one if there is no “or”. */
export function splitEither(text: string): string[] {
	if (!lastEither.test(text)) return [text];
	return text.replace(/^(?:either|entweder)\s+/i, '').split(eitherLink);
}

const lastEither = /\s(?:or|oder|ou|o|u)\s+[^,]+$/i;
const eitherLink = /,?\s+(?:or|oder|ou|o|u)\s+|,\s+/i;

/** A search for any of these. */
export function anyOf(parts: readonly string[]): string {
	return parts.map((part) => (/\s/.test(part) ? `"${part}"` : part)).join(' OR ');
}

/** What is before and after “not” or “without”, in the languages with spaces. */
export function splitExcluding(text: string): { wanted: string; unwanted: string } | undefined {
	const [, wanted, unwanted] = exclusion.exec(text) ?? [];
	return wanted === undefined || unwanted === undefined ? undefined : { wanted, unwanted };
}

const exclusion =
	/^([^"“”]+?),?\s+(?:(?:(?:but|and)\s+)?not|without|except(?:\s+for)?|excluding|(?:(?:aber|und)\s+)?nicht|ohne|außer|(?:(?:mais|et)\s+)?pas|sans|sauf|(?:(?:pero|y)\s+)?no|sin|excepto|menos)\s+([^"“”]+?)[\s?？!.]*$/iu;

function linkOf(between: string): 'either' | 'listed' | 'both' {
	if (between === ',') return 'listed';
	return isEitherWord(between.replace(/^,\s*/, '')) ? 'either' : 'both';
}

/** The first and the last token of a run. */
export type Group = readonly [first: QuestionToken, last: QuestionToken];

/** The first and the last word of each run of words without a name between them. */
function groupsOf(tokens: readonly QuestionToken[]): Group[] {
	const groups: Group[] = [];
	let isOpen = false;
	for (const token of tokens) {
		if (token.kind === 'joining') continue;
		const open = isOpen ? groups.pop() : undefined;
		isOpen = token.kind === 'word';
		if (open !== undefined) groups.push(isOpen ? [open[0], token] : open);
		else if (isOpen) groups.push([token, token]);
	}
	return groups;
}

/** The runs of words for which the condition holds; unlike groups, they end at a joining word. */
export function runsOf(
	tokens: readonly QuestionToken[],
	{ isIncluded, isAfterComma }: Record<'isIncluded' | 'isAfterComma', (token: Token) => boolean>,
): Group[] {
	const runs: Group[] = [];
	for (const [index, token] of tokens.entries()) {
		if (token.kind !== 'word' || !isIncluded(token)) continue;
		const before = tokens[index - 1];
		const isNext = before?.kind === 'word' && isIncluded(before) && !isAfterComma(token);
		const open = isNext ? runs.pop() : undefined;
		runs.push(open === undefined ? [token, token] : [open[0], token]);
	}
	return runs;
}

/**
 * Whether the word beside a name can belong to a longer one in a sentence that asks: “is it true that
 * Starmer resigned” has capitals that tell.
 */
export function isLooseIn(
	text: MarkedText,
	tokens: readonly QuestionToken[],
	index: number,
): boolean {
	if (!isCrowded(text, tokens, index)) return false;
	const [before, name, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
	if (name === undefined || after?.kind !== 'word') return true;
	const word = writtenIn(text, after, after);
	const isVerb = /^\p{Ll}/u.test(word) && /^\p{Lu}/u.test(writtenIn(text, name, name));
	return !isVerb || isSuffix(foldName(word)) || before?.kind === 'word';
}

/** Whether a word stands directly beside a name, as in “John Smith” if only Smith is known. */
export function isCrowded(
	{ text }: MarkedText,
	tokens: readonly QuestionToken[],
	index: number,
): boolean {
	const [before, name, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
	if (name?.kind !== 'name') return false;
	const isBeside = (left: QuestionToken, right: QuestionToken) =>
		text.slice(left.end, right.start).trim() === '';
	const isOwner = possessive.test(name.mark?.written ?? '');
	return (
		(before?.kind === 'word' && isBeside(before, name)) ||
		(after?.kind === 'word' && !isOwner && isBeside(name, after))
	);
}

/**
 * Whether a name is a part of a longer one, as in “New York Times” or “Wang Yi-chuan”, of which the rest is not known.
 * If the tokens open a question, the first has a capital whatever it is.
 */
export function isPartOfLonger(
	text: MarkedText,
	tokens: readonly QuestionToken[],
	{ index, opens }: { readonly index: number; readonly opens: boolean },
): boolean {
	const [name, after] = [tokens[index], tokens[index + 1]];
	const before = opens && index === 1 ? undefined : tokens[index - 1];
	if (name?.kind !== 'name') return false;
	const isCapital = (token: Token) => /^\p{Lu}/u.test(writtenIn(text, token, token));
	const belongs = (other: QuestionToken | undefined, between: string) =>
		other?.kind === 'word' &&
		(/^\p{Pd}$/u.test(between) || (isBlank(between) && isCapital(other) && isCapital(name)));
	const isOwner = possessive.test(name.mark?.written ?? '');
	return (
		belongs(before, text.text.slice(before?.end, name.start)) ||
		(!isOwner && belongs(after, text.text.slice(name.end, after?.start)))
	);
}

/** The text between two tokens, as the reader wrote it. */
export function writtenIn({ text, marks }: MarkedText, first: Token, last: Token): string {
	return writtenText({ text: text.slice(first.start, last.end), marks });
}

/** Whether there is white space, and nothing else. */
export function isBlank(text: string): boolean {
	return text !== '' && text.trim() === '';
}
