import { expect, it, onTestFinished } from 'vitest';
import {
	type AnsweredInteractions,
	openAnsweredInteractions,
} from '#src/cluster/answered-interactions.ts';
import { startTimer } from '#src/program/connect-to-discord.ts';
import { connectTo, openDatabase } from './open-database.ts';

function remember(settings: Partial<Parameters<typeof openAnsweredInteractions>[0]>) {
	const pool = { query: () => new Promise<never>(() => {}) };
	const interactions: AnsweredInteractions = openAnsweredInteractions({
		pool,
		after: startTimer,
		onTrouble() {},
		...settings,
	});
	onTestFinished(interactions.close);
	return interactions;
}

/** Never calls back. */
const endlessPatience = () => () => {};

it('only one of several processes answers an interaction, however often it is copied', async ({
	skip,
}) => {
	const { pool } = await openDatabase(skip);
	const processes = [1, 2, 3].map(() => remember({ pool, after: endlessPatience }));
	for (const id of ['1', '2']) {
		const firsts = await Promise.all(processes.map(({ isFirst }) => isFirst(id)));
		expect(firsts.filter(Boolean)).toHaveLength(1);
		expect(await processes[0]?.isFirst(id)).toBe(false);
	}
	const { rows } = await pool.query(
		`SELECT bool_and(until BETWEEN now() + interval '9 min' AND now() + interval '10 min') AS ok
		FROM dateline_interactions`,
	);
	expect(rows).toEqual([{ ok: true }]);
});

it('only one answers it also where the database’s default isolation is stricter', async ({
	skip,
}) => {
	const { url } = await openDatabase(skip);
	const strict = connectTo(`${url}?options=-c%20default_transaction_isolation%3Dserializable`);
	const client = await strict.connect();
	onTestFinished(async () => client.release());
	for (const each of [strict, client]) {
		const { rows } = await each.query('SHOW transaction_isolation');
		expect(rows).toEqual([{ transaction_isolation: 'read committed' }]);
	}
});

it('an interaction that Postgres refuses to note is not answered, because another process may have', async () => {
	const refusal = Object.assign(new Error('could not serialize access'), { code: '40001' });
	const troubles: unknown[] = [];
	const refused = remember({
		pool: { query: async () => Promise.reject(refusal) },
		after: endlessPatience,
		onTrouble: (error) => troubles.push(error),
	});
	expect([await refused.isFirst('1'), troubles]).toEqual([false, [refusal]]);
});

it('what only reads is answered while Postgres is away or does not answer', async () => {
	const troubles: unknown[] = [];
	const away = new Error('away');
	const refused = remember({
		pool: { query: async () => Promise.reject(away) },
		after: endlessPatience,
		onTrouble: (error) => troubles.push(error),
	});
	expect([await refused.isFirst('1'), troubles]).toEqual([true, [away]]);
	const impatient = (_: number, run: () => void) => {
		queueMicrotask(run);
		return () => {};
	};
	expect(await remember({ after: impatient }).isFirst('1')).toBe(true);
});
