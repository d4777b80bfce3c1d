/**
 * FNV-1a hash of the UTF-16 code units, from 0 to 2³² − 1. Not cryptographic. It must never change,
 * because name indexes, subscriptions and buttons store it.
 */
export function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++)
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return hash >>> 0;
}
