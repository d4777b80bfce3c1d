import type { Pool } from 'pg';
import { z } from 'zod';
import type { Log } from '#src/observe/log.ts';
import type { DocumentStore } from '#src/store/document-store.ts';
import { stateTable } from '#src/store/postgres-store.ts';
import { readStored } from '#src/store/stored-document.ts';
import { type Book, createBook } from '#src/subscriptions/book.ts';
import { settingsKey, subscriptionKey } from '#src/subscriptions/documents.ts';

/**
 * Reads what other processes keep, as Postgres has it now. The books have nothing else, and cannot be
 * changed. Rejects if Postgres cannot be reached.
 */
export type OtherDocuments = {
	/** A book of a server’s settings, which throws if it is asked for the server’s subscriptions. */
	settingsOf(guildId: string): Promise<Book>;
	/** A book of one subscription, if there is one with this id, and the settings of its server. */
	subscription(id: string): Promise<Book>;
};

const withKey = `SELECT key, coalesce(value, '') AS value FROM ${stateTable} WHERE key = $1`;

const withSettings = `WITH one AS (SELECT key, value, guild FROM ${stateTable} WHERE key = $1)
	SELECT key, coalesce(value, '') AS value FROM one UNION ALL
	SELECT key, coalesce(value, '') FROM ${stateTable}
		WHERE key = (SELECT '${settingsKey('')}' || guild FROM one)`;

const Rows = z.array(z.object({ key: z.string(), value: z.string() }));
type Rows = z.infer<typeof Rows>;

export type OtherDocumentsSettings = {
	readonly pool: Pick<Pool, 'query'>;
	readonly log: Log;
	/** Whether pictures are shown at all. */
	readonly images: boolean;
};

export function createOtherDocuments({
	pool,
	log,
	images,
}: OtherDocumentsSettings): OtherDocuments {
	/** What is stored where there was something to complain of, by the key that was asked for. */
	const reported = new Map<string, string>();
	return {
		settingsOf: async (guildId) => withoutSubscriptions(await read(withKey, settingsKey(guildId))),
		subscription: (id) => read(withSettings, subscriptionKey(id)),
	};

	async function read(sql: string, key: string): Promise<Book> {
		const rows = Rows.parse((await pool.query(sql, [key])).rows);
		const stored = JSON.stringify(rows);
		const isReported = reported.get(key) === stored;
		reported.delete(key);
		const complain =
			(level: 'warn' | 'error'): Log['error'] =>
			(...complaint: Parameters<Log['error']>) => {
				if (!isReported) log[level](...complaint);
				reported.set(key, stored);
			};
		return createBook({
			store: storeOf(rows),
			log: {
				debug: log.debug.bind(log),
				info: log.info.bind(log),
				warn: complain('warn'),
				error: complain('error'),
			},
			images,
		});
	}
}

/** The same without settings. It shows no pictures, because moderators may have chosen that. */
export async function createEmptyBook(log: Log): Promise<Book> {
	return withoutSubscriptions(await createBook({ store: storeOf([]), log, images: false }));
}

/** Otherwise a command that should be passed on would say that there are none. */
function withoutSubscriptions(book: Book): Book {
	const refuse = () => {
		throw new Error('Another process has these subscriptions.');
	};
	return { ...book, find: refuse, inServer: refuse };
}

/** A store that is only read; what cannot be read is left to the process that keeps it. */
function storeOf(rows: Rows): DocumentStore {
	const refuse = async () => {
		throw new Error('Another process keeps these documents.');
	};
	return {
		async *all(prefix) {
			for (const { key, value } of rows) {
				if (key.startsWith(prefix)) yield { key, ...readStored(key, value) };
			}
		},
		put: refuse,
		get: refuse,
		remove: refuse,
		setAside: async () => undefined,
		isHeld: () => false,
		close: async () => undefined,
	};
}
