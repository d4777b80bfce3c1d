import type { Name, NameIndex } from '#src/names/name.ts';
import { foldName } from '#src/text/fold.ts';
import { isSyllabic, unspacedClass } from '#src/text/scripts.ts';
import { termText } from '#src/text/terms.ts';
import { isAskingWord } from './asking-words.ts';
import { isGrammaticalArticle } from './joining-words.ts';
import { namesFoundBy } from './understand.ts';

/** A text in which one private-use character stands for each mark. */
export type MarkedText = { readonly text: string; readonly marks: readonly Mark[] };

/** A part of a text: one known name, one that several share, or (without names) words to keep as they are. */
export type Mark = { readonly written: string; readonly names: readonly Name[] };

/** A word, a character of a script without spaces, or a mark; `start` and `end` are its position in the marked text. */
export type Token = { readonly start: number; readonly end: number; readonly mark?: Mark };

/** The longest name that is looked for, in tokens. */
const nameTokensMax = 8;
/** Longer texts are not searched for names any further. */
const tokensMax = 60;
const firstMark = 0xe100;

/**
 * Marks the known names in a text, the longest first, by any spelling. A name that is also a word, such as
 * “US” or “WHO”, counts only as written, or after an article. Phrases in quotation marks stay as they are.
 */
export function markNames(text: string, names: NameIndex): MarkedText {
	const quoted = replaceSpans(text.replace(/\p{Co}/gu, ' '), quotedSpans(text));
	const tokens = tokensOf(quoted).slice(0, tokensMax);
	const context = { text: quoted.text, tokens, names, isCapitals: !/\p{Ll}/u.test(text) };
	const taken = new Set<number>(tokens.flatMap(({ mark }, index) => (mark ? [index] : [])));
	const spans: MarkedSpan[] = [];
	for (let length = Math.min(nameTokensMax, tokens.length); length > 0; length -= 1) {
		for (let from = 0; from + length <= tokens.length; from += 1) {
			const indexes = Array.from({ length }, (_, offset) => from + offset);
			if (indexes.some((index) => taken.has(index))) continue;
			const span = nameAt(context, from, length) ?? keptWord(context, from, length);
			if (span === undefined) continue;
			spans.push(span);
			for (const index of indexes) taken.add(index);
		}
	}
	return replaceSpans(quoted.text, spans, quoted.marks);
}

/** Where a mark belongs, and its names. */
export type MarkedSpan = {
	readonly start: number;
	readonly end: number;
	readonly names: readonly Name[];
};

type Context = {
	readonly text: string;
	readonly tokens: readonly Token[];
	readonly names: NameIndex;
	readonly isCapitals: boolean;
};

function nameAt(context: Context, from: number, length: number): MarkedSpan | undefined {
	const { text, tokens, names } = context;
	const [start, end] = [tokens[from]?.start ?? 0, tokens[from + length - 1]?.end ?? 0];
	const written = text.slice(start, end);
	if (length === 1 && isSyllabic(written)) return undefined;
	const unowned = written.replace(possessive, '');
	for (const bare of new Set([written, unowned, ...withOtherAnd(unowned)])) {
		const found = namesFoundBy(names.findWritten(bare), 'exact').filter((name) =>
			isWrittenAs(bare, name, isCertain(context, from, bare)),
		);
		if (found.length > 0) return { start, end, names: found };
	}
	return undefined;
}

/** “Johnson and Johnson” for “Johnson & Johnson”, and the reverse. */
function withOtherAnd(text: string): string[] {
	if (conjunction.test(text)) return [text.replace(conjunction, ' & ')];
	return /\s&\s/.test(text)
		? ['and', 'und', 'et', 'y'].map((word) => text.replace(/\s&\s/, ` ${word} `))
		: [];
}

const conjunction = /\s(?:and|und|et|y)\s/i;

