import type { ServerResponse } from 'node:http';
import type { Answer } from './call.ts';

/** Writes an answer: a file as it is, anything else as JSON. */
export function writeAnswer(response: ServerResponse, answer: Answer): void {
	const content = contentOf(answer);
	response.writeHead(answer.status, {
		...answer.headers,
		...(content !== undefined && {
			'content-type': content.type,
			'x-content-type-options': 'nosniff',
			'content-length': content.bytes.length,
		}),
	});
	response.end(content?.bytes);
}

function contentOf({ body, file }: Answer): { type: string; bytes: Buffer } | undefined {
	if (file !== undefined) {
		const type = file.attachment.content_type ?? 'application/octet-stream';
		return { type, bytes: file.content };
	}
	if (body === undefined) return undefined;
	return { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) };
}
