import { Parser } from 'htmlparser2';

/** Removes a document type declaration, with the entities that it defines. */
export function withoutDoctype(text: string): string {
	const start = text.slice(0, doctypeWithin).search(/<!DOCTYPE\s/i);
	if (start === -1) return text;
	const end = doctypeEnd(text, start);
	return text.slice(0, start) + text.slice(end);
}

/** A declaration, and the first element, begin within so many characters. */
const doctypeWithin = 10_000;

/** Behind the `>` that is in neither quotation marks, comment nor brackets; the end of the text if there is none. */
function doctypeEnd(text: string, start: number): number {
	let depth = 0;
	for (const { 0: mark, index } of text.slice(start).matchAll(doctypeMarks)) {
		if (mark === '[') depth += 1;
		else if (mark === ']') depth -= 1;
		else if (mark === '>' && depth <= 0) return start + index + 1;
	}
	return text.length;
}

const doctypeMarks = /<!--[\s\S]*?-->|"[^"]*"|'[^']*'|[[\]>]/g;

/** The name of the first element within the first 10,000 characters, in lower case; '' if there is none. */
export function firstElement(text: string): string {
	const head = text.slice(0, doctypeWithin).replace(/<!--[\s\S]*?-->/g, '');
	return /<([a-z][\w:.-]*)/i.exec(head)?.[1]?.toLowerCase() ?? '';
}

/** Where the root element of a feed begins; -1 if there is none. */
export function feedStart(text: string): number {
	return text.search(/<(?:\w+:)?(?:rss|feed|rdf)[\s>]/i);
}

/** Whether a feed ends with the end of its root element, so that no item of it is cut off. */
export function isWhole(text: string): boolean {
	return rootEnd.test(text.slice(-endWithin)) || !/^\s*</.test(text);
}

const rootEnd = /<\/(?:\w+:)?(?:rss|feed|rdf)\s*>/i;
const endWithin = 1_000;

/**
 * Writes a damaged feed as XML that can be parsed: open elements are closed, the end of an element that was
 * never opened is left out, and so is an item that is cut off. A prefix of the root element is left out everywhere.
 */
export function repairXml(text: string): string {
	let written = '';
	let itemStart: number | undefined;
	let prefix: string | undefined;
	const local = (name: string) =>
		prefix !== undefined && name.startsWith(prefix) ? name.slice(prefix.length) : name;
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				prefix ??= /^(?!rdf:)\w+:/i.exec(name)?.[0] ?? '';
				if (isItem(local(name))) itemStart = written.length;
				const pairs = Object.entries(attributes).map(
					([key, value]) => ` ${key}="${value.replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"`,
				);
				written += `<${local(name)}${pairs.join('')}>`;
			},
			ontext(part) {
				written += part.replaceAll('<', '&lt;');
			},
			oncdatastart() {
				written += '<![CDATA[';
			},
			oncdataend() {
				written += ']]>';
			},
			onclosetag(name, isImplied) {
				if (isImplied && itemStart !== undefined) written = written.slice(0, itemStart);
				else written += `</${local(name)}>`;
				if (isItem(local(name))) itemStart = undefined;
			},
		},
		{ xmlMode: true, decodeEntities: false },
	);
	parser.end(text.slice(feedStart(text)));
	return written;
}

function isItem(name: string): boolean {
	return /^(?:item|entry)$/i.test(name);
}
