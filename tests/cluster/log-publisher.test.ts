import { expect, it } from 'vitest';
import { createLogPublisher } from '#src/cluster/log-publisher.ts';
import { NothingSaved, PerhapsSaved } from '#src/subscriptions/unsaved-change.ts';
import { anEmptyDatabase } from './open-members.ts';

it('a connection that dies between two parts of a change rejects the next part, and ends nothing else', async ({
	skip,
}) => {
	const database = await anEmptyDatabase(skip);
	const { publish } = createLogPublisher(database.pool, await database.takeLease());
	const part = { name: 'log', before: undefined, entries: [], forgotten: [], last: undefined };
	await publish({ ...part, isFirst: true });
	const { rows } = await database.pool.query(
		`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
		WHERE datname = current_database() AND state = 'idle in transaction'`,
	);
	expect(rows).toHaveLength(1);
	await expect(publish({ ...part, isFirst: false, last: 0 })).rejects.toBeInstanceOf(NothingSaved);

	await publish({ ...part, isFirst: true, last: 0 });
	expect((await database.pool.query('SELECT last FROM dateline_log_state')).rows).toHaveLength(1);
});

it('a change whose commit gets no answer is not said to be unsaved', async ({ skip }) => {
	const { pool, takeLease } = await anEmptyDatabase(skip);
	const connect = async () => {
		const client = await pool.connect();
		const query = client.query.bind(client);
		client.query = async (sql, values) => {
			const result = await query(sql, values);
			if (sql === 'COMMIT') throw new Error('Connection terminated unexpectedly');
			return result;
		};
		return client;
	};
	const { publish } = createLogPublisher(
		{ query: pool.query.bind(pool), connect },
		await takeLease(),
	);
	const change = { name: 'log', before: undefined, entries: [], forgotten: [], last: 0 };
	await expect(publish({ ...change, isFirst: true })).rejects.toBeInstanceOf(PerhapsSaved);
});
