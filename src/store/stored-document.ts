import { crc32 } from 'node:zlib';

/** What stands under a key, without the key. */
export type StoredReading =
	| { readonly kind: 'document'; readonly document: object }
	| { readonly kind: 'damaged'; readonly raw: string };

/**
 * A document as it is stored: in the envelope that Keyv has always put around a value, with a
 * checksum of the document and its key.
 */
export function writeStored(key: string, document: object): string {
	const text = JSON.stringify(document);
	return `{"value":${text},"sum":${checksum(key, text)}}`;
}

/**
 * Reads what is stored under a key, whatever it has become, and never throws. One without a
 * checksum was written by a version that had none.
 */
export function readStored(key: string, raw: string): StoredReading {
	const document = documentIn(key, raw);
	return document === undefined ? { kind: 'damaged', raw } : { kind: 'document', document };
}

/** Whether two stored texts under one key hold the same document, with or without its checksum. */
export function isSameStored(one: string | undefined, other: string): boolean {
	return one === other || one === other.replace(/,"sum":\d+\}$/, '}');
}

function documentIn(key: string, raw: string): object | undefined {
	try {
		const envelope: unknown = JSON.parse(raw);
		if (!isObject(envelope) || !('value' in envelope) || !isObject(envelope.value))
			return undefined;
		const isWhole =
			'sum' in envelope
				? envelope.sum === checksum(key, JSON.stringify(envelope.value))
				: Object.keys(envelope).every((name) => namesWithoutSum.has(name));
		return isWhole ? envelope.value : undefined;
	} catch {
		return undefined;
	}
}

/** No other name is in an envelope without a checksum, so that damage to the word “sum” is noticed. */
const namesWithoutSum: ReadonlySet<string> = new Set(['value', 'expires']);

function checksum(key: string, text: string): number {
	return crc32(`${key}\n${text}`);
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}
