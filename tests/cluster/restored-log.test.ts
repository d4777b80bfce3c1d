import { expect, it } from 'vitest';
import { arrivalsIn } from '../archive/archive-answers.ts';
import { withOwnSummary } from '../harness/a-data-folder.ts';
import { anEmptyDatabase, openFollower, openLeader } from './open-members.ts';

it('a process that kept its folder while Postgres was restored has what Postgres has, also where other articles got the same numbers', async ({
	skip,
}) => {
	const { database, arrive, reopenFollower } = await stopFollowerAfter(
		skip,
		'rain',
		'wind',
		'snow',
	);
	await database.pool.query(goOnOtherwise);
	await arrive('fog');
	const follower = await reopenFollower();
	expect(arrivalsIn(follower.archive)).toEqual(['1 rain', '2 other-wind', '3 other-snow', '4 fog']);
	expect(follower.entries()).toEqual(await database.entries());

	// While it runs, and nothing more comes.
	await database.pool.query(goOnOtherwise);
	await follower.followed.caughtUp();
	expect(follower.entries()).toEqual(await database.entries());
	expect(follower.troubles).toEqual([]);
});

it('a process whose last entry the log has forgotten meanwhile keeps what it has', async ({
	skip,
}) => {
	const { database, arrive, reopenFollower } = await stopFollowerAfter(skip, 'rain', 'wind');
	await arrive('snow');
	await database.pool.query('DELETE FROM dateline_log WHERE n = 2');
	const { archive } = await reopenFollower();
	expect(arrivalsIn(archive)).toEqual(['1 rain', '2 wind', '3 snow']);
});

/** As if Postgres had been restored from before all articles but the first, and others had got their numbers. */
const goOnOtherwise = `UPDATE dateline_log SET id = 'other-' || id,
	json = replace(json, '"id":"', '"id":"other-') WHERE n > 1`;

/** A leader, and a follower that was closed once it had these articles. */
async function stopFollowerAfter(skip: (why: string) => never, ...ids: readonly string[]) {
	const database = await anEmptyDatabase(skip);
	const leader = await openLeader(database);
	const arrive = (...more: readonly string[]) =>
		leader.archive.add(more.map((id) => ({ origin: 'feed', article: withOwnSummary({ id }) })));
	await arrive(...ids);
	const stopped = openFollower({ url: database.url });
	await stopped.followed.caughtUp();
	await stopped.close();
	const reopenFollower = async () => {
		const follower = openFollower({ url: database.url, folders: stopped });
		await follower.followed.caughtUp();
		return follower;
	};
	return { database, arrive, reopenFollower };
}
