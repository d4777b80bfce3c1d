/** Remembers which message an author sent under a nonce, for as long as the window and no more than `noncesMax`. */
export type Nonces = {
	find(author: string, nonce: string | number): NoncePlace | undefined;
	remember(author: string, nonce: string | number, place: NoncePlace): void;
};

type NoncePlace = { readonly channelId: string; readonly messageId: string };

export function openNonces(
	now: () => Date,
	{ windowMs, noncesMax }: { readonly windowMs: number; readonly noncesMax: number },
): Nonces {
	const known = new Map<string, { place: NoncePlace; until: number }>();
	return {
		find(author, nonce) {
			const found = known.get(`${author} ${nonce}`);
			return found !== undefined && now().getTime() < found.until ? found.place : undefined;
		},
		remember(author, nonce, place) {
			const until = now().getTime() + windowMs;
			setBounded(known, `${author} ${nonce}`, { place, until }, noncesMax);
		},
	};
}

/** Sets an entry and lets the oldest go once there are more than `entriesMax`. */
export function setBounded<Key, Value>(
	map: Map<Key, Value>,
	key: Key,
	value: Value,
	entriesMax: number,
): void {
	map.set(key, value);
	if (map.size <= entriesMax) return;
	const oldest = map.keys().next();
	if (!oldest.done) map.delete(oldest.value);
}
