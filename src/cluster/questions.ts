import { randomBytes } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Pool } from 'pg';
import { z } from 'zod';
import { type After, createWait } from '#src/concurrency/wait.ts';
import { type Lease, leaseTable } from '#src/store/lease.ts';
import { isOutage, NeverSent } from '#src/store/outage.ts';
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
	 * Asks the holder of a lease; `question` is a value that a thread could be sent. Resolves also while
	 * Postgres is away, within a minute, and within seconds when this is closed.
	 */
	ask(leaseName: string, question: unknown): Promise<Outcome>;
	/** Looks for answers no more. */
	close(): void;
};

/** Within which time a question is begun or never: longer than a new holder needs after a hand-over. */
const beginWithinMs = 10_000;
/** As long as Discord takes an answer to an interaction. */
const answerWithinMs = 14 * 60_000;

/**
 * How long an answer is waited for that cannot be read. Range 20 to 120 s: longer than Postgres needs to restart,
 * and than `beginWithinMs`, because nothing may be begun after its reader was told to look.
 */
const unreadableMaxMs = 30_000;

/** How often one looks that heard nothing. */
const lookMs = 1_000;
/** For questions less often, because every range looks all the time; in time to begin. */
const lookForQuestionsMs = 3_000;

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
			try {
				await pool.query(insert, [id, leaseName, serialize(question), answerWithinMs]);
			} catch (error) {
				if (!isOutage(error)) throw error;
				onTrouble(error);
				return { kind: error instanceof NeverSent ? 'not begun' : 'not finished' };
			}
			return waitForAnswer(id, first, next);
		},
		close() {
			isClosed = true;
		},
	};

	/** While Postgres cannot be read, the holder may answer all the same. */
	async function waitForAnswer(
		id: string,
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
				const outcome = await lookFor(id, elapsedMs() - askedAt);
				if (outcome !== undefined) return outcome;
				readAt = elapsedMs();
			} catch (error) {
				if (!isClosed) onTrouble(error);
				if (elapsedMs() - readAt > unreadableMaxMs) return { kind: 'not finished' };
			}
			if (isClosed) return { kind: 'not finished' };
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

const askedWithin = (ms: number) => `until > now() + ${answerWithinMs - ms} * interval '1 ms'`;

/**
 * Under the lease, so that nobody begins who may have lost it. Also what it marked before without having heard
 * of it, which is all that is not under way, $4: a statement can go on after its sender gave up.
 */
const begin = `WITH lease AS
		(SELECT epoch FROM ${leaseTable} WHERE name = $1 AND epoch = $2::bigint FOR SHARE),
	oldest AS (
		SELECT id FROM dateline_questions WHERE holder = $1 AND (
			begun_under IS NULL AND ${askedWithin(beginWithinMs)}
			OR begun_under = $2::bigint AND answer IS NULL AND ${askedWithin(unreadableMaxMs)}
				AND id <> ALL($4::bigint[]))
		ORDER BY until LIMIT $3 FOR UPDATE SKIP LOCKED
	)
	UPDATE dateline_questions AS question SET begun_under = lease.epoch FROM lease, oldest
	WHERE question.id = oldest.id RETURNING question.id::text, question`;

const told = `WITH told AS (SELECT pg_notify('${answeredChannel}', $1::bigint::text))`;

const storeAnswer = `${told} UPDATE dateline_questions SET answer = $2 FROM told WHERE id = $1`;

const removeUnanswered = `${told} DELETE FROM dateline_questions USING told WHERE id = $1`;

const removeOld = 'DELETE FROM dateline_questions WHERE until <= now()';

const Asked = z.array(z.object({ id: z.string(), question: z.instanceof(Buffer) }));

export type AnsweringSettings = Connection & {
	readonly leaseName: string;
	readonly lease: Pick<Lease, 'epoch'>;
	/** Its result is a value that a thread could be sent; if it rejects, the question is not finished. */
	readonly answer: (question: unknown) => Promise<unknown>;
	readonly after: After;
	readonly onTrouble: (error: unknown) => void;
	readonly atOnceMax?: number;
};

/**
 * How many questions are answered at once. Range 8 to 100: each keeps in memory what was asked. One that
 * waits longer than `beginWithinMs` is taken back, and nothing of it was done.
 */
