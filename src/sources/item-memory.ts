import { z } from 'zod';
import type { DocumentStore } from '#src/store/document-store.ts';
import { KnownItem } from './item/match-item.ts';

const KnownItems = z.object({ items: z.array(KnownItem) });

/** Begins the key of the document with a feed’s known items. */
const itemsKey = 'feed-items:';

/**
 * Feeds whose known items stay in memory, 100 kB each: feeds of one publisher are often polled together, and
 * each asks for the items of all. 50 … 500.
 */
const recentMax = 200;

export type ItemMemory = {
	read(id: string): Promise<readonly KnownItem[]>;
	save(id: string, known: readonly KnownItem[]): Promise<void>;
	remove(id: string): Promise<void>;
};

/** The known items of feeds, in the store, and in memory where they were used last. */
export function createItemMemory(store: DocumentStore): ItemMemory {
	const recent = new Map<string, readonly KnownItem[]>();

	return {
		async read(id) {
			const items = recent.get(id) ?? (await readStored(id));
			// What was saved meanwhile is newer than what was read.
			return keep(id, recent.get(id) ?? items);
		},
		async save(id, known) {
			await store.put(itemsKey + id, { items: known });
			keep(id, known);
		},
		async remove(id) {
			await store.remove(itemsKey + id);
			recent.delete(id);
		},
	};

	async function readStored(id: string): Promise<readonly KnownItem[]> {
		return KnownItems.safeParse(await store.get(itemsKey + id)).data?.items ?? [];
	}

	function keep(id: string, items: readonly KnownItem[]): readonly KnownItem[] {
		recent.delete(id);
		recent.set(id, items);
		const [oldest] = recent.keys();
		if (recent.size > recentMax && oldest !== undefined) recent.delete(oldest);
		return items;
	}
}
