import { serialize } from 'node:v8';
import type { Pool } from 'pg';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { answerQuestions } from '#src/cluster/answer-questions.ts';
import { askedChannel, createQuestions } from '#src/cluster/questions.ts';
import type { After } from '#src/concurrency/wait.ts';
import { startTimer } from '#src/program/connect-to-discord.ts';
import {
	first,
	hold,
	hurried,
	listenTo,
	onTrouble,
	openDatabase,
	patienceMs,
	questionsLeft,
} from './open-questions.ts';

const never: After = () => () => {};

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
			after: startTimer,
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
			const answer = async (question: unknown) => void answered.push(`${leaseName} ${question}`);
			const settings = { pool, listen, leaseName, lease, answer, after: startTimer, onTrouble };
			onTestFinished(answerQuestions(settings).close);
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
		const settings = { pool, listen, leaseName: first, after: startTimer, onTrouble };
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

	it('is not taken for another one that is asked after Postgres crashed', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const crashed = Promise.withResolvers<void>();
		const settings = { pool, elapsedMs: () => 0, onTrouble };
		const before = createQuestions({ ...settings, listen: { next: () => crashed.promise } });
		const lost = before.ask(first, 'before');
		await vi.waitFor(async () => expect(await questionsLeft(pool)).toBe(1), patienceMs);
		// What a crash does to a table that is not logged.
		await pool.query('TRUNCATE dateline_questions RESTART IDENTITY');
		const after = createQuestions({ ...settings, listen: listenTo(url) }).ask(first, 'after');
		await vi.waitFor(async () => expect(await questionsLeft(pool)).toBe(1), patienceMs);
		const answer = serialize('the later one');
		await pool.query('UPDATE dateline_questions SET begun_under = 0, answer = $1', [answer]);
		crashed.resolve();
		expect(await lost).toEqual({ kind: 'not finished' });
		expect(await after).toEqual({ kind: 'answered', answer: 'the later one' });
	});

	it('wakes only whom it is for, and its answer only whoever asked', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const others = 'shards:1';
		const seen: string[] = [];
		const watched = (who: string): Pick<Pool, 'query'> => ({
			async query(text, values) {
				const result = await pool.query(text, values);
				if (/^(SELECT answer|WITH lease)/.test(String(text))) seen.push(who);
				return result;
			},
		});
		// Nobody looks without having heard something.
		const listen = listenTo(url, () => {}, never);
		await listen.next(askedChannel, patienceMs);
		const held = Promise.withResolvers<string>();
		const begun = Promise.withResolvers<void>();
		const beginning = () => {
			begun.resolve();
			return held.promise;
		};
		for (const [leaseName, answer] of [
			[first, beginning],
			[others, async () => 'done'],
		] as const) {
			const lease = await hold(pool, leaseName);
			const settings = { listen, leaseName, lease, answer, after: startTimer, onTrouble };
			onTestFinished(answerQuestions({ ...settings, pool: watched(leaseName) }).close);
		}
		const asking = { listen, elapsedMs: () => 0, onTrouble };
		const waiting = createQuestions({ ...asking, pool: watched('waiting') }).ask(first, '');
		await begun.promise;
		const { ask } = createQuestions({ ...asking, pool });
		for (const _ of Array(5)) expect(await ask(others, '')).toMatchObject({ kind: 'answered' });
		held.resolve('done');
		expect(await waiting).toMatchObject({ kind: 'answered' });
		expect(seen.filter((who) => who === 'waiting')).toEqual(['waiting']);
		// At the start, and again if it was asked before it had looked.
		expect(seen.filter((who) => who === first).length).toBeLessThanOrEqual(2);
	});

	it('is not begun while as many as allowed are being answered, and then is', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const lease = await hold(pool);
		const listen = listenTo(url);
		const atOnceMax = 2;
		const held = Promise.withResolvers<void>();
		const full = Promise.withResolvers<void>();
		let running = 0;
		let most = 0;
		const answer = async (question: unknown) => {
			running += 1;
			most = Math.max(most, running);
			if (running === atOnceMax) full.resolve();
			await held.promise;
			running -= 1;
			return question;
		};
		const questions = createQuestions({ pool, listen, elapsedMs: () => 0, onTrouble });
		const numbers = [1, 2, 3, 4, 5, 6, 7];
		const asked = numbers.map((number) => questions.ask(first, number));
		await vi.waitFor(async () => expect(await questionsLeft(pool)).toBe(7), patienceMs);
		const settings = { pool, listen, leaseName: first, lease, after: startTimer, onTrouble };
		const answering = answerQuestions({ ...settings, answer, atOnceMax });
		onTestFinished(() => {
			held.resolve();
			return answering.close();
		});
		await full.promise;
		const left = 'SELECT FROM dateline_questions WHERE begun_under IS NULL';
		expect((await pool.query(left)).rows).toHaveLength(5);
		held.resolve();
		const answers = numbers.map((number) => ({ kind: 'answered', answer: number }));
		expect(await Promise.all(asked)).toEqual(answers);
		expect(most).toBe(atOnceMax);
	});

	it('leaves room for the next one once nobody waits for an answer that never comes', async ({
		skip,
	}) => {
		const { url, pool } = await openDatabase(skip);
		const lease = await hold(pool);
		const listen = listenTo(url);
		const begun = Promise.withResolvers<void>();
		const held = Promise.withResolvers<void>();
		const answer = async (question: unknown) => {
			if (question !== 'stuck') return question;
			begun.resolve();
			await held.promise;
			return 'late';
		};
		const waits = new Map<() => void, number>();
		const after: After = (ms, run) => {
			waits.set(run, ms);
			return () => waits.delete(run);
		};
		const troubles = vi.fn();
		const settings = { pool, listen, leaseName: first, lease, answer, after, atOnceMax: 1 };
		const answering = answerQuestions({ ...settings, onTrouble: troubles });
		onTestFinished(() => {
			held.resolve();
			return answering.close();
		});
		const questions = createQuestions({ pool, listen, elapsedMs: () => 0, onTrouble });
		const stuck = questions.ask(first, 'stuck');
		await begun.promise;
		const next = questions.ask(first, 'next');
		await pool.query(
			`UPDATE dateline_questions SET until = now() + interval '1 min' WHERE begun_under IS NOT NULL`,
		);
		const [[giveUp, afterMs] = []] = waits;
		expect(afterMs).toBe(14 * 60_000);
		giveUp?.();
		expect(await next).toEqual({ kind: 'answered', answer: 'next' });
		expect(troubles).toHaveBeenCalledTimes(1);
		held.resolve();
		expect(await stuck).toEqual({ kind: 'answered', answer: 'late' });
	});

	it('is not begun by a process that has lost the lease', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const listen = listenTo(url);
		const lost = await hold(pool);
		await lost.release();
		const lease = await hold(pool);
		const settings = { pool, listen, leaseName: first, after: startTimer, onTrouble };
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

	it('is not begun once whoever asked may have given it up', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const listen = listenTo(url);
		const questions = createQuestions({ pool, listen, elapsedMs: () => 0, onTrouble });
		const abandoned = questions.ask(first, 'abandoned');
		await vi.waitFor(async () => expect(await questionsLeft(pool)).toBe(1), patienceMs);
		await pool.query(`UPDATE dateline_questions SET until = until - interval '11 s'`);
		const answered: unknown[] = [];
		const answer = async (question: unknown) => void answered.push(question);
		const lease = await hold(pool);
		const settings = { pool, listen, leaseName: first, lease, answer, after: startTimer };
		onTestFinished(answerQuestions({ ...settings, onTrouble }).close);
		expect(await questions.ask(first, 'new')).toMatchObject({ kind: 'answered' });
		expect(answered).toEqual(['new']);
		questions.close();
		expect(await abandoned).toEqual({ kind: 'not begun' });
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
		const settings = { pool, listen, leaseName: first, lease, answer, after: startTimer };
		onTestFinished(answerQuestions({ ...settings, onTrouble }).close);
		await vi.waitFor(async () => expect(await questionsLeft(pool)).toBe(0), patienceMs);
	});
});
