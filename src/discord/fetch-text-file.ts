import type { Attachment } from 'discord.js';
import { type TextFile, UserError } from '#src/bot/command.ts';

const bytesMax = 1_048_576;
const timeoutMs = 10_000;

/** Reads a file that a reader attached, from the address that Discord gave with it. Throws `UserError`. */
export async function fetchTextFile(
	{ name, size, url }: Pick<Attachment, 'name' | 'size' | 'url'>,
	patienceMs = timeoutMs,
): Promise<TextFile> {
	if (size > bytesMax) throw tooLarge();
	const bytes = await fetchBytes(url, AbortSignal.timeout(patienceMs));
	return { name, text: decode(bytes) };
}

async function fetchBytes(url: string, signal: AbortSignal): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	try {
		const response = await fetch(url, { signal, redirect: 'error' });
		if (!response.ok) throw unreadable();
		for await (const chunk of response.body ?? []) {
			bytes += chunk.length;
			if (bytes > bytesMax) throw tooLarge();
			chunks.push(chunk);
		}
	} catch (error) {
		throw error instanceof UserError ? error : unreadable();
	}
	return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new UserError(
			'file-not-text',
			'That file is not text in UTF-8. Save it as UTF-8, and attach it again.',
		);
	}
}

function tooLarge(): UserError {
	return new UserError('file-too-large', 'That file is larger than 1 MiB. Attach a smaller one.');
}

function unreadable(): UserError {
	return new UserError('file-unreadable', 'That file could not be read. Attach it again.');
}
