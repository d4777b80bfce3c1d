import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { arrivalsIn } from '../archive/archive-answers.ts';
import { withOwnSummary } from '../harness/a-data-folder.ts';
import { anEmptyDatabase, openLeader } from './open-members.ts';

const arrivals = ['wind', 'snow'].map((id) => ({
	origin: 'feed',
	article: withOwnSummary({ id }),
}));
const all = ['1 rain', '2 wind', '3 snow'];

describe('a leader that is killed while articles arrive', () => {
	it.for([
		['before they are in Postgres', 'before', all.slice(0, 1)] as const,
		['between Postgres and its own log', 'after', all] as const,
	])('neither loses nor doubles any, killed %s', async ([, moment, logged], { skip }) => {
		const database = await anEmptyDatabase(skip);
		const leader = await openLeader(database, { files: { 'articles/a.json': [{ id: 'rain' }] } });
		await leader.close();
		expect(leader.entries()).toHaveLength(1);
		const { stateFolder, dataFolder } = leader;
		const { epoch } = await database.takeLease();
		const settings = { url: database.url, stateFolder, dataFolder, epoch, moment, arrivals };
		const child = spawn(process.execPath, ['-e', killedProgram, JSON.stringify(settings)], {
			stdio: ['ignore', 'inherit', 'inherit'],
		});
		expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
		expect(await database.entries()).toHaveLength(logged.length);
		expect(leader.entries()).toHaveLength(1);

		const again = await openLeader(database, { folders: leader, isCopied: true });
		expect(arrivalsIn(again.archive)).toEqual(logged);
		await again.archive.add(arrivals);
		expect(arrivalsIn(again.archive)).toEqual(all);
		expect(again.entries()).toEqual(await database.entries());
	});
});

/** Leads, adds articles, and kills itself when a part of them is about to be published, or just was. */
const killedProgram = `
	import pg from 'pg';
	import { openArchive } from './src/archive/open-archive.ts';
	import { followLog } from './src/cluster/follow-log.ts';
	import { openSharedLog } from './src/cluster/shared-log.ts';
	const { url, epoch, moment, arrivals, ...folders } = JSON.parse(process.argv[1]);
	const archive = openArchive({
		...folders,
		now: () => new Date('2025-06-20T12:00:00Z'),
		onRebuilt: (why) => { throw new Error(why); },
		sharing: { isCopied: true },
	});
	const onTrouble = (error) => console.error(error);
	const log = openSharedLog({
		pool: new pg.Pool({ connectionString: url }),
		listen: { on: () => () => {} },
	});
	const publisher = (lease) => {
		const { publish, ...others } = log.publisher(lease);
		return {
			...others,
			async publish(change) {
				if (moment === 'after') await publish(change);
				process.kill(process.pid, 'SIGKILL');
			},
		};
	};
	await followLog({ archive, log: { ...log, publisher }, onTrouble }).lead({ epoch });
	await archive.add(arrivals);
`;
