import type { Name } from './name.ts';

/** A name as the archive holds it. */
export type NameEntry = Name;

/** Packs names into one array of bytes that `openNameIndex` reads in place; pure, so that a worker can do it. */
export function buildNameIndex(entries: readonly NameEntry[]): Uint8Array {
	return new TextEncoder().encode(JSON.stringify(entries));
}
