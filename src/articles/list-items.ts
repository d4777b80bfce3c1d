/** One item of a JSON list: where its text starts and ends, and the line it starts on, from 1. */
export type ItemSpan = { readonly start: number; readonly end: number; readonly line: number };

/**
 * Finds the items of a JSON list in its text, in order, without parsing them. The text is known to
 * be a whole, faultless list; so brackets match and only strings need care.
 */
export function* listItems(text: string): Generator<ItemSpan> {
	let depth = 0;
	let line = 1;
	let item: { start: number; line: number } | undefined;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === newline) line += 1;
		if (isSpace(code)) continue;
		const closes = code === closeBracket || code === closeBrace;
		if (depth === 1 && item !== undefined && (code === comma || closes)) {
			yield { ...item, end: at };
			item = undefined;
		} else if (depth === 1 && item === undefined && !closes) {
			item = { start: at, line };
		}
		if (code === quote) at = closingQuote(text, at);
		else if (code === openBracket || code === openBrace) depth += 1;
		else if (closes) depth -= 1;
	}
}

const newline = 10;
const quote = 34;
const comma = 44;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

function isSpace(code: number): boolean {
	return code === 32 || code === newline || code === 13 || code === 9;
}

/** A quote closes the text unless an odd number of backslashes stands before it. */
export function closingQuote(text: string, opening: number): number {
	for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 1)) {
		let before = at;
		while (text.charCodeAt(before - 1) === backslash) before -= 1;
		if ((at - before) % 2 === 0) return at;
	}
	return text.length;
}
