import type { DocumentStore, StoredDocument } from '#src/store/document-store.ts';
import type { Dice } from './dice.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What outlives a process: documents as JSON text. */
export type Disk = {
	/** Opens the store for one process. Writes are done in the order asked. */
	openFor(process: Process): DocumentStore;
	/** From now on so great a share of writes fails. */
	failWrites(share: number): void;
	/** Told of what is written, after it was. */
	onWritten(listener: (key: string, document: unknown) => void): void;
	/** Writes at once, as whoever prepared it. */
	write(key: string, document: object): void;
};

/** A process as far as whatever it asks something of must know it. */
export type Process = {
	isAlive(): boolean;
	/** Called at each await, before and after what it asks for is done; true when it ended there. */
	endsHere(): boolean;
};

type Asked = { readonly time: VirtualTime; readonly dice: Dice };

export function openDisk({ time, dice }: Asked): Disk {
	const documents = new Map<string, string>();
	const listeners: ((key: string, document: unknown) => void)[] = [];
	let failing = 0;

	return {
		failWrites(share) {
			failing = share;
		},
		onWritten: (listener) => listeners.push(listener),
		write: (key, document) => put(key, JSON.stringify(document)),
		openFor: openStore,
	};

	function put(key: string, text: string | undefined): void {
		if (text === undefined) documents.delete(key);
		else documents.set(key, text);
		for (const listener of listeners) listener(key, parsed(text));
	}

	function openStore({ isAlive, endsHere }: Process): DocumentStore {
		let before = Promise.resolve();

		return {
			put: (key, document) => inTurn(key, JSON.stringify(document)),
			remove: (key) => inTurn(key, undefined),
			get: async (key) => parsed(documents.get(key)),
			all: (prefix) => all(prefix, isAlive),
			async setAside(key) {
				throw new Error(`the program set aside what it wrote itself: ${key} ${documents.get(key)}`);
			},
			close: () => before,
		};

		function inTurn(key: string, text: string | undefined): Promise<void> {
			const turn = before.then(() => writeSlowly(key, text));
			before = turn.catch(() => undefined);
			return turn;
		}

		/** A process that was killed may have written, and never hears of it. */
		async function writeSlowly(key: string, text: string | undefined): Promise<void> {
			await time.pass(dice.is(0.05) ? dice.between(100, 3_000) : dice.between(0, 5));
			const isLost = isAlive() ? endsHere() : dice.is(0.5);
			if (isLost) return ended();
			const fails = dice.is(failing);
			if (!fails || dice.is(0.3)) put(key, text);
			endsHere();
			await time.pass(dice.between(0, 3));
			if (!isAlive()) return ended();
			if (fails) throw new Error('the store did not take it');
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

/** What a process that was killed waits for. */
export function ended(): Promise<never> {
	return new Promise(() => undefined);
}

function parsed(text: string | undefined): unknown {
	return text === undefined ? undefined : JSON.parse(text);
}
