import type { DocumentStore } from '#src/store/document-store.ts';

/** The JSON text of each document in a store, by its key. */
export type Held = Readonly<Record<string, string>>;

/** A store in memory; each write waits for one call of `wait`. */
export function openMemoryStore(
	initial: Held,
	wait: () => Promise<void>,
): { readonly store: DocumentStore; readonly held: () => Held } {
	const documents = new Map(Object.entries(initial));
	const store: DocumentStore = {
		async put(key, document) {
			const raw = JSON.stringify(document);
			await wait();
			documents.set(key, raw);
		},
		async get(key) {
			const raw = documents.get(key);
			return raw === undefined ? undefined : JSON.parse(raw);
		},
		async remove(key) {
			await wait();
			documents.delete(key);
		},
		async *all(prefix) {
			for (const [key, raw] of documents) {
				if (key.startsWith(prefix)) yield { kind: 'document', key, document: JSON.parse(raw) };
			}
		},
		setAside: () => Promise.reject(new Error('the store has a document that cannot be read')),
		isHeld: () => true,
		close: async () => {},
	};
	const sorted = () => [...documents].sort(([one], [other]) => (one < other ? -1 : 1));
	return { store, held: () => Object.fromEntries(sorted()) };
}
