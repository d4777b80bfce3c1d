import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '#src/archive/open-archive.ts';
import { followLog } from '#src/cluster/follow-log.ts';
import { openSharedLog } from '#src/cluster/shared-log.ts';
import { openPool } from '#src/store/postgres-store.ts';
import { timeStretch } from './measure.ts';
import type { FollowFigures } from './results.ts';

const [folder = '', url = ''] = process.argv.slice(2);
process.send?.(await measureFollowing());

/** Measures how a new machine gets all articles from the log in Postgres. */
async function measureFollowing(): Promise<FollowFigures> {
	const onTrouble = (error: unknown) => {
		throw error;
	};
	const dataFolder = join(folder, 'no-data');
	mkdirSync(join(dataFolder, 'articles'), { recursive: true });
	const archive = openArchive({
		stateFolder: join(folder, 'state'),
		dataFolder,
		now: () => new Date(),
		onRebuilt: (why) => onTrouble(new Error(`the archive could not be opened: ${why}`)),
		sharing: { isCopied: true },
	});
	const pool = openPool({ url, onTrouble, timeoutMs: 5_000 });
	// Nothing changes meanwhile.
	const log = openSharedLog({ pool, listen: { on: () => () => {} } });
	const before = process.cpuUsage();
	const followed = followLog({ archive, log, onTrouble });
	const took = await timeStretch(() => followed.caughtUp());
	const { user, system } = process.cpuUsage(before);
	const { articles } = archive.facts();
	await followed.close();
	log.close();
	await pool.end();
	await archive.close();
	const peakBytes = process.resourceUsage().maxRSS * 1_024;
	return { articles, took, cpuMs: (user + system) / 1_000, peakBytes };
}
