import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeUtf8, notUtf8 } from '#src/articles/json-text.ts';
import type { Saying } from '#src/phrases/catalogue.ts';
import { createPhrasebook } from '#src/phrases/phrases.ts';
import type { FetchFeed } from '#src/sources/fetch/fetch-feed.ts';
import type { TableFormat } from '#src/sources/import/read-table.ts';
import { decodeText } from '#src/sources/parse/decode-text.ts';
import { describeCause, type Trouble, type TroubleCode } from '#src/sources/trouble.ts';

/** The text of a page or a table to import, or why there is none. */
export type ImportText =
	| {
			readonly kind: 'text';
			readonly text: string;
			readonly format: 'html' | 'text' | TableFormat;
			/** As of a file, for what is made of it. */
			readonly name: string;
			/** Where a page is on the web; undefined of files. */
			readonly address: string | undefined;
	  }
	| { readonly kind: 'refused'; readonly reason: string };

export function isWebAddress(from: string): boolean {
	return /^https?:\/\//i.test(from);
}

export function readImportFile(path: string): ImportText {
	if (!existsSync(path)) return refused(`${path}: there is no such file`);
	return textOf(path, {
		bytes: readFileSync(path),
		name: basename(path),
		table: tableFormatOf(path),
		isHtml: /\.x?html?$/i.test(path),
		charset: undefined,
		address: undefined,
	});
}

/** Fetches a page or a table as a poll would fetch a feed. Never rejects. */
export async function fetchImport(address: string, fetchFeed: FetchFeed): Promise<ImportText> {
	const outcome = await fetchFeed({ url: address }, new AbortController().signal);
	if (outcome.kind === 'failed') return refused(`${address}: ${describeFailure(outcome.trouble)}`);
	if (outcome.kind !== 'body' || outcome.bytes.length === 0) {
		return refused(`${address}: ${describeFailure({ code: 'answer-empty' })}`);
	}
	const { bytes, url, contentType = '' } = outcome;
	const { hostname, pathname } = new URL(url);
	const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
	const isHtml = /^(?:text\/html|application\/xhtml\+xml)$/.test(type);
	const table = isHtml ? undefined : (tableFormatOf(pathname) ?? tableTypes.get(type));
	if (!isHtml && table === undefined && !unsaidTypes.test(type)) {
		const what = `what came is ${quotedType(type)}, and neither a page nor a table`;
		return refused(`${address}: ${what}. Save it as one of these, and name its file.`);
	}
	const [, charset] = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType) ?? [];
	const name = basename(pathname) || hostname;
	return textOf(address, { bytes, name, table, isHtml, charset, address: url });
}

/** What tables are sent as. */
const tableTypes: ReadonlyMap<string, TableFormat> = new Map([
	['text/csv', 'csv'],
	['application/csv', 'csv'],
	['text/comma-separated-values', 'csv'],
	['text/tab-separated-values', 'csv'],
	['application/json', 'json'],
	['text/json', 'json'],
	['application/x-ndjson', 'jsonl'],
	['application/ndjson', 'jsonl'],
	['application/jsonl', 'jsonl'],
	['application/x-jsonlines', 'jsonl'],
	['application/jsonlines', 'jsonl'],
]);

/** Types that do not tell a page from a table or a feed: the text itself does. */
const unsaidTypes =
	/^(?:|text\/plain|(?:application|binary)\/octet-stream|(?:text|application)\/(?:[\w-]+\+)?xml)$/;

function quotedType(type: string): string {
	return /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(type) ? type : 'of no known type';
}

function describeFailure(trouble: Trouble): string {
	return `${inEnglish(describeCause(trouble))} ${advice[trouble.code] ?? saveIt}`;
}

const saveIt = 'Save the page in a browser, and name its file.';

const checkIt = 'Check the address.';

const advice: Partial<Record<TroubleCode, string>> = {
	'address-inside': 'If it is your own, list it in ALLOWED_PRIVATE_HOSTS.',
	'address-unusable': 'Check it, or list its host and port in ALLOWED_PRIVATE_HOSTS.',
	'host-unknown': checkIt,
	'not-found': checkIt,
	gone: checkIt,
};

type Content = {
	readonly bytes: Uint8Array;
	readonly name: string;
	readonly table: TableFormat | undefined;
	readonly isHtml: boolean;
	/** As the server says. */
	readonly charset: string | undefined;
	readonly address: string | undefined;
};

function textOf(
	from: string,
	{ bytes, name, table, isHtml, charset, address }: Content,
): ImportText {
	const text =
		decodeUtf8(bytes) ??
		decodeMarked(bytes) ??
		decodeAs(charset, bytes) ??
		(table === undefined ? decodeAs(declaredCharset(bytes), bytes) : undefined);
	if (text === undefined) return refused(`${from}:1: ${inEnglish(notUtf8)}`);
	if (table === undefined && feedStart.test(text)) {
		return refused(`${from}: this is a feed. Add it with /source add, or to feeds.json.`);
	}
	const page = isHtml || htmlStart.test(text) ? 'html' : 'text';
	return { kind: 'text', text, format: table ?? page, name, address };
}

const htmlStart = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i;
const feedStart = /^\s*(?:<(?:\?|!--)[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b/i;

function inEnglish(says: Saying): string {
	return createPhrasebook().en.text(says);
}

function refused(reason: string): ImportText {
	return { kind: 'refused', reason };
}

function tableFormatOf(path: string): TableFormat | undefined {
	if (/\.(?:csv|tsv)$/i.test(path)) return 'csv';
	if (/\.(?:jsonl|ndjson)$/i.test(path)) return 'jsonl';
	return /\.json$/i.test(path) ? 'json' : undefined;
}

/** UTF-16 with its mark, as spreadsheets write tables. */
function decodeMarked(bytes: Uint8Array): string | undefined {
	const isMarked = [0xfeff, 0xfffe].includes((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0));
	return isMarked ? decodeText(bytes) : undefined;
}

/** Pages in an old encoding name it near their beginning. */
function declaredCharset(bytes: Uint8Array): string | undefined {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
	return /charset=["']?([\w-]+)/i.exec(start)?.[1];
}

/** Undefined if there is no such encoding. */
function decodeAs(label: string | undefined, bytes: Uint8Array): string | undefined {
	if (label === undefined) return undefined;
	try {
		return new TextDecoder(label).decode(bytes);
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}
