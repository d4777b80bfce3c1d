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
	/** `postgres://…`; undefined: a file on this machine. */
	readonly url: string | undefined;
	/** Made, with its folder, when it is missing; not used with a `url`. */
	readonly file: string;
	/** Told when a connection breaks while nobody waits for it, or the file is lost; both are made again. */
	readonly onTrouble: (error: unknown) => void;
	/** How long a server may take to answer. */
	readonly timeoutMs?: number;
};

const timeoutMsDefault = 5_000;

/** Opens the state store; throws a sentence for whoever runs Dateline when it cannot be used. */
export async function openDocumentStore(place: StoreLocation): Promise<DocumentStore> {
	return createStore(await openBackend(place));
}

/** Loads the client of Postgres only where it is used: it costs time and memory at each start. */
async function openBackend({
	url,
	file,
	onTrouble,
	timeoutMs,
}: StoreLocation): Promise<StoreBackend> {
	if (url === undefined) return openSqlite({ file, onTrouble });
	const { openPostgres } = await import('./postgres-store.ts');
	return openPostgres({ url, onTrouble, timeoutMs: timeoutMs ?? timeoutMsDefault });
}

function createStore(backing: StoreBackend): DocumentStore {
	const keyv = createKeyv(backing);
	const { whileOpen, settled, close } = createPendingWork(backing.close);
	const { watch } = backing;

	return {
		close,
		put: (key, document) => whileOpen(() => put(keyv, key, document)),
		get: (key) => whileOpen(() => documentAt(keyv, key)),
		remove: (key) => whileOpen(() => remove(keyv, key)),
		async *all(prefix) {
			const pages = backing.pages(prefix)[Symbol.asyncIterator]();
			for (;;) {
				const page = await whileOpen(() => pages.next());
				if (page.done === true) return;
				for (const [key, raw] of page.value)
					yield { key, ...readStored(key, raw) } satisfies StoredDocument;
			}
		},
		async setAside(key) {
			await settled();
			return whileOpen(() => setAside(keyv, backing, key));
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
 * Keyv answers what it failed at with undefined or false unless `throwOnErrors` is set. It would emit
 * what it throws as well; what breaks meanwhile is heard from the connection itself. Its own prefix
 * is left off: to a key that happens to begin with it Keyv adds none, and so takes it for another.
 * Its iterator is not used: a value that is just gone ends it, and it deletes what has expired. Nor
 * is its way to make text of a value: it knows no key, and reads no damaged text without throwing.
 */
function createKeyv({ adapter }: StoreBackend): Keyv<string> {
	return new Keyv<string>(adapter, {
		throwOnErrors: true,
		emitErrors: false,
		serialize: ({ value }) => String(value),
		// Keyv lets its caller choose the type; ours asks for text.
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
	backing: StoreBackend,
	key: string,
): Promise<string | undefined> {
	if ((await keyv.get(key)) === undefined) return undefined;
	const wanted = `aside:${key}`;
	for (let number = 1; ; number += 1) {
		const aside = number === 1 ? wanted : `${wanted}:${number}`;
		if ((await keyv.get(aside)) !== undefined) continue;
		await backing.rename(key, aside);
		return aside;
	}
}

/** Postgres stores no more than 255 characters and no NUL, and lone surrogates would all become one. */
function checkKey(key: string): void {
	const isFit = /^\P{Cc}{1,200}$/u.test(key) && key.isWellFormed();
	if (!isFit) throw new Error('A key is 1 to 200 characters of well-formed text.');
}

type PendingWork = {
	/** Begins the work, unless it is too late. */
	readonly whileOpen: <Result>(work: () => Promise<Result>) => Promise<Result>;
	/** Resolves when all that has begun by now has ended, well or not. */
	readonly settled: () => Promise<unknown>;
	/** Resolves when nothing is under way; nothing more begins. */
	readonly close: () => Promise<void>;
};

/** Lets what has begun finish before the end, and nothing begin after it. */
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
