import type { Pool } from 'pg';

/** The SQL that creates the table of how many calls a language model had on a day, from all processes together. */
export const createCallTable = `CREATE TABLE IF NOT EXISTS dateline_summary_calls (
	day DATE PRIMARY KEY,
	calls INT NOT NULL
)`;

const take = `INSERT INTO dateline_summary_calls AS counted SELECT $1::date, 1 WHERE $2::int > 0
	ON CONFLICT (day) DO UPDATE SET calls = counted.calls + 1 WHERE counted.calls < $2::int
	RETURNING calls`;

const removeOld = 'DELETE FROM dateline_summary_calls WHERE day < $1::date - 7';

/**
 * Creates what counts a call on a day, `YYYY-MM-DD`, unless that had so many already, and says whether it may be made.
 * It rejects while Postgres cannot be reached, so that then no call is made.
 */
export function countCallsIn(
	pool: Pick<Pool, 'query'>,
): (day: string, max: number) => Promise<boolean> {
	return async (day, max) => {
		const { rows } = await pool.query(take, [day, max]);
		if (rows.length > 0) await pool.query(removeOld, [day]);
		return rows.length > 0;
	};
}
