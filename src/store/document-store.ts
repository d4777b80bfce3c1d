import type { KeyvStoreAdapter } from 'keyv';
import { StartRefusal } from '#src/observe/start-refusal.ts';

/** What is found under a key; damaged is what nobody but us could have written, or not so. */
export type StoredDocument =
	| { readonly kind: 'document'; readonly key: string; readonly document: unknown }
	| { readonly kind: 'damaged'; readonly key: string; readonly raw: string };

/**
 * Documents under keys, kept where they outlive this process. Every operation that fails is
 * rejected, and in bounded time. Keys are 1 to 200 characters of well-formed text.
 */
export type DocumentStore = {
	/** Resolves when the document is kept. Of several under one key the last wins, in the order asked. */
	readonly put: (key: string, document: object) => Promise<void>;
	/** Undefined when there is none; throws when it is damaged, lest it be taken for none. */
	readonly get: (key: string) => Promise<unknown>;
	readonly remove: (key: string) => Promise<void>;
	/**
	 * All whose key begins so, each once, in no order to rely on. What is written meanwhile may or may
	 * not be among them.
	 */
	readonly all: (prefix: string) => AsyncIterable<StoredDocument>;
	/**
	 * Takes a document that cannot be used out of the way, as it is, and returns its new key:
	 * `aside:` and its old one, with a number behind where that is taken. Undefined when there is none.
	 */
	readonly setAside: (key: string) => Promise<string | undefined>;
	/**
	 * Only of a file, which somebody may delete, move or overwrite while it is in use: has it written
	 * again from `documents` where it is lost. That is noticed at the next write, or when the function
	 * that is returned is called; it rejects when the file cannot be written.
	 */
	readonly watch?: ((documents: () => Iterable<KeyedDocument>) => () => Promise<void>) | undefined;
	/** Waits for what is being written. Nothing can be asked for afterwards. */
	readonly close: () => Promise<void>;
};

/** A document as it is to be kept. */
export type KeyedDocument = readonly [key: string, document: object];

/** Where a store keeps its documents: a Keyv adapter, and what Keyv does not ask of one. */
export type StoreBackend = {
	readonly adapter: KeyvStoreAdapter;
	/** The keys that begin so, with what is stored under them, some at a time. */
	readonly pages: (prefix: string) => AsyncIterable<readonly RawEntry[]>;
	/** Rejects, and changes nothing, when `to` is taken. */
	readonly rename: (from: string, to: string) => Promise<void>;
	/** As `watch` of the store, with documents as they are stored. */
	readonly watch?: (documents: () => Iterable<RawEntry>) => () => Promise<void>;
	/** Called when nothing is under way any more. */
	readonly close: () => Promise<void>;
};

export type RawEntry = readonly [key: string, raw: string];

/** Documents in one page: enough to be quick, few enough to hold nothing up. */
export const pageSize = 200;

/** A server that keeps documents, and how to speak to it. */
export type ServerSettings = {
	/** May hold a password, and is never repeated. */
	readonly url: string;
	readonly onTrouble: (error: unknown) => void;
	readonly timeoutMs: number;
};

/** Says that the server cannot be used, and names it without its user and password. */
export function storeRefusal(url: string, cause: unknown): StartRefusal {
	const { protocol, host } = new URL(url);
	const reason = cause instanceof Error ? cause.message : '';
	return new StartRefusal(
		`The state store at ${protocol}//${host} cannot be used: ${reason}. Check STATE_URL, and that the server runs.`,
		{ cause },
	);
}
