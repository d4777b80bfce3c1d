import { randomBytes } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Pool } from 'pg';
import { z } from 'zod';
import { leaseTable } from '#src/store/lease.ts';
import { isOutage, NotWritten } from '#src/store/outage.ts';
import type { Listen } from './listen.ts';

/*
 * What one process asks of the holder of a lease, such as a command for the whole cluster. A question is
 * answered at most once: its holder marks it as begun, and whoever takes the lease over leaves it alone.
 * Questions are what readers typed, so a row is removed with its answer, and the table is not logged:
 * it is in no backup of the server’s log, and empty after a crash of the server. Its identity then counts from
 * the start again, so whoever asks chooses an id that no other question ever had.
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

/** How questions and answers get from one process to another. */
export type Connection = {
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
	 * Asks the holder of a lease; `question` is a value that a thread could be sent. Resolves also while
	 * Postgres is away, within a minute, and within seconds when this is closed.
	 */
	ask(leaseName: string, question: unknown): Promise<Outcome>;
	/** Looks for answers no more. */
	close(): void;
};

/** Within which time a question is begun or never: longer than a new holder needs after a hand-over. */
export const beginWithinMs = 10_000;
/** As long as Discord takes an answer to an interaction. */
export const answerWithinMs = 14 * 60_000;

/**
 * How long an answer is waited for that cannot be read. Range 20 to 120 s: longer than Postgres needs to restart,
 * and than `beginWithinMs`, because nothing may be begun after its reader was told to look.
 */
export const unreadableMaxMs = 30_000;

/** How often one looks that heard nothing. */
export const lookMs = 1_000;

/** For the holder of the lease that is named. */
export const askedChannel = 'dateline_asked';
/** For whoever asked the question with this id. */
export const answeredChannel = 'dateline_answered';

const insert = `WITH asked AS (SELECT pg_notify('${askedChannel}', $2))
	INSERT INTO dateline_questions (id, holder, question, until) OVERRIDING SYSTEM VALUE
	SELECT $1, $2, $3, now() + $4 * interval '1 ms' FROM asked`;

const look = `SELECT answer, begun_under IS NOT NULL AS "isBegun", EXISTS (
		SELECT FROM ${leaseTable} AS lease
		WHERE lease.name = question.holder AND lease.epoch = question.begun_under AND lease.until > now()
	) AS "isGoingOn" FROM dateline_questions AS question WHERE id = $1`;

const removeUnlessBegun = `DELETE FROM dateline_questions WHERE id = $1 AND begun_under IS NULL RETURNING 1 AS one`;
const remove = 'DELETE FROM dateline_questions WHERE id = $1';

const Looks = z.array(
	z.object({
		answer: z.instanceof(Buffer).nullable(),
		isBegun: z.boolean(),
		isGoingOn: z.boolean(),
	}),
);

/** A question under way; one that is not known to be stored may be begun all the same. */
type Asked = { readonly id: string; readonly isStored: boolean };

export type AskingSettings = Connection & {
	/** Counts up steadily. */
	readonly elapsedMs: () => number;
	/** Called each time that Postgres cannot be read. */
	readonly onTrouble: (error: unknown) => void;
};

/** As many bits as a BIGINT has without its sign. */
const newId = () => BigInt.asUintN(63, randomBytes(8).readBigUInt64BE()).toString();

/** Creates what asks others. */
export function createQuestions({ pool, listen, elapsedMs, onTrouble }: AskingSettings): Questions {
	let isClosed = false;

	return {
		async ask(leaseName, question) {
			const id = newId();
			const next = () => listen.next(answeredChannel, lookMs, (answered) => answered === id);
			const first = next();
			let isStored = true;
			try {
				await pool.query(insert, [id, leaseName, serialize(question), answerWithinMs]);
			} catch (error) {
				if (!isOutage(error)) throw error;
				onTrouble(error);
				if (error instanceof NotWritten) return { kind: 'not begun' };
				isStored = false;
			}
			return waitForAnswer({ id, isStored }, first, next);
		},
		close() {
			isClosed = true;
		},
	};

	/** While Postgres cannot be read, the holder may answer all the same. */
	async function waitForAnswer(
		asked: Asked,
		first: Promise<void>,
		next: () => Promise<void>,
	): Promise<Outcome> {
		const askedAt = elapsedMs();
		let readAt = askedAt;
		let woken = first;
		for (;;) {
			await woken;
			woken = next();
			try {
				const outcome = await lookFor(asked, elapsedMs() - askedAt);
				if (outcome !== undefined) return outcome;
				readAt = elapsedMs();
			} catch (error) {
				if (!isClosed) onTrouble(error);
				if (elapsedMs() - readAt > unreadableMaxMs) return { kind: 'not finished' };
			}
			if (isClosed) return takeBack(asked, { pool, onTrouble });
		}
	}

	/** Undefined if it is still to be waited for. */
	async function lookFor({ id, isStored }: Asked, waitedMs: number): Promise<Outcome | undefined> {
		const [found] = Looks.parse((await pool.query(look, [id])).rows);
		if (found === undefined) {
			const mayCome = !isStored && waitedMs <= beginWithinMs;
			return mayCome ? undefined : { kind: 'not finished' };
		}
		if (found.answer !== null) {
			// Whatever stays there is removed when it is old.
			await pool.query(remove, [id]).catch(onTrouble);
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

/** So that nothing is begun of which its reader was told that the end is unknown. */
async function takeBack(
	{ id }: Asked,
	{ pool, onTrouble }: Pick<AskingSettings, 'pool' | 'onTrouble'>,
): Promise<Outcome> {
	try {
		const { rows } = await pool.query(removeUnlessBegun, [id]);
		return { kind: rows.length > 0 ? 'not begun' : 'not finished' };
	} catch (error) {
		onTrouble(error);
		return { kind: 'not finished' };
	}
}
