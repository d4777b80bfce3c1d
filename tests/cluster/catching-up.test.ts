import { describe, expect, it, vi } from 'vitest';
import type { SharedLog } from '#src/cluster/shared-log.ts';
import { arrivalsIn } from '../archive/archive-answers.ts';
import { now, withOwnSummary } from '../harness/a-data-folder.ts';
import { anEmptyDatabase, openFollower, type TestDatabase } from './open-members.ts';

const patienceMs = 120_000;

describe('a process without any articles', () => {
	it('shows its newest articles while a new process gets all of them', async ({ skip }) => {
		const database = await anEmptyDatabase(skip);
		await fillLog(database, 1_200);
		const held = Promise.withResolvers<void>();
		const isHalfWay = Promise.withResolvers<void>();
		const through = (log: SharedLog): SharedLog => ({
			...log,
			async read(after, limit) {
				if (after === 1_000) {
					isHalfWay.resolve();
					await held.promise;
				}
				return log.read(after, limit);
			},
		});
		const { archive, followed, troubles } = openFollower({
			url: database.url,
			through,
			previews: [50, 100],
		});
		const { promise: caughtUp, resolve: noteCaughtUp } = Promise.withResolvers<void>();
		void followed.caughtUp().then(noteCaughtUp);
		await isHalfWay.promise;
		expect(arrivalsIn(archive).at(0)).toBe('1101 a1101');
		expect(archive.position().seq).toBe(1_200);
		expect(archive.article('a1200')).toBeDefined();
		expect(archive.article('a1')).toBeUndefined();
		expect(followed.lag()).toEqual({ behind: 1_100, total: 1_200 });

		held.resolve();
		await caughtUp;
		expect(archive.facts().articles).toBe(1_200);
		expect(followed.lag()).toEqual({ behind: 0, total: 1_200 });
		expect(archive.article('a1')).toBeDefined();
		expect(troubles).toEqual([]);
	});

	it('shows them again after it was ended before it had all', async ({ skip }) => {
		const database = await anEmptyDatabase(skip);
		await fillLog(database, 1_200);
		let isAway = true;
		const through = (log: SharedLog): SharedLog => ({
			...log,
			async read(after, limit) {
				if (isAway && after === 1_000) throw new Error('away');
				return log.read(after, limit);
			},
		});
		const first = openFollower({ url: database.url, through, previews: [50] });
		await vi.waitFor(() => expect(first.troubles).not.toEqual([]), { timeout: patienceMs });
		expect(arrivalsIn(first.archive)).toHaveLength(50);
		await first.close();
		const again = openFollower({ url: database.url, through, previews: [50], folders: first });
		await vi.waitFor(() => expect(again.troubles).not.toEqual([]), { timeout: patienceMs });
		expect(arrivalsIn(again.archive)).toHaveLength(50);
		expect(again.followed.lag()).toEqual({ behind: 1_150, total: 1_200 });
		isAway = false;
		await again.followed.caughtUp();
		expect(again.archive.facts().articles).toBe(1_200);
	});
});

/** Puts articles into the log, in the order of their numbers. */
async function fillLog({ pool }: TestDatabase, count: number): Promise<void> {
	const all = Array.from({ length: count }, (_, index) => withOwnSummary({ id: `a${index + 1}` }));
	await pool.query(
		`INSERT INTO dateline_log SELECT n, n, id, $3::bigint, 'feed', json
		FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS rows (id, json, n)`,
		[all.map(({ id }) => id), all.map((article) => JSON.stringify(article)), now.getTime()],
	);
	await pool.query("INSERT INTO dateline_log_state VALUES (true, 'filled', $1, 0)", [count]);
}
