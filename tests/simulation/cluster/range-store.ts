import { shardOf } from '#src/cluster/ranges.ts';
import type { DocumentStore } from '#src/store/document-store.ts';
import type { Lease } from '#src/store/lease.ts';
import { storeFailed } from '../disk.ts';
import type { Process } from '../process.ts';
import type { World } from '../world.ts';
import type { Connection, Database } from './database.ts';

export type RangeStoreSettings = {
	readonly process: Process;
	readonly database: Database;
	readonly connection: Connection;
	readonly lease: Lease;
	/** The shards `from` to `to`, both included, of `total`. */
	readonly shards: { readonly from: number; readonly to: number; readonly total: number };
};

/** The documents of one range, as `createRangeBackend` has them in Postgres. */
export function openRangeStore(
	{ disk, witness, journal }: World,
	{ process, database, connection, lease, shards }: RangeStoreSettings,
): DocumentStore {
	let lastWrite = Promise.resolve();
	let isClosed = false;

	return {
		put: (key, document) => inOrder(key, JSON.parse(JSON.stringify(document))),
		remove: (key) => inOrder(key, undefined),
		async get(key) {
			const all = await connection.request(disk.documents);
			return all.find(([one]) => one === key)?.[1];
		},
		async *all(prefix) {
			const all = await connection.request(disk.documents);
			for (const [key, document] of all) {
				if (!key.startsWith(prefix) || !isOfRange(key, document)) continue;
				yield { kind: 'document', key, document };
			}
		},
		async setAside(key) {
			throw new Error(`the program set aside its own document: ${key}`);
		},
		isHeld: lease.isHeld,
		close() {
			isClosed = true;
			return lastWrite;
		},
	};

	function inOrder(key: string, document: object | undefined): Promise<void> {
		if (isClosed) return Promise.reject(new Error(`${storeFailed}: it is closed`));
		const write = lastWrite.then(() => connection.request(() => commit(key, document)));
		lastWrite = write.catch(() => undefined);
		return write;
	}

	/** Compares the epoch at the moment of the write. */
	function commit(key: string, document: object | undefined): void {
		const isFenced = !database.isCurrent(lease);
		if (isFenced) throw new Error(`${storeFailed}: another process has taken over`);
		if (!database.isCurrent(lease)) {
			const text = `${key} was written by a process that had lost ${lease.name}`;
			journal.note(text);
			witness.alarms.push({ text, about: [] });
		}
		disk.write(key, document);
		// Whoever writes what it is about to send sends it when it wakes.
		process.freezesOftenHere();
	}

	function isOfRange(key: string, document: unknown): boolean {
		const shard = shardOf(guildOf(key, document) ?? '0', shards.total);
		return shard >= shards.from && shard <= shards.to;
	}
}

/** Undefined for what is of no server. */
function guildOf(key: string, document: unknown): string | undefined {
	if (key.startsWith('settings:')) return key.slice('settings:'.length);
	const { guildId } = Object(document);
	return key.startsWith('subscription:') && typeof guildId === 'string' ? guildId : undefined;
}
