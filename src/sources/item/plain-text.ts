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

/** Elements whose content is no text of the report. */
const silent = wordSet(
	'script style template noscript iframe embed svg math head title select textarea button form figcaption audio video canvas noembed noframes xmp',
);

/** Elements that flow in a line; all others begin and end one. */
const inline = wordSet(
	'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img',
);

function textOfHtml(html: string): string {
	const written = html.replace(cdata, '$1');
	const isInBlocks = block.test(written);
	let text = '';
	const within: string[] = [];
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				if (within.length > 0 || silent.has(name) || isUnseen(attributes)) within.push(name);
				else if (!inline.has(name)) text += '\n';
			},
			ontext(part) {
				if (within.length === 0) text += isInBlocks ? part.replace(newLines, lineBetween) : part;
			},
			onclosetag(name) {
				if (within.length > 0) within.pop();
				else if (!inline.has(name)) text += '\n';
			},
		},
		{ decodeEntities: true, recognizeSelfClosing: true },
	);
	parser.end(isInBlocks ? written : unwrapped(written));
	return text;
}

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

const unseenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;
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
