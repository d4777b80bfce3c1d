import {
	createScanner,
	findNodeAtLocation,
	type Node,
	type ParseError,
	parse,
	parseTree,
	printParseErrorCode,
} from 'jsonc-parser';

/** A place inside a JSON value: keys and list positions, outermost first. */
export type JsonPath = readonly (string | number)[];

/** `line` counts from 1 within the text; `recovered` is what a forgiving reading finds in spite of the fault. */
export type JsonReading =
	| { readonly kind: 'read'; readonly value: unknown }
	| {
			readonly kind: 'broken';
			readonly line: number;
			readonly reason: string;
			readonly recovered?: unknown;
	  };

/** Deeper text is not parsed for the place of a fault: that parser calls itself for every level. */
const levelsMax = 100;

/** What is said of bytes that `decodeUtf8` cannot read. */
export const notUtf8 = 'is not UTF-8 text; save it with that encoding';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Undefined when the bytes are not UTF-8; a byte order mark is left out. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
	try {
		const text = utf8.decode(bytes);
		// UTF-16 of Latin letters would pass for UTF-8.
		return /^.?\0/.test(text) ? undefined : text;
	} catch (error) {
		if (error instanceof TypeError) return undefined;
		throw error;
	}
}

/** Reads JSON as the standard has it: no comments, no commas at the end of lists. */
export function readJson(text: string): JsonReading {
	try {
		return { kind: 'read', value: JSON.parse(text) };
	} catch (error) {
		if (error instanceof SyntaxError) return explainSyntax(text);
		throw error;
	}
}

/** The line within a text, from 1, of the value at a path, or of the nearest value around it that exists. */
export function lineOfPath(text: string, path: JsonPath): number {
	if (isTooDeep(text)) return 1;
	const tree = parseTree(text);
	if (tree === undefined) return 1;
	for (let length = path.length; length > 0; length -= 1) {
		const node = findNodeAtLocation(tree, [...path.slice(0, length)]);
		if (node !== undefined) return lineAt(text, withItsKey(node).offset);
	}
	return lineAt(text, tree.offset);
}

function withItsKey(node: Node): Node {
	return node.parent?.type === 'property' ? node.parent : node;
}

/** Writes a path as people read it: `[3].people[0].name`. */
export function formatPath(path: JsonPath): string {
	return path
		.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
		.join('')
		.replace(/^\./, '');
}

/** The text of the value at a path, and the line it starts on; undefined where there is none. */
export function textAt(text: string, path: JsonPath): { text: string; line: number } | undefined {
	const tree = isTooDeep(text) ? undefined : parseTree(text);
	const node = tree === undefined ? undefined : findNodeAtLocation(tree, [...path]);
	if (node === undefined) return undefined;
	const { offset, length } = node;
	return { text: text.slice(offset, offset + length), line: lineAt(text, offset) };
}

function explainSyntax(text: string): JsonReading {
	if (isTooDeep(text)) {
		return { kind: 'broken', line: 1, reason: `is nested more than ${levelsMax} levels deep` };
	}
	if (text.trim() === '') return { kind: 'broken', line: 1, reason: 'is empty' };
	const errors: ParseError[] = [];
	const recovered: unknown = parse(text, errors, { disallowComments: true });
	const [first] = errors;
	return {
		kind: 'broken',
		line: first === undefined ? 1 : lineAt(text, first.offset),
		reason:
			syntaxReasons[first === undefined ? '' : printParseErrorCode(first.error)] ?? 'is not JSON',
		recovered,
	};
}

const syntaxReasons: Readonly<Record<string, string>> = {
	InvalidSymbol: 'holds a word that is not JSON: text stands in straight double quotes (")',
	InvalidNumberFormat: 'holds a number that JSON does not write so',
	PropertyNameExpected: 'lacks a key in double quotes here; a comma may be left over',
	ValueExpected: 'lacks a value here; a comma may be left over',
	ColonExpected: 'lacks a colon after a key',
	CommaExpected: 'lacks a comma before this',
	CloseBraceExpected: 'ends before its last } is written',
	CloseBracketExpected: 'ends before its last ] is written',
	EndOfFileExpected: 'goes on after its end; a bracket may be closed too early',
	InvalidCommentToken: 'holds a comment, which JSON does not have',
	UnexpectedEndOfComment: 'holds a comment, which JSON does not have',
	UnexpectedEndOfString: 'holds text whose closing quote is missing on its line',
	UnexpectedEndOfNumber: 'holds a number that JSON does not write so',
	InvalidUnicode: 'holds \\u without four hexadecimal digits',
	InvalidEscapeCharacter: 'holds a backslash that JSON does not know; write \\\\ for a backslash',
	InvalidCharacter: 'holds a control character; write \\n for a line break inside text',
};

/** Counts brackets with a scanner, which needs no stack; only the fitting bracket closes a level. */
function isTooDeep(text: string): boolean {
	const scanner = createScanner(text, true);
	const open: string[] = [];
	while (scanner.getPosition() < text.length) {
		scanner.scan();
		const token = text[scanner.getTokenOffset()] ?? '';
		if (token === '[') open.push(']');
		else if (token === '{') open.push('}');
		else if (token === open.at(-1)) open.pop();
		if (open.length > levelsMax) return true;
	}
	return false;
}

function lineAt(text: string, offset: number): number {
	let line = 1;
	for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
		line += 1;
	}
	return line;
}

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
