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
