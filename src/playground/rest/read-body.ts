import type { IncomingMessage } from 'node:http';
import type { UploadedFile } from '../attachments.ts';
import { refusal } from '../refusal.ts';
import { fileBytesMax, filesMax, requestBytesMax } from '../rules/message-limits.ts';

/** A request's JSON and the files that came beside it. */
export type ReadBody = { readonly body: unknown; readonly files: readonly UploadedFile[] };

/** Reads a whole request; throws 40005 for one that is too large. */
export async function readBytes(
	request: IncomingMessage,
	bytesMax = requestBytesMax,
): Promise<Buffer> {
	const chunks: Buffer[] = [];
	const size = { bytes: 0 };
	for await (const chunk of request) {
		const bytes = Buffer.from(chunk);
		size.bytes += bytes.length;
		if (size.bytes <= bytesMax) chunks.push(bytes);
	}
	if (size.bytes > bytesMax) throw refusal('tooLarge');
	return Buffer.concat(chunks);
}

/** Parses a request's body by its content type: JSON, or a form with `payload_json`. */
export async function readBody(bytes: Buffer, contentType: string): Promise<ReadBody> {
	if (contentType.startsWith('multipart/form-data')) return readForm(bytes, contentType);
	return { body: bytes.length === 0 ? undefined : readJson(bytes.toString()), files: [] };
}

function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw refusal('badJson');
	}
}

async function readForm(bytes: Buffer, contentType: string): Promise<ReadBody> {
	const headers = { 'content-type': contentType };
	const form = await new Response(new Uint8Array(bytes), { headers }).formData();
	const uploads = [...form.values()].filter((value) => typeof value !== 'string');
	if (uploads.length > filesMax || uploads.some(({ size }) => size > fileBytesMax)) {
		throw refusal('tooLarge');
	}
	const files = await Promise.all(
		uploads.map(async (upload) => ({
			name: upload.name,
			content: Buffer.from(await upload.arrayBuffer()),
		})),
	);
	const payload = form.get('payload_json');
	return { body: typeof payload === 'string' ? readJson(payload) : undefined, files };
}
