import type { Log } from '#src/observe/log.ts';
import type { DocumentStore } from '#src/store/document-store.ts';
import { NotWritten, Unconfirmed } from '#src/store/outage.ts';
import { readSubscription } from './read-subscription.ts';
import { Settings } from './settings.ts';
import type { Subscription } from './subscription.ts';
import { NothingSaved, PerhapsSaved } from './unsaved-change.ts';

const subscriptionPrefix = 'subscription:';
const settingsPrefix = 'settings:';

export const subscriptionKey = (id: string): string => subscriptionPrefix + id;
export const settingsKey = (guildId: string): string => settingsPrefix + guildId;

/** All readable documents, and the keys of those that were set aside. */
export type LoadedDocuments = {
	readonly subscriptions: Iterable<Subscription>;
	/** By server. */
	readonly settings: Map<string, Settings>;
	readonly setAside: readonly string[];
};

/** Reads the whole store; unreadable documents are set aside unchanged. */
export async function readDocuments(store: DocumentStore, log: Log): Promise<LoadedDocuments> {
	const setAside: string[] = [];
	const subscriptions = await readAll(subscriptionPrefix, (document, key) => {
		const read = readSubscription(document);
		if (read === undefined) return undefined;
		if (read.repaired.length > 0) log.error({ key, fields: read.repaired }, 'document-repaired');
		return read.subscription;
	});
	const settings = await readAll(settingsPrefix, (document) => Settings.safeParse(document).data);
	return { subscriptions: subscriptions.values(), settings, setAside };

	async function readAll<Document>(
		under: string,
		read: (document: unknown, key: string) => Document | undefined,
	): Promise<Map<string, Document>> {
		const documents = new Map<string, Document>();
		const faulty: string[] = [];
		for await (const stored of store.all(under)) {
			const { key } = stored;
			const document = stored.kind === 'document' ? read(stored.document, key) : undefined;
			if (document === undefined) faulty.push(key);
			else documents.set(key.slice(under.length), document);
		}
		for (const key of faulty) {
			await store.setAside(key);
			log.error({ key }, 'document-set-aside');
			setAside.push(key);
		}
		return documents;
	}
}

/** One document before and after; undefined means absent. */
export type DocumentWrite = {
	readonly key: string;
	readonly before: object | undefined;
	readonly to: object | undefined;
	/** Updates memory after the write. */
	readonly show: () => void;
};

/** Writes documents, and knows which are in the store but not yet in memory. */
export type DocumentWriter = {
	/**
	 * Writes all documents, then shows them in memory at once. If only some could be written, those are
	 * undone; what cannot be undone is shown, since a restart would find it. A new document whose write
	 * failed may be in the store after all, so it is removed. Rejects with `NothingSaved` only if that is
	 * certain, and with `PerhapsSaved` if the store was away otherwise.
	 */
	writeAll(writes: readonly DocumentWrite[]): Promise<void>;
	/** By key; undefined: removed. */
	unshown(): ReadonlyMap<string, object | undefined>;
};

export function createDocumentWriter(store: DocumentStore): DocumentWriter {
	const unshown = new Map<string, object | undefined>();

	return {
		unshown: () => unshown,
		async writeAll(writes) {
			const results = await Promise.allSettled(writes.map(({ key, to }) => keep(key, to)));
			if (results.every(({ status }) => status === 'fulfilled')) return show(writes);
			const done = writes.filter((_, index) => results[index]?.status === 'fulfilled');
			const doubtful = writes.filter(
				({ before }, index) => before === undefined && results[index]?.status === 'rejected',
			);
			const undone = await Promise.allSettled(
				[...done, ...doubtful].map(({ key, before }) => keep(key, before)),
			);
			for (const { key } of [...done, ...doubtful]) unshown.delete(key);
			const left = done.filter((_, index) => undone[index]?.status === 'rejected');
			show(left);
			throw unsaved(results, left.length === 0);
		},
	};

	async function keep(key: string, document: object | undefined): Promise<void> {
		if (document === undefined) await store.remove(key);
		else await store.put(key, document);
		unshown.set(key, document);
	}

	function show(writes: readonly DocumentWrite[]): void {
		for (const { key, show } of writes) {
			show();
			unshown.delete(key);
		}
	}
}

/** Why writes failed that were undone as far as possible, completely or not. */
function unsaved(results: readonly PromiseSettledResult<void>[], isUndone: boolean): unknown {
	const reasons: unknown[] = results.flatMap((one) =>
		one.status === 'rejected' ? [one.reason] : [],
	);
	const [reason] = reasons;
	if (isUndone && reasons.every((one) => one instanceof NotWritten))
		return new NothingSaved(reason);
	const isAway = reasons.some((one) => one instanceof NotWritten || one instanceof Unconfirmed);
	return isAway ? new PerhapsSaved(reason) : reason;
}
