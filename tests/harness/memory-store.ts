import type { DocumentStore } from '#src/store/document-store.ts';

/** What a store holds, as it would be written. */
export type Held = Readonly<Record<string, string>>;

/** A store in memory that takes nothing before `wait` lets it, called once for each write. */
export function openMemoryStore(
	begin: Held,
	wait: () => Promise<void>,
): { readonly store: DocumentStore; readonly held: () => Held } {
	const documents = new Map(Object.entries(begin));
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
		setAside: () => Promise.reject(new Error('a document makes no sense')),
		close: async () => {},
	};
	const sorted = () => [...documents].sort(([one], [other]) => (one < other ? -1 : 1));
	return { store, held: () => Object.fromEntries(sorted()) };
}
