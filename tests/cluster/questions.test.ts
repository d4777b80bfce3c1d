import type { Pool } from 'pg';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Listener, openListener } from '#src/cluster/listen.ts';
import {
	answeredChannel,
	answerQuestions,
	askedChannel,
	createQuestions,
	questionTables,
} from '#src/cluster/questions.ts';
import { startTimer } from '#src/program/connect-to-discord.ts';
import { takeLease } from '#src/store/keep-lease.ts';
import { createLeaseTable, type Lease, leasesIn } from '#src/store/lease.ts';
import { openBreakableConnection } from '../store/breakable-connection.ts';
import { emptyLocation, openTestPool, testStores } from '../store/test-stores.ts';

const postgres = testStores.filter(({ name }) => name === 'Postgres')[0];
const patienceMs = 60_000;
const first = 'shards:0';

const onTrouble = (error: unknown) => expect.unreachable(String(error));

type Skip = (why: string) => never;

/** One process’s connection to an empty database, without the waits of a real one. */
async function openDatabase(skip: Skip): Promise<{ readonly url: string; readonly pool: Pool }> {
	if (postgres === undefined) throw new Error('There is no Postgres among the stores.');
	const { url = '' } = await emptyLocation(postgres, skip);
	const pool = openTestPool(url);
	onTestFinished(() => pool.end());
	await pool.query(createLeaseTable);
	await pool.query(questionTables);
	return { url, pool };
}

function listenTo(url: string, onTrouble: (error: unknown) => void = () => {}): Listener {
	const listener = openListener({
		url,
		channels: [askedChannel, answeredChannel],
		after: startTimer,
		timeoutMs: 1_500,
		lookEveryMs: 500,
		onTrouble,
	});
	onTestFinished(listener.close);
	return listener;
}

async function hold(pool: Pool, name = first, lifeMs = patienceMs): Promise<Lease> {
	const lease = await takeLease({
		leases: leasesIn(pool),
		name,
		lifeMs,
		onWaiting() {},
		onLost() {},
		onTrouble() {},
	});
	onTestFinished(() => lease.release().catch(() => undefined));
	return lease;
}

/** Each look happens at once, and takes a second of the time that passes. */
function hurried(): { readonly listen: Pick<Listener, 'next'>; readonly elapsedMs: () => number } {
	let elapsed = 0;
	return {
		listen: {
			next: async () => {
				elapsed += 1_000;
			},
		},
		elapsedMs: () => elapsed,
	};
}

async function questionsLeft(pool: Pool): Promise<number> {
	return (await pool.query('SELECT FROM dateline_questions')).rows.length;
}

