import { expect, it, onTestFinished } from 'vitest';
import { openDocuments } from '#src/program/open-documents.ts';
import { openTestLog } from '../harness/test-log.ts';
import { emptyLocation, openTestPool, testStores } from '../store/test-stores.ts';

const now = new Date('2026-03-01T08:00:00Z');
const [postgres] = testStores.filter(({ name }) => name === 'Postgres');

it('says once until when it waits for the state of a process that ended, then starts by itself', async ({
	skip,
}) => {
	const url = await emptyPostgres(skip);
	const pool = openTestPool(url);
	onTestFinished(() => pool.end());
	await pool.query(`CREATE TABLE dateline_leases
		(name TEXT PRIMARY KEY, epoch BIGINT NOT NULL, until TIMESTAMPTZ NOT NULL)`);
	await pool.query(`INSERT INTO dateline_leases VALUES ('state', 7, now() + interval '2 hours')`);
	const { opening, logged } = open(url);
	await logged.until('state-waited-for');
	await pool.query('UPDATE dateline_leases SET until = now()');
	await opening;
	expect(logged.lines()).toHaveLength(1);
	const [line] = logged.warnings();
	expect(line).toMatch(/until: '2026-03-01T(?:09:59:\d\d\.\d{3}|10:00:00\.000)Z'/);
	expect(line).toContain('Another Dateline holds the state in STATE_URL until then.');
});

it('says nothing if nobody holds the state', async ({ skip }) => {
	const { opening, logged } = open(await emptyPostgres(skip));
	await opening;
	expect(logged.lines()).toEqual([]);
});

async function emptyPostgres(skip: (why: string) => never): Promise<string> {
	if (postgres === undefined) throw new Error('there is no Postgres among the stores');
	const { url } = await emptyLocation(postgres, skip);
	return url ?? '';
}

/** Opens the documents; they are closed when the test ends. */
function open(stateUrl: string) {
	const { log, logged } = openTestLog();
	const opening = openDocuments({
		config: { stateUrl, stateFolder: '', images: true },
		log,
		realNow: () => now,
		closeAtEnd: (close) => onTestFinished(close),
		fail: async (why) => {
			throw new Error(why);
		},
	});
	return { opening, logged };
}
