import { describe, expect, it } from 'vitest';
import { countCallsIn, createCallTable } from '#src/cluster/summary-calls.ts';
import { anEmptyDatabase } from './open-members.ts';

describe('the calls of a language model that all processes make together', () => {
	it('are as many a day as one process may make', async ({ skip }) => {
		const { pool } = await anEmptyDatabase(skip);
		await pool.query(createCallTable);
		const [one, other] = [countCallsIn(pool), countCallsIn(pool)];
		const taken = await Promise.all(
			[one, other, one, other, one].map((take) => take('2025-06-20', 3)),
		);
		expect(taken.filter((isTaken) => isTaken)).toHaveLength(3);
		expect(await other('2025-06-20', 3)).toBe(false);
		expect(await other('2025-06-21', 3)).toBe(true);
		expect(await one('2025-06-22', 0)).toBe(false);
	});

	it('are not made while they cannot be counted', async () => {
		const query = async () => Promise.reject(new Error('away'));
		await expect(countCallsIn({ query: query as never })('2025-06-20', 3)).rejects.toThrow('away');
	});
});
