import type { ServerResponse } from 'node:http';
import type { Answer } from './call.ts';

/** Writes an answer: a file as it is, anything else as JSON. */
export function writeAnswer(response: ServerResponse, answer: Answer): void {
	const content = contentOf(answer);
	leaveUnread(response);
	response.writeHead(answer.status, {
		...answer.headers,
		...(content !== undefined && {
			...(content.type !== undefined && { 'content-type': content.type }),
			'x-content-type-options': 'nosniff',
			'cross-origin-resource-policy': 'same-origin',
			'content-length': content.bytes.length,
		}),
	});
	response.end(content?.bytes);
}

type Content = { readonly type?: string; readonly bytes: Buffer };

function contentOf({ body, file, text }: Answer): Content | undefined {
	if (text !== undefined) return { bytes: Buffer.from(text) };
	if (file !== undefined) {
		const type = file.attachment.content_type ?? 'application/octet-stream';
		return { type, bytes: file.content };
	}
	if (body === undefined) return undefined;
	return { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) };
}

/** Hangs up after the answer where the request goes on and nobody reads it. */
export function leaveUnread(response: ServerResponse): void {
	if (!response.req.complete) response.setHeader('connection', 'close');
}
