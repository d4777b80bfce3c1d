import { withoutHidden } from '#src/text/hidden-characters.ts';
import { type HighlightedText, textOf } from '#src/text/matcher.ts';

/**
 * The only way for the words of articles and readers into a message: shows them as they are, on one
 * line. Markdown is escaped, mentions are broken, and what bends, stacks or hides is taken out.
 * White space is folded, yet kept at the ends, so that pieces may be put side by side.
 */
export function plain(text: string): string {
	const line = plainLabel(text);
	return needsEscape.test(line) ? escapeLineStart(escapeMarkdown(line)) : line;
}

/** A line that begins with words of ours, such as `27. November`: Discord makes no list or heading of it. */
export function escapeLineStart(text: string): string {
	return text.replace(/^( *)([#>+-]|\*(?= ))/, '$1\\$2').replace(/^( *\d+)\.(?= |$)/, '$1\\.');
}

/** The same for labels of buttons and menus, where Discord reads no Markdown. */
export function plainLabel(text: string): string {
	return needsNoCleaning.test(text) ? text : cleanText(text);
}

/** Whether a reader would see anything of the text at all. */
export function isVisible(text: string): boolean {
	return visible.test(text);
}

const visible = /[^\p{C}\p{Z}\p{M}\s\u115f\u1160\u3164\uffa0\u2800]/u;

/** Everyday Latin, kana, Han and Hangul: nothing here bends, stacks or hides. */
const needsNoCleaning =
	/^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2026\u3001-\u3029\u3041-\u3096\u30a1-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]*$/;

function cleanText(text: string): string {
	return withoutHidden(text.toWellFormed())
		.replace(/\s+/g, ' ')
		.replace(controls, '')
		.replace(/(\p{M}{4})\p{M}+/gu, '$1');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is its purpose
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

/** Shows text as `plain` does, cut with “…” so that all that is sent of it fits the room; '' when not even that fits. */
export function shorten(text: string, room: TextBudget): string {
	return shortenWith(text, room, plain);
}

/**
 * Cuts the raw text until what `show` makes of it fits, between whole graphemes and preferably
 * between words. What `show` makes of a longer text should be longer; where it is not, less is shown than would fit.
 */
export function shortenWith(text: string, room: TextBudget, show: (raw: string) => string): string {
	const whole = show(text);
	if (fits(whole, room)) return whole;
	const showCut = (length: number) => `${show(text.slice(0, length).trimEnd())}…`;
	let length = longestFitting(text, room, showCut);
	while (length > 0) {
		length = wordBreak(text, graphemeBreak(text, length));
		const shown = showCut(length);
		if (length > 0 && fits(shown, room)) return shown;
		length -= 1;
	}
	return fits('…', room) ? '…' : '';
}

function longestFitting(
	text: string,
	room: TextBudget,
	showCut: (length: number) => string,
): number {
	let fitting = 0;
	let tooLong = Math.min(text.length, room.characters) + 1;
	while (tooLong - fitting > 1) {
		const middle = (fitting + tooLong) >> 1;
		if (fits(showCut(middle), room)) fitting = middle;
		else tooLong = middle;
	}
	return fitting;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The last place at or before `length` where no grapheme is cut; looks back only to the nearest plain letter. */
function graphemeBreak(text: string, length: number): number {
	let start = length;
	while (start > 0 && !startsGrapheme.test(text.charAt(start))) start -= 1;
	if (start === length) return length;
	const segment = graphemes.segment(text.slice(start, length + 2)).containing(length - start);
	return start + (segment?.index ?? 0);
}

/** Characters before which a text may always be cut. */
const startsGrapheme = /^$|[\u0020-\u007e\u3001-\u3029\u3041-\u3096\u4e00-\u9fff\uac00-\ud7a3]/;

const wordMax = 24;

/** Steps back to the end of a word, unless that would cost too much of a short text or the script has no spaces. */
function wordBreak(text: string, length: number): number {
	if (text[length] === ' ') return length;
	const space = text.lastIndexOf(' ', length - 1);
	return space >= length - wordMax && space > length / 2 ? space : length;
}

/** The reader's own words, as far as they are worth repeating: at most 60 graphemes of them, between marks. */
export function quote(words: string, [open, close]: QuotationMarks = ['“', '”']): string {
	const line = withInnerMarks(words.slice(0, quotedUnitsMax).replace(/\s+/g, ' ').trim(), open);
	if (words.length <= quotedMax) return open + plain(line) + close;
	let end = 0;
	let count = 0;
	for (const { index, segment } of graphemes.segment(line)) {
		if (count === quotedMax) return `${open}${plain(line.slice(0, index).trimEnd())}…${close}`;
		end = index + segment.length;
		count += 1;
	}
	return `${open}${plain(line.slice(0, end))}${words.length > quotedUnitsMax ? '…' : ''}${close}`;
}

/** Marks that stand in what is quoted become those that its language has for that; one that nothing closes goes. */
function withInnerMarks(line: string, open: string): string {
	const [innerOpen, innerClose] = marksWithin.get(open.trim()) ?? ['‘', '’'];
	return line
		.replace(/["“„«「]([^"“”„«»「」]*)["”“»」]/gu, `${innerOpen}$1${innerClose}`)
		.replace(/^["“”„«「](?=[^"“”„«»「」])|(?<=[^\d"“”„«»「」])["“”»」]$/gu, '');
}

const marksWithin: ReadonlyMap<string, QuotationMarks> = new Map([
	['„', ['‚', '‘']],
	['«', ['“', '”']],
	['「', ['『', '』']],
]);

type QuotationMarks = readonly [open: string, close: string];

const quotedMax = 60;
/** Bounds one quotation whatever its graphemes are made of. */
const quotedUnitsMax = 300;

/** Shows text with its matches bold, cut to the room; the marks stand around escaped pieces only. */
export function showHighlighted(marked: HighlightedText, room: TextBudget): string {
	if (marked.length === 1 && marked[0]?.isMatch === false) return shorten(marked[0].text, room);
	return shortenWith(textOf(marked), room, (raw) => showPieces(marked, raw.length));
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

/** How much text still fits: both figures count, and either can run out first. */
export type TextBudget = { readonly characters: number; readonly bytes: number };

export function fits(text: string, room: TextBudget): boolean {
	if (text.length > room.characters) return false;
	return text.length * bytesPerUnitMax <= room.bytes || Buffer.byteLength(text) <= room.bytes;
}

/** What is left of the room after the texts were put in; below 0 where they were too long. */
export function remaining(room: TextBudget, ...texts: readonly string[]): TextBudget {
	let { characters, bytes } = room;
	for (const text of texts) {
		characters -= text.length;
		bytes -= Buffer.byteLength(text);
	}
	return { characters, bytes };
}

/** An even share, rounded down. */
export function share(room: TextBudget, among: number): TextBudget {
	return {
		characters: Math.floor(room.characters / among),
		bytes: Math.floor(room.bytes / among),
	};
}

export function atMost(room: TextBudget, characters: number): TextBudget {
	return { characters: Math.min(room.characters, characters), bytes: room.bytes };
}

/** UTF-8 needs at most three bytes for each UTF-16 unit. */
const bytesPerUnitMax = 3;
