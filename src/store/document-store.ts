import type { KeyvStoreAdapter } from 'keyv';
import type { LeaseFacts } from '#src/observe/vitals.ts';

/** What is stored under a key; `damaged` if it is not what the store wrote. */
export type StoredDocument =
	| { readonly kind: 'document'; readonly key: string; readonly document: unknown }
	| { readonly kind: 'damaged'; readonly key: string; readonly raw: string };

/**
 * Documents under keys that outlive this process. Every operation that fails rejects, in bounded
 * time. Keys are 1 to 200 characters of well-formed text.
 */
export type DocumentStore = {
	/** Resolves when the document is stored. Of several calls with one key, the last one wins. */
	readonly put: (key: string, document: object) => Promise<void>;
	/** Undefined if there is none. Rejects if it is damaged, so that it is not mistaken for none. */
	readonly get: (key: string) => Promise<unknown>;
	readonly remove: (key: string) => Promise<void>;
	/**
	 * All documents whose key has this prefix, each once, in any order. Documents written meanwhile may
	 * or may not be included.
	 */
	readonly all: (prefix: string) => AsyncIterable<StoredDocument>;
	/**
	 * Moves an unusable document out of the way, unchanged, and returns its new key: `aside:` and the
	 * old one, with a number appended if that is taken. Undefined if there is none.
	 */
	readonly setAside: (key: string) => Promise<string | undefined>;
	/**
	 * Only for a file, which somebody can delete, move or overwrite while it is in use: rewrites it from
	 * `documents` when it is lost. The store checks that before each write, and whenever the returned
	 * function is called, which rejects if the file cannot be rewritten.
	 */
	readonly watch?: ((documents: () => Iterable<KeyedDocument>) => () => Promise<void>) | undefined;
	/** Whether no other process can have taken over what is stored; otherwise nothing may be sent. */
	readonly isHeld: () => boolean;
	/** Only for a server: the right to write there, as it is now. */
	readonly leases?: (() => readonly LeaseFacts[]) | undefined;
	/** Waits for everything under way. Every later call rejects. */
	readonly close: () => Promise<void>;
};

/** A document with its key, to be stored. */
export type KeyedDocument = readonly [key: string, document: object];

/** Where a store keeps its documents: a Keyv adapter, and what the store needs beyond that. */
export type StoreBackend = {
	readonly adapter: KeyvStoreAdapter;
	/** The entries whose key has this prefix, up to `pageSize` at a time. */
	readonly pages: (prefix: string) => AsyncIterable<readonly RawEntry[]>;
	/** Rejects, and changes nothing, when `to` is taken. */
	readonly rename: (from: string, to: string) => Promise<void>;
	/** Like the store’s `watch`, with documents as they are stored. */
	readonly watch?: (documents: () => Iterable<RawEntry>) => () => Promise<void>;
	/** Like the store’s. */
	readonly isHeld: () => boolean;
	/** Like the store’s. */
	readonly leases?: () => readonly LeaseFacts[];
	/** Called once nothing is under way. */
	readonly close: () => Promise<void>;
};

/** A key and the text that is stored under it. */
export type RawEntry = readonly [key: string, raw: string];

/** How many are read at once: enough to be quick, few enough not to block the event loop. */
export const documentsPerPage = 200;

/** How to reach a server that stores documents. */
export type ServerSettings = {
	/** Can contain a password, so it must never be logged. */
	readonly url: string;
	/** Called when an idle connection breaks. */
	readonly onTrouble: (error: unknown) => void;
	/** Called once if another process, which may have ended, still holds it; with for how long at most, in ms. */
	readonly onWaiting: (ms: number) => void;
	/** Called once another process has taken over, after which nothing can be written. */
	readonly onLost: () => void;
	readonly timeoutMs: number;
	/** How long the server waits for a process that has fallen silent before another can take over. */
	readonly leaseMs: number;
};
