import type { ServerResponse } from 'node:http';
import { leaveUnread } from '../request-guard.ts';

/** The answer to a request for the page. */
export type PageAnswer = { readonly status: number; readonly type: string; readonly text: string };

/** On every answer: the page loads only from this server, and nothing can frame, sniff or cache it. */
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

export function jsonAnswer(body: unknown, status = 200): PageAnswer {
	return { status, type: 'application/json', text: JSON.stringify(body) };
}

/** A plain sentence instead of what was requested. */
export function sentenceAnswer(status: number, text: string): PageAnswer {
	return { status, type: 'text/plain; charset=utf-8', text };
}

/** Writes an answer with the page’s headers. */
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
