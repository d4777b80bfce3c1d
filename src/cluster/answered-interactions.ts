import type { Pool } from 'pg';
import type { After } from '#src/concurrency/wait.ts';
import { isOutage } from '#src/store/outage.ts';

/*
 * Which interactions were answered, so that a request that somebody copied is not answered again by
 * another process. The table is not logged: it is in no backup, and empty after a crash of the server.
 */

/** The SQL that creates the table of answered interactions. */
export const createInteractionsTable = `CREATE UNLOGGED TABLE IF NOT EXISTS dateline_interactions (
	id TEXT PRIMARY KEY,
	until TIMESTAMPTZ NOT NULL
)`;

/** As long as a signed request can come again: see `src/discord/replay-guard.ts`. */
const rememberedMs = 10 * 60_000;
const cleaningMs = 60_000;
/**
 * How long Postgres is waited for, of the 3 s that Discord waits. Range 100 to 500: after that, what
 * only reads is to be answered all the same, and what writes waits for Postgres anyway.
 */
const patienceMs = 300;

const note = `INSERT INTO dateline_interactions (id, until)
	VALUES ($1, now() + ${rememberedMs} * interval '1 ms') ON CONFLICT DO NOTHING RETURNING id`;

const removeOld = 'DELETE FROM dateline_interactions WHERE until <= now()';

/** Remembers interactions together with the other processes. */
export type AnsweredInteractions = {
	/** Notes an interaction; false if a process noted it before. True too while Postgres is away or does not answer in time. */
	isFirst(id: string): Promise<boolean>;
	close(): Promise<void>;
};

export function openAnsweredInteractions({
	pool,
	after,
	onTrouble,
}: {
	readonly pool: Pick<Pool, 'query'>;
	readonly after: After;
	readonly onTrouble: (error: unknown) => void;
}): AnsweredInteractions {
	const cleaning = setInterval(() => {
		pool.query(removeOld).catch(onTrouble);
	}, cleaningMs).unref();

	return {
		async isFirst(id) {
			const { promise, resolve } = Promise.withResolvers<boolean>();
			const cancel = after(patienceMs, () => resolve(true));
			pool.query(note, [id]).then(
				({ rows }) => resolve(rows.length > 0),
				(error: unknown) => {
					onTrouble(error);
					resolve(isOutage(error));
				},
			);
			const isFirst = await promise;
			cancel();
			return isFirst;
		},
		async close() {
			clearInterval(cleaning);
		},
	};
}
