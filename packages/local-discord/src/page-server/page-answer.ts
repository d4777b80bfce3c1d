import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { leaveUnread } from '../request-guard.ts';

/** What a request for the page is answered with. */
export type PageAnswer = { readonly status: number; readonly type: string; readonly text: string };

/** On everything of the page: it loads only what is its own, and nobody may frame, sniff or keep it. */
export const pageHeaders = {
	'content-security-policy': [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"connect-src 'self'",
		"img-src 'self' data:",
		"form-action 'none'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
	].join('; '),
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cross-origin-resource-policy': 'same-origin',
	'cache-control': 'no-store',
} as const;

export function json(body: unknown, status = 200): PageAnswer {
	return { status, type: 'application/json', text: JSON.stringify(body) };
}

/** A plain sentence that says why there is nothing else. */
export function sentence(status: number, text: string): PageAnswer {
	return { status, type: 'text/plain; charset=utf-8', text };
}

export function writePageAnswer(
	response: ServerResponse,
	{ status, type, text }: PageAnswer,
): void {
	const bytes = Buffer.from(text);
	leaveUnread(response);
	response.writeHead(status, {
		...pageHeaders,
		'content-type': type,
		'content-length': bytes.length,
	});
	response.end(bytes);
}

/** A file of the page as a browser gets it. */
export type PageFile = { readonly type: string; readonly text: string };

const root = join(import.meta.dirname, '..', '..');
/** What a browser may read: the page itself, and the protocol that it shares with the server. */
const folders = ['page', 'src/protocol'];

/** What a file is, told by the end of its name; others are not given out. */
const types: Readonly<Record<string, string>> = {
	html: 'text/html; charset=utf-8',
	css: 'text/css; charset=utf-8',
	svg: 'image/svg+xml',
	ts: 'text/javascript; charset=utf-8',
};

/**
 * Reads a file of the page or of the protocol, by its path in the package: `page/message/draw-row.ts`.
 * Only a path that a listing has is read, so none can lead anywhere else. Of TypeScript the types are taken out, and
 * what is left is JavaScript, line by line the same; it imports its neighbours by the same names.
 */
export function readPageFile(path: string): PageFile | undefined {
	const ending = /\.(\w+)$/.exec(path)?.[1] ?? '';
	const type = types[ending];
	if (type === undefined || !listing().includes(path)) return undefined;
	const text = readFileSync(join(root, path), 'utf8');
	return { type, text: ending === 'ts' ? stripTypeScriptTypes(text) : text };
}

function listing(): readonly string[] {
	return folders.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
			(name) => `${folder}/${name.replaceAll('\\', '/')}`,
		),
	);
}
