import { Parser } from 'htmlparser2';

/** Removes a document type declaration, with the entities that it defines. */
export function withoutDoctype(text: string): string {
	const start = text.slice(0, headMax).search(/<!DOCTYPE\s/i);
	if (start === -1) return text;
	return text.slice(0, start) + text.slice(doctypeEnd(text, start));
}

/** A declaration, and the first element, begin within so many characters. */
const headMax = 10_000;

/** Behind the `>` that is in neither quotation marks, comment nor brackets; the end of the text if there is none. */
function doctypeEnd(text: string, start: number): number {
	const marks = /<!--|["'[\]>]/g;
	let depth = 0;
	marks.lastIndex = start;
	for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
		const [mark] = found;
		if (mark === '[') depth += 1;
		else if (mark === ']') depth -= 1;
		else if (mark !== '>') {
			const end = text.indexOf(mark === '<!--' ? '-->' : mark, marks.lastIndex);
			if (end === -1) return text.length;
			marks.lastIndex = end + 1;
		} else if (depth <= 0) return marks.lastIndex;
	}
	return text.length;
}

/** The first element within the first 10,000 characters, in lower case, such as `rss`; '' if there is none. */
export function firstElement(text: string): string {
	const head = text.slice(0, headMax).replace(/<!--[\s\S]*?(?:-->|$)/g, '');
	return /<([a-z][\w:.-]*)/i.exec(head)?.[1]?.toLowerCase() ?? '';
}

/**
 * Whether elements are nested deeper than in any feed: parsers get slower with the square of the depth. Markup
 * that is only text, and elements of HTML that nobody closes, do not count.
 */
export function isTooDeep(text: string): boolean {
	let depth = 0;
	for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
		if (text.startsWith('<!', at)) {
			at = endOfDeclaration(text, at);
			continue;
		}
		const end = text.indexOf('>', at);
		if (end === -1) return false;
		if (text[at + 1] === '/') depth = Math.max(0, depth - 1);
		else if (
			text[end - 1] !== '/' &&
			text[at + 1] !== '?' &&
			!unclosed.test(text.slice(at + 1, at + 8))
		)
			depth += 1;
		if (depth > depthMax) return true;
		at += 1;
	}
	return false;
}

/** Range 100–1,000: no feed has more than 30 levels. */
const depthMax = 200;

const unclosed = /^(?:br|img|hr|p|li|wbr|input|source|meta|td|tr)[\s>/]/i;

function endOfDeclaration(text: string, start: number): number {
	const end = text.startsWith('<![CDATA[', start)
		? text.indexOf(']]>', start)
		: text.indexOf(text.startsWith('<!--', start) ? '-->' : '>', start);
	return end === -1 ? text.length : end + 1;
}

/** Where the root element of a feed begins; -1 if there is none. */
export function feedStart(text: string): number {
	return text.search(/<(?:\w+:)?(?:rss|feed|rdf)[\s>]/i);
}

/** Whether a feed ends with the end of its root element, so that no item of it is cut off. */
export function isWhole(text: string): boolean {
	return rootEnd.test(text.slice(-endWithin));
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
