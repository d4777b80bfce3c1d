import { expect, it } from 'vitest';
import { createLogPublisher } from '#src/cluster/log-publisher.ts';
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
	await expect(publish({ ...part, isFirst: false, last: 0 })).rejects.toThrow();

	await publish({ ...part, isFirst: true, last: 0 });
	expect((await database.pool.query('SELECT last FROM dateline_log_state')).rows).toHaveLength(1);
});
