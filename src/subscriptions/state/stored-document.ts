import type { DeserializedData } from 'keyv';

/** What stands under a key, without the key. */
export type Reading =
	| { readonly kind: 'document'; readonly document: unknown }
	| { readonly kind: 'damaged'; readonly raw: string };

/** The envelope that Keyv has always put around a value. */
export function serialize({ value }: { value?: unknown }): string {
	return JSON.stringify({ value });
}

/**
 * Reads what Keyv stored, whatever it has become, and never throws. Keyv's own deserializer throws,
 * and what it takes for expired Keyv deletes: here nothing ever expires.
 */
export function deserialize<Value>(raw: string): DeserializedData<Value> {
	const reading: unknown = readStored(raw);
	// Keyv lets its caller choose the type; ours asks for a Reading.
	return { value: reading as Value, expires: undefined };
}

export function readStored(raw: string): Reading {
	const document = documentIn(raw);
	return document === undefined ? { kind: 'damaged', raw } : { kind: 'document', document };
}

function documentIn(raw: string): object | undefined {
	try {
		const envelope: unknown = JSON.parse(raw);
		if (!isObject(envelope) || !('value' in envelope)) return undefined;
		return isObject(envelope.value) ? envelope.value : undefined;
	} catch {
		return undefined;
	}
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}
