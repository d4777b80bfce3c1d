import { type Saying, saying, type Value } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { graphemeBreak, graphemes, wordBreak } from '#src/text/cuts.ts';
import { type HighlightedText, textOf } from '#src/text/matcher.ts';
import { withoutHidden } from '#src/text/scripts.ts';

/**
 * The only way for text from articles and readers into a message: shows it as it is, on one line.
 * Markdown is escaped, mentions are broken, and invisible, stacked or direction-changing characters are
 * removed. White space is collapsed but kept at the ends, so that pieces can be joined.
 */
export function plain(text: string): string {
	const line = plainLabel(text);
	return needsEscape.test(line) ? escapeLineStart(escapeMarkdown(line)) : line;
}

/** Keeps Discord from turning a line of our own, such as `27. November`, into a list or heading. */
export function escapeLineStart(text: string): string {
	return text.replace(/^( *)([#>+-]|\*(?= ))/, '$1\\$2').replace(/^( *\d+)\.(?= |$)/, '$1\\.');
}

/** Like `plain`, for labels of buttons and menus, where Discord reads no Markdown. */
export function plainLabel(text: string): string {
	return needsNoCleaning.test(text) ? text : cleanText(text);
}

/** Whether the text shows anything at all. */
export function isVisible(text: string): boolean {
	return visible.test(text);
}

const visible = /[^\p{C}\p{Z}\p{M}\s\u115f\u1160\u3164\uffa0\u2800]/u;

/** Everyday Latin, kana, Han and Hangul: nothing in it needs to be removed. */
const needsNoCleaning =
	/^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2026\u3001-\u3029\u3041-\u3096\u30a1-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]*$/;

function cleanText(text: string): string {
	return withoutHidden(text.toWellFormed())
		.replace(/\s+/g, ' ')
		.replace(controls, '')
		.replace(/(\p{M}{4})\p{M}+/gu, '$1');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is its purpose
const controls = /[\u0000-\u001f\u007f-\u009f]/g;

const needsEscape = /[\\*_~`|[\]<>#@:+-]|^ *\d+\.(?= |$)/;

function escapeMarkdown(line: string): string {
	return line
		.replace(/[\\*_~`|[\]<>]/g, '\\$&')
		.replace(/:(?=\/\/|[\w+-]+:)/g, '\\:')
		.replace(/@(?=everyone|here|[!&]?\d)/gi, `@${zeroWidthSpace}`)
		.replace(/<(?=[#/:]|[at]:|id:)/g, `<${zeroWidthSpace}`);
}

const zeroWidthSpace = '\u200b';

/** Shows text as `plain` does, cut with “…” to fit the budget after escaping; '' if not even “…” fits. */
export function shorten(text: string, budget: TextBudget): string {
	return shortenWith(text, budget, plain);
}

/**
 * Cuts the raw text until the result of `show` fits, between whole graphemes and preferably between
 * words. Expects `show` to give longer results for longer texts; otherwise it shows less than would fit.
 */
export function shortenWith(
	text: string,
	budget: TextBudget,
	show: (raw: string) => string,
): string {
	const whole = show(text);
	if (fits(whole, budget)) return whole;
	const showCut = (length: number) => `${show(text.slice(0, length).trimEnd())}…`;
	let length = longestFitting(text, budget, showCut);
	while (length > 0) {
		length = wordBreak(text, graphemeBreak(text, length));
		const shown = showCut(length);
		if (length > 0 && fits(shown, budget)) return shown;
		length -= 1;
	}
	return fits('…', budget) ? '…' : '';
}

function longestFitting(
	text: string,
	budget: TextBudget,
	showCut: (length: number) => string,
): number {
	let fitting = 0;
	let tooLong = Math.min(text.length, budget.characters) + 1;
	while (tooLong - fitting > 1) {
		const middle = (fitting + tooLong) >> 1;
		if (fits(showCut(middle), budget)) fitting = middle;
		else tooLong = middle;
	}
	return fitting;
}

/** The reader’s own text in quotation marks, at most 60 graphemes of it; in English marks without phrases. */
export function quote(text: string, phrases?: Phrases): string {
	if (phrases !== undefined) return phrases.text(quotation(text));
	const pieces = splitQuotation(plain(cutQuotation(text)));
	return `“${pieces.map((piece, index) => (index % 2 === 0 ? piece : `‘${piece}’`)).join('')}”`;
}

/** Like `quote`, for where the language is not known. */
export function quotation(text: string): Saying {
	return saying('quoted', { text: writePieces(splitQuotation(plain(cutQuotation(text)))) });
}

function cutQuotation(text: string): string {
	const line = text.slice(0, quotedUnitsMax).replace(/\s+/g, ' ').trim();
	if (text.length <= quotedMax) return line;
	let end = 0;
	let count = 0;
	for (const { index, segment } of graphemes.segment(line)) {
		if (count === quotedMax) return `${line.slice(0, index).trimEnd()}…`;
		end = index + segment.length;
		count += 1;
	}
	return line.slice(0, end) + (text.length > quotedUnitsMax ? '…' : '');
}

/** Splits at the quotations inside, which are every second piece, and removes unpaired marks at the ends. */
function splitQuotation(line: string): string[] {
	return line
		.split(/["“„«「]([^"“”„«»「」]*)["”“»」]/u)
		.map((piece, index) =>
			index === 0 ? piece.replace(/^["“”„«「](?=[^"“”„«»「」])/u, '') : piece,
		)
		.map((piece, index, { length }) =>
			index === length - 1 ? piece.replace(/(?<=[^\d"“”„«»「」])["“”»」]$/u, '') : piece,
		);
}

function writePieces([before = '', within, ...after]: readonly string[]): Value {
	if (within === undefined) return before;
	return saying('pieces', {
		before,
		within: saying('quotedWithin', { text: within }),
		after: writePieces(after),
	});
}

const quotedMax = 60;
/** Limits a quotation in UTF-16 units, however long its graphemes are. */
const quotedUnitsMax = 300;

/** Shows text with its matches in bold, cut to the budget. */
export function showHighlighted(marked: HighlightedText, budget: TextBudget): string {
	if (marked.length === 1 && marked[0]?.isMatch === false) return shorten(marked[0].text, budget);
	return shortenWith(textOf(marked), budget, (raw) => showPieces(marked, raw.length));
}

function showPieces(marked: HighlightedText, length: number): string {
	let left = length;
	let shown = '';
	for (const { text, isMatch } of marked) {
		const piece = plain(text.slice(0, left));
		shown += isMatch && isVisible(piece) ? `**${piece}**` : piece;
		left -= text.length;
		if (left <= 0) break;
	}
	return shown;
}

/** How much text still fits: both limits apply, and either can run out first. */
export type TextBudget = { readonly characters: number; readonly bytes: number };

/** Whether the text stays within both limits. */
export function fits(text: string, budget: TextBudget): boolean {
	if (text.length > budget.characters) return false;
	return text.length * bytesPerUnitMax <= budget.bytes || Buffer.byteLength(text) <= budget.bytes;
}

/** What is left of the budget after these texts; below 0 if they are too long. */
export function remaining(budget: TextBudget, ...texts: readonly string[]): TextBudget {
	let { characters, bytes } = budget;
	for (const text of texts) {
		characters -= text.length;
		bytes -= Buffer.byteLength(text);
	}
	return { characters, bytes };
}

/** An even share, rounded down. */
export function share(budget: TextBudget, among: number): TextBudget {
	return {
		characters: Math.floor(budget.characters / among),
		bytes: Math.floor(budget.bytes / among),
	};
}

/** The lower of both limits. */
export function smaller(one: TextBudget, other: TextBudget): TextBudget {
	return {
		characters: Math.min(one.characters, other.characters),
		bytes: Math.min(one.bytes, other.bytes),
	};
}

/** The same budget with at most this many characters. */
export function atMost(budget: TextBudget, characters: number): TextBudget {
	return { characters: Math.min(budget.characters, characters), bytes: budget.bytes };
}

/** UTF-8 needs at most three bytes for each UTF-16 unit. */
const bytesPerUnitMax = 3;
