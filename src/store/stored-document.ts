import { crc32 } from 'node:zlib';

/** What was read under a key. */
export type StoredReading =
	| { readonly kind: 'document'; readonly document: object }
	| { readonly kind: 'damaged'; readonly raw: string };

/**
 * The text to store for a document: Keyv’s usual envelope around a value, plus a checksum of the
 * document and its key.
 */
export function writeStored(key: string, document: object): string {
	const text = JSON.stringify(document);
	return `{"value":${text},"sum":${checksum(key, text)}}`;
}

/**
 * Reads what is stored under a key. Never throws, whatever the text is. A document without a checksum
 * is accepted: older versions wrote none.
 */
export function readStored(key: string, raw: string): StoredReading {
	const document = documentIn(key, raw);
	return document === undefined ? { kind: 'damaged', raw } : { kind: 'document', document };
}

/** Whether `stored` is what `writeStored` gave, or the same without a checksum. */
export function isSameStored(stored: string | undefined, written: string): boolean {
	return stored === written || stored === written.replace(/,"sum":\d+\}$/, '}');
}

function documentIn(key: string, raw: string): object | undefined {
	try {
		const envelope: unknown = JSON.parse(raw);
		if (!isObject(envelope) || !('value' in envelope) || !isObject(envelope.value))
			return undefined;
		const isIntact =
			'sum' in envelope
				? envelope.sum === checksum(key, JSON.stringify(envelope.value))
				: Object.keys(envelope).every((name) => namesWithoutSum.has(name));
		return isIntact ? envelope.value : undefined;
	} catch {
		return undefined;
	}
}

/** An envelope without a checksum has no other names, so that damage to the name `sum` is noticed. */
const namesWithoutSum: ReadonlySet<string> = new Set(['value', 'expires']);

function checksum(key: string, text: string): number {
	return crc32(`${key}\n${text}`);
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}
