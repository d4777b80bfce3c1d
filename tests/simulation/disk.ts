import type { DocumentStore, StoredDocument } from '#src/store/document-store.ts';
import type { Dice } from './dice.ts';
import type { Process } from './process.ts';
import type { VirtualTime } from './virtual-time.ts';

/** The storage that outlives a process: documents as JSON text. */
export type Disk = {
	/** Opens the store for one process. Its writes happen in the order in which it makes them. */
	openFor(process: Pick<Process, 'isAlive' | 'endsHere'>): DocumentStore;
	/** From now on this share of writes fails. */
	failWrites(share: number): void;
	/** Calls the listener after each write. */
	onWritten(listener: (key: string, document: unknown) => void): void;
	/** Writes at once, for whoever has its own way to the disk; undefined removes. */
	write(key: string, document: object | undefined): void;
	/** All that is there. */
	documents(): readonly (readonly [key: string, document: unknown])[];
};

/** How the errors begin that simulated stores cause. */
export const storeFailed = 'the store failed';

type DiskSettings = { readonly time: VirtualTime; readonly dice: Dice };

export function createDisk({ time, dice }: DiskSettings): Disk {
	const documents = new Map<string, string>();
	const listeners: ((key: string, document: unknown) => void)[] = [];
	let failureShare = 0;

	return {
		failWrites(share) {
			failureShare = share;
		},
		onWritten: (listener) => listeners.push(listener),
		write: (key, document) => put(key, document && JSON.stringify(document)),
		documents: () => Array.from(documents, ([key, text]) => [key, parsed(text)] as const),
		openFor: openStore,
	};

	function put(key: string, text: string | undefined): void {
		if (text === undefined) documents.delete(key);
		else documents.set(key, text);
		for (const listener of listeners) listener(key, parsed(text));
	}

	function openStore({ isAlive, endsHere }: Parameters<Disk['openFor']>[0]): DocumentStore {
		let lastWrite = Promise.resolve();

		return {
			put: (key, document) => inOrder(key, JSON.stringify(document)),
			remove: (key) => inOrder(key, undefined),
			get: async (key) => parsed(documents.get(key)),
			all: (prefix) => all(prefix, isAlive),
			async setAside(key) {
				throw new Error(`the program set aside its own document: ${key} ${documents.get(key)}`);
			},
			isHeld: () => true,
			close: () => lastWrite,
		};

		function inOrder(key: string, text: string | undefined): Promise<void> {
			const write = lastWrite.then(() => writeSlowly(key, text));
			lastWrite = write.catch(() => undefined);
			return write;
		}

		/** A killed process may have written, but never learns the result. */
		async function writeSlowly(key: string, text: string | undefined): Promise<void> {
			await time.pass(dice.is(0.05) ? dice.between(100, 3_000) : dice.between(0, 5));
			const isLost = isAlive() ? endsHere() : dice.is(0.5);
			if (isLost) return ended();
			const fails = dice.is(failureShare);
			if (!fails || dice.is(0.3)) put(key, text);
			endsHere();
			await time.pass(dice.between(0, 3));
			if (!isAlive()) return ended();
			if (fails) throw new Error(storeFailed);
		}
	}

	async function* all(prefix: string, isAlive: () => boolean): AsyncGenerator<StoredDocument> {
		for (const [key, text] of [...documents]) {
			if (!key.startsWith(prefix)) continue;
			await time.pass(dice.between(0, 1));
			if (!isAlive()) await ended();
			yield { kind: 'document', key, document: parsed(text) };
		}
	}
}

/** A promise that never settles, for a process that was killed. */
export function ended(): Promise<never> {
	return new Promise(() => undefined);
}

function parsed(text: string | undefined): unknown {
	return text === undefined ? undefined : JSON.parse(text);
}
