import { Parser } from 'htmlparser2';
import { wordSet } from '#src/text/word-set.ts';
import type { FeedText } from '../parse/parsed-feed.ts';

/**
 * The text of a feed as a reader of its page would see it: without markup, entities decoded as often as they were
 * encoded, one line a paragraph.
 */
export function plainText({ text, form }: FeedText): string {
	let plain = form === 'html' ? textOfHtml(text) : unwrapped(text);
	// Texts that were escaped twice show their tags and entities.
	for (let round = 0; round < roundsMax && surelyHtml.test(plain); round += 1) {
		plain = textOfHtml(plain);
	}
	return inLines(plain);
}

/** Sections that were escaped with their text. */
const cdata = /<!\[CDATA\[([\s\S]*?)\]\]>/g;

/** The end of an element, one with attributes or of HTML’s own, a comment, an entity; “List<String>” is none. */
const surelyHtml =
	/<\/[a-z][a-z0-9]*\s*>|<(?:br|img|p|hr|li|div|iframe|script|style|svg|math|embed|object|meta|link|base|form|input)\b|<[a-z][a-z0-9]*[\s/][^<>]*=|<!--|<![a-z[]|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/i;

/** No publisher is known to escape more often. */
const roundsMax = 4;

/** Elements whose content is no text of the report, what is struck out and the readings beside characters included. */
const silent = wordSet(
	'script style template noscript iframe embed svg math head title select textarea button form figcaption audio video canvas noembed noframes xmp del s strike rt rtc rp',
);

/** Elements that flow in a line; all others begin and end one. */
const inline = wordSet(
	'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd mark q ruby samp small span strong sub sup time tt u var wbr img',
);

function textOfHtml(html: string): string {
	const written = html.replace(cdata, '$1');
	const isInBlocks = block.test(written);
	const parts: string[] = [];
	const within: string[] = [];
	const shiftedFrom: number[] = [];
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				if (within.length > 0 || silent.has(name) || isUnseen(attributes)) within.push(name);
				else if (!inline.has(name)) parts.push('\n');
				else if (name === 'q') parts.push('“');
				else if (isShifted(name)) shiftedFrom.push(parts.length);
			},
			ontext(part) {
				if (within.length > 0) return;
				parts.push(isInBlocks ? part.replace(newLines, lineBetween) : part);
			},
			onclosetag(name) {
				if (within.length > 0) within.pop();
				else if (!inline.has(name)) parts.push('\n');
				else if (name === 'q') parts.push('”');
				else if (isShifted(name)) {
					const written = parts.splice(shiftedFrom.pop() ?? parts.length).join('');
					parts.push(shift(name, written, parts.at(-1) ?? ''));
				}
			},
		},
		{ decodeEntities: true, recognizeSelfClosing: true },
	);
	parser.end(isInBlocks ? written : unwrapped(written));
	return parts.join('');
}

function isShifted(name: string): name is 'sup' | 'sub' {
	return name === 'sup' || name === 'sub';
}

/** Text above or below the line: in characters that stand there if digits would change a number; no footnote marks. */
function shift(name: 'sup' | 'sub', written: string, before: string): string {
	if (name === 'sub')
		return /[\d⁄/]$/.test(before)
			? written.replace(/\d/g, (digit) => below.charAt(+digit))
			: written;
	if (/^\s*(?:\[.{0,20}\]|[*†‡§]+)\s*$/u.test(written)) return '';
	if (!/^[\s\d+−–,.-]+$/.test(written)) return written;
	if (/[.,;:!?。，”’"']$/.test(before)) return '';
	return written
		.replace(/\d/g, (digit) => above.charAt(+digit))
		.replace(/[−–-]/g, '⁻')
		.replace('+', '⁺');
}

const above = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const below = '₀₁₂₃₄₅₆₇₈₉';

/** Elements that make paragraphs: where there are some, a single new line in a text is only a space. */
const block = /<(?:p|div|br|li|h[1-6]|td|blockquote)\b/i;
const newLines = /[^\S\n]*\n\s*/g;

/** Joins the lines of a text that was broken at a width, as in a mail. */
function unwrapped(text: string): string {
	return text.replace(wrappedLine, '$1 ');
}

/** A line of 45 to 120 characters that does not end as a paragraph does, before another one. */
const wrappedLine = /^(.{44,119}[^.!?。！？…:：\s])[ \t\r]*\n(?=[^\s-])/gmu;

function lineBetween(spaces: string): string {
	return /\n.*\n/s.test(spaces) ? '\n' : ' ';
}

/** What a page hides, or shows beside its text. */
function isUnseen(attributes: Readonly<Record<string, string>>): boolean {
	const { hidden, style = '', class: names = '' } = attributes;
	return hidden !== undefined || unseenStyle.test(style) || unseenClass.test(names);
}

const unseenStyle = /display\s*:\s*none|visibility\s*:\s*hidden|:[^;]*line-through/i;
const unseenClass =
	/(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|wp-caption-text|wp-element-caption|(?:image-|photo-)?caption)(?:\s|$)/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: it exists to remove them
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

function inLines(text: string): string {
	return text
		.toWellFormed()
		.replace(controlCharacters, '')
		.split(/[\r\n\u2028\u2029]+/)
		.map((line) => line.replace(/\s+/g, ' ').trim())
		.filter((line) => line !== '')
		.join('\n');
}
