import { Keyv } from 'keyv';
import type {
	DocumentStore,
	KeyedDocument,
	RawEntry,
	StoreBackend,
	StoredDocument,
} from './document-store.ts';
import { openSqlite } from './sqlite-store.ts';
import { readStored, writeStored } from './stored-document.ts';

type StoreLocation = {
	/** `postgres://…`; undefined for a file. */
	readonly url: string | undefined;
	/** Created with its folder if it is missing. Ignored if there is a `url`. */
	readonly file: string;
	/** Called when an idle connection breaks, or the file is lost or damaged; the store recovers by itself. */
	readonly onTrouble: (error: unknown) => void;
	/** Called once if another process, which may have ended, still holds a server; with for how long at most, in ms. */
	readonly onWaiting?: (ms: number) => void;
	/** Called when another process has taken over a server, so that nothing can be written any more. */
	readonly onLost?: () => void;
	/** The longest that a server can take to answer. */
	readonly timeoutMs?: number;
	/** After how long without a word from this process another can take over a server. */
	readonly leaseMs?: number;
};

const timeoutMsDefault = 5_000;
const leaseMsDefault = 15_000;

/** Opens the state store. Throws a `StartRefusal`, a sentence for the operator, if it cannot be used. */
export async function openDocumentStore(location: StoreLocation): Promise<DocumentStore> {
	return createStore(await openBackend(location));
}

/** Loads the Postgres client only if it is used, because it costs every start time and memory. */
async function openBackend({
	url,
	file,
	onTrouble,
	onWaiting = () => {},
	onLost = () => {},
	timeoutMs = timeoutMsDefault,
	leaseMs = leaseMsDefault,
}: StoreLocation): Promise<StoreBackend> {
	if (url === undefined) return openSqlite({ file, onTrouble });
	const { openPostgres } = await import('./postgres-store.ts');
	return openPostgres({ url, onTrouble, onWaiting, onLost, timeoutMs, leaseMs });
}

function createStore(backend: StoreBackend): DocumentStore {
	const keyv = createKeyv(backend);
	const { whileOpen, settled, close } = createPendingWork(backend.close);
	const { watch } = backend;

	return {
		close,
		isHeld: backend.isHeld,
		leases: backend.leases,
		put: (key, document) => whileOpen(() => put(keyv, key, document)),
		get: (key) => whileOpen(() => documentAt(keyv, key)),
		remove: (key) => whileOpen(() => remove(keyv, key)),
		async *all(prefix) {
			const pages = backend.pages(prefix)[Symbol.asyncIterator]();
			for (;;) {
				const page = await whileOpen(() => pages.next());
				if (page.done === true) return;
				for (const [key, raw] of page.value)
					yield { key, ...readStored(key, raw) } satisfies StoredDocument;
			}
		},
		async setAside(key) {
			await settled();
			return whileOpen(() => setAside(keyv, backend, key));
		},
		watch:
			watch &&
			((documents) => {
				const check = watch(() => rawEntries(documents()));
				return () => whileOpen(check);
			}),
	};
}

function* rawEntries(documents: Iterable<KeyedDocument>): Iterable<RawEntry> {
	for (const [key, document] of documents) yield [key, writeStored(key, document)];
}

/**
 * `throwOnErrors`, because Keyv otherwise answers failures with undefined or false; not `emitErrors`,
 * which would report them twice. No key prefix: Keyv does not add it to a key that begins with it,
 * and so confuses two keys. We serialize values ourselves, because the checksum needs the key and a
 * damaged text must not throw. We never use Keyv’s iterator: it ends at a value that was just removed,
 * and deletes values that have expired.
 */
function createKeyv({ adapter }: StoreBackend): Keyv<string> {
	return new Keyv<string>(adapter, {
		throwOnErrors: true,
		emitErrors: false,
		serialize: ({ value }) => String(value),
		// Keyv lets the caller choose the type; we always choose text.
		deserialize: <Value>(raw: string) => ({ value: raw as Value, expires: undefined }),
		namespace: 'dateline',
		useKeyPrefix: false,
	});
}

async function put(keyv: Keyv<string>, key: string, document: object): Promise<void> {
	checkKey(key);
	await keyv.set(key, writeStored(key, document));
}

async function documentAt(keyv: Keyv<string>, key: string): Promise<unknown> {
	const raw = await keyv.get(key);
	if (raw === undefined) return undefined;
	const reading = readStored(key, raw);
	if (reading.kind === 'damaged') throw new Error(`The document under “${key}” is damaged.`);
	return reading.document;
}

async function remove(keyv: Keyv<string>, key: string): Promise<void> {
	await keyv.delete(key);
}

async function setAside(
	keyv: Keyv<string>,
	backend: StoreBackend,
	key: string,
): Promise<string | undefined> {
	if ((await keyv.get(key)) === undefined) return undefined;
	const wanted = `aside:${key}`;
	for (let number = 1; ; number += 1) {
		const aside = number === 1 ? wanted : `${wanted}:${number}`;
		if ((await keyv.get(aside)) !== undefined) continue;
		await backend.rename(key, aside);
		return aside;
	}
}

/** Postgres stores at most 255 characters and no NUL, and would store all lone surrogates alike. */
function checkKey(key: string): void {
	const isValid = /^\P{Cc}{1,200}$/u.test(key) && key.isWellFormed();
	if (!isValid) throw new Error('A key is 1 to 200 characters of well-formed text.');
}

type PendingWork = {
	/** Starts the work; rejects once `close` was called. */
	readonly whileOpen: <Result>(work: () => Promise<Result>) => Promise<Result>;
	/** Resolves when everything started so far has succeeded or failed. */
	readonly settled: () => Promise<unknown>;
	/** Lets nothing more start, and resolves when nothing is under way and `end` has run. */
	readonly close: () => Promise<void>;
};

/** Keeps track of work, so that `end` runs after all of it and nothing starts later. */
export function createPendingWork(end: () => Promise<void>): PendingWork {
	const underWay = new Set<Promise<unknown>>();
	let ending: Promise<void> | undefined;

	const settled = () => Promise.allSettled(underWay);

	async function whileOpen<Result>(work: () => Promise<Result>): Promise<Result> {
		if (ending !== undefined) throw new Error('The state store is closed.');
		const result = work();
		underWay.add(result);
		try {
			return await result;
		} finally {
			underWay.delete(result);
		}
	}

	return {
		whileOpen,
		settled,
		close() {
			ending ??= settled().then(end);
			return ending;
		},
	};
}
