import {
	createScanner,
	findNodeAtLocation,
	type Node,
	type ParseError,
	parse,
	parseTree,
	printParseErrorCode,
} from 'jsonc-parser';
import { type Key, type Saying, saying } from '#src/phrases/catalogue.ts';

/** A path inside a JSON value: keys and list indexes, outermost first. */
export type JsonPath = readonly (string | number)[];

/** `line` counts from 1 within the text; `recovered` is what a lenient parser finds despite the fault. */
export type JsonReading =
	| { readonly kind: 'read'; readonly value: unknown }
	| {
			readonly kind: 'broken';
			readonly line: number;
			readonly reason: Saying;
			readonly recovered?: unknown;
	  };

/** The lenient parser is recursive, so deeper text is refused first. */
const levelsMax = 100;

/** The reason given for bytes that `decodeUtf8` cannot read. */
export const notUtf8 = saying('fileEncoding');

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes UTF-8 without its byte order mark; undefined if the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
	try {
		const text = utf8.decode(bytes);
		// Latin letters in UTF-16 would pass for UTF-8.
		return /^.?\0/.test(text) ? undefined : text;
	} catch (error) {
		if (error instanceof TypeError) return undefined;
		throw error;
	}
}

/** Reads standard JSON, without comments or trailing commas. */
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

/** Formats a path for people: `[3].people[0].name`. */
export function formatPath(path: JsonPath): string {
	return path
		.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
		.join('')
		.replace(/^\./, '');
}

/** The text of the value at a path, and the line it starts on; undefined if there is no such value. */
export function textAt(text: string, path: JsonPath): { text: string; line: number } | undefined {
	const tree = isTooDeep(text) ? undefined : parseTree(text);
	const node = tree === undefined ? undefined : findNodeAtLocation(tree, [...path]);
	if (node === undefined) return undefined;
	const { offset, length } = node;
	return { text: text.slice(offset, offset + length), line: lineAt(text, offset) };
}

function explainSyntax(text: string): JsonReading {
	if (isTooDeep(text)) {
		const reason = saying('jsonTooDeep', { levels: levelsMax });
		return { kind: 'broken', line: 1, reason };
	}
	if (text.trim() === '') return { kind: 'broken', line: 1, reason: saying('textEmpty') };
	const errors: ParseError[] = [];
	const recovered: unknown = parse(text, errors, { disallowComments: true });
	const [first] = errors;
	return {
		kind: 'broken',
		line: first === undefined ? 1 : lineAt(text, first.offset),
		reason: saying(first === undefined ? 'jsonNone' : keyOfSyntax(first, text)),
		recovered,
	};
}

function keyOfSyntax({ error, offset, length }: ParseError, text: string): SyntaxKey {
	const code = printParseErrorCode(error);
	const end = text.trimEnd().length;
	const isString = code === 'UnexpectedEndOfString';
	if (offset >= end || (isString && offset + length >= end)) {
		return endReasons.get(code) ?? 'jsonEndsEarly';
	}
	return syntaxReasons.get(code) ?? 'jsonNone';
}

/** A text about JSON, which needs no values. */
type SyntaxKey = Exclude<Extract<Key, `json${string}`>, 'jsonTooDeep'>;

const endReasons: ReadonlyMap<string, SyntaxKey> = new Map([
	['CloseBraceExpected', 'jsonNoBrace'],
	['CloseBracketExpected', 'jsonNoBracket'],
	['UnexpectedEndOfString', 'jsonNoQuote'],
]);

const syntaxReasons: ReadonlyMap<string, SyntaxKey> = new Map([
	['InvalidSymbol', 'jsonWord'],
	['InvalidNumberFormat', 'jsonNumber'],
	['PropertyNameExpected', 'jsonKey'],
	['ValueExpected', 'jsonValue'],
	['ColonExpected', 'jsonColon'],
	['CommaExpected', 'jsonComma'],
	['EndOfFileExpected', 'jsonContinues'],
	['InvalidCommentToken', 'jsonComment'],
	['UnexpectedEndOfComment', 'jsonComment'],
	['UnexpectedEndOfString', 'jsonOpenQuote'],
	['UnexpectedEndOfNumber', 'jsonNumber'],
	['InvalidUnicode', 'jsonUnicode'],
	['InvalidEscapeCharacter', 'jsonBackslash'],
	['InvalidCharacter', 'jsonControl'],
]);

/** Counts levels with a scanner, which does not recurse; only the matching bracket closes a level. */
function isTooDeep(text: string): boolean {
	const scanner = createScanner(text, true);
	const closers: string[] = [];
	while (scanner.getPosition() < text.length) {
		scanner.scan();
		const token = text[scanner.getTokenOffset()] ?? '';
		if (token === '[') closers.push(']');
		else if (token === '{') closers.push('}');
		else if (token === closers.at(-1)) closers.pop();
		if (closers.length > levelsMax) return true;
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

/** An item of a JSON list: the start and end of its text, and its first line, from 1. */
export type ItemSpan = { readonly start: number; readonly end: number; readonly line: number };

/**
 * Finds the items of a JSON list in its text, in order, without parsing them. The text must be a
 * complete list without faults, so that brackets match and only strings need care.
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

/** The index of the quote that closes the one at `opening`: one after an even number of backslashes. */
export function closingQuote(text: string, opening: number): number {
	for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 1)) {
		let before = at;
		while (text.charCodeAt(before - 1) === backslash) before -= 1;
		if ((at - before) % 2 === 0) return at;
	}
	return text.length;
}