const atOnceMaxDefault = 32;

/** Answers what is asked of the holder of a lease, until it is closed. */
export function answerQuestions({
	pool,
	listen,
	leaseName,
	lease,
	onTrouble,
	atOnceMax = atOnceMaxDefault,
	...settings
}: AnsweringSettings): { readonly close: () => Promise<void> } {
	const underWay = new Map<string, Promise<void>>();
	const ending = new AbortController();
	const wait = createWait(settings.after, ending.signal);
	const answerInTime = createAnswering({
		...settings,
		pool,
		onTrouble,
		wait,
		ending: ending.signal,
	});
	let wake = () => {};
	ending.signal.addEventListener('abort', () => wake());
	const watching = watch();

	return {
		async close() {
			ending.abort();
			await watching;
			await Promise.all(underWay.values());
		},
	};

	async function watch(): Promise<void> {
		while (!ending.signal.aborted) {
			const heard = listen.next(askedChannel, lookForQuestionsMs, (asked) => asked === leaseName);
			await beginAll().catch((error: unknown) => {
				onTrouble(error);
				// Nothing else could happen if this failed again at once, and again.
				return wait(lookMs);
			});
			if (ending.signal.aborted) return;
			await new Promise<void>((resolve) => {
				wake = resolve;
				void heard.then(resolve);
			});
		}
	}

	/** What there is no room for stays as it is until something is answered. */
	async function beginAll(): Promise<void> {
		await pool.query(removeOld);
		while (!ending.signal.aborted) {
			const room = atOnceMax - underWay.size;
			const values = [leaseName, lease.epoch, room, [...underWay.keys()]];
			const { rows } = await pool.query(begin, values);
			for (const { id, question } of Asked.parse(rows)) {
				const work = answerInTime(id, question).finally(() => underWay.delete(id));
				underWay.set(id, work);
			}
			if (rows.length < room) return;
			await Promise.race(underWay.values());
		}
	}
}

type OneAnswerSettings = Pick<AnsweringSettings, 'pool' | 'answer' | 'after' | 'onTrouble'> & {
	readonly wait: (ms: number) => Promise<void>;
	readonly ending: AbortSignal;
};

/** Creates what answers one question that was begun; it never rejects. */
function createAnswering({ pool, answer, after, onTrouble, wait, ending }: OneAnswerSettings) {
	return answerInTime;

	/** Gives up when nobody waits any longer, so that answers that never come leave room for others. */
	async function answerInTime(id: string, question: Buffer): Promise<void> {
		const { promise: patience, resolve: endPatience } = Promise.withResolvers<void>();
		let isLate = false;
		const cancel = after(answerWithinMs, () => {
			isLate = true;
			onTrouble(new Error('What another Dateline asked took too long to answer.'));
			endPatience();
		});
		const answered = answerOne(id, question, () => isLate).catch(onTrouble);
		await Promise.race([answered, patience]);
		cancel();
	}

	async function answerOne(id: string, question: Buffer, isLate: () => boolean): Promise<void> {
		const value = await answerTo(question).catch((error: unknown) => removeFor(error, id, isLate));
		await tell(storeAnswer, [id, value], isLate).catch((error: unknown) => {
			// After an outage it may be stored all the same.
			if (isOutage(error)) throw error;
			return removeFor(error, id, isLate);
		});
	}

	async function answerTo(question: Buffer): Promise<Buffer> {
		return serialize(await answer(deserialize(question)));
	}

	async function removeFor(why: unknown, id: string, isLate: () => boolean): Promise<never> {
		await tell(removeUnanswered, [id], isLate).catch((error: unknown) => {
			onTrouble(error);
			// Its row is still there, and would be begun again.
			return wait(unreadableMaxMs);
		});
		throw why;
	}

	/** Again and again while Postgres is away, because whoever asked would wait for as long as this lease is renewed. */
	async function tell(
		sql: string,
		values: readonly unknown[],
		isLate: () => boolean,
	): Promise<void> {
		for (;;) {
			try {
				await pool.query(sql, values);
				return;
			} catch (error) {
				if (ending.aborted || isLate() || !isOutage(error)) throw error;
				onTrouble(error);
				await wait(lookMs);
			}
		}
	}
}
