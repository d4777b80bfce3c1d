import { Parser } from 'htmlparser2';
import type { FeedText } from '#src/sources/parse/parsed-feed.ts';

/**
 * The text of a feed as a reader of its page would see it: without markup, entities decoded as often as they were
 * encoded, one line a paragraph.
 */
export function plainText({ text, form }: FeedText): string {
	let plain = form === 'html' ? textOfHtml(text) : text;
	// Texts that were escaped twice show their tags and entities.
	for (let round = 0; round < roundsMax && surelyHtml.test(plain); round += 1) {
		plain = textOfHtml(plain);
	}
	return inLines(plain);
}

/** The end of an element, one with attributes or of HTML’s own, a comment, an entity; “List<String>” is none. */
const surelyHtml =
	/<\/[a-z][a-z0-9]*\s*>|<(?:br|img|p|hr|li|div|iframe|script|style|svg|math|embed|object|meta|link|base|form|input)\b|<[a-z][a-z0-9]*[\s/][^<>]*=|<!--|<![a-z[]|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/i;

/** No publisher is known to escape more often. */
const roundsMax = 4;

/** Elements whose content is no text of the report. */
const silent = new Set(
	'script style template noscript iframe embed svg math head title select textarea button form figcaption audio video canvas noembed noframes xmp'.split(
		' ',
	),
);

/** Elements that flow in a line; all others begin and end one. */
const inline = new Set(
	'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img'.split(
		' ',
	),
);

function textOfHtml(html: string): string {
	let text = '';
	const within: string[] = [];
	const parser = new Parser(
		{
			onopentagname(name) {
				if (within.length > 0 || silent.has(name)) within.push(name);
				else if (!inline.has(name)) text += '\n';
			},
			ontext(part) {
				if (within.length === 0) text += part;
			},
			onclosetag(name) {
				if (within.length > 0) within.pop();
				else if (!inline.has(name)) text += '\n';
			},
		},
		{ decodeEntities: true, recognizeSelfClosing: true },
	);
	parser.end(html);
	return text;
}

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
