/** Removes a document type declaration, with the entities that it defines. */
export function withoutDoctype(text: string): string {
	const start = text.slice(0, doctypeWithin).search(/<!DOCTYPE\s/i);
	if (start === -1) return text;
	const end = doctypeEnd(text, start);
	return text.slice(0, start) + text.slice(end);
}

/** A declaration begins within so many characters. */
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

/** The elements that a feed consists of. */
const root = /<(?:\w+:)?(rss|feed|rdf)[\s>]/i;

/** Whether a text is meant to be a feed. */
export function isFeed(text: string): boolean {
	return root.test(text.slice(0, rootWithin)) || /jsonfeed\.org\/version/.test(text.slice(0, rootWithin));
}

const rootWithin = 10_000;

/** A feed up to its last whole item, closed; undefined if it has none. */
export function cutAfterLastItem(text: string): string | undefined {
	const [, rootName] = root.exec(text.slice(0, rootWithin)) ?? [];
	const [last] = [...text.matchAll(/<\/(?:\w+:)?(?:item|entry)\s*>/gi)].slice(-1);
	if (rootName === undefined || last === undefined) return undefined;
	const kept = text.slice(0, last.index + last[0].length);
	return `${kept}${/<channel[\s>]/i.test(kept) && !/<\/channel\s*>/i.test(kept) ? '</channel>' : ''}${closingTag(text)}`;
}

function closingTag(text: string): string {
	const [tag = ''] = root.exec(text) ?? [];
	return `</${tag.slice(1, -1)}>`;
}
