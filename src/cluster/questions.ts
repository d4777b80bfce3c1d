import { setTimeout } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import type { Pool } from 'pg';
import { z } from 'zod';
import { type Lease, leaseTable } from '#src/store/lease.ts';
import type { Listen } from './listen.ts';

/*
 * What one process asks of the holder of a lease, such as a command for the whole cluster. A question is
 * answered at most once: its holder marks it as begun, and whoever takes the lease over leaves it alone.
 * Questions are what readers typed, so a row is removed with its answer, and the table is not logged:
 * it is in no backup of the server’s log, and empty after a crash of the server.
 */

/** The SQL that creates the table of questions. */
export const questionTables = `CREATE UNLOGGED TABLE IF NOT EXISTS dateline_questions (
	id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	holder TEXT NOT NULL,
	question BYTEA NOT NULL,
	begun_under BIGINT,
	answer BYTEA,
	until TIMESTAMPTZ NOT NULL
)`;

type Connection = {
	readonly pool: Pick<Pool, 'query'>;
	readonly listen: Pick<Listen, 'next'>;
};

/** What became of a question. */
export type Outcome =
	| { readonly kind: 'answered'; readonly answer: unknown }
	/** Nobody began with it, and nobody will. */
	| { readonly kind: 'not begun' }
	/** Somebody began with it, and it is not known how that ended. */
	| { readonly kind: 'not finished' };

export type Questions = {
	/**
	 * Asks the holder of a lease; `question` is a value that a thread could be sent. Rejects if Postgres cannot be
	 * reached to store it, or if this is closed.
	 */
	ask(leaseName: string, question: unknown): Promise<Outcome>;
	/** Looks for answers no more. */
	close(): void;
};

/** How long nobody may have begun with a question: longer than a new holder needs after a hand-over. */
const beginWithinMs = 10_000;
/** As long as Discord takes an answer to an interaction. */
const answerWithinMs = 14 * 60_000;

/** How often one looks that heard nothing. */
const lookMs = 1_000;
/** For questions less often, because every range looks all the time; in time to begin. */
const lookForQuestionsMs = 3_000;

export const askedChannel = 'dateline_asked';
export const answeredChannel = 'dateline_answered';

const insert = `WITH asked AS (SELECT pg_notify('${askedChannel}', $1))
	INSERT INTO dateline_questions (holder, question, until)
	SELECT $1, $2, now() + $3 * interval '1 ms' FROM asked RETURNING id::text`;

const look = `SELECT answer, begun_under IS NOT NULL AS "isBegun", EXISTS (
		SELECT FROM ${leaseTable} AS lease
		WHERE lease.name = question.holder AND lease.epoch = question.begun_under AND lease.until > now()
	) AS "isGoingOn" FROM dateline_questions AS question WHERE id = $1`;

const removeUnlessBegun = `DELETE FROM dateline_questions WHERE id = $1 AND begun_under IS NULL RETURNING 1 AS one`;
const remove = 'DELETE FROM dateline_questions WHERE id = $1';

const Ids = z.array(z.object({ id: z.string() }));
const Looks = z.array(
	z.object({
		answer: z.instanceof(Buffer).nullable(),
		isBegun: z.boolean(),
		isGoingOn: z.boolean(),
	}),
);

export type AskingSettings = Connection & {
	/** Counts up steadily. */
	readonly elapsedMs: () => number;
	/** Called each time that Postgres cannot be read. */
	readonly onTrouble: (error: unknown) => void;
};

