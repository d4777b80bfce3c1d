import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { type After, createWait } from '#src/concurrency/wait.ts';
import { type Lease, leaseTable } from '#src/store/lease.ts';
import { isOutage } from '#src/store/outage.ts';
import {
	answeredChannel,
	answerWithinMs,
	askedChannel,
	beginWithinMs,
	type Connection,
	lookMs,
	unreadableMaxMs,
} from './questions.ts';

/** Rarely, because every range looks all the time; in time to begin. */
const lookForQuestionsMs = 3_000;

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