/** A possessive at the end of a name: “Taiwan’s”, “the States’”. */
export const possessive = /['’‘´`]s?$/iu;

/** Whether a text is certainly meant as a name: in capitals among other letters, or after an article. */
function isCertain({ text, tokens, isCapitals }: Context, from: number, bare: string): boolean {
	const before = tokens[from - 1];
	if (before !== undefined && isGrammaticalArticle(text.slice(before.start, before.end)))
		return true;
	return !isCapitals && isAcronym(bare);
}

/** Whether a text spells a name word by word; `us a` is not `USA`, and `us` is `US` only if that is certain. */
function isWrittenAs(text: string, { name, aliases }: Name, isCertain: boolean): boolean {
	const [folded, terms] = [foldName(text), termText(text)];
	const words = text.split(/\s+/);
	return [name, ...aliases].some((spelling) => {
		if (foldName(spelling) !== folded && termText(spelling) !== terms) return false;
		// “the WHO” is not The Who.
		if (
			words.length > 1 &&
			words.some((word) => isAcronym(word) && isAskingWord(word) && !spelling.includes(word))
		)
			return false;
		return isCertain || !(isAskingWord(text) || (isAcronym(spelling) && !isAcronym(text)));
	});
}

/** The longest acronym, in letters; longer words in capitals are names that shout. */
const acronymMax = 5;

function isAcronym(text: string): boolean {
	const letters = text.replace(/[^\p{L}]/gu, '');
	return letters.length > 1 && letters.length <= acronymMax && /^\p{Lu}+$/u.test(letters);
}

/** Keeps an acronym that only looks like a word that asks: “IS” in “IS attack”. */
function keptWord(context: Context, from: number, length: number): MarkedSpan | undefined {
	const token = context.tokens[from];
	if (length > 1 || token === undefined || context.isCapitals) return undefined;
	const word = context.text.slice(token.start, token.end);
	return isAcronym(word) && isAskingWord(word) ? { ...token, names: [] } : undefined;
}

function quotedSpans(text: string): MarkedSpan[] {
	return [...text.matchAll(/"[^"]+"|“[^”]+”|„[^“”]+[“”]|«[^»]+»/gu)].map(({ 0: quote, index }) => ({
		start: index,
		end: index + quote.length,
		names: [],
	}));
}

/** Replaces each span of a text by the character of a new mark; the text can have earlier marks. */
export function replaceSpans(
	text: string,
	spans: readonly MarkedSpan[],
	earlier: readonly Mark[] = [],
): MarkedText {
	const marks = [...earlier];
	let marked = '';
	let end = 0;
	for (const span of spans.toSorted((a, b) => a.start - b.start)) {
		marked += text.slice(end, span.start) + String.fromCharCode(firstMark + marks.length);
		marks.push({ written: text.slice(span.start, span.end), names: span.names });
		end = span.end;
	}
	return { text: marked + text.slice(end), marks };
}

/** The tokens of a text that was marked. */
export function tokensOf({ text, marks }: MarkedText): Token[] {
	return Array.from(text.matchAll(token), ({ 0: { length }, index }) => {
		const mark = marks[text.charCodeAt(index) - firstMark];
		return { start: index, end: index + length, ...(mark && { mark }) };
	});
}

const separators = '\\s\\-–—\\/,;:\\(\\)\\[\\]"“”„«»?!…\\p{Co}';
const token = new RegExp(
	`\\p{Co}|${unspacedClass}|(?<![\\p{L}\\p{N}])(?:[ldnsj]|qu)['’](?=\\p{L})|[[\\p{L}\\p{N}]--${unspacedClass}][[^${separators}]--${unspacedClass}]*`,
	'giv',
);

/** The text as it was written, with what the marks stand for. */
export function writtenText({ text, marks }: MarkedText): string {
	return text.replace(/\p{Co}/gu, (character) => {
		const mark = marks[character.charCodeAt(0) - firstMark];
		return mark === undefined ? ' ' : writtenText({ text: mark.written, marks });
	});
}