/** Creates what asks others. */
export function createQuestions({ pool, listen, elapsedMs, onTrouble }: AskingSettings): Questions {
	let isClosed = false;

	return {
		async ask(leaseName, question) {
			const values = [leaseName, serialize(question), answerWithinMs];
			const waiting = listen.next(answeredChannel, lookMs);
			const [row] = Ids.parse((await pool.query(insert, values)).rows);
			if (row === undefined) throw new Error('A question was not stored.');
			return waitForAnswer(row.id, waiting);
		},
		close() {
			isClosed = true;
		},
	};

	/** While Postgres cannot be read, the holder may answer all the same. */
	async function waitForAnswer(id: string, first: Promise<void>): Promise<Outcome> {
		const askedAt = elapsedMs();
		let woken = first;
		for (;;) {
			await woken;
			woken = listen.next(answeredChannel, lookMs);
			const waitedMs = elapsedMs() - askedAt;
			try {
				const outcome = await lookFor(id, waitedMs);
				if (outcome !== undefined) return outcome;
			} catch (error) {
				if (isClosed) throw error;
				onTrouble(error);
				if (waitedMs > answerWithinMs) return { kind: 'not finished' };
			}
		}
	}

	/** Undefined if it is still to be waited for. */
	async function lookFor(id: string, waitedMs: number): Promise<Outcome | undefined> {
		const [found] = Looks.parse((await pool.query(look, [id])).rows);
		if (found === undefined) return { kind: 'not finished' };
		if (found.answer !== null) {
			await pool.query(remove, [id]);
			return { kind: 'answered', answer: deserialize(found.answer) };
		}
		if (!found.isBegun && waitedMs > beginWithinMs) {
			const { rows } = await pool.query(removeUnlessBegun, [id]);
			return rows.length > 0 ? { kind: 'not begun' } : undefined;
		}
		if (!found.isBegun || (found.isGoingOn && waitedMs <= answerWithinMs)) return undefined;
		await pool.query(remove, [id]);
		return { kind: 'not finished' };
	}
}

/** Under the lease, so that nobody begins who may have lost it. */
const begin = `WITH lease AS
		(SELECT epoch FROM ${leaseTable} WHERE name = $1 AND epoch = $2::bigint FOR SHARE)
	UPDATE dateline_questions SET begun_under = lease.epoch FROM lease
	WHERE holder = $1 AND begun_under IS NULL AND until > now() RETURNING id::text, question`;

const storeAnswer = `WITH told AS (SELECT pg_notify('${answeredChannel}', ''))
	UPDATE dateline_questions SET answer = $2 FROM told WHERE id = $1`;

const removeUnanswered = `WITH told AS (SELECT pg_notify('${answeredChannel}', ''))
	DELETE FROM dateline_questions USING told WHERE id = $1`;

const removeOld = 'DELETE FROM dateline_questions WHERE until <= now()';

const Asked = z.array(z.object({ id: z.string(), question: z.instanceof(Buffer) }));

export type AnsweringSettings = Connection & {
	readonly leaseName: string;
	readonly lease: Pick<Lease, 'epoch'>;
	/** Its result is a value that a thread could be sent; if it rejects, the question is not finished. */
	readonly answer: (question: unknown) => Promise<unknown>;
	readonly onTrouble: (error: unknown) => void;
};

/** Answers what is asked of the holder of a lease, until it is closed. */
export function answerQuestions({
	pool,
	listen,
	leaseName,
	lease,
	answer,
	onTrouble,
}: AnsweringSettings): { readonly close: () => Promise<void> } {
	const underWay = new Set<Promise<void>>();
	const ending = new AbortController();
	const watching = watch();

	return {
		async close() {
			ending.abort();
			await watching;
			await Promise.all(underWay);
		},
	};

	async function watch(): Promise<void> {
		const ended = new Promise<void>((resolve) =>
			ending.signal.addEventListener('abort', () => resolve()),
		);
		let woken: Promise<void> = Promise.resolve();
		while (!ending.signal.aborted) {
			await Promise.race([woken, ended]);
			woken = listen.next(askedChannel, lookForQuestionsMs);
			if (ending.signal.aborted) return;
			await beginAll().catch((error: unknown) => {
				onTrouble(error);
				// Nothing else could happen if this failed again at once, and again.
				return Promise.race([setTimeout(lookMs, undefined, { ref: false }), ended]);
			});
		}
	}

	async function beginAll(): Promise<void> {
		await pool.query(removeOld);
		const { rows } = await pool.query(begin, [leaseName, lease.epoch]);
		for (const { id, question } of Asked.parse(rows)) {
			const work = answerOne(id, question)
				.catch(onTrouble)
				.finally(() => underWay.delete(work));
			underWay.add(work);
		}
	}

	async function answerOne(id: string, question: Buffer): Promise<void> {
		try {
			const value = await answer(deserialize(question));
			await pool.query(storeAnswer, [id, serialize(value)]);
		} catch (error) {
			await pool.query(removeUnanswered, [id]);
			throw error;
		}
	}
}
