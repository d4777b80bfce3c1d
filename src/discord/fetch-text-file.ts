import type { Attachment } from 'discord.js';
import { type TextFile, UserError } from '#src/bot/command.ts';

const bytesMax = 1_048_576;
const defaultTimeoutMs = 10_000;

/** Downloads a text file that a reader attached; rejects with a `UserError` if it cannot. */
export async function fetchTextFile(
	{ name, size, url }: Pick<Attachment, 'name' | 'size' | 'url'>,
	timeoutMs = defaultTimeoutMs,
): Promise<TextFile> {
	if (size > bytesMax) throw tooLargeError();
	const bytes = await fetchBytes(url, AbortSignal.timeout(timeoutMs));
	return { name, text: decode(bytes) };
}

async function fetchBytes(url: string, signal: AbortSignal): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	try {
		const response = await fetch(url, { signal, redirect: 'error' });
		if (!response.ok) throw unreadableError();
		for await (const chunk of response.body ?? []) {
			bytes += chunk.length;
			if (bytes > bytesMax) throw tooLargeError();
			chunks.push(chunk);
		}
	} catch (error) {
		throw error instanceof UserError ? error : unreadableError();
	}
	return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new UserError(
			'file-not-text',
			'That file is not UTF-8 text. Save it as UTF-8, and attach it again.',
		);
	}
}

function tooLargeError(): UserError {
	return new UserError('file-too-large', 'That file is larger than 1 MiB. Attach a smaller one.');
}

function unreadableError(): UserError {
	return new UserError('file-unreadable', 'That file could not be read. Attach it again.');
}
