/** Tells listeners, in the order in which they came, what happened. */
export type Hub<Event> = {
	emit(event: Event): void;
	/** Returns the function that stops listening. */
	listen(listener: (event: Event) => void): () => void;
};

export function openHub<Event>(): Hub<Event> {
	const listeners = new Set<(event: Event) => void>();
	return {
		emit(event) {
			for (const listener of [...listeners]) listener(event);
		},
		listen(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
