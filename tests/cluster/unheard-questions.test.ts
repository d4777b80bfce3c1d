import { setImmediate } from 'node:timers/promises';
import type { Pool } from 'pg';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { answerQuestions } from '#src/cluster/answer-questions.ts';
import { createQuestions } from '#src/cluster/questions.ts';
import { startTimer } from '#src/program/connect-to-discord.ts';
import { openBreakableConnection } from '../store/breakable-connection.ts';
import { connectTo } from './open-database.ts';
import {
	failingFor,
	first,
	hold,
	hurried,
	listenTo,
	onTrouble,
	openDatabase,
	questionsLeft,
} from './open-questions.ts';

describe('a question of which its asker hears nothing from Postgres', () => {
	it('is waited for while Postgres cannot be read, and if that lasts, its end is not known', async ({
		skip,
	}) => {
		const { url, pool } = await openDatabase(skip);
		const listen = listenTo(url);
		const lease = await hold(pool);
		const answer = async () => 'done';
		const answering = { pool, listen, leaseName: first, lease, answer, after: startTimer };
		onTestFinished(answerQuestions({ ...answering, onTrouble }).close);
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
	});

	it('is taken back when its process closes, unless it was begun', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const listen = listenTo(url);
		const asking = { pool, listen, elapsedMs: () => 0, onTrouble };
		const early = createQuestions(asking);
		const asked = early.ask(first, 'reload');
		early.close();
		expect(await asked).toEqual({ kind: 'not begun' });
		expect(await questionsLeft(pool)).toBe(0);

		const begun = Promise.withResolvers<void>();
		const held = Promise.withResolvers<string>();
		const answer = () => {
			begun.resolve();
			return held.promise;
		};
		const answering = { pool, listen, leaseName: first, lease: await hold(pool), answer };
		onTestFinished(answerQuestions({ ...answering, after: startTimer, onTrouble }).close);
		const late = createQuestions(asking);
		const askedLate = late.ask(first, 'reload');
		await begun.promise;
		late.close();
		expect(await askedLate).toEqual({ kind: 'not finished' });
		held.resolve('done');
	});

	it('is not begun if it never reached Postgres, and otherwise not known to be', async ({
		skip,
	}) => {
		const { url } = await openDatabase(skip);
		const connection = await openBreakableConnection(url);
		const pool = connectTo(connection.url, 100);
		const troubles = vi.fn();
		const questions = createQuestions({ pool, ...hurried(), onTrouble: troubles });
		await pool.query('SELECT');
		connection.freeze();
		expect(await questions.ask(first, 'reload')).toEqual({ kind: 'not finished' });
		await connection.cut();
		expect(await questions.ask(first, 'reload')).toEqual({ kind: 'not begun' });
		expect(troubles).toHaveBeenCalled();
	});

	it('is answered or taken back also if it is stored after Postgres did not answer in time', async ({
		skip,
	}) => {
		const { url, pool } = await openDatabase(skip);
		const listen = listenTo(url);
		const goneOn: Promise<unknown>[] = [];
		const slow: Pick<Pool, 'query'> = {
			async query(text, values) {
				if (!/INSERT INTO dateline_questions/.test(String(text))) {
					await Promise.all(goneOn);
					return pool.query(text, values);
				}
				goneOn.push(setImmediate().then(() => pool.query(text, values)));
				throw new Error('Query read timeout');
			},
		};
		const unheard = vi.fn();
		const unanswered = createQuestions({ pool: slow, ...hurried(), onTrouble: unheard });
		expect(await unanswered.ask('shards:1', 'reload')).toEqual({ kind: 'not begun' });

		const answer = async () => 'done';
		const answering = { pool, listen, leaseName: first, lease: await hold(pool), answer };
		onTestFinished(answerQuestions({ ...answering, after: startTimer, onTrouble }).close);
		const settings = { pool: slow, listen, elapsedMs: () => 0, onTrouble: unheard };
		const outcome = await createQuestions(settings).ask(first, 'reload');
		expect(outcome).toEqual({ kind: 'answered', answer: 'done' });
		expect(unheard).toHaveBeenCalledTimes(2);
		await Promise.all(goneOn);
		expect(await questionsLeft(pool)).toBe(0);
	});

	it('gives the answer that was read also if its row cannot be removed', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const listen = listenTo(url);
		const answer = async () => 'done';
		const answering = { pool, listen, leaseName: first, lease: await hold(pool), answer };
		onTestFinished(answerQuestions({ ...answering, after: startTimer, onTrouble }).close);
		const failing = failingFor(
			pool,
			/^DELETE FROM dateline_questions WHERE id = \$1$/,
			() => new Error('away'),
		);
		const troubles = vi.fn();
		const settings = { pool: failing, listen, elapsedMs: () => 0, onTrouble: troubles };
		const outcome = await createQuestions(settings).ask(first, 'reload');
		expect(outcome).toEqual({ kind: 'answered', answer: 'done' });
		expect(troubles).toHaveBeenCalledOnce();
	});
});
