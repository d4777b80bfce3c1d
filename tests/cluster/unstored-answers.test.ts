import { setImmediate } from 'node:timers/promises';
import type { Pool } from 'pg';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { answerQuestions } from '#src/cluster/answer-questions.ts';
import { askedChannel, createQuestions } from '#src/cluster/questions.ts';
import type { After } from '#src/concurrency/wait.ts';
import { startTimer } from '#src/program/connect-to-discord.ts';
import {
	failingFor,
	first,
	hold,
	listenTo,
	onTrouble,
	openDatabase,
	patienceMs,
	questionsLeft,
} from './open-questions.ts';

/** Ends pauses at once, and no wait that is longer than a few seconds. */
const atOnce: After = (ms, run) => {
	if (ms < 10_000) queueMicrotask(run);
	return () => {};
};

describe('a question while Postgres fails', () => {
	it('is answered once its answer can be stored, however often that failed', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const lease = await hold(pool);
		const listen = listenTo(url);
		let failures = 3;
		const answering = failingFor(pool, /SET answer/, () => {
			failures -= 1;
			return failures >= 0 ? new Error('away') : undefined;
		});
		const answer = vi.fn(async () => 'done');
		const troubles = vi.fn();
		const settings = { listen, leaseName: first, lease, answer, after: atOnce };
		onTestFinished(answerQuestions({ ...settings, pool: answering, onTrouble: troubles }).close);
		const questions = createQuestions({ pool, listen, elapsedMs: () => 0, onTrouble });
		expect(await questions.ask(first, 'reload')).toEqual({ kind: 'answered', answer: 'done' });
		expect(answer).toHaveBeenCalledTimes(1);
		expect(troubles).toHaveBeenCalledTimes(3);
	});

	it('is answered once also if Postgres’s word that it is begun was lost', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const lease = await hold(pool);
		const listen = listenTo(url);
		let isToLose = true;
		const losing: Pick<Pool, 'query'> = {
			async query(text, values) {
				const result = await pool.query(text, values);
				if (result.rows.length === 0 || !String(text).startsWith('WITH lease')) return result;
				if (!isToLose) return result;
				isToLose = false;
				throw new Error('cut');
			},
		};
		const answer = vi.fn(async () => 'done');
		const troubles = vi.fn();
		const settings = { listen, leaseName: first, lease, answer, after: startTimer };
		onTestFinished(answerQuestions({ ...settings, pool: losing, onTrouble: troubles }).close);
		const questions = createQuestions({ pool, listen, elapsedMs: () => 0, onTrouble });
		for (const _ of [1, 2]) {
			expect(await questions.ask(first, '')).toEqual({ kind: 'answered', answer: 'done' });
		}
		expect(answer).toHaveBeenCalledTimes(2);
		expect(troubles).toHaveBeenCalledTimes(1);
	});

	it('is answered also if it is marked as begun only after the next look', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const lease = await hold(pool);
		const listen = listenTo(url);
		const slow = await pool.connect();
		onTestFinished(() => slow.release());
		let begins = 0;
		const slowly: Pick<Pool, 'query'> = {
			async query(text, values) {
				if (!String(text).startsWith('WITH lease')) return pool.query(text, values);
				begins += 1;
				if (begins === 1) {
					await slow.query('BEGIN');
					await slow.query(text, values);
					throw new Error('timed out');
				}
				const result = await pool.query(text, values);
				if (begins > 2) return result;
				await slow.query('COMMIT');
				await pool.query(`SELECT pg_notify('${askedChannel}', $1)`, [first]);
				return result;
			},
		};
		const questions = createQuestions({ pool, listen, elapsedMs: () => 0, onTrouble });
		const asked = questions.ask(first, 'reload');
		await vi.waitFor(async () => expect(await questionsLeft(pool)).toBe(1), patienceMs);
		const answer = vi.fn(async () => 'done');
		const troubles = vi.fn();
		const settings = { listen, leaseName: first, lease, answer, after: startTimer };
		onTestFinished(answerQuestions({ ...settings, pool: slowly, onTrouble: troubles }).close);
		expect(await asked).toEqual({ kind: 'answered', answer: 'done' });
		expect(answer).toHaveBeenCalledTimes(1);
		expect(troubles).toHaveBeenCalledTimes(1);
	});

	it('is not begun again if neither its answer can be stored nor it be removed', async ({
		skip,
	}) => {
		const { url, pool } = await openDatabase(skip);
		const lease = await hold(pool);
		const listen = listenTo(url);
		const refusal = Object.assign(new Error('permission denied'), { code: '42501' });
		const refusing = failingFor(pool, /^WITH told/, () => refusal);
		const answer = vi.fn(async () => 'done');
		const troubles = vi.fn();
		const looked = Promise.withResolvers<void>();
		let looksLeft = 3;
		const watched = failingFor(refusing, /^WITH lease/, () => {
			if (troubles.mock.calls.length > 0) looksLeft -= 1;
			if (looksLeft === 0) looked.resolve();
			return undefined;
		});
		const often: Pick<typeof listen, 'next'> = { next: (channel) => listen.next(channel, 20) };
		const settings = { listen: often, leaseName: first, lease, answer, after: startTimer };
		onTestFinished(answerQuestions({ ...settings, pool: watched, onTrouble: troubles }).close);
		const questions = createQuestions({ pool, listen, elapsedMs: () => 0, onTrouble });
		const asked = questions.ask(first, 'reload');
		await looked.promise;
		expect(answer).toHaveBeenCalledTimes(1);
		await lease.release();
		expect(await asked).toEqual({ kind: 'not finished' });
	});

	it('keeps an answer that was stored unheard while its holder ended', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const lease = await hold(pool);
		const ended = Promise.withResolvers<void>();
		const losing: Pick<Pool, 'query'> = {
			async query(text, values) {
				const result = await pool.query(text, values);
				if (String(text).includes('SET answer')) throw new Error('cut');
				return result;
			},
		};
		const settings = { listen: listenTo(url), leaseName: first, lease, after: startTimer };
		const answer = async () => {
			ended.resolve(answering.close());
			return 'done';
		};
		const answering = answerQuestions({ ...settings, pool: losing, answer, onTrouble() {} });
		const listen = { next: () => ended.promise };
		const questions = createQuestions({ pool, listen, elapsedMs: () => 0, onTrouble });
		expect(await questions.ask(first, 'reload')).toEqual({ kind: 'answered', answer: 'done' });
	});

	it('is not finished if its answer is refused', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const lease = await hold(pool);
		const listen = listenTo(url);
		const refusal = Object.assign(new Error('too large'), { code: '54000' });
		const answering = failingFor(pool, /SET answer/, () => refusal);
		const troubles = vi.fn();
		const settings = { listen, leaseName: first, lease, after: startTimer, onTrouble: troubles };
		const answer = async () => 'done';
		onTestFinished(answerQuestions({ ...settings, pool: answering, answer }).close);
		const questions = createQuestions({ pool, listen, elapsedMs: () => 0, onTrouble });
		expect(await questions.ask(first, 'reload')).toEqual({ kind: 'not finished' });
		expect(troubles).toHaveBeenCalledWith(refusal);
	});

	it('is no longer told its answer once nobody waits for it', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const lease = await hold(pool);
		const listen = listenTo(url);
		const away = new Error('away');
		const failing = failingFor(pool, /SET answer/, () => away);
		const waits: { readonly ms: number; readonly end: () => void }[] = [];
		const after: After = (ms, end) => {
			waits.push({ ms, end });
			return () => {};
		};
		const troubles = vi.fn();
		const settings = { listen, leaseName: first, lease, answer: async () => 'done', after };
		onTestFinished(answerQuestions({ ...settings, pool: failing, onTrouble: troubles }).close);
		const questions = createQuestions({ pool, listen, elapsedMs: () => 0, onTrouble });
		const asked = questions.ask(first, 'reload');
		await vi.waitFor(() => expect(waits).toHaveLength(2), patienceMs);
		await pool.query(`UPDATE dateline_questions SET until = now() + interval '1 min'`);
		for (const { end } of waits) end();
		await vi.waitFor(() => expect(troubles).toHaveBeenCalledTimes(3), patienceMs);
		await setImmediate();
		expect(waits.map(({ ms }) => ms)).toEqual([14 * 60_000, 1_000]);
		await lease.release();
		expect(await asked).toEqual({ kind: 'not finished' });
	});

	it('is looked for again only after a pause if that failed', async () => {
		const pauses: { readonly ms: number; readonly end: () => void }[] = [];
		const looks = vi.fn(async () => {
			throw new Error('away');
		});
		const troubles = vi.fn();
		const answering = answerQuestions({
			pool: { query: looks },
			// Wakes at once, and again.
			listen: { next: () => setImmediate() },
			leaseName: first,
			lease: { epoch: '1' },
			answer: async () => 'never',
			after(ms, end) {
				pauses.push({ ms, end });
				return () => {};
			},
			onTrouble: troubles,
		});
		onTestFinished(answering.close);
		for (const times of [1, 2, 3]) {
			await vi.waitFor(() => expect(pauses).toHaveLength(times), patienceMs);
			await setImmediate();
			expect(looks).toHaveBeenCalledTimes(times);
			expect(troubles).toHaveBeenCalledTimes(times);
			pauses.at(-1)?.end();
		}
		expect(pauses.map(({ ms }) => ms)).toEqual([1_000, 1_000, 1_000]);
	});
});