describe('a question to the holder of a lease', () => {
	it('is answered, with values of every kind, and leaves nothing behind', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const lease = await hold(pool);
		const listen = listenTo(url);
		const answering = answerQuestions({
			pool,
			listen,
			leaseName: first,
			lease,
			answer: async (question) => ({ question, bytes: Buffer.from('é'), gone: undefined }),
			onTrouble,
		});
		onTestFinished(answering.close);
		const questions = createQuestions({ pool, listen, elapsedMs: () => 0, onTrouble });
		const asked = { big: 5n, when: new Date(0), text: 'Ünïcode \0' };
		const answer = { question: asked, bytes: Buffer.from('é'), gone: undefined };
		expect(await questions.ask(first, asked)).toEqual({ kind: 'answered', answer });
		expect(await questionsLeft(pool)).toBe(0);
	});

	it('is answered once, by the holder of that lease only', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const answered: string[] = [];
		const listen = listenTo(url);
		for (const leaseName of [first, 'shards:1']) {
			const lease = await hold(pool, leaseName);
			// The second time as if two threads of one process answered.
			for (const thread of ['a', 'b']) {
				const answer = async (question: unknown) => {
					answered.push(`${leaseName} ${question}`);
					return thread;
				};
				const settings = { pool, listen, leaseName, lease, answer, onTrouble };
				onTestFinished(answerQuestions(settings).close);
			}
		}
		const questions = createQuestions({ pool, listen, elapsedMs: () => 0, onTrouble });
		const names = [first, 'shards:1', first, 'shards:1'];
		const outcomes = await Promise.all(names.map((name, n) => questions.ask(name, n)));
		expect(outcomes.map(({ kind }) => kind)).toEqual(names.map(() => 'answered'));
		expect(answered.toSorted()).toEqual(['shards:0 0', 'shards:0 2', 'shards:1 1', 'shards:1 3']);
	});

	it('that nobody began with is taken back', async ({ skip }) => {
		const { pool } = await openDatabase(skip);
		await hold(pool, 'shards:1');
		const questions = createQuestions({ pool, ...hurried(), onTrouble });
		expect(await questions.ask(first, 'anyone?')).toEqual({ kind: 'not begun' });
		expect(await questionsLeft(pool)).toBe(0);
	});

	it('whose holder died meanwhile is not answered again by the next one', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const listen = listenTo(url);
		const dying = await hold(pool);
		const begun = Promise.withResolvers<void>();
		const never = Promise.withResolvers<string>();
		const settings = { pool, listen, leaseName: first, onTrouble };
		const answer = () => {
			begun.resolve();
			return never.promise;
		};
		const firstHolder = answerQuestions({ ...settings, lease: dying, answer });
		onTestFinished(async () => {
			never.resolve('too late');
			await firstHolder.close();
		});
		const outcome = createQuestions({ pool, listen, elapsedMs: () => 0, onTrouble }).ask(
			first,
			'reload',
		);
		await begun.promise;
		await dying.release();
		const lease = await hold(pool);
		const next = vi.fn(async () => 'again');
		onTestFinished(answerQuestions({ ...settings, lease, answer: next }).close);
		expect(await outcome).toEqual({ kind: 'not finished' });
		expect(next).not.toHaveBeenCalled();
		expect(await questionsLeft(pool)).toBe(0);
	});

	it('is waited for while Postgres cannot be read, and if that lasts, its end is not known', async ({
		skip,
	}) => {
		const { url, pool } = await openDatabase(skip);
		const listen = listenTo(url);
		const lease = await hold(pool);
		const answer = async () => 'done';
		const answering = { pool, listen, leaseName: first, lease, answer, onTrouble };
		onTestFinished(answerQuestions(answering).close);
		let looks = 0;
		let lastFailure = 3;
		const failing = {
			async query(text: string, values: unknown[]) {
				if (!text.startsWith('SELECT answer')) return pool.query(text, values);
				looks += 1;
				if (looks <= lastFailure) throw new Error('away');
				return pool.query(text, values);
			},
		};
		const troubles = vi.fn();
		const settings = { pool: failing as typeof pool, ...hurried(), onTrouble: troubles };
		const questions = createQuestions(settings);
		expect(await questions.ask(first, 'reload')).toEqual({ kind: 'answered', answer: 'done' });
		expect(troubles).toHaveBeenCalledTimes(lastFailure);

		lastFailure = Number.POSITIVE_INFINITY;
		expect(await questions.ask(first, 'reload')).toEqual({ kind: 'not finished' });

		const asked = questions.ask(first, 'reload');
		questions.close();
		await expect(asked).rejects.toThrow('away');
	});

	it('is not begun by a process that has lost the lease', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const listen = listenTo(url);
		const lost = await hold(pool);
		await lost.release();
		const lease = await hold(pool);
		const settings = { pool, listen, leaseName: first, onTrouble };
		onTestFinished(
			answerQuestions({ ...settings, lease: lost, answer: async () => 'the former' }).close,
		);
		const questions = createQuestions({ pool, listen, elapsedMs: () => 0, onTrouble });
		const asked = questions.ask(first, 'who?');
		await vi.waitFor(async () => expect(await questionsLeft(pool)).toBe(1), patienceMs);
		onTestFinished(
			answerQuestions({ ...settings, lease, answer: async () => 'the present' }).close,
		);
		expect(await asked).toEqual({ kind: 'answered', answer: 'the present' });
	});

	it('of a process that died is removed in the end', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		await pool.query(
			`INSERT INTO dateline_questions (holder, question, until)
			VALUES ('shards:7', '', now() - interval '1 second')`,
		);
		const lease = await hold(pool);
		const answer = async () => 'never';
		const listen = listenTo(url);
		const settings = { pool, listen, leaseName: first, lease, answer };
		onTestFinished(answerQuestions({ ...settings, onTrouble }).close);
		await vi.waitFor(async () => expect(await questionsLeft(pool)).toBe(0), patienceMs);
	});
});

describe('what processes announce to each other', () => {
	it('is heard again after the connection broke', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const connection = await openBreakableConnection(url);
		const broke = vi.fn();
		const listen = listenTo(connection.url, broke);
		// Wakes once it listens.
		await listen.next(askedChannel, patienceMs);
		await connection.cut();
		await vi.waitFor(() => expect(broke).toHaveBeenCalled(), patienceMs);
		const woken = listen.next(askedChannel, patienceMs);
		await connection.restore();
		await woken;
		const heard = listen.next(askedChannel, 2 * patienceMs);
		await pool.query(`NOTIFY ${askedChannel}`);
		await heard;
	});

	it('wakes nobody who waits for something else', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const listen = listenTo(url);
		await listen.next(askedChannel, patienceMs);
		const order: string[] = [];
		const other = listen.next(answeredChannel, patienceMs).then(() => order.push('other'));
		const asked = listen.next(askedChannel, patienceMs).then(() => order.push('asked'));
		await pool.query(`NOTIFY ${askedChannel}`);
		await asked;
		await pool.query(`NOTIFY ${answeredChannel}`);
		await other;
		expect(order).toEqual(['asked', 'other']);
	});
});
