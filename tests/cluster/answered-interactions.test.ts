import { expect, it, onTestFinished } from 'vitest';
import {
	type AnsweredInteractions,
	openAnsweredInteractions,
} from '#src/cluster/answered-interactions.ts';
import { startTimer } from '#src/program/connect-to-discord.ts';
import { openDatabase } from './open-database.ts';

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
