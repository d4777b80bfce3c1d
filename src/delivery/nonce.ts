/**
 * The nonce of one message of one promise: the subscription's id, the slot in milliseconds, the part.
 * Whoever makes the same promise makes the same nonces, so that even two processes post it once. 19
 * to 21 of Discord's 25 characters; the rest is for parts that were split.
 */
export function nonceOf(subscriptionId: string, slot: Date, part: number): string {
	return `${subscriptionId}${slot.getTime().toString(36)}.${part.toString(36)}`;
}

/**
 * The `id` that a message's container carries, so that it can be found again after the nonce is
 * forgotten: 31 bits of FNV-1a, kept clear of the small ids inside the message.
 */
export function containerIdOf(nonce: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < nonce.length; index += 1) {
		hash = Math.imul(hash ^ nonce.charCodeAt(index), 0x01000193);
	}
	return smallIdsMax + ((hash >>> 1) % (0x7fffffff - smallIdsMax));
}

const smallIdsMax = 10_000;
