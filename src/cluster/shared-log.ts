import type { Pool } from 'pg';
import { z } from 'zod';
import type { LogEntry } from '#src/archive/log-rows.ts';
import type { CuratedFile } from '#src/archive/reload/curated-names-table.ts';
import type { Lease } from '#src/store/lease.ts';
import type { Listen } from './listen.ts';
import {
	createLogPublisher,
	type LogPublisher,
	logChannel,
	logStateTable,
} from './log-publisher.ts';

/**
 * The log of articles in Postgres, with the names that editors and moderators decided. The process that
 * holds the leader’s lease writes it, all others follow.
 */
export type SharedLog = {
	/** Undefined while no leader has written. */
	state(): Promise<SharedLogState | undefined>;
	/** The first entries after a number, in order. */
	read(after: number, limit: number): Promise<readonly LogEntry[]>;
	/** The numbers of the first entries after a number. */
	numbers(after: number, limit: number): Promise<readonly number[]>;
	/** The name files and decisions. */
	names(): Promise<readonly CuratedFile[]>;
	/** Writes the log under the leader’s lease. */
	publisher(lease: Pick<Lease, 'epoch'>): LogPublisher;
	/** Calls the listener when there can be something new, at least every five seconds; returns the function that ends it. */
	onChange(listener: () => void): () => void;
	close(): void;
};

export type SharedLogState = {
	/** Identifies the log. */
	readonly name: string;
	/** The number of its last entry. */
	readonly last: number;
	/** Increases whenever the name files or decisions change. */
	readonly namesVersion: number;
};

/** `at` is in milliseconds since 1970. */
export const createLogTables = `CREATE TABLE IF NOT EXISTS ${logStateTable} (
		one BOOLEAN PRIMARY KEY CHECK (one),
		name TEXT NOT NULL,
		last BIGINT NOT NULL,
		names_version BIGINT NOT NULL
	);
	CREATE TABLE IF NOT EXISTS dateline_log (
		n BIGINT PRIMARY KEY,
		number BIGINT NOT NULL,
		id TEXT NOT NULL,
		at BIGINT NOT NULL,
		origin TEXT NOT NULL,
		json TEXT
	);
	CREATE TABLE IF NOT EXISTS dateline_shared (name TEXT PRIMARY KEY, value TEXT NOT NULL)`;

const readState = `SELECT name, last::float8, names_version::float8 AS "namesVersion"
	FROM ${logStateTable}`;

const readEntries = `SELECT n::float8, number::float8, id, at::float8, origin, json
	FROM dateline_log WHERE n > $1 ORDER BY n LIMIT $2`;

const readNumbers = 'SELECT n::float8 FROM dateline_log WHERE n > $1 ORDER BY n LIMIT $2';

const readNames = 'SELECT name AS file, value AS json FROM dateline_shared ORDER BY name';

const States = z.array(z.object({ name: z.string(), last: z.number(), namesVersion: z.number() }));
const Numbers = z.array(z.object({ n: z.number() }));
const Names = z.array(z.object({ file: z.string(), json: z.string() }));
const Entries = z.array(
	z.object({
		n: z.number(),
		number: z.number(),
		id: z.string(),
		at: z.number().transform((ms) => new Date(ms)),
		origin: z.string(),
		json: z
			.string()
			.nullable()
			.transform((json) => json ?? undefined),
	}),
);

export type SharedLogSettings = {
	/** Its connections give up a statement after some seconds. */
	readonly pool: Pick<Pool, 'query' | 'connect'>;
	readonly listen: Pick<Listen, 'on'>;
	readonly lookEveryMs?: number;
};

/** Opens the log; its tables must be there. */
export function openSharedLog({ pool, listen, lookEveryMs = 5_000 }: SharedLogSettings): SharedLog {
	const listeners = new Set<() => void>();
	const tell = () => {
		for (const listener of listeners) listener();
	};
	const endListening = listen.on(logChannel, tell);
	const looks = setInterval(tell, lookEveryMs).unref();

	return {
		state: async () => States.parse((await pool.query(readState)).rows)[0],
		read: async (after, limit) =>
			Entries.parse((await pool.query(readEntries, [after, limit])).rows),
		async numbers(after, limit) {
			const { rows } = await pool.query(readNumbers, [after, limit]);
			return Numbers.parse(rows).map(({ n }) => n);
		},
		names: async () => Names.parse((await pool.query(readNames)).rows),
		publisher: (lease) => createLogPublisher(pool, lease),
		onChange(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close() {
			clearInterval(looks);
			endListening();
		},
	};
}
